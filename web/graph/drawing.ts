import type { PanoramaLink, PanoramaSegment } from "../../server/endpoints/panorama.ts";
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
import { drawCard } from "./card.ts";
import { GROUND, type Language, LINK_STYLES, PICTURE_FONT, type Theme } from "./classes.ts";
import { flowsOf } from "./flows.ts";
import { type Focus, focusOn } from "./focus.ts";
import type { Lane } from "./lanes.ts";
import type { Layout, StageBand } from "./layout.ts";
import { drawLegend, LEGEND_HEIGHT } from "./legend.ts";
import type { Measure } from "./measure.ts";
import { pathData } from "./path.ts";
import { createRouter } from "./route.ts";
import { escapeXml, type Shape, shapesToSvg } from "./shape.ts";

export interface Drawing {
  layout: Layout;
  segments: readonly PanoramaSegment[];
  /** Already filtered. */
  links: readonly PanoramaLink[];
  /** Segments that pass the filter of classes. */
  kept: (segment: PanoramaSegment) => boolean;
  selected: string | null;
  /** Draw the links between everything lit, not only those of the selected segment. */
  indirect: boolean;
  theme: Theme;
  language: Language;
  words: PictureWords;
  measure: Measure;
  title: string;
  /** Place, date, completeness. */
  subtitle: string;
}

const HEADER = 42;
const FADED = 0.13;
const FADED_BOX = 0.35;

/** The whole panorama as one SVG document of its own: title, picture, legend. */
export function drawPanorama(drawing: Drawing): string {
  const { layout, theme, title, subtitle } = drawing;
  const ground = GROUND[theme];
  const width = Math.round(layout.width);
  const height = Math.round(layout.height) + HEADER + LEGEND_HEIGHT;
  const focus = drawing.selected === null ? null : focusOn(drawing.selected, drawing.links);
  const router = createRouter(layout);
  const lines = focus
    ? [...focus.own, ...(drawing.indirect ? focus.indirect : [])].map((link) => linkPath(link, router, theme))
    : flowsOf(layout, drawing.links, router).map(
        (flow) =>
          `<path d="${pathData(flow.path)}" fill="none" stroke="${ground.flow}" stroke-width="${flow.thickness.toFixed(1)}" marker-end="url(#flow)"/>`,
      );
  const colours = [...new Set(Object.values(LINK_STYLES).map((style) => style[theme]))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${PICTURE_FONT}">`,
    `<title>${escapeXml(`${title} · ${subtitle}`)}</title>`,
    `<defs>${marker("flow", ground.flow, 9)}${colours.map((colour) => marker(`end-${colour.slice(1)}`, colour, 10)).join("")}</defs>`,
    `<rect width="${width}" height="${height}" fill="${ground.page}"/>`,
    `<text x="14" y="27" font-size="18" font-weight="700" fill="${ground.ink}">${escapeXml(title)}</text>`,
    `<text x="${width - 14}" y="27" font-size="13" text-anchor="end" fill="${ground.title}">${escapeXml(subtitle)}</text>`,
    `<g transform="translate(0 ${HEADER})">`,
    layout.bands.map((band) => rect(band, ground.band, 0)).join(""),
    layout.lanes.map((lane) => laneMarkup(lane, drawing)).join(""),
    boxes(drawing, focus),
    lines.join(""),
    layout.bands.map((band, index) => head(band, index, layout.bands.length, drawing)).join(""),
    cards(drawing, focus),
    "</g>",
    `<g transform="translate(0 ${height - LEGEND_HEIGHT})">${drawLegend(drawing, width)}</g>`,
    "</svg>",
  ].join("");
}

function rect(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  fill: string,
  radius: number,
  line?: string,
): string {
  const stroke = line ? ` stroke="${line}"` : "";
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}"${stroke}/>`;
}

function linkPath(link: PanoramaLink, router: ReturnType<typeof createRouter>, theme: Theme): string {
  const style = LINK_STYLES[link.kind];
  const dash = { solid: "", dashed: ' stroke-dasharray="6 4"', dotted: ' stroke-dasharray="2 3"' }[
    style.line
  ];
  const colour = style[theme];
  const width = link.required ? 2.6 : 1.6;
  return `<path d="${pathData(router.link(link.from, link.to))}" fill="none" stroke="${colour}" stroke-width="${width}"${dash} marker-end="url(#end-${colour.slice(1)})"/>`;
}

/** An arrow head of a fixed size whose tip ends where the line ends. */
function marker(id: string, colour: string, size: number): string {
  return `<marker id="${id}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="${size}" markerHeight="${size}" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 1 10 5 0 9z" fill="${colour}"/></marker>`;
}

