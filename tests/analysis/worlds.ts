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
import { ALL_CHAINS, CONFIDENCES, LINK_KINDS, STAGES, SUPPLY_KINDS } from "../../server/model/words.ts";
import { chainData, type Share, type Whole } from "./chain-data.ts";

/** A few small random chains that share segments, the land they lie in, and the chain and place looked at. */
export interface World {
  whole: Whole;
  chain: string;
  /** What is read of `whole` to judge `chain`. */
  data: ChainData;
  atlas: Atlas;
  place: string;
}

const nothingStated: Statement = { source: null, asOf: null, confidence: null, note: null };

/** country > province > two cities > county > park > inner park; a municipality with a district; a third province. */
const PLACES: [string, Place["kind"], string | null][] = [
  ["country", "country", null],
  ["p1", "province", "country"],
  ["p2", "province", "country"],
  ["p3", "province", "country"],
  ["c1", "city", "p1"],
  ["c2", "city", "p1"],
  ["c3", "city", "p3"],
  ["k1", "county", "c1"],
  ["k2", "county", "p2"],
  ["park", "park", "k1"],
  ["inner", "park", "park"],
];
const PLACE_IDS = PLACES.map(([id]) => id);
const SOURCES = [null, "book", "atlas", "census"];
const UNITS = [null, "", "t", "t", "t", "t", "t", "m"];
const SHARES = [null, null, "0.25", ">0.5", "<0.2", "1", "0"];
const CODES = [null, "C1781", "C1782", "C2", "A0121"];

const flag = (chance: number) => fc.nat(99).map((draw) => draw < chance * 100);
/** Often within a hundred kilometres or two of each other. */
const near = fc.integer({ min: 0, max: 2 });
const degrees = fc.option(fc.oneof(near, near, near, fc.integer({ min: 0, max: 12 })), { freq: 3 });

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

const places = fc.array(point, { minLength: PLACES.length, maxLength: PLACES.length }).map((points) =>
  PLACES.map(([id, kind, parent], i) => ({
    id,
    nameZh: id,
    nameEn: null,
    kind,
    parent,
    ...points[i]!,
    aliases: [],
    pinyin: null,
  })),
);

const CHAINS = ["one", "two", "three"];
const stage = fc.constantFrom("midstream" as const, ...STAGES);

/** In the order of the ids; whatever is a kind is one of an earlier segment, of whatever chain. */
function segments(ids: string[]): fc.Arbitrary<Segment[]> {
  return fc.tuple(
    ...ids.map((id, at) =>
      fc.record<Segment>({
        id: fc.constant(id),
        nameZh: fc.constant(`环节${id}`),
        nameEn: fc.constant(null),
        stage,
        group: fc.constant("g"),
        role: fc.constantFrom(null, "raw", "finished", "byproduct"),
        industryCode: fc.constantFrom(...CODES),
        unit: fc.constantFrom(...UNITS),
        recruitable: flag(0.75),
        chain: fc.constantFrom("one", "one", "one", ...CHAINS),
        kindOf: fc
          .tuple(flag(0.3), fc.nat())
          .map(([isKind, draw]) => (isKind && at > 0 ? (ids[draw % at] ?? null) : null)),
        radiusKm: fc.constantFrom(null, 100, 150, 300, 799, 800, 2_000),
        minInvestWan: fc.constantFrom(null, 1_000, 30_000, 60_000, 150_000, 300_000, 900_000),
      }),
    ),
  );
}

function shares(segments: readonly Segment[]): fc.Arbitrary<Share[]> {
  const each = segments.flatMap((segment) =>
    CHAINS.filter((chain) => chain !== segment.chain).map((chain) =>
      fc.record({ drawn: flag(0.3), chain: fc.constant(chain), segment: fc.constant(segment.id), stage }),
    ),
  );
  return fc
    .tuple(...each)
    .map((rows) =>
      rows
        .filter(({ drawn }) => drawn)
        .map(({ chain, segment, stage }) => ({ chain, segment, stage, group: "h" })),
    );
}

