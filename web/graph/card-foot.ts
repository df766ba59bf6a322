import type { CardLook, CardMark, Phase } from "./card.ts";
import { GROUND } from "./classes.ts";
import { cut } from "./fitting.ts";
import { round, type Shape } from "./shape.ts";

export interface Foot {
  height: number;
  /** Type size of its word; null for a bar without one. */
  size: number | null;
}

export const FOOT_BAR: Foot = { height: 7, size: null };
export const NO_FOOT: Foot = { height: 0, size: null };

/** Room for a word at the foot, unless it would take more than half of the card. */
export function footOf(word: string | null, height: number, least: number): Foot | null {
  if (word === null || least + 3 > height / 2) return null;
  return { height: least + 2.5, size: least };
}

/** Three cells at the card's foot, filled as far as the project has come, with the word beside them. */
export function footBar(phase: Phase, look: CardLook, label: string, foot: Foot): Shape[] {
  const { width, height, theme, measure } = look;
  const colour = GROUND[theme].underWay;
  const paper = GROUND[theme].page;
  const filled = { talks: 1, signed: 2, construction: 3 }[phase];
  const y = height - foot.height - 1.5;
  const tag = foot.size === null ? -6 : Math.min(width - 24, measure(label, foot.size, true) + 8);
  const each = (width - tag - 17) / 3;
  const cells = [0, 1, 2].map<Shape>((index) => ({
    kind: "rect",
    x: 5 + index * (each + 2),
    y: y + foot.height / 2 - 2,
    width: each,
    height: 4,
    radius: 1.5,
    fill: index < filled ? colour : paper,
    line: colour,
    lineWidth: 0.8,
  }));
  if (foot.size === null) return cells;
  return [
    ...cells,
    { kind: "rect", x: width - tag - 4, y, width: tag, height: foot.height, radius: 3, fill: colour },
    {
      kind: "text",
      x: width - 4 - tag / 2,
      y: y + foot.height / 2 + foot.size * 0.36,
      text: cut(label, tag - 4, foot.size, measure, true),
      size: foot.size,
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
export function markGround({ tone }: CardMark, { width, height, theme }: CardLook): Shape[] {
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

export function markFoot({ text, brief = text, tone }: CardMark, look: CardLook, foot: Foot): Shape[] {
  const { width, theme, measure } = look;
  const [colour, ink] = MARK_COLOURS[tone][theme];
  const high = foot.height;
  const y = look.height - high - 1;
  const d = `M1 0h${width - 2}v${round(high - 5)}a5 5 0 0 1-5 5h-${width - 12}a5 5 0 0 1-5-5z`;
  const band: Shape = { kind: "path", d, x: 0, y, fill: colour, plain: true };
  if (foot.size === null) return [band];
  const word = measure(text, foot.size, true) <= width - 10 ? text : brief;
  return [
    band,
    {
      kind: "text",
      x: width / 2,
      y: y + high / 2 + foot.size * 0.34,
      text: cut(word, width - 10, foot.size, measure, true),
      size: foot.size,
      weight: 600,
      fill: ink,
      anchor: "middle",
    },
  ];
}
