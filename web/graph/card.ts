import type { ProjectStage, SegmentClass } from "../../server/model/words.ts";
import { CLASS_STYLES, GROUND, type Language, PICTURE_FONT, type Theme } from "./classes.ts";
import { cut, fitLines } from "./fitting.ts";
import { classIcon } from "./icon.ts";
import type { Measure } from "./measure.ts";
import { type Shape, shapesToSvg } from "./shape.ts";

/** What a card shows of a segment judged at a place. */
export interface CardSegment {
  nameZh: string;
  nameEn: string | null;
  class: SegmentClass;
  /** Only of a distant segment. */
  steps: number | null;
  /** Residents that make it. */
  makers: number;
  elsewhere: number;
  leaders: number;
  firms: readonly { name: string; leader: boolean }[];
  underWay: readonly { stage: ProjectStage }[];
  /** What a removal or a scenario does to it. */
  mark?: CardMark | undefined;
}

/** A word at the card's foot; `lost` also hatches the card, so it is seen without colour. */
export interface CardMark {
  text: string;
  tone: "lost" | "new" | "open";
}

export type Phase = "talks" | "signed" | "construction";

export interface CardWords {
  /** 等{{n}}家 */
  andMore: (count: number) => string;
  phases: Record<Phase, string>;
}

export interface CardLook {
  width: number;
  height: number;
  theme: Theme;
  language: Language;
  words: CardWords;
  measure: Measure;
}

const LEFT = 24;
const BARE_LEFT = 9;
const RIGHT = 6;
/** From this height on a card has a line for its firms. */
const FIRMS_FROM = 46;
const FIRM_LINE = 14;
const FOOT = 12;
/** Below this height two counts do not stand under each other. */
const TWO_COUNTS_FROM = 27;

export function segmentName(segment: { nameZh: string; nameEn: string | null }, language: Language): string {
  return language === "en" ? segment.nameEn || segment.nameZh : segment.nameZh;
}

/** How far the furthest project under way has come; null without one. */
export function phaseOf(underWay: CardSegment["underWay"]): Phase | null {
  const stages = underWay.map(({ stage }) => stage);
  if (stages.includes("construction")) return "construction";
  if (stages.includes("signed")) return "signed";
  return stages.some((stage) => stage === "lead" || stage === "contact" || stage === "visit")
    ? "talks"
    : null;
}

/** A card as an SVG document. */
export function cardImage(segment: CardSegment, look: CardLook): string {
  const { width, height } = look;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${PICTURE_FONT}">${shapesToSvg(drawCard(segment, look))}</svg>`;
}

/** A card with its upper left corner at the origin. */
export function drawCard(segment: CardSegment, look: CardLook): Shape[] {
  const { width, height, theme, language, words, measure } = look;
  const style = CLASS_STYLES[segment.class];
  const colours = style[theme];
  const bold = style.weight === 600;
  const phase = phaseOf(segment.underWay);
  const { mark } = segment;
  const foot = phase || mark ? FOOT : 0;
  const left = style.icon === "none" ? BARE_LEFT : LEFT;

  const sizes = language === "en" ? [12.5, 12, 11, 10] : [13, 12, 11];
  const fitted = (firmLine: boolean) => {
    const counts = countColumn(segment, look, height - foot, firmLine);
    const right = width - RIGHT - (counts.width > 0 ? counts.width + 4 : 0);
    const room = { width: right - left, height: height - 6 - foot - (firmLine ? FIRM_LINE : 0) };
    const name = fitLines(segmentName(segment, language), room, sizes, measure, bold);
    return { firmLine, counts, right, name };
  };
  const roomForFirms = segment.firms.length > 0 && height >= FIRMS_FROM && foot === 0;
  const roomy = roomForFirms ? fitted(true) : null;
  const { firmLine, counts, right, name } = roomy?.name.whole ? roomy : fitted(false);

  const block = name.lines.length * name.lineHeight + (firmLine ? FIRM_LINE : 0);
  const top = (height - foot - block) / 2;
  const text = name.lines.map<Shape>((line, index) => ({
    kind: "text",
    x: left,
    y: top + (index + 0.5) * name.lineHeight + name.size * 0.36,
    text: line,
    size: name.size,
    weight: style.weight,
    fill: colours.text,
  }));
  const { width: stroke, dash } = style.border;
  const step = segment.class === "distant" ? segment.steps : null;
  return [
    {
      kind: "rect",
      x: stroke / 2,
      y: stroke / 2,
      width: width - stroke,
      height: height - stroke,
      radius: 5,
      fill: colours.fill,
      line: colours.line,
      lineWidth: stroke,
      dash,
    },
    ...classIcon(segment.class, theme, 5, (height - foot) / 2 - 8, step),
    ...(mark ? markGround(mark, look) : []),
    ...text,
    ...(firmLine ? firmsLine(segment, look, left, top + name.lines.length * name.lineHeight, right) : []),
    ...counts.shapes,
    ...(mark ? markFoot(mark, look) : phase ? footBar(phase, look, words.phases[phase]) : []),
  ];
}

