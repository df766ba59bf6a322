import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GapAnswer } from "../../../../server/chain/gaps.ts";
import { GAPS_ASKED } from "../../../../server/model/bounds.ts";
import { ALL_CHAINS, LISTS } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { EVERY_CHAIN_NAMES } from "../../../../server/words/names.ts";
import { chainsAnswer, gapsAnswer } from "../../../api/answers.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { gapColumns } from "../../../kit/gap/gap-columns.ts";
import { ScoreBar } from "../../../kit/gap/score.tsx";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { EmptyGraph } from "../../../kit/state/empty-graph.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { chainNote } from "../../../kit/table/chain-note.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import style from "./candidates.module.css";

const EVERY_CHAIN = { id: ALL_CHAINS, nameZh: EVERY_CHAIN_NAMES.zh, nameEn: EVERY_CHAIN_NAMES.en };

/** The gaps of a chain, to look for firms that fill one of them, or several. */
export function GapChooser({ chain, place }: { chain: string | undefined; place: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const chains = useQuery(chainsAnswer());
  return (
    <Answered query={chains} waiting={<Waiting lines={12} />}>
      {({ chains: rows }) => {
        const shown = chain ?? rows[0]?.id;
        if (shown === undefined) return <EmptyGraph />;
        return (
          <>
            <nav className={style.chains} aria-label={t("shell.chain")}>
              {[...rows, EVERY_CHAIN].map((row) => (
                <Link
                  key={row.id}
                  to="/candidates"
                  search={{ chain: row.id }}
                  className={style.chain}
                  aria-current={row.id === shown ? "page" : undefined}
                >
                  {nameOf(row, language)}
                </Link>
              ))}
            </nav>
            <Gaps chain={shown} place={place} />
          </>
        );
      }}
    </Answered>
  );
}

/** The two lists by priority, and what stands in neither. */
const GROUPS = [...LISTS, null] as const;

function Gaps({ chain, place }: { chain: string; place: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useQuery(gapsAnswer(chain, place));
  const [picked, setPicked] = useState<string[]>([]);
  const toggle = (segment: string) =>
    setPicked(picked.includes(segment) ? picked.filter((one) => one !== segment) : [...picked, segment]);
  return (
    <Answered query={query} waiting={<Waiting lines={12} />}>
      {(answer) => (
        <>
          {GROUPS.map((list) => {
            const listed = answer.gaps.filter(
              (gap) => gap.list === list && (list !== null || gap.class !== "bought_in"),
            );
            const rows = (
              <ul className={style.gaps}>
                {listed.map((gap) => (
                  <Gap
                    key={gap.segment}
                    chain={chain}
                    gap={gap}
                    picked={picked.includes(gap.segment)}
                    full={picked.length >= GAPS_ASKED}
                    onPick={() => toggle(gap.segment)}
                  />
                ))}
              </ul>
            );
            if (list === null) {
              return listed.length === 0 ? null : (
                <details key="other" className={`${page.sheet} ${style.lists}`}>
                  <summary>
                    {t("candidates.otherGaps")} <span className={page.number}>{listed.length}</span>
                  </summary>
                  {rows}
                </details>
              );
            }
            return (
              <section key={list} className={page.sheet} aria-label={t(`gaps.${list}`)}>
                <div className={page.top}>
                  <h2>
                    {t(`gaps.${list}`)} <span className={page.number}>{listed.length}</span>
                  </h2>
                  <ExcelButton
                    name={`${t(`gaps.${list}`)} ${nameOf(answer.chain, language)}`}
                    columns={gapColumns(answer.sources, t, language)}
                    rows={listed.map((gap, index) => ({ list: t(`gaps.${list}`), rank: index + 1, gap }))}
                    note={chainNote(answer, t, language)}
                  />
                </div>
                {listed.length === 0 ? (
                  <p className={page.none}>{t(list === "fill" ? "gaps.noneFill" : "gaps.noneExtend")}</p>
                ) : (
                  rows
                )}
              </section>
            );
          })}
          {picked.length > 0 ? (
            <div className={style.picked}>
              <Link to="/candidates" search={{ chain, segment: picked.join(",") }} className={page.main}>
                {picked.length === 1
                  ? t("candidates.find")
                  : t("candidates.chooseSeveral", { count: picked.length })}
              </Link>
              <button type="button" className={controls.button} onClick={() => setPicked([])}>
                {t("candidates.unpick")}
              </button>
            </div>
          ) : null}
        </>
      )}
    </Answered>
  );
}

function Gap({
  chain,
  gap,
  picked,
  full,
  onPick,
}: {
  chain: string;
  gap: GapAnswer;
  picked: boolean;
  full: boolean;
  onPick: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = nameOf(gap, language);
  return (
    <li data-picked={picked}>
      <input
        type="checkbox"
        checked={picked}
        disabled={full && !picked}
        aria-label={t("candidates.pick", { name })}
        onChange={onPick}
      />
      <span className={style.class}>
        <ClassMark of={gap.class} steps={gap.steps} bare />
      </span>
      <Link to="/candidates" search={{ chain, segment: gap.segment }} className={style.gapName}>
        {name}
      </Link>
      <span className={style.known}>
        {gap.elsewhere > 0 ? t("gaps.elsewhere", { count: gap.elsewhere }) : t("gaps.elsewhereNone")}
      </span>
      {gap.score === null ? null : <ScoreBar gap={gap} score={gap.score} />}
    </li>
  );
}
