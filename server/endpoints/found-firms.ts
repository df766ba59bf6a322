import { randomUUID } from "node:crypto";
import { z } from "zod";
import { changeGraph } from "../change.ts";
import { cellOf } from "../column-input.ts";
import { defineEndpoint } from "../endpoint.ts";
import type { Row, Transaction } from "../engine/engine.ts";
import { type SettledRow, settle } from "../firms/found.ts";
import { type GraphAt, openGraph } from "../graph.ts";
import { notFound } from "../problem.ts";
import { today } from "../projects/lateness.ts";
import { givenDate, writing } from "../projects/shapes.ts";
import type { Queries } from "../queries.ts";
import { id } from "../shapes.ts";

const input = z.object({
  ...writing,
  segment: id.optional().describe("what a row makes that says nothing else"),
  asOf: givenDate.optional().describe("today by default"),
  rows: z
    .array(
      z.object({
        name: cellOf("firms", "name"),
        uscc: cellOf("firms", "uscc").describe("unified social credit code"),
        place: cellOf("places", "name_zh").describe(
          "id, name or path of a place, or an address; empty when unknown",
        ),
        makes: cellOf("makes", "note").describe(
          "ids, names or other words of segments, commas between; beside `segment` any words, kept as the note",
        ),
        source: cellOf("sources", "title").describe("id or title of a source; a new title makes one"),
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
      name: z.string().describe("as the graph has it"),
      isNew: z.boolean().describe("false for a firm that was known, by its code or else by its name"),
      segments: z.array(z.string()),
      placeKept: z
        .string()
        .nullable()
        .describe("the place of a known firm, where the row says another: it stays"),
    }),
  ),
});
export type FoundFirmsAnswer = z.infer<typeof output>;

export const foundFirms = defineEndpoint({
  method: "post",
  path: "/api/found-firms",
  summary: "Adds the firms that a search in a company database found for a gap: all of them, or none and why",
  input,
  output,
  async handle({ id: write = randomUUID(), segment, asOf = today(), rows }, call) {
    const { engine, queries, graph, revision } = call;
    if (segment !== undefined && !(await graph.segmentNames()).has(segment))
      throw notFound("segment", segment);
    const enter = async (here: GraphAt, seen: number): Promise<SettledRow[]> => {
      const settled = await settle(here, rows, { segment, write });
      await changeGraph({ engine, queries }, async ({ tx, revision: now }) => {
        if (now !== seen + 1) await refuseDoubles(tx, queries, settled);
        await save(tx, queries, settled, asOf);
      });
      return settled;
    };
    const settled = await enter(graph, revision).catch(async (error) => {
      if (!(error instanceof Doubled)) throw error;
      const latest = openGraph(engine, queries);
      const now = await latest.revision();
      return enter(latest.at(now), now);
    });
    return {
      firms: settled.map(({ firm, segments, placeKept }, row) => ({
        ...{ row, firm: firm.id, name: firm.name, isNew: firm.isNew, segments, placeKept },
      })),
    };
  },
});

/** Somebody else has entered one of the new firms meanwhile. */
class Doubled extends Error {}

async function refuseDoubles(
  tx: Transaction,
  queries: Queries,
  settled: readonly SettledRow[],
): Promise<void> {
  const fresh = settled.map(({ firm }) => firm).filter(({ isNew }) => isNew);
  const params = { ids: fresh.map((firm) => firm.id), names: fresh.map(({ name }) => name) };
  const [there] = await tx.run<{ firms: number }>(queries["found-firms/there"]!, params);
  if ((there?.firms ?? 0) > 0) throw new Doubled();
}

/** What the graph says of a known firm stays; it gains what it lacked. What the same source says already stays too. */
async function save(
  tx: Transaction,
  queries: Queries,
  settled: readonly SettledRow[],
  asOf: string,
): Promise<void> {
  const run = async (query: string, rows: Row[]) => {
    if (rows.length > 0) await tx.run(queries[query]!, { rows });
  };
  const titled = new Map(settled.flatMap(({ source }) => (source?.title ? [[source.id, source.title]] : [])));
  await run(
    "load/sources",
    [...titled].map(([sourceId, title]) => ({
      ...{ id: sourceId, title, address: /^https?:\/\/\S+$/.test(title!) ? title : null, published: null },
      ...{ kind: null, source: null, asOf: null, confidence: null, note: null },
    })),
  );
  const firms = new Map(settled.toReversed().map((row) => [row.firm.id, row]));
  const fresh = [...firms.values()].filter(({ firm }) => firm.isNew);
  await run(
    "load/firms",
    fresh.map(({ firm, source }) => ({
      ...{ id: firm.id, name: firm.name, fullName: null, uscc: firm.uscc, longitude: null, latitude: null },
      ...{ status: null, founded: null, registeredCapitalWan: null, employees: null, stockCode: null },
      ...{ industryCode: null, note: null, ...statedBy(source, asOf) },
    })),
  );
  await run(
    "load/clear/firms",
    fresh.map(({ firm }) => ({ id: firm.id })),
  );
  const known = [...firms.values()].map(({ firm }) => firm).filter(({ isNew }) => !isNew);
  await run(
    "found-firms/complete",
    known
      .filter(({ adds }) => adds.uscc !== null || adds.fullName !== null)
      .map(({ id: firm, adds }) => ({ id: firm, uscc: adds.uscc, fullName: adds.fullName })),
  );
  await run("load/firms-place", [
    ...fresh.flatMap(({ firm: { id: firm, place } }) => (place === null ? [] : [{ id: firm, place }])),
    ...known.flatMap(({ id: firm, adds: { place } }) => (place === null ? [] : [{ id: firm, place }])),
  ]);
  const makes: Row[] = [];
  for (const { firm, segments, source, note } of settled)
    for (const segment of segments) {
      const params = { firm: firm.id, segment, source: source?.id ?? "" };
      if ((await tx.run(queries["project/makes"]!, params)).length > 0) continue;
      makes.push({
        ...{ firm: firm.id, segment, capacity: null, unit: null, revenueShare: null },
        ...{ soldElsewhereShare: null, chosen: false, ...statedBy(source, asOf), note },
      });
    }
  await run("load/makes", makes);
}

/** Without a source nobody states it. */
const statedBy = (source: SettledRow["source"], asOf: string) => ({
  source: source?.id ?? null,
  asOf,
  confidence: source ? "stated" : "assumed",
});
