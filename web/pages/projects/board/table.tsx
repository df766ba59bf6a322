import { Link } from "@tanstack/react-router";
import { Table, type TableColumnType } from "antd";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { number } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { useWidth } from "../../../kit/width.ts";
import { Marks } from "../changing/marks.tsx";
import type { ProjectColumn } from "./project-columns.ts";
import style from "./projects.module.css";

const HEAD = 42;

/** The same projects as rows, to be sorted by any column. */
export function ProjectsTable({
  projects,
  columns,
  order,
  onOrder,
}: {
  /** In the order shown. */
  projects: readonly ProjectRow[];
  columns: readonly ProjectColumn[];
  order: string | undefined;
  onOrder: (order: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wide = useWidth() !== "phone";
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(400);
  useLayoutEffect(() => {
    const grown = new ResizeObserver(() =>
      setHeight(Math.max(160, (box.current?.clientHeight ?? 400) - HEAD)),
    );
    grown.observe(box.current!);
    return () => grown.disconnect();
  }, []);
  const cell = (column: ProjectColumn, row: ProjectRow) => {
    if (column.key === "name")
      return (
        <Link to="/project/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      );
    if (column.key === "firmName" && row.firm)
      return (
        <Link to="/firm/$id" params={{ id: row.firm }}>
          {row.firmName}
        </Link>
      );
    if (column.key === "marks")
      return (
        <span className={style.marks}>
          <Marks project={row} />
        </span>
      );
    const value = column.value(row) ?? null;
    return typeof value === "number" ? number(value, language) : value;
  };
  const shown = columns.map(
    (column): TableColumnType<ProjectRow> => ({
      key: column.key,
      title: column.title,
      width: column.px,
      ...(column.key === "name" && wide && { fixed: "left" as const }),
      ellipsis: column.key !== "marks",
      align: column.type === "number" ? "right" : "left",
      sorter: true,
      sortOrder: order === column.key ? "ascend" : order === `-${column.key}` ? "descend" : null,
      render: (_, row) => cell(column, row),
    }),
  );
  return (
    <div ref={box} className={style.table}>
      <Table<ProjectRow>
        virtual
        size="small"
        rowKey="id"
        pagination={false}
        columns={shown}
        dataSource={projects as ProjectRow[]}
        locale={{ emptyText: t("projects.none") }}
        scroll={{ x: columns.reduce((sum, { px }) => sum + px, 0), y: height }}
        onChange={(_, __, sorting) => {
          const one = Array.isArray(sorting) ? sorting[0] : sorting;
          onOrder(one?.order ? `${one.order === "descend" ? "-" : ""}${one.columnKey}` : undefined);
        }}
      />
    </div>
  );
}
