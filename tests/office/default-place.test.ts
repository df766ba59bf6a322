import { expect, test } from "vitest";
import type { Graph } from "../engine/case.ts";
import { served } from "../http/served.ts";

const place = (id: string, kind: string) => ({ id, nameZh: id, kind });

async function defaultPlace(firms: [firm: string, place: string][]): Promise<string | null> {
  const graph: Graph = {
    nodes: {
      Place: [
        place("country", "country"),
        place("province", "province"),
        place("city", "city"),
        place("park", "park"),
        place("other", "park"),
      ],
      Firm: firms.map(([id]) => ({ id, name: id })),
      Revision: [{ id: "graph", number: 1 }],
    },
    links: [
      ["Place:province", "WITHIN", "Place:country"],
      ["Place:city", "WITHIN", "Place:province"],
      ["Place:park", "WITHIN", "Place:city"],
      ["Place:other", "WITHIN", "Place:city"],
      ...firms.map(([id, at]): [string, string, string] => [`Firm:${id}`, "LOCATED_IN", `Place:${at}`]),
    ],
  };
  const api = await served(graph);
  try {
    return (await api.get("/api/places?limit=1")).body.defaultPlace;
  } finally {
    await api.close();
  }
}

test("a page without a place opens at the park with most firms", async () => {
  expect(
    await defaultPlace([
      ["a", "city"],
      ["b", "city"],
      ["c", "other"],
    ]),
  ).toBe("other");
});

test("where no park has firms it opens where most firms are, not at the country that has them all", async () => {
  expect(
    await defaultPlace([
      ["a", "city"],
      ["b", "city"],
      ["c", "province"],
    ]),
  ).toBe("city");
});

test("without any firm it opens somewhere", async () => {
  expect(await defaultPlace([])).toBe("city");
});
