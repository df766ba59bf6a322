import { afterAll, beforeAll, expect, test } from "vitest";
import { folderOf, sample } from "../data/folders.ts";
import { type Served, served } from "./served.ts";

let api: Served;
beforeAll(async () => {
  api = await served(folderOf(sample));
});
afterAll(() => api.close());

const person = "/api/people/u1?lang=en";
const deep = (levels: number) =>
  JSON.parse(`${"[".repeat(levels)}"a\u0007"${"]".repeat(levels)}`.replace("\u0007", "\\u0007"));

test.each<[what: string, asked: () => ReturnType<Served["get"]>, field: string, message: string]>([
  [
    "the address",
    () => api.get("/api/firms/a%00b?lang=en"),
    "id",
    "has a character that is no text (U+0000); take it out",
  ],
  ["the query", () => api.get("/api/search?q=%EF%BF%BE"), "q", "里有不是文字的字符（U+FFFE），请删去"],
  [
    "a body",
    () => api.send("put", person, { name: "a\ud800" }),
    "name",
    "has a character that is no text (U+D800); take it out",
  ],
  [
    "the depth of a body",
    () =>
      api.send("post", "/api/found-firms?lang=en", {
        rows: [{ name: "甲", makes: "a" }, { name: "乙\u0001" }],
      }),
    "rows.1.name",
    "has a character that is no text (U+0001); take it out",
  ],
  [
    "a name of a field",
    () => api.send("put", person, { name: "a", "x\uffff": 1 }),
    "x\uffff",
    "has a character that is no text (U+FFFF); take it out",
  ],
  [
    "a field nobody asks for",
    () => api.send("put", person, { name: "a", other: ["\u000b"] }),
    "other.0",
    "has a character that is no text (U+000B); take it out",
  ],
])("what is no text in %s is refused where it stands", async (_, asked, field, message) => {
  const { status, body } = await asked();
  expect({ status, ...body }).toMatchObject({ status: 400, code: "bad_input", field });
  expect(body.errors[0].detail).toBe(message);
});

test("a body of very many levels is no burden", async () => {
  const { status } = await api.send("put", person, { name: "a", other: deep(5_000) });
  expect(status).toBe(400);
});

test("tabs, line breaks and all that is written stays", async () => {
  const title = "科\t长\r\n“\u0085”😀𠮷\ufffd\ue000";
  const { body } = await api.send("put", "/api/people/u2", { name: "张", title });
  expect(body.people.find(({ id }: { id: string }) => id === "u2")).toMatchObject({
    id: "u2",
    name: "张",
    title,
  });
});

test.each([
  [
    "put",
    "/api/people/9.14E%2B17",
    { name: "a" },
    "id",
    "9.14E+17 was damaged by a spreadsheet; format the column as text and enter it again",
  ],
  ["put", "/api/people/u3", { name: "\u200b" }, "name", "Enter the person's name"],
  [
    "put",
    "/api/trips/t9",
    { name: "a", place: "park", start: "park", days: 1.5, visits: [] },
    "days",
    "must be a whole number",
  ],
  [
    "put",
    "/api/trips/t9",
    { name: "a", place: "park", start: "park", days: 31, visits: [] },
    "days",
    "must be at most 30",
  ],
  ["post", "/api/projects", { name: "a", amountWan: 0 }, "amountWan", "must be more than 0"],
  ["post", "/api/projects", { name: "a", firm: "." }, "firm", "cannot be .: no address can hold it"],
] as const)("%s %s of %j is told by field", async (method, path, given, field, message) => {
  const { status, body } = await api.send(method, `${path}?lang=en`, given);
  expect({ status, errors: body.errors }).toEqual({ status: 400, errors: [{ field, detail: message }] });
});

test("what was loaded under any id can be opened, changed and deleted", async () => {
  for (const [kind, given] of [
    ["scenarios", { name: "a", chain: "c1", place: "park" }],
    ["trips", { name: "a", place: "park", start: "park", days: 1, visits: [] }],
    ["shortlists", { name: "a" }],
  ] as const) {
    const path = `/api/${kind}/${encodeURIComponent('方案 1: "a"/b?')}`;
    const by = kind === "shortlists" ? "patch" : "put";
    expect((await api.send(by, path, given)).status).toBeLessThan(300);
    const { status, body } = await api.get(path);
    expect([status, body.id]).toEqual([200, '方案 1: "a"/b?']);
    expect((await api.send("delete", `${path}?version=${body.version}`)).status).toBe(204);
  }
});
