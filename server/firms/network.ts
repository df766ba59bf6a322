import type { z } from "zod";
import type { Situation } from "../analysis/judging/situation.ts";
import { placeNameOf } from "../chain/view/segment-view.ts";
import type { Call } from "../http/endpoint.ts";
import type { networkLink, networkNode } from "../http/shapes.ts";
import type { TableName } from "../model/log.ts";
import type { Segment } from "../model/rows.ts";

type Node = z.infer<typeof networkNode>;
type Link = z.infer<typeof networkLink>;
type Tie = Omit<Link, "segmentName" | "segmentNameEn">;
interface AdviserRow {
  id: string;
  name: string;
  title: string | null;
  since: string | null;
  firm: string;
  place: string | null;
  source: string | null;
  asOf: string | null;
  confidence: Link["confidence"];
  note: string | null;
}

export interface Network {
  nodes: Node[];
  links: Link[];
  cut: boolean;
}

const TIED = ["supplies", "owns", "ties", "firms"] as const satisfies TableName[];

/** Known deliveries, owners, ties and advisers around a firm, step by step, one query of each kind for a step. */
export async function networkOf(
  firm: string,
  { depth, limit, judged }: { depth: number; limit: number; judged: boolean },
  situation: Situation,
  { graph }: Pick<Call, "graph">,
): Promise<Network> {
  const nodes = new Map<string, Node>([[firm, firmNode(firm, 0, situation, judged)]]);
  const links = new Map<string, Tie>();
  let cut = false;
  let edge = [firm];
  for (let step = 1; step <= depth && edge.length > 0; step++) {
    const [ties, advisers] = await Promise.all([
      graph.rows<Tie>("firms/network", { firms: edge }, TIED),
      graph.rows<AdviserRow>("firms/advisers", { firms: edge }, ["advisers", "firms", "places"]),
    ]);
    edge = [];
    const enter = (id: string, node: () => Node) => {
      if (nodes.has(id)) return true;
      if (nodes.size >= limit) {
        cut = true;
        return false;
      }
      const entered = node();
      nodes.set(id, entered);
      if (entered.kind === "firm") edge.push(id);
      return true;
    };
    for (const tie of ties) {
      const both = [tie.from, tie.to].every((id) => enter(id, () => firmNode(id, step, situation, judged)));
      if (both)
        links.set(JSON.stringify([tie.from, tie.to, tie.kind, tie.segment, tie.tieKind, tie.source]), tie);
    }
    for (const { id, name, title, since, firm: employer, place, ...stated } of advisers) {
      const entered = enter(id, () => ({
        id,
        kind: "adviser" as const,
        name,
        place,
        placeName: placeNameOf(situation, place),
        depth: step,
        resident: null,
        status: null,
        title,
        since,
      }));
      if (!entered) continue;
      links.set(JSON.stringify([id, employer, "works_for"]), {
        from: id,
        to: employer,
        kind: "works_for",
        segment: null,
        tieKind: null,
        share: null,
        ...stated,
      });
    }
  }
  const names = await segmentNames([...links.values()], graph);
  return {
    nodes: [...nodes.values()],
    links: [...links.values()].map((tie) => ({
      ...tie,
      segmentName: names.get(tie.segment ?? "")?.nameZh ?? null,
      segmentNameEn: names.get(tie.segment ?? "")?.nameEn ?? null,
    })),
    cut,
  };
}

function firmNode(id: string, depth: number, situation: Situation, judged: boolean): Node {
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
    status: firm?.status ?? null,
    title: null,
    since: null,
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
