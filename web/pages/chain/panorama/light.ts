import type { PanoramaLink, PanoramaSegment } from "../../../../server/chain/panorama.ts";
import type { Light } from "../../../kit/address.ts";

/** The segments that a figure of the headline counts. */
export function countedBy(
  light: Light,
  segments: readonly PanoramaSegment[],
  links: readonly PanoramaLink[],
): Set<string> {
  const those = (counts: (segment: PanoramaSegment) => boolean) =>
    new Set(segments.filter(counts).map(({ id }) => id));
  if (light === "made") return those(({ makers }) => makers > 0);
  if (light === "leaders") return those(({ leaders }) => leaders > 0);
  const needing = those(({ makers, needsAll }) => makers > 0 && needsAll > 0);
  const needed = links.filter(({ to, required }) => required && needing.has(to)).map(({ from }) => from);
  return new Set([...needing, ...needed]);
}
