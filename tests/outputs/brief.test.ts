import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WORD } from "../../server/http/media.ts";
import { type Served, served } from "../http/served.ts";
import { unzip } from "./zip.ts";

let api: Served;
let project: string;
beforeAll(async () => {
  api = await served("seed");
  const made = await api.send("post", "/api/projects", {
    name: "玻璃瓶生产线",
    firm: "s300568",
    place: "xiangxi-hitech",
    segments: ["battery:electrolyte"],
    amountWan: 13_400,
    owner: "张三",
  });
  expect(made.status).toBe(201);
  project = made.body.project.id;
});
afterAll(() => api.close());

const textOf = (xml: string) => xml.replace(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

describe.each([
  ["zh", ["投资方", "建什么，补哪个缺口", "资金与进度", "下一步"], ["张三", "没有登记待办。"]],
  [
    "en",
    ["Investor", "What is made, and which gap it fills", "Money and progress", "Next steps"],
    ["not recorded"],
  ],
] as const)("the brief of a project in %s", (lang, parts, told) => {
  test("tells firm, gap and reason, money and next step, with unit, day and page numbers", async () => {
    const { status, type, bytes } = await api.file(`/api/projects/${project}/brief?lang=${lang}`);
    expect({ status, type }).toEqual({ status: 200, type: WORD });
    const files = unzip(bytes);
    const text = textOf(files["word/document.xml"]!);
    for (const part of [...parts, ...told]) expect(text).toContain(part);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect(textOf(files["word/header1.xml"]!)).toMatch(
      /玻璃瓶生产线.*(\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2} \d{4})/,
    );
    expect(files["word/footer1.xml"]).toMatch(
      lang === "zh" ? /第 .*PAGE.*页 共 .*NUMPAGES/s : /Page .*PAGE.* of /s,
    );
  });
});

test("what is no project has none", async () => {
  expect((await api.get("/api/projects/absent/brief")).status).toBe(404);
});
