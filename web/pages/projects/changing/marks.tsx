import { useTranslation } from "react-i18next";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import style from "./marks.module.css";

/** What stands out of a project: late by contract, a task late, nothing heard. Sign and words, never colour alone. */
export function Marks({
  project,
}: {
  project: Pick<ProjectRow, "overdue" | "silent" | "lastOn" | "tasksLate">;
}) {
  const { t } = useTranslation();
  const { overdue, silent, lastOn, tasksLate } = project;
  return (
    <>
      {overdue.includes("due") ? (
        <Mark tone="bad" path="M8 1.8 14.8 13.8H1.2ZM8 6v3.6M8 11.6v.2" text={t("project.mark.due")} />
      ) : null}
      {overdue.includes("task") ? (
        <Mark
          tone="bad"
          path="M8 2.2a5.8 5.8 0 1 1 0 11.6 5.8 5.8 0 0 1 0-11.6ZM8 4.8V8l2.2 1.6"
          text={t("project.mark.task", { count: tasksLate })}
        />
      ) : null}
      {silent ? (
        <Mark
          tone="warn"
          path="M5.6 3v4.4M10.4 8.6V13M3 3.4l10 9.2M5.6 10.4A2.4 2.4 0 0 0 10 11M10.4 5.4A2.4 2.4 0 0 0 6 4.6"
          text={lastOn ? t("project.mark.silentSince", { date: lastOn }) : t("project.mark.silent")}
        />
      ) : null}
    </>
  );
}

function Mark({ tone, path, text }: { tone: "bad" | "warn"; path: string; text: string }) {
  return (
    <span className={style.mark} data-tone={tone}>
      <svg
        width="13"
        height="13"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
      {text}
    </span>
  );
}
