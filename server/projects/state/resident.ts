import { isActive } from "../../analysis/judging/directory.ts";
import { pathOf } from "../../analysis/judging/situation.ts";
import { textFault } from "../../data/folder/value.ts";
import { freeIdOf } from "../../data/id-of-text.ts";
import { columnOf } from "../../data/tables/tables.ts";
import type { Row } from "../../engine/engine.ts";
import { NETWORK_TIES } from "../../model/bounds.ts";
import type { TableRow } from "../../model/log.ts";
import type { Place } from "../../model/rows.ts";
import { foldName } from "../../model/text.ts";
import type { Confidence } from "../../model/words.ts";
import type { FieldFault } from "../../words/field-fault.ts";
import { notFound, Problem, refuse } from "../../words/problem.ts";
import { isConfirmable } from "./answer.ts";
import { checkReferences, type Plan, type Told } from "./change.ts";
import { OWN_SOURCE } from "./records.ts";
import type { ChangeRecord } from "./shapes.ts";
import { difference } from "./state.ts";

/** `new`: a project company is founded; `known`: one that is recorded already; `moved`: the firm itself came. */
export const SETTLINGS = ["new", "known", "moved"] as const;

/** Who makes the segments of a project in production from now on, and how that is known. */
export interface Settling {
  how: (typeof SETTLINGS)[number];
  /** Of the firm to be founded. */
  name: string;
  /** The known firm. */
  company?: string | null | undefined;
  /** Those of the project that are made; all of them by default. */
  segments?: string[] | undefined;
  /** Of the company, held by the investor; null where nobody said. */
  share?: string | null | undefined;
  source?: string | null | undefined;
  asOf?: string | null | undefined;
  confidence?: Confidence | null | undefined;
  note?: string | null | undefined;
}

/** A firm by what tells it from others. */
interface Called {
  id: string;
  name: string;
  fullName: string | null;
}

/** What a new firm and a chosen one are held against. */
export interface Around {
  firms: Iterable<Called>;
  advisers: readonly { id: string }[];
  places: ReadonlyMap<string, Place>;
}

/**
 * Somebody makes the segments of a project in production at its place: the project company, which its firm owns and
 * which makes nothing else, or the firm itself where it moved. What other sources already say is left to them.
 * @throws Problem not_confirmable, not_found, bad_input (segments not of the project, a name that is known, a company
 * that is the firm itself or elsewhere, a firm that is gone)
 */
export async function settle(plan: Plan, given: Settling, around: () => Promise<Around>): Promise<Told> {
  const { project, state, now } = plan;
  const [firm] = state.firm === null ? [] : await now("firms", [{ id: state.firm }]);
  if (!isConfirmable(state) || !firm || state.company !== null)
    throw new Problem("not_confirmable", { field: "stage" });
  await checkReferences(plan, { source: given.source ?? null });
  const stated = {
    asOf: given.asOf ?? state.producedOn,
    confidence: given.confidence ?? "derived",
    note: given.note ?? `${project} ${state.name}`,
  };
  const source = given.source ?? OWN_SOURCE;
  const made = given.segments ?? state.segments;
  refuse(segmentFaults(made, state.segments));
  const known = await around();
  const maker =
    given.how === "new"
      ? founded(given.name, known, { place: state.place, source, ...stated })
      : await settled(
          plan,
          given.how === "moved" ? living(firm, "how") : await chosen(plan, given.company),
          known,
        );
  const records: ChangeRecord[] = [...maker.records];
  if (given.how !== "moved") records.push(...(await holding(plan, maker.id, { ...given, source, stated })));
  records.push(...(await making(plan, maker.id, made, { source, stated })));
  records.push(difference(project, state, { ...state, company: maker.id })!);
  return { kind: "resident", records };
}

interface Maker {
  id: string;
  records: ChangeRecord[];
}

interface Stated {
  source: string;
  stated: { asOf: string | null; confidence: Confidence; note: string };
}

