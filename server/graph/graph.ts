import type { Columns } from "../analysis/judging/columns.ts";
import type { Directory } from "../analysis/judging/directory.ts";
import type { Judgement } from "../analysis/judging/gaps.ts";
import type { Situation } from "../analysis/judging/situation.ts";
import type { TieNetwork, TiesHere } from "../analysis/recruiting/ties.ts";
import type { Engine, Params } from "../engine/engine.ts";

import type { TableName } from "../model/log.ts";
import type { QueryName } from "../model/query-names.ts";
import type { Chain, Exclusion, Makes, Needs, Place } from "../model/rows.ts";
import { FOUND_KINDS, type FoundKind } from "../model/words.ts";
import { notFound } from "../words/problem.ts";
import type { ChainPart } from "./chain-part.ts";
import type { FirmNames } from "./firm-names.ts";
import type { At, PartOf } from "./following.ts";
import { Kept, type PartKey, type Taken } from "./kept.ts";
import { Made } from "./made.ts";
import { PERSON_NAMES, PROJECT_NAMES, SHORTLIST_NAMES, TRIP_NAMES } from "./name-parts.ts";
import {
  ADVISERS,
  CHAINS,
  EXCLUSIONS,
  FILLING,
  FIRMS,
  type FirmBrief,
  LEADERS,
  PLACES,
  SEGMENT_NAMES,
  SOURCES,
  type SourceRow,
  TIES,
} from "./parts.ts";
import type { Queries } from "./queries.ts";
import { type Revision, readRevision } from "./revision.ts";
import { SearchIndex } from "./search-index.ts";
import {
  chainTier,
  PAGE_TIER,
  personTier,
  placeTier,
  projectTier,
  type SegmentNames,
  segmentTier,
  shortlistTier,
  type Tier,
  tripTier,
} from "./search-things.ts";

export type { FirmBrief, SourceRow } from "./parts.ts";

export interface FullAtlas {
  places: readonly Place[];
  exclusions: readonly Exclusion[];
  /** In the order of their ids. */
  firms: Columns<FirmBrief>;
  /** The same by id. */
  directory: Directory;
}

/** A chain with every statement about it, and the same compiled for judging. */
export interface ChainRead extends ChainPart {
  /** Every makes statement of a segment by firm, or those of one firm. */
  statementsOf(segment: string, firm?: string): Makes[];
  /** Every needs statement of a segment, by firm. */
  demandsOf(segment: string): Needs[];
}

/** The graph as it was at one revision; what is read once is kept, and mended when the graph changes. */
export interface GraphAt {
  /** A part that another room has defined. */
  part<T>(part: PartOf<T>): Promise<T>;
  /** Rows of the engine that are no part; they rest on these tables, and nothing of them is kept here. */
  rows<R>(query: QueryName, params: Params, tables: readonly TableName[]): Promise<R[]>;
  atlas(): Promise<FullAtlas>;
  chains(): Promise<Chain[]>;
  /** @throws Problem not_found */
  chain(id: string, field?: string): Promise<ChainRead>;
  /** Of a place, or of nowhere (null): there nobody is a resident and every distance is unknown. @throws Problem not_found */
  situation(place: string | null, field?: string): Promise<Situation>;
  /** @throws Problem not_found, CycleError */
  judgement(chain: string, place: string | null): Promise<Judgement>;
  sources(): Promise<ReadonlyMap<string, SourceRow>>;
  /** Ids of the firms that lead a chain anywhere. */
  leaders(): Promise<ReadonlySet<string>>;
  /** All firms and advisers with the ties between them. */
  ties(): Promise<TieNetwork>;
  /** The ties of everybody to the residents and advisers of a place. @throws Problem not_found */
  tiesHere(place: string, field?: string): Promise<TiesHere>;
  /** Things by name, of all kinds or of one. */
  search(kind?: FoundKind): Promise<SearchIndex>;
  /** The things of one kind by name. */
  tier(kind: FoundKind): Promise<Tier>;
  /** All firms by their names, positions as in the atlas. */
  firmNames(): Promise<FirmNames>;
  /** Every segment with its other words, by id. */
  segmentNames(): Promise<ReadonlyMap<string, SegmentNames>>;
}

export interface Graph {
  /** The number of the latest change; 0 while nothing was ever written. */
  revision(): Promise<number>;
  /** The same, with the load that marks the graph. */
  now(): Promise<Revision>;
  /** As it is at this number, or later when another request has come so far. */
  at(revision: number): GraphAt;
  /** The same for one who wants to know later whether what was asked of it is still so. */
  watch(revision: number): { graph: GraphAt; grounds(): { hold(): boolean } };
}

