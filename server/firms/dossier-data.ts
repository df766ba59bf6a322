import { z } from "zod";
import { gapListOf } from "../analysis/judging/gap-list.ts";
import { verdictOf } from "../analysis/judging/gaps.ts";
import { makersOf, RESIDENT } from "../analysis/judging/makers.ts";
import { nameOfFirm } from "../analysis/judging/names.ts";
import type { Situation } from "../analysis/judging/situation.ts";
import {
  LACKING,
  qualityOf,
  type Related,
  roleOf,
  STANDINGS,
  standingOf,
} from "../analysis/recruiting/dossier.ts";
import { industryName } from "../data/folder/industry-codes.ts";
import { citing } from "../graph/citing.ts";
import type { Call } from "../http/endpoint.ts";
import {
  advice,
  citedSources,
  confidence,
  cut,
  date,
  firmName,
  gapList,
  km,
  placeBrief,
  segmentClass,
  statement,
  steps,
} from "../http/shapes.ts";
import { today } from "../model/dates.ts";
import type { QueryIn } from "../model/query-names.ts";
import { SIGNAL_KINDS } from "../model/words.ts";
import { readNames } from "../projects/state/answer.ts";

import { tiePath, tieTeller } from "../recruit/tie-paths.ts";
import { type FirmFile, firmFile, readFirmFile } from "./file.ts";

const ofSegment = { segment: z.string(), nameZh: z.string(), nameEn: z.string().nullable() };
const partner = z.object({
  ...ofSegment,
  makers: z.array(firmName).describe("residents other than the firm, at most 4"),
  makersTotal: z.int(),
});
const role = z.object({
  ...ofSegment,
  chain: z.string(),
  class: segmentClass,
  steps,
  list: gapList.nullable().describe("the list of gaps that has it"),
  score: z.number().nullable().describe("its priority there, in [0, 1]"),
  rank: z.int().nullable().describe("its place there, the first being 1"),
  of: z.int().nullable().describe("how many that list has"),
  advice: advice.nullable(),
  evidence: confidence.nullable().describe("on what it rests: the surest of its reasons"),
  oneOf: z.array(z.string()).describe("the rows of its list of which one is enough, itself included"),
  recruitable: z.boolean(),
  sole: z.boolean().describe("the firm is the only maker here"),
  makersHere: z.int(),
  elsewhere: z.int().describe("active makers elsewhere"),
  fedBy: z.array(partner).describe("what is made here that it uses"),
  usedBy: z.array(partner).describe("what is made here that uses it"),
  needsMet: z.int(),
  needsAll: z.int(),
});
const supply = z.object({
  segment: z.string(),
  class: segmentClass,
  steps,
  makers: z.array(firmName).describe("residents that make it, at most 4"),
  makersTotal: z.int(),
  elsewhere: z.int(),
});
const finding = z.object({
  kind: z.enum(["missing", "disagree", "doubtful", "stale", "undated", "assumed", "unsourced"]),
  of: z
    .enum([
      ...LACKING,
      ...(["firm", "capacity", "amount", "needs", "supplies", "owns", "tied", "works_for"] as const),
    ])
    .describe("what is missing of the firm; of a statement, what it says"),
  segments: z.array(z.string()),
  names: z.array(z.string()).describe("of the other firms and advisers"),
  asOf: date.nullable().describe("the oldest date, of what is stale"),
  count: z.int(),
});

export const dossierShape = firmFile.extend({
  place: placeBrief
    .nullable()
    .describe("where the firm is judged; null when nobody said and its own is unknown"),
  on: date.describe("the day of the answer"),
  staleAfter: z.int().describe("years"),
  standing: z
    .enum(STANDINGS)
    .describe("candidate: elsewhere, and it makes what a list of gaps has; gone: closed, or left"),
  km,
  industryName: z.string().nullable().describe("as in GB/T 4754-2017"),
  roles: z.array(role).describe("each segment it makes, judged at the place"),
  supply: z.array(supply).describe("each segment it needs, judged at the place"),
  introducers: z
    .array(tiePath)
    .describe("of a firm elsewhere: the shortest ties to who can introduce it here, at most 3"),
  signals: z.array(
    statement.extend({
      id: z.string(),
      on: date,
      kind: z.enum(SIGNAL_KINDS),
      text: z.string().nullable(),
    }),
  ),
  events: z.array(
    statement.extend({
      id: z.string(),
      project: z.string(),
      projectName: z.string(),
      on: date,
      kind: z.string(),
      text: z.string().nullable(),
      by: z.string().nullable(),
      byName: z.string().nullable(),
    }),
  ),
  eventsCut: cut,
  signalsCut: cut,
  quality: z.array(finding),
  sources: citedSources,
});
export type Dossier = z.infer<typeof dossierShape>;

