import { z } from "zod";
import { projectFigures as figuresOf } from "../analysis/project-figures.ts";
import { citing } from "../citing.ts";
import { defineEndpoint } from "../endpoint.ts";
import { projectFigures as output, type ProjectFiguresAnswer } from "../project-figure-shapes.ts";
import { day } from "../project-shapes.ts";
import { readNames } from "../projects/answer.ts";
import { readFigureProjects } from "../projects/figure-rows.ts";
import { today } from "../projects/lateness.ts";
import { id } from "../shapes.ts";

const input = z.object({
  place: id.optional().describe("projects at this place or within it"),
  chain: id.optional().describe("projects that fill a segment of this chain"),
  on: day.optional().describe("the day the figures are of; today by default"),
});

export const projectFigures = defineEndpoint({
  method: "get",
  path: "/api/project-figures",
  summary:
    "Signed projects, the four rates, arrived capital and what projects went through, with the projects of each",
  input,
  output,
  async handle({ place, chain, on = today() }, call) {
    const { engine, queries, graph } = call;
    const [situation, chains, { places }, names] = await Promise.all([
      place === undefined ? null : graph.situation(place),
      graph.chains(),
      graph.atlas(),
      readNames(call),
    ]);
    if (chain !== undefined) await graph.chain(chain);
    const [{ projects }, published] = await Promise.all([
      readFigureProjects(call, { place: place ?? null, chain: chain ?? null }),
      place === undefined
        ? []
        : engine.read<ProjectFiguresAnswer["published"][number]>(queries["figures/published"]!, { place }),
    ]);
    const { groups, ...figures } = figuresOf(projects, on);
    type Name = { name: string | null; nameEn: string | null };
    const told = (rows: typeof groups.chain, nameOf: (key: string) => Name) =>
      rows.map((row) => ({ ...row, ...(row.key === null ? { name: null, nameEn: null } : nameOf(row.key)) }));
    const named = (things: { id: string; nameZh: string; nameEn: string | null }[]) => (key: string) => {
      const thing = things.find((one) => one.id === key);
      return { name: thing?.nameZh ?? key, nameEn: thing?.nameEn ?? null };
    };
    const asWritten = (key: string) => ({ name: key, nameEn: null });
    return citing(graph, {
      place: situation?.place ?? null,
      on,
      ...figures,
      groups: {
        chain: told(groups.chain, named(chains)),
        place: told(groups.place, named(places)),
        owner: told(groups.owner, (key) => ({ name: names.get(key) ?? key, nameEn: null })),
        channel: told(groups.channel, asWritten),
        platform: told(groups.platform, asWritten),
      },
      published,
    });
  },
});
