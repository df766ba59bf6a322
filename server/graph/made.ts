import { LRUCache } from "lru-cache";
import type { CompiledChain } from "../analysis/judging/chain.ts";
import type { Columns } from "../analysis/judging/columns.ts";
import { Directory } from "../analysis/judging/directory.ts";
import { type Judgement, judge } from "../analysis/judging/gaps.ts";
import { type Situation, situate } from "../analysis/judging/situation.ts";
import { compileTies, type TieNetwork, type TiesHere, tiesHere } from "../analysis/recruiting/ties.ts";
import type { Adviser, Exclusion, Makes, Needs, Place, ProjectBrief, Tie } from "../model/rows.ts";
import type { FoundKind } from "../model/words.ts";
import type { ChainPart } from "./chain-part.ts";
import { FirmNames } from "./firm-names.ts";
import type { ChainRead, FullAtlas } from "./graph.ts";
import type { FirmBrief } from "./parts.ts";
import { adviserTier, firmTier, type Tier } from "./search-things.ts";

const SITUATIONS_KEPT = 64;
const TIES_HERE_KEPT = 8;
/** Bytes, about: a judgement holds a byte for each firm of the chain, and with the list of its gaps some hundreds for each segment. */
const JUDGEMENTS_KEPT = 64 << 20;
const BYTES_PER_SEGMENT = 300;

const NOWHERE: Place = {
  id: "",
  nameZh: "",
  nameEn: null,
  kind: "country",
  parent: null,
  longitude: null,
  latitude: null,
  aliases: [],
  pinyin: null,
};

interface Making<Parts, T> {
  of: Parts;
  value: T;
}

/** The last thing that was made of some parts. */
class Last<Parts extends readonly unknown[], T> {
  private last: Making<Parts, T> | null = null;
  private readonly make: (...of: Parts) => T;
  private readonly mend: (before: Making<Parts, T>, of: Parts) => T | null;

  constructor(
    make: (...of: Parts) => T,
    mend: (before: Making<Parts, T>, of: Parts) => T | null = () => null,
  ) {
    this.make = make;
    this.mend = mend;
  }

  get(...of: Parts): T {
    if (this.last?.of.every((part, at) => part === of[at])) return this.last.value;
    const value = (this.last && this.mend(this.last, of)) ?? this.make(...of);
    this.last = { of, value };
    return value;
  }
}

/**
 * What is made of parts, kept as long as the parts are the same ones: bounded, shared by all requests, and never made
 * of an older state than is asked for. What was made of a part that is another now is let go, or it would hold it.
 */
export class Made {
  private readonly situations = new LRUCache<string, { atlas: FullAtlas; situation: Situation }>({
    max: SITUATIONS_KEPT,
  });
  private readonly judgements = new LRUCache<string, Judgement>({
    maxSize: JUDGEMENTS_KEPT,
    sizeCalculation: ({ chain }) => chain.firms.length + chain.segments.length * BYTES_PER_SEGMENT + 1,
  });
  private readonly here = new LRUCache<string, { network: TieNetwork; situation: Situation; ties: TiesHere }>(
    { max: TIES_HERE_KEPT },
  );
  /** What the judgements of each chain rest on. */
  private readonly judged = new Map<string, CompiledChain>();
  private readonly chains = new WeakMap<ChainPart, { filling: readonly ProjectBrief[]; read: ChainRead }>();

  private readonly atlases = new Last(
    (places: readonly Place[], firms: Columns<FirmBrief>, exclusions: readonly Exclusion[]): FullAtlas => {
      this.situations.clear();
      this.judgements.clear();
      this.here.clear();
      return { places, firms, exclusions, directory: Directory.of(firms) };
    },
  );
  private readonly networks = new Last(
    (ids: readonly string[], advisers: readonly Adviser[], ties: Columns<Tie>): TieNetwork => {
      this.here.clear();
      return compileTies(ids, advisers, [...ties]);
    },
  );
  private readonly firmNames = new Last(
    (firms: Columns<FirmBrief>) => FirmNames.of(firms),
    (before, [firms]) => before.value.withFirms(firms),
  );
  private readonly firmTiers = new Last(firmTier);
  private readonly adviserTiers = new Last(adviserTier);
  private readonly tiers = new Map<FoundKind, { of: unknown; tier: Tier }>();

  atlas(places: readonly Place[], firms: Columns<FirmBrief>, exclusions: readonly Exclusion[]): FullAtlas {
    return this.atlases.get(places, firms, exclusions);
  }

