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
