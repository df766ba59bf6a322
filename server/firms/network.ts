import type { z } from "zod";
import type { Situation } from "../analysis/judging/situation.ts";
import { placeNameOf } from "../chain/view/segment-view.ts";
import type { Call } from "../http/endpoint.ts";
import type { networkLink, networkNode } from "../http/shapes.ts";

type Node = z.infer<typeof networkNode>;
type Link = z.infer<typeof networkLink>;
type Tie = Omit<Link, "segmentName">;
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

/** Known deliveries, owners, ties and advisers around a firm, step by step, one query of each kind for a step. */
export async function networkOf(
  firm: string,
  { depth, limit, judged }: { depth: number; limit: number; judged: boolean },
  situation: Situation,
  { engine, queries, graph }: Call,
): Promise<Network> {
  const nodes = new Map<string, Node>([[firm, firmNode(firm, 0, situation, judged)]]);
  const links = new Map<string, Tie>();
  let cut = false;
  let edge = [firm];
  for (let step = 1; step <= depth && edge.length > 0; step++) {
    const [ties, advisers] = await Promise.all([
      engine.read<Tie>(queries["firms/network"], { firms: edge }),
      engine.read<AdviserRow>(queries["firms/advisers"], { firms: edge }),
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
      segmentName: tie.segment === null ? null : (names.get(tie.segment) ?? null),
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

/** Chinese names of the segments delivered. */
export async function segmentNames(
  rows: { segment: string | null }[],
  graph: Call["graph"],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  if (rows.every(({ segment }) => segment === null)) return names;
  for (const { id } of await graph.chains()) {
    const { compiled } = await graph.chain(id);
    for (const { segment } of rows) {
      const at = segment === null ? undefined : compiled.segmentIndex.get(segment);
      if (at !== undefined) names.set(segment!, compiled.segments[at]!.nameZh);
    }
  }
  return names;
}
