import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { KM_MOST, SEARCH_SHEET_KM } from "../../../../server/model/bounds.ts";
import type { Language } from "../../../../server/model/words.ts";
import { nameOf, number } from "../../../../server/words/format.ts";
import { WHY_WORDS } from "../../../../server/words/why-words.ts";
import { chainsAnswer } from "../../../api/answers.ts";
import { searchSheetAnswer } from "../../../api/recruit.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { EmptyGraph } from "../../../kit/state/empty-graph.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { useTitle } from "../../../kit/title.ts";
import { AtPlace } from "../at-place.tsx";
import { RecruitTabs } from "../recruit-tabs.tsx";
import { FoundTable } from "./found-table.tsx";
import style from "./search-sheet.module.css";
import { Sheet } from "./sheet.tsx";
import { sheetColumns } from "./sheet-columns.ts";

const WITHIN = [300, 500, SEARCH_SHEET_KM, 1200, 2000, KM_MOST] as const;

/** What to type into a company database for the gaps of a chain or for one segment, and what was found with it. */
export function SearchSheetPage() {
  const { t } = useTranslation();
  const { chain, segment: segments, place: asked } = useSearch({ from: "/search-sheet" });
  const segment = segments?.split(",")[0];
  useTitle(t("searchSheet.title"));
  return (
    <>
      <RecruitTabs />
      <div className={page.page}>
        <div className={page.head}>
          <div>
            <h1>{t("searchSheet.title")}</h1>
            <p className={page.under}>{t("searchSheet.lead")}</p>
          </div>
        </div>
        <AtPlace asked={asked}>
          {(place) =>
            segment === undefined ? (
              <OfChain chain={chain} place={place} />
            ) : (
              <Sheets of={{ segment }} place={place} />
            )
          }
        </AtPlace>
      </div>
    </>
  );
}

function OfChain({ chain, place }: { chain: string | undefined; place: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useQuery(chainsAnswer());
  return (
    <Answered query={query} waiting={<Waiting lines={12} />}>
      {({ chains }) => {
        const shown = chain ?? chains[0]?.id;
        if (shown === undefined) return <EmptyGraph />;
        return (
          <>
            <nav className={style.chains} aria-label={t("shell.chain")}>
              {chains.map((row) => (
                <Link
                  key={row.id}
                  to="/search-sheet"
                  search={(before) => ({ ...before, chain: row.id })}
                  aria-current={row.id === shown ? "page" : undefined}
                >
                  {nameOf(row, language)}
                </Link>
              ))}
            </nav>
            <Sheets of={{ chain: shown }} place={place} />
          </>
        );
      }}
    </Answered>
  );
}

function Sheets({ of, place }: { of: { chain: string } | { segment: string }; place: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { within = SEARCH_SHEET_KM } = useSearch({ from: "/search-sheet" });
  const query = useQuery(searchSheetAnswer(of, place, within));
  const chains = useQuery(chainsAnswer());
  return (
    <Answered query={query} waiting={<Waiting lines={12} />}>
      {(answer) => {
        const { rows, cut } = answer;
        const chain = chains.data?.chains.find(({ id }) => id === rows[0]?.chain);
        const about = t("searchSheet.chainTitle", {
          chain: chain ? nameOf(chain, language) : (rows[0]?.chain ?? ""),
          place: nameOf(answer.place, language),
        });
        const single = "segment" in of ? rows[0] : undefined;
        const sheet = (row: (typeof rows)[number]) => (
          <Sheet key={row.segment} row={row} within={within} alone={single !== undefined} />
        );
        const unknown = rows.filter(({ known }) => known === 0);
        const known = rows.filter(({ known: makers }) => makers > 0);
        return (
          <>
            <div className={style.bar}>
              <p className={style.about}>{rows.length > 0 ? about : null}</p>
              {single ? (
                <Link
                  to="/search-sheet"
                  search={(before) => ({ ...before, chain: single.chain, segment: undefined })}
                >
                  {t("searchSheet.all")}
                </Link>
              ) : null}
              <Within value={within} />
              <button type="button" className={controls.button} onClick={() => window.print()}>
                {t("searchSheet.print")}
              </button>
              <ExcelButton
                name={`${t("searchSheet.title")} ${single ? nameOf(single, language) : about}`}
                columns={sheetColumns(within, t, language)}
                rows={rows}
                note={[
                  [t("excel.place"), nameOf(answer.place, language)],
                  [t("searchSheet.within"), withinText(within, t, language)],
                ]}
              />
            </div>
            {rows.length > 0 ? null : answer.why ? (
              <p className={page.none}>
                {WHY_WORDS[language][answer.why].text}
                <br />
                {WHY_WORDS[language][answer.why].next}
              </p>
            ) : (
              <p className={page.none}>{t("searchSheet.none")}</p>
            )}
            {single ? (
              <>
                {sheet(single)}
                <FoundTable key={single.segment} row={single} />
              </>
            ) : null}
            {single || rows.length === 0 ? null : (
              <>
                <h2 className={style.section}>
                  {t("searchSheet.unknown")} <span className={page.number}>{unknown.length}</span>
                </h2>
                {unknown.length === 0 ? <p className={page.none}>{t("searchSheet.unknownNone")}</p> : null}
                {unknown.map(sheet)}
                {known.length === 0 ? null : (
                  <h2 className={style.section}>
                    {t("searchSheet.known")} <span className={page.number}>{known.length}</span>
                  </h2>
                )}
                {known.map(sheet)}
              </>
            )}
            {cut ? <p className={page.none}>{t("state.cutSimple")}</p> : null}
          </>
        );
      }}
    </Answered>
  );
}

function withinText(within: number, t: Translate, language: Language): string {
  return within >= KM_MOST
    ? t("searchSheet.everywhere")
    : t("searchSheet.withinKm", { km: number(within, language) });
}

function Within({ value }: { value: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate({ from: "/search-sheet" });
  const choices = [...new Set([...WITHIN, value])].sort((a, b) => a - b);
  return (
    <label className={style.within}>
      {t("searchSheet.within")}
      <select
        value={value}
        onChange={(event) =>
          void navigate({
            search: (before) => ({ ...before, within: Number(event.target.value) }),
            replace: true,
          })
        }
      >
        {choices.map((km) => (
          <option key={km} value={km}>
            {withinText(km, t, language)}
          </option>
        ))}
      </select>
    </label>
  );
}
