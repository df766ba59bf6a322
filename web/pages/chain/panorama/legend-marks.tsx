import type { PictureWords } from "../../../graph/caption.ts";
import { leaderFlag } from "../../../graph/card.ts";
import { GROUND } from "../../../graph/classes.ts";
import { shapesToSvg } from "../../../graph/shape.ts";
import { useMode } from "../../../kit/theme/mode-context.ts";
import style from "./legend-marks.module.css";

/** What the marks on a card mean. Stands in the legend, or in the toolbar when the legend has no room for it. */
export function LegendMarks({ words, className }: { words: PictureWords; className: string | undefined }) {
  const ground = GROUND[useMode()];
  return (
    <span className={`${style.marks} ${className}`}>
      <span>
        <Mark markup={shapesToSvg([leaderFlag(1, 3, ground.ink)])} width={12} /> {words.leader}
      </span>
      <span>
        <b>2</b> {words.here}
      </span>
      <span>
        <span className={style.away}>↗9</span> {words.elsewhere}
      </span>
      <span>
        <Mark markup={`<rect y="4" width="20" height="11" rx="3" fill="${ground.underWay}"/>`} width={20} />{" "}
        {words.underWay}
      </span>
    </span>
  );
}

export function Mark({ markup, width }: { markup: string; width: number }) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="18" viewBox="0 0 ${width} 18">${markup}</svg>`;
  return <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} width={width} height={18} alt="" />;
}
