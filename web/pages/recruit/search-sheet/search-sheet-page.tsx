import { type UseQueryResult, useQueries, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Fragment, useId } from "react";
import { useTranslation } from "react-i18next";
import { KM_MOST, SEARCH_SHEET_KM } from "../../../../server/model/bounds.ts";
import { splitIds } from "../../../../server/model/id-list.ts";
import type { Language } from "../../../../server/model/words.ts";
import type { SearchSheetAnswer } from "../../../../server/recruit/search-sheet.ts";
import { nameOf, number } from "../../../../server/words/format.ts";
import { WHY_WORDS } from "../../../../server/words/why-words.ts";
import { chainsAnswer } from "../../../api/answers.ts";
import { searchSheetAnswer } from "../../../api/recruit.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { OneSelect } from "../../../kit/form/one-select.tsx";
import { chainAtHand } from "../../../kit/kept-chain.ts";
import { NumberText } from "../../../kit/number-text.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { EmptyGraph } from "../../../kit/state/empty-graph.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useTitle } from "../../../kit/title.ts";
import { AtPlace } from "../at-place.tsx";
import { ChainLinks } from "../chain-links.tsx";
import { FoundTable } from "./found-table.tsx";
import style from "./search-sheet.module.css";
import { Sheet } from "./sheet.tsx";
import { sheetColumns } from "./sheet-columns.ts";

const WITHIN = [300, 500, SEARCH_SHEET_KM, 1200, 2000, KM_MOST] as const;

/** What to type into a company database for the gaps of a chain or for one segment, and what was found with it. */
export function SearchSheetPage() {
  const { t } = useTranslation();
  const { chain, segment, place: asked } = useSearch({ from: "/search-sheet" });
  const segments = splitIds(segment ?? "");
  useTitle(t("searchSheet.title"));
  return (
    <div className={page.page}>
      <PageHead title={t("searchSheet.title")} note={t("searchSheet.lead")} />
      <AtPlace asked={asked}>
        {(place) =>
          segments.length === 0 ? (
            <OfChain chain={chain} place={place} />
          ) : (
            <Sheets of={segments.map((one) => ({ segment: one }))} place={place} />
          )
        }
      </AtPlace>
    </div>
  );
}

function OfChain({ chain, place }: { chain: string | undefined; place: string }) {
  const query = useQuery(chainsAnswer());
  return (
    <Answered query={query} waiting={<Waiting lines={12} />}>
      {({ chains }) => {
        const shown = chain ?? chainAtHand(chains);
        if (shown === undefined) return <EmptyGraph />;
        return (
          <>
            <ChainLinks to="/search-sheet" shown={shown} />
            <Sheets of={[{ chain: shown }]} place={place} />
          </>
        );
      }}
    </Answered>
  );
}

/** The sheets of a chain, or of each gap that was chosen. */
function Sheets({ of, place }: { of: readonly ({ chain: string } | { segment: string })[]; place: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { within = SEARCH_SHEET_KM } = useSearch({ from: "/search-sheet" });
  const query = useQueries({
    queries: of.map((one) => searchSheetAnswer(one, place, within)),
    combine: together,
  });
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
        const chosen = of.some((one) => "segment" in one);
        const [single] = chosen && rows.length === 1 ? rows : [];
        const sheet = (row: (typeof rows)[number]) => (
          <Sheet key={row.segment} row={row} within={within} alone={chosen} />
        );
        const unknown = rows.filter(({ known }) => known === 0);
        const known = rows.filter(({ known: makers }) => makers > 0);
        return (
          <>
            <div className={style.bar}>
              <p className={style.about}>{rows.length > 0 ? about : null}</p>
              {chosen && rows[0] ? (
                <Link
                  to="/search-sheet"
                  search={(before) => ({ ...before, chain: rows[0]?.chain, segment: undefined })}
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
            {chosen && !single
              ? rows.map((row) => (
                  <Fragment key={row.segment}>
                    {sheet(row)}
                    <details className={style.finding}>
                      <summary>{t("searchSheet.found")}</summary>
                      <FoundTable row={row} />
                    </details>
                  </Fragment>
                ))
              : null}
            {chosen || rows.length === 0 ? null : (
              <>
                <h2 className={style.section}>
                  {t("searchSheet.unknown")}{" "}
                  <span className={page.number}>
                    <NumberText of={unknown.length} />
                  </span>
                </h2>
                {unknown.length === 0 ? <p className={page.none}>{t("searchSheet.unknownNone")}</p> : null}
                {unknown.map(sheet)}
                {known.length === 0 ? null : (
                  <h2 className={style.section}>
                    {t("searchSheet.known")}{" "}
                    <span className={page.number}>
                      <NumberText of={known.length} />
                    </span>
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

type Asked = UseQueryResult<SearchSheetAnswer>;

/** Several answers as one. */
function together(asked: Asked[]) {
  const answers = asked.flatMap(({ data }) => data ?? []);
  const [first] = answers;
  return {
    data:
      first && answers.length === asked.length
        ? {
            place: first.place,
            why: first.why,
            rows: answers.flatMap(({ rows }) => rows),
            cut: answers.some(({ cut }) => cut),
          }
        : undefined,
    error: asked.find(({ error }) => error)?.error ?? null,
    failureReason: asked.find(({ failureReason }) => failureReason)?.failureReason ?? null,
    isPlaceholderData: asked.some(({ isPlaceholderData }) => isPlaceholderData),
    refetch: () => Promise.all(asked.map(({ refetch }) => refetch())),
  };
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
  const id = useId();
  const choices = [...new Set([...WITHIN, value])].sort((a, b) => a - b);
  return (
    <span className={style.within}>
      <label htmlFor={id}>{t("searchSheet.within")}</label>
      <OneSelect
        id={id}
        value={value}
        choices={choices.map((km) => ({ value: km, text: withinText(km, t, language) }))}
        onChange={(within) => void navigate({ search: (before) => ({ ...before, within }), replace: true })}
      />
    </span>
  );
}
