import type { FirmChange } from "../../../../server/firms/entry/change-shapes.ts";
import { numberOf, textOf } from "../../../kit/form/given.ts";
import type { Editing, RowOf } from "./dossier-context.ts";

/** What a form holds: everything as typed or chosen. */
export type Typed = Record<string, string | boolean>;

export type FieldKind =
  | "text"
  | "number"
  | "money"
  | "date"
  | "share"
  | "place"
  | "segment"
  | "status"
  | "signal"
  | "long";
export interface FieldSpec {
  /** As in the row. */
  name: string;
  kind: FieldKind;
  required?: boolean;
  wide?: boolean;
  /** The name of its label where it is another. */
  label?: string;
  hint?: "uscc" | "industry";
}

/** A relation as it is chosen: its table, its direction and for a tie its kind. */
export const RELATIONS = [
  "supplies_in",
  "supplies_out",
  "owns_in",
  "owns_out",
  "attracted_by_out",
  "attracted_by_in",
  "partner_out",
  "partner_in",
  "same_name_out",
  "same_name_in",
  "other_out",
  "other_in",
] as const;
export type Relation = (typeof RELATIONS)[number];
/** Those offered for a new one; of the rest a row may be. */
export const OFFERED = RELATIONS.filter((name) => !["partner_in", "same_name_in", "other_in"].includes(name));

export const FIELDS: Record<"firms" | "makes" | "needs" | "advisers" | "signals", FieldSpec[]> = {
  firms: [
    { name: "name", kind: "text", required: true },
    { name: "fullName", kind: "text" },
    { name: "uscc", kind: "text", hint: "uscc", wide: true },
    { name: "place", kind: "place" },
    { name: "status", kind: "status" },
    { name: "founded", kind: "date" },
    { name: "employees", kind: "number" },
    { name: "registeredCapitalWan", kind: "money" },
    { name: "stockCode", kind: "text" },
    { name: "industryCode", kind: "text", hint: "industry", wide: true },
  ],
  makes: [
    { name: "segment", kind: "segment", required: true, wide: true },
    { name: "capacity", kind: "number" },
    { name: "unit", kind: "text" },
    { name: "revenueShare", kind: "share" },
    { name: "soldElsewhereShare", kind: "share" },
  ],
  needs: [
    { name: "segment", kind: "segment", required: true, wide: true },
    { name: "amount", kind: "number" },
    { name: "unit", kind: "text" },
    { name: "boughtElsewhereShare", kind: "share" },
  ],
  advisers: [
    { name: "name", kind: "text", required: true, label: "adviserName" },
    { name: "title", kind: "text" },
    { name: "place", kind: "place", label: "adviserPlace" },
    { name: "since", kind: "date" },
  ],
  signals: [
    { name: "on", kind: "date", required: true },
    { name: "kind", kind: "signal", required: true },
    { name: "text", kind: "long", wide: true },
  ],
};

/** What the form shows first: the row that is there, else what is known of the new one. */
export function typedOf(
  { of, before, known }: Editing,
  { firm, today, titleOf }: { firm: string; today: string; titleOf: (source: string) => string },
): Typed {
  const blank: Record<string, unknown> = before ? {} : { asOf: today, confidence: "stated" };
  if (!before && of === "signals") Object.assign(blank, { on: today, kind: "new_plant" });
  const typed: Typed = {};
  for (const [name, value] of Object.entries({ ...blank, ...known, ...before }))
    typed[name] =
      typeof value === "boolean" ? value : value === null || value === undefined ? "" : String(value);
  if (typeof typed.source === "string" && typed.source !== "") typed.source = titleOf(typed.source);
  if (of === "supplies" || of === "owns" || of === "ties") {
    const outward = before ? before.from === firm : true;
    const name = of === "ties" ? `${before && "kind" in before ? before.kind : "partner"}` : of;
    typed.relation = `${before ? name : "supplies"}_${before ? (outward ? "out" : "in") : "in"}`;
    typed.other = before ? (outward ? before.to : before.from) : "";
  }
  return typed;
}

/** The row that the form says, in the table it belongs to. Numbers that are none go as they are, for the server to refuse. */
export function rowOf(
  editing: Editing,
  typed: Typed,
  { firm, id, sourceOf }: { firm: string; id: string; sourceOf: (title: string) => string },
): Pick<FirmChange, "of"> & { after: NonNullable<FirmChange["after"]> } {
  const text = (name: string) => textOf(`${typed[name] ?? ""}`);
  const source = text("source");
  const stated = {
    source: source === null ? null : sourceOf(source),
    asOf: text("asOf"),
    confidence: source === null ? "assumed" : text("confidence"),
    note: text("note"),
  };
  const { of, before } = editing;
  if (of === "supplies" || of === "owns" || of === "ties") {
    const [name, way] = splitRelation(`${typed.relation}` as Relation);
    const other = text("other") ?? "";
    const ends = way === "out" ? { from: firm, to: other } : { from: other, to: firm };
    const table = name === "supplies" || name === "owns" ? name : "ties";
    const more =
      table === "supplies"
        ? { segment: text("segment") }
        : table === "owns"
          ? { share: text("share") }
          : { kind: name };
    return { of: table, after: { ...ends, ...more, ...stated } as RowOf<typeof table> };
  }
  const given = Object.fromEntries(
    FIELDS[of].map(({ name, kind, required }) => [
      name,
      kind === "number" || kind === "money"
        ? numberOf(`${typed[name] ?? ""}`)
        : required
          ? (text(name) ?? "")
          : text(name),
    ]),
  );
  const own = of === "firms" ? {} : { firm };
  const chosen = of === "makes" || of === "needs" ? { chosen: typed.chosen === true } : {};
  const named = of === "advisers" || of === "signals" ? { id: before?.id ?? id } : {};
  return { of, after: { ...before, ...own, ...named, ...given, ...chosen, ...stated } as RowOf<typeof of> };
}

export function splitRelation(relation: Relation): [name: string, way: "in" | "out"] {
  const at = relation.lastIndexOf("_");
  return [relation.slice(0, at), relation.slice(at + 1) as "in" | "out"];
}

/** What the server found wrong, by the field of the form; the last change of the request is the form's own. */
export function faultsByField(
  fields: Record<string, string>,
  firm: { outward: boolean },
): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const [path, message] of Object.entries(fields)) {
    const name = path.replace(/^changes\.\d+\.(after\.|before\.)?/, "");
    faults[name === (firm.outward ? "to" : "from") ? "other" : name] = message;
  }
  return faults;
}
