import type { ProjectStage, SegmentClass } from "../../server/model/words.ts";
import { nameOf } from "../../server/words/format.ts";
import { FOOT_BAR, footBar, footOf, markFoot, markGround, NO_FOOT } from "./card-foot.ts";
import { CLASS_STYLES, GROUND, type Language, type Theme } from "./classes.ts";
import { cut, fitLines } from "./fitting.ts";
import { classIcon } from "./icon.ts";
import type { Measure } from "./measure.ts";
import type { Shape } from "./shape.ts";
import { LEAST_TYPE } from "./type-size.ts";

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
  /** Stands in its place where there is no room for all of it. */
  brief?: string | undefined;
  tone: "lost" | "new" | "open";
}

export type Phase = "talks" | "signed" | "construction";

export interface CardWords {
  /** 等{{n}}家 */
  andMore: (count: number) => string;
  /** ＋{{n}} 项 */
  folded: (count: number) => string;
  phases: Record<Phase, string>;
}

export interface CardLook {
  width: number;
  height: number;
  theme: Theme;
  language: Language;
  words: CardWords;
  measure: Measure;
  /** No type is smaller; far away it is larger, and the card folds: counts go first, its name last. */
  least?: number;
}

const LEFT = 24;
const BARE_LEFT = 9;
const RIGHT = 6;
/** From this height on a card has a line for its firms. */
const FIRMS_FROM = 46;
/** With larger type than this a card is too small for its icon. */
const ICON_UNTIL = 20;

/** How far the furthest project under way has come; null without one. */
export function phaseOf(underWay: CardSegment["underWay"]): Phase | null {
  const stages = underWay.map(({ stage }) => stage);
  if (stages.includes("construction")) return "construction";
  if (stages.includes("signed")) return "signed";
  return stages.some((stage) => stage === "lead" || stage === "contact" || stage === "visit")
    ? "talks"
    : null;
}

