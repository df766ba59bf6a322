import { describe, expect, test } from "vitest";
import { loadFolder } from "../../server/data/load/load.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { openGraph } from "../../server/graph/graph.ts";
import type { QueryName } from "../../server/model/query-names.ts";
import { folderOf, memory, queries } from "../data/folders.ts";
import { become, tell } from "./entries.ts";

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
      "chain/segments": Array.from({ length: 10_000 }, (_, at) => ({
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

const OFFICE = {
  "places.csv": "id,name_zh,kind\npark,园,park\ncity,市,city\n",
  "sources.csv": "id,title\nnews,报\n",
  "chains.csv": "id,name_zh\nc,链\nd,线\n",
  "segments.csv": "id,chain,name_zh,stage,group\na,c,甲,upstream,g\nb,c,乙,product,g\nz,d,丙,product,g\n",
  "links.csv": "from,to,kind,required\na,b,input_of,1\n",
  "firms.csv": "id,name,place\nf,某厂,park\ng,他厂,city\n",
  "makes.csv": "firm,segment,source\nf,b,news\ng,z,news\n",
  "people.csv": "id,name\nzhang,张\n",
  "projects.csv": "id,name,stage,place,segments\nj,一期,lead,park,a\n",
};
const other = (file: string, text: string) => ({ ...OFFICE, [file]: text });

/** A graph with everything read, and what is read of the engine from then on. */
async function watched() {
  const engine = await memory();
  expect((await loadFolder(engine, queries, folderOf(OFFICE))).errors).toEqual([]);
  const read: string[] = [];
  const names = new Map(Object.entries(queries).map(([name, text]) => [text, name]));
  const graph = openGraph(
    {
      ...engine,
      read(text, params) {
        read.push(names.get(text)!);
        return engine.read(text, params);
      },
    },
    queries,
  );
  const ask = async () => {
    const here = graph.at((await graph.now()).number);
    const judged = [await here.judgement("c", "park"), await here.judgement("d", "park")];
    await here.search();
    await here.ties();
    await here.sources();
    await here.leaders();
    return { judged, firms: (await here.atlas()).firms, here };
  };
  const first = await ask();
  read.length = 0;
  return { engine, graph, ask, first, read };
}

describe("what was read", () => {
  test("of one part is read once for all who ask at once", async () => {
    const { read, engine, ask } = await watched();
    await become(engine, other("exclusions.csv", "place,segment,reason\npark,a,环保\n"));
    await Promise.all([ask(), ask(), ask()]);
    expect(read.filter((name) => name === "chain/exclusions")).toEqual(["chain/exclusions"]);
  });

  test("is forgotten by nothing that a person's name touches", async () => {
    const { engine, ask, first, read } = await watched();
    await become(engine, other("people.csv", "id,name\nzhang,章\n"));
    const { judged, firms } = await ask();
    expect(read).toEqual(["log/revision", "log/since"]);
    expect([judged[0] === first.judged[0], firms === first.firms]).toEqual([true, true]);
  });

  test("is mended by what a firm makes: that chain is judged again, the other is not", async () => {
    const { engine, ask, first, read } = await watched();
    await become(engine, other("makes.csv", "firm,segment,source\nf,b,news\nf,a,news\ng,z,news\n"));
    const { judged, firms } = await ask();
    expect(read).toEqual(["log/revision", "log/since"]);
    expect([...judged[0]!.present]).toEqual([1, 1]);
    expect([judged[0] === first.judged[0], judged[1] === first.judged[1], firms === first.firms]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("of a project tells it without judging again", async () => {
    const { engine, ask, first, read } = await watched();
    await become(engine, other("projects.csv", "id,name,stage,place,segments\nj,二期,signed,park,a\n"));
    const { judged } = await ask();
    expect(read).toEqual(["log/revision", "log/since"]);
    expect(judged[0]!.classes === first.judged[0]!.classes).toBe(true);
    expect(judged[0]!.chain.projects).toMatchObject([{ id: "j", name: "二期", stage: "signed" }]);
  });

  test("is not let go by the title of a source, which is told at once", async () => {
    const { engine, ask, first, read } = await watched();
    await become(engine, other("sources.csv", "id,title\nnews,书\n"));
    const { judged, here } = await ask();
    expect(read).toEqual(["log/revision", "log/since"]);
    expect(judged[0] === first.judged[0]).toBe(true);
    expect((await here.sources()).get("news")?.title).toBe("书");
  });

  test.each<[string, (engine: Engine, number: number) => Promise<unknown>]>([
    ["a change without an entry", (engine) => engine.write("MATCH (e:LiantuEntry) DETACH DELETE e")],
    [
      "a hole in the log",
      async (engine, number) => {
        await tell(engine, number, []);
        await engine.write("MATCH (e:LiantuEntry) DETACH DELETE e");
        await tell(engine, number + 1, []);
      },
    ],
    [
      "a log that is too long",
      (engine, number) =>
        engine.write("MATCH (r:LiantuRevision {id: 'graph'}) SET r.number = $number", {
          number: number + 500,
        }),
    ],
    [
      "a load, whose entry says the tables only",
      (engine, number) => tell(engine, number, [{ table: "firms", before: null, after: { id: "f" } }], true),
    ],
    ["a graph put back", (engine) => tell(engine, 1, [])],
  ])("is read anew after %s", async (_, also) => {
    const { engine, graph, ask } = await watched();
    await become(engine, other("firms.csv", "id,name,place\nf,新厂,city\ng,他厂,city\n"));
    const [{ number }] = (await engine.read<{ number: number }>(queries["log/revision"])) as [
      { number: number },
    ];
    await also(engine, number);
    const { firms, judged } = await ask();
    expect([...firms].map(({ name, place }) => [name, place])).toEqual([
      ["新厂", "city"],
      ["他厂", "city"],
    ]);
    expect([...judged[0]!.present]).toEqual([0, 0]);
    expect(await graph.revision()).toBeGreaterThan(0);
  });

  test("stays as it was for who asked before a change", async () => {
    const { engine, first, ask } = await watched();
    await become(engine, other("makes.csv", "firm,segment,source\nf,a,news\n"));
    await ask();
    expect(await first.here.judgement("c", "park")).toEqual(first.judged[0]);
  });

  test("is tried again when a reading failed", async () => {
    const { engine } = await watched();
    let fails = true;
    const graph = openGraph(
      {
        ...engine,
        async read(text, params) {
          if (fails && text === queries["firms/ids"]) throw new Error("gone");
          return engine.read(text, params);
        },
      },
      queries,
    );
    const here = graph.at((await graph.now()).number);
    await expect(here.atlas()).rejects.toThrow("gone");
    fails = false;
    expect((await here.atlas()).firms.length).toBe(2);
  });
});
