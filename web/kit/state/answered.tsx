import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemState } from "./problem-state.tsx";
import { Waiting } from "./waiting.tsx";

/** What an answer needs to be shown: the answer, or why it is not here, or that it is on its way. */
export function Answered<T>({
  query,
  children,
  waiting,
}: {
  query: Pick<UseQueryResult<T>, "data" | "error" | "failureReason" | "isPlaceholderData"> & {
    refetch: () => Promise<unknown>;
  };
  children: (data: T) => ReactNode;
  waiting?: ReactNode;
}) {
  const problem = query.error ?? query.failureReason;
  // An answer to the question before stands in for this one only while this one is on its way.
  if (query.data !== undefined && !(query.isPlaceholderData && problem)) return children(query.data);
  if (problem) return <ProblemState problem={problem} onRetry={() => void query.refetch()} />;
  return waiting ?? <Waiting />;
}
