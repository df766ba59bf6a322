import type { PictureWords } from "../../../graph/caption.ts";
import { leaderFlag } from "../../../graph/card.ts";
import { GROUND } from "../../../graph/classes.ts";
import { thicknessOf } from "../../../graph/flows.ts";
import { shapesToSvg } from "../../../graph/shape.ts";
import { useMode } from "../../../kit/theme/mode-context.ts";
import style from "./legend-marks.module.css";

/** What the marks on a card and the lines mean, where the strip has room for it; the key says it everywhere. */
export function LegendMarks({
  words,
  lines,
  className,
}: {
  words: PictureWords;
  lines: string;
  className: string | undefined;
}) {
  const ground = GROUND[useMode()];
  return (
    <span className={`${style.marks} ${className}`}>
      <span>
        <Mark markup={shapesToSvg([leaderFlag(1, 3, ground.ink)])} width={12} /> {words.leader}
      </span>
      <span>
        <i>n</i> {words.here}
      </span>
      <span>
        <i>↗n</i> {words.elsewhere}
      </span>
      <span>
        <Mark
          markup={`<path d="M1 6H23" stroke="${ground.flow}" stroke-width="${thicknessOf(1)}"/><path d="M1 13H23" stroke="${ground.flow}" stroke-width="${thicknessOf(8)}"/>`}
          width={24}
        />{" "}
        {lines}
      </span>
    </span>
  );
}

/** In the page itself: a picture of its own for each would be a document to load and lay out. */
export function Mark({ markup, width }: { markup: string; width: number }) {
  return (
    <svg
      width={width}
      height={18}
      viewBox={`0 0 ${width} 18`}
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here, nothing of it was typed by anybody
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}
