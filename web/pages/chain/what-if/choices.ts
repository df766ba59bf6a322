import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import type { SegmentClass } from "../../../../server/model/words.ts";

/** What one would sooner think of bringing comes first. */
const PROMISE: Record<SegmentClass, number> = {
  missing: 0,
  extendable: 1,
  single: 2,
  weak: 2,
  unsupported: 3,
  distant: 4,
  outside: 5,
  bought_in: 6,
  present: 7,
  strong: 8,
};

export function byPromise(segments: readonly PanoramaSegment[]): PanoramaSegment[] {
  return segments
    .filter((segment) => segment.recruitable)
    .sort((a, b) => PROMISE[a.class] - PROMISE[b.class] || (a.id < b.id ? -1 : 1));
}

export function matching(segments: readonly PanoramaSegment[], typed: string): PanoramaSegment[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return [...segments];
  return segments.filter(
    ({ nameZh, nameEn }) => nameZh.toLowerCase().includes(wanted) || nameEn?.toLowerCase().includes(wanted),
  );
}
