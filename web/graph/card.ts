import type { ProjectStage, SegmentClass } from "../../server/model.ts";
import { CLASS_STYLES, GROUND, type Language, PICTURE_FONT, type Theme } from "./classes.ts";
import { cut, fitLines } from "./fitting.ts";
import { classIcon } from "./icon.ts";
import type { Measure } from "./measure.ts";

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

export function escapeXml(text: string): string {
  return [...text]
    .filter((letter) => letter >= " " || letter === "\t" || letter === "\n")
    .join("")
    .replace(/[<>&"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

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

/** A card as an SVG document, for the screen. */
export function cardImage(segment: CardSegment, look: CardLook): string {
  const { width, height } = look;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${cardBody(segment, look)}</svg>`;
}

/** A card as SVG markup at the origin, for a larger drawing. */
export function cardBody(segment: CardSegment, look: CardLook): string {
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
  const text = name.lines
    .map(
      (line, index) =>
        `<text x="${left}" y="${round(top + (index + 0.5) * name.lineHeight + name.size * 0.36)}" font-size="${name.size}" font-weight="${style.weight}" fill="${colours.text}">${escapeXml(line)}</text>`,
    )
    .join("");
  const firms = firmLine
    ? firmsLine(segment, look, left, top + name.lines.length * name.lineHeight, right)
    : "";
  const { width: stroke, dash } = style.border;
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(" ")}"` : "";
  return [
    `<g font-family="${PICTURE_FONT}">`,
    `<rect x="${stroke / 2}" y="${stroke / 2}" width="${width - stroke}" height="${height - stroke}" rx="5" fill="${colours.fill}" stroke="${colours.line}" stroke-width="${stroke}"${dashes}/>`,
    classIcon(
      segment.class,
      theme,
      5,
      (height - foot) / 2 - 8,
      segment.class === "distant" ? segment.steps : null,
    ),
    mark ? markGround(mark, look) : "",
    text,
    firms,
    counts.markup,
    mark ? markFoot(mark, look) : phase ? footBar(phase, look, words.phases[phase]) : "",
    "</g>",
  ].join("");
}

/** Residents and, below them, firms elsewhere, flush right. Zero is not written. */
function countColumn(segment: CardSegment, look: CardLook, height: number, firmLine: boolean) {
  const { width, theme, measure } = look;
  const { text } = CLASS_STYLES[segment.class][theme];
  const here = segment.makers > 0 ? String(segment.makers) : "";
  const away = segment.elsewhere > 0 ? `↗${segment.elsewhere}` : "";
  const flag = segment.leaders > 0 && !(firmLine && segment.firms.some(({ leader }) => leader));
  const hereWidth = measure(here, 13, true) + (flag ? 13 : 0);
  const x = width - RIGHT;
  const both = here !== "" && away !== "";
  const middle = height / 2;
  const parts: string[] = [];
  if (here) {
    const y = both ? middle - 3 : middle + 4.7;
    parts.push(
      `<text x="${x}" y="${round(y)}" font-size="13" font-weight="700" text-anchor="end" fill="${text}">${here}</text>`,
    );
    if (flag) parts.push(leaderFlag(x - hereWidth - 1, y - 9.5, text));
  }
  if (away) {
    parts.push(
      `<text x="${x}" y="${round(both ? middle + 11.5 : middle + 4)}" font-size="11" text-anchor="end" fill="${text}" fill-opacity="0.85">${away}</text>`,
    );
  }
  return { width: Math.max(here ? hereWidth : 0, away ? measure(away, 11) : 0), markup: parts.join("") };
}

export function leaderFlag(x: number, y: number, outline: string): string {
  return `<path transform="translate(${round(x)} ${round(y)})" d="M1 10.5V.6h8L7.2 3.4 9 6.2H1.9" fill="${GROUND.light.leader}" stroke="${outline}" stroke-width="0.9" stroke-linejoin="round"/>`;
}

function firmsLine(segment: CardSegment, look: CardLook, left: number, top: number, right: number): string {
  const { theme, measure, words } = look;
  const { text } = CLASS_STYLES[segment.class][theme];
  const flagged = segment.firms.some(({ leader }) => leader);
  const x = left + (flagged ? 12 : 0);
  const room = right - x;
  const [first, second] = segment.firms;
  const more = (shown: number) => (segment.makers > shown ? ` ${words.andMore(segment.makers)}` : "");
  const choices = [
    ...(second ? [`${first!.name} ${second.name}${more(2)}`] : []),
    `${first!.name}${more(1)}`,
  ];
  const line = choices.find((choice) => measure(choice, 11) <= room) ?? cut(first!.name, room, 11, measure);
  const flag = flagged ? leaderFlag(left, top + 1.5, text) : "";
  return `${flag}<text x="${round(x)}" y="${round(top + 11)}" font-size="11" fill="${text}">${escapeXml(line)}</text>`;
}

/** Three cells at the card's foot, filled as far as the project has come, with the word beside them. */
function footBar(phase: Phase, look: CardLook, label: string): string {
  const { width, height, theme, measure } = look;
  const colour = GROUND[theme].underWay;
  const paper = GROUND[theme].page;
  const filled = { talks: 1, signed: 2, construction: 3 }[phase];
  const y = height - FOOT - 1.5;
  const tag = Math.min(width - 24, measure(label, 10, true) + 8);
  const cells = { x: 5, width: width - tag - 13 };
  const each = (cells.width - 4) / 3;
  const bars = [0, 1, 2].map(
    (index) =>
      `<rect x="${round(cells.x + index * (each + 2))}" y="${round(y + FOOT / 2 - 2)}" width="${round(each)}" height="4" rx="1.5" fill="${index < filled ? colour : paper}" stroke="${colour}" stroke-width="0.8"/>`,
  );
  return `${bars.join("")}<rect x="${round(width - tag - 4)}" y="${y}" width="${round(tag)}" height="${FOOT}" rx="3" fill="${colour}"/><text x="${round(width - 4 - tag / 2)}" y="${y + 9.4}" font-size="10" font-weight="600" text-anchor="middle" fill="${paper}">${escapeXml(cut(label, tag - 4, 10, measure, true))}</text>`;
}

const MARK_COLOURS = {
  lost: { light: ["#B3330B", "#FFFFFF"], dark: ["#FF9A75", "#3A1A10"] },
  new: { light: ["#17804F", "#FFFFFF"], dark: ["#45C98A", "#0F2E20"] },
  open: { light: ["#8A5A00", "#FFFFFF"], dark: ["#F0B23C", "#332711"] },
} as const;
const HATCH_STEP = 8;

/** A frame in the mark's colour; of what is lost, also slanted lines over the whole card. */
function markGround({ tone }: CardMark, { width, height, theme }: CardLook): string {
  const [colour] = MARK_COLOURS[tone][theme];
  const frame = `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="5" fill="none" stroke="${colour}" stroke-width="2"/>`;
  if (tone !== "lost") return frame;
  const lines: string[] = [];
  for (let sum = HATCH_STEP; sum < width + height; sum += HATCH_STEP) {
    const [x, y] = [Math.max(0, sum - height), Math.min(sum, height)];
    const [toX, toY] = [Math.min(sum, width), Math.max(0, sum - width)];
    lines.push(`M${round(x)} ${round(y)} ${round(toX)} ${round(toY)}`);
  }
  return `<rect width="${width}" height="${height}" rx="5" fill="${GROUND[theme].page}" fill-opacity="0.35"/><path d="${lines.join("")}" stroke="${colour}" stroke-width="1.4" stroke-opacity="0.45"/>${frame}`;
}

function markFoot({ text, tone }: CardMark, look: CardLook): string {
  const { width, height, theme, measure } = look;
  const [colour, ink] = MARK_COLOURS[tone][theme];
  const y = height - FOOT - 1;
  const said = escapeXml(cut(text, width - 10, 10, measure, true));
  return `<path d="M1 ${y}h${width - 2}v${FOOT - 4}a5 5 0 0 1-5 5h-${width - 12}a5 5 0 0 1-5-5z" fill="${colour}"/><text x="${width / 2}" y="${round(y + 9.6)}" font-size="10" font-weight="600" text-anchor="middle" fill="${ink}">${said}</text>`;
}

const round = (value: number) => Math.round(value * 100) / 100;
