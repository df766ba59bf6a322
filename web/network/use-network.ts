import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { networkAnswer } from "../api/answers.ts";
import type { CitedSources } from "../kit/statement/source-mark.tsx";
import { merged, type Network, NOTHING, networkOf } from "./network.ts";

export interface Known {
  network: Network;
  sources: CitedSources;
}

/** What is known around a firm: what the page has already, or so many steps asked from the server; and the opened. */
export function useNetwork({
  firm,
  place,
  depth,
  start,
  beside,
  opened,
}: {
  firm: string;
  place: string | null;
  /** Null where the page's own network is what is shown. */
  depth: number | null;
  start: Known | undefined;
  /** Shown with whatever is asked for. */
  beside: Network | undefined;
  opened: readonly string[];
}) {
  const asks = depth !== null && !(start !== undefined && depth === 1);
  const base = useQuery({ ...networkAnswer(firm, place, depth ?? 1), enabled: asks });
  const more = useQueries({
    queries: opened.map((id) => networkAnswer(id, place, 1)),
    combine: (results) => ({
      answers: results.flatMap(({ data }) => (data ? [data] : [])),
      waiting: results.some(({ isPending }) => isPending),
      error: results.find(({ error }) => error)?.error ?? null,
      again: () => {
        for (const one of results) if (one.error) void one.refetch();
      },
    }),
  });
  const { data } = base;
  const known = useMemo<Known>(() => {
    const own = asks ? (data ? networkOf(data) : (start?.network ?? NOTHING)) : (start?.network ?? NOTHING);
    return {
      network: merged([own, ...(beside ? [beside] : []), ...more.answers.map(networkOf)]),
      sources: Object.assign(
        {},
        start?.sources,
        data?.sources,
        ...more.answers.map(({ sources }) => sources),
      ),
    };
  }, [asks, data, start, beside, more.answers]);
  return {
    known,
    left: asks ? (data?.left ?? 0) : 0,
    waiting: (asks && base.isFetching && !data) || more.waiting,
    error: (asks ? base.error : null) ?? more.error,
    /** Which base is drawn: another one is laid out anew. */
    drawn: asks ? (data ? depth : 0) : -1,
    /** Asks again for what could not be asked, and for nothing else. */
    retry: () => {
      if (asks && base.error) void base.refetch();
      more.again();
    },
  };
}
