import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CompareAnswer } from "../../../../server/chain/compare.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { WHY_WORDS } from "../../../../server/words/why-words.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { fraction, percentOf } from "../../../kit/completeness.ts";
import { NumberText } from "../../../kit/number-text.tsx";
import { DataTable } from "../../../kit/table/data-table.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./compare.module.css";
import { type StagedRow, useMatrixColumns } from "./compare-columns.tsx";
import { rowsByStage } from "./side-by-side.ts";

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
  const columns = useMatrixColumns(answer);
  const rows = rowsByStage(answer, differing).flatMap(({ stage, rows }) =>
    rows.map((row): StagedRow => ({ ...row, stage })),
  );
  const scores = answer.places.map(({ place, completeness, why }) => ({
    place,
    text: why
      ? WHY_WORDS[language][why].short
      : `${percentOf(completeness) ?? "–"} ${fraction(completeness)}`,
  }));
  return (
    <section className={page.sheet} aria-label={t("compare.matrix")}>
      <div className={page.top}>
        <h2>
          {t("compare.matrix")}{" "}
          <span className={page.number}>
            <NumberText of={rows.length} />
          </span>
        </h2>
      </div>
      <dl className={style.scores} aria-label={t("headline.completeness")}>
        <dt>{t("headline.completeness")}</dt>
        {scores.map(({ place, text }) => (
          <dd key={place.id}>
            <Link
              from="/chain/$chain"
              to="."
              search={(before) => ({ ...before, view: undefined, place: place.id })}
            >
              {nameOf(place, language)}
            </Link>{" "}
            {text}
          </dd>
        ))}
      </dl>
      <DataTable<StagedRow>
        name={t("compare.matrix")}
        keep="compare"
        columns={columns}
        rows={rows}
        rowKey={({ segment }) => segment.id}
        tools={
          <label className={style.differ}>
            <input
              type="checkbox"
              checked={differing}
              onChange={(event) => onDiffering(event.target.checked)}
            />
            {t("compare.differ")}
          </label>
        }
        note={[
          [t("excel.chain"), nameOf(answer.chain, language)],
          [
            t("excel.place"),
            answer.places.map(({ place }) => nameOf(place, language)).join(t("sentence.and")),
          ],
          ...(differing ? [[t("excel.filter"), t("compare.differ")] as const] : []),
          ...scores.map(
            ({ place, text }) => [`${t("headline.completeness")} ${nameOf(place, language)}`, text] as const,
          ),
        ]}
        empty={t("compare.same")}
      />
      {answer.cut ? (
        <p className={page.none}>{t("state.cut", { shown: rows.length, total: answer.segments.length })}</p>
      ) : null}
    </section>
  );
}
