import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { joinIds } from "../../../../server/model/id-list.ts";
import type { IntroductionsAnswer } from "../../../../server/recruit/introductions.ts";
import { kmText, nameOf, scoreText } from "../../../../server/words/format.ts";
import { everyIntroduction, introductionsAnswer } from "../../../api/recruit.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import { useOpened } from "../../../kit/opened/use-opened.ts";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { useCited } from "../../../kit/statement/cited.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import { NextPage } from "../../../kit/table/next-page.tsx";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { TiePath } from "../../../kit/tie-path/tie-path.tsx";
import { ChainLinks } from "../chain-links.tsx";
import style from "./introducers.module.css";
import { introductionColumns } from "./list-columns.ts";
import { PathNetwork } from "./path-network.tsx";

/** Whom a firm or an adviser can introduce, those who close a gap first. */
export function Introductions({ by, place, close }: { by: string; place: string; close: () => void }) {
  const { chain } = useSearch({ from: "/introducers" });
  const query = useInfiniteQuery(introductionsAnswer(by, place, chain));
  return (
    <Answered query={query} waiting={<Waiting lines={5} />}>
      {(answer) => (
        <Found
          answer={answer}
          chain={chain}
          close={close}
          every={() => everyIntroduction(by, place, chain)}
          next={(shown, total) => <NextPage query={query} shown={shown} total={total} />}
        />
      )}
    </Answered>
  );
}

function Found({
  answer,
  chain,
  close,
  every,
  next,
}: {
  answer: IntroductionsAnswer;
  chain: string | undefined;
  close: () => void;
  every: () => Promise<IntroductionsAnswer>;
  next: (shown: number, total: number) => ReactNode;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { by, introductions, total, closing, cursor, sources } = answer;
  const { cited, cite } = useCited(sources);
  // The picture is drawn anew for paths that came, not for every answer that says the same.
  const paths = useMemo(() => introductions.map(({ path }) => path), [introductions]);
  return (
    <section
      {...useOpened<HTMLElement>(close)}
      className={page.sheet}
      aria-label={t("introducers.by", { name: by.name })}
    >
      <div className={page.top}>
        <h2>{t("introducers.by", { name: by.name })}</h2>
        <ChainLinks
          within
          to="/introducers"
          shown={chain}
          all={{ chain: undefined, name: t("introducers.allChains") }}
        />
        <ExcelButton
          name={t("introducers.by", { name: by.name })}
          columns={introductionColumns(cited, t, language)}
          rows={cursor === null ? introductions : async () => cite(await every()).introductions}
          note={[[t("excel.place"), nameOf(answer.place, language)]]}
        />
        <button type="button" className={controls.button} onClick={close}>
          {t("introducers.close")}
        </button>
      </div>
      {total === 0 ? (
        <p className={page.none}>{t("introducers.byNone")}</p>
      ) : (
        <p className={style.total}>{t("introducers.byTotal", { count: total, closing })}</p>
      )}
      {introductions.length > 0 ? (
        <PathNetwork end={by} paths={paths} place={answer.place.id} sources={sources} />
      ) : null}
      <ol className={style.paths}>
        {introductions.map((one) => (
          <Introduced key={one.firm.id} one={one} sources={sources} />
        ))}
      </ol>
      {next(introductions.length, total)}
    </section>
  );
}

function Introduced({
  one,
  sources,
}: {
  one: IntroductionsAnswer["introductions"][number];
  sources: IntroductionsAnswer["sources"];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { firm, km, path, gaps } = one;
  return (
    <li>
      <p className={style.introduced}>
        <FirmLink id={firm.id} name={firm.name} />
        <span className={style.quiet}>
          {[
            placeOf(firm, t),
            km === null ? null : kmText(km, language),
            path.steps === 1 ? t("introducers.direct") : t("introducers.steps", { count: path.steps }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </p>
      {gaps.length === 0 ? <p className={style.quiet}>{t("introducers.noGap")}</p> : null}
      {gaps.length > 0 ? (
        <ul className={style.gaps} aria-label={t("introducers.gapOf")}>
          {gaps.map((gap) => (
            <li key={gap.segment}>
              <ClassMark of={gap.class} bare />
              <Link to="/candidates" search={{ chain: gap.chain, segment: joinIds([gap.segment]) }}>
                {nameOf(gap, language)}
              </Link>
              <span className={style.quiet}>
                {t("introducers.priority", { score: scoreText(gap.priority, language) })}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <TiePath path={path} sources={sources} />
    </li>
  );
}
