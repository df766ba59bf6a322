import type { Row } from "../../../server/engine/engine.ts";
import type { Case, Graph } from "../case.ts";

const nothing = { source: null, asOf: null, confidence: null, note: null };
const news = { source: "news", asOf: "2023-05", confidence: "stated", note: null };
const nonwoven = { chain: "nonwoven" };
const SEGMENT_IDS = ["wipes", "machine", "fibre", "fabric", "absent"];
const FIRM_IDS = ["f4", "f3", "f2", "f1", "absent"];

const none: Case[] = ["segments", "links", "leads"].map((name) => ({
  query: `chain/${name}`,
  shows: "nothing for a chain that is not there",
  params: { chain: "absent" },
  rows: [],
}));

const links: Graph = {
  nodes: {
    Chain: [{ id: "c" }, { id: "d" }],
    Segment: [{ id: "s" }, { id: "t" }, { id: "other" }],
  },
  links: [
    ["Segment:s", "PART_OF", "Chain:c"],
    ["Segment:t", "PART_OF", "Chain:c"],
    ["Segment:other", "PART_OF", "Chain:d"],
    ...["INPUT_OF", "PACKAGING_FOR", "EQUIPMENT_FOR", "SERVICE_FOR", "SOLD_TO", "WASTE_TO", "RECYCLE_TO"].map(
      (type): NonNullable<Graph["links"]>[number] => ["Segment:s", type, "Segment:t", { required: true }],
    ),
    ["Segment:s", "INPUT_OF", "Segment:other", { required: true }],
    ["Segment:other", "INPUT_OF", "Segment:t", { required: true }],
    ["Segment:t", "RECYCLE_TO", "Segment:s"],
  ],
};

