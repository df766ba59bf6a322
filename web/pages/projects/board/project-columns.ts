import { rankOf } from "../../../../server/model/projects.ts";
import type { Language } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { nameOf } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import type { Column, Value } from "../../../kit/table/columns.ts";
import { dropReasonText } from "../changing/history.ts";

/** A column of the projects, on the screen and in Excel. */
export interface ProjectColumn extends Column<ProjectRow> {
  key: string;
  /** On the screen, in px. */
  px: number;
  /** What is sorted by, where that is not the value. */
  rank?: (row: ProjectRow) => Value;
}

export function projectColumns(t: Translate, language: Language): ProjectColumn[] {
  const late = ({ overdue, silent }: ProjectRow) => overdue.length * 2 + Number(silent);
  const lateText = ({ overdue, silent, tasksLate, lastOn }: ProjectRow) =>
    [
      overdue.includes("due") ? t("project.mark.due") : null,
      overdue.includes("task") ? t("project.mark.task", { count: tasksLate }) : null,
      silent ? (lastOn ? t("project.mark.silentSince", { date: lastOn }) : t("project.mark.silent")) : null,
    ]
      .filter((text) => text !== null)
      .join(t("sentence.and"));
  return [
    { key: "name", title: t("project.field.name"), px: 230, value: (row) => row.name },
    { key: "marks", title: t("projects.attention"), px: 240, value: lateText, rank: late },
    {
      key: "stage",
      title: t("project.field.stage"),
      px: 110,
      value: (row) => t(`projectStage.${row.stage}`),
      rank: (row) => rankOf(row.stage),
    },
    { key: "firmName", title: t("project.field.firm"), px: 150, value: (row) => row.firmName },
    { key: "companyName", title: t("project.field.company"), px: 150, value: (row) => row.companyName },
    {
      key: "segments",
      title: t("project.field.segments"),
      px: 170,
      value: (row) => row.segments.map((one) => nameOf(one, language)).join(t("sentence.and")),
    },
    { key: "placeName", title: t("project.field.place"), px: 110, value: (row) => placeOf(row, t) },
    {
      key: "amountWan",
      title: t("projects.amountWan"),
      px: 150,
      type: "number",
      value: (row) => row.amountWan,
    },
    {
      key: "arrivedWan",
      title: t("projects.arrivedWan"),
      px: 150,
      type: "number",
      value: (row) => (row.arrivedWan > 0 ? row.arrivedWan : null),
    },
    { key: "ownerName", title: t("project.field.owner"), px: 100, value: (row) => row.ownerName },
    {
      key: "introducer",
      title: t("project.field.introducer"),
      px: 110,
      value: (row) => row.introducer?.name,
    },
    { key: "channel", title: t("project.field.channel"), px: 100, value: (row) => row.channel },
    { key: "platform", title: t("project.field.platform"), px: 90, value: (row) => row.platform },
    { key: "batch", title: t("project.field.batch"), px: 90, value: (row) => row.batch },
    { key: "jobs", title: t("project.field.jobs"), px: 80, type: "number", value: (row) => row.jobs },
    ...(["signedOn", "dueOn", "startedOn", "producedOn"] as const).map(
      (field): ProjectColumn => ({
        key: field,
        title: t(`project.field.${field}`),
        px: 110,
        type: "date",
        value: (row) => row[field],
      }),
    ),
    { key: "lastOn", title: t("projects.lastOn"), px: 110, type: "date", value: (row) => row.lastOn },
    {
      key: "dropReason",
      title: t("project.field.dropReason"),
      px: 110,
      value: (row) => (row.dropReason === null ? null : dropReasonText(row.dropReason, t)),
    },
  ];
}

/** By `order`, the key of a column with a minus for the greatest first; what is not known comes last. */
export function sorted(
  projects: readonly ProjectRow[],
  columns: readonly ProjectColumn[],
  order: string | undefined,
): readonly ProjectRow[] {
  const down = order?.startsWith("-") ?? false;
  const column = columns.find(({ key }) => key === (down ? order?.slice(1) : order));
  if (!column) return projects;
  const sortValue = column.rank ?? column.value;
  const known = new Map(projects.map((row) => [row, sortValue(row) ?? null]));
  return projects.toSorted((a, b) => {
    const [x, y] = [known.get(a) ?? null, known.get(b) ?? null];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const order =
      typeof x === "number" && typeof y === "number" ? x - y : `${x}`.localeCompare(`${y}`, "zh-CN");
    return down ? -order : order;
  });
}
