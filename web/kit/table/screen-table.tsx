import { Table, type TableColumnType } from "antd";
import { type Key, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import controls from "../theme/button.module.css";
import { useWidth } from "../width.ts";
import { orderOf, shownValue, sumOf } from "./arrangement.ts";
import { type TableColumn, widthOf } from "./columns.ts";
import style from "./data-table.module.css";
import type { DataTableProps } from "./data-table-props.ts";
import { BodyUnderHead, UnseenHead } from "./unseen-head.tsx";

/** Rows beyond these are drawn only while they are in sight. */
const ALL_DRAWN = 300;
/** On a phone a column that stays takes no more. */
const STAYS_MOST = 150;
const CHOOSE = 44;
const LEFT_OF_WINDOW = 280;
const COMPONENTS = { body: { wrapper: BodyUnderHead } };

type ScreenProps<Row> = Omit<DataTableProps<Row>, "note" | "all" | "keep" | "tools">;

/** The table as it stands on the screen: its head stays below the page's, its first column at the left. */
export function ScreenTable<Row>(props: ScreenProps<Row>) {
  const { name, columns, rows, rowKey, order, onOrder, ordered, chosen, onChosen, bulk, opened, empty } =
    props;
  const { t } = useTranslation();
  const language = useLanguage();
  const phone = useWidth() === "phone";
  const box = useRef<HTMLDivElement>(null);
  const virtual = rows.length > ALL_DRAWN;
  const by = orderOf(order);
  const pxOf = (column: TableColumn<Row>) =>
    phone && column.fixed ? Math.min(widthOf(column), STAYS_MOST) : widthOf(column);
  const shown = columns.map(
    (column): TableColumnType<Row> => ({
      key: column.key,
      title: column.title,
      width: pxOf(column),
      ...(column.fixed && { fixed: "left" as const }),
      align: isNumber(column) ? "right" : "left",
      ...(column.rank !== false && {
        sorter: true,
        sortDirections: isNumber(column) ? ["descend", "ascend"] : ["ascend", "descend"],
        sortOrder: by?.key !== column.key ? null : by.down ? "descend" : "ascend",
      }),
      render: (_, row) =>
        column.show ? (
          column.show(row)
        ) : (
          <span className={style.value}>{shownValue(column.value(row), language, column.type)}</span>
        ),
    }),
  );
  const inSight = useMemo(() => new Set(rows.map(rowKey)), [rows, rowKey]);
  const hidden = chosen?.filter((key) => !inSight.has(key)).length ?? 0;
  const before = Number(opened !== undefined) + Number(chosen !== undefined);
  const wide = columns.reduce((sum, column) => sum + pxOf(column), before * CHOOSE);
  const head = { before, titles: columns.map(({ title }) => title) };
  const opening = useOpening(box);
  useReachable(box);
  /** What a row is called by. */
  const called = columns.find(({ type }) => type === undefined || type === "text");
  return (
    <div ref={box} className={style.screen}>
      <UnseenHead value={head}>
        <Table<Row>
          aria-label={name}
          size="middle"
          className={style.table}
          tableLayout="fixed"
          rowKey={rowKey}
          pagination={false}
          columns={shown}
          dataSource={rows as Row[]}
          locale={{ emptyText: empty }}
          showSorterTooltip={false}
          {...(!virtual && { components: COMPONENTS })}
          {...(virtual
            ? { virtual, scroll: { x: wide, y: Math.max(300, window.innerHeight - LEFT_OF_WINDOW) } }
            : { scroll: { x: wide }, sticky: { offsetHeader: headerHeight() } })}
          {...(chosen &&
            onChosen && {
              rowSelection: {
                // What a filter hides stays chosen.
                preserveSelectedRowKeys: true,
                columnWidth: CHOOSE,
                fixed: !phone,
                selectedRowKeys: chosen as Key[],
                onChange: (keys: Key[]) => onChosen(keys.map(String)),
                getCheckboxProps: (row: Row) => ({
                  "aria-label": t("table.choose", { row: String(called?.value(row) ?? rowKey(row)) }),
                }),
              },
            })}
          {...(opened && {
            expandable: {
              columnWidth: CHOOSE,
              expandedRowRender: (row: Row) => (
                <div className={style.opened} data-opened={rowKey(row)} tabIndex={-1}>
                  {opened(row)}
                </div>
              ),
              onExpand: (open: boolean, row: Row) => open && opening(rowKey(row)),
              ...(props.open && { expandedRowKeys: props.open as Key[] }),
              ...(props.onOpen && {
                onExpandedRowsChange: (keys: readonly Key[]) => props.onOpen?.(keys.map(String)),
              }),
            },
          })}
          {...(rows.length > 0 &&
            columns.some(({ sum }) => sum) && {
              summary: () => (
                <Table.Summary.Row className={style.sums}>
                  {Array.from({ length: before }, (_, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the places before the first column
                    <Table.Summary.Cell key={at} index={at} />
                  ))}
                  {columns.map((column, at) => (
                    <Table.Summary.Cell
                      key={column.key}
                      index={before + at}
                      align={isNumber(column) ? "right" : "left"}
                    >
                      {column.sum
                        ? shownValue(sumOf(column, rows), language)
                        : at === 0
                          ? t(ordered ? "table.sumPage" : "table.sum")
                          : null}
                    </Table.Summary.Cell>
                  ))}
                </Table.Summary.Row>
              ),
            })}
          onChange={(_, __, sorting) => {
            const one = Array.isArray(sorting) ? sorting[0] : sorting;
            onOrder?.(one?.order ? `${one.order === "descend" ? "-" : ""}${one.columnKey}` : undefined);
          }}
        />
      </UnseenHead>
      {bulk && chosen && onChosen && chosen.length > 0 ? (
        <div className={style.bulk} role="toolbar" aria-label={t("table.chosenOf", { name })}>
          <span>
            {t("table.chosen", { count: chosen.length })}
            {hidden > 0 ? t("table.chosenHidden", { count: hidden }) : null}
          </span>
          {bulk}
          <button type="button" className={controls.button} onClick={() => onChosen([])}>
            {t("table.chosenClear")}
          </button>
        </div>
      ) : null}
    </div>
  );
}

function isNumber<Row>({ type }: TableColumn<Row>): boolean {
  return type === "number" || type === "percent";
}

/**
 * The row that only measures holds what the head holds once more: nobody comes to it. What can be moved sideways can be
 * come to, so that the keyboard moves it too.
 */
function useReachable(box: React.RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    box.current?.querySelector(".ant-table-measure-row")?.setAttribute("inert", "");
    for (const part of box.current?.querySelectorAll<HTMLElement>(".ant-table-body, .ant-table-content") ??
      [])
      if (part.scrollWidth > part.clientWidth) part.tabIndex = 0;
      else part.removeAttribute("tabindex");
  });
}

/** What opened comes into view and takes the focus. */
function useOpening(box: React.RefObject<HTMLDivElement | null>) {
  return (key: string) => {
    requestAnimationFrame(() => {
      const opened = box.current?.querySelector<HTMLElement>(`[data-opened="${CSS.escape(key)}"]`);
      opened?.focus({ preventScroll: true });
      opened?.scrollIntoView({ block: "nearest" });
    });
  };
}

/** How high the page's head is, below which the table's stays. */
function headerHeight(): number {
  const height = getComputedStyle(document.documentElement).getPropertyValue("--header");
  return Number.parseFloat(height) || 52;
}