export const cases: Case[] = [
  ...none,
  {
    query: "chain/segments",
    shows: "the chain's own, recruitable unless it says not",
    given: {
      nodes: {
        Chain: [{ id: "c" }, { id: "d" }],
        Segment: [
          {
            id: "t",
            nameZh: "乙",
            nameEn: "T",
            stage: "upstream",
            group: "原料",
            role: "raw",
            industryCode: "C1781",
            unit: "t",
            recruitable: false,
          },
          { id: "s", nameZh: "甲" },
          { id: "other", nameZh: "丙" },
        ],
      },
      links: [
        ["Segment:s", "PART_OF", "Chain:c"],
        ["Segment:t", "PART_OF", "Chain:c"],
        ["Segment:other", "PART_OF", "Chain:d"],
      ],
    },
    params: { chain: "c" },
    rows: [
      {
        id: "s",
        nameZh: "甲",
        nameEn: null,
        stage: null,
        group: null,
        role: null,
        industryCode: null,
        unit: null,
        recruitable: true,
      },
      {
        id: "t",
        nameZh: "乙",
        nameEn: "T",
        stage: "upstream",
        group: "原料",
        role: "raw",
        industryCode: "C1781",
        unit: "t",
        recruitable: false,
      },
    ],
  },
  {
    query: "chain/links",
    shows: "all seven kinds, only between segments of the chain, not required unless it says so",
    given: links,
    params: { chain: "c" },
    rows: [
      ...[
        "equipment_for",
        "input_of",
        "packaging_for",
        "recycle_to",
        "service_for",
        "sold_to",
        "waste_to",
      ].map(
        (kind): Row => ({
          from: "s",
          to: "t",
          kind,
          required: true,
          alternative: null,
          ...nothing,
        }),
      ),
      { from: "t", to: "s", kind: "recycle_to", required: false, alternative: null, ...nothing },
    ],
  },
  {
    query: "chain/links",
    shows: "what is said of a link",
    params: nonwoven,
    rows: [
      {
        from: "fabric",
        to: "fibre",
        kind: "waste_to",
        required: false,
        alternative: null,
        ...nothing,
        note: "边角料",
      },
      { from: "fabric", to: "wipes", kind: "input_of", required: true, alternative: null, ...nothing },
      { from: "fibre", to: "fabric", kind: "input_of", required: true, alternative: "纤维", ...news },
      {
        from: "machine",
        to: "fabric",
        kind: "equipment_for",
        required: false,
        alternative: null,
        ...nothing,
      },
    ],
  },
  {
    query: "chain/makes",
    shows: "every source's statement, inactive firms' too",
    params: { segments: SEGMENT_IDS },
    rows: [
      {
        firm: "f1",
        segment: "fabric",
        capacity: null,
        unit: null,
        revenueShare: null,
        soldElsewhereShare: null,
        chosen: false,
        ...nothing,
        confidence: "assumed",
      },
      {
        firm: "f1",
        segment: "fabric",
        capacity: 20000,
        unit: "t",
        revenueShare: ">0.5",
        soldElsewhereShare: "0.25",
        chosen: true,
        ...news,
      },
      {
        firm: "f3",
        segment: "fibre",
        capacity: 1.5,
        unit: null,
        revenueShare: null,
        soldElsewhereShare: null,
        chosen: false,
        ...nothing,
      },
      {
        firm: "f2",
        segment: "wipes",
        capacity: null,
        unit: null,
        revenueShare: null,
        soldElsewhereShare: null,
        chosen: false,
        ...nothing,
      },
    ],
  },
  {
    query: "chain/needs",
    shows: "every statement",
    params: { segments: SEGMENT_IDS },
    rows: [
      {
        firm: "f1",
        segment: "fibre",
        amount: 900,
        unit: "t",
        boughtElsewhereShare: "1",
        chosen: false,
        ...nothing,
        source: "news",
      },
    ],
  },
  {
    query: "chain/leads",
    shows: "firm and place",
    params: nonwoven,
    rows: [{ firm: "f1", chain: "nonwoven", place: "park", ...news }],
  },
  {
    query: "projects/filling",
    shows: "each project that fills a segment once, with all its segments in order",
    given: {
      nodes: {
        Chain: [{ id: "c" }, { id: "d" }],
        Segment: [{ id: "s" }, { id: "t" }, { id: "other" }],
        Project: [
          { id: "p", name: "甲", stage: "lead" },
          { id: "q", name: "乙", stage: "signed" },
          { id: "r", name: "丙", stage: "visit" },
        ],
        Firm: [{ id: "f" }],
        Place: [{ id: "x" }],
      },
      links: [
        ["Segment:s", "PART_OF", "Chain:c"],
        ["Segment:t", "PART_OF", "Chain:c"],
        ["Segment:other", "PART_OF", "Chain:d"],
        ["Project:q", "FILLS", "Segment:t", { position: 0 }],
        ["Project:q", "FILLS", "Segment:other", { position: 1 }],
        ["Project:q", "FILLS", "Segment:s", { position: 2 }],
        ["Project:p", "FILLS", "Segment:s", { position: 0 }],
        ["Project:r", "FILLS", "Segment:other", { position: 0 }],
        ["Project:q", "TARGETS", "Firm:f"],
        ["Project:q", "AT", "Place:x"],
      ],
    },
    rows: [
      { id: "p", name: "甲", stage: "lead", firm: null, place: null, segments: ["s"] },
      { id: "q", name: "乙", stage: "signed", firm: "f", place: "x", segments: ["t", "other", "s"] },
      { id: "r", name: "丙", stage: "visit", firm: null, place: null, segments: ["other"] },
    ],
  },
  {
    query: "office/places",
    shows: "every place with its parent",
    rows: [
      {
        id: "430000",
        nameZh: "湖南省",
        nameEn: "Hunan",
        kind: "province",
        parent: null,
        longitude: 112.98,
        latitude: 28.19,
      },
      {
        id: "433100",
        nameZh: "湘西土家族苗族自治州",
        nameEn: "Xiangxi",
        kind: "city",
        parent: "430000",
        longitude: null,
        latitude: null,
      },
      {
        id: "440000",
        nameZh: "广东省",
        nameEn: "Guangdong",
        kind: "province",
        parent: null,
        longitude: null,
        latitude: null,
      },
      {
        id: "park",
        nameZh: "湘西高新区",
        nameEn: null,
        kind: "park",
        parent: "433100",
        longitude: null,
        latitude: null,
      },
    ],
  },
  {
    query: "firms/ids",
    shows: "every firm",
    given: { nodes: { Firm: [{ id: "g" }, { id: "f" }] } },
    rows: [{ id: "f" }, { id: "g" }],
  },
  {
    query: "log/since",
    shows: "entries asked for that there are, by number",
    given: {
      nodes: {
        Entry: [
          { id: "10", number: 10, bulk: false, tables: ["people"], rows: "[]" },
          { id: "9", number: 9, bulk: true, tables: ["firms", "makes"] },
          { id: "8", number: 8, bulk: false, tables: [], rows: "[]" },
        ],
      },
    },
    params: { ids: ["9", "10", "11"] },
    rows: [
      { number: 9, bulk: true, tables: ["firms", "makes"], rows: null },
      { number: 10, bulk: false, tables: ["people"], rows: "[]" },
    ],
  },
  {
    query: "firms/some",
    shows: "every firm asked for, placed or not",
    params: { ids: FIRM_IDS },
    rows: [
      {
        id: "f1",
        name: "甲公司",
        fullName: "湘西甲新材料有限公司",
        uscc: "91433100000000001X",
        place: "park",
        longitude: 109.7,
        latitude: 28.3,
        status: "存续",
        founded: "2015-03",
        registeredCapitalWan: 5000,
        employees: 120,
        stockCode: "000001",
        industryCode: "C1781",
      },
      ...[
        { id: "f2", name: "乙公司", fullName: null, place: "park", status: "注销", employees: null },
        {
          id: "f3",
          name: "丙公司",
          fullName: "广东丙有限公司",
          place: "440000",
          status: null,
          employees: 30.5,
        },
        { id: "f4", name: "丁公司", fullName: null, place: null, status: null, employees: null },
      ].map((firm) => ({
        ...firm,
        uscc: null,
        longitude: null,
        latitude: null,
        founded: null,
        registeredCapitalWan: null,
        stockCode: null,
        industryCode: null,
      })),
    ],
  },
  {
    query: "chain/exclusions",
    shows: "by segment and by industry",
    rows: [
      { place: "430000", segment: "machine", industryCode: null, reason: "产业目录不含", ...news },
      { place: "park", segment: null, industryCode: "C26", reason: "环保", ...nothing },
    ],
  },
];