/** Corners of a stage's chevron; the first has a straight left side. */
export function headShape({ x, headY, width, headHeight }: StageBand, index: number): [number, number][] {
  const point = 9;
  const gap = index === 0 ? 0 : 3;
  const left = x + gap;
  const right = x + width;
  const middle = headY + headHeight / 2;
  return [
    [left, headY],
    [right - 1, headY],
    [right + point - 1, middle],
    [right - 1, headY + headHeight],
    [left, headY + headHeight],
    ...(index === 0 ? [] : ([[left + point, middle]] as [number, number][])),
  ];
}

function head(band: StageBand, index: number, count: number, { theme, words, measure }: Drawing): string {
  const ground = GROUND[theme];
  const shape = headShape(band, index).map(([x, y]) => {
    const limit = index === count - 1 ? band.x + band.width : Number.POSITIVE_INFINITY;
    return `${round(Math.min(x, limit))},${round(y)}`;
  });
  return `<polygon points="${shape.join(" ")}" fill="${ground.head}"/><text x="${round(band.x + band.width / 2 + 4)}" y="${round(band.headY + band.headHeight / 2 + 4.7)}" font-size="${HEAD_SIZE}" font-weight="600" text-anchor="middle" fill="${ground.headText}">${escapeXml(stageTitle(band, words, measure))}</text>`;
}

/** The dark tab at a lane's left with its title, upright. */
export function laneTab(title: string, width: number, height: number, theme: Theme): Shape[] {
  const ground = GROUND[theme];
  const paint = { weight: 600, fill: ground.headText, anchor: "middle" } as const;
  const tab: Shape = { kind: "rect", x: 0, y: 0, width, height, radius: 4, fill: ground.head };
  const letters = uprightLetters(title);
  if (!letters) {
    const size = height < 70 ? 10 : 11;
    return [
      tab,
      { kind: "text", x: width / 2 + 3.8, y: height / 2, text: title, size, upwards: true, ...paint },
    ];
  }
  const step = Math.min(15, (height - 6) / letters.length);
  return [
    tab,
    ...letters.map<Shape>((text, index) => ({
      kind: "text",
      x: width / 2,
      y: height / 2 + (index - (letters.length - 1) / 2) * step + 4.4,
      text,
      size: 12,
      ...paint,
    })),
  ];
}

function laneMarkup(lane: Lane, { theme, words }: Drawing): string {
  const ground = GROUND[theme];
  return `${rect(lane, ground.band, 5)}<g transform="translate(${round(lane.x)} ${round(lane.y)})">${shapesToSvg(laneTab(words.lanes[lane.kind], lane.titleWidth, lane.height, theme))}</g>`;
}

function boxes(drawing: Drawing, focus: Focus<PanoramaLink> | null): string {
  const { layout, theme, words, measure } = drawing;
  const ground = GROUND[theme];
  const byId = new Map(drawing.segments.map((segment) => [segment.id, segment]));
  const made = madeByGroup(layout, (id) => byId.get(id)?.makers ?? 0);
  return layout.boxes
    .map((box) => {
      const alive = box.segments.some((id) => isLit(byId.get(id), drawing, focus));
      const title = escapeXml(boxTitle(box, made, words, measure));
      const body =
        box.column === null
          ? `<text x="${round(box.x + 1)}" y="${round(box.y + 12.5)}" font-size="${LANE_TITLE_SIZE}" font-weight="600" fill="${ground.title}">${title}</text>`
          : `${rect(box, ground.box, 6, ground.boxLine)}<text x="${round(box.x + box.width / 2)}" y="${round(box.y + 13.5)}" font-size="${TITLE_SIZE}" font-weight="600" text-anchor="middle" fill="${ground.title}" xml:space="preserve">${title}</text>`;
      return `<g${alive ? "" : ` opacity="${FADED_BOX}"`}>${body}</g>`;
    })
    .join("");
}

function isLit(
  segment: PanoramaSegment | undefined,
  drawing: Drawing,
  focus: Focus<PanoramaLink> | null,
): boolean {
  return segment !== undefined && drawing.kept(segment) && (focus === null || focus.lit.has(segment.id));
}

function cards(drawing: Drawing, focus: Focus<PanoramaLink> | null): string {
  const { layout, theme, language, words, measure } = drawing;
  return drawing.segments
    .map((segment) => {
      const card = layout.cards.get(segment.id)!;
      const { width, height } = card;
      const body = shapesToSvg(drawCard(segment, { width, height, theme, language, words, measure }));
      const opacity = isLit(segment, drawing, focus) ? "" : ` opacity="${FADED}"`;
      const ring =
        segment.id === drawing.selected
          ? `<rect x="-2.5" y="-2.5" width="${width + 5}" height="${height + 5}" rx="7" fill="none" stroke="${GROUND[theme].ring}" stroke-width="3"/>`
          : "";
      return `<g transform="translate(${round(card.x)} ${round(card.y)})"${opacity}>${body}${ring}</g>`;
    })
    .join("");
}

const round = (value: number) => Math.round(value * 100) / 100;
