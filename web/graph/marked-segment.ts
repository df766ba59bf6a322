import type { PanoramaSegment } from "../../server/chain/panorama.ts";
import type { CardMark } from "./card.ts";

/** A segment as a removal or a scenario leaves it. */
export type MarkedSegment = PanoramaSegment & { mark?: CardMark | undefined };