/** A card with its upper left corner at the origin. */
export function drawCard(segment: CardSegment, look: CardLook): Shape[] {
  const { width, height, theme, language, words, measure } = look;
  const least = look.least ?? LEAST_TYPE;
  const style = CLASS_STYLES[segment.class];
  const colours = style[theme];
  const bold = style.weight === 600;
  const phase = phaseOf(segment.underWay);
  const { mark } = segment;
  const word = footOf(mark ? mark.text : phase ? words.phases[phase] : null, height, least);
  const iconed = style.icon !== "none" && least <= ICON_UNTIL;
  const left = iconed ? LEFT : least > LEAST_TYPE ? RIGHT : BARE_LEFT;
  const sizes = [...new Set([Math.max(13, least), Math.max(12, least)])];
  const name = nameOf(segment, language);
  const firmHeight = Math.round(least * 1.2);
  const roomForFirms = segment.firms.length > 0 && height >= FIRMS_FROM && !word && !phase;

  const fitted = ({ firms, here, away, tight, foot }: Folding) => {
    const foots = foot ? (word ?? FOOT_BAR) : word || phase ? FOOT_BAR : NO_FOOT;
    const counts = countColumn(
      { ...segment, makers: here ? segment.makers : 0, elsewhere: away ? segment.elsewhere : 0 },
      look,
      height - foots.height,
      firms,
    );
    const right = width - RIGHT - (counts.width > 0 ? counts.width + 4 : 0);
    const above = tight ? 2 : 6;
    const room = {
      width: right - left,
      height: height - above - foots.height - (firms ? firmHeight : 0),
    };
    const lines = fitLines(name, room, sizes, measure, bold, tight);
    return { firms, counts, right, name: lines, foot: foots, legible: least <= room.height + above };
  };
  const ways = FOLDINGS.filter(
    ({ firms, foot }) =>
      (!firms || roomForFirms) && (!foot || word !== null) && (foot || !mark || word === null),
  );
  const first = ways.map(fitted).find(({ name: { whole } }) => whole) ?? fitted(ways[ways.length - 1]!);
  const { firms, counts, right, name: lines, foot } = first;

  const block = lines.lines.length * lines.lineHeight + (firms ? firmHeight : 0);
  const top = (height - foot.height - block) / 2;
  const text = lines.lines.map<Shape>((line, index) => ({
    kind: "text",
    x: left,
    y: top + (index + 0.5) * lines.lineHeight + lines.size * 0.36,
    text: line,
    size: lines.size,
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
    ...(iconed ? classIcon(segment.class, theme, 5, (height - foot.height) / 2 - 8, step, least) : []),
    ...(mark ? markGround(mark, look) : []),
    ...(first.legible ? text : []),
    ...(firms ? firmsLine(segment, look, left, top + lines.lines.length * lines.lineHeight, right) : []),
    ...(first.legible ? counts.shapes : []),
    ...(mark ? markFoot(mark, look, foot) : phase ? footBar(phase, look, words.phases[phase], foot) : []),
  ];
}

/** The card that stands for those folded away in its box. */
export function drawFold(count: number, look: CardLook): Shape[] {
  const { width, height, theme, words, measure } = look;
  const least = look.least ?? LEAST_TYPE;
  const { text, line } = CLASS_STYLES.bought_in[theme];
  const size = Math.max(12, least);
  return [
    {
      kind: "rect",
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      radius: 5,
      line,
      dash: [1, 3],
    },
    ...(size <= height
      ? [
          {
            kind: "text",
            x: width / 2,
            y: height / 2 + size * 0.36,
            text: cut(words.folded(count), width - 8, size, measure),
            size,
            weight: 400,
            fill: text,
            anchor: "middle",
          } as const,
        ]
      : []),
  ];
}

interface Folding {
  firms: boolean;
  here: boolean;
  away: boolean;
  /** The word at the foot, of what is under way or marked. */
  foot: boolean;
  tight: boolean;
}

const EVERYTHING: Folding = { firms: true, here: true, away: true, foot: false, tight: false };
/** In this order a card gives up what it says until its name stands whole. */
const FOLDINGS: readonly Folding[] = [
  EVERYTHING,
  { ...EVERYTHING, firms: false, foot: true },
  { ...EVERYTHING, firms: false, foot: true, away: false },
  { ...EVERYTHING, firms: false, foot: true, away: false, here: false },
  { ...EVERYTHING, firms: false, foot: true, away: false, here: false, tight: true },
  { ...EVERYTHING, firms: false },
  { ...EVERYTHING, firms: false, away: false },
  { ...EVERYTHING, firms: false, away: false, here: false },
  { ...EVERYTHING, firms: false, away: false, here: false, tight: true },
];

/** Residents and, below them, firms elsewhere, flush right. Zero is not written. */
function countColumn(
  segment: Pick<CardSegment, "class" | "makers" | "elsewhere" | "leaders" | "firms">,
  look: CardLook,
  height: number,
  firmLine: boolean,
) {
  const { width, theme, measure } = look;
  const { text } = CLASS_STYLES[segment.class][theme];
  const [large, small] = [Math.max(13, look.least ?? 0), Math.max(12, look.least ?? 0)];
  const here = segment.makers > 0 ? String(segment.makers) : "";
  const room = here === "" || height >= large + small;
  const away = segment.elsewhere > 0 && room ? `↗${segment.elsewhere}` : "";
  const flag =
    segment.makers > 0 && segment.leaders > 0 && !(firmLine && segment.firms.some(({ leader }) => leader));
  const hereWidth = measure(here, large, true) + (flag ? 13 : 0);
  const x = width - RIGHT;
  const both = here !== "" && away !== "";
  const middle = height / 2;
  const shapes: Shape[] = [];
  if (here) {
    const y = both ? middle - small * 0.2 : middle + large * 0.36;
    shapes.push({ kind: "text", x, y, text: here, size: large, weight: 700, fill: text, anchor: "end" });
    if (flag) shapes.push(leaderFlag(x - hereWidth - 1, y - 9.5, text));
  }
  if (away) {
    const y = both ? middle + small * 0.98 : middle + small * 0.36;
    shapes.push({
      kind: "text",
      x,
      y,
      text: away,
      size: small,
      weight: 400,
      fill: text,
      anchor: "end",
      opacity: 0.85,
    });
  }
  return { width: Math.max(here ? hereWidth : 0, away ? measure(away, small) : 0), shapes };
}

export function leaderFlag(x: number, y: number, outline: string): Shape {
  const d = "M1 10.5V.6h8L7.2 3.4 9 6.2H1.9";
  return { kind: "path", d, x, y, fill: GROUND.light.leader, line: outline, lineWidth: 0.9 };
}

function firmsLine(segment: CardSegment, look: CardLook, left: number, top: number, right: number): Shape[] {
  const { theme, measure, words } = look;
  const size = look.least ?? LEAST_TYPE;
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
  const text =
    choices.find((choice) => measure(choice, size) <= room) ?? cut(first!.name, room, size, measure);
  return [
    ...(flagged ? [leaderFlag(left, top + 1.5, fill)] : []),
    { kind: "text", x, y: top + size, text, size, weight: 400, fill },
  ];
}
