import { useTranslation } from "react-i18next";
import type { PanoramaSegment } from "../../../server/endpoints/panorama.ts";
import type { PictureWords } from "../../graph/caption.ts";
import { leaderFlag } from "../../graph/card.ts";
import { GROUND, type Theme } from "../../graph/classes.ts";
import { CLASS_ORDER, classCounts, legendMark } from "../../graph/legend.ts";
import { shapesToSvg } from "../../graph/shape.ts";
import { useMode } from "../../theme/mode-context.ts";
import { classesAfter, type Filters } from "./filters.ts";
import style from "./panorama.module.css";

/** One strip: every class with its count, to click, and what the marks on a card mean. */
export function LegendStrip({
  segments,
  words,
  filters,
  onFilters,
}: {
  segments: readonly PanoramaSegment[];
  words: PictureWords;
  filters: Filters;
  onFilters: (filters: Filters) => void;
}) {
  const { t } = useTranslation();
  const theme = useMode();
  const counts = classCounts(segments);
  return (
    <section className={style.legend} aria-label={t("panorama.legend")}>
      {CLASS_ORDER.map((name) => (
        <button
          key={name}
          type="button"
          className={style.entry}
          aria-pressed={filters.classes?.includes(name) ?? false}
          data-off={filters.classes ? !filters.classes.includes(name) : counts[name] === 0}
          title={t(`class.${name}.meaning`)}
          onClick={(event) => {
            const add = event.ctrlKey || event.metaKey || event.shiftKey;
            onFilters({ ...filters, classes: classesAfter(filters.classes, name, add) });
          }}
        >
          <Mark markup={legendMark(name, theme)} width={30} />
          {words.classes[name]} <b>{counts[name]}</b>
        </button>
      ))}
      {filters.classes ? (
        <button type="button" className={style.all} onClick={() => onFilters({ ...filters, classes: null })}>
          {t("panorama.showAll")}
        </button>
      ) : null}
      <span className={style.marks}>
        <span>
          <Mark markup={shapesToSvg([leaderFlag(1, 3, GROUND[theme].ink)])} width={12} /> {words.leader}
        </span>
        <span>
          <b>2</b> {words.here}
        </span>
        <span>
          <span className={style.away}>↗9</span> {words.elsewhere}
        </span>
        <span>
          <Mark markup={bar(theme)} width={20} /> {words.underWay}
        </span>
      </span>
    </section>
  );
}

function bar(theme: Theme): string {
  return `<rect y="4" width="20" height="11" rx="3" fill="${GROUND[theme].underWay}"/>`;
}

function Mark({ markup, width }: { markup: string; width: number }) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="18" viewBox="0 0 ${width} 18">${markup}</svg>`;
  return <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} width={width} height={18} alt="" />;
}
