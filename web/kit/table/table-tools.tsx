import { Checkbox, Input } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { labelled } from "../../../server/words/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Floating } from "../floating/floating.tsx";
import { Icon } from "../icon.tsx";
import { NumberText } from "../number-text.tsx";
import controls from "../theme/button.module.css";
import { type Filters, occurring } from "./arrangement.ts";
import type { TableColumn } from "./columns.ts";
import excel from "./excel-button.module.css";
import style from "./table-tools.module.css";

const BUTTON = `${controls.button} ${excel.button}`;
/** With more values than these a column's are looked for. */
const LISTED = 8;

/** Which of a table's columns are shown. */
export function ColumnChooser<Row>({
  name,
  columns,
  shown,
  changed,
  onShow,
  onReset,
}: {
  name: string;
  columns: readonly TableColumn<Row>[];
  shown: readonly TableColumn<Row>[];
  changed: boolean;
  onShow: (key: string, visible: boolean) => void;
  onReset: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Floating
      className={BUTTON}
      popup="dialog"
      label={t("table.columnsOf", { name })}
      trigger={
        <>
          {t("table.columns")} {shown.length < columns.length ? `${shown.length}/${columns.length}` : null}
        </>
      }
    >
      {() => (
        <fieldset className={style.list} aria-label={t("table.columnsOf", { name })}>
          {columns.map((column) => {
            const visible = shown.includes(column);
            return (
              <Checkbox
                key={column.key}
                checked={visible}
                disabled={column.fixed || (visible && shown.length === 1)}
                onChange={(event) => onShow(column.key, event.target.checked)}
              >
                {column.title}
              </Checkbox>
            );
          })}
          <button type="button" className={BUTTON} disabled={!changed} onClick={onReset}>
            {t("table.columnsReset")}
          </button>
        </fieldset>
      )}
    </Floating>
  );
}

interface FilterProps<Row> {
  name: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  filters: Filters;
  onFilters: (filters: Filters) => void;
}

/** What of each column is kept. */
export function FilterChooser<Row>({ name, columns, rows, filters, onFilters }: FilterProps<Row>) {
  const { t } = useTranslation();
  const offered = columns.filter(({ filter }) => filter);
  const asked = offered.filter(({ key }) => filters[key]?.length).length;
  if (offered.length === 0) return null;
  return (
    <Floating
      className={BUTTON}
      popup="dialog"
      label={t("table.filtersOf", { name })}
      trigger={
        <>
          <Icon name="sliders" size={13} /> {t("table.filters")} {asked || null}
        </>
      }
    >
      {() => (
        <fieldset className={style.list} aria-label={t("table.filtersOf", { name })}>
          {offered.map((column) =>
            column.filter === "text" ? (
              <div key={column.key} className={style.text}>
                <span aria-hidden="true">{t("table.filterText", { column: column.title })}</span>
                <Input
                  allowClear
                  aria-label={t("table.filterText", { column: column.title })}
                  value={filters[column.key]?.[0] ?? ""}
                  onChange={({ target }) =>
                    onFilters({ ...filters, [column.key]: target.value ? [target.value] : [] })
                  }
                />
              </div>
            ) : (
              <Values
                key={column.key}
                column={column}
                rows={rows}
                chosen={filters[column.key] ?? []}
                onChosen={(chosen) => onFilters({ ...filters, [column.key]: chosen })}
              />
            ),
          )}
          <button type="button" className={BUTTON} disabled={asked === 0} onClick={() => onFilters({})}>
            {t("table.filtersClear")}
          </button>
        </fieldset>
      )}
    </Floating>
  );
}

function Values<Row>({
  column,
  rows,
  chosen,
  onChosen,
}: {
  column: TableColumn<Row>;
  rows: readonly Row[];
  chosen: readonly string[];
  onChosen: (chosen: string[]) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [sought, setSought] = useState("");
  const values = useMemo(() => occurring(rows, column, language), [rows, column, language]);
  const listed = values.filter(({ text }) => text.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <fieldset className={style.values}>
      <legend>{column.title}</legend>
      {values.length > LISTED ? (
        <Input
          size="small"
          allowClear
          aria-label={t("table.filterSearch", { column: column.title })}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      ) : null}
      <div className={style.offered}>
        {listed.map(({ text, rows: count }) => (
          <Checkbox
            key={text}
            checked={chosen.includes(text)}
            onChange={({ target }) =>
              onChosen(target.checked ? [...chosen, text] : chosen.filter((one) => one !== text))
            }
          >
            {text || t("table.blank")}{" "}
            <span className={style.count}>
              <NumberText of={count} />
            </span>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

/** The filters that hold, each to be dropped. */
export function FiltersHeld<Row>({
  columns,
  filters,
  onFilters,
}: Pick<FilterProps<Row>, "columns" | "filters" | "onFilters">) {
  const { t } = useTranslation();
  const language = useLanguage();
  const held = filterNotes(columns, filters, t("table.blank"));
  if (held.length === 0) return null;
  return (
    <ul className={style.held}>
      {held.map(({ key, title, text }) => (
        <li key={key}>
          {labelled(title, text, language)}
          <button
            type="button"
            aria-label={t("table.filterDrop", { column: title })}
            onClick={() => onFilters({ ...filters, [key]: [] })}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The filters that hold, in words. */
export function filterNotes<Row>(
  columns: readonly TableColumn<Row>[],
  filters: Filters,
  blank: string,
): { key: string; title: string; text: string }[] {
  return columns.flatMap(({ key, title, filter }) => {
    const kept = filter ? (filters[key] ?? []) : [];
    return kept.length === 0 ? [] : [{ key, title, text: kept.map((one) => one || blank).join(" / ") }];
  });
}
