import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { GapAnswer, GapsAnswer } from "../../../../server/chain/gaps.ts";
import { GAPS_ASKED } from "../../../../server/model/bounds.ts";
import { joinIds } from "../../../../server/model/id-list.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { ListedGap } from "../../../kit/gap/gap-columns.ts";
import { Reasons } from "../../../kit/gap/reasons.tsx";
import { PartBars } from "../../../kit/gap/score.tsx";
import { sentences } from "../../../kit/gap/sentences.ts";
import { chainNote } from "../../../kit/table/chain-note.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
import page from "../../../kit/theme/page.module.css";
import { useGapTable } from "./gap-table.tsx";
import style from "./gaps-page.module.css";
import { useChosenGaps } from "./use-chosen-gaps.ts";

/** Gaps in one table; of those chosen, the way to the firms that fill them. */
export function GapsTable({
  answer,
  rows,
  start,
  linked,
  without = [],
  tools,
  filter,
  empty,
}: {
  answer: GapsAnswer;
  rows: readonly ListedGap[];
  /** Chosen before. */
  start?: readonly string[];
  /** A gap's name, leading to where this page leads. */
  linked: (gap: GapAnswer, name: string) => ReactNode;
  /** Columns that say nothing here. */
  without?: readonly string[];
  tools?: ReactNode;
  /** What the page keeps of them, in words. */
  filter?: string | undefined;
  empty: string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { chosen, beyond, choose } = useChosenGaps(rows, start);
  const columns = useGapTable(answer, linked).filter(({ key }) => !without.includes(key));
  return (
    <>
      <DataTable
        name={`${t("gapsPage.title")} ${nameOf(answer.chain, language)}`}
        keep="gaps"
        columns={columns}
        rows={rows}
        rowKey={({ gap }) => gap.segment}
        chosen={chosen}
        onChosen={choose}
        bulk={
          <>
            <Link
              to="/candidates"
              search={{ chain: answer.chain.id, segment: joinIds(chosen) }}
              className={page.main}
            >
              {t("gapsPage.recruitFor", { count: chosen.length })}
            </Link>
            {beyond ? <span role="alert">{t("gapsPage.most", { count: GAPS_ASKED })}</span> : null}
          </>
        }
        opened={({ gap }) => (
          <div className={style.opened}>
            <Reasons said={sentences(gap, t, language)} sources={answer.sources} />
            {gap.parts.length > 0 ? <PartBars parts={gap.parts} /> : null}
          </div>
        )}
        tools={tools}
        note={[...chainNote(answer, t, language), ...(filter ? [[t("excel.filter"), filter] as const] : [])]}
        empty={empty}
      />
      {answer.cursor ? (
        <p className={page.none}>{t("gaps.listCut", { shown: answer.gaps.length, total: answer.total })}</p>
      ) : null}
    </>
  );
}
