import { expect, test } from "vitest";
import type { Engine } from "../../server/engine/engine.ts";
import { openGraph } from "../../server/graph/graph.ts";
import { loadQueries } from "../../server/graph/queries.ts";
import type { QueryName } from "../../server/model/query-names.ts";

const queries = loadQueries("cypher");

/** An engine that answers reads with the rows of these queries, and nothing to all others. */
function answering(rows: Partial<Record<QueryName, unknown[]>>): Engine {
  const texts = new Map(Object.entries(rows).map(([name, found]) => [queries[name as QueryName], found]));
  const read = async (text: string) => texts.get(text) ?? [];
  return { read } as unknown as Engine;
}

test("judgements of 13 places asked for twice at once are all kept", async () => {
  const places = Array.from({ length: 13 }, (_, at) => ({
    id: `p${at}`,
    nameZh: "园",
    kind: "park",
    parent: null,
  }));
  const graph = openGraph(
    answering({
      "log/revision": [{ number: 1, load: null, loadOf: null, loadDone: null }],
      "office/places": places,
      "chain/chains": [{ id: "c", nameZh: "链", nameEn: null, sector: null }],
      "chain/segments": Array.from({ length: 20_000 }, (_, at) => ({
        id: `s${at}`,
        nameZh: "环",
        recruitable: true,
      })),
    }),
    queries,
  );
  const here = graph.at((await graph.now()).number);
  const ask = () => Promise.all(places.map(({ id }) => here.judgement("c", id)));
  const [first] = await Promise.all([ask(), ask()]);
  const again = await ask();
  expect(again.map((judgement, at) => judgement === first[at])).toEqual(places.map(() => true));
});
