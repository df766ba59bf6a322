import { afterEach, beforeEach, expect, test } from "vitest";
import { openEmbedded } from "../../server/engine/embedded.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { type GraphAt, openGraph } from "../../server/graph/graph.ts";
import { loadQueries } from "../../server/graph/queries.ts";
import { fill } from "../engine/case.ts";
import { park } from "../engine/park.ts";
import { embeddedSchema as schema } from "../engine/schema.ts";

const queries = loadQueries("cypher");
/** Every way in which the graph is read, and what it begins to read. */
const readings: Record<string, (graph: GraphAt) => Promise<unknown>> = {
  atlas: (graph) => graph.atlas(),
  chains: (graph) => graph.chains(),
  chain: (graph) => graph.chain("nonwoven"),
  situation: (graph) => graph.situation("park"),
  "situation nowhere": (graph) => graph.situation(null),
  judgement: (graph) => graph.judgement("nonwoven", "park"),
  sources: (graph) => graph.sources(),
  leaders: (graph) => graph.leaders(),
  ties: (graph) => graph.ties(),
  tiesHere: (graph) => graph.tiesHere("park"),
  search: (graph) => graph.search(),
  segmentNames: (graph) => graph.segmentNames(),
};

let engine: Engine;
beforeEach(async () => {
  engine = await openEmbedded({ path: null, schema });
  await fill(engine, park);
});
afterEach(() => engine.close());

/** The engine, which cannot be reached while `down` says so, and counts what it was asked. */
function watched() {
  const state = { down: false, asked: 0 };
  const read: Engine["read"] = async (query, params) => {
    state.asked += 1;
    await new Promise((resolve) => setImmediate(resolve));
    if (state.down) throw new Error("the database is down");
    return engine.read(query, params);
  };
  return { state, graph: openGraph({ ...engine, read }, queries) };
}

test.each(Object.keys(readings))(
  "a reading of %s that failed is tried again, and fails nobody later",
  async (name) => {
    const { state, graph } = watched();
    const read = () => readings[name]!(graph.at(1));
    state.down = true;
    await expect(read()).rejects.toThrow("the database is down");
    await expect(read()).rejects.toThrow("the database is down");
    state.down = false;
    const answer = await read();
    const other = watched();
    expect(JSON.stringify(answer)).toBe(JSON.stringify(await readings[name]!(other.graph.at(1))));
  },
);

test.each(Object.keys(readings))(
  "two who ask for %s at once wait for one reading, and later ones for none",
  async (name) => {
    const { state, graph } = watched();
    const [one, two] = await Promise.all([readings[name]!(graph.at(1)), readings[name]!(graph.at(1))]);
    const asked = state.asked;
    expect(JSON.stringify(two)).toBe(JSON.stringify(one));
    await readings[name]!(graph.at(1));
    expect(state.asked).toBe(asked);
    const alone = watched();
    await readings[name]!(alone.graph.at(1));
    expect(asked).toBe(alone.state.asked);
  },
);
