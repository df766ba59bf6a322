import { afterAll, beforeAll, expect, test } from "vitest";
import type { CompareAnswer } from "../../server/chain/compare.ts";
import { type Served, served } from "../http/served.ts";
import { town } from "./town.ts";

let api: Served;
beforeAll(async () => {
  api = await served(town);
});
afterAll(() => api.close());

const compared = async (asked: string): Promise<CompareAnswer> => {
  const { status, body } = await api.get(`/api/compare?chain=liquor&${asked}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
const ids = ({ places }: CompareAnswer) => places.map(({ place }) => place.id);

test("a park is compared with what it lies in, up to the province", async () => {
  expect(ids(await compared("place=park"))).toEqual(["park", "433100", "430000"]);
});

test("a province opens with its parts, those with makers first", async () => {
  expect(ids(await compared("place=430000"))).toEqual(["430000", "433100", "430100"]);
});

test("the country opens with its provinces", async () => {
  expect(ids(await compared("place=100000"))).toEqual(["100000", "430000", "440000"]);
});

test("without a place, or with one alone, there is nothing to compare", async () => {
  for (const asked of ["", "places=park"]) {
    const { status, body } = await api.get(`/api/compare?chain=liquor&${asked}`);
    expect([status, body.code]).toEqual([400, "places_count"]);
  }
});

test("what is missing stands in the order of the list to fill, with what to do", async () => {
  const { places } = await compared("place=park");
  const { body } = await api.get("/api/gaps?chain=liquor&place=park");
  const listed = body.gaps
    .filter(({ list }: { list: string }) => list === "fill")
    .map(({ segment, advice, evidence }: Record<string, string>) => [segment, advice, evidence]);
  expect(places[0]?.supplies.map(({ segment, advice, evidence }) => [segment, advice, evidence])).toEqual(
    listed,
  );
  expect(places[0]?.supplies.map(({ segment, at }) => [segment, at?.place ?? null])).toEqual([
    ["glass", "100000"],
    ["cap", "430000"],
    ["ceramic", "430000"],
  ]);
});

test("a place of which nothing can be said says why", async () => {
  const { places } = await compared("place=430000");
  expect(places.map(({ place, why }) => [place.id, why])).toEqual([
    ["430000", null],
    ["433100", null],
    ["430100", "no_needs"],
  ]);
});

test("asked for all, every maker is named, and their number is the total", async () => {
  const more = Array.from({ length: 6 }, (_, at) => ({ id: `more${at}`, name: `广州玻璃${at}厂` }));
  const crowded = await served({
    nodes: { ...town.nodes, Firm: [...town.nodes.Firm!, ...more] },
    links: [
      ...town.links!,
      ...more.flatMap(
        ({ id }): NonNullable<typeof town.links> => [
          [`Firm:${id}`, "LOCATED_IN", "Place:440100"],
          [`Firm:${id}`, "MAKES", "Segment:glass", { source: "", chosen: false, confidence: "stated" }],
        ],
      ),
    ],
  });
  const named = async (firms: string) => {
    const { body } = await crowded.get(`/api/compare?chain=liquor&place=park&firms=${firms}`);
    const [glass] = (body as CompareAnswer).places[0]!.supplies;
    return [glass?.segment, glass?.firms.length, glass?.total];
  };
  expect([await named("some"), await named("all")]).toEqual([
    ["glass", 5, 7],
    ["glass", 7, 7],
  ]);
  await crowded.close();
});