const EVENTS = 60;
const SIGNALS = 60;
const NAMED = 4;
const INTRODUCERS = 3;

/** Everything of one firm as seen from a place, its own by default. @throws Problem not_found */
export async function readDossier(
  { id, place: asked, staleAfter }: { id: string; place?: string; staleAfter: number },
  call: Call,
): Promise<Dossier> {
  const { engine, queries, graph } = call;
  const place = asked ?? (await graph.situation(null)).firms.get(id)?.place ?? null;
  const situation = await graph.situation(place);
  const latest = <Row>(query: QueryIn<"firms/firm">, limit: number) =>
    engine.read<Row>(queries[`firms/firm/${query}`], { id, limit: limit + 1 });
  const [file, signals, events, people] = await Promise.all([
    readFirmFile(id, call),
    latest<Dossier["signals"][number]>("signals", SIGNALS),
    latest<Omit<Dossier["events"][number], "byName">>("events", EVENTS),
    readNames(call),
  ]);
  const resident = situation.isResident(id);
  const [roles, supply, introducers] = await Promise.all([
    rolesOf(file, place, call),
    supplyOf(file, place, call),
    place === null || resident ? [] : introducersOf(id, place, situation, call),
  ]);
  const { firm } = file;
  const on = today();
  const leads = file.leads.some((lead) => situation.contains(lead.place));
  return citing(graph, {
    ...file,
    place: place === null ? null : situation.place,
    on,
    staleAfter,
    roles,
    supply,
    introducers,
    km: situation.km(id),
    standing: standingOf({ active: firm.active, resident, leads }, roles),
    industryName: firm.industryCode === null ? null : industryName(firm.industryCode),
    signals: signals.slice(0, SIGNALS),
    signalsCut: signals.length > SIGNALS,
    events: events.slice(0, EVENTS).map((event) => ({
      ...event,
      byName: event.by === null ? null : (people.get(event.by) ?? event.by),
    })),
    eventsCut: events.length > EVENTS,
    quality: qualityOf(
      {
        firm,
        makes: file.makes,
        needs: file.needs,
        related: relatedOf(file),
        located: situation.point === null || situation.km(id) !== null,
      },
      { on, staleAfter },
    ),
  });
}

async function rolesOf(
  { firm, makes }: FirmFile,
  place: string | null,
  { graph }: Call,
): Promise<Dossier["roles"]> {
  const roles: Dossier["roles"] = [];
  if (place === null) return roles;
  for (const chain of new Set(makes.map((row) => row.chain))) {
    const judgement = await graph.judgement(chain, place);
    const ranked = gapListOf(judgement).lists;
    const made = new Set(makes.filter((row) => row.chain === chain).map(({ segment }) => segment));
    for (const segment of made)
      roles.push(roleOf(judgement, ranked, judgement.chain.segmentIndex.get(segment)!, firm.id));
  }
  return roles.sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
}

async function supplyOf(
  { needs }: FirmFile,
  place: string | null,
  { graph }: Call,
): Promise<Dossier["supply"]> {
  const judged = new Map<string, Dossier["supply"][number]>();
  for (const { chain, segment } of needs) {
    if (place === null || judged.has(segment)) continue;
    const judgement = await graph.judgement(chain, place);
    const { makership, chain: compiled, situation } = judgement;
    const position = compiled.segmentIndex.get(segment)!;
    const verdict = verdictOf(judgement, position);
    const makers = makersOf(makership, position, RESIDENT).slice(0, NAMED);
    judged.set(segment, {
      segment,
      class: verdict.class,
      steps: verdict.steps,
      makersTotal: verdict.makers,
      elsewhere: verdict.elsewhere,
      makers: makers.map((maker) => nameOfFirm(situation, compiled.firms[maker]!)),
    });
  }
  return [...judged.values()];
}

async function introducersOf(
  firm: string,
  place: string,
  situation: Situation,
  { graph }: Call,
): Promise<Dossier["introducers"]> {
  const [here, tell] = await Promise.all([graph.tiesHere(place), tieTeller(graph, situation)]);
  return here.introducers(firm, INTRODUCERS).paths.map(tell.path);
}

function relatedOf({ buys, sells, owns, ownedBy, ties, advisers }: FirmFile): Related[] {
  const as = (kind: Related["kind"], rows: Omit<Related, "kind">[]) => rows.map((row) => ({ ...row, kind }));
  return [
    ...as("supplies", [...buys, ...sells]),
    ...as("owns", [...owns, ...ownedBy]),
    ...as("tied", ties),
    ...as("works_for", advisers),
  ];
}
