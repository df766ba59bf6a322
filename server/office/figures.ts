import { z } from "zod";
import { RESIDENT } from "../analysis/judging/makers.ts";
import { citing } from "../graph/citing.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { JUDGING } from "../http/problem.ts";
import { citedSources, id, placeBrief, publishedFigure } from "../http/shapes.ts";
import { PROJECT_STAGES, type ProjectStage } from "../model/words.ts";

const COMPUTED = [
  "residents",
  "firms_makes",
  "segments_made",
  "projects",
  "projects_signed",
  "projects_production",
  "arrived_wan",
] as const;

const input = z.object({ place: id });
const output = z.object({
  place: placeBrief,
  figures: z
    .array(publishedFigure)
    .describe("published totals as their sources state them; never added to anything"),
  computed: z
    .array(z.object({ name: z.enum(COMPUTED), value: z.number() }))
    .describe("what the graph itself adds up to; arrived_wan is in 10,000 yuan"),
  sources: citedSources,
});
export type FiguresAnswer = z.infer<typeof output>;

interface ProjectRow {
  id: string;
  stage: ProjectStage;
  signedOn: string | null;
  arrivedWan: number;
}

export const figures = defineEndpoint({
  method: "get",
  path: "/api/figures",
  summary: "The published totals of a place, beside what the graph itself adds up to",
  input,
  output,
  problems: [...JUDGING],
  async handle({ place }, { engine, queries, graph }) {
    const situation = await graph.situation(place);
    const [published, projects, chains] = await Promise.all([
      engine.read<FiguresAnswer["figures"][number]>(queries["office/published-figures"], { place }),
      engine.read<ProjectRow>(queries["projects/published-projects"], { place }),
      graph.chains(),
    ]);
    const [makers, made] = [new Set<string>(), new Set<string>()];
    for (const chain of chains) {
      const judgement = await graph.judgement(chain.id, place);
      const { compiled } = await graph.chain(chain.id);
      for (const [position, { id }] of compiled.segments.entries())
        if (judgement.present[position] === 1) made.add(id);
      for (const firm of compiled.makesFirm)
        if (judgement.makership.standing[firm] === RESIDENT) makers.add(compiled.firms[firm]!);
    }
    const computed: Record<(typeof COMPUTED)[number], number> = {
      residents: situation.residents(),
      firms_makes: makers.size,
      segments_made: made.size,
      projects: projects.length,
      projects_signed: projects.filter(isSigned).length,
      projects_production: projects.filter(({ stage }) => stage === "production").length,
      arrived_wan: projects.reduce((sum, { arrivedWan }) => sum + arrivedWan, 0),
    };
    return citing(graph, {
      place: situation.place,
      figures: published,
      computed: COMPUTED.map((name) => ({ name, value: computed[name] })),
    });
  },
});

function isSigned({ stage, signedOn }: ProjectRow): boolean {
  if (stage === "dropped") return signedOn !== null;
  return PROJECT_STAGES.indexOf(stage) >= PROJECT_STAGES.indexOf("signed");
}
