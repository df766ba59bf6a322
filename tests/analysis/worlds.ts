import fc from "fast-check";
import type {
  Atlas,
  ChainData,
  Exclusion,
  Firm,
  Link,
  Makes,
  Needs,
  Place,
  Segment,
  Statement,
} from "../../server/model/rows.ts";
import { CONFIDENCES, LINK_KINDS, SUPPLY_KINDS } from "../../server/model/words.ts";

/** A small random chain and the land it lies in. */
export interface World {
  data: ChainData;
  atlas: Atlas;
  place: string;
}

const nothingStated: Statement = { source: null, asOf: null, confidence: null, note: null };

/** country > province > two cities > county > park > inner park, and a second province. */
const PLACES: [string, Place["kind"], string | null][] = [
  ["country", "country", null],
  ["p1", "province", "country"],
  ["p2", "province", "country"],
  ["c1", "city", "p1"],
  ["c2", "city", "p1"],
  ["k1", "county", "c1"],
  ["park", "park", "k1"],
  ["inner", "park", "park"],
];
const PLACE_IDS = PLACES.map(([id]) => id);
const SOURCES = [null, "book", "atlas", "census"];
const UNITS = [null, "", "t", "t", "t", "t", "t", "m"];
const SHARES = [null, null, "0.25", ">0.5", "<0.2", "1", "0"];
const CODES = [null, "C1781", "C1782", "C2", "A0121"];

const flag = (chance: number) => fc.nat(99).map((draw) => draw < chance * 100);
const degrees = fc.option(fc.integer({ min: 0, max: 12 }), { freq: 2 });

const point = fc.tuple(degrees, degrees).map(([longitude, latitude]) => ({
  longitude: longitude && 105 + longitude,
  latitude: latitude && 22 + latitude,
}));

const statement = fc.record<Statement>({
  source: fc.constantFrom(...SOURCES),
  asOf: fc.constantFrom(null, "2023", "2023-05", "2024-01-01"),
  confidence: fc.constantFrom(null, ...CONFIDENCES),
  note: fc.constant(null),
});

const places = fc
  .array(point, { minLength: PLACES.length, maxLength: PLACES.length })
  .map((points) =>
    PLACES.map(([id, kind, parent], i) => ({ id, nameZh: id, nameEn: null, kind, parent, ...points[i]! })),
  );

function segments(ids: string[]): fc.Arbitrary<Segment[]> {
  return fc.tuple(
    ...ids.map((id) =>
      fc.record<Segment>({
        id: fc.constant(id),
        nameZh: fc.constant(`环节${id}`),
        nameEn: fc.constant(null),
        stage: fc.constant("midstream"),
        group: fc.constant("g"),
        role: fc.constantFrom(null, "raw", "finished", "byproduct"),
        industryCode: fc.constantFrom(...CODES),
        unit: fc.constantFrom(...UNITS),
        recruitable: flag(0.75),
      }),
    ),
  );
}

/** Supply links run from earlier to later ids of a random order, the others anywhere, rings and self-links too. */
function links(order: string[]): fc.Arbitrary<Link[]> {
  const end = fc.nat(order.length - 1);
  return fc
    .array(
      fc.record({
        a: end,
        b: end,
        kind: fc.constantFrom(
          "input_of" as const,
          "input_of" as const,
          "input_of" as const,
          "input_of" as const,
          "waste_to" as const,
          "packaging_for" as const,
          ...LINK_KINDS,
        ),
        required: flag(0.7),
        alternative: fc.constantFrom(null, null, "", "one", "two"),
      }),
      { minLength: 2, maxLength: 26, size: "max" },
    )
    .map((drawn) => {
      const kept = new Map<string, Link>();
      for (const { a, b, kind, required, alternative } of drawn) {
        const isSupply = (SUPPLY_KINDS as readonly string[]).includes(kind);
        if (isSupply && a === b) continue;
        const [from, to] = isSupply && a > b ? [b, a] : [a, b];
        const link = { ...nothingStated, from: order[from]!, to: order[to]!, kind, required, alternative };
        kept.set(`${from}|${to}|${kind}`, link);
      }
      return [...kept.values()];
    });
}

