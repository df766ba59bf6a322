import type { Judgement } from "../analysis/judging/gaps.ts";

export interface Names {
  segments: Record<string, { nameZh: string; nameEn: string | null }>;
  firms: Record<string, string>;
}

/** What segments and firms are called, by id; ids that nobody knows are left out. */
export function namesOf(
  { chain, situation }: Pick<Judgement, "chain" | "situation">,
  segments: Iterable<string>,
  firms: Iterable<string> = [],
): Names {
  const names: Names = { segments: {}, firms: {} };
  for (const id of segments) {
    const segment = chain.segments[chain.segmentIndex.get(id) ?? -1];
    if (segment) names.segments[id] = { nameZh: segment.nameZh, nameEn: segment.nameEn };
  }
  for (const id of firms) {
    const firm = situation.firms.get(id);
    if (firm) names.firms[id] = firm.name;
  }
  return names;
}
