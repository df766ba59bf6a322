import { setImmediate as turn } from "node:timers/promises";
import type { Rows } from "../analysis/judging/columns.ts";
import type { ChainRead, FullAtlas, GraphAt } from "../graph/graph.ts";
import { madeOf } from "../graph/made-of.ts";
import type { Atlas, ChainData } from "../model/rows.ts";

/** A chain and the atlas as text in memory that workers share, each written once for each state of it. */
export interface Feed {
  /** Tells this state of the atlas from others. */
  reading: string;
  /** Tells this state of the chain from others. */
  key: string;
  chain: SharedArrayBuffer;
  atlas: SharedArrayBuffer;
}

/** Rows written before others get their turn. */
const ROWS_AT_ONCE = 2_000;

let written = 0;

const chainText = madeOf(async ({ data }: ChainRead) => {
  const { chain, ...rows } = data;
  return { key: String(++written), text: await writeRows({ chain: [chain], ...rows }) };
});

const atlasText = madeOf(async ({ places, firms, exclusions }: FullAtlas) => ({
  key: String(++written),
  text: await writeRows({ places, firms, exclusions }),
}));

/** Everything a worker needs to judge a chain. */
export async function feedOf(graph: GraphAt, id: string): Promise<Feed> {
  const chain = await chainText(await graph.chain(id));
  const atlas = await atlasText(await graph.atlas());
  return { reading: atlas.key, key: chain.key, chain: chain.text, atlas: atlas.text };
}

/** Lines of [name, rows]. */
export async function writeRows(lists: Record<string, Rows<unknown>>): Promise<SharedArrayBuffer> {
  const lines: Buffer[] = [];
  for (const [name, rows] of Object.entries(lists)) {
    for (let begin = 0; begin === 0 || begin < rows.length; begin += ROWS_AT_ONCE) {
      const some = Array.from({ length: Math.min(ROWS_AT_ONCE, rows.length - begin) }, (_, at) =>
        rows.at(begin + at),
      );
      lines.push(Buffer.from(`${JSON.stringify([name, some])}\n`));
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
