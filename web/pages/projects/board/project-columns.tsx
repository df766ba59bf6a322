import { Link } from "@tanstack/react-router";
import { rankOf } from "../../../../server/model/projects.ts";
import type { Language } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { nameOf } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { FoldedText } from "../../../kit/folded-text/folded-text.tsx";
import { FirmLatin } from "../../../kit/links/firm-link.tsx";
import type { TableColumn } from "../../../kit/table/columns.ts";
import { dropReasonText } from "../changing/history.ts";
import { Marks } from "../changing/marks.tsx";
import style from "./projects.module.css";

/** The columns of the projects, on the screen, in Excel and on paper. */
export function projectColumns(t: Translate, language: Language): TableColumn<ProjectRow>[] {
  const firm = (id: string | null, name: string | null) =>
    id === null ? null : (
      <Link to="/firm/$id" params={{ id }}>
        {name}
        <FirmLatin id={id} />
      </Link>
    );
  const flag = (yes: boolean) => (yes ? t("project.yes") : null);
  return [
    {
      key: "name",
      title: t("project.field.name"),
      px: 220,
      fixed: true,
      filter: "text",
      value: (row) => row.name,
      show: (row) => (
        <Link to="/project/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      ),
    },
    {
      key: "marks",
      title: t("projects.attention"),
      px: 200,
      value: (row) => attentionText(row, t),
      rank: ({ overdue, silent }) => overdue.length * 2 + Number(silent),
      show: (row) => (
        <span className={style.marks}>
          <Marks project={row} />
        </span>
      ),
    },
    {
      key: "stage",
      title: t("project.field.stage"),
      px: 136,
      filter: "values",
      value: (row) => t(`projectStage.${row.stage}`),
      rank: (row) => rankOf(row.stage),
    },
    {
      key: "amountWan",
      title: t("projects.amountWan"),
      px: 150,
      type: "number",
      sum: true,
      value: (row) => row.amountWan,
    },
    {
      key: "stageDays",
      title: t("board.stageDays"),
      px: 110,
      type: "number",
      value: (row) => row.stageDays,
    },
    {
      key: "nextStep",
      title: t("board.nextStep"),
      px: 180,
      filter: "text",
      value: ({ nextStep }) => nextStep && (nextStep.text ?? t("board.asAgreed")),
      show: ({ nextStep }) =>
        nextStep ? <FoldedText text={nextStep.text ?? t("board.asAgreed")} lines={3} /> : null,
    },
    {
      key: "nextOn",
      title: t("board.nextOn"),
      px: 116,
      type: "date",
      value: ({ nextStep }) => nextStep?.dueOn,
    },
    {
      key: "ownerName",
      title: t("project.field.owner"),
      px: 100,
      filter: "values",
      value: (row) => row.ownerName,
    },
    {
      key: "firmName",
      title: t("project.field.firm"),
      px: 170,
      filter: "text",
      value: (row) => row.firmName,
      firm: (row) => row.firm,
      show: (row) => firm(row.firm, row.firmName),
    },
    {
      key: "segments",
      title: t("project.field.segments"),
      px: 180,
      filter: "text",
      value: (row) => row.segments.map((one) => nameOf(one, language)).join(t("sentence.and")),
    },
    {
      key: "placeName",
      title: t("project.field.place"),
      px: 120,
      filter: "values",
      value: (row) => placeOf(row, t),
    },
    {
      key: "arrivedWan",
      title: t("projects.arrivedWan"),
      px: 130,
      type: "number",
      sum: true,
      value: (row) => (row.arrivedWan > 0 ? row.arrivedWan : null),
    },
    {
      key: "companyName",
      title: t("project.field.company"),
      px: 170,
      optional: true,
      value: (row) => row.companyName,
      firm: (row) => row.company,
      show: (row) => firm(row.company, row.companyName),
    },
    {
      key: "arrivedShare",
      title: t("board.arrivedShare"),
      px: 100,
      type: "percent",
      optional: true,
      value: ({ arrivedWan, amountWan }) => (amountWan && arrivedWan > 0 ? arrivedWan / amountWan : null),
    },
    {
      key: "introducer",
      title: t("project.field.introducer"),
      px: 130,
      optional: true,
      filter: "values",
      value: (row) => row.introducer?.name,
    },
    {
      key: "channel",
      title: t("project.field.channel"),
      px: 110,
      optional: true,
      filter: "values",
      value: (row) => row.channel,
    },
    {
      key: "platform",
      title: t("project.field.platform"),
      px: 100,
      optional: true,
      filter: "values",
      value: (row) => row.platform,
    },
    {
      key: "batch",
      title: t("project.field.batch"),
      px: 100,
      optional: true,
      filter: "values",
      value: (row) => row.batch,
    },
    {
      key: "jobs",
      title: t("project.field.jobs"),
      px: 100,
      type: "number",
      optional: true,
      sum: true,
      value: (row) => row.jobs,
    },
    {
      key: "stageSince",
      title: t("board.stageSince"),
      px: 116,
      type: "date",
      optional: true,
      value: (row) => row.stageSince,
    },
    ...(["signedOn", "dueOn", "startedOn", "producedOn"] as const).map(
      (field): TableColumn<ProjectRow> => ({
        key: field,
        title: t(`project.field.${field}`),
        px: 116,
        type: "date",
        optional: field === "startedOn" || field === "producedOn",
        value: (row) => row[field],
      }),
    ),
    { key: "lastOn", title: t("projects.lastOn"), px: 116, type: "date", value: (row) => row.lastOn },
    {
      key: "top500",
      title: t("project.field.top500"),
      px: 110,
      optional: true,
      filter: "values",
      value: (row) => flag(row.top500),
    },
    {
      key: "xiangshang",
      title: t("project.field.xiangshang"),
      px: 90,
      optional: true,
      filter: "values",
      value: (row) => flag(row.xiangshang),
    },
    {
      key: "droppedOn",
      title: t("project.field.droppedOn"),
      px: 116,
      type: "date",
      optional: true,
      value: (row) => row.droppedOn,
    },
    {
      key: "dropReason",
      title: t("project.field.dropReason"),
      px: 120,
      optional: true,
      filter: "values",
      value: (row) => (row.dropReason === null ? null : dropReasonText(row.dropReason, t)),
    },
    {
      key: "note",
      title: t("project.field.note"),
      px: 260,
      optional: true,
      filter: "text",
      value: (row) => row.note,
      show: (row) => (row.note === null ? null : <FoldedText text={row.note} />),
    },
  ];
}

function attentionText({ overdue, silent, tasksLate, lastOn }: ProjectRow, t: Translate): string {
  return [
    overdue.includes("due") ? t("project.mark.due") : null,
    overdue.includes("task") ? t("project.mark.task", { count: tasksLate }) : null,
    silent ? (lastOn ? t("project.mark.silentSince", { date: lastOn }) : t("project.mark.silent")) : null,
  ]
    .filter((text) => text !== null)
    .join(t("sentence.and"));
}
