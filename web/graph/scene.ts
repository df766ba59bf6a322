import type { PanoramaLink, PanoramaSegment } from "../../server/chain/panorama.ts";
import {
  boxTitle,
  HEAD_SIZE,
  type Made,
  madeByGroup,
  type PictureWords,
  stageTitle,
  TITLE_SIZE,
  uprightLetters,
} from "./caption.ts";
import { drawFold } from "./card.ts";
import { GROUND, type Language, type Theme } from "./classes.ts";
import type { Lane } from "./lanes.ts";
import type { Box, Layout, Rect, StageBand } from "./layout.ts";
import type { Measure } from "./measure.ts";
import type { Reach } from "./model.ts";
import type { Shape } from "./shape.ts";
import { SIZES } from "./sizes.ts";

/** What the picture shows; the same for the screen and for paper. */
export interface Scene {
  layout: Layout;
  segments: readonly PanoramaSegment[];
  /** Already filtered. */
  links: readonly PanoramaLink[];
  /** Segments that pass the filter. */
  kept: (segment: PanoramaSegment) => boolean;
  /** A figure or a class is asked for: what passes is lit, whatever is selected. */
  asked: boolean;
  selected: string | null;
  /** What lights up with the selected segment. */
  reach: Reach | null;
  /** Where the keyboard is. */
  cursor: string | null;
  /** Draw the links between everything lit, not only those of the selected segment. */
  indirect: boolean;
  theme: Theme;
  language: Language;
  words: PictureWords;
  measure: Measure;
}

/** Shapes that stand at x, y, set for the smallest type that can be read. */
export interface Painted extends Rect {
  shapes: (least: number) => readonly Shape[];
  opacity: number;
  ring: "selected" | "cursor" | null;
}

export interface PaintedScene {
  /** Bands, lanes and boxes: below the lines. On the screen Cytoscape draws them. */
  under: Painted[];
  /** All that carries text: above the lines. */
  over: Painted[];
}

/** Which segments are lit: those asked for, else those the selected one reaches. */
export function isLit({ kept, asked, reach }: Pick<Scene, "kept" | "asked" | "reach">) {
  return (segment: PanoramaSegment) =>
    kept(segment) && (asked || reach === null || reach.lit.has(segment.id));
}

const FADED = 0.13;
const FADED_BOX = 0.35;
/** Height over the cards of a lane for its boxes' titles. */
const LANE_TITLE_ROOM = 17;
/** A wide stage says its name this often, so that one is in sight wherever one looks. */
const TITLE_EVERY = 640;
/** Width of what is left of a lane's tab where it says nothing. */
const RAIL = 6;
/** How far a stage's head points into the next. */
const POINT = 9;

export function paintScene(
  scene: Scene,
  drawn: (segment: PanoramaSegment, rect: Rect) => Painted["shapes"],
): PaintedScene {
  const { layout, segments, selected, cursor } = scene;
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const lit = isLit(scene);
  const made = madeByGroup(layout, segments);
  const shines = (id: string) => {
    const segment = byId.get(id);
    return segment !== undefined && lit(segment);
  };
  const alive = livelyBoxes(layout, shines);
  const ringOf = (id: string) => (id === cursor ? "cursor" : id === selected ? "selected" : null);
  const cards = [...layout.cards.values()].flatMap((card): Painted[] => {
    const { id, x, y, width, height } = card;
    const ring = ringOf(id);
    const folded = layout.folds.get(id);
    if (folded) {
      const shapes = (least: number) => drawFold(folded.length, { ...scene, width, height, least });
      return [{ x, y, width, height, shapes, opacity: folded.some(shines) ? 1 : FADED, ring }];
    }
    const segment = byId.get(id);
    if (!segment) return [];
    const opacity = ring !== null || lit(segment) ? 1 : FADED;
    return [{ x, y, width, height, shapes: drawn(segment, card), opacity, ring }];
  });
  const faint = (box: Box) => (alive.has(box.id) ? 1 : FADED_BOX);
  return {
    under: [
      ...layout.bands.map((band) => still(band, () => [ground(band, scene.theme, 0)])),
      ...layout.lanes.map((lane) => still(lane, () => [ground(lane, scene.theme, 5)])),
      ...layout.boxes
        .filter(({ column }) => column !== null)
        .map((box) => still(box, () => [frame(box, scene.theme)], faint(box))),
    ],
    over: [
      ...layout.bands.map((band, index) => head(band, index, scene)),
      ...layout.lanes.map((lane) => tab(lane, scene)),
      ...cards,
      ...layout.boxes.map((box) => still(box, (least) => titled(box, made, scene, least), faint(box))),
    ],
  };
}

/** Ids of the boxes in which something is lit. */
export function livelyBoxes(layout: Layout, lit: (segment: string) => boolean): Set<string> {
  const shines = (id: string) => layout.folds.get(id)?.some(lit) ?? lit(id);
  return new Set(layout.boxes.filter((box) => box.segments.some(shines)).map(({ id }) => id));
}

