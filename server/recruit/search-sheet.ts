import { z } from "zod";
import { kilometres, pointOf } from "../analysis/judging/distance.ts";
import { gapListOf } from "../analysis/judging/gap-list.ts";
import { verdictOf } from "../analysis/judging/gaps.ts";
import { ELSEWHERE, makersOf } from "../analysis/judging/makers.ts";
import { chainAround } from "../chain/view/chain-view.ts";
import { industryName } from "../data/folder/industry-codes.ts";
import type { FirmBrief, GraphAt } from "../graph/graph.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { JUDGING } from "../http/problem.ts";
import { cut, id, km, named, placeBrief, segmentClass, why } from "../http/shapes.ts";
import { KM_MOST, SEARCH_SHEET_KM } from "../model/bounds.ts";
import type { Segment } from "../model/rows.ts";
import { Problem } from "../words/problem.ts";

const range = z.tuple([z.number(), z.number()]).nullable();
const input = z.object({
  place: id,
  chain: id
    .optional()
    .describe("every gap of this chain, in the order of the gap list; with `segment`, where it is judged"),
  segment: id.optional().describe("only this one, judged in its home chain unless another is asked for"),
  within: z.coerce
    .number<number>()
    .min(0)
    .max(KM_MOST)
    .default(SEARCH_SHEET_KM)
    .describe("provinces so near, in kilometres"),
});
const output = z.object({
  place: placeBrief,
  why,
  rows: z.array(
    named.omit({ id: true }).extend({
      segment: z.string(),
      chain: z.string(),
      class: segmentClass,
      priority: z.number().nullable().describe("its score in the list of gaps; null when it is in none"),
      known: z.int().describe("active makers elsewhere that the graph knows"),
      industryCodes: z
        .array(z.object({ code: z.string(), name: z.string().nullable() }))
        .describe("its own, then those of known makers, the most frequent first"),
      keywords: z.array(z.string()).describe("its name and its other words"),
      scope: z.array(z.string()).describe("phrases as a business scope has them"),
      provinces: z.array(named.extend({ km })).describe("the nearest first"),
      size: z
        .object({ employees: range, capitalWan: range })
        .describe("the middle half of the known makers; null when fewer than 4 say"),
    }),
  ),
  cut,
});
export type SearchSheetAnswer = z.infer<typeof output>;

const ROWS = 200;
const CODES = 5;
const WORDS_IN_SCOPE = 4;
const SAYING = 4;
const MADE = ["制造", "生产", "加工", "销售"];
/** What firms of a section of the standard do with a product. */
const VERBS: Record<string, string[]> = {
  A: ["种植", "养殖", "收购", "销售"],
  B: ["开采", "销售"],
  D: ["生产", "供应"],
};

export const searchSheet = defineEndpoint({
  method: "get",
  path: "/api/search-sheet",
  summary:
    "What an officer types into a company database to find makers of a segment, or of every gap of a chain",
  input,
  output,
  problems: [...JUDGING, "exactly_one"],
  async handle({ place, chain, segment, within }, { graph }) {
    if (chain === undefined && segment === undefined)
      throw new Problem("exactly_one", { field: "chain", value: "chain, segment" });
    const of = segment === undefined ? chain! : await chainAround(graph, segment, chain, "segment");
    const judgement = await graph.judgement(of, place);
    const { all, why } = gapListOf(judgement);
    const scores = new Map(all.map((ranked) => [ranked.segment, ranked.score]));
    const [provinces, words] = await Promise.all([provincesNear(graph, place, within), graph.segmentNames()]);
    const rows = (segment === undefined ? [...scores.keys()] : [segment]).map((wanted) => {
      const position = judgement.chain.segmentIndex.get(wanted)!;
      const about = judgement.chain.segments[position]!;
      const makers = makersOf(judgement.makership, position, ELSEWHERE).map(
        (maker) => judgement.situation.firms.get(judgement.chain.firms[maker]!) as FirmBrief,
      );
      const keywords = [...new Set([about.nameZh, ...(words.get(wanted)?.aliases ?? [])])];
      return {
        segment: wanted,
        chain: of,
        nameZh: about.nameZh,
        nameEn: about.nameEn,
        class: verdictOf(judgement, position).class,
        priority: scores.get(wanted) ?? null,
        known: makers.length,
        industryCodes: codesOf(about, makers).map((code) => ({ code, name: industryName(code) })),
        keywords,
        scope: scopeOf(about, keywords),
        provinces,
        size: {
          employees: middle(makers.map(({ employees }) => employees)),
          capitalWan: middle(makers.map(({ registeredCapitalWan }) => registeredCapitalWan)),
        },
      };
    });
    return {
      place: judgement.situation.place,
      why,
      rows: rows.slice(0, ROWS),
      cut: rows.length > ROWS,
    };
  },
});

async function provincesNear(graph: GraphAt, place: string, within: number) {
  const { point, places } = await graph.situation(place);
  if (point === null) return [];
  return [...places.values()]
    .filter(({ kind }) => kind === "province")
    .flatMap(({ id, nameZh, nameEn, ...province }) => {
      const km = kilometres(point, pointOf(province));
      return km !== null && km <= within ? [{ id, nameZh, nameEn, km }] : [];
    })
    .sort((a, b) => a.km - b.km || (a.id < b.id ? -1 : 1));
}

function codesOf({ industryCode }: Segment, makers: FirmBrief[]): string[] {
  const counts = new Map<string, number>();
  for (const maker of makers)
    if (maker.industryCode) counts.set(maker.industryCode, (counts.get(maker.industryCode) ?? 0) + 1);
  const frequent = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([code]) => code);
  return [...new Set([...(industryCode ? [industryCode] : []), ...frequent])].slice(0, CODES);
}

/** As the standard wording of a business scope has it: 玻璃制品制造；玻璃制品销售. */
function scopeOf({ stage, industryCode }: Segment, keywords: string[]): string[] {
  const verbs =
    stage === "service" ? ["服务"] : stage === "market" ? ["销售"] : (VERBS[industryCode?.[0] ?? ""] ?? MADE);
  return keywords
    .filter((word, at) => at === 0 || /\p{Script=Han}/u.test(word))
    .slice(0, WORDS_IN_SCOPE)
    .flatMap((word) => verbs.map((verb) => (word.endsWith(verb) ? word : `${word}${verb}`)))
    .filter((phrase, at, all) => all.indexOf(phrase) === at);
}

/** First and third quartile. */
function middle(values: (number | null)[]): [number, number] | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (known.length < SAYING) return null;
  return [known[Math.floor((known.length - 1) / 4)]!, known[Math.ceil(((known.length - 1) * 3) / 4)]!];
}
