import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";

import { isBlank } from "../../../../server/model/text.ts";
import type { FirmSort } from "../../../../server/model/words.ts";
import { labelled, nameOf } from "../../../../server/words/format.ts";
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
import { SearchField } from "../../../kit/form/search-field.tsx";
import { SegmentSelect } from "../../../kit/form/segment-select.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import conditionStyle from "../../../kit/table/conditions.module.css";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useTitle } from "../../../kit/title.ts";
import style from "./firms.module.css";
import { FirmsTable } from "./firms-table.tsx";

/** Firms to search, sort and page through; the conditions are in the address. */
export function FirmsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const address = useSearch({ from: "/firms" });
  const navigate = useNavigate({ from: "/firms" });
  const makesId = useId();
  const { q, chain, segment, place, active, sort, page: number } = address;
  const asked = { q, chain, segment, place, sort, ...(active && { inactive: "0" as const }) };
  const order = sort ?? (isBlank(q ?? "") ? "name" : undefined);
  const query = useQuery(firmsAnswer({ ...asked, page: number }));
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
    active && { name: "active" as const, text: t("listed.onlyActive") },
  ].filter((each) => typeof each === "object");

  return (
    <div className={page.page}>
      <PageHead title={t("firms.title")} note={t("firms.lead")}>
        <SearchField
          value={q ?? ""}
          label={t("firms.query")}
          onChange={(value) => change({ q: value || undefined })}
        />
      </PageHead>
      {conditions.length > 0 ? (
        <ul className={conditionStyle.conditions}>
          {conditions.map((condition) => (
            <li key={condition.name}>
              {condition.text}
              <button
                type="button"
                aria-label={labelled(t("firms.clear"), condition.text, language)}
                onClick={() => change({ [condition.name]: undefined })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(answer) => {
          const last = Math.max(1, pagesOfFirms(answer.total));
          return (
            <>
              {number !== undefined && number > last ? (
                <p className={`${page.sheet} ${page.none}`} role="status">
                  {t("listed.beyond", { page: number, total: answer.total, last })}{" "}
                  <button type="button" className={style.plain} onClick={() => change({ page: last })}>
                    {t("listed.toLast")}
                  </button>
                </p>
              ) : (
                <FirmsTable
                  firms={answer.firms}
                  total={answer.total}
                  stale={query.isPlaceholderData}
                  order={order}
                  onSort={(next) => change({ sort: next })}
                  all={() => everyFirm(asked)}
                  note={[
                    ...(q ? [[t("excel.search"), q] as const] : []),
                    ...conditions.map(({ text }) => [t("excel.filter"), text] as const),
                    [t("excel.sort"), order ? sortText(order, t) : t("firms.byMatch")],
                  ]}
                  tools={
                    <>
                      <div className={style.filter}>
                        <label htmlFor={makesId}>{t("listed.makesFilter")}</label>
                        <span className={style.select}>
                          <SegmentSelect
                            id={makesId}
                            value={segment === undefined ? [] : [segment]}
                            onChange={(next) => change({ segment: next.at(-1) })}
                          />
                        </span>
                      </div>
                      <label className={style.check}>
                        <input
                          type="checkbox"
                          checked={active ?? false}
                          onChange={(event) => change({ active: event.target.checked || undefined })}
                        />
                        {t("listed.onlyActive")}
                      </label>
                    </>
                  }
                />
              )}
              {last > 1 ? (
                <Pages
                  page={Math.min(number ?? 1, last)}
                  last={last}
                  onPage={(next) => change({ page: next })}
                />
              ) : null}
            </>
          );
        }}
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
