import type { Case, Graph } from "../case.ts";
import { park } from "../park.ts";

const nothing = { source: null, asOf: null, confidence: null, note: null };
const news = { source: "news", asOf: "2023-05", confidence: "stated", note: null };
const fibre = {
  id: "fibre",
  nameZh: "涤纶短纤",
  nameEn: "Polyester staple",
  stage: "upstream",
  group: "原料",
  chain: "nonwoven",
};
const fabric = {
  id: "fabric",
  nameZh: "水刺非织造布",
  nameEn: "Spunlace",
  stage: "midstream",
  group: "材料",
  chain: "nonwoven",
};
const wipes = {
  id: "wipes",
  nameZh: "湿巾",
  nameEn: null,
  stage: "product",
  group: "制品",
  chain: "nonwoven",
};
const machine = {
  id: "machine",
  nameZh: "水刺机",
  nameEn: null,
  stage: "equipment",
  group: "装备",
  chain: "nonwoven",
};
const bottle = {
  id: "bottle",
  nameZh: "酒瓶",
  nameEn: null,
  stage: "packaging",
  group: "包装",
  chain: "liquor",
};

/** One firm in a park of a park makes `made` in a chain of these segments and links. */
function maker(made: string[], segments: Graph["nodes"]["Segment"], links: Graph["links"] = []): Graph {
  return {
    nodes: {
      Chain: [{ id: "c" }],
      Segment: segments!,
      Place: [{ id: "city" }, { id: "park" }, { id: "inner" }],
      Firm: [
        { id: "f", status: " 存续" },
        { id: "gone", status: " 迁出 " },
      ],
    },
    links: [
      ["Place:park", "WITHIN", "Place:city"],
      ["Place:inner", "WITHIN", "Place:park"],
      ["Firm:f", "LOCATED_IN", "Place:inner"],
      ["Firm:gone", "LOCATED_IN", "Place:inner"],
      ...segments!.flatMap(
        ({ id }): NonNullable<Graph["links"]> => [
          [`Segment:${id}`, "PART_OF", "Chain:c"],
          ["Firm:gone", "MAKES", `Segment:${id}`, { source: "" }],
        ],
      ),
      ...made.map((id): NonNullable<Graph["links"]>[number] => [
        "Firm:f",
        "MAKES",
        `Segment:${id}`,
        { source: "" },
      ]),
      ...links,
    ],
  };
}
const here = { chain: "c", place: "city" };
const missing = (segment: string, neededBy: string, kind: string, alternative: string | null = null) => ({
  segment,
  nameZh: null,
  nameEn: null,
  neededBy,
  neededByNameZh: null,
  neededByNameEn: null,
  kind,
  alternative,
  ...nothing,
});