const firms = fc
  .array(
    fc.record({
      place: fc.option(fc.constantFrom(...PLACE_IDS, "park", "inner", "park", "inner", "park", "k1"), {
        freq: 8,
      }),
      status: fc.constantFrom(
        null,
        null,
        null,
        "存续",
        "存续",
        "注销",
        " 吊销 ",
        "停业",
        "迁出",
        "吊销，未注销",
      ),
      point: fc.oneof(
        { weight: 3, arbitrary: fc.constant({ longitude: null, latitude: null }) },
        { weight: 1, arbitrary: point },
      ),
    }),
    { minLength: 1, maxLength: 7, size: "max" },
  )
  .map((drawn) =>
    drawn.map(
      ({ place, status, point }, i): Firm => ({
        id: `f${i}`,
        name: `firm ${i}`,
        fullName: null,
        place,
        status,
        ...point,
      }),
    ),
  );

function unique<Row>(rows: Row[], keyOf: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

/** Several sources may state one pair; at most one of them is chosen. */
function settle<Row extends Makes | Needs>(rows: Row[]): Row[] {
  const chosen = new Set<string>();
  return unique(rows, (row) => `${row.firm}|${row.segment}|${row.source}`).map((row) => {
    const pair = `${row.firm}|${row.segment}`;
    if (!row.chosen || chosen.has(pair)) return { ...row, chosen: false };
    chosen.add(pair);
    return row;
  });
}

const quantity = fc.option(fc.constantFrom(0.1, 0.2, 0.3, 1, 2, 5), { freq: 9 });

function makes(firmIds: string[], segmentIds: string[]): fc.Arbitrary<Makes[]> {
  if (firmIds.length === 0) return fc.constant([]);
  const row = fc
    .tuple(
      statement,
      fc.record({
        firm: fc.constantFrom(...firmIds),
        segment: fc.constantFrom(...segmentIds),
        capacity: quantity,
        unit: fc.constantFrom(...UNITS),
        revenueShare: fc.constant(null),
        soldElsewhereShare: fc.constantFrom(...SHARES),
        chosen: flag(0.2),
      }),
    )
    .map(([stated, fields]) => ({ ...stated, ...fields }));
  return fc.array(row, { minLength: 1, maxLength: 16, size: "max" }).map(settle);
}

function needs(firmIds: string[], segmentIds: string[]): fc.Arbitrary<Needs[]> {
  if (firmIds.length === 0) return fc.constant([]);
  const row = fc
    .tuple(
      statement,
      fc.record({
        firm: fc.constantFrom(...firmIds),
        segment: fc.constantFrom(...segmentIds),
        amount: quantity,
        unit: fc.constantFrom(...UNITS),
        boughtElsewhereShare: fc.constantFrom(...SHARES),
        chosen: flag(0.2),
      }),
    )
    .map(([stated, fields]) => ({ ...stated, ...fields }));
  return fc.array(row, { maxLength: 10, size: "max" }).map(settle);
}

function exclusions(segmentIds: string[]): fc.Arbitrary<Exclusion[]> {
  return fc.array(
    fc
      .record({
        place: fc.constantFrom(...PLACE_IDS),
        bars: fc.oneof(
          fc.constantFrom(...segmentIds).map((segment) => ({ segment, industryCode: null })),
          fc.constantFrom("C", "C178", "C1781", "A").map((industryCode) => ({ segment: null, industryCode })),
        ),
      })
      .map(({ place, bars }) => ({ ...nothingStated, place, reason: "no room", ...bars })),
    { maxLength: 2 },
  );
}

const anyWorld: fc.Arbitrary<World> = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), firms)
  .chain(([count, shuffle, drawnFirms]) => {
    const ids = Array.from({ length: count }, (_, i) => `s${i}`);
    const order = ids
      .map((id, i) => ({ id, at: shuffle[i]! }))
      .sort((a, b) => a.at - b.at)
      .map(({ id }) => id);
    const firmIds = drawnFirms.map((firm) => firm.id);
    return fc.record<World>({
      place: fc.constantFrom("park", "park", "k1", "c1", "c1", "p1", "country", "inner"),
      atlas: fc.record<Atlas>({ places, firms: fc.constant(drawnFirms), exclusions: exclusions(ids) }),
      data: fc.record<ChainData>({
        chain: fc.constant({ id: "chain", nameZh: "链", nameEn: null, sector: null }),
        segments: segments(order),
        links: links(order),
        makes: makes(firmIds, ids),
        needs: needs(firmIds, ids),
        leads: fc
          .subarray(firmIds, { maxLength: Math.min(2, firmIds.length) })
          .map((leading) =>
            leading.map((firm) => ({ ...nothingStated, firm, chain: "chain", place: "park" })),
          ),
        projects: fc.constant([]),
      }),
    });
  });

/** Drawn evenly: the small values that come first elsewhere would leave most of these worlds empty. */
export const worlds = fc.noBias(anyWorld);

/** At least 1,000 cases a run. */
export const CASES = { numRuns: 1_000 };
