import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import type { TableColumn } from "../../../kit/table/columns.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
import controls from "../../../kit/theme/button.module.css";
import type { AtOnce } from "../changing/at-once-dialog.tsx";

const AtOnceDialog = lazy(() =>
  import("../changing/at-once-dialog.tsx").then((m) => ({ default: m.AtOnceDialog })),
);

/** The same projects as rows; what is chosen of them is changed together. */
export function ProjectsTable({
  projects,
  columns,
  note,
  order,
  onOrder,
}: {
  projects: readonly ProjectRow[];
  columns: readonly TableColumn<ProjectRow>[];
  note: readonly (readonly [label: string, text: string])[];
  order: string | undefined;
  onOrder: (order: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string[]>([]);
  const [does, setDoes] = useState<AtOnce | null>(null);
  const rows = projects.filter(({ id }) => chosen.includes(id));
  const ways: [AtOnce, string][] = [
    ["owner", t("board.bulkOwner")],
    ["move", t("board.bulkMove")],
    ["batch", t("board.bulkBatch")],
    ["mark", t("board.bulkMark")],
  ];
  return (
    <>
      <DataTable
        name={t("projects.title")}
        keep="projects"
        columns={columns}
        rows={projects}
        rowKey={({ id }) => id}
        order={order}
        onOrder={onOrder}
        chosen={rows.map(({ id }) => id)}
        onChosen={setChosen}
        note={note}
        empty={t("projects.none")}
        bulk={ways.map(([way, name]) => (
          <button key={way} type="button" className={controls.button} onClick={() => setDoes(way)}>
            {name}
          </button>
        ))}
      />
      {does ? (
        <Suspense>
          <AtOnceDialog
            does={does}
            projects={rows}
            onClose={() => setDoes(null)}
            onDone={() => {
              setDoes(null);
              setChosen([]);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
