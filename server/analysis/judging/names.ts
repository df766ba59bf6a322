import type { FirmName, SegmentName } from "../../model/reasons.ts";
import type { Statement } from "../../model/rows.ts";
import type { CompiledChain } from "./chain.ts";
import type { Situation } from "./situation.ts";

export function nameOf({ chain }: { chain: CompiledChain }, segment: number): SegmentName {
  const { id, nameZh, nameEn } = chain.known[segment]!;
  return { segment: id, nameZh, nameEn };
}

export const nameOfFirm = (situation: Situation, id: string): FirmName => ({
  id,
  name: situation.firms.get(id)?.name ?? id,
});

/** What is known of where a statement comes from, and nothing else of its row. */
export const stated = ({ source, asOf, confidence, note }: Statement): Statement => ({
  source,
  asOf,
  confidence,
  note,
});
