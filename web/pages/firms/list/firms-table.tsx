import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { FirmRow } from "../../../../server/firms/firms.ts";
import type { FirmSort, Language } from "../../../../server/model/words.ts";
import { moneyText, nameOf, number } from "../../../../server/words/format.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./firms.module.css";
import { MAKES_NAMED, type SortedColumn, sortedColumns } from "./sorted-columns.ts";

export function FirmsTable({
  firms,
  sort,
  onSort,
}: {
  firms: FirmRow[];
  sort: FirmSort;
  onSort: (sort: FirmSort) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sorted = sortedColumns(firms, sort);
  return (
    <div className={page.scroll}>
      <table className={page.table}>
        <thead>
          <tr>
            <SortHead field="name" sort={sort} onSort={onSort} text={t("firms.name")} />
            <th scope="col">{t("firms.place")}</th>
            <th scope="col">{t("firms.makes")}</th>
            {sorted.map(([field, name]) => (
              <SortHead
                key={field}
                field={field}
                sort={sort}
                onSort={onSort}
                text={t(`firms.${name}`)}
                right
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {firms.map((firm) => (
            <tr key={firm.id} data-active={firm.active} className={style.row}>
              <td>
                <FirmLink id={firm.id} name={firm.name} leader={firm.leader} />
                {firm.fullName && firm.fullName !== firm.name ? (
                  <div className={style.full}>{firm.fullName}</div>
                ) : null}
                {firm.active ? null : <div className={style.full}>{firm.status}</div>}
              </td>
              <td className={style.place}>
                {firm.place ? (
                  <Link to="/firms" search={(before) => ({ ...before, place: firm.place ?? undefined })}>
                    {placeOf(firm, t)}
                  </Link>
                ) : (
                  <span className={style.full}>{t("state.unknown")}</span>
                )}
              </td>
              <td>
                {firm.makes
                  .slice(0, MAKES_NAMED)
                  .map((made) => nameOf(made, language))
                  .join(t("sentence.and"))}
                {firm.makesTotal > MAKES_NAMED ? (
                  <span className={style.full}> {t("firms.more", { count: firm.makesTotal })}</span>
                ) : null}
                {firm.through ? (
                  <div className={style.full}>
                    {t(firm.by === "kind" ? "segment.byKind" : "segment.byproduct", {
                      segment: nameOf(firm.through, language),
                    })}
                  </div>
                ) : null}
              </td>
              {sorted.map(([field]) => (
                <td key={field} className={page.right}>
                  {shown(firm, field, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shown(firm: FirmRow, field: SortedColumn[0], language: Language): string | null {
  if (field === "founded") return firm.founded;
  const value = firm[field];
  if (value === null) return null;
  return field === "employees" ? number(value, language) : moneyText(value, language);
}

function SortHead({
  field,
  sort,
  onSort,
  text,
  right = false,
}: {
  field: "name" | "employees" | "registeredCapitalWan" | "founded";
  sort: FirmSort;
  onSort: (sort: FirmSort) => void;
  text: string;
  right?: boolean;
}) {
  const up = sort === field;
  const down = sort === `-${field}`;
  return (
    <th
      scope="col"
      className={right ? page.right : undefined}
      aria-sort={up ? "ascending" : down ? "descending" : "none"}
    >
      <button
        type="button"
        className={style.sort}
        onClick={() => onSort(down || (!up && field === "name") ? field : `-${field}`)}
      >
        {text}
        <span aria-hidden="true">{up ? " ↑" : down ? " ↓" : ""}</span>
      </button>
    </th>
  );
}
