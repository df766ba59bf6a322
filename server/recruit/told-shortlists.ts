import { isActive } from "../analysis/judging/directory.ts";
import { makingOf } from "../analysis/judging/making.ts";
import type { Call } from "../http/endpoint.ts";
import type { ProjectStage } from "../model/words.ts";
import { PROJECT_ROWS, readNames } from "../projects/state/answer.ts";
import type { Shortlist } from "./saved-shortlists.ts";

interface Named {
  id: string;
  nameZh: string;
  nameEn: string | null;
}

export interface ToldShortlist extends Shortlist {
  gap: (Named & { chain: string }) | null;
  madeBy: string | null;
  changedAt: string | null;
}

interface ToldFirm {
  place: string | null;
  placeName: string | null;
  status: string | null;
  active: boolean;
  makes: Named[];
  fills: boolean | null;
  projects: { id: string; name: string; stage: ProjectStage }[];
  trips: { id: string; name: string; startOn: string | null; recorded: boolean }[];
}

/** Shortlists with what their gap is called, who made them and when they were changed last. */
export async function tellShortlists(
  { engine, queries, graph }: Call,
  lists: readonly Shortlist[],
): Promise<ToldShortlist[]> {
  if (lists.length === 0) return [];
  const things = lists.map(({ id }) => `shortlists:${id}`);
  const [segments, people, changes] = await Promise.all([
    graph.segmentNames(),
    readNames({ engine, queries }),
    engine.read<{ thing: string; at: string; by: string | null }>(queries["recruit/shortlists/changes"], {
      things,
    }),
  ]);
  return lists.map((list) => {
    const own = changes.filter(({ thing }) => thing === `shortlists:${list.id}`);
    const by = own[0]?.by ?? null;
    const gap = list.segment === null ? undefined : segments.get(list.segment);
    return {
      ...list,
      gap: gap ? { id: list.segment!, nameZh: gap.nameZh, nameEn: gap.nameEn, chain: gap.chain } : null,
      madeBy: by === null ? null : (people.get(by) ?? by),
      changedAt: own.at(-1)?.at ?? null,
    };
  });
}

/** One shortlist with where its firms are, what they make, and the projects and trips they are in. */
export async function tellWhole(
  call: Call,
  list: Shortlist,
): Promise<Omit<ToldShortlist, "firms"> & { firms: (Shortlist["firms"][number] & ToldFirm)[] }> {
  const { engine, queries, graph } = call;
  const firms = list.firms.map(({ firm }) => firm);
  const [[told], { directory, firms: known, places }, projects, made, trips] = await Promise.all([
    tellShortlists(call, [list]),
    graph.atlas(),
    graph.part(PROJECT_ROWS),
    engine.read<{ firm: string; segment: string; nameZh: string; nameEn: string | null }>(
      queries["firms/list"],
      { firms },
    ),
    engine.read<{ firm: string } & ToldFirm["trips"][number]>(queries["recruit/shortlists/trips"], { firms }),
  ]);
  const nameOfPlace = new Map(places.map(({ id, nameZh }) => [id, nameZh]));
  const makes = told!.gap === null ? null : await makersIn(call, told!.gap);
  return {
    ...told!,
    firms: list.firms.map((one) => {
      const at = directory.position(one.firm);
      const brief = at < 0 ? null : known.at(at)!;
      return {
        ...one,
        place: brief?.place ?? null,
        placeName: (brief?.place && nameOfPlace.get(brief.place)) ?? null,
        status: brief?.status ?? null,
        active: brief ? isActive(brief) : false,
        makes: made
          .filter(({ firm }) => firm === one.firm)
          .map(({ segment, nameZh, nameEn }) => ({ id: segment, nameZh, nameEn })),
        fills: makes?.(one.firm) ?? null,
        projects: projects
          .filter(({ firm }) => firm === one.firm)
          .map(({ id, name, stage }) => ({ id, name, stage })),
        trips: trips.filter(({ firm }) => firm === one.firm).map(({ firm: _, ...trip }) => trip),
      };
    }),
  };
}

async function makersIn({ graph }: Call, { id, chain }: { id: string; chain: string }) {
  const { compiled } = await graph.chain(chain);
  const segment = compiled.segmentIndex.get(id);
  return (firm: string) => {
    const at = compiled.firmIndex.get(firm);
    return segment !== undefined && at !== undefined && makingOf(compiled, segment, at) !== null;
  };
}
