import type { PanoramaLink, PanoramaSegment } from "../../../../server/chain/panorama.ts";
import type { LinkKind, SegmentClass } from "../../../../server/model/words.ts";
import type { Light } from "../../../kit/address.ts";

/** What of the picture is shown; kept in the page's address. Null shows all. */
export interface Filters {
  kinds: LinkKind[] | null;
  classes: SegmentClass[] | null;
  /** Only links without which the target cannot be made. */
  required: boolean;
  /** With a segment chosen, the indirect links too. */
  all: boolean;
  /** Quiet segments of a group are folded under one card. */
  fold: boolean;
  /** The figure whose segments are lit. */
  light: Light | null;
}

/** sold_to, waste_to and recycle_to are never required, so the filter leaves them out. */
export function shownLinks(
  links: readonly PanoramaLink[],
  kinds: Filters["kinds"],
  required: boolean,
): PanoramaLink[] {
  return links.filter((link) => (!kinds || kinds.includes(link.kind)) && (!required || link.required));
}

export function keeps(classes: Filters["classes"]): (segment: PanoramaSegment) => boolean {
  return (segment) => !classes || classes.includes(segment.class);
}

/** A click on a class keeps only it, on the one kept shows all again; with `add` it joins or leaves those kept. */
export function classesAfter(
  classes: SegmentClass[] | null,
  clicked: SegmentClass,
  add: boolean,
): SegmentClass[] | null {
  const kept = classes ?? [];
  if (!add) return kept.length === 1 && kept[0] === clicked ? null : [clicked];
  const next = kept.includes(clicked) ? kept.filter((name) => name !== clicked) : [...kept, clicked];
  return next.length === 0 ? null : next;
}

/** Turning a kind off shows the others; all on is no filter. None is not offered: the last one stays. */
export function kindsAfter(
  kinds: LinkKind[] | null,
  clicked: LinkKind,
  present: readonly LinkKind[],
): LinkKind[] | null {
  const shown = present.filter((kind) => !kinds || kinds.includes(kind));
  const next = shown.includes(clicked)
    ? shown.filter((kind) => kind !== clicked)
    : present.filter((kind) => kind === clicked || shown.includes(kind));
  if (next.length === 0) return shown;
  return next.length === present.length ? null : next;
}
