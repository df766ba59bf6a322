import type { SegmentClass } from "../../server/model/words.ts";
import type { PictureWords } from "./caption.ts";
import { type CardSegment, leaderFlag } from "./card.ts";
import { CLASS_STYLES, GROUND, QUIET_CLASSES, type Theme } from "./classes.ts";
import { thicknessOf } from "./flows.ts";
import { classIcon } from "./icon.ts";
import type { Measure } from "./measure.ts";
import { escapeXml, shapesToSvg } from "./shape.ts";

export const LEGEND_HEIGHT = 34;

/** The order in which classes are told: what is here, what is to do, what stands far. */
export const CLASS_ORDER = (Object.keys(CLASS_STYLES) as SegmentClass[]).sort(
  (a, b) => Number(QUIET_CLASSES.includes(a)) - Number(QUIET_CLASSES.includes(b)),
);

export function classCounts(segments: readonly { class: SegmentClass }[]): Record<SegmentClass, number> {
  const counts = Object.fromEntries(CLASS_ORDER.map((name) => [name, 0])) as Record<SegmentClass, number>;
  for (const segment of segments) counts[segment.class] += 1;
  return counts;
}

/** A small empty card of a class, its icon in it: 30 × 18. */
export function legendMark(segmentClass: SegmentClass, theme: Theme): string {
  const { border, [theme]: colours } = CLASS_STYLES[segmentClass];
  const dash = border.dash.length > 0 ? ` stroke-dasharray="${border.dash.join(" ")}"` : "";
  const inset = border.width / 2;
  return `<rect x="${inset}" y="${inset}" width="${30 - border.width}" height="${18 - border.width}" rx="4" fill="${colours.fill}" stroke="${colours.line}" stroke-width="${border.width}"${dash}/><g transform="translate(9 3) scale(.75)">${shapesToSvg(classIcon(segmentClass, theme, 0, 0))}</g>`;
}

/** The legend strip of an export: classes with counts, then what the marks on a card mean. */
export function drawLegend(
  {
    segments,
    theme,
    words,
    measure,
  }: { segments: readonly CardSegment[]; theme: Theme; words: PictureWords; measure: Measure },
  width: number,
): string {
  const ground = GROUND[theme];
  const counts = classCounts(segments);
  const marks: { markup: string; wide: number; label: string }[] = CLASS_ORDER.map((name) => ({
    markup: legendMark(name, theme),
    wide: 30,
    label: `${words.classes[name]} ${counts[name]}`,
  }));
  marks.push(
    { markup: shapesToSvg([leaderFlag(0, 3, ground.ink)]), wide: 10, label: words.leader },
    { markup: sign("n", ground.ink), wide: 8, label: words.here },
    { markup: sign("↗n", ground.ink), wide: 18, label: words.elsewhere },
    {
      markup: `<path d="M0 6H22" stroke="${ground.flow}" stroke-width="${thicknessOf(1)}"/><path d="M0 13H22" stroke="${ground.flow}" stroke-width="${thicknessOf(8)}"/>`,
      wide: 22,
      label: words.thickness,
    },
    {
      markup: `<rect y="3" width="16" height="12" rx="3" fill="${ground.underWay}"/>`,
      wide: 16,
      label: words.underWay,
    },
  );
  const wide = marks.reduce((sum, mark) => sum + mark.wide + 5 + measure(mark.label, 12) + 16, 0);
  const scale = Math.min(1, (width - 28) / wide);
  let x = 0;
  const drawn = marks.map(({ markup, wide: size, label }) => {
    const item = `<g transform="translate(${x.toFixed(1)} 0)">${markup}<text x="${size + 5}" y="13.4" font-size="12" fill="${ground.ink}">${escapeXml(label)}</text></g>`;
    x += size + 5 + measure(label, 12) + 16;
    return item;
  });
  return `<path d="M0 .5H${width}" stroke="${ground.boxLine}"/><g transform="translate(14 8) scale(${scale.toFixed(3)})">${drawn.join("")}</g>`;
}

function sign(text: string, colour: string): string {
  return `<text y="13.4" font-size="13" font-style="italic" font-family="Georgia,serif" fill="${colour}">${text}</text>`;
}