/** Reads the graph through its queries, keeps what it read, and follows the log of changes. */
export function openGraph(engine: Engine, queries: Queries): Graph {
  const count = async () => (await readRevision(engine, queries)).number;
  const kept = new Kept({ engine, queries }, count);
  const made = new Made();
  let current: { revision: number; taken: Taken; graph: GraphAt } | null = null;
  const now = async () => {
    const revision = await readRevision(engine, queries);
    if (!kept.isAt(revision.number)) await kept.follow(revision.number);
    return revision;
  };
  const stateAt = (revision: number) => {
    if (current === null || (current.revision !== revision && kept.isAt(revision))) {
      const taken: Taken = new Map();
      for (const { key, at } of kept.all()) taken.set(key, at);
      current = { revision, taken, graph: viewOf(kept, made, taken) };
    }
    return current;
  };
  return {
    revision: async () => (await now()).number,
    now,
    at: (revision) => stateAt(revision).graph,
    watch(revision) {
      const asked = new Map<PartKey, number>();
      const graph = viewOf(kept, made, stateAt(revision).taken, asked);
      return { graph, grounds: () => ({ hold: () => kept.holds(asked) }) };
    },
  };
}

/** One state of the parts: whoever asks twice is answered from the same, whatever changes meanwhile. */
function viewOf(kept: Kept, made: Made, taken: Taken, asked = new Map<PartKey, number>()): GraphAt {
  const take = <T>(key: PartKey, find: () => At<T>): Promise<T> => {
    const known = taken.get(key) ?? find();
    taken.set(key, known);
    asked.set(key, known.version);
    return known.get() as Promise<T>;
  };
  const part = <T>(wanted: PartOf<T>) => take(wanted as PartOf<never>, () => kept.part(wanted));

  const graph: GraphAt = {
    part,
    rows(query, params, tables) {
      for (const name of tables) asked.set(kept.table(name), kept.table(name).version);
      return kept.read(query, params);
    },
    async atlas() {
      const places = await part(PLACES);
      const exclusions = await part(EXCLUSIONS);
      return made.atlas(places, await part(FIRMS), exclusions);
    },
    chains: () => part(CHAINS),
    async chain(id, field = "chain") {
      const found = await take(id, () => kept.chain(id));
      if (!found) throw notFound(field, id);
      return made.chain(found, await part(FILLING));
    },
    async situation(place, field = "place") {
      const situation = made.situation(await graph.atlas(), place);
      if (situation === null) throw notFound(field, place!);
      return situation;
    },
    async judgement(chain, place) {
      const { compiled } = await graph.chain(chain);
      return made.judgement(compiled, await graph.situation(place));
    },
    sources: () => part(SOURCES),
    leaders: () => part(LEADERS),
    async ties() {
      const { directory } = await graph.atlas();
      const advisers = await part(ADVISERS);
      return made.network(directory, advisers, await part(TIES));
    },
    async tiesHere(place, field) {
      const situation = await graph.situation(place, field);
      return made.tiesHere(await graph.ties(), situation);
    },
    segmentNames: () => part(SEGMENT_NAMES),
    async search(kind) {
      const kinds = kind === undefined ? FOUND_KINDS : [kind];
      return new SearchIndex(await Promise.all(kinds.map((one) => graph.tier(one))));
    },
    tier: (kind) => tierIn[kind](),
    firmNames: async () => made.names(await part(FIRMS)),
  };
  const named =
    <Rows>(kind: FoundKind, of: PartOf<Rows>, make: (rows: Rows) => Tier) =>
    async () =>
      made.tier(kind, await part(of), make);
  const tierIn: Record<FoundKind, () => Promise<Tier>> = {
    chain: named("chain", CHAINS, chainTier),
    segment: named("segment", SEGMENT_NAMES, segmentTier),
    firm: async () => made.firmTier(await part(FIRMS)),
    place: named("place", PLACES, placeTier),
    project: named("project", PROJECT_NAMES, projectTier),
    person: named("person", PERSON_NAMES, personTier),
    adviser: async () => made.adviserTier(await part(ADVISERS), await part(FIRMS)),
    trip: named("trip", TRIP_NAMES, tripTier),
    shortlist: named("shortlist", SHORTLIST_NAMES, shortlistTier),
    page: async () => PAGE_TIER,
  };
  return graph;
}
