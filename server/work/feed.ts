import { setImmediate as turn } from "node:timers/promises";
import type { GraphAt } from "../graph/graph.ts";
import type { Atlas, ChainData } from "../model/rows.ts";

/** A chain and the atlas as text in memory that workers share, each written once per revision of the graph. */
export interface Feed {
  /** Tells this reading of the graph from others, and the chain in it. */
  reading: string;
  key: string;
  chain: SharedArrayBuffer;
  atlas: SharedArrayBuffer;
}

/** Rows written before others get their turn. */
const ROWS_AT_ONCE = 2_000;

const feeds = new WeakMap<GraphAt, Map<string, Promise<Feed>>>();
const atlases = new WeakMap<GraphAt, Promise<{ key: string; text: SharedArrayBuffer }>>();
let readings = 0;

/** Everything a worker needs to judge a chain. */
export function feedOf(graph: GraphAt, chain: string): Promise<Feed> {
  const known = feeds.get(graph) ?? new Map<string, Promise<Feed>>();
  feeds.set(graph, known);
  let feed = known.get(chain);
  if (!feed) {
    feed = write();
    known.set(chain, feed);
    feed.catch(() => known.delete(chain));
  }
  return feed;

  async function write(): Promise<Feed> {
    const [{ data }, atlas] = await Promise.all([graph.chain(chain), atlasOf(graph)]);
    const { chain: brief, ...rows } = data;
    return {
      reading: atlas.key,
      key: `${atlas.key} ${chain}`,
      chain: await writeRows({ chain: [brief], ...rows }),
      atlas: atlas.text,
    };
  }
}

function atlasOf(graph: GraphAt): Promise<{ key: string; text: SharedArrayBuffer }> {
  const known = atlases.get(graph);
  if (known) return known;
  const key = String(++readings);
  const written = graph.atlas().then(async (atlas) => ({ key, text: await writeRows({ ...atlas }) }));
  atlases.set(graph, written);
  written.catch(() => atlases.delete(graph));
  return written;
}

/** Lines of [name, rows]. */
export async function writeRows(lists: Record<string, readonly unknown[]>): Promise<SharedArrayBuffer> {
  const lines: Buffer[] = [];
  for (const [name, rows] of Object.entries(lists)) {
    for (let begin = 0; begin === 0 || begin < rows.length; begin += ROWS_AT_ONCE) {
      lines.push(Buffer.from(`${JSON.stringify([name, rows.slice(begin, begin + ROWS_AT_ONCE)])}\n`));
      await turn();
    }
  }
  const shared = new SharedArrayBuffer(lines.reduce((sum, line) => sum + line.length, 0));
  const bytes = new Uint8Array(shared);
  let at = 0;
  for (const line of lines) {
    bytes.set(line, at);
    at += line.length;
  }
  return shared;
}

export function readRows(shared: SharedArrayBuffer): Record<string, unknown[]> {
  const lists: Record<string, unknown[]> = {};
  for (const line of Buffer.from(shared).toString().split("\n")) {
    if (line === "") continue;
    const [name, rows] = JSON.parse(line) as [string, unknown[]];
    const list = lists[name];
    if (list) for (const row of rows) list.push(row);
    else lists[name] = rows;
  }
  return lists;
}

export function readChain({ chain: text }: Feed): ChainData {
  const { chain, ...rows } = readRows(text);
  return { chain: chain![0], ...rows } as unknown as ChainData;
}

export function readAtlas({ atlas }: Feed): Atlas {
  return readRows(atlas) as unknown as Atlas;
}
