import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, served } from "./served.ts";

let api: Served;
beforeAll(async () => {
  api = await served("seed");
});
afterAll(() => api.close());

const ask = async (firm: string, more = "") =>
  (await api.get(`/api/introducers?place=xiangxi-hitech&firm=${firm}${more}`)).body;

describe("introducers", () => {
  test("an adviser introduces the firm he works for; a name alone introduces nobody", async () => {
    const { firm, introducers, total, cut, hints, sources } = await ask("guangzhou-jiebao");
    expect(firm).toMatchObject({ kind: "firm", id: "guangzhou-jiebao", here: false });
    expect({ total, cut }).toEqual({ total: 1, cut: false });
    expect(introducers).toEqual([
      {
        steps: 1,
        value: 1,
        members: [
          {
            ...{ kind: "adviser", id: "zhou-jinping", name: "周金平", place: "xiangxi-hitech" },
            ...{ placeName: "湘西高新区", here: true, status: null, title: "董事长", since: "2023-07-29" },
          },
          firm,
        ],
        ties: [
          {
            ...{ from: "zhou-jinping", to: "guangzhou-jiebao", kind: "works_for", tieKind: null },
            ...{ segment: null, segmentName: null, share: null, forward: true },
            ...{
              source: "xiangxi-2023",
              asOf: "2023",
              confidence: "stated",
              note: "2023年湘西高新区招商顾问",
            },
          },
        ],
      },
    ]);
    expect(hints).toMatchObject([
      { member: { id: "jiebao", here: true }, tie: { tieKind: "same_name", confidence: "assumed" } },
    ]);
    expect(Object.keys(sources)).toEqual(["xiangxi-2023"]);
  });

  test("an owner is introduced by its own plant here and by its chairman; the list is cut at its bound", async () => {
    const { introducers } = await ask("huamei-xingtai");
    expect(introducers.map(({ members }: { members: { id: string }[] }) => members[0]!.id)).toEqual([
      "muli",
      "yang-changjun",
    ]);
    expect(await ask("huamei-xingtai", "&limit=1")).toMatchObject({ total: 2, cut: true });
  });

  test("who has no tie gets nobody", async () => {
    expect(await ask("s600519")).toMatchObject({ introducers: [], total: 0, cut: false, hints: [] });
  });

  test("an unknown firm or place is said to be unknown", async () => {
    expect((await api.get("/api/introducers?place=xiangxi-hitech&firm=nobody")).status).toBe(404);
    expect((await api.get("/api/introducers?place=nowhere&firm=jiebao")).status).toBe(404);
  });
});
