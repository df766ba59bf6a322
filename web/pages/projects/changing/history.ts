import { DROP_REASONS } from "../../../../server/model/projects.ts";
import type { Language } from "../../../../server/model/words.ts";
import { CONFIDENCES, PROJECT_STAGES } from "../../../../server/model/words.ts";
import type { ChangeRecord, ProjectAnswer, ProjectEvent } from "../../../../server/projects/state/shapes.ts";
import { dateText, moneyText, nameOf, number } from "../../../../server/words/format.ts";
import { eventName, PROJECT_STAGE_NAMES } from "../../../../server/words/names.ts";
import type { Translate } from "../../../i18n/i18n.ts";

type Known = Pick<ProjectAnswer, "names" | "events">;

export function dropReasonText(reason: string, t: Translate): string {
  const known = DROP_REASONS.find((one) => one === reason);
  return known ? t(`project.dropReason.${known}`) : reason;
}

/** What was recorded after a version was seen, the latest first. */
export function changesSince(events: readonly ProjectEvent[], version: number): ProjectEvent[] {
  return events
    .filter(({ revision }) => revision !== null && revision > version)
    .toSorted((a, b) => (b.revision ?? 0) - (a.revision ?? 0));
}

/**
 * The version a form may be sent with that was opened on `seen`, while the page goes on following the project: what
 * this person changed elsewhere meanwhile is known to them, what others changed must be told first.
 */
export function versionFor(
  seen: { version: number },
  now: Pick<ProjectAnswer, "project" | "events">,
  me: { id: string } | null,
): number {
  const since = changesSince(now.events, seen.version);
  return since.every(({ by }) => me !== null && by === me.id) ? now.project.version : seen.version;
}

/** What an event says and what it changed, a line each. */
export function describe(event: ProjectEvent, known: Known, t: Translate, language: Language): string[] {
  const taken = event.undoes === null ? undefined : known.events.find(({ id }) => id === event.undoes);
  const lines = event.text === null ? [] : [event.text];
  if (taken) {
    lines.push(t("project.tookBack", { date: taken.on, kind: eventName(taken.kind, language) }));
    if (taken.records.length === 0 && taken.text !== null) lines.push(taken.text);
  }
  if (event.kind === "created") return lines;
  return [...lines, ...event.records.flatMap((record) => recordLines(record, known, t, language))];
}

function recordLines(record: ChangeRecord, known: Known, t: Translate, language: Language): string[] {
  const { of, before, after } = record;
  const value = (field: string, given: unknown) => valueText(field, given, known, t, language);
  const listed = (row: Record<string, unknown>) =>
    Object.entries(row)
      .filter(([field, given]) => MAIN[of]?.includes(field) && given !== null)
      .map(([field, given]) => value(field, given))
      .join(" · ");
  if (of === "firm" && (before === null || after === null)) {
    const names = { firm: `${(after ?? before)?.name}`, place: value("place", after?.place) };
    return [t(after ? "project.founded" : "project.foundedNoMore", names)];
  }
  if (of === "owns") {
    const names = { firm: value("firm", record.id), company: value("firm", record.to) };
    return [t(after ? "project.holdsNow" : "project.holdsNoMore", names)];
  }
  if (of === "firm")
    return [t("project.cameTo", { firm: value("firm", record.id), place: value("place", after?.place) })];
  if (of === "makes") {
    const names = { firm: value("firm", record.id), segment: value("segments", [record.segment]) };
    return [t(after ? "project.makesNow" : "project.makesNoMore", names)];
  }
  if (of !== "project" && (before === null || after === null)) {
    const row = listed((after ?? before) as Record<string, unknown>);
    return [before === null ? `+ ${row}` : `− ${row}`];
  }
  return Object.keys(after ?? {})
    .filter((field) => JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after?.[field] ?? null))
    .map((field) => {
      const [from, to] = [value(field, before?.[field]), value(field, after?.[field])];
      const label =
        of === "arrival" && field === "amountWan"
          ? t("project.amount")
          : of === "task" && field === "dueOn"
            ? t("project.field.taskDueOn")
            : fieldText(field, t);
      return t("project.fieldChanged", { field: label, from, to });
    });
}

/** What a part is told by when it comes or goes. */
const MAIN: Partial<Record<ChangeRecord["of"], string[]>> = {
  arrival: ["on", "amountWan"],
  task: ["text", "dueOn"],
  document: ["title", "address"],
};

function fieldText(field: string, t: Translate): string {
  const known = LABELS.find((one) => one === field);
  return known ? t(`project.field.${known}`) : field;
}

const LABELS = [
  "name",
  "stage",
  "firm",
  "company",
  "place",
  "segments",
  "channel",
  "platform",
  "amountWan",
  "signedOn",
  "dueOn",
  "startedOn",
  "producedOn",
  "droppedOn",
  "dropReason",
  "owner",
  "introducer",
  "jobs",
  "batch",
  "top500",
  "xiangshang",
  "note",
  "on",
  "text",
  "doneOn",
  "person",
  "title",
  "address",
  "source",
  "asOf",
  "confidence",
] as const;

function valueText(field: string, given: unknown, known: Known, t: Translate, language: Language): string {
  if (given === null || given === undefined || given === "") return t("project.empty");
  if (Array.isArray(given))
    return given.length === 0
      ? t("project.empty")
      : given.map((id) => named(`${id}`, ["segment"], known, language)).join(t("sentence.and"));
  if (typeof given === "boolean") return t(given ? "project.yes" : "project.no");
  if (typeof given === "number")
    return field === "amountWan" ? moneyText(given, language) : number(given, language);
  const text = `${given}`;
  const stage = PROJECT_STAGES.find((one) => one === text);
  if (field === "stage" && stage) return PROJECT_STAGE_NAMES[language][stage];
  if (field === "on" || field === "asOf" || field.endsWith("On")) return dateText(text, language);
  const confidence = CONFIDENCES.find((one) => one === text);
  if (field === "confidence" && confidence) return t(`confidence.${confidence}.name`);
  if (field === "dropReason") return dropReasonText(text, t);
  if (field === "firm" || field === "company") return named(text, ["firm"], known, language);
  if (field === "place") return named(text, ["place"], known, language);
  if (field === "owner" || field === "person") return named(text, ["person"], known, language);
  if (field === "introducer") return named(text, ["firm", "adviser"], known, language);
  return text;
}

function named(id: string, kinds: readonly string[], { names }: Known, language: Language): string {
  const found = names.find((one) => one.id === id && kinds.includes(one.kind));
  return found ? nameOf(found, language) : id;
}
