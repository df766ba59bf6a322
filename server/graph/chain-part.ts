import {
  type CompiledChain,
  compileChain,
  firmsIn,
  recompileChain,
  saysAnything,
} from "../analysis/judging/chain.ts";
import type { Columns, Kinds } from "../analysis/judging/columns.ts";
import { groundOf } from "../analysis/judging/membership.ts";
import { type ChainRows, MAKES_KINDS, NEEDS_KINDS } from "../analysis/judging/statements.ts";
import type { RowChange, TableName } from "../model/log.ts";
import type { QueryName } from "../model/query-names.ts";
import type { Chain, Leads, Link, Makes, Needs, Segment, Yield } from "../model/rows.ts";
import { ALL_CHAINS } from "../model/words.ts";
import { EVERY_CHAIN_NAMES } from "../words/names.ts";
import type { PartOf } from "./following.ts";
import {
  inOrder,
  LEADS_ORDER,
  mendColumns,
  mendRows,
  pick,
  type Replaced,
  removedFrom,
  replacedIn,
  STATEMENT_ORDER,
  without,
} from "./mending.ts";
import { type Reading, readPages } from "./readings.ts";

/** A chain with every statement about it, and the same compiled for judging. Projects are a part of their own. */
export interface ChainPart {
  data: ChainRows & { makes: Columns<Makes>; needs: Columns<Needs> };
  compiled: CompiledChain;
}

const makesOf = pick<Makes>(Object.keys(MAKES_KINDS) as (keyof Makes)[]);
const needsOf = pick<Needs>(Object.keys(NEEDS_KINDS) as (keyof Needs)[]);
const leadsOf = pick<Leads>(["firm", "chain", "place", "source", "asOf", "confidence", "note"]);

/** The chain of all chains. */
const EVERY_CHAIN: Chain = {
  id: ALL_CHAINS,
  nameZh: EVERY_CHAIN_NAMES.zh,
  nameEn: EVERY_CHAIN_NAMES.en,
  sector: null,
};

/** A chain, or that of all; null when there is none of that id. */
export function chainPart(id: string): PartOf<ChainPart | null> {
  return {
    tables: ["chains", "segments", "chain_segments", "links", "makes", "needs", "leads", "firms"],
    async read(reading) {
      const { engine, queries } = reading;
      const chains = await engine.read<Chain>(queries["chain/chains"]);
      const ofAll = id === ALL_CHAINS;
      const chain = ofAll ? EVERY_CHAIN : chains.find((one) => one.id === id);
      if (!chain) return null;
      const rows = async <R>(query: QueryName) => {
        if (!ofAll) return engine.read<R>(queries[query], { chain: id });
        const found: R[] = [];
        for (const one of chains) {
          for (const row of await engine.read<R>(queries[query], { chain: one.id })) found.push(row);
        }
        return found;
      };
      const segments = await rows<Segment>("chain/segments");
      if (!ofAll) segments.push(...(await rows<Segment>("chain/shared-segments")));
      const ground = ofAll ? NO_GROUND : await readGround(reading, segments);
      const statements = <Row extends Makes | Needs>(
        query: QueryName,
        kinds: Kinds<Row>,
        of: readonly Segment[],
      ) =>
        readPages<Row>(
          reading,
          { query, param: "segments", kinds, order: inOrder(STATEMENT_ORDER), each: 100 },
          of.map((segment) => segment.id).sort((a, b) => (a < b ? -1 : 1)),
        );
      const makes = await statements<Makes>("chain/makes", MAKES_KINDS, [...segments, ...ground.ground]);
      const needs = await statements<Needs>("chain/needs", NEEDS_KINDS, segments);
      const data = {
        chain,
        segments,
        ...ground,
        links: await rows<Link>(ofAll ? "chain/links-out" : "chain/links"),
        makes,
        needs,
        leads: (await rows<Leads>("chain/leads")).sort(inOrder(LEADS_ORDER)),
        busyElsewhere: ofAll ? [] : await readBusy(reading, onlyDeclaring(makes, needs)),
        projects: [],
      };
      return { data, compiled: compileChain(data) };
    },
    mend: (part, changes) => part && mendChain(part, changes),
  };
}

const NO_GROUND = { ground: [] as Segment[], groundWastes: [] as Yield[] };

