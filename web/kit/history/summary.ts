import type { ChangeKind, TableName } from "../../../server/model/log.ts";
import type { Language } from "../../../server/model/words.ts";
import type { ChangeBrief } from "../../api/changes.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { thingName } from "./words.ts";

const NAMED = 4;

/** What a change was about comes before what it only refers to. */
const OWN: Partial<Record<ChangeKind, readonly TableName[]>> = {
  firm: ["firms"],
  merge: ["firms"],
  found_firms: ["firms"],
  project: ["projects"],
  person: ["people"],
  shortlist: ["shortlists"],
  trip: ["trips"],
  scenario: ["scenarios"],
  wanted: ["segments"],
};

/** What the server keeps by itself. */
const AUTOMATIC: readonly ChangeKind[] = ["began", "snapshot"];

export function whoText(
  { by, byName, kind }: Pick<ChangeBrief, "by" | "byName" | "kind">,
  t: Translate,
): string {
  return byName ?? by ?? t(AUTOMATIC.includes(kind) ? "history.itself" : "history.nobody");
}

export function kindText({ kind }: Pick<ChangeBrief, "kind">, t: Translate): string {
  return t(`history.kind.${kind}`);
}

/** The first few things it was about, by name; empty for a change of too many to name. */
export function thingsText(
  { kind, tables, things }: Pick<ChangeBrief, "kind" | "tables" | "things">,
  t: Translate,
  language: Language,
): string {
  const own = OWN[kind] ?? tables;
  const about = things.filter(({ table }) => own.includes(table));
  const called = (about.length > 0 ? about : things).map((thing) => thingName(thing, language));
  const names = [...new Set(called.filter((name) => name !== null))];
  const list = names.slice(0, NAMED).join(t("history.join"));
  return names.length > NAMED ? t("history.andMore", { list, count: names.length }) : list;
}

/** Which parts of the thing changed, where it was not the thing's own row; empty where nobody need be told. */
export function partsText(
  { kind, tables, bulk }: Pick<ChangeBrief, "kind" | "tables" | "bulk">,
  t: Translate,
): string {
  const own = OWN[kind];
  if (bulk || own === undefined || tables.some((table) => own.includes(table))) return "";
  const parts = tables.filter((table) => table !== "sources" && (table !== "events" || tables.length === 1));
  return parts.map((table) => t(`history.table.${table}`)).join(t("history.join"));
}
