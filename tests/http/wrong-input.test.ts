import { afterAll, beforeAll, expect, test } from "vitest";
import { GAP_PARTS } from "../../server/model/weights.ts";
import { park } from "../engine/park.ts";
import { type Served, served } from "./served.ts";

let api: Served;
beforeAll(async () => {
  api = await served(park);
});
afterAll(() => api.close());

test.each([
  ["/api/panorama?chain=none&place=park", 404, "chain", "chain：找不到“none”"],
  ["/api/panorama?chain=nonwoven&place=none&lang=en", 404, "place", 'place: nothing has the id "none"'],
  ["/api/gaps?place=park", 400, "chain", "chain：缺少该参数"],
  ["/api/gaps?chain=nonwoven&place=park&limit=0&lang=en", 400, "limit", "limit: must be at least 1"],
  ["/api/gaps?chain=nonwoven&place=park&limit=100001", 400, "limit", "limit：至多 100,000"],
  ["/api/gaps?chain=nonwoven&place=park&demand=-1", 400, "demand", undefined],
  ["/api/gaps?chain=nonwoven&place=park&classes=missing,foo", 400, "classes", "classes：没有“foo”这个类别"],
  ["/api/gaps?chain=nonwoven&place=park&reasons=maybe", 400, "reasons", undefined],
  ["/api/segments/none", 404, "id", "id：找不到“none”"],
  ["/api/segments/fabric?place=none", 404, "place", "place：找不到“none”"],
  ["/api/upstream?segment=none", 404, "segment", "segment：找不到“none”"],
  ["/api/upstream?segment=fabric&depth=7", 400, "depth", undefined],
  ["/api/firms?segment=none", 404, "segment", "segment：找不到“none”"],
  ["/api/upstream?segment=fabric&depth=some&lang=en", 400, "depth", "depth: must be a number"],
  [
    "/api/firms?sort=size",
    400,
    "sort",
    "sort：须是其中之一：name、-name、employees、-employees、registeredCapitalWan、-registeredCapitalWan、founded、-founded",
  ],
  ["/api/firms/none", 404, "id", "id：找不到“none”"],
  ["/api/firms/none/network", 404, "id", "id：找不到“none”"],
  ["/api/leaders/none", 404, "id", "id：找不到“none”"],
  ["/api/figures?place=none", 404, "place", "place：找不到“none”"],
])("%s is a %i that names %s", async (path, status, field, message) => {
  const { status: answered, body } = await api.get(path);
  expect({ answered, field: body.field }).toEqual({ answered: status, field });
  if (message !== undefined) expect(body.detail).toBe(message);
});

test.each([
  ["/api/projects", {}, "name", "请填项目名称", "Enter the project's name"],
  ["/api/projects", { name: " " }, "name", "请填项目名称", "Enter the project's name"],
  ["/api/projects", { name: "\u200b" }, "name", "请填项目名称", "Enter the project's name"],
  [
    "/api/projects",
    { name: "甲", amountWan: "很多" },
    "amountWan",
    "“很多”不是数字",
    "“很多” is not a number",
  ],
  [
    "/api/projects/none/documents",
    { title: "甲", address: "www.xiangxi" },
    "address",
    "请写完整的网址，以 http:// 或 https:// 开头",
    "write the whole address, beginning with http:// or https://",
  ],
  ["/api/projects", { name: "甲", amountWan: 0 }, "amountWan", "须大于 0", "must be more than 0"],
  [
    "/api/projects",
    { name: "甲", amountWan: 2e9 },
    "amountWan",
    "至多 1,000,000,000",
    "must be at most 1,000,000,000",
  ],
  ["/api/projects", { name: "甲", jobs: 1.5 }, "jobs", "须是整数", "must be a whole number"],
  [
    "/api/projects",
    { name: "甲", signedOn: "2026-02-30" },
    "signedOn",
    "2 月没有 30 日",
    "February has no 30th",
  ],
  [
    "/api/projects",
    { name: "甲", signedOn: "2026/11/20" },
    "signedOn",
    "2026/11/20 不是日期（YYYY、YYYY-MM 或 YYYY-MM-DD）",
    "2026/11/20 is not a date (YYYY, YYYY-MM or YYYY-MM-DD)",
  ],
  [
    "/api/projects",
    { name: "甲".repeat(3000) },
    "name",
    "至多 2,000 个字",
    "must be at most 2,000 characters",
  ],
] as const)(
  "what is written to %s is refused in the reader's language: %j",
  async (path, given, field, zh, en) => {
    for (const [language, detail] of [
      ["zh", zh],
      ["en", en],
    ]) {
      const { status, body } = await api.send("post", `${path}?lang=${language}`, given);
      expect({ status, errors: body.errors }).toEqual({ status: 400, errors: [{ field, detail }] });
    }
  },
);

test("all weights 0 order nothing", async () => {
  const zeros = GAP_PARTS;
  const { status, body } = await api.get(
    `/api/gaps?chain=nonwoven&place=park&${zeros.map((name) => `${name}=0`).join("&")}`,
  );
  expect({ status, code: body.code }).toEqual({ status: 400, code: "no_weight" });
  expect(body).toMatchObject({ field: "demand", detail: "权重不能全部为 0" });
});

test("a cycle among supply links is told with its path", async () => {
  const ring = {
    nodes: {
      Place: [{ id: "p", nameZh: "园", kind: "park" }],
      Chain: [{ id: "c", nameZh: "链" }],
      Segment: ["a", "b"].map((id) => ({ id, nameZh: id, stage: "product", group: "g", recruitable: true })),
    },
    links: [
      ["Segment:a", "PART_OF", "Chain:c"],
      ["Segment:b", "PART_OF", "Chain:c"],
      ["Segment:a", "INPUT_OF", "Segment:b", { required: true }],
      ["Segment:b", "INPUT_OF", "Segment:a", { required: true }],
    ] satisfies [string, string, string, object?][],
  };
  const broken = await served(ring as Parameters<typeof served>[0]);
  const { status, body } = await broken.get("/api/gaps?chain=c&place=p");
  await broken.close();
  expect({ status, code: body.code, path: body.path }).toEqual({
    status: 409,
    code: "cycle",
    path: ["a", "b", "a"],
  });
});
