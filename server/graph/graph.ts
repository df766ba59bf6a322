import { type CompiledChain, compileChain } from "../analysis/judging/chain.ts";
import { type Judgement, judge } from "../analysis/judging/gaps.ts";
import { type Situation, situate } from "../analysis/judging/situation.ts";
import { compileTies, type TieNetwork, type TiesHere, tiesHere } from "../analysis/recruiting/ties.ts";
import { type Revision, readRevision } from "../data/load/mark.ts";
import type { Engine } from "../engine/engine.ts";
import type { QueryName } from "../model/query-names.ts";
import type {
  Adviser,
  Atlas,
  Chain,
  ChainData,
  Exclusion,
  Firm,
  Leads,
  Link,
  Makes,
  Needs,
  Place,
  ProjectBrief,
  Segment,
  Tie,
} from "../model/rows.ts";
import { type RawRow, readRows } from "../projects/answer.ts";
import { notFound } from "../words/problem.ts";
import type { Queries } from "./queries.ts";
import { type SearchIndex, type SegmentNames, searchIndex } from "./search-index.ts";

/** A firm as lists show it. */
export interface FirmBrief extends Firm {
  uscc: string | null;
  founded: string | null;
  /** In 10,000 yuan. */
  registeredCapitalWan: number | null;
  employees: number | null;
  stockCode: string | null;
  industryCode: string | null;
}

export interface FullAtlas extends Atlas {
  firms: FirmBrief[];
}

export interface SourceRow {
  id: string;
  title: string;
  address: string | null;
  published: string | null;
  kind: string | null;
}

/** A chain with every statement about it, and the same compiled for judging. */
export interface ChainRead {
  data: ChainData;
  compiled: CompiledChain;
  /** Every makes statement, by segment. */
  statements: ReadonlyMap<string, Makes[]>;
}

/** The graph as it was at one revision; what is read once is kept. */
export interface GraphAt {
  atlas(): Promise<FullAtlas>;
  chains(): Promise<Chain[]>;
  /** @throws Problem not_found */
  chain(id: string, field?: string): Promise<ChainRead>;
  /** Of a place, or of nowhere (null): there nobody is a resident and every distance is unknown. @throws Problem not_found */
  situation(place: string | null, field?: string): Promise<Situation>;
  /** @throws Problem not_found, CycleError */
  judgement(chain: string, place: string | null): Promise<Judgement>;
  /** Every project as lists show it, by id. */
  projects(): Promise<RawRow[]>;
  sources(): Promise<ReadonlyMap<string, SourceRow>>;
  /** Ids of the firms that lead a chain anywhere. */
  leaders(): Promise<ReadonlySet<string>>;
  /** All firms and advisers with the ties between them. */
  ties(): Promise<TieNetwork>;
  /** The ties of everybody to the residents and advisers of a place. @throws Problem not_found */
  tiesHere(place: string, field?: string): Promise<TiesHere>;
  search(): Promise<SearchIndex>;
  /** Every segment with its other words, by id. */
  segmentNames(): Promise<ReadonlyMap<string, SegmentNames>>;
}

export interface Graph {
  /** The number of the latest change; 0 while nothing was ever written. */
  revision(): Promise<number>;
  /** The same, with the load that marks the graph. */
  now(): Promise<Revision>;
  at(revision: number): GraphAt;
}

/** Judgements kept, counted in segments, so that a large chain does not fill the memory. */
const KEPT_SEGMENTS = 400_000;
const KEPT_SITUATIONS = 64;
const KEPT_TIES_HERE = 8;

const NOWHERE: Place = {
  ...{ id: "", nameZh: "", nameEn: null, kind: "country", parent: null },
  ...{ longitude: null, latitude: null },
};

/** Reads the graph through its queries and keeps what it read until the graph's revision is another. */
export function openGraph(engine: Engine, queries: Queries): Graph {
  let current: { revision: number; graph: GraphAt } | null = null;
  return {
    revision: async () => (await readRevision(engine, queries)).number,
    now: () => readRevision(engine, queries),
    at(revision) {
      if (current?.revision !== revision) current = { revision, graph: readGraph(engine, queries) };
      return current.graph;
    },
  };
}

