import type { FirmName, SegmentName } from "../../model/reasons.ts";
import type { Exclusion, Segment } from "../../model/rows.ts";
import type { Judgement } from "./gaps.ts";
import { listAt } from "./lists.ts";
import { makersOf, RESIDENT } from "./makers.ts";
import { nameOf, nameOfFirm, stated } from "./names.ts";

/** A segment of another chain that is made here. */
export interface MadeHere {
  chain: string;
  segment: string;
  nameZh: string;
  nameEn: string | null;
  /** At most FIRMS_TOLD of total. */
  firms: FirmName[];
  total: number;
}

export interface EntryNeed {
  members: SegmentName[];
  met: boolean;
  /** What of other chains, made here, stands for a member. */
  by: MadeHere[];
}

export interface EntryPart {
  name: "needs" | "related" | "admission";
  /** In [0, 1]. */
  value: number;
  weight: number;
  raw: Record<string, number>;
}

export interface Entry extends SegmentName {
  /** In [0, 1]. */
  score: number;
  parts: EntryPart[];
  needs: EntryNeed[];
  /** The same thing, made here for another chain: less to recruit than to note. */
  madeAs: MadeHere[];
  /** What residents make of the same class of industry, nearest first. */
  related: (MadeHere & { code: string; nearness: number })[];
  excluded: (Exclusion & { placeName: string }) | null;
}

const WEIGHTS = { needs: 0.5, related: 0.3, admission: 0.2 } as const;
const FIRMS_TOLD = 5;
const RELATED_TOLD = 10;
/** So many residents in the same class of industry count as full relatedness. */
const FULL_RELATED = Math.log2(1 + 5);
/**
 * GB/T 4754: class C1781 and group C178, and how near segments that share only so much are. A whole division says
 * nothing: C26 has fertilisers beside cosmetics.
 */
const NEARNESS: [length: number, nearness: number][] = [
  [5, 1],
  [4, 1 / 2],
];

const fold = (name: string) => name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/**
 * Where to begin a chain at a place (建链): its segments that are not made here and that may be recruited somewhere,
 * themselves or a kind of them, best first. A segment of another chain stands for one of this chain when they share a
 * name, in either language or as an alias; what both chains have is one segment, made by its own makers.
 * Score = Σ weight × part: needs (0.5), the share of its needs that residents meet, 0 when the model knows of none;
 * related (0.3), log2(1 + v) ÷ log2(6) with v the sum over residents of other chains of 1 or 1/2 for the nearest thing
 * they make that shares its class or group of industry (1 each for the segment itself under another name);
 * admission (0.2), 1 unless the place excludes it and its kinds. Order: score descending, then id.
 * @param others the other chains, judged at the same place
 * @param aliases other names by segment id, of this chain and the others
 * @param every whether all makers and all related segments are named, not the first
 */
export function buildEntry(
  judgement: Judgement,
  others: readonly Judgement[],
  aliases: ReadonlyMap<string, readonly string[]> = new Map(),
  every = false,
): Entry[] {
  const made = new MadeForOthers(others, aliases, every);
  const entries: Entry[] = [];
  for (const position of judgement.chain.segments.keys()) {
    if (judgement.present[position] || !mayBeRecruited(judgement, position)) continue;
    entries.push(entryOf(judgement, position, made));
  }
  return entries.sort((a, b) => b.score - a.score);
}

/** Whether anybody recruits it or a kind of it, whatever this place excludes. */
function mayBeRecruited(judgement: Judgement, position: number): boolean {
  const { known, kindsOf } = judgement.chain;
  if (known[position]!.recruitable) return true;
  return listAt(kindsOf, position).some((kind) => mayBeRecruited(judgement, kind));
}

