import { z } from "zod";
import { explain } from "../analysis/judging/reasons.ts";
import { gapReasons } from "../chain/reason-shapes.ts";
import { dossierShape, readDossier } from "../firms/dossier-data.ts";
import type { Call } from "../http/endpoint.ts";
import { STALE_YEARS } from "../model/bounds.ts";
import { tiePath, tieTeller } from "../recruit/tie-paths.ts";
import { refuse } from "../words/problem.ts";
import type { KeptTrip } from "./keep.ts";

const { quality, sources: _, ...dossier } = dossierShape.shape;
const question = quality.element.omit({ kind: true, of: true }).extend({
  kind: z
    .enum([...quality.element.shape.kind.options, "needs", "introducer", "duplicate", "other_project"])
    .describe("beside what the dossier finds: no declared need, nobody to introduce, one of other firms"),
  of: quality.element.shape.of.nullable(),
});

/** What an officer takes along to a visit. */
export const visitSheet = z
  .object({
    ...dossier,
    fills: z
      .array(z.object({ segment: z.string(), chain: z.string(), reasons: gapReasons }))
      .describe("the gaps at the place that it makes, by their score in roles"),
    introducers: z.array(tiePath).describe("the nearest first, at most 3"),
    introducersTotal: z.int(),
    questions: z.array(question).describe("what is missing, old, assumed or open in the data"),
  })
  .meta({ id: "VisitSheet" });
export type VisitSheet = z.infer<typeof visitSheet>;
export type VisitQuestion = VisitSheet["questions"][number];

const INTRODUCERS = 3;

/** @throws Problem not_found, bad_input when the trip is made for no place */
export async function readSheet(call: Call, trip: KeptTrip, firm: string): Promise<VisitSheet> {
  const place = trip.place ?? trip.start ?? "";
  if (place === "") refuse([{ field: "place", code: "unknown", params: { value: "" } }]);
  const { graph } = call;
  const situation = await graph.situation(place);
  const [{ quality, sources: _, ...found }, here, tell] = await Promise.all([
    readDossier({ id: firm, place, staleAfter: STALE_YEARS.usual }, call),
    graph.tiesHere(place),
    tieTeller(graph, situation),
  ]);
  const fills: VisitSheet["fills"] = [];
  for (const { list, chain, segment } of found.roles) {
    if (list === null) continue;
    const judgement = await graph.judgement(chain, place);
    const reasons = explain(judgement, judgement.chain.segmentIndex.get(segment)!);
    fills.push({ segment, chain, reasons });
  }
  const { paths, total } = here.introducers(firm, INTRODUCERS);
  const others = fills
    .flatMap(({ reasons }) => reasons.underWay)
    .filter((project) => project.firm !== firm)
    .map(({ name }) => name);
  const about = (kind: VisitQuestion["kind"], names: string[]): VisitQuestion[] =>
    names.length === 0 ? [] : [{ ...NOTHING, kind, names: [...new Set(names)], count: names.length }];
  return {
    ...found,
    fills,
    introducers: paths.map(tell.path),
    introducersTotal: total,
    questions: [
      ...(total === 0 ? [{ ...NOTHING, kind: "introducer" as const }] : []),
      ...about("other_project", others),
      ...about(
        "duplicate",
        found.duplicates.map(({ name }) => name),
      ),
      ...(found.needs.length === 0 ? [{ ...NOTHING, kind: "needs" as const }] : []),
      ...quality,
    ],
  };
}

const NOTHING = { of: null, segments: [], names: [], asOf: null, count: 1 };
