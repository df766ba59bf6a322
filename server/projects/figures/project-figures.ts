import { z } from "zod";
import { standing } from "../../analysis/reporting/period.ts";
import {
  type FigureProject,
  projectFigures as figuresOf,
  isSigned,
} from "../../analysis/reporting/project-figures.ts";
import { citing } from "../../graph/citing.ts";
import { defineEndpoint } from "../../http/endpoint.ts";
import { JUDGING } from "../../http/problem.ts";
import { id } from "../../http/shapes.ts";
import { collatorOf } from "../../model/collate.ts";
import { today } from "../../model/dates.ts";
import { readNames, rowOf } from "../state/answer.ts";

import { day, givenDate } from "../state/shapes.ts";
import { besideOf, besideRank } from "./beside.ts";
import { readFigureProjects } from "./figure-rows.ts";
import { projectFigures as output, type ProjectFiguresAnswer } from "./figure-shapes.ts";

const word = z.string().min(1).max(200).optional();
const input = z.object({
  place: id.optional().describe("projects at this place or within it"),
  chain: id
    .optional()
    .describe("projects that fill a segment of this chain, a shared one too; `all` is no restriction"),
  from: givenDate.optional().describe("only projects signed on this day or later"),
  to: givenDate.optional().describe("only projects signed on this day or earlier"),
  owner: word.describe("id of a person, or the owner as written"),
  channel: word,
  platform: word,
  on: day.optional().describe("the day up to which a contract's day counts as come; today by default"),
});
type Wanted = Omit<z.output<typeof input>, "place" | "chain" | "on">;

export const projectFigures = defineEndpoint({
  method: "get",
  path: "/api/project-figures",
  summary:
    "Signed projects, the four rates, arrived capital and what projects went through, with the projects of each",
  input,
  output,
  problems: [...JUDGING],
  async handle({ place, chain, on = today(), ...wanted }, call) {
    const { engine, queries, graph } = call;
    const [situation, chains, { places }, names] = await Promise.all([
      place === undefined ? null : graph.situation(place),
      graph.chains(),
      graph.atlas(),
      readNames(call),
    ]);
    if (chain !== undefined) await graph.chain(chain);
    const [{ projects: all, rows }, published] = await Promise.all([
      readFigureProjects(call, { place: place ?? null, chain: chain ?? null }),
      place === undefined
        ? []
        : engine.read<Omit<ProjectFiguresAnswer["published"][number], "beside">>(
            queries["office/published-figures"],
            { place },
          ),
    ]);
    const { projects, undated } = filtered(all, wanted);
    const { groups, ...figures } = figuresOf(projects, on);
    const counted = new Set([...figures.projects, ...undated]);
    type Name = { name: string | null; nameEn: string | null };
    const tell = (group: typeof groups.chain, nameOf: (key: string) => Name) =>
      group.map((row) => ({
        ...row,
        ...(row.key === null ? { name: null, nameEn: null } : nameOf(row.key)),
      }));
    const named =
      (things: readonly { id: string; nameZh: string; nameEn: string | null }[]) => (key: string) => {
        const thing = things.find((one) => one.id === key);
        return { name: thing?.nameZh ?? key, nameEn: thing?.nameEn ?? null };
      };
    const nameOfOwner = (key: string) => names.get(key) ?? key;
    const asWritten = (key: string) => ({ name: key, nameEn: null });
    return citing(graph, {
      place: situation?.place ?? null,
      on,
      undated,
      ...figures,
      groups: {
        chain: tell(groups.chain, named(chains)),
        place: tell(groups.place, named(places)),
        owner: tell(groups.owner, (key) => ({ name: nameOfOwner(key), nameEn: null })),
        channel: tell(groups.channel, asWritten),
        platform: tell(groups.platform, asWritten),
      },
      published: published
        .toSorted((a, b) => besideRank(a.id) - besideRank(b.id))
        .map((figure) => ({ ...figure, beside: besideOf(figure.id, projects, on) })),
      list: rows.filter((row) => counted.has(row.id)).map((row) => rowOf(row, names, on)),
      choices: {
        owners: distinct(all, "owner")
          .map((owner) => ({ id: owner, name: nameOfOwner(owner) }))
          .sort((a, b) => compareNames(a.name, b.name)),
        channels: distinct(all, "channel"),
        platforms: distinct(all, "platform"),
      },
    });
  },
});

/** Those asked for; apart from them those that may have been signed within the period or not. */
function filtered(all: FigureProject[], { owner, channel, platform, from, to }: Wanted) {
  const found = all.filter(
    (project) =>
      (owner === undefined || project.owner === owner) &&
      (channel === undefined || project.channel === channel) &&
      (platform === undefined || project.platform === platform),
  );
  if (from === undefined && to === undefined) return { projects: found, undated: [] };
  const signed = found.filter(isSigned);
  const lies = ({ signedOn }: FigureProject) =>
    signedOn === null ? "unknown" : standing(signedOn, from ?? null, to ?? null);
  return {
    projects: signed.filter((project) => lies(project) === "within"),
    undated: signed.filter((project) => lies(project) === "unknown").map((project) => project.id),
  };
}

const compareNames = collatorOf("zh");

function distinct(all: FigureProject[], field: "owner" | "channel" | "platform"): string[] {
  return [...new Set(all.map((project) => project[field]).filter((value) => value !== null))].sort(
    compareNames,
  );
}
