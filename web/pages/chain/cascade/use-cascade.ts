import { useQuery } from "@tanstack/react-query";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { cascadeAnswer } from "../../../api/analysis.ts";
import { useChainAddress } from "../address/chain-address.ts";
import type { Stopped } from "./replay.ts";

/** What stops by the address, what falls with it, and the round looked at: the last unless it says another. */
export function useCascade({ chain, place }: Pick<PanoramaAnswer, "chain" | "place">) {
  const { address } = useChainAddress();
  const stopped: Stopped | null = address.firm
    ? { kind: "firm", id: address.firm }
    : address.segment
      ? { kind: "segment", id: address.segment }
      : null;
  const fall = useQuery({
    ...cascadeAnswer(
      chain.id,
      place.id,
      stopped?.kind === "firm" ? { firm: stopped.id } : { segment: stopped?.id ?? "" },
    ),
    enabled: stopped !== null,
  });
  const last = fall.data?.lost.at(-1)?.round ?? 0;
  return { stopped, fall, last, round: Math.min(address.round ?? last, last) };
}
