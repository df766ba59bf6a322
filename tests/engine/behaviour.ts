import { expect, test } from "vitest";
import { type Engine, EngineMisuse } from "../../server/engine/engine.ts";

const COUNT = "MATCH (f:LiantuFirm) RETURN count(f) AS firms";
const CREATE = "CREATE (f:LiantuFirm {id: $id})";

/** The promises of the Engine interface. `engine` is open and its graph empty at the start of each test. */
export function behaviour(engine: () => Engine) {
  const firms = async () => (await engine().read<{ firms: number }>(COUNT))[0]?.firms;

  test("a write is seen by the next read", async () => {
    for (let n = 1; n <= 50; n++) {
      await engine().write(CREATE, { id: `f${n}` });
      expect(await firms()).toBe(n);
    }
  });

  test("a statement without RETURN gives no rows", async () => {
    expect(await engine().write(CREATE, { id: "f" })).toEqual([]);
    expect(await engine().write("MATCH (f:LiantuFirm) SET f.name = '甲'")).toEqual([]);
    expect(
      await engine().write("UNWIND $ids AS id MERGE (f:LiantuFirm {id: id})", { ids: ["f", "g"] }),
    ).toEqual([]);
  });

  test("a transaction gives what its work gives, and sees its own writes", async () => {
    const seen = await engine().transaction(async (tx) => {
      await tx.run(CREATE, { id: "f" });
      return tx.run(COUNT);
    });
    expect(seen).toEqual([{ firms: 1 }]);
    expect(await firms()).toBe(1);
  });

  test("an exception in a transaction leaves nothing of it", async () => {
    await engine().write(
      "CREATE (:LiantuFirm {id: 'old', name: '甲'})-[:MAKES {source: ''}]->(:LiantuSegment {id: 's'})",
    );
    const work = engine().transaction(async (tx) => {
      await tx.run("MATCH (f:LiantuFirm {id: 'old'}) SET f.name = '乙', f.status = '注销'");
      await tx.run("MATCH (:LiantuFirm)-[m:MAKES]->(:LiantuSegment) DELETE m");
      await tx.run("MERGE (f:LiantuFirm {id: 'new'})");
      await tx.run("MATCH (s:LiantuSegment) DETACH DELETE s");
      throw new Error("changed our mind");
    });
    await expect(work).rejects.toThrow("changed our mind");
    expect(
      await engine().read(
        "MATCH (f:LiantuFirm)-[:MAKES]->(s:LiantuSegment) RETURN f {.*} AS firm, s.id AS segment",
      ),
    ).toEqual([{ firm: { id: "old", name: "甲" }, segment: "s" }]);
    expect(await firms()).toBe(1);
  });

  test("after an error a transaction refuses more and leaves nothing, even when the error was swallowed", async () => {
    let refusal: unknown;
    const work = engine().transaction(async (tx) => {
      await tx.run(CREATE, { id: "f" });
      await tx.run("RETURN 1 / 0 AS x").catch(() => undefined);
      refusal = await tx.run(CREATE, { id: "g" }).catch((error) => error);
      return "done";
    });
    await expect(work).rejects.toThrow(/zero/);
    expect(refusal).toBeInstanceOf(EngineMisuse);
    expect(await firms()).toBe(0);
  });

  test("statements of a transaction that are not awaited run in order, and an error among them fails it", async () => {
    await engine().transaction(async (tx) => {
      await Promise.all(["a", "b", "c"].map((id) => tx.run(CREATE, { id })));
      tx.run("MATCH (f:LiantuFirm {id: 'b'}) DELETE f");
    });
    expect(await engine().read("MATCH (f:LiantuFirm) RETURN f.id AS id ORDER BY id")).toEqual([
      { id: "a" },
      { id: "c" },
    ]);
    const failing = engine().transaction(async (tx) => {
      tx.run(CREATE, { id: "d" });
      tx.run(CREATE, { id: "d" }).catch(() => undefined);
    });
    await expect(failing).rejects.toThrow();
    expect(await firms()).toBe(2);
  });

  test("a transaction that has ended refuses", async () => {
    const tx = await engine().transaction(async (tx) => tx);
    await expect(tx.run(CREATE, { id: "f" })).rejects.toThrow(EngineMisuse);
    expect(await firms()).toBe(0);
  });

  test("a write that would wait for the transaction around it refuses", async () => {
    await engine().transaction(async () => {
      await expect(engine().write(CREATE, { id: "f" })).rejects.toThrow(EngineMisuse);
      await expect(engine().transaction(async () => 1)).rejects.toThrow(EngineMisuse);
    });
    await engine().write(CREATE, { id: "f" });
    expect(await firms()).toBe(1);
  });

  test("a read sees nothing of an open transaction and does not wait for it", async () => {
    await engine().transaction(async (tx) => {
      await tx.run(CREATE, { id: "f" });
      expect(await firms()).toBe(0);
    });
    expect(await firms()).toBe(1);
  });

  test("a read that would write refuses; names like the clauses do not trouble it", async () => {
    for (const cypher of [
      "CREATE (:LiantuFirm {id: 'f'})",
      "MERGE (f:LiantuFirm {id: 'f'}) RETURN f.id AS id",
      "MATCH (f:LiantuFirm) SET f.name = '甲'",
      "match (f:LiantuFirm) detach delete f",
    ])
      await expect(engine().read(cypher)).rejects.toThrow(EngineMisuse);
    const cypher =
      "// SET and DELETE\nMATCH (f:LiantuFirm {id: $id}) WHERE f.id <> 'it\\'s SET' RETURN f.id AS `set`";
    expect(await engine().read(cypher, { id: "f" })).toEqual([]);
  });

  test("a statement that fails leaves nothing of itself, and the engine goes on", async () => {
    await engine().write(CREATE, { id: "f" });
    await expect(engine().write("UNWIND ['g', 'f'] AS id CREATE (n:LiantuFirm {id: id})")).rejects.toThrow();
    await expect(engine().write("CREAT (f:LiantuFirm)")).rejects.toThrow();
    await expect(engine().read("RETURN $absent AS x")).rejects.toThrow();
    expect(await firms()).toBe(1);
  });

  test("500 increments at once lose none", async () => {
    await engine().write("CREATE (:LiantuRevision {id: 'graph', number: 0})");
    const bump = "MATCH (r:LiantuRevision {id: 'graph'}) SET r.number = r.number + 1";
    await Promise.all(
      Array.from({ length: 500 }, (_, n) =>
        n % 2 ? engine().write(bump) : engine().transaction((tx) => tx.run(bump)),
      ),
    );
    expect(await engine().read("MATCH (r:LiantuRevision) RETURN r.number AS number")).toEqual([
      { number: 500 },
    ]);
  });

  test("the same new relationship merged at once by many is one", async () => {
    await engine().write("CREATE (:LiantuFirm {id: 'f'}), (:LiantuSegment {id: 's'})");
    const merge =
      "MATCH (f:LiantuFirm {id: 'f'}) MATCH (s:LiantuSegment {id: 's'}) MERGE (f)-[m:MAKES {source: 'x'}]->(s) SET m.chosen = true";
    await Promise.all(Array.from({ length: 40 }, () => engine().transaction((tx) => tx.run(merge))));
    expect(await engine().read("MATCH ()-[m:MAKES]->() RETURN count(m) AS makes")).toEqual([{ makes: 1 }]);
  });

  test("the same new id merged at once by many is one", async () => {
    await Promise.all(
      Array.from({ length: 40 }, () => engine().write("MERGE (f:LiantuFirm {id: 'f'}) SET f.name = '甲'")),
    );
    expect(await firms()).toBe(1);
  });

  test.each<[string, unknown]>([
    ["integers", [0, 1, -1, 2 ** 31, 2 ** 53 - 1, 1 - 2 ** 53]],
    ["floats", [0.1, -2.5, 1e-9, 1e21, 5.5]],
    ["a list of one type", ["甲", "乙"]],
    ["an empty list", []],
    ["a whole float", 5.0],
    ["true", true],
    ["false", false],
    [
      "text",
      "中文，emoji 😀𠮷, 'single' \"double\" `tick`\r\nline\tbreak: colon; back\\slash $dollar {brace}",
    ],
    ["an id with leading zeros", "000123"],
    ["empty text", ""],
    ["text that looks like code", "'}) DETACH DELETE (n) //"],
  ])("%s come back as they went in", async (_, value) => {
    expect(
      await engine().write("CREATE (f:LiantuFirm {id: 'f', value: $value}) RETURN f.value AS value", {
        value,
      }),
    ).toEqual([{ value }]);
    expect(
      await engine().read("MATCH (f:LiantuFirm {id: 'f'}) RETURN f.value AS value, $value AS same", {
        value,
      }),
    ).toEqual([{ value, same: value }]);
  });

  test("null and undefined are null, at any depth, and remove a property", async () => {
    await engine().write("CREATE (f:LiantuFirm {id: 'f', name: '甲', status: '存续'})");
    await engine().write("MATCH (f:LiantuFirm) SET f.name = $name, f += $props", {
      name: undefined,
      props: { status: undefined },
    });
    expect(
      await engine().read(
        "MATCH (f:LiantuFirm) RETURN f {.*} AS firm, f.name AS name, $a AS a, $b.c AS c, $d AS d",
        {
          a: undefined,
          b: { c: undefined },
          d: [1, [undefined, { e: undefined }]],
        },
      ),
    ).toEqual([{ firm: { id: "f" }, name: null, a: null, c: null, d: [1, [null, { e: null }]] }]);
  });

  test("whole numbers are integers in the graph, at any depth", async () => {
    expect(
      await engine().read("RETURN $n / 2 AS a, $m.n / 2 AS b, $l[0] / 2 AS c, $f / 2 AS d, -$zero AS e", {
        n: 7,
        m: { n: 7 },
        l: [7],
        f: 7.5,
        zero: 0,
      }),
    ).toEqual([{ a: 3, b: 3, c: 3, d: 3.75, e: 0 }]);
    expect(
      await engine().read("UNWIND [3, 1, 2] AS x RETURN x ORDER BY x SKIP $skip LIMIT $limit", {
        skip: 1,
        limit: 1,
      }),
    ).toEqual([{ x: 2 }]);
  });

  test.each([
    ["an integer beyond 2^53", "RETURN 9007199254740993 AS x"],
    ["one in a list", "RETURN [1, 9007199254740993] AS x"],
    ["Infinity", "RETURN 1.0 / 0 AS x"],
    ["NaN", "RETURN 0.0 / 0 AS x"],
  ])("%s is refused as a result", async (_, cypher) => {
    await expect(engine().read(cypher)).rejects.toThrow(EngineMisuse);
  });

  test.each([
    ["NaN", Number.NaN],
    ["Infinity", [Number.POSITIVE_INFINITY]],
    ["a bigint", { deep: 1n }],
    ["a date", new Date(0)],
    ["a function", () => 1],
  ])("%s is refused as a parameter", async (_, value) => {
    await expect(engine().read("RETURN $value AS x", { value })).rejects.toThrow(EngineMisuse);
  });

  test("text sorts by code point, nulls come last ascending and first descending", async () => {
    const names = ["乙", "甲", "B", "a", "😀", "𠮷", "é", "10", "9", null];
    await engine().write(
      "UNWIND range(0, size($names) - 1) AS i CREATE (f:LiantuFirm {id: 'f' + toString(i)}) SET f.name = $names[i]",
      { names },
    );
    const ascending = ["10", "9", "B", "a", "é", "乙", "甲", "😀", "𠮷", null];
    const sorted = async (direction: string) =>
      (
        await engine().read(`MATCH (f:LiantuFirm) RETURN f.name AS name ORDER BY name ${direction}, f.id`)
      ).map((row) => row.name);
    expect(await sorted("")).toEqual(ascending);
    expect(await sorted("DESC")).toEqual(ascending.toReversed());
  });

  test("a parameter is never read as part of the statement", async () => {
    await engine().write(CREATE, { id: "f" });
    expect(
      await engine().read("MATCH (f:LiantuFirm {id: $id}) RETURN f.id AS id", { id: "' OR 1=1 //" }),
    ).toEqual([]);
  });

  test("the engine says its name and version", async () => {
    const { name, version } = await engine().info();
    expect(name).toMatch(/^(embedded|neo4j)$/);
    expect(version).toMatch(/^\d+\.\d+/);
  });
}
