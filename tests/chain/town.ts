import type { Graph } from "../engine/case.ts";

const place = (id: string, nameZh: string, kind: string, longitude: number, latitude: number) => ({
  id,
  nameZh,
  kind,
  longitude,
  latitude,
});
const segment = (id: string, nameZh: string, stage: string, more: object = {}) => ({
  id,
  nameZh,
  stage,
  group: "组",
  recruitable: true,
  ...more,
});
const required = { required: true, source: "", confidence: "stated" };
const makes = { source: "", chosen: false, confidence: "stated" };

/**
 * A park with a distillery and a maker of wipes, two chains that share the carton, a second kind of bottle, and makers
 * near and far. In liquor glass or ceramic will do, caps are wanted, cartons have one maker.
 */
export const town: Graph = {
  nodes: {
    Place: [
      place("100000", "中国", "country", 116, 39),
      place("430000", "湖南省", "province", 113, 28),
      place("433100", "湘西州", "city", 109.7, 28.3),
      place("430100", "长沙市", "city", 112.9, 28.2),
      place("park", "高新区", "park", 109.7, 28.3),
      place("440000", "广东省", "province", 113.3, 23.1),
      place("440100", "广州市", "city", 113.3, 23.1),
    ],
    Chain: [
      { id: "liquor", nameZh: "酒业" },
      { id: "nonwoven", nameZh: "非织造" },
      { id: "empty", nameZh: "空链" },
    ],
    Segment: [
      segment("baijiu", "白酒", "product"),
      segment("ceramic", "陶瓷瓶", "packaging", { radiusKm: 800, minInvestWan: 10_000 }),
      segment("glass", "玻璃瓶", "packaging", { radiusKm: 300, minInvestWan: 30_000 }),
      segment("cap", "瓶盖", "packaging", { radiusKm: 800, minInvestWan: 5_000 }),
      segment("carton", "纸箱", "packaging", { radiusKm: 100, minInvestWan: 3_000 }),
      segment("liqueur", "露酒", "product"),
      segment("wipes", "湿巾", "product"),
      segment("spunlace", "水刺布", "midstream"),
      segment("fibre", "涤纶", "upstream"),
    ],
    Firm: [
      { id: "distillery", name: "酒厂", employees: 900 },
      { id: "boxes", name: "纸箱厂" },
      { id: "clean", name: "洁品厂", employees: 120 },
      { id: "near", name: "长沙盖业", longitude: 109.8, latitude: 28.4 },
      { id: "glassworks", name: "广州玻璃" },
      { id: "potter", name: "长沙陶瓷" },
      { id: "southern", name: "广州湿巾" },
    ],
    Revision: [{ id: "graph", number: 3 }],
  },
  links: [
    ["Place:430000", "WITHIN", "Place:100000"],
    ["Place:440000", "WITHIN", "Place:100000"],
    ["Place:433100", "WITHIN", "Place:430000"],
    ["Place:430100", "WITHIN", "Place:430000"],
    ["Place:park", "WITHIN", "Place:433100"],
    ["Place:440100", "WITHIN", "Place:440000"],
    ...["baijiu", "ceramic", "glass", "cap", "carton", "liqueur"].map((id): [string, string, string] => [
      `Segment:${id}`,
      "PART_OF",
      "Chain:liquor",
    ]),
    ...["wipes", "spunlace", "fibre"].map((id): [string, string, string] => [
      `Segment:${id}`,
      "PART_OF",
      "Chain:nonwoven",
    ]),
    ["Segment:carton", "USED_IN", "Chain:nonwoven", { stage: "packaging", group: "外包装" }],
    ["Segment:glass", "PACKAGING_FOR", "Segment:baijiu", { ...required, alternative: "瓶" }],
    ["Segment:ceramic", "PACKAGING_FOR", "Segment:baijiu", { ...required, alternative: "瓶" }],
    ["Segment:cap", "PACKAGING_FOR", "Segment:baijiu", required],
    ["Segment:carton", "PACKAGING_FOR", "Segment:baijiu", required],
    ["Segment:baijiu", "INPUT_OF", "Segment:liqueur", required],
    ["Segment:carton", "PACKAGING_FOR", "Segment:wipes", { ...required, confidence: "assumed" }],
    ["Segment:spunlace", "INPUT_OF", "Segment:wipes", required],
    ["Segment:fibre", "INPUT_OF", "Segment:spunlace", required],
    ["Firm:distillery", "LOCATED_IN", "Place:park"],
    ["Firm:boxes", "LOCATED_IN", "Place:park"],
    ["Firm:clean", "LOCATED_IN", "Place:park"],
    ["Firm:near", "LOCATED_IN", "Place:430100"],
    ["Firm:potter", "LOCATED_IN", "Place:430100"],
    ["Firm:glassworks", "LOCATED_IN", "Place:440100"],
    ["Firm:southern", "LOCATED_IN", "Place:440100"],
    ["Firm:distillery", "LEADS", "Chain:liquor", { place: "park" }],
    ["Firm:distillery", "MAKES", "Segment:baijiu", makes],
    ["Firm:boxes", "MAKES", "Segment:carton", makes],
    ["Firm:clean", "MAKES", "Segment:wipes", makes],
    ["Firm:clean", "MAKES", "Segment:spunlace", makes],
    ["Firm:near", "MAKES", "Segment:cap", makes],
    ["Firm:glassworks", "MAKES", "Segment:glass", makes],
    ["Firm:potter", "MAKES", "Segment:ceramic", makes],
    ["Firm:southern", "MAKES", "Segment:wipes", makes],
  ],
};
