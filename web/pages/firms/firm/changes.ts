import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import type { FirmChange } from "../../../../server/firms/entry/change-shapes.ts";
import type { TableName } from "../../../../server/model/log.ts";
import type { Editing } from "./dossier-context.ts";
import { makesOf, needsOf } from "./rows.ts";

type Row = NonNullable<FirmChange["after"]>;

/** The tables these changes write. */
export function tablesOf(changes: readonly FirmChange[]): TableName[] {
  return [...new Set<TableName>(changes.map(({ of }) => of))];
}

/** The change of one row; where it becomes the chosen statement of its segment, the one chosen before gives way. */
export function changesOf(answer: DossierAnswer, { of, before }: Editing, after: Row | null): FirmChange[] {
  const change = { of, before, after } as FirmChange;
  if ((of !== "makes" && of !== "needs") || after === null || !("chosen" in after) || !after.chosen)
    return [change];
  const { firm } = answer;
  const chosen =
    of === "makes"
      ? answer.makes.filter((row) => row.chosen).map((row) => makesOf(firm.id, row))
      : answer.needs.filter((row) => row.chosen).map((row) => needsOf(firm.id, row));
  const others = chosen.filter(
    (row) => row.segment === after.segment && row.source !== before?.source && row.source !== after.source,
  );
  return [
    ...others.map((row) => ({ of, before: row, after: { ...row, chosen: false } }) as FirmChange),
    change,
  ];
}