function entryOf(judgement: Judgement, position: number, made: MadeForOthers): Entry {
  const { chain, situation, needPresent } = judgement;
  const segment = chain.segments[position]!;
  const exclusion = judgement.recruitable[position] ? null : situation.exclusionOf(segment);
  const needs = [...listAt(chain.needsOf, position)].map((need): EntryNeed => {
    const members = [...listAt(chain.needMembers, need)];
    const by = members.flatMap((member) => made.namesakes(chain.segments[member]!));
    return {
      members: members.map((member) => nameOf(judgement, member)),
      met: by.length > 0 || needPresent[need]! > 0,
      by,
    };
  });
  const madeAs = made.namesakes(segment);
  const { related, residents, sum } = made.related(segment, madeAs);
  const met = needs.filter((need) => need.met).length;
  const parts: EntryPart[] = [
    {
      name: "needs",
      value: needs.length === 0 ? 0 : met / needs.length,
      weight: WEIGHTS.needs,
      raw: { met, of: needs.length },
    },
    {
      name: "related",
      value: Math.min(1, Math.log2(1 + sum) / FULL_RELATED),
      weight: WEIGHTS.related,
      raw: { residents, sum },
    },
    {
      name: "admission",
      value: judgement.recruitable[position]!,
      weight: WEIGHTS.admission,
      raw: { excluded: 1 - judgement.recruitable[position]! },
    },
  ];
  return {
    ...nameOf(judgement, position),
    score: parts.reduce((total, part) => total + part.weight * part.value, 0),
    parts,
    needs,
    madeAs,
    related,
    excluded: exclusion && {
      ...exclusion,
      ...stated(exclusion),
      placeName: situation.places.get(exclusion.place)?.nameZh ?? exclusion.place,
    },
  };
}

/** What is made here for other chains, by name and by industry; what several of them have once, as of the first. */
class MadeForOthers {
  readonly #aliases: ReadonlyMap<string, readonly string[]>;
  readonly #every: boolean;
  readonly #made: { segment: Segment; shown: MadeHere; firms: string[] }[] = [];
  readonly #byName = new Map<string, Set<number>>();
  readonly #byGroup = new Map<string, number[]>();

  constructor(others: readonly Judgement[], aliases: ReadonlyMap<string, readonly string[]>, every: boolean) {
    this.#aliases = aliases;
    this.#every = every;
    const added = new Set<string>();
    for (const other of others) {
      for (const [position, segment] of other.chain.segments.entries()) {
        if (!other.present[position] || added.has(segment.id)) continue;
        added.add(segment.id);
        this.#add(other, position, segment);
      }
    }
  }

  #add({ chain, situation, makership }: Judgement, position: number, segment: Segment): void {
    const firms = makersOf(makership, position, RESIDENT).map((firm) => chain.firms[firm]!);
    const { id, nameZh, nameEn } = segment;
    const at = this.#made.length;
    const shown = (this.#every ? firms : firms.slice(0, FIRMS_TOLD)).map((firm) =>
      nameOfFirm(situation, firm),
    );
    this.#made.push({
      segment,
      firms,
      shown: { chain: chain.chain.id, segment: id, nameZh, nameEn, firms: shown, total: firms.length },
    });
    for (const name of this.#names(segment)) {
      this.#byName.set(name, (this.#byName.get(name) ?? new Set()).add(at));
    }
    const group = segment.industryCode?.slice(0, NEARNESS.at(-1)![0]);
    if (group) this.#byGroup.set(group, [...(this.#byGroup.get(group) ?? []), at]);
  }

  #names({ id, nameZh, nameEn }: Segment): string[] {
    return [nameZh, ...(nameEn ? [nameEn] : []), ...(this.#aliases.get(id) ?? [])].map(fold);
  }

  /** What else is made here under one of the segment's names. */
  namesakes(segment: Segment): MadeHere[] {
    const found = new Set(this.#names(segment).flatMap((name) => [...(this.#byName.get(name) ?? [])]));
    return [...found]
      .filter((at) => this.#made[at]!.segment.id !== segment.id)
      .sort((a, b) => a - b)
      .map((at) => this.#made[at]!.shown);
  }

  related(segment: Segment, namesakes: readonly MadeHere[]) {
    const near = new Map<string, number>();
    const related: Entry["related"] = [];
    const code = segment.industryCode;
    for (const at of (code && this.#byGroup.get(code.slice(0, NEARNESS.at(-1)![0]))) || []) {
      const { segment: other, shown, firms } = this.#made[at]!;
      const shared = NEARNESS.find(
        ([length]) =>
          code!.length >= length && other.industryCode?.slice(0, length) === code!.slice(0, length),
      );
      if (!shared) continue;
      const nearness = shared[1];
      related.push({ ...shown, code: code!.slice(0, shared[0]), nearness });
      for (const firm of firms) near.set(firm, Math.max(near.get(firm) ?? 0, nearness));
    }
    for (const { segment: id } of namesakes) {
      const one = this.#made.find(({ shown }) => shown.segment === id)!;
      for (const firm of one.firms) near.set(firm, 1);
    }
    related.sort((a, b) => b.nearness - a.nearness);
    return {
      related: this.#every ? related : related.slice(0, RELATED_TOLD),
      residents: near.size,
      sum: [...near.values()].reduce((total, nearness) => total + nearness, 0),
    };
  }
}
