import { memo, useDeferredValue, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { labelled } from "../../../server/words/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { usePrinting } from "../paper/printed.ts";
import { AntdRoom } from "../theme/antd-room.tsx";
import { arranged, type Filters, orderOf } from "./arrangement.ts";
import style from "./data-table.module.css";
import type { DataTableProps } from "./data-table-props.ts";
import { ExcelButton } from "./excel-button.tsx";
import { useKeptColumns } from "./kept-columns.ts";
import { PaperTable } from "./paper-table.tsx";
import { PrintButton } from "./print-button.tsx";
import { ScreenTable } from "./screen-table.tsx";
import { ColumnChooser, FilterChooser, FiltersHeld, filterNotes } from "./table-tools.tsx";

/** The one table of the page: sorted, filtered, with columns to choose, the same on the screen, in Excel and on paper. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { name, keep, columns, rows, rowKey, ordered = false, tools, note = [], all, cards } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const columnsOf = useKeptColumns(keep, columns);
  const [filters, setFilters] = useState<Filters>({});
  const [ownOrder, setOwnOrder] = useState<string | undefined>();
  const [whole, setWhole] = useState<readonly Row[] | null>(null);
  const printing = usePrinting();
  const order = props.onOrder ? props.order : ownOrder;
  const shown = columnsOf.shown;
  const written = shown.filter(({ doing }) => !doing);
  const inOrder = ordered ? undefined : order;
  // What is typed into a filter stands at once; the rows follow.
  const kept = useDeferredValue(ordered ? NONE : filters);
  const listed = useMemo(
    () => arranged(rows, columns, inOrder, kept, language),
    [rows, columns, inOrder, kept, language],
  );
  const every = all && (async () => arranged(await all(), columns, inOrder, kept, language));
  const small = columns.length < CHOSEN_FROM;
  const by = orderOf(order);
  const byColumn = by && columns.find(({ key }) => key === by.key);
  const notes = [
    ...note,
    ...filterNotes(columns, kept, t("table.blank")).map(
      ({ title, text }) => [t("excel.filter"), labelled(title, text, language)] as const,
    ),
    ...(by && byColumn && !ordered
      ? [
          [
            t("excel.sort"),
            t(by.down ? "excel.downward" : "excel.upward", { column: byColumn.title }),
          ] as const,
        ]
      : []),
  ];
  return (
    <AntdRoom>
      <div className={style.whole}>
        <div className={style.tools}>
          <div className={style.own}>{tools}</div>
          {ordered ? null : (
            <FilterChooser
              name={name}
              columns={columns}
              rows={rows}
              filters={filters}
              onFilters={setFilters}
            />
          )}
          {small ? null : (
            <ColumnChooser
              name={name}
              columns={columns}
              shown={shown}
              changed={columnsOf.changed}
              onShow={columnsOf.show}
              onReset={columnsOf.reset}
            />
          )}
          <ExcelButton name={name} columns={written} rows={every ?? listed} note={notes} />
          {small ? null : (
            <PrintButton
              name={name}
              ready={
                every &&
                (async () => {
                  const rows = await every();
                  flushSync(() => setWhole(rows));
                  window.addEventListener("afterprint", () => setWhole(null), { once: true });
                })
              }
            />
          )}
        </div>
        <FiltersHeld columns={columns} filters={ordered ? NONE : filters} onFilters={setFilters} />
        {cards ? (
          <div data-paper="no">{cards(listed)}</div>
        ) : (
          <Drawn
            {...props}
            columns={shown}
            rows={listed}
            order={order}
            onOrder={props.onOrder ?? setOwnOrder}
          />
        )}
        {printing || whole ? (
          <PaperTable name={name} columns={written} rows={whole ?? listed} rowKey={rowKey} note={notes} />
        ) : null}
        <span className="unseen" role="status">
          {listed.length < rows.length
            ? t("table.shown", { shown: listed.length, total: rows.length })
            : `${t("excel.rows")} ${rows.length}`}
        </span>
      </div>
    </AntdRoom>
  );
}

/** Draws its rows again only where something about them is new. */
const Drawn = memo(ScreenTable) as typeof ScreenTable;
const NONE: Filters = {};
/** A table of fewer columns is shown whole, and printed with its page. */
const CHOSEN_FROM = 5;
