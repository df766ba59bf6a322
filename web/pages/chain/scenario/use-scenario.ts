import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import type { WhatIfAnswer } from "../../../../server/chain/plans/what-if.ts";
import { whatIfAnswer } from "../../../api/analysis.ts";
import { useChainAddress } from "../frame/chain-address.ts";
import type { Headlined } from "../headline.tsx";
import { isEmpty, parseScenario } from "./scenario.ts";

/** The scenario of the address and what comes of it; whoever asks first names the work. */
export function useScenario({ chain, place }: Pick<PanoramaAnswer, "chain" | "place">, work?: string) {
  const { address } = useChainAddress();
  const scenario = useMemo(() => parseScenario(address.add, address.remove), [address.add, address.remove]);
  const empty = isEmpty(scenario);
  const asked = whatIfAnswer(chain.id, place.id, scenario, work);
  const query = useQuery({
    ...asked,
    enabled: !empty && address.view === "what-if",
    placeholderData: (before) =>
      before?.chain.id === chain.id && before.place.id === place.id ? before : undefined,
  });
  const side = address.side ?? "after";
  return { scenario, empty, query, queryKey: asked.queryKey, found: empty ? undefined : query.data, side };
}

/** The figures of the chain as a scenario leaves them. */
export function headlineUnder(answer: PanoramaAnswer, found: WhatIfAnswer): Headlined {
  const after = new Map(found.segments.map((one) => [one.segment, one]));
  return {
    completeness: found.after,
    why: found.why,
    counts: { ...NO_COUNTS(answer), ...found.counts.after },
    leaders: found.leaders,
    segments: answer.segments.map((segment) => {
      const { segment: _, ...judged } = after.get(segment.id) ?? { segment: segment.id };
      return { ...segment, ...judged };
    }),
  };
}

const NO_COUNTS = ({ counts }: PanoramaAnswer) =>
  Object.fromEntries(Object.keys(counts).map((name) => [name, 0])) as PanoramaAnswer["counts"];
