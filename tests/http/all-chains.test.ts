import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENDPOINTS } from "../../server/api.ts";
import type { Graph } from "../engine/case.ts";
import { type Served, served } from "./served.ts";

/** Cartons are at home among liquors, and cells are packed in them; nobody here makes them. */
const given: Graph = {
  nodes: {
    Revision: [{ id: "graph", number: 1 }],
    Place: [
      { id: "province", nameZh: "省", kind: "province" },
      { id: "park", nameZh: "园", kind: "park", aliases: ["老园"], pinyin: "yuan" },
    ],
    Chain: [
      { id: "battery", nameZh: "电池" },
      { id: "liquor", nameZh: "酒" },
    ],
    Segment: ["carton", "cell", "spirit"].map((id) => ({
      id,
      nameZh: id,
      stage: "product",
      group: "组",
      recruitable: true,
    })),
    Firm: [
      { id: "f", name: "甲" },
      { id: "g", name: "乙" },
    ],
    Project: [
      { id: "p", name: "纸箱厂", stage: "lead" },
      { id: "q", name: "酒厂", stage: "lead" },
    ],
  },
  links: [
    ["Place:park", "WITHIN", "Place:province"],
    ["Segment:carton", "PART_OF", "Chain:liquor"],
    ["Segment:carton", "USED_IN", "Chain:battery", { stage: "packaging", group: "包装" }],
    ["Segment:spirit", "PART_OF", "Chain:liquor"],
    ["Segment:cell", "PART_OF", "Chain:battery"],
    ["Segment:carton", "PACKAGING_FOR", "Segment:cell", { required: true }],
    ["Segment:carton", "PACKAGING_FOR", "Segment:spirit", { required: true }],
    ["Firm:f", "LOCATED_IN", "Place:park"],
    ["Firm:g", "LOCATED_IN", "Place:province"],
    ["Firm:f", "MAKES", "Segment:cell", { source: "" }],
    ["Firm:f", "MAKES", "Segment:spirit", { source: "" }],
    ["Firm:g", "MAKES", "Segment:carton", { source: "" }],
    ["Project:p", "FILLS", "Segment:carton", { position: 0 }],
    ["Project:p", "AT", "Place:park"],
    ["Project:q", "FILLS", "Segment:spirit", { position: 0 }],
    ["Project:q", "AT", "Place:park"],
    ["Place:park", "WANTS", "Segment:carton", { source: "" }],
  ],
};

let api: Served;
beforeAll(async () => {
  api = await served(given);
});
afterAll(() => api.close());

const get = async (path: string) => {
  const { status, body } = await api.get(path);
  expect({ path, status, detail: body.detail }).toEqual({ path, status: 200, detail: undefined });
  return body;
};

describe("all chains at once", () => {
  const asked = ENDPOINTS.filter(({ method, input }) => method === "get" && "chain" in input.shape);
  /** What each asks besides. */
  const more: Record<string, string> = {
    "/api/compare": "&places=park,province",
    "/api/candidates": "&segment=carton",
    "/api/introductions": "&by=g",
  };

  test("many are asked of a chain", () => expect(asked.length).toBeGreaterThan(10));

  test.each(asked.map(({ path }) => path))("%s answers them as it answers a chain", async (path) => {
    const question = `${path.replace("{id}", "carton")}?chain=all&place=park${more[path] ?? ""}`;
    const { status, body } = await api.get(question);
    if (path === "/api/panorama")
      expect({ status, code: body.code, field: body.field }).toEqual({
        status: 400,
        code: "drawn_by_chain",
        field: "chain",
      });
    else expect({ status, detail: body.detail }).toEqual({ status: 200, detail: undefined });
  });

  test("a shared segment is judged, wanted and filled once", async () => {
    const { gaps, completeness } = await get("/api/gaps?chain=all&place=park");
    expect(gaps.map(({ segment, list }: { segment: string; list: string }) => [segment, list])).toEqual([
      ["carton", "fill"],
    ]);
    expect(completeness).toEqual({ met: 0, all: 2, boughtIn: 0 });
    const { wanted } = await get("/api/wanted?chain=all");
    expect(wanted.map(({ segment }: { segment: string }) => segment)).toEqual(["carton"]);
    const { projects } = await get("/api/projects?chain=all");
    expect(projects.map(({ id }: { id: string }) => id)).toEqual(["q", "p"]);
    const { links } = await get("/api/missing-links?chain=all&place=park");
    expect(links.map(({ neededBy }: { neededBy: string }) => neededBy)).toEqual(["cell", "spirit"]);
    const { firms } = await get("/api/firms?chain=all");
    expect(firms.map(({ id }: { id: string }) => id)).toEqual(["f", "g"]);
  });
});

describe("a chain that uses a segment of another", () => {
  test("has it among its own, with the links between its own alone", async () => {
    const { chains } = await get("/api/chains");
    expect(chains).toEqual([
      { id: "battery", nameZh: "电池", nameEn: null, sector: null, segments: 2, links: 1, firms: 2 },
      { id: "liquor", nameZh: "酒", nameEn: null, sector: null, segments: 2, links: 1, firms: 2 },
    ]);
  });

  test.each([
    ["/api/projects?chain=battery", "projects", ["p"]],
    ["/api/projects?chain=liquor", "projects", ["q", "p"]],
    ["/api/firms?chain=battery", "firms", ["f", "g"]],
  ])("%s counts it", async (path, of, ids) => {
    const body = await get(path);
    expect(body[of].map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  test("a project that fills it stands in the figures of both", async () => {
    const { groups } = await get("/api/project-figures?place=park&on=2026-01-01");
    const counted = groups.chain.map(({ key, projects }: { key: string; projects: string[] }) => [
      key,
      projects,
    ]);
    expect(counted).toEqual([
      ["liquor", ["p", "q"]],
      ["battery", ["p"]],
    ]);
  });

  test("who makes it makes one segment", async () => {
    const { computed } = await get("/api/figures?place=province");
    const value = (wanted: string) => computed.find(({ name }: { name: string }) => name === wanted).value;
    expect([value("segments_made"), value("firms_makes")]).toEqual([3, 2]);
  });

  test("what it wants is told of both", async () => {
    for (const chain of ["battery", "liquor"]) {
      const { wanted } = await get(`/api/wanted?chain=${chain}&place=park`);
      expect(wanted.map(({ segment }: { segment: string }) => segment)).toEqual(["carton"]);
    }
  });
});

test("a place is found by what people call it and as it is read", async () => {
  for (const text of ["老园", "yuan", "laoyuan", "ly"]) {
    const { results } = await get(`/api/search?q=${encodeURIComponent(text)}`);
    expect(results.map(({ kind, id }: { kind: string; id: string }) => `${kind}:${id}`)).toContain(
      "place:park",
    );
  }
});
