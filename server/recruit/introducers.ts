import { z } from "zod";
import { citing } from "../graph/citing.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { leastRows, paged, pageOf, paging } from "../http/paging.ts";
import { citedSources, id, placeBrief } from "../http/shapes.ts";
import { notFound } from "../words/problem.ts";
import { tieMember, tiePath, tieTeller, walkedTie } from "./tie-paths.ts";

const input = z.object({
  firm: id.describe("the candidate"),
  place: id,
  ...paging("introducers-of", { normal: 10, most: 50 }),
});
const output = z.object({
  firm: tieMember,
  place: placeBrief,
  introducers: z
    .array(tiePath)
    .describe(
      "one path of at most 4 steps from each to the firm, the nearest first; a firm that closed passes nothing on",
    ),
  ...paged,
  hints: z
    .array(z.object({ member: tieMember, tie: walkedTie }))
    .describe("firms of the same name: it may be one firm, to be checked before anybody rings"),
  sources: citedSources,
});
export type IntroducersAnswer = z.infer<typeof output>;

export const introducers = defineEndpoint({
  method: "get",
  path: "/api/introducers",
  summary: "Who at a place can introduce a firm: the shortest ties to residents and advisers",
  input,
  output,
  problems: ["not_found"],
  async handle({ firm, place, ...asked }, { graph }) {
    const situation = await graph.situation(place);
    if (!situation.firms.has(firm)) throw notFound("firm", firm);
    const [here, ties, tell] = await Promise.all([
      graph.tiesHere(place),
      graph.ties(),
      tieTeller(graph, situation),
    ]);
    const { paths, total } = here.introducers(firm, leastRows(asked));
    const { rows, cursor } = pageOf("introducers-of", paths, asked, (path) =>
      JSON.stringify(path.members[0]),
    );
    return citing(graph, {
      firm: tell.member({ kind: "firm", id: firm }),
      place: situation.place,
      introducers: rows.map(tell.path),
      total,
      cursor,
      hints: ties.namesakes(firm).map(({ member, step }) => ({
        member: tell.member(member),
        tie: tell.tie(step),
      })),
    });
  },
});