  /** Null when there is no such place. */
  situation(atlas: FullAtlas, place: string | null): Situation | null {
    const key = place === null ? "" : `at ${place}`;
    const known = this.situations.get(key);
    if (known?.atlas === atlas) return known.situation;
    if (place !== null && !atlas.places.some(({ id }) => id === place)) return null;
    const land = place === null ? { ...atlas, places: [...atlas.places, NOWHERE] } : atlas;
    const situation = situate(land, place ?? NOWHERE.id);
    this.situations.set(key, { atlas, situation });
    return situation;
  }

  chain(part: ChainPart, filling: readonly ProjectBrief[]): ChainRead {
    const known = this.chains.get(part);
    if (known?.filling === filling) return known.read;
    const { segmentIndex } = part.compiled;
    const projects = filling.filter(({ segments }) => segments.some((id) => segmentIndex.has(id)));
    const same =
      known?.read.data.projects.length === projects.length &&
      projects.every((project, at) => project === known.read.data.projects[at]);
    const read = same ? known.read : chainRead(part, projects);
    this.chains.set(part, { filling, read });
    return read;
  }

  /** Projects are told beside a judgement and decide nothing in it. */
  judgement(compiled: CompiledChain, situation: Situation): Judgement {
    const before = this.judged.get(compiled.chain.id);
    if (before !== compiled) {
      this.judged.set(compiled.chain.id, compiled);
      if (before && !judgesAlike(before, compiled))
        for (const key of this.judgements.keys())
          if (key.startsWith(`${compiled.chain.id}\n`)) this.judgements.delete(key);
    }
    const key = `${compiled.chain.id}\n${situation.place.id}`;
    const known = this.judgements.get(key);
    if (known?.situation === situation && known.chain === compiled) return known;
    const judgement =
      known?.situation === situation && judgesAlike(known.chain, compiled)
        ? { ...known, chain: compiled, makership: { ...known.makership, chain: compiled } }
        : judge(compiled, situation);
    this.judgements.set(key, judgement);
    return judgement;
  }

  network(directory: Directory, advisers: readonly Adviser[], ties: Columns<Tie>): TieNetwork {
    return this.networks.get(directory.ids, advisers, ties);
  }

  tiesHere(network: TieNetwork, situation: Situation): TiesHere {
    const known = this.here.get(situation.place.id);
    if (known?.network === network && known.situation === situation) return known.ties;
    const { isResident, isActive, contains } = situation;
    const isAppointed = (adviser: Adviser) => contains(adviser.place);
    const ties = tiesHere(network, { isResident, isActive, isAppointed });
    this.here.set(situation.place.id, { network, situation, ties });
    return ties;
  }

  /** All firms by their names. */
  names(firms: Columns<FirmBrief>): FirmNames {
    return this.firmNames.get(firms);
  }

  firmTier(firms: Columns<FirmBrief>): Tier {
    return this.firmTiers.get(this.names(firms));
  }

  adviserTier(advisers: readonly Adviser[], firms: Columns<FirmBrief>): Tier {
    return this.adviserTiers.get(advisers, this.firmTier(firms));
  }

  /** The things of a kind by their names, made once of what was read of them. */
  tier<Rows>(kind: FoundKind, rows: Rows, make: (rows: Rows) => Tier): Tier {
    const known = this.tiers.get(kind);
    if (known && known.of === rows) return known.tier;
    const tier = make(rows);
    this.tiers.set(kind, { of: rows, tier });
    return tier;
  }
}

/** Whether two compilings differ in their projects only. */
const judgesAlike = (a: CompiledChain, b: CompiledChain) =>
  a.makesOf === b.makesOf && a.linksTo === b.linksTo;

function chainRead({ data, compiled }: ChainPart, projects: ProjectBrief[]): ChainRead {
  const makes = bySegment(data.makes);
  const needs = bySegment(data.needs);
  return {
    data: { ...data, projects },
    compiled: { ...compiled, projects },
    statementsOf: (segment, firm) => makes(segment, firm),
    demandsOf: (segment) => needs(segment),
  };
}

/** The rows of a segment, which stand beside each other. */
function bySegment<Row extends Makes | Needs>(rows: Columns<Row>): (segment: string, firm?: string) => Row[] {
  const [segments, firms] = [rows.wordsOf("segment"), rows.wordsOf("firm")];
  const first = new Int32Array(rows.words.texts.length).fill(-1);
  for (let at = segments.length - 1; at >= 0; at--) first[segments[at]!] = at;
  return (segment, firm) => {
    const word = rows.words.find(segment);
    const wanted = firm === undefined ? null : rows.words.find(firm);
    const found: Row[] = [];
    if (word < 0 || wanted === -1) return found;
    for (let at = first[word] ?? -1; at >= 0 && segments[at] === word; at++)
      if (wanted === null || firms[at] === wanted) found.push(rows.at(at)!);
    return found;
  };
}
