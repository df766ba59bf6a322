import { useTranslation } from "react-i18next";
import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import type { PictureWords } from "../../../graph/caption.ts";
import { CLASS_ORDER, classCounts, legendMark } from "../../../graph/legend.ts";
import { useMode } from "../../../kit/theme/mode-context.ts";
import { classesAfter, type Filters } from "./filters.ts";
import { LegendMarks, Mark } from "./legend-marks.tsx";
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
      <LegendMarks words={words} className={style.marks} />
    </section>
  );
}
