import type { z } from "zod";
import type { Situation } from "../analysis/judging/situation.ts";
import { type Surrounding, SurroundingsWalk } from "../analysis/recruiting/surroundings.ts";
import { placeNameOf } from "../chain/view/segment-view.ts";
import type { Call } from "../http/endpoint.ts";
import type { networkLink, networkNode } from "../http/shapes.ts";
import { NETWORK_TIES } from "../model/bounds.ts";
import type { TableName } from "../model/log.ts";
import type { Segment, Tie } from "../model/rows.ts";
import type { NetworkRelation } from "../model/words.ts";

type Node = z.infer<typeof networkNode>;
type Link = z.infer<typeof networkLink>;
interface AdviserRow extends Omit<Tie, "from" | "to" | "kind" | "segment" | "tieKind" | "share"> {
  id: string;
  name: string;
  title: string | null;
  since: string | null;
  firm: string;
  place: string | null;
}

export interface Network {
  nodes: Node[];
  links: Link[];
  cut: boolean;
  left: number;
}

interface Asked {
  depth: number;
  limit: number;
  /** Whether a place was given, of which some are residents. */
  judged: boolean;
  /** Reads one step further, to tell who lies ahead of the last ones. */
  ahead: boolean;
  relations?: readonly NetworkRelation[] | undefined;
}

const TIED = ["supplies", "owns", "ties", "firms"] as const satisfies TableName[];

/** Known deliveries, owners, ties and advisers around a firm, step by step, one query of each kind for a step. */
export async function networkOf(
  firm: string,
  { depth, limit, judged, ahead, relations }: Asked,
  situation: Situation,
  { graph }: Pick<Call, "graph">,
): Promise<Network> {
  const walk = new SurroundingsWalk(firm, limit, relations ? new Set(relations) : null);
  const advisers = new Map<string, AdviserRow>();
  const read = async (firms: readonly string[]): Promise<Tie[]> => {
    const [ties, employed] = await Promise.all([
      graph.rows<Tie>("firms/network", { firms, most: NETWORK_TIES }, TIED),
      graph.rows<AdviserRow>("firms/advisers", { firms }, ["advisers", "firms", "places"]),
    ]);
    for (const adviser of employed) advisers.set(adviser.id, adviser);
    return [...ties, ...employed.map(worksFor)];
  };
  for (let step = 1; step <= depth && walk.edge.length > 0 && !walk.full; step++)
    walk.take(await read(walk.edge));
  if (ahead && walk.edge.length > 0) walk.look(await read(walk.edge));
  const { members, ties, left } = walk.result();
  const leaders = await graph.leaders();
  const names = await segmentNames(ties, graph);
  return {
    nodes: members.map((one) =>
      one.member.kind === "firm"
        ? firmNode(one, { situation, judged, leaders })
        : adviserNode(one, advisers.get(one.member.id)!, situation),
    ),
    links: ties.map((tie) => ({
      ...tie,
      segmentName: names.get(tie.segment ?? "")?.nameZh ?? null,
      segmentNameEn: names.get(tie.segment ?? "")?.nameEn ?? null,
    })),
    cut: left > 0,
    left,
  };
}

function worksFor({ id, firm, source, asOf, confidence, note }: AdviserRow): Tie {
  return {
    from: id,
    to: firm,
    kind: "works_for",
    segment: null,
    tieKind: null,
    share: null,
    source,
    asOf,
    confidence,
    note,
  };
}

function firmNode(
  { member: { id }, depth, ahead }: Surrounding,
  { situation, judged, leaders }: { situation: Situation; judged: boolean; leaders: ReadonlySet<string> },
): Node {
  const firm = situation.firms.get(id);
  const place = firm?.place ?? null;
  return {
    id,
    kind: "firm",
    name: firm?.name ?? id,
    place,
    placeName: placeNameOf(situation, place),
    depth,
    resident: judged ? situation.isResident(id) : null,
    leader: leaders.has(id),
    active: situation.isActive(id),
    status: firm?.status ?? null,
    ahead,
    title: null,
    since: null,
  };
}

function adviserNode(
  { member: { id }, depth, ahead }: Surrounding,
  { name, place, title, since }: AdviserRow,
  situation: Situation,
): Node {
  return {
    id,
    kind: "adviser",
    name,
    place,
    placeName: placeNameOf(situation, place),
    depth,
    resident: null,
    leader: false,
    active: true,
    status: null,
    ahead,
    title,
    since,
  };
}

type SegmentCalled = Pick<Segment, "nameZh" | "nameEn">;

/** What the segments delivered are called. */
export async function segmentNames(
  rows: { segment: string | null }[],
  graph: Call["graph"],
): Promise<Map<string, SegmentCalled>> {
  const known = rows.some(({ segment }) => segment !== null) ? await graph.segmentNames() : new Map();
  const names = new Map<string, SegmentCalled>();
  for (const { segment } of rows) {
    const found = segment === null ? undefined : known.get(segment);
    if (segment !== null && found) names.set(segment, found);
  }
  return names;
}
