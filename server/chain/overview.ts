/** A chain judged at a place, segment by segment: what the panorama draws and tables list. */
import { z } from "zod";
import type { Columns } from "../analysis/judging/columns.ts";
import { type Judgement, needsOpen, verdictOf, whyOf } from "../analysis/judging/gaps.ts";
import { listAt } from "../analysis/judging/lists.ts";
import { RESIDENT } from "../analysis/judging/makers.ts";
import { firstMakers, leadersHere } from "../analysis/judging/names.ts";
import { underWay as underWayOf } from "../analysis/judging/reasons.ts";
import type { GraphAt } from "../graph/graph.ts";
import {
  chainBrief,
  completeness,
  cut,
  date,
  placeBrief,
  segmentBrief,
  segmentClass,
  steps,
  underWay,
  why,
} from "../http/shapes.ts";
import type { Link, Makes } from "../model/rows.ts";
import { SEGMENT_CLASSES, type SegmentClass } from "../model/words.ts";

export const overview = z.object({
  chain: chainBrief,
  place: placeBrief,
  asOf: date.nullable().describe("the newest date among the statements told"),
  completeness,
  why,
  needsOpen: z.int().describe("needs that are not met and that somebody recruitable could meet"),
  counts: z.record(segmentClass, z.int()).describe("segments of each class"),
  buildable: z.boolean().describe("no segment of the chain is made here: a chain to build"),
  leaders: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .describe("residents that lead this chain here"),
  segments: z.array(
    segmentBrief.extend({
      class: segmentClass,
      steps,
      makers: z.int().describe("residents that make it"),
      elsewhere: z.int().describe("active makers elsewhere"),
      leaders: z.int().describe("makers here that lead this chain"),
      firms: z
        .array(z.object({ id: z.string(), name: z.string(), leader: z.boolean() }))
        .describe("the first makers here, leaders first: three, or all where asked"),
      underWay: z.array(underWay),
      needsMet: z.int(),
      needsAll: z.int(),
      alternativeTo: z.array(z.string()).describe("segments that could stand for it in a need"),
    }),
  ),
  cut,
});

/** Segments told at most; a picture of more is no picture. */
const SEGMENTS_TOLD = 5_000;

/** @throws Problem not_found, CycleError */
export async function overviewOf(
  graph: GraphAt,
  chain: string,
  place: string,
  named?: number,
): Promise<z.input<typeof overview> & { links: Link[] }> {
  const [{ data, compiled }, judgement] = await Promise.all([
    graph.chain(chain),
    graph.judgement(chain, place),
  ]);
  const shown = compiled.segments.slice(0, SEGMENTS_TOLD);
  const ids = new Set(shown.map((segment) => segment.id));
  const links = data.links.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const counts = Object.fromEntries(SEGMENT_CLASSES.map((name) => [name, 0])) as Record<SegmentClass, number>;
  for (const code of judgement.classes) counts[SEGMENT_CLASSES[code]!]++;
  return {
    chain: compiled.chain,
    place: judgement.situation.place,
    asOf: newest([...links.map(({ asOf }) => asOf), newestMade(data.makes, judgement, ids)]),
    completeness: judgement.completeness,
    why: whyOf(judgement),
    needsOpen: needsOpen(judgement),
    counts,
    buildable: !judgement.present.includes(1),
    leaders: leadersHere(judgement),
    segments: shown.map((segment, position) => ({
      ...segment,
      ...cardOf(judgement, position, named),
      underWay: underWayOf(judgement, position),
      alternativeTo: alternativesOf(judgement, position),
    })),
    links,
    cut: compiled.segments.length > SEGMENTS_TOLD,
  };
}

function newest(dates: readonly (string | null)[]): string | null {
  return dates.reduce(
    (latest, date) => (date !== null && (latest === null || date > latest) ? date : latest),
    null,
  );
}

/** The newest date of what residents are stated to make of these segments. */
function newestMade(
  makes: Columns<Makes>,
  { chain, makership }: Judgement,
  shown: ReadonlySet<string>,
): string | null {
  const { texts } = makes.words;
  const [firms, segments, dates] = [makes.wordsOf("firm"), makes.wordsOf("segment"), makes.wordsOf("asOf")];
  const [isShown, isSaid] = [new Uint8Array(texts.length), new Uint8Array(texts.length)];
  for (const id of shown) {
    const word = makes.words.find(id);
    if (word >= 0) isShown[word] = 1;
  }
  const firmOfWord = chain.firmOfWord.makes;
  for (let row = 0; row < makes.length; row++) {
    const date = dates[row]!;
    if (
      date >= 0 &&
      isShown[segments[row]!] === 1 &&
      makership.standing[firmOfWord[firms[row]!]!] === RESIDENT
    )
      isSaid[date] = 1;
  }
  return newest(texts.filter((_, word) => isSaid[word] === 1));
}

function cardOf(judgement: Judgement, position: number, named: number | undefined) {
  const { segment: _, ...verdict } = verdictOf(judgement, position);
  return { ...verdict, firms: firstMakers(judgement, position, named) };
}

function alternativesOf({ chain }: Judgement, position: number): string[] {
  const others = new Set<number>();
  for (const need of listAt(chain.memberOf, position)) {
    for (const member of listAt(chain.needMembers, need)) if (member !== position) others.add(member);
  }
  return [...others].sort((a, b) => a - b).map((member) => chain.segments[member]!.id);
}
