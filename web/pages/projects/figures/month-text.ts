import type { Language } from "../../../../server/model/words.ts";
import type { MonthlyRow } from "../../../../server/projects/figures/monthly.ts";
import { dateText, moneyText } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";

/** What happened within the month, a line each. */
export function progressOf({ events }: MonthlyRow, t: Translate, language: Language): string[] {
  return events.map((event) => {
    const by = event.byName ? t("monthly.eventBy", { name: event.byName }) : "";
    return `${dateText(event.on, language)} ${eventText(event, t, language)}${by}`;
  });
}

function eventText(event: MonthlyRow["events"][number], t: Translate, language: Language): string {
  const text = event.text ?? "";
  if (event.stage !== null) {
    const stage = t(`projectStage.${event.stage}`);
    return text ? t("monthly.movedWhy", { stage, text }) : t("monthly.moved", { stage });
  }
  if (event.amountWan !== null)
    return t("monthly.arrivedEvent", { amount: moneyText(event.amountWan, language) });
  if (event.kind === "resident") return t("monthly.resident");
  return text || event.kind;
}

/** What stands in the way: late, silent, or nobody's; a line each. */
export function problemsOf(row: MonthlyRow, t: Translate): string[] {
  const { overdue, dueOn, tasks, silent, lastOn, ownerName, stage } = row;
  const ended = stage === "production" || stage === "dropped";
  return [
    ...(overdue.includes("due") ? [t("monthly.problem.due", { date: dueOn ?? "" })] : []),
    ...tasks
      .filter(({ late }) => late)
      .map(({ text, dueOn: date }) => t("monthly.problem.task", { text, date: date ?? "" })),
    ...(silent
      ? [lastOn ? t("monthly.problem.silent", { date: lastOn }) : t("monthly.problem.silentNever")]
      : []),
    ...(ownerName === null && !ended ? [t("monthly.problem.noOwner")] : []),
  ];
}

/** What is left to do, the first due first, a line each. */
export function nextOf({ tasks }: MonthlyRow, t: Translate): string[] {
  return tasks.map(({ text, dueOn, personName }) => {
    const task = dueOn ? t("monthly.task", { text, date: dueOn }) : t("monthly.taskNoDay", { text });
    return personName ? t("monthly.taskPerson", { task, person: personName }) : task;
  });
}
