import { z } from "zod";
import { verdictOf } from "../analysis/judging/gaps.ts";
import { explain } from "../analysis/judging/reasons.ts";
import { readDossier } from "../firms/dossier-data.ts";
import { readNames } from "../graph/read-names.ts";
import { Download } from "../http/download.ts";
import { type Call, defineEndpoint } from "../http/endpoint.ts";
import { WORD } from "../http/media.ts";
import { JUDGING, LONG_WORK } from "../http/problem.ts";
import { id } from "../http/shapes.ts";
import { STALE_YEARS } from "../model/bounds.ts";
import { today } from "../model/dates.ts";
import type { BriefGap, BriefParts } from "../outputs/brief.ts";
import { readProject } from "./state/answer.ts";
import type { ProjectRow } from "./state/shapes.ts";

export const projectBrief = defineEndpoint({
  method: "get",
  path: "/api/projects/{project}/brief",
  summary:
    "A project on one page of Word: firm, gaps and reasons, money, dates, contacts, next steps, sources",
  input: z.object({ project: id, lang: z.enum(["zh", "en"]).default("zh") }),
  output: z.instanceof(Download),
  produces: WORD,
  problems: ["not_found", ...JUDGING, ...LONG_WORK],
  async handle({ project: wanted, lang }, call) {
    const answer = await readProject(call, wanted);
    const { project } = answer;
    const { firm, place } = project;
    const [dossier, gaps, { places, directory }] = await Promise.all([
      firm && readDossier({ id: firm, ...(place && { place }), staleAfter: STALE_YEARS.usual }, call),
      gapsOf(project, call),
      call.graph.atlas(),
    ]);
    const params: BriefParts = {
      language: lang,
      answer,
      dossier: dossier || null,
      gaps,
      placeNames: Object.fromEntries(places.flatMap((one) => (one.nameEn ? [[one.id, one.nameEn]] : []))),
      on: today(),
    };
    const { title, bytes } = await call.compute("brief", {
      chains: [],
      places: [],
      params: lang === "en" ? readNames(params, directory) : params,
    });
    return new Download(`${title}.docx`, WORD, bytes);
  },
});

/** The segments the project will fill, each as it is judged at the project's place. */
async function gapsOf({ segments, place }: ProjectRow, { graph }: Call): Promise<BriefGap[]> {
  if (place === null) return segments.map((one) => ({ ...one, judged: null }));
  const gaps: BriefGap[] = [];
  for (const one of segments) {
    const judgement = await graph.judgement(one.chain, place);
    const at = judgement.chain.segmentIndex.get(one.segment);
    const judged = at === undefined ? null : { ...verdictOf(judgement, at), reasons: explain(judgement, at) };
    gaps.push({ ...one, judged });
  }
  return gaps;
}
