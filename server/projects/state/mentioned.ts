import type { Engine } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import type { QueryName } from "../../model/query-names.ts";
import type { ProjectAnswer } from "./shapes.ts";

type Mentioned = Pick<ProjectAnswer, "names" | "sources">;
type Told = Pick<ProjectAnswer, "project" | "events" | "arrivals" | "documents"> & {
  tasks: { source: string | null }[];
};

/** What the history names by id, and the sources behind what a project says. */
export async function readMentioned(
  { engine, queries }: { engine: Engine; queries: Queries },
  { project, events, arrivals, tasks, documents }: Told,
  people: ReadonlyMap<string, string>,
): Promise<Mentioned> {
  const persons = new Set<unknown>();
  const sources = new Set<unknown>();
  for (const { source } of [project, ...events, ...arrivals, ...tasks, ...documents]) sources.add(source);
  const ids = new Set<unknown>();
  for (const { id, of, segment, to, before, after } of events.flatMap(({ records }) => records)) {
    if (of === "firm" || of === "makes" || of === "owns") ids.add(id).add(segment).add(to);
    for (const says of [before, after]) {
      ids.add(says?.firm).add(says?.company).add(says?.place).add(says?.introducer);
      sources.add(says?.source);
      persons.add(says?.owner).add(says?.person);
      if (Array.isArray(says?.segments)) for (const one of says.segments) ids.add(one);
    }
  }
  const texts = (all: Set<unknown>) => [...all].filter((one) => typeof one === "string").sort();
  const read = <R>(query: QueryName, wanted: string[]): Promise<R[]> | R[] =>
    wanted.length === 0 ? [] : engine.read<R>(queries[query], { ids: wanted });
  const [named, cited] = await Promise.all([
    read<Mentioned["names"][number]>("projects/project/names", texts(ids)),
    read<{ id: string } & Mentioned["sources"][string]>("projects/project/sources", texts(sources)),
  ]);
  const known = texts(persons).flatMap((id) => {
    const name = people.get(id);
    return name === undefined ? [] : [{ id, kind: "person" as const, nameZh: name, nameEn: null }];
  });
  return {
    names: [...named, ...known],
    sources: Object.fromEntries(cited.map(({ id, ...source }) => [id, source])),
  };
}
