import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import type { FirmSort } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import {
  chainsAnswer,
  everyFirm,
  firmsAnswer,
  pagesOfFirms,
  placesAnswer,
  segmentAnswer,
} from "../../../api/answers.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { FirmsAddress } from "../../../kit/address.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import conditionStyle from "../../../kit/table/conditions.module.css";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { useTitle } from "../../../kit/title.ts";
import { firmColumns } from "./firm-columns.ts";
import style from "./firms.module.css";
import { FirmsTable } from "./firms-table.tsx";
import { sortedColumns } from "./sorted-columns.ts";

const PAUSE_MS = 250;

/** Firms to search, sort and page through; the conditions are in the address. */
export function FirmsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const address = useSearch({ from: "/firms" });
  const navigate = useNavigate({ from: "/firms" });
  const { q, chain, segment, place, sort, page: number } = address;
  const query = useQuery(firmsAnswer({ q, chain, segment, place, sort, page: number }));
  const segments = useQuery({
    ...segmentAnswer(segment ?? "", undefined, undefined, 1),
    enabled: segment !== undefined,
  });
  const places = useQuery({ ...placesAnswer(place ?? "", undefined, 20), enabled: place !== undefined });
  const chains = useQuery({ ...chainsAnswer(), enabled: chain !== undefined });
  useTitle(t("firms.title"));

  const change = (changed: Partial<FirmsAddress>) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...changed }), replace: true });
  const found = places.data?.places.find((each) => each.id === place);
  const ofChain = chains.data?.chains.find((each) => each.id === chain);
  const conditions = [
    segment && {
      name: "segment" as const,
      text: t("firms.filterSegment", {
        name: segments.data ? nameOf(segments.data.segment, language) : segment,
      }),
    },
    place && {
      name: "place" as const,
      text: t("firms.filterPlace", { name: found ? nameOf(found, language) : place }),
    },
    chain && {
      name: "chain" as const,
      text: t("firms.filterChain", { name: ofChain ? nameOf(ofChain, language) : chain }),
    },
  ].filter((each) => typeof each === "object");

  return (
    <div className={page.page}>
      <div className={page.head}>
        <h1>{t("firms.title")}</h1>
        <Query value={q ?? ""} onChange={(value) => change({ q: value || undefined })} />
      </div>
      {conditions.length > 0 ? (
        <ul className={conditionStyle.conditions}>
          {conditions.map((condition) => (
            <li key={condition.name}>
              {condition.text}
              <button
                type="button"
                aria-label={`${t("firms.clear")}: ${condition.text}`}
                onClick={() => change({ [condition.name]: undefined })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(answer) => (
          <>
            <div className={page.sheet} data-stale={query.isPlaceholderData}>
              <div className={page.top}>
                <h2>{t("firms.total", { count: answer.total })}</h2>
                <ExcelButton
                  name={t("firms.title")}
                  columns={firmColumns(sortedColumns(answer.firms, sort ?? "name"), t, language)}
                  rows={() => everyFirm({ q, chain, segment, place, sort })}
                  note={[
                    ...(q ? [[t("excel.search"), q] as const] : []),
                    ...conditions.map(({ text }) => [t("excel.filter"), text] as const),
                    [t("excel.sort"), sortText(sort ?? "name", t)],
                  ]}
                />
              </div>
              {answer.firms.length === 0 ? <p className={page.none}>{t("firms.none")}</p> : null}
              {answer.firms.length > 0 ? (
                <FirmsTable
                  firms={answer.firms}
                  sort={sort ?? "name"}
                  onSort={(next: FirmSort) => change({ sort: next })}
                />
              ) : null}
            </div>
            {pagesOfFirms(answer.total) > 1 ? (
              <Pages
                page={number ?? 1}
                last={pagesOfFirms(answer.total)}
                onPage={(next) => change({ page: next })}
              />
            ) : null}
          </>
        )}
      </Answered>
    </div>
  );
}

function sortText(sort: FirmSort, t: Translate): string {
  const field = sort.replace("-", "") as "name" | "employees" | "registeredCapitalWan" | "founded";
  const column = t(`firms.${field === "registeredCapitalWan" ? "capital" : field}`);
  return t(sort.startsWith("-") ? "excel.downward" : "excel.upward", { column });
}

function Pages({
  page: current,
  last,
  onPage,
}: {
  page: number;
  last: number;
  onPage: (page: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <nav className={style.pages} aria-label={t("firms.pages")}>
      <button
        type="button"
        className={controls.button}
        disabled={current <= 1}
        onClick={() => onPage(current - 1)}
      >
        {t("firms.before")}
      </button>
      <span>{t("firms.page", { page: current, last })}</span>
      <button
        type="button"
        className={controls.button}
        disabled={current >= last}
        onClick={() => onPage(current + 1)}
      >
        {t("firms.after")}
      </button>
    </nav>
  );
}

function Query({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <input
      className={page.field}
      type="search"
      value={typed}
      aria-label={t("firms.query")}
      placeholder={t("firms.query")}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
