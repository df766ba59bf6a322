import type { PanoramaLink, PanoramaSegment } from "../../server/chain/panorama.ts";
import {
  boxTitle,
  HEAD_SIZE,
  LANE_TITLE_SIZE,
  madeByGroup,
  type PictureWords,
  stageTitle,
  TITLE_SIZE,
  uprightLetters,
} from "./caption.ts";
import { GROUND, type Language, type Theme } from "./classes.ts";
import { focusOn } from "./focus.ts";
import type { Lane } from "./lanes.ts";
import type { Box, Layout, Rect, StageBand } from "./layout.ts";
import type { Measure } from "./measure.ts";
import type { Shape } from "./shape.ts";

/** What the picture shows; the same for the screen and for paper. */
export interface Scene {
  layout: Layout;
  segments: readonly PanoramaSegment[];
  /** Already filtered. */
  links: readonly PanoramaLink[];
  /** Segments that pass the filter of classes. */
  kept: (segment: PanoramaSegment) => boolean;
  selected: string | null;
  /** Where the keyboard is. */
  cursor: string | null;
  /** Draw the links between everything lit, not only those of the selected segment. */
  indirect: boolean;
  theme: Theme;
  language: Language;
  words: PictureWords;
  measure: Measure;
}

/** Shapes that stand at x, y. A card can be pointed at. */
export interface Painted extends Rect {
  segment: string | null;
  shapes: readonly Shape[];
  opacity: number;
  ring: "selected" | "cursor" | null;
}

export interface PaintedScene {
  /** Bands, lanes and boxes: below the lines. */
  under: Painted[];
  /** Heads, lane titles and cards: above the lines. */
  over: Painted[];
}

const FADED = 0.13;
const FADED_BOX = 0.35;
/** How far a stage's head points into the next. */
const POINT = 9;

export function paintScene(
  scene: Scene,
  drawn: (segment: PanoramaSegment, rect: Rect) => readonly Shape[],
): PaintedScene {
  const { layout, segments, kept, selected, cursor, links } = scene;
  const lit = selected === null ? null : focusOn(selected, links).lit;
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const clear = (segment: PanoramaSegment) => kept(segment) && (lit === null || lit.has(segment.id));
  const made = madeByGroup(layout, (id) => byId.get(id)?.makers ?? 0);
  const boxes = layout.boxes.map((box) => {
    const alive = box.segments.some((id) => {
      const segment = byId.get(id);
      return segment !== undefined && clear(segment);
    });
    return still(
      box,
      boxShapes(box, boxTitle(box, made, scene.words, scene.measure), scene.theme),
      alive ? 1 : FADED_BOX,
    );
  });
  const cards = segments.flatMap((segment) => {
    const card = layout.cards.get(segment.id);
    if (!card) return [];
    const { x, y, width, height } = card;
    const ring = segment.id === cursor ? "cursor" : segment.id === selected ? "selected" : null;
    const opacity = ring !== null || clear(segment) ? 1 : FADED;
    return [
      { segment: segment.id, x, y, width, height, shapes: drawn(segment, card), opacity, ring } as const,
    ];
  });
  return {
    under: [
      ...layout.bands.map((band) => still(band, [ground(band, scene.theme, 0)])),
      ...layout.lanes.map((lane) => still(lane, [ground(lane, scene.theme, 5)])),
      ...boxes,
    ],
    over: [
      ...layout.bands.map((band, index) => head(band, index, scene)),
      ...layout.lanes.map((lane) => tab(lane, scene)),
      ...cards,
    ],
  };
}

function still({ x, y, width, height }: Rect, shapes: readonly Shape[], opacity = 1): Painted {
  return { segment: null, x, y, width, height, shapes, opacity, ring: null };
}

function ground({ width, height }: Rect, theme: Theme, radius: number): Shape {
  return { kind: "rect", x: 0, y: 0, width, height, radius, fill: GROUND[theme].band };
}

function boxShapes({ column, width, height }: Box, title: string, theme: Theme): Shape[] {
  const { box, boxLine, title: fill } = GROUND[theme];
  const text = { kind: "text", text: title, weight: 600, fill } as const;
  if (column === null) return [{ ...text, x: 1, y: 12.5, size: LANE_TITLE_SIZE }];
  return [
    { kind: "rect", x: 0, y: 0, width, height, radius: 6, fill: box, line: boxLine },
    { ...text, x: width / 2, y: 14, size: TITLE_SIZE, anchor: "middle" },
  ];
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
  return still({ x: band.x, y: band.headY, width: band.width + POINT, height }, [
    { kind: "path", d, x: 0, y: 0, fill, plain: true },
    {
      kind: "text",
      x: band.width / 2 + 4,
      y: height / 2 + 4.7,
      text: stageTitle(band, words, measure),
      size: HEAD_SIZE,
      weight: 600,
      fill: headText,
      anchor: "middle",
    },
  ]);
}

/** The dark tab at a lane's left with its title, upright. */
function tab(lane: Lane, { words, theme }: Scene): Painted {
  const { titleWidth: width, height } = lane;
  const { head: fill, headText } = GROUND[theme];
  const title = words.lanes[lane.kind];
  const text = { kind: "text", weight: 600, fill: headText, anchor: "middle" } as const;
  const letters = uprightLetters(title);
  const step = letters ? Math.min(15, (height - 6) / letters.length) : 0;
  return still({ ...lane, width }, [
    { kind: "rect", x: 0, y: 0, width, height, radius: 4, fill },
    ...(letters ?? []).map<Shape>((letter, index) => ({
      ...text,
      x: width / 2,
      y: height / 2 + (index - (letters!.length - 1) / 2) * step + 4.4,
      text: letter,
      size: 12,
    })),
    ...(letters
      ? []
      : [
          {
            ...text,
            x: width / 2 + 3.8,
            y: height / 2,
            text: title,
            size: height < 70 ? 10 : 11,
            upwards: true,
          },
        ]),
  ]);
}