/** Residents and, below them, firms elsewhere, flush right. Zero is not written. */
function countColumn(segment: CardSegment, look: CardLook, height: number, firmLine: boolean) {
  const { width, theme, measure } = look;
  const { text } = CLASS_STYLES[segment.class][theme];
  const here = segment.makers > 0 ? String(segment.makers) : "";
  const room = here === "" || height >= TWO_COUNTS_FROM;
  const away = segment.elsewhere > 0 && room ? `↗${segment.elsewhere}` : "";
  const flag = segment.leaders > 0 && !(firmLine && segment.firms.some(({ leader }) => leader));
  const hereWidth = measure(here, 13, true) + (flag ? 13 : 0);
  const x = width - RIGHT;
  const both = here !== "" && away !== "";
  const middle = height / 2;
  const shapes: Shape[] = [];
  if (here) {
    const y = both ? middle - 3 : middle + 4.7;
    shapes.push({ kind: "text", x, y, text: here, size: 13, weight: 700, fill: text, anchor: "end" });
    if (flag) shapes.push(leaderFlag(x - hereWidth - 1, y - 9.5, text));
  }
  if (away) {
    const y = both ? middle + 11.5 : middle + 4;
    shapes.push({
      kind: "text",
      x,
      y,
      text: away,
      size: 11,
      weight: 400,
      fill: text,
      anchor: "end",
      opacity: 0.85,
    });
  }
  return { width: Math.max(here ? hereWidth : 0, away ? measure(away, 11) : 0), shapes };
}

export function leaderFlag(x: number, y: number, outline: string): Shape {
  const d = "M1 10.5V.6h8L7.2 3.4 9 6.2H1.9";
  return { kind: "path", d, x, y, fill: GROUND.light.leader, line: outline, lineWidth: 0.9 };
}

function firmsLine(segment: CardSegment, look: CardLook, left: number, top: number, right: number): Shape[] {
  const { theme, measure, words } = look;
  const { text: fill } = CLASS_STYLES[segment.class][theme];
  const flagged = segment.firms.some(({ leader }) => leader);
  const x = left + (flagged ? 12 : 0);
  const room = right - x;
  const [first, second] = segment.firms;
  const more = (shown: number) => (segment.makers > shown ? ` ${words.andMore(segment.makers)}` : "");
  const choices = [
    ...(second ? [`${first!.name} ${second.name}${more(2)}`] : []),
    `${first!.name}${more(1)}`,
  ];
  const text = choices.find((choice) => measure(choice, 11) <= room) ?? cut(first!.name, room, 11, measure);
  return [
    ...(flagged ? [leaderFlag(left, top + 1.5, fill)] : []),
    { kind: "text", x, y: top + 11, text, size: 11, weight: 400, fill },
  ];
}

/** Three cells at the card's foot, filled as far as the project has come, with the word beside them. */
function footBar(phase: Phase, look: CardLook, label: string): Shape[] {
  const { width, height, theme, measure } = look;
  const colour = GROUND[theme].underWay;
  const paper = GROUND[theme].page;
  const filled = { talks: 1, signed: 2, construction: 3 }[phase];
  const y = height - FOOT - 1.5;
  const tag = Math.min(width - 24, measure(label, 10, true) + 8);
  const each = (width - tag - 17) / 3;
  const cells = [0, 1, 2].map<Shape>((index) => ({
    kind: "rect",
    x: 5 + index * (each + 2),
    y: y + FOOT / 2 - 2,
    width: each,
    height: 4,
    radius: 1.5,
    fill: index < filled ? colour : paper,
    line: colour,
    lineWidth: 0.8,
  }));
  return [
    ...cells,
    { kind: "rect", x: width - tag - 4, y, width: tag, height: FOOT, radius: 3, fill: colour },
    {
      kind: "text",
      x: width - 4 - tag / 2,
      y: y + 9.4,
      text: cut(label, tag - 4, 10, measure, true),
      size: 10,
      weight: 600,
      fill: paper,
      anchor: "middle",
    },
  ];
}

const MARK_COLOURS = {
  lost: { light: ["#B3330B", "#FFFFFF"], dark: ["#FF9A75", "#3A1A10"] },
  new: { light: ["#17804F", "#FFFFFF"], dark: ["#45C98A", "#0F2E20"] },
  open: { light: ["#8A5A00", "#FFFFFF"], dark: ["#F0B23C", "#332711"] },
} as const;
const HATCH_STEP = 8;

/** A frame in the mark's colour; of what is lost, also slanted lines over the whole card. */
function markGround({ tone }: CardMark, { width, height, theme }: CardLook): Shape[] {
  const [line] = MARK_COLOURS[tone][theme];
  const frame: Shape = {
    kind: "rect",
    x: 1,
    y: 1,
    width: width - 2,
    height: height - 2,
    radius: 5,
    line,
    lineWidth: 2,
  };
  if (tone !== "lost") return [frame];
  const lines: string[] = [];
  for (let sum = HATCH_STEP; sum < width + height; sum += HATCH_STEP) {
    const [x, y] = [Math.max(0, sum - height), Math.min(sum, height)];
    const [toX, toY] = [Math.min(sum, width), Math.max(0, sum - width)];
    lines.push(`M${round(x)} ${round(y)} ${round(toX)} ${round(toY)}`);
  }
  const veil: Shape = {
    kind: "rect",
    x: 0,
    y: 0,
    width,
    height,
    radius: 5,
    fill: GROUND[theme].page,
    opacity: 0.35,
  };
  return [
    veil,
    { kind: "path", d: lines.join(""), x: 0, y: 0, line, lineWidth: 1.4, lineOpacity: 0.45 },
    frame,
  ];
}

function markFoot({ text, tone }: CardMark, look: CardLook): Shape[] {
  const { width, height, theme, measure } = look;
  const [colour, ink] = MARK_COLOURS[tone][theme];
  const y = height - FOOT - 1;
  const d = `M1 0h${width - 2}v${FOOT - 4}a5 5 0 0 1-5 5h-${width - 12}a5 5 0 0 1-5-5z`;
  return [
    { kind: "path", d, x: 0, y, fill: colour },
    {
      kind: "text",
      x: width / 2,
      y: y + 9.6,
      text: cut(text, width - 10, 10, measure, true),
      size: 10,
      weight: 600,
      fill: ink,
      anchor: "middle",
    },
  ];
}

const round = (value: number) => Math.round(value * 100) / 100;
