import { useMemo } from "react";
import type { CitedSources } from "./source-mark.tsx";

/**
 * The sources of what is listed, and of what is fetched beyond that for a file or paper: columns made of `cited` name
 * the sources of rows that `cite` was told of since.
 */
export function useCited(sources: CitedSources) {
  return useMemo(() => {
    const cited = { ...sources };
    return {
      cited,
      cite: <A extends { sources: CitedSources }>(answer: A): A => {
        Object.assign(cited, answer.sources);
        return answer;
      },
    };
  }, [sources]);
}
