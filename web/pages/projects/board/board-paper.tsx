import { useTranslation } from "react-i18next";
import { rankOf } from "../../../../server/model/projects.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { usePrinting } from "../../../kit/paper/printed.ts";
import type { TableColumn } from "../../../kit/table/columns.ts";
import { PaperTable } from "../../../kit/table/paper-table.tsx";

/** The board on paper: the table of its projects by stage, for columns of cards do not fit on a sheet. */
export function BoardPaper({
  projects,
  columns,
  note,
}: {
  projects: readonly ProjectRow[];
  columns: readonly TableColumn<ProjectRow>[];
  note: readonly (readonly [label: string, text: string])[];
}) {
  const { t } = useTranslation();
  if (!usePrinting()) return null;
  return (
    <PaperTable
      name={t("projects.title")}
      columns={columns.filter(({ optional, doing }) => !optional && !doing)}
      rows={projects.toSorted((a, b) => rankOf(a.stage) - rankOf(b.stage))}
      rowKey={({ id }) => id}
      note={note}
    />
  );
}
