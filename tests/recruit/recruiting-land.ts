import type { Graph } from "../engine/case.ts";

export const said = { source: "book", asOf: "2024", confidence: "stated" };

/** A park that wants cloth and film; who makes them is elsewhere, some of them closed, some of them twice. */
export const LAND: Graph = {
  nodes: {
    Source: [{ id: "book", title: "名录" }],
    Place: [
      { id: "43", nameZh: "湖南", kind: "province" },
      { id: "park", nameZh: "园区", kind: "park", longitude: 110, latitude: 28 },
      { id: "44", nameZh: "广东", kind: "province" },
      { id: "far", nameZh: "远市", kind: "city", longitude: 113, latitude: 23 },
    ],
    Chain: [{ id: "c", nameZh: "链" }],
    Segment: Object.entries({
      cloth: "水刺无纺布",
      film: "薄膜",
      wipes: "湿巾",
      salt: "食盐",
      pad: "棉垫",
    }).map(([id, nameZh]) => ({ id, nameZh, stage: "midstream", group: "g", recruitable: true })),
    Firm: [
      { id: "here", name: "本地湿巾" },
      {
        id: "big",
        name: "大布",
        uscc: "X",
        stockCode: "600000",
        employees: 5_000,
        industryCode: "C1781",
        ...said,
      },
      { id: "both", name: "布与膜", employees: 200, industryCode: "C2921", asOf: "2010" },
      { id: "gone", name: "旧布", status: "注销" },
      { id: "twin", name: "大布二", uscc: "X" },
      { id: "near", name: "湿巾外地" },
      { id: "akin", name: "棉垫外地" },
      { id: "salty", name: "盐业" },
    ],
    Adviser: [{ id: "a", name: "王某" }],
    Signal: [{ id: "n", on: "2026-01", kind: "new_plant", text: "扩建", ...said }],
  },
  links: [
    ["Place:park", "WITHIN", "Place:43"],
    ["Place:far", "WITHIN", "Place:44"],
    ...["cloth", "film", "wipes", "salt", "pad"].map((id): [string, string, string] => [
      `Segment:${id}`,
      "PART_OF",
      "Chain:c",
    ]),
    ["Segment:cloth", "INPUT_OF", "Segment:wipes", { required: true }],
    ["Segment:film", "INPUT_OF", "Segment:wipes", { required: true }],
    ["Firm:here", "LOCATED_IN", "Place:park"],
    ...["big", "gone", "near", "akin"].map((id): [string, string, string] => [
      `Firm:${id}`,
      "LOCATED_IN",
      "Place:far",
    ]),
    ["Firm:both", "LOCATED_IN", "Place:43"],
    ["Firm:here", "MAKES", "Segment:wipes", { source: "" }],
    ["Firm:big", "MAKES", "Segment:cloth", { revenueShare: ">0.5", chosen: false, ...said }],
    ["Firm:big", "MAKES", "Segment:cloth", { revenueShare: "0.1", chosen: false, source: "", asOf: "2001" }],
    ["Firm:big", "MAKES", "Segment:wipes", { source: "" }],
    ["Firm:both", "MAKES", "Segment:cloth", { source: "", confidence: "assumed" }],
    ["Firm:both", "MAKES", "Segment:film", { source: "", confidence: "derived" }],
    ["Firm:gone", "MAKES", "Segment:cloth", { source: "" }],
    ["Firm:near", "MAKES", "Segment:wipes", { source: "" }],
    ["Firm:salty", "MAKES", "Segment:salt", { source: "" }],
    ...["big", "both", "gone", "akin"].map((id): [string, string, string, { source: string }] => [
      `Firm:${id}`,
      "MAKES",
      "Segment:pad",
      { source: "" },
    ]),
    ["Firm:both", "SUPPLIES", "Firm:here", { segment: "film", ...said }],
    ["Firm:big", "SUPPLIES", "Firm:both", { segment: "", source: "" }],
    ["Adviser:a", "AT", "Place:park"],
    ["Firm:big", "SHOWS", "Signal:n"],
  ],
};