/** The segments of other chains that the makers of these rest on, step by step until there are no more. */
async function readGround(
  { engine, queries }: Reading,
  segments: readonly Segment[],
): Promise<Pick<ChainRows, "ground" | "groundWastes">> {
  const members = new Set(segments.map(({ id }) => id));
  const yields: (Yield & { waste: boolean })[] = [];
  const known = new Set(members);
  for (let next = [...members]; next.length > 0; ) {
    const found = await engine.read<Yield & { waste: boolean }>(queries["chain/yields"], { segments: next });
    yields.push(...found);
    next = [...new Set(found.map(({ from }) => from))].filter((id) => !known.has(id));
    for (const id of next) known.add(id);
  }
  const ids = groundOf(members, yields);
  if (ids.length === 0) return NO_GROUND;
  const outside = new Set(ids);
  return {
    ground: await engine.read<Segment>(queries["chain/some-segments"], { segments: ids }),
    groundWastes: yields
      .filter(({ from, to, waste }) => waste && (outside.has(from) || outside.has(to)))
      .map(({ from, to }) => ({ from, to })),
  };
}

/** Firms that declare a need of these and make none of them. */
function onlyDeclaring(makes: Columns<Makes>, needs: Columns<Needs>): string[] {
  const making = new Set(firmsIn(makes));
  return firmsIn(needs)
    .filter((firm) => !making.has(firm))
    .sort((a, b) => (a < b ? -1 : 1));
}

const FIRMS_AT_ONCE = 5_000;

async function readBusy({ engine, queries }: Reading, firms: readonly string[]): Promise<string[]> {
  const busy: string[] = [];
  for (let from = 0; from < firms.length; from += FIRMS_AT_ONCE) {
    const some = { firms: firms.slice(from, from + FIRMS_AT_ONCE) };
    for (const { id } of await engine.read<{ id: string }>(queries["firms/busy"], some)) busy.push(id);
  }
  return busy;
}

const SHAPE: readonly TableName[] = ["chains", "segments", "chain_segments", "links"];

/** A chain after what firms make, need and lead has changed; null when its segments or links have. */
export function mendChain(part: ChainPart, changes: readonly RowChange[]): ChainPart | null {
  if (changes.some(({ table }) => SHAPE.includes(table))) return null;
  const { data, compiled } = part;
  const gone = removedFrom(changes, "firms");
  const now = <Row>({ before, after }: { before: Row | null; after: Row | null }) => (after ?? before)!;
  const made = replacedIn(changes, "makes", makesOf);
  const makes = made.filter((change) => compiled.knownIndex.has(now(change).segment));
  const needs = replacedIn(changes, "needs", needsOf).filter((change) =>
    compiled.segmentIndex.has(now(change).segment),
  );
  const leads = replacedIn(changes, "leads", leadsOf).filter(
    (change) => data.chain.id === ALL_CHAINS || now(change).chain === data.chain.id,
  );
  const known = [...gone].filter((id) => compiled.firmIndex.get(id) !== undefined);
  const outside = made.filter((change) => !compiled.knownIndex.has(now(change).segment));
  const concerned = outside.filter((change) => compiled.firmIndex.get(now(change).firm) !== undefined);
  if (makes.length + needs.length + leads.length + known.length + concerned.length === 0) return part;
  const mended = {
    ...data,
    makes: mendColumns(without(data.makes, ["firm"], gone), makes, STATEMENT_ORDER),
    needs: mendColumns(without(data.needs, ["firm"], gone), needs, STATEMENT_ORDER),
    leads: mendRows(
      data.leads.filter(({ firm }) => !gone.has(firm)),
      leads,
      LEADS_ORDER,
    ),
  };
  const touched = new Set(known);
  for (const { before, after } of [...makes, ...needs, ...leads, ...outside])
    touched.add((after ?? before)!.firm);
  const busy = busyAfter(mended, touched, outside);
  if (busy === null) return null;
  const whole = { ...mended, busyElsewhere: busy };
  return { data: whole, compiled: recompileChain(compiled, whole, touched) };
}

/**
 * Which firms that declare a need make something elsewhere only, after changes that touched some firms; null where the
 * changes do not tell, so that the chain is read anew. Beside all chains there is no elsewhere.
 */
function busyAfter(
  {
    chain,
    makes,
    needs,
    busyElsewhere,
  }: Pick<ChainPart["data"], "chain" | "makes" | "needs" | "busyElsewhere">,
  touched: ReadonlySet<string>,
  outside: readonly Replaced<Makes>[],
): string[] | null {
  if (chain.id === ALL_CHAINS) return [];
  const before = new Set(busyElsewhere);
  const busy = new Set(busyElsewhere);
  for (const firm of touched) {
    busy.delete(firm);
    if (!saysAnything(needs, firm) || saysAnything(makes, firm)) continue;
    const last = outside.filter((change) => (change.after ?? change.before)!.firm === firm).at(-1);
    if (last ? last.after === null : !before.has(firm)) return null;
    busy.add(firm);
  }
  return [...busy].sort((a, b) => (a < b ? -1 : 1));
}
