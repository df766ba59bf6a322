import { expect, test } from "vitest";
import { Directory } from "../../server/analysis/judging/directory.ts";
import { readName, readNames } from "../../server/graph/read-names.ts";

const firm = (id: string, name: string) => ({
  id,
  name,
  fullName: null,
  place: null,
  longitude: null,
  latitude: null,
  status: null,
});
const firms = Directory.of([firm("a", "酒鬼酒"), firm("b", "ABC")]);

test("a firm's name stands with its pinyin, a Latin one as it is", () => {
  expect([readName("酒鬼酒"), readName("ABC")]).toEqual(["酒鬼酒 Jiuguijiu", "ABC"]);
});

test("names of firms are found wherever they stand; ids, places and notes stay", () => {
  const data = {
    id: "酒鬼酒",
    name: "酒鬼酒",
    placeName: "吉首",
    makers: ["酒鬼酒", "别家"],
    target: { firmName: "酒鬼酒", note: "酒鬼酒", on: null, km: 3 },
  };
  expect(readNames(data, firms)).toEqual({
    id: "酒鬼酒",
    name: "酒鬼酒 Jiuguijiu",
    placeName: "吉首",
    makers: ["酒鬼酒 Jiuguijiu", "别家"],
    target: { firmName: "酒鬼酒 Jiuguijiu", note: "酒鬼酒", on: null, km: 3 },
  });
});
