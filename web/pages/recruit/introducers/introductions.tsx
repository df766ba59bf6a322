import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { IntroductionsAnswer } from "../../../../server/recruit/introductions.ts";
import { kmText, nameOf, scoreText } from "../../../../server/words/format.ts";
import { chainsAnswer } from "../../../api/answers.ts";
import { introductionsAnswer } from "../../../api/recruit.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import page from "../../../kit/theme/page.module.css";
import { TiePath } from "../../../kit/tie-path/tie-path.tsx";
import style from "./introducers.module.css";
import { introductionColumns } from "./list-columns.ts";

/** Whom a firm or an adviser can introduce, those who close a gap first. */
export function Introductions({ by, place }: { by: string; place: string }) {
  const { chain } = useSearch({ from: "/introducers" });
  const query = useQuery(introductionsAnswer(by, place, chain));
  return (
    <Answered query={query} waiting={<Waiting lines={5} />}>
      {(answer) => <Found answer={answer} />}
    </Answered>
  );
}

function Found({ answer }: { answer: IntroductionsAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { by, introductions, total, closing, cursor, sources } = answer;
  return (
    <section className={page.sheet} aria-label={t("introducers.by", { name: by.name })}>
      <div className={page.top}>
        <h2>{t("introducers.by", { name: by.name })}</h2>
        <Chains />
        <ExcelButton
          name={t("introducers.by", { name: by.name })}
          columns={introductionColumns(sources, t, language)}
          rows={introductions}
          note={[[t("excel.place"), nameOf(answer.place, language)]]}
        />
      </div>
      {total === 0 ? (
        <p className={page.none}>{t("introducers.byNone")}</p>
      ) : (
        <p className={style.total}>{t("introducers.byTotal", { count: total, closing })}</p>
      )}
      <ol className={style.paths}>
        {introductions.map((one) => (
          <Introduced key={one.firm.id} one={one} sources={sources} />
        ))}
      </ol>
      {cursor ? <p className={page.none}>{t("state.cut", { shown: introductions.length, total })}</p> : null}
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
              <Link to="/candidates" search={{ chain: gap.chain, segment: gap.segment }}>
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

/** Whose gaps count. */
function Chains() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { chain } = useSearch({ from: "/introducers" });
  const query = useQuery(chainsAnswer());
  const rows = query.data?.chains ?? [];
  return (
    <nav className={style.chains} aria-label={t("shell.chain")}>
      <Link
        to="/introducers"
        search={(before) => ({ ...before, chain: undefined })}
        aria-current={chain === undefined ? "page" : undefined}
      >
        {t("introducers.allChains")}
      </Link>
      {rows.map((row) => (
        <Link
          key={row.id}
          to="/introducers"
          search={(before) => ({ ...before, chain: row.id })}
          aria-current={chain === row.id ? "page" : undefined}
        >
          {nameOf(row, language)}
        </Link>
      ))}
    </nav>
  );
}