export const cases: Case[] = [
  {
    query: "log/revision",
    shows: "the number",
    rows: [{ number: 7, load: null, loadOf: null, loadDone: null }],
  },
  { query: "log/revision", shows: "nothing in a graph never written", given: { nodes: {} }, rows: [] },
  {
    query: "office/health",
    shows: "how much of each",
    rows: [{ chains: 2, segments: 5, links: 5, firms: 4, makes: 4, places: 4, projects: 2, sources: 1 }],
  },
  {
    query: "office/health",
    shows: "noughts for an empty graph",
    given: { nodes: {} },
    rows: [{ chains: 0, segments: 0, links: 0, firms: 0, makes: 0, places: 0, projects: 0, sources: 0 }],
  },
  {
    query: "chain/chains",
    shows: "every chain",
    rows: [
      { id: "liquor", nameZh: "白酒", nameEn: null, sector: null },
      { id: "nonwoven", nameZh: "非织造材料", nameEn: "Nonwovens", sector: "textile" },
    ],
  },
  {
    query: "office/sources",
    shows: "every source",
    rows: [
      {
        id: "news",
        title: "湘西日报：“高新区”",
        address: "https://example.org/a?b=1",
        published: "2023-05-01",
        kind: "news",
      },
    ],
  },
  {
    query: "firms/leaders",
    shows: "each firm once",
    given: {
      nodes: park.nodes,
      links: [
        ["Firm:f2", "LEADS", "Chain:liquor", { place: "park" }],
        ["Firm:f1", "LEADS", "Chain:nonwoven", { place: "park" }],
        ["Firm:f1", "LEADS", "Chain:nonwoven", { place: "430000" }],
      ],
    },
    rows: [{ firm: "f1" }, { firm: "f2" }],
  },
  {
    query: "chain/segment",
    shows: "its chain and other names",
    params: { id: "fabric" },
    rows: [
      {
        segment: {
          id: "fabric",
          nameZh: "水刺非织造布",
          nameEn: "Spunlace",
          stage: "midstream",
          group: "材料",
        },
        chain: "nonwoven",
        aliases: ["无纺布"],
      },
    ],
  },
  { query: "chain/segment", shows: "nothing for one that is not there", params: { id: "absent" }, rows: [] },
  {
    query: "chain/segment-names",
    shows: "every segment with its other names",
    rows: [bottle, fabric, fibre, machine, wipes].map(({ id, nameZh, nameEn, chain }) => ({
      id,
      nameZh,
      nameEn,
      chain,
      aliases: id === "fabric" ? ["无纺布"] : [],
    })),
  },
  {
    query: "chain/upstream",
    shows: "the four supply kinds one step up, from other chains too",
    params: { segments: ["wipes", "fabric", "absent"], requiredOnly: false },
    rows: [
      {
        from: "bottle",
        to: "wipes",
        kind: "packaging_for",
        required: false,
        alternative: null,
        ...nothing,
        segment: bottle,
      },
      {
        from: "fabric",
        to: "wipes",
        kind: "input_of",
        required: true,
        alternative: null,
        ...nothing,
        segment: fabric,
      },
      {
        from: "fibre",
        to: "fabric",
        kind: "input_of",
        required: true,
        alternative: "纤维",
        ...news,
        segment: fibre,
      },
      {
        from: "machine",
        to: "fabric",
        kind: "equipment_for",
        required: false,
        alternative: null,
        ...nothing,
        segment: machine,
      },
    ],
  },
  {
    query: "chain/upstream",
    shows: "required links only",
    params: { segments: ["wipes", "fabric"], requiredOnly: true },
    rows: [
      {
        from: "fabric",
        to: "wipes",
        kind: "input_of",
        required: true,
        alternative: null,
        ...nothing,
        segment: fabric,
      },
      {
        from: "fibre",
        to: "fabric",
        kind: "input_of",
        required: true,
        alternative: "纤维",
        ...news,
        segment: fibre,
      },
    ],
  },
  {
    query: "chain/downstream",
    shows: "one step down, no waste",
    params: { segments: ["fabric", "machine"], requiredOnly: false },
    rows: [
      {
        from: "fabric",
        to: "wipes",
        kind: "input_of",
        required: true,
        alternative: null,
        ...nothing,
        segment: wipes,
      },
      {
        from: "machine",
        to: "fabric",
        kind: "equipment_for",
        required: false,
        alternative: null,
        ...nothing,
        segment: fabric,
      },
    ],
  },
  {
    query: "chain/downstream",
    shows: "required links only",
    params: { segments: ["machine", "fibre"], requiredOnly: true },
    rows: [
      {
        from: "fibre",
        to: "fabric",
        kind: "input_of",
        required: true,
        alternative: "纤维",
        ...news,
        segment: fabric,
      },
    ],
  },
  {
    query: "office/published-figures",
    shows: "those of places within, too",
    params: { place: "430000" },
    rows: [
      {
        id: "g1",
        place: "park",
        placeName: "湘西高新区",
        nameZh: "产值",
        value: 52.5,
        unit: "亿元",
        period: "2022",
        ...news,
      },
    ],
  },
  { query: "office/published-figures", shows: "none of elsewhere", params: { place: "440000" }, rows: [] },
  {
    query: "projects/published-projects",
    shows: "what arrived, nought where nothing did",
    given: {
      nodes: {
        Place: [{ id: "x" }, { id: "y" }],
        Project: [
          { id: "p", stage: "signed", signedOn: "2023" },
          { id: "q", stage: "lead" },
          { id: "r", stage: "lead" },
        ],
        Arrival: [
          { id: "m", amountWan: 300 },
          { id: "n", amountWan: 0.5 },
        ],
      },
      links: [
        ["Place:y", "WITHIN", "Place:x"],
        ["Project:p", "AT", "Place:y"],
        ["Project:q", "AT", "Place:x"],
        ["Project:p", "RECEIVED", "Arrival:m"],
        ["Project:p", "RECEIVED", "Arrival:n"],
      ],
    },
    params: { place: "x" },
    rows: [
      { id: "p", stage: "signed", signedOn: "2023", arrivedWan: 300.5 },
      { id: "q", stage: "lead", signedOn: null, arrivedWan: 0 },
    ],
  },
  {
    query: "chain/missing-links",
    shows: "a required input of what an active resident makes, with what is said of it",
    params: { chain: "nonwoven", place: "430000" },
    rows: [
      {
        segment: "fibre",
        nameZh: "涤纶短纤",
        nameEn: "Polyester staple",
        neededBy: "fabric",
        neededByNameZh: "水刺非织造布",
        neededByNameEn: "Spunlace",
        kind: "input_of",
        alternative: "纤维",
        ...news,
      },
    ],
  },
  {
    query: "chain/missing-links",
    shows: "nothing where nothing is made",
    params: { chain: "nonwoven", place: "440000" },
    rows: [],
  },
  {
    query: "chain/missing-links",
    shows: "inputs and packaging, not machines, services or what is optional",
    given: maker(
      ["t"],
      ["t", "input", "pack", "machine", "service", "optional"].map((id) => ({ id })),
      [
        ["Segment:input", "INPUT_OF", "Segment:t", { required: true }],
        ["Segment:pack", "PACKAGING_FOR", "Segment:t", { required: true }],
        ["Segment:machine", "EQUIPMENT_FOR", "Segment:t", { required: true }],
        ["Segment:service", "SERVICE_FOR", "Segment:t", { required: true }],
        ["Segment:optional", "INPUT_OF", "Segment:t", { required: false }],
      ],
    ),
    params: here,
    rows: [missing("input", "t", "input_of"), missing("pack", "t", "packaging_for")],
  },
  {
    query: "chain/missing-links",
    shows: "all members of an alternative group of which none is made, none of one that has a maker",
    given: maker(
      ["t", "made"],
      ["t", "made", "a", "b", "c"].map((id) => ({ id })),
      [
        ["Segment:a", "INPUT_OF", "Segment:t", { required: true, alternative: "g" }],
        ["Segment:b", "PACKAGING_FOR", "Segment:t", { required: false, alternative: "g" }],
        ["Segment:c", "INPUT_OF", "Segment:t", { required: true, alternative: "h" }],
        ["Segment:made", "INPUT_OF", "Segment:t", { required: false, alternative: "h" }],
      ],
    ),
    params: here,
    rows: [missing("a", "t", "input_of", "g"), missing("b", "t", "packaging_for", "g")],
  },
  {
    query: "chain/missing-links",
    shows: "by-products come with what yields them, and theirs; other waste does not",
    given: maker(
      ["t"],
      [
        { id: "t" },
        { id: "husk", role: "byproduct" },
        { id: "ash", role: "byproduct" },
        { id: "heat" },
        { id: "brick" },
      ],
      [
        ["Segment:t", "WASTE_TO", "Segment:husk"],
        ["Segment:husk", "WASTE_TO", "Segment:ash"],
        ["Segment:t", "WASTE_TO", "Segment:heat"],
        ["Segment:ash", "INPUT_OF", "Segment:t", { required: true }],
        ["Segment:heat", "INPUT_OF", "Segment:t", { required: true }],
        ["Segment:brick", "INPUT_OF", "Segment:ash", { required: true }],
      ],
    ),
    params: here,
    rows: [missing("brick", "ash", "input_of"), missing("heat", "t", "input_of")],
  },
  {
    query: "chain/missing-links",
    shows: "who makes a kind makes the general, in whatever chain",
    given: {
      ...maker(
        ["kind"],
        [{ id: "kind" }, { id: "general" }, { id: "lees", role: "byproduct" }, { id: "sack" }],
        [
          ["Segment:kind", "KIND_OF", "Segment:general"],
          ["Segment:general", "WASTE_TO", "Segment:lees"],
          ["Segment:sack", "PACKAGING_FOR", "Segment:general", { required: true }],
          ["Segment:sack", "PACKAGING_FOR", "Segment:lees", { required: true }],
          ["Segment:lees", "INPUT_OF", "Segment:kind", { required: true }],
        ],
      ),
    },
    params: here,
    rows: [missing("sack", "general", "packaging_for"), missing("sack", "lees", "packaging_for")],
  },
  ...[
    { chain: "c", neededBy: ["cell"] },
    { chain: "d", neededBy: ["spirit"] },
    { chain: "all", neededBy: ["cell", "spirit", "spool"] },
  ].map(
    ({ chain, neededBy }): Case => ({
      query: "chain/missing-links",
      shows: `a shared segment in each of its chains, once among all of them (${chain})`,
      given: {
        nodes: {
          Place: [{ id: "x" }],
          Chain: [{ id: "c" }, { id: "d" }, { id: "e" }],
          Firm: [{ id: "f" }],
          Segment: [{ id: "carton" }, { id: "cell" }, { id: "spirit" }, { id: "spool" }],
        },
        links: [
          ["Firm:f", "LOCATED_IN", "Place:x"],
          ["Firm:f", "MAKES", "Segment:cell"],
          ["Firm:f", "MAKES", "Segment:spirit"],
          ["Firm:f", "MAKES", "Segment:spool"],
          ["Segment:carton", "PART_OF", "Chain:d"],
          ["Segment:carton", "USED_IN", "Chain:c"],
          ["Segment:cell", "PART_OF", "Chain:c"],
          ["Segment:spirit", "PART_OF", "Chain:d"],
          ["Segment:spool", "PART_OF", "Chain:e"],
          ["Segment:carton", "PACKAGING_FOR", "Segment:cell", { required: true }],
          ["Segment:carton", "PACKAGING_FOR", "Segment:spirit", { required: true }],
          ["Segment:carton", "PACKAGING_FOR", "Segment:spool", { required: true }],
        ],
      },
      params: { chain, place: "x" },
      rows: neededBy.map((id) => missing("carton", id, "packaging_for")),
    }),
  ),
];
