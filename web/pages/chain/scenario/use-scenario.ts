import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { whatIfAnswer } from "../../../api/analysis.ts";
import { useChainAddress } from "../address/chain-address.ts";
import { isEmpty, parseScenario } from "./scenario.ts";

/** The scenario of the address and what comes of it; asked by who names the work, others see the answer. */
export function useScenario({ chain, place }: Pick<PanoramaAnswer, "chain" | "place">, work?: string) {
  const { address } = useChainAddress();
  const scenario = useMemo(() => parseScenario(address.add, address.remove), [address.add, address.remove]);
  const empty = isEmpty(scenario);
  const asked = whatIfAnswer(chain.id, place.id, scenario, work);
  const query = useQuery({
    ...asked,
    enabled: !empty && work !== undefined,
    placeholderData: (before) =>
      before?.chain.id === chain.id && before.place.id === place.id ? before : undefined,
  });
  const side = address.side ?? "after";
  return { scenario, empty, query, queryKey: asked.queryKey, found: empty ? undefined : query.data, side };
}
