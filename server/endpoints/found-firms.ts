import { randomUUID } from "node:crypto";
import { z } from "zod";
import { isUscc } from "../data/uscc.ts";
import { defineEndpoint } from "../endpoint.ts";
import type { Row, Transaction } from "../engine/engine.ts";
import type { FieldFault } from "../field-fault.ts";
import type { FirmBrief, GraphAt } from "../graph.ts";
import { refuse } from "../problem.ts";
import { givenDate, writing } from "../project-shapes.ts";
import { today } from "../projects/lateness.ts";
import type { Queries } from "../queries.ts";
import { id } from "../shapes.ts";

const cell = z.string().trim().max(500).default("");
const input = z.object({
  ...writing,
  segment: id.optional().describe("what a row makes that says nothing else"),
  asOf: givenDate.optional().describe("today by default"),
  rows: z
    .array(
      z.object({
        name: cell,
        uscc: cell.describe("unified social credit code"),
        place: cell.describe("id or name of a place; empty when unknown"),
        makes: cell.describe("id, name or other word of a segment"),
        source: cell.describe("id or title of a source; a new title makes one"),
      }),
    )
    .min(1)
    .max(500),
});
const output = z.object({
  firms: z.array(
    z.object({
      row: z.int().describe("from 0, as given"),
      firm: z.string(),
      name: z.string(),
      isNew: z.boolean(),
      segment: z.string(),
    }),
  ),
});
export type FoundFirmsAnswer = z.infer<typeof output>;
type Found = z.output<typeof input>["rows"][number];

/** A row as it will be written. */
interface Settled {
  firm: string;
  name: string;
  uscc: string | null;
  isNew: boolean;
  place: string | null;
  segment: string;
  source: { id: string; title: string | null } | null;
}

export const foundFirms = defineEndpoint({
  method: "post",
  path: "/api/found-firms",
  summary: "Adds the firms that a search in a company database found for a gap: all of them, or none and why",
  input,
  output,
  async handle({ id: write = randomUUID(), segment, asOf = today(), rows }, { engine, queries, graph }) {
    const settled = await settle(graph, rows, segment, write);
    await engine.transaction(async (tx) => {
      await tx.run(queries["load/bump"]!);
      await save(tx, queries, settled, asOf);
    });
    return {
      firms: settled.map(({ firm, name, isNew, segment: makes }, row) => ({
        ...{ row, firm, name, isNew, segment: makes },
      })),
    };
  },
});

/** @throws Problem bad_input that names the row and the column of all that is wrong */
async function settle(
  graph: GraphAt,
  rows: Found[],
  segment: string | undefined,
  write: string,
): Promise<Settled[]> {
  const [{ firms, places }, segments, sources] = await Promise.all([
    graph.atlas(),
    graph.segmentNames(),
    graph.sources(),
  ]);
  const faults: FieldFault[] = [];
  const placeOf = finder(places.map(({ id: known, nameZh }) => [known, [nameZh]] as const));
  const segmentOf = finder(
    [...segments.values()].map((one) => [one.id, [one.nameZh, ...one.aliases]] as const),
  );
  const sourceOf = finder([...sources.values()].map((one) => [one.id, [one.title]] as const));
  const firmOf = known(firms);
  const first = new Map<string, number>();
  const settled = rows.map((row, at): Settled => {
    const told = (column: keyof Found, code: FieldFault["code"], params: Record<string, string> = {}) =>
      faults.push({ field: `rows.${at}.${column}`, code, params });
    const look = (find: Finder, column: "place" | "makes", value: string) => {
      const [found, ...others] = find(value);
      if (found === undefined) told(column, "unknown", { value });
      else if (others.length > 0) told(column, "ambiguous", { value });
      return found ?? "";
    };
    if (row.name === "") told("name", "empty");
    if (row.uscc !== "" && !isUscc(row.uscc)) told("uscc", "uscc", { value: row.uscc });
    const makes = look(segmentOf, "makes", row.makes || segment || "");
    const place = row.place === "" ? null : look(placeOf, "place", row.place);
    const there = firmOf(row);
    if (there && row.uscc !== "" && there.name !== row.name && there.fullName !== row.name)
      told("name", "taken", { firm: there.id, name: there.name });
    const firm = there?.id ?? (row.uscc || `${write}:${row.name}`);
    const identity = JSON.stringify([firm, makes, row.source]);
    const before = first.get(identity);
    if (before !== undefined) told("name", "duplicate", { identity: row.name, first: String(before + 1) });
    else first.set(identity, at);
    const [stated] = row.source === "" ? [] : sourceOf(row.source);
    const source = row.source === "" ? null : { id: stated ?? row.source, title: stated ? null : row.source };
    const isNew = there === undefined;
    return { firm, name: row.name, uscc: row.uscc || null, isNew, place, segment: makes, source };
  });
  refuse(faults);
  return settled;
}

