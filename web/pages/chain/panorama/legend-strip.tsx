import { useTranslation } from "react-i18next";
import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import type { PictureWords } from "../../../graph/caption.ts";
import { QUIET_CLASSES } from "../../../graph/classes.ts";
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
          data-quiet={QUIET_CLASSES.includes(name)}
          data-off={filters.classes ? !filters.classes.includes(name) : counts[name] === 0}
          title={t(`class.${name}.meaning`)}
          onClick={(event) => {
            const add = event.ctrlKey || event.metaKey || event.shiftKey;
            onFilters({ ...filters, light: null, classes: classesAfter(filters.classes, name, add) });
          }}
        >
          <Mark markup={legendMark(name, theme)} width={30} />
          {words.classes[name]}
          <span className={style.count}>
            {counts[name]}
            <span className="unseen">{t("picture.unit")}</span>
          </span>
        </button>
      ))}
      {filters.classes || filters.light ? (
        <button
          type="button"
          className={style.all}
          onClick={() => onFilters({ ...filters, classes: null, light: null })}
        >
          {t("panorama.showAll")}
        </button>
      ) : null}
      <LegendMarks words={words} lines={t("picture.keyLine")} className={style.marks} />
    </section>
  );
}