function still({ x, y, width, height }: Rect, shapes: Painted["shapes"], opacity = 1): Painted {
  return { x, y, width, height, shapes, opacity, ring: null };
}

function ground({ width, height }: Rect, theme: Theme, radius: number): Shape {
  return { kind: "rect", x: 0, y: 0, width, height, radius, fill: GROUND[theme].band };
}

function frame({ width, height }: Box, theme: Theme): Shape {
  const { box, boxLine } = GROUND[theme];
  return { kind: "rect", x: 0, y: 0, width, height, radius: 6, fill: box, line: boxLine };
}

/** A box's title; where names can no longer be read it stands over the cards, as large as it takes. */
function titled(box: Box, made: Made, { layout, words, measure, theme }: Scene, least: number): Shape[] {
  const { column, width, height } = box;
  const card = layout.cards.get(box.segments[0]!)!;
  const fill = GROUND[theme].title;
  const size = Math.max(TITLE_SIZE, least);
  const room = column === null ? LANE_TITLE_ROOM : SIZES.boxTitle;
  const alone = least > card.height;
  if (size * 1.1 > room && !alone) return [];
  if (size > height) return [];
  const text = boxTitle(box, made, words, measure, size, !alone);
  const base = { kind: "text", text, weight: 600, fill, size } as const;
  if (alone) {
    const wide = measure(text, size, true) + 10;
    const plate = { x: (width - wide) / 2, y: (height - size) / 2 - 3, width: wide, height: size + 6 };
    return [
      { kind: "rect", ...plate, radius: 4, fill: GROUND[theme].box, opacity: 0.88 },
      { ...base, x: width / 2, y: height / 2 + size * 0.36, anchor: "middle" },
    ];
  }
  if (column === null) return [{ ...base, x: 1, y: room / 2 + size * 0.36 + 0.5 }];
  return [{ ...base, x: width / 2, y: room / 2 + size * 0.36 - 0.3, anchor: "middle" }];
}

/** A stage's chevron: the first has a straight left side, the last a straight right one. */
function head(band: StageBand, index: number, { layout, words, measure, theme }: Scene): Painted {
  const last = index === layout.bands.length - 1;
  const height = band.headHeight;
  const left = index === 0 ? 0 : 3;
  const right = last ? band.width : band.width - 1;
  const tip = last ? "" : `L${right + POINT} ${height / 2}`;
  const notch = index === 0 ? "" : `L${left + POINT} ${height / 2}`;
  const d = `M${left} 0H${right}${tip}L${right} ${height}H${left}${notch}z`;
  const { head: fill, headText } = GROUND[theme];
  return still({ x: band.x, y: band.headY, width: band.width + POINT, height }, (least) => {
    const size = Math.max(HEAD_SIZE, least);
    const shape: Shape = { kind: "path", d, x: 0, y: 0, fill, plain: true };
    if (size > height) return [shape];
    const text = stageTitle(band, words, measure, size);
    const times = Math.max(1, Math.floor(band.width / TITLE_EVERY));
    return [
      shape,
      ...Array.from(
        { length: times },
        (_, at): Shape => ({
          kind: "text",
          x: ((at + 0.5) * band.width) / times + 4,
          y: height / 2 + size * 0.36,
          text,
          size,
          weight: 600,
          fill: headText,
          anchor: "middle",
        }),
      ),
    ];
  });
}

/** The dark tab at a lane's left with its title, upright, where all of it can be read. */
function tab(lane: Lane, { words, theme, measure }: Scene): Painted {
  const { titleWidth: width, height } = lane;
  const { head: fill, headText } = GROUND[theme];
  const title = words.lanes[lane.kind];
  const text = { kind: "text", weight: 600, fill: headText, anchor: "middle" } as const;
  const letters = uprightLetters(title);
  const ground = { kind: "rect", x: 0, y: 0, width, height, radius: 4, fill } as const;
  return still({ ...lane, width }, (least) => {
    const size = Math.max(12, least);
    if (size > width) return [ground];
    if (letters) {
      const step = Math.min(size * 1.25, (height - 4) / letters.length);
      if (step < size * 0.95) return [ground];
      return [
        ground,
        ...letters.map<Shape>((letter, index) => ({
          ...text,
          x: width / 2,
          y: height / 2 + (index - (letters.length - 1) / 2) * step + size * 0.36,
          text: letter,
          size,
        })),
      ];
    }
    // Its boxes say what they are: no word says more than a piece of one.
    if (measure(title, size, true) > height - 4) return [{ ...ground, width: RAIL, radius: RAIL / 2 }];
    return [ground, { ...text, x: width / 2 + size * 0.34, y: height / 2, text: title, size, upwards: true }];
  });
}
