import fc from "fast-check";
import { expect, test } from "vitest";
import { loadFolder } from "../../server/data/load/load.ts";
import { TABLES } from "../../server/data/tables/tables.ts";
import { type GraphAt, openGraph } from "../../server/graph/graph.ts";
import { ALL_CHAINS } from "../../server/model/words.ts";
import { PROJECT_ROWS } from "../../server/projects/state/answer.ts";
import { folderOf, memory, queries } from "../data/folders.ts";
import { randomFolder } from "../data/random-folder.ts";
import { wipe } from "../engine/case.ts";
import { become } from "./entries.ts";

const RUNS = process.env.LIANTU_FAULTS === "full" ? 200 : 15;
const PLACES = ["p0", "p1", "p2", "p3"];
const CHAINS = ["c0", "c1"];
/** What all else stands on stays, so that what is tested is mended. */
const GROUND = {
  "places.csv": `id,name_zh,kind,parent\n${PLACES.map((id, at) => `${id},园,park,${at > 0 ? PLACES[at - 1] : ""}\n`).join("")}`,
  "chains.csv": `id,name_zh\n${CHAINS.map((id) => `${id},链\n`).join("")}`,
  // A kind and a by-product across chains, and a segment that both chains have.
  "segments.csv": `id,chain,name_zh,stage,group,role,recruitable,kind_of\n${[0, 1, 2, 3, 4].map((at) => `s${at},c${at % 2},环${at},upstream,组,${at === 1 ? "byproduct" : ""},${at === 3 ? 0 : 1},${at === 2 ? "s3" : ""}\n`).join("")}`,
  "chain_segments.csv": "chain,segment,stage,group\nc1,s0,packaging,包装\n",
  "links.csv":
    "from,to,kind,required\ns0,s2,input_of,1\ns2,s4,input_of,1\ns1,s3,packaging_for,1\ns0,s3,input_of,1\ns4,s1,waste_to,\n",
  "aliases.csv": "segment,name\ns0,别名\n",
};

/** All that can be asked of a graph, as plain data. */
async function everythingOf(graph: GraphAt) {
  const { places, firms, exclusions, directory } = await graph.atlas();
  const chains = [];
  for (const id of [...(await graph.chains()).map((chain) => chain.id), ALL_CHAINS]) {
    const { data, compiled, statementsOf, demandsOf } = await graph.chain(id);
    const { makes, needs, ...rest } = data;
    const judged = [];
    for (const place of [null, ...PLACES]) {
      const { classes, steps, makers, elsewhere, weights, completeness, situation } = await graph.judgement(
        id,
        place,
      );
      judged.push({
        place,
        classes,
        steps,
        makers,
        elsewhere,
        weights,
        completeness,
        residents: situation.residents(),
      });
    }
    chains.push({
      rest,
      makes: [...makes],
      needs: [...needs],
      judged,
      compiled: {
        firms: compiled.firms,
        leads: compiled.leads,
        known: compiled.known,
        busy: data.busyElsewhere,
        makes: [...compiled.makes],
        by: compiled.makesBy,
      },
      demands: { rows: [...compiled.demands], firms: compiled.demandsFirm, of: compiled.demandsOf },
      stated: data.segments.map(({ id: segment }) => [statementsOf(segment), demandsOf(segment)]),
      projects: compiled.projects,
    });
  }
  const { members, ties, advisers, neighbours, by } = await graph.ties();
  const here = await graph.tiesHere("p1");
  const search = await graph.search();
  return {
    places,
    firms: [...firms],
    exclusions,
    ids: directory.ids,
    chains,
    sources: [...(await graph.sources())],
    leaders: [...(await graph.leaders())],
    network: { members, ties, advisers: [...advisers], neighbours, by },
    steps: directory.ids.map((id) => here.steps(id)),
    names: [...(await graph.segmentNames())],
    found: ["厂", "c", "x1", "yuan", "环", "000"].map((text) => search.find(text, 3)),
    projects: await graph.part(PROJECT_ROWS),
  };
}

test(`mended parts are those read anew, ${RUNS} times over`, { timeout: 600_000 }, async () => {
  const engine = await memory();
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.tuple(randomFolder, randomFolder, randomFolder, randomFolder), async (steps) => {
      await wipe(engine);
      let files: Record<string, string> = { ...steps[0], ...GROUND };
      expect((await loadFolder(engine, queries, folderOf(files))).errors).toEqual([]);
      const graph = openGraph(engine, queries);
      await everythingOf(graph.at((await graph.now()).number));
      for (const next of steps.slice(1)) {
        files = { ...next, ...GROUND };
        for (const { table } of await become(engine, files)) seen.add(table);
        const { number } = await graph.now();
        const fresh = openGraph(engine, queries);
        expect(await everythingOf(graph.at(number))).toEqual(await everythingOf(fresh.at(number)));
      }
    }),
    { numRuns: RUNS },
  );
  expect(
    TABLES.map(({ name }) => name).filter((name) => !seen.has(name) && !(`${name}.csv` in GROUND)),
  ).toEqual([]);
});
