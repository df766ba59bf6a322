import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { GapAnswer } from "../../../server/endpoints/gaps.ts";
import { chainsAnswer, gapsAnswer } from "../../api/answers.ts";
import { nameOf } from "../../i18n/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import page from "../../theme/page.module.css";
import { ClassMark } from "../segment-class/class-mark.tsx";
import { Answered } from "../state/answered.tsx";
import { EmptyGraph } from "../state/empty-graph.tsx";
import { Waiting } from "../state/waiting.tsx";
import style from "./candidates.module.css";

/** The gaps of a chain, to look for firms that fill one. */
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
              {rows.map((row) => (
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

function Gaps({ chain, place }: { chain: string; place: string }) {
  const { t } = useTranslation();
  const query = useQuery(gapsAnswer(chain, place));
  return (
    <Answered query={query} waiting={<Waiting lines={12} />}>
      {({ gaps }) => (
        <>
          {(["fill", "extend"] as const).map((list) => {
            const listed = gaps.filter((gap) => gap.list === list);
            return (
              <section key={list} className={page.sheet}>
                <h2>
                  {t(`gaps.${list}`)} <span className={page.number}>{listed.length}</span>
                </h2>
                {listed.length === 0 ? (
                  <p className={page.none}>{t(list === "fill" ? "gaps.noneFill" : "gaps.noneExtend")}</p>
                ) : (
                  <ul className={style.gaps}>
                    {listed.map((gap) => (
                      <Gap key={gap.segment} chain={chain} gap={gap} />
                    ))}
                  </ul>
                )}
              </section>
            );
          })}
        </>
      )}
    </Answered>
  );
}

function Gap({ chain, gap }: { chain: string; gap: GapAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li>
      <ClassMark of={gap.class} steps={gap.steps} bare />
      <Link to="/candidates" search={{ chain, segment: gap.segment }} className={style.gapName}>
        {nameOf(gap, language)}
      </Link>
      <span className={style.known}>
        {gap.elsewhere > 0 ? t("gaps.elsewhere", { count: gap.elsewhere }) : t("gaps.elsewhereNone")}
      </span>
    </li>
  );
}
