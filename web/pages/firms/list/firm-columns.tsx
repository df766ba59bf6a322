import { Link } from "@tanstack/react-router";
import type { FirmRow } from "../../../../server/firms/firms.ts";
import type { Language } from "../../../../server/model/words.ts";
import { moneyText, number } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import type { TableColumn } from "../../../kit/table/columns.ts";
import style from "./firms.module.css";
import { MakesCell, makesText } from "./makes-cell.tsx";

/** The columns of the directory; those with the name of an order of the server are sorted there. */
export function firmColumns(t: Translate, language: Language): TableColumn<FirmRow>[] {
  return [
    {
      key: "name",
      title: t("firms.name"),
      px: 220,
      fixed: true,
      value: ({ name, latin }) => (language === "en" && latin ? `${name} (${latin})` : name),
      show: ({ id, name, leader, active, status }) => (
        <>
          <FirmLink id={id} name={name} leader={leader} />
          {active ? null : <span className={style.full}> {status}</span>}
        </>
      ),
    },
    {
      key: "place",
      title: t("firms.place"),
      px: 150,
      rank: false,
      value: (firm) => placeOf(firm, t),
      show: (firm) =>
        firm.place ? (
          <Link
            to="/firms"
            search={(before) => ({ ...before, page: undefined, place: firm.place ?? undefined })}
          >
            {placeOf(firm, t)}
          </Link>
        ) : (
          <span className={style.full}>{t("state.unknown")}</span>
        ),
    },
    {
      key: "makes",
      title: t("firms.makes"),
      px: 320,
      width: 48,
      rank: false,
      value: (firm) => makesText(firm, t, language),
      brief: true,
      show: (firm) => <MakesCell firm={firm} />,
    },
    {
      key: "employees",
      title: t("firms.employees"),
      type: "number",
      px: 132,
      value: ({ employees }) => employees,
      show: ({ employees }) => (employees === null ? null : number(employees, language)),
    },
    {
      key: "registeredCapitalWan",
      title: t("firms.capitalWan"),
      type: "number",
      px: 150,
      value: ({ registeredCapitalWan }) => registeredCapitalWan,
      show: ({ registeredCapitalWan: wan }) => (wan === null ? null : moneyText(wan, language)),
    },
    { key: "founded", title: t("firms.founded"), type: "date", px: 116, value: ({ founded }) => founded },
    {
      key: "status",
      title: t("firm.status"),
      px: 100,
      rank: false,
      value: ({ status }) => status,
    },
    {
      key: "fullName",
      title: t("firms.fullName"),
      px: 260,
      rank: false,
      optional: true,
      value: ({ fullName }) => fullName,
    },
    {
      key: "uscc",
      title: t("firm.code"),
      type: "text",
      px: 190,
      rank: false,
      optional: true,
      value: ({ uscc }) => uscc,
    },
    {
      key: "stockCode",
      title: t("listed.column.code"),
      type: "text",
      px: 110,
      rank: false,
      optional: true,
      value: ({ stockCode }) => stockCode,
    },
  ];
}