function readGraph(engine: Engine, queries: Queries): GraphAt {
  const rows = <R>(query: QueryName, params = {}) => engine.read<R>(queries[query], params);
  const once = keeper();
  const situations = new Bounded<Situation>(KEPT_SITUATIONS);
  const judgements = new Bounded<Judgement>(KEPT_SEGMENTS);
  const ties = new Bounded<TiesHere>(KEPT_TIES_HERE);

  const graph: GraphAt = {
    atlas: () =>
      once("atlas", async () => {
        const [places, firms, exclusions] = await Promise.all([
          rows<Place>("office/places"),
          rows<FirmBrief>("firms/all"),
          rows<Exclusion>("chain/exclusions"),
        ]);
        return { places, firms, exclusions };
      }),
    chains: () => once("chains", () => rows<Chain>("chain/chains")),
    chain: (id, field = "chain") =>
      once(`chain ${id}`, async () => {
        const chain = (await graph.chains()).find((one) => one.id === id);
        if (!chain) throw notFound(field, id);
        const [segments, links, makes, needs, leads, projects] = await Promise.all([
          rows<Segment>("chain/segments", { chain: id }),
          rows<Link>("chain/links", { chain: id }),
          rows<Makes>("chain/makes", { chain: id }),
          rows<Needs>("chain/needs", { chain: id }),
          rows<Leads>("chain/leads", { chain: id }),
          rows<ProjectBrief>("chain/projects", { chain: id }),
        ]);
        const data = { chain, segments, links, makes, needs, leads, projects };
        return { data, compiled: compileChain(data), statements: bySegment(makes) };
      }),
    async situation(place, field = "place") {
      const key = JSON.stringify(place);
      const known = situations.get(key);
      if (known) return known;
      const atlas = await graph.atlas();
      if (place === null)
        return situations.keep(key, situate({ ...atlas, places: [...atlas.places, NOWHERE] }, NOWHERE.id), 1);
      if (!atlas.places.some((one) => one.id === place)) throw notFound(field, place);
      return situations.keep(key, situate(atlas, place), 1);
    },
    async judgement(chain, place) {
      const key = JSON.stringify([chain, place]);
      const known = judgements.get(key);
      if (known) return known;
      const [{ compiled }, situation] = await Promise.all([graph.chain(chain), graph.situation(place)]);
      return judgements.keep(key, judge(compiled, situation), compiled.segments.length + 1);
    },
    projects: () =>
      once("projects", async () => {
        const found = await rows<{ id: string }>("projects/ids", { place: null, chain: null });
        return readRows(
          { engine, queries },
          found.map(({ id }) => id),
        );
      }),
    sources: () =>
      once(
        "sources",
        async () => new Map((await rows<SourceRow>("office/sources")).map((row) => [row.id, row])),
      ),
    leaders: () =>
      once(
        "leaders",
        async () => new Set((await rows<{ firm: string }>("firms/leaders")).map((row) => row.firm)),
      ),
    ties: () =>
      once("ties", async () => {
        const [{ firms }, advisers, ties] = await Promise.all([
          graph.atlas(),
          rows<Adviser>("recruit/ties/advisers"),
          rows<Tie>("recruit/ties/firms"),
        ]);
        return compileTies(
          firms.map(({ id }) => id),
          advisers,
          ties,
        );
      }),
    async tiesHere(place, field) {
      const known = ties.get(place);
      if (known) return known;
      const [network, situation] = await Promise.all([graph.ties(), graph.situation(place, field)]);
      const { isResident, isActive, contains } = situation;
      const isAppointed = (adviser: Adviser) => contains(adviser.place);
      return ties.keep(place, tiesHere(network, { isResident, isActive, isAppointed }), 1);
    },
    segmentNames: () =>
      once("segment names", async () => {
        const segments = await rows<SegmentNames>("chain/segment-names");
        return new Map(segments.map((segment) => [segment.id, segment]));
      }),
    search: () =>
      once("search", async () => {
        const [chains, segments, { firms, places }] = await Promise.all([
          graph.chains(),
          rows<SegmentNames>("chain/segment-names"),
          graph.atlas(),
        ]);
        return searchIndex(chains, segments, firms, places);
      }),
  };
  return graph;
}

function bySegment(makes: Makes[]): Map<string, Makes[]> {
  const groups = new Map<string, Makes[]>();
  for (const row of makes) {
    const group = groups.get(row.segment);
    if (group) group.push(row);
    else groups.set(row.segment, [row]);
  }
  return groups;
}

/** Runs a reading once for everybody who asks meanwhile and after; a failed one is tried again. */
function keeper() {
  const kept = new Map<string, Promise<unknown>>();
  return <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const known = kept.get(key) as Promise<T> | undefined;
    if (known) return known;
    const reading = read();
    kept.set(key, reading);
    reading.catch(() => kept.delete(key));
    return reading;
  };
}

/** Keeps values until their sizes add up to more than the bound; the one not asked for longest goes first. */
class Bounded<T> {
  private readonly bound: number;
  private readonly kept = new Map<string, { value: T; size: number }>();
  private total = 0;

  constructor(bound: number) {
    this.bound = bound;
  }

  get(key: string): T | undefined {
    const found = this.kept.get(key);
    if (!found) return undefined;
    this.kept.delete(key);
    this.kept.set(key, found);
    return found.value;
  }

  keep(key: string, value: T, size: number): T {
    this.kept.set(key, { value, size });
    this.total += size;
    for (const [oldest, { size: freed }] of this.kept) {
      if (this.total <= this.bound || oldest === key) break;
      this.kept.delete(oldest);
      this.total -= freed;
    }
    return value;
  }
}