function segmentFaults(made: readonly string[], all: readonly string[]): FieldFault[] {
  if (made.length === 0) return [{ field: "segments", code: "blank", params: {} }];
  const strange = made.filter((segment) => !all.includes(segment));
  return strange.map((value) => ({ field: "segments", code: "unknown" as const, params: { value } }));
}

function founded(name: string, { firms, advisers }: Around, says: Record<string, string | null>): Maker {
  const ids = new Set(advisers.map(({ id }) => id));
  const folded = foldName(name);
  if (folded === "") refuse([{ field: "name", code: "blank", params: {} }]);
  for (const firm of firms) {
    ids.add(firm.id);
    if ([firm.name, firm.fullName ?? ""].some((one) => foldName(one) === folded))
      refuse([{ field: "name", code: "known_name", params: { value: name, firm: firm.id } }]);
  }
  const id = freeIdOf(folded, ids);
  const fault = textFault(columnOf("firms", "id"), id);
  if (fault)
    refuse([{ field: "name", code: fault.code, params: { column: "", value: name, ...fault.params } }]);
  return { id, records: [{ of: "firm", id, before: null, after: { name: name.trim(), ...says } }] };
}

async function chosen({ now, state }: Plan, company: string | null | undefined): Promise<TableRow> {
  if (company == null) refuse([{ field: "company", code: "blank", params: {} }]);
  if (company === state.firm) refuse([{ field: "company", code: "same_firm", params: {} }]);
  const [firm] = await now("firms", [{ id: company! }]);
  if (!firm) throw notFound("company", company!);
  return living(firm, "company");
}

/** Who has closed or left makes nothing anywhere. */
function living(firm: TableRow, field: string): TableRow {
  const status = firm.status as string | null;
  if (!isActive({ status }))
    refuse([{ field, code: "gone", params: { value: String(firm.name), status: status ?? "" } }]);
  return firm;
}

/** A firm that is recorded comes to the project's place; a company only from a place around it, or from nowhere. */
async function settled({ state }: Plan, firm: TableRow, { places }: Around): Promise<Maker> {
  const id = String(firm.id);
  const { place } = state;
  const from = firm.place as string | null;
  if (pathOf(places, from).some((one) => one.id === place)) return { id, records: [] };
  const around = from === null || pathOf(places, place).some((one) => one.id === from);
  if (id !== state.firm && !around) {
    const at = places.get(from!)?.nameZh ?? from!;
    refuse([{ field: "company", code: "elsewhere", params: { value: String(firm.name), place: at } }]);
  }
  return { id, records: [{ of: "firm", id, before: { place: from }, after: { place } }] };
}

async function holding(
  { tx, queries, state }: Plan,
  company: string,
  { share = null, source, stated }: Pick<Settling, "share"> & Stated,
): Promise<ChangeRecord[]> {
  const ties = await tx.run<{ from: string; to: string; kind: string }>(queries["firms/network"], {
    firms: [company],
    most: NETWORK_TIES,
  });
  const held = ties.some(({ from, to, kind }) => kind === "owns" && from === state.firm && to === company);
  if (held) return [];
  const after = { share, ...stated };
  return [{ of: "owns", id: state.firm!, to: company, ...sourceOf(source), before: null, after }];
}

async function making(
  { tx, queries }: Plan,
  firm: string,
  segments: readonly string[],
  { source, stated }: Stated,
): Promise<ChangeRecord[]> {
  const made = await tx.run<{ segment: string }>(queries["firms/list"], { firms: [firm] });
  const says: Row = {
    capacity: null,
    unit: null,
    revenueShare: null,
    soldElsewhereShare: null,
    chosen: false,
  };
  return segments
    .filter((segment) => !made.some((one) => one.segment === segment))
    .map((segment) => {
      const after = { ...says, ...stated };
      return { of: "makes", id: firm, segment, ...sourceOf(source), before: null, after };
    });
}

/** A record names its source where it is another than the office's own projects. */
const sourceOf = (source: string) => (source === OWN_SOURCE ? {} : { source });
