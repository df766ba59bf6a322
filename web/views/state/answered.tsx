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
  query: Pick<UseQueryResult<T>, "data" | "error" | "failureReason" | "refetch">;
  children: (data: T) => ReactNode;
  waiting?: ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  const problem = query.error ?? query.failureReason;
  if (problem) return <ProblemState problem={problem} onRetry={() => void query.refetch()} />;
  return waiting ?? <Waiting />;
}
