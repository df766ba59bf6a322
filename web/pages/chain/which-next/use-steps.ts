import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { NEXT_SEGMENTS } from "../../../../server/model/bounds.ts";
import { whatIfAnswer, whichNextAnswer } from "../../../api/analysis.ts";
import { useChainAddress } from "../address/chain-address.ts";
import { plantOf } from "../scenario/scenario.ts";

const NONE: readonly never[] = [];

/** The segments to recruit next, and the chain with all of them made; asked by who names the work, others see the answers. */
export function useSteps({ chain, place }: Pick<PanoramaAnswer, "chain" | "place">, work?: string) {
  const { address } = useChainAddress();
  const k = address.k ?? NEXT_SEGMENTS.usual;
  const arrange = address.arrange ?? false;
  const asked = whichNextAnswer(
    chain.id,
    place.id,
    { k: useDeferredValue(k), arrange, near: address.near },
    work ?? "",
  );
  const query = useQuery({ ...asked, enabled: work !== undefined });
  const chosen = query.data?.chosen ?? NONE;
  const scenario = useMemo(
    () => ({ add: chosen.map(({ segment }) => plantOf(segment)), remove: [] }),
    [chosen],
  );
  const left = useQuery({
    ...whatIfAnswer(chain.id, place.id, scenario),
    enabled: work !== undefined && chosen.length > 0,
  });
  return { k, arrange, query, queryKey: asked.queryKey, found: chosen.length > 0 ? left.data : undefined };
}