/** Supply links run from earlier to later ids of a random order, the others anywhere, rings too. */
function links(order: string[]): fc.Arbitrary<Link[]> {
  const end = fc.nat(order.length - 1);
  return fc
    .array(
      fc.record({
        a: end,
        b: end,
        kind: fc.constantFrom(
          ...Array.from({ length: 9 }, () => "input_of" as const),
          "waste_to" as const,
          "packaging_for" as const,
          ...LINK_KINDS,
        ),
        required: flag(0.7),
        alternative: fc.constantFrom(null, null, "", "one", "one", "one", "two"),
        confidence: fc.constantFrom(null, ...CONFIDENCES),
      }),
      { minLength: 4, maxLength: 32, size: "max" },
    )
    .map((drawn) => {
      const kept = new Map<string, Link>();
      for (const { a, b, kind, ...drawnOf } of drawn) {
        const isSupply = (SUPPLY_KINDS as readonly string[]).includes(kind);
        if (a === b) continue;
        const [from, to] = isSupply && a > b ? [b, a] : [a, b];
        const link = { ...nothingStated, ...drawnOf, from: order[from]!, to: order[to]!, kind };
        kept.set(`${from}|${to}|${kind}`, link);
      }
      return [...kept.values()];
    });
}

const firms = fc
  .array(
    fc.record({
      place: fc.option(
        fc.constantFrom(...PLACE_IDS, ...Array.from({ length: 5 }, () => ["park", "inner"]).flat(), "k1"),
        {
          freq: 10,
        },
      ),
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
    { minLength: 2, maxLength: 7, size: "max" },
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

const quantity = fc.option(fc.constantFrom(0, 0.1, 0.2, 0.3, 1, 2, 5), { freq: 9 });

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
  return fc.array(row, { minLength: 3, maxLength: 18, size: "max" }).map(settle);
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
  return fc.array(row, { maxLength: 9, size: "max" }).map(settle);
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

const leads = (firmIds: string[]) =>
  fc
    .array(fc.record({ firm: fc.constantFrom(...firmIds), chain: fc.constantFrom("one", ...CHAINS) }), {
      maxLength: 2,
    })
    .map((drawn) => drawn.map((row) => ({ ...nothingStated, ...row, place: "park" })));

const anyWorld: fc.Arbitrary<World> = fc
  .tuple(fc.integer({ min: 3, max: 10 }), fc.array(fc.nat(), { minLength: 10, maxLength: 10 }), firms)
  .chain(([count, shuffle, drawnFirms]) => {
    const ids = Array.from({ length: count }, (_, i) => `s${i}`);
    const order = ids
      .map((id, i) => ({ id, at: shuffle[i]! }))
      .sort((a, b) => a.at - b.at)
      .map(({ id }) => id);
    const firmIds = drawnFirms.map((firm) => firm.id);
    return fc
      .record({
        place: fc.constantFrom("park", "park", "k1", "c1", "c1", "p1", "country", "inner", "p2", "k2"),
        chain: fc.constantFrom("one", "one", "one", "two", ALL_CHAINS),
        atlas: fc.record<Atlas>({ places, firms: fc.constant(drawnFirms), exclusions: exclusions(ids) }),
        segments: segments(ids).chain((drawn) => fc.tuple(fc.constant(drawn), shares(drawn))),
        links: links(order),
        makes: makes(firmIds, ids),
        needs: needs(firmIds, ids),
        leads: leads(firmIds),
      })
      .map(({ place, chain, atlas, segments: [drawn, shared], ...rows }) =>
        look({ segments: drawn, shares: shared, ...rows, projects: [] }, chain, atlas, place),
      );
  });

/** A world seen from one chain and one place. */
export function look(whole: Whole, chain: string, atlas: Atlas, place: string): World {
  return { whole, chain, data: chainData(whole, chain), atlas, place };
}

/** Drawn evenly: the small values that come first elsewhere would leave most of these worlds empty. */
export const worlds = fc.noBias(anyWorld);

/** At least 1,000 cases a run; more where a case is cheap. */
export const CASES = { numRuns: 1_000 };
export const MANY_CASES = { numRuns: 4_000 };
