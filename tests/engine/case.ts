import type { Engine, Params, Row } from "../../server/engine/engine.ts";

/** Nodes by label, and relationships as [from, TYPE, to, properties], where an end is `Label:id`. */
export interface Graph {
  /** By label without its prefix. */
  nodes: Record<string, Row[]>;
  /** Nodes of an older version, or of others: by label as it is. */
  plain?: Record<string, Row[]>;
  links?: [from: string, type: string, to: string, properties?: Row][];
}

/** What a query answers, whole, and for one that writes, what other queries answer afterwards. */
export interface Case {
  query: string;
  shows: string;
  /** The park of park.ts when absent. */
  given?: Graph;
  params?: Params;
  rows: Row[];
  after?: Answer[];
}

interface Answer {
  query: string;
  params?: Params;
  rows: Row[];
}

export async function fill(engine: Engine, graph: Graph) {
  await engine.transaction(async (tx) => {
    for (const [label, rows] of Object.entries(graph.nodes))
      await tx.run(`UNWIND $rows AS row CREATE (n:Liantu${label} {id: row.id}) SET n += row`, { rows });
    for (const [label, rows] of Object.entries(graph.plain ?? {}))
      await tx.run(`UNWIND $rows AS row CREATE (n:${label}) SET n += row`, { rows });
    for (const [from, type, to, properties = {}] of graph.links ?? []) {
      const [a, b] = [end(from), end(to)];
      await tx.run(
        `MATCH (a:Liantu${a.label} {id: $from}) MATCH (b:Liantu${b.label} {id: $to}) CREATE (a)-[r:${type}]->(b) SET r += $properties`,
        { from: a.id, to: b.id, properties },
      );
    }
  });
}

export async function wipe(engine: Engine) {
  await engine.write("MATCH (n) DETACH DELETE n");
}

function end(text: string) {
  const colon = text.indexOf(":");
  return { label: text.slice(0, colon), id: text.slice(colon + 1) };
}
