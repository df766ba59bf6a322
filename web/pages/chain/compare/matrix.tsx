import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { CompareAnswer } from "../../../../server/chain/compare.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { groupName } from "../../../../server/words/group-names.ts";
import { WHY_WORDS } from "../../../../server/words/why-words.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { fraction, percentOf } from "../../../kit/completeness.ts";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./compare.module.css";
import { matrixColumns } from "./compare-columns.ts";
import { rowsByStage } from "./side-by-side.ts";

const ROWS_MOST = 600;

/** Segments by place with the class of each. */
export function Matrix({
  answer,
  differing,
  onDiffering,
}: {
  answer: CompareAnswer;
  differing: boolean;
  onDiffering: (differing: boolean) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stages = rowsByStage(answer, differing);
  const all = stages.reduce((sum, { rows }) => sum + rows.length, 0);
  let left = ROWS_MOST;
  return (
    <section className={page.sheet} aria-label={t("compare.matrix")}>
      <div className={page.top}>
        <h2>
          {t("compare.matrix")} <span className={page.number}>{all}</span>
        </h2>
        <label className={style.differ}>
          <input
            type="checkbox"
            checked={differing}
            onChange={(event) => onDiffering(event.target.checked)}
          />
          {t("compare.differ")}
        </label>
        <ExcelButton
          name={t("compare.matrix")}
          columns={matrixColumns(answer, t, language)}
          rows={stages.flatMap(({ stage, rows }) => rows.map((row) => ({ ...row, stage })))}
          note={[
            [t("excel.chain"), nameOf(answer.chain, language)],
            [t("excel.place"), answer.places.map(({ place }) => nameOf(place, language)).join(", ")],
            ...(differing ? [[t("excel.filter"), t("compare.differ")] as const] : []),
            ...answer.places.map(
              ({ place, completeness, why }) =>
                [
                  `${t("headline.completeness")} ${nameOf(place, language)}`,
                  why
                    ? WHY_WORDS[language][why].short
                    : `${percentOf(completeness) ?? "–"} ${fraction(completeness)}`,
                ] as const,
            ),
          ]}
        />
      </div>
      <div className={style.scroll}>
        <table className={style.matrix}>
          <thead>
            <tr>
              <th scope="col">{t("compare.segment")}</th>
              {answer.places.map(({ place, completeness, why }) => (
                <th key={place.id} scope="col">
                  <Link
                    from="/chain/$chain"
                    to="."
                    search={(before) => ({ ...before, view: undefined, place: place.id })}
                  >
                    {nameOf(place, language)}
                  </Link>
                  <span className={style.score}>
                    {why ? (
                      WHY_WORDS[language][why].short
                    ) : (
                      <>
                        {t("headline.completeness")} <b>{percentOf(completeness) ?? "–"}</b>{" "}
                        {fraction(completeness)}
                      </>
                    )}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stages.map(({ stage, rows }) => {
              const shown = rows.slice(0, Math.max(0, left));
              left -= shown.length;
              if (shown.length === 0) return null;
              return (
                <Fragment key={stage}>
                  <tr className={style.stage}>
                    <th scope="rowgroup" colSpan={answer.places.length + 1}>
                      {t(`stage.${stage}`)}
                    </th>
                  </tr>
                  {shown.map(({ segment, classes }) => (
                    <tr key={segment.id}>
                      <th scope="row">
                        {nameOf(segment, language)}
                        <small>{groupName(segment.group, language)}</small>
                      </th>
                      {classes.map((each, index) => (
                        <td key={answer.places[index]?.place.id} data-class={each}>
                          <ClassMark of={each} />
                        </td>
                      ))}
                    </tr>
                  ))}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
      {all === 0 ? <p className={page.none}>{t("compare.same")}</p> : null}
      {all > ROWS_MOST || answer.cut ? (
        <p className={page.none}>{t("state.cut", { shown: Math.min(all, ROWS_MOST), total: all })}</p>
      ) : null}
    </section>
  );
}