type Finder = (text: string) => string[];

/** Ids by id, else by name. */
function finder(things: (readonly [id: string, names: readonly string[]])[]): Finder {
  const ids = new Set(things.map(([thing]) => thing));
  const byName = new Map<string, string[]>();
  for (const [thing, names] of things)
    for (const name of new Set(names)) byName.set(name, [...(byName.get(name) ?? []), thing]);
  return (text) => (ids.has(text) ? [text] : (byName.get(text) ?? []));
}

/** The firm of a row: by its code, else by its whole name when either has no code. */
function known(firms: FirmBrief[]): (row: Found) => FirmBrief | undefined {
  const byCode = new Map(firms.flatMap((firm) => (firm.uscc ? [[firm.uscc, firm] as const] : [])));
  const byName = new Map(
    firms.flatMap((firm) => [firm.name, firm.fullName ?? ""].map((name) => [name, firm] as const)),
  );
  return ({ uscc, name }) => {
    if (uscc !== "" && byCode.has(uscc)) return byCode.get(uscc);
    const same = name === "" ? undefined : byName.get(name);
    return same && (uscc === "" || same.uscc === null) ? same : undefined;
  };
}

/** Firms already there stay as they are; what the same source already says of them stays too. */
async function save(tx: Transaction, queries: Queries, settled: Settled[], asOf: string): Promise<void> {
  const unstated: Row = { source: null, asOf: null, confidence: null, note: null };
  const run = async (query: string, rows: Row[]) => {
    if (rows.length > 0) await tx.run(queries[query]!, { rows });
  };
  const titled = settled.flatMap(({ source }) => (source?.title ? [source] : []));
  await run(
    "load/sources",
    titled.map((source) => ({
      ...unstated,
      id: source.id,
      title: source.title,
      address: null,
      published: null,
      kind: null,
    })),
  );
  const fresh = settled.filter(({ isNew }) => isNew);
  await run(
    "load/firms",
    fresh.map(({ firm: firmId, name, uscc, source }) => ({
      ...{
        id: firmId,
        name,
        fullName: null,
        uscc,
        longitude: null,
        latitude: null,
        status: null,
        founded: null,
      },
      ...{ registeredCapitalWan: null, employees: null, stockCode: null, industryCode: null, note: null },
      ...{ source: source?.id ?? null, asOf, confidence: source ? "stated" : "assumed" },
    })),
  );
  await run(
    "load/clear/firms",
    fresh.map(({ firm: firmId }) => ({ id: firmId })),
  );
  await run(
    "load/firms-place",
    fresh.flatMap(({ firm: firmId, place }) => (place === null ? [] : [{ id: firmId, place }])),
  );
  const makes: Row[] = [];
  for (const { firm, segment, source } of settled) {
    const params = { firm, segment, source: source?.id ?? "" };
    if ((await tx.run(queries["project/makes"]!, params)).length > 0) continue;
    makes.push({
      ...{
        firm,
        segment,
        capacity: null,
        unit: null,
        revenueShare: null,
        soldElsewhereShare: null,
        chosen: false,
      },
      ...{ source: source?.id ?? null, asOf, confidence: source ? "stated" : "assumed", note: null },
    });
  }
  await run("load/makes", makes);
}
