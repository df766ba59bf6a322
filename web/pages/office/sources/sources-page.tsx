import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { foldName } from "../../../../server/model/text.ts";
import type { SourcesAnswer } from "../../../../server/office/sources.ts";
import { sourcesAnswer } from "../../../api/answers.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { SearchField } from "../../../kit/form/search-field.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { Address } from "../../../kit/statement/source-mark.tsx";
import type { TableColumn } from "../../../kit/table/columns.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
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
  const columns = useColumns();
  const wanted = foldName(q);
  return (
    <div className={page.page}>
      <PageHead title={t("sources.title")} note={t("sources.subtitle")}>
        <SearchField
          value={q}
          label={t("sources.query")}
          onChange={(next) =>
            void navigate({ search: (before) => ({ ...before, q: next || undefined }), replace: true })
          }
        />
      </PageHead>
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(answer) => {
          const shown = answer.sources.filter((source) =>
            [source.id, source.title, source.address ?? ""].some((text) => foldName(text).includes(wanted)),
          );
          return (
            <div className={page.sheet}>
              <DataTable
                name={t("sources.title")}
                keep="sources"
                columns={columns}
                rows={shown}
                rowKey={({ id }) => id}
                tools={<h2>{t("sources.total", { count: shown.length })}</h2>}
                note={q ? [[t("excel.search"), q]] : []}
                empty={t(wanted ? "sources.none" : "sources.empty")}
              />
              {answer.cursor ? <p className={page.none}>{t("state.cutSimple")}</p> : null}
            </div>
          );
        }}
      </Answered>
    </div>
  );
}

function useColumns(): TableColumn<SourcesAnswer["sources"][number]>[] {
  const { t } = useTranslation();
  return [
    {
      key: "title",
      title: t("sources.name"),
      value: ({ title }) => title,
      show: ({ title }) => <span className={style.name}>{title}</span>,
      fixed: true,
      px: 420,
    },
    {
      key: "address",
      title: t("sources.address"),
      value: ({ address }) => address,
      show: ({ address }) => (address ? <Address text={address} /> : null),
      px: 360,
    },
    {
      key: "kind",
      title: t("sources.kind"),
      value: ({ kind }) => kindText(kind, t),
      filter: "values",
      px: 144,
    },
    {
      key: "published",
      title: t("statement.published"),
      value: ({ published }) => published,
      type: "date",
      px: 128,
    },
    {
      key: "id",
      title: t("sources.id"),
      value: ({ id }) => id,
      show: ({ id }) => <code className={style.id}>{id}</code>,
      px: 140,
    },
  ];
}
