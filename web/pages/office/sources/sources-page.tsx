import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sourcesAnswer } from "../../../api/answers.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { Address } from "../../../kit/statement/source-mark.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import page from "../../../kit/theme/page.module.css";
import { useTitle } from "../../../kit/title.ts";
import style from "./sources.module.css";

const KINDS = ["newspaper", "web", "dataset", "standard", "paper", "trade_knowledge"] as const;

function kindText(kind: string | null, t: Translate): string | null {
  const known = KINDS.find((each) => each === kind);
  return known ? t(`sourceKind.${known}`) : kind;
}

/** Every source the graph's statements come from. */
export function SourcesPage() {
  const { t } = useTranslation();
  const { q = "" } = useSearch({ from: "/sources" });
  const navigate = useNavigate({ from: "/sources" });
  const query = useQuery(sourcesAnswer());
  useTitle(t("sources.title"));
  const wanted = q.trim().toLowerCase();
  return (
    <div className={page.page}>
      <div className={page.head}>
        <div>
          <h1>{t("sources.title")}</h1>
          <p className={page.under}>{t("sources.subtitle")}</p>
        </div>
        <input
          className={page.field}
          type="search"
          value={q}
          aria-label={t("sources.query")}
          placeholder={t("sources.query")}
          onChange={(event) =>
            void navigate({
              search: (before) => ({ ...before, q: event.target.value || undefined }),
              replace: true,
            })
          }
        />
      </div>
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(answer) => {
          const shown = answer.sources.filter((source) =>
            [source.id, source.title, source.address ?? ""].some((text) =>
              text.toLowerCase().includes(wanted),
            ),
          );
          return (
            <div className={page.sheet}>
              <div className={page.top}>
                <h2>{t("sources.total", { count: shown.length })}</h2>
                <ExcelButton
                  name={t("sources.title")}
                  columns={[
                    { title: t("sources.name"), value: ({ title }) => title },
                    { title: t("sources.address"), value: ({ address }) => address },
                    { title: t("sources.kind"), value: ({ kind }) => kindText(kind, t) },
                    { title: t("statement.published"), value: ({ published }) => published, type: "date" },
                    { title: t("sources.id"), value: ({ id }) => id },
                  ]}
                  rows={shown}
                  note={q ? [[t("excel.search"), q]] : []}
                />
              </div>
              {shown.length === 0 ? <p className={page.none}>{t("sources.none")}</p> : null}
              <ul>
                {shown.map((source) => (
                  <li key={source.id} className={style.source}>
                    <div>
                      <h3>{source.title}</h3>
                      {source.address ? <Address text={source.address} /> : null}
                    </div>
                    <p className={style.meta}>
                      {[kindText(source.kind, t), source.published].filter(Boolean).join(" · ")}
                      <code>{source.id}</code>
                    </p>
                  </li>
                ))}
              </ul>
              {answer.cursor ? <p className={page.none}>{t("state.cutSimple")}</p> : null}
            </div>
          );
        }}
      </Answered>
    </div>
  );
}
