import { useTranslation } from "react-i18next";
import type { RowChange } from "../../../server/model/log.ts";
import type { NamedThing } from "../../api/changes.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { FoldedText } from "../folded-text/folded-text.tsx";
import style from "./history.module.css";
import { ThingLink } from "./thing-link.tsx";
import { type FieldChange, namesOf, type RowTold, rowsToTell, rowTold } from "./words.ts";

/** Rows as they were and as they are, in words. */
export function RowList({ rows, names }: { rows: readonly RowChange[]; names: readonly NamedThing[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = { t, language, nameOf: namesOf(names, language) };
  if (rows.length === 0) return <p className={style.quiet}>{t("history.noRows")}</p>;
  return (
    <ul className={style.rows}>
      {rowsToTell(rows).map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a change never change, and may be alike
        <Row key={index} row={rowTold(row, told)} />
      ))}
    </ul>
  );
}

function Row({ row }: { row: RowTold }) {
  const { t } = useTranslation();
  const { did, table, title, id, fields } = row;
  return (
    <li className={style.row} data-did={did}>
      <p className={style.rowHead}>
        <span className={style.did}>{t(`history.${did}`)}</span>
        <span className={style.table}>{t(`history.table.${table}`)}</span>
        <strong className={style.thing}>
          <ThingLink table={table} id={did === "removed" ? null : id} name={title} />
        </strong>
      </p>
      {fields.length > 0 ? (
        <dl className={style.fields}>
          {fields.map((field) => (
            <Field key={field.column} field={field} did={did} />
          ))}
        </dl>
      ) : null}
    </li>
  );
}

function Field({ field: { label, before, after }, did }: { field: FieldChange; did: RowTold["did"] }) {
  const { t } = useTranslation();
  const empty = <span className={style.empty}>{t("history.empty")}</span>;
  return (
    <div className={style.field}>
      <dt>{label}</dt>
      <dd>
        {did === "added" ? null : (
          <del className={style.before}>
            {did === "changed" ? <span className="unseen">{t("history.was")} </span> : null}
            {before === null ? empty : <FoldedText text={before} />}
          </del>
        )}
        {did === "changed" ? (
          <span aria-hidden="true" className={style.arrow}>
            →
          </span>
        ) : null}
        {did === "removed" ? null : (
          <ins className={style.after}>
            {did === "changed" ? <span className="unseen">{t("history.is")} </span> : null}
            {after === null ? empty : <FoldedText text={after} />}
          </ins>
        )}
      </dd>
    </div>
  );
}
