import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { park } from "../engine/park.ts";
import { type Served, served } from "./served.ts";

let api: Served;
beforeAll(async () => {
  api = await served(park);
});
afterAll(() => api.close());

const answer = async (path: string) => {
  const { status, body } = await api.get(path);
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
};

describe("what is in the graph", () => {
  test("health counts", async () => {
    expect(await answer("/api/health")).toMatchInlineSnapshot(`
      {
        "counts": {
          "chains": 2,
          "firms": 4,
          "links": 5,
          "makes": 4,
          "places": 4,
          "projects": 2,
          "segments": 5,
          "sources": 1,
        },
        "engine": {
          "name": "embedded",
          "version": "0.6.0",
        },
        "revision": 7,
        "status": "ready",
        "version": "0",
      }
    `);
  });
  test("chains with their sizes", async () => {
    expect(await answer("/api/chains")).toMatchInlineSnapshot(`
      {
        "chains": [
          {
            "firms": 0,
            "id": "liquor",
            "links": 0,
            "nameEn": null,
            "nameZh": "白酒",
            "sector": null,
            "segments": 1,
          },
          {
            "firms": 3,
            "id": "nonwoven",
            "links": 4,
            "nameEn": "Nonwovens",
            "nameZh": "非织造材料",
            "sector": "textile",
            "segments": 4,
          },
        ],
      }
    `);
  });
  test("places, those with residents first; closed firms do not count", async () => {
    const { places, defaultPlace, total } = await answer("/api/places");
    expect({ total, defaultPlace }).toEqual({ total: 4, defaultPlace: "park" });
    expect(places.map((place: { id: string; residents: number }) => [place.id, place.residents])).toEqual([
      ["430000", 1],
      ["433100", 1],
      ["440000", 1],
      ["park", 1],
    ]);
    expect((await answer("/api/places?q=xiangxi&limit=1")).places).toMatchInlineSnapshot(`
      [
        {
          "aliases": [],
          "id": "433100",
          "kind": "city",
          "latitude": null,
          "longitude": null,
          "nameEn": "Xiangxi",
          "nameZh": "湘西土家族苗族自治州",
          "parent": "430000",
          "path": [
            {
              "id": "430000",
              "nameEn": "Hunan",
              "nameZh": "湖南省",
            },
          ],
          "pinyin": null,
          "residents": 1,
        },
      ]
    `);
  });
  test("sources by a part of their title", async () => {
    expect((await answer("/api/sources?q=高新区")).total).toBe(1);
    expect(await answer("/api/sources?q=nothing")).toEqual({ total: 0, cursor: null, sources: [] });
  });
});

describe("a chain at a place", () => {
  test("the panorama, whole", async () => {
    expect(await answer("/api/panorama?chain=nonwoven&place=park")).toMatchInlineSnapshot(`
      {
        "asOf": "2023-05",
        "buildable": false,
        "chain": {
          "id": "nonwoven",
          "nameEn": "Nonwovens",
          "nameZh": "非织造材料",
          "sector": "textile",
        },
        "completeness": {
          "all": 1,
          "boughtIn": 0,
          "met": 0,
        },
        "counts": {
          "bought_in": 0,
          "distant": 0,
          "extendable": 1,
          "missing": 1,
          "outside": 0,
          "present": 1,
          "single": 0,
          "strong": 0,
          "unsupported": 1,
          "weak": 0,
        },
        "cut": false,
        "leaders": [
          {
            "id": "f1",
            "name": "甲公司",
          },
        ],
        "links": [
          {
            "alternative": null,
            "asOf": null,
            "confidence": null,
            "from": "fabric",
            "kind": "waste_to",
            "note": "边角料",
            "required": false,
            "source": null,
            "to": "fibre",
          },
          {
            "alternative": null,
            "asOf": null,
            "confidence": null,
            "from": "fabric",
            "kind": "input_of",
            "note": null,
            "required": true,
            "source": null,
            "to": "wipes",
          },
          {
            "alternative": "纤维",
            "asOf": "2023-05",
            "confidence": "stated",
            "from": "fibre",
            "kind": "input_of",
            "note": null,
            "required": true,
            "source": "news",
            "to": "fabric",
          },
          {
            "alternative": null,
            "asOf": null,
            "confidence": null,
            "from": "machine",
            "kind": "equipment_for",
            "note": null,
            "required": false,
            "source": null,
            "to": "fabric",
          },
        ],
        "needsOpen": 1,
        "place": {
          "aliases": [],
          "id": "park",
          "kind": "park",
          "latitude": null,
          "longitude": null,
          "nameEn": null,
          "nameZh": "湘西高新区",
          "parent": "433100",
          "pinyin": null,
        },
        "segments": [
          {
            "alternativeTo": [],
            "chain": "nonwoven",
            "class": "present",
            "elsewhere": 0,
            "firms": [
              {
                "id": "f1",
                "leader": true,
                "name": "甲公司",
              },
            ],
            "group": "材料",
            "id": "fabric",
            "industryCode": null,
            "kindOf": null,
            "leaders": 1,
            "makers": 1,
            "minInvestWan": null,
            "nameEn": "Spunlace",
            "nameZh": "水刺非织造布",
            "needsAll": 1,
            "needsMet": 0,
            "radiusKm": null,
            "recruitable": true,
            "role": "intermediate",
            "stage": "midstream",
            "steps": null,
            "underWay": [],
            "unit": null,
          },
          {
            "alternativeTo": [],
            "chain": "nonwoven",
            "class": "missing",
            "elsewhere": 1,
            "firms": [],
            "group": "原料",
            "id": "fibre",
            "industryCode": "C2822",
            "kindOf": null,
            "leaders": 0,
            "makers": 0,
            "minInvestWan": null,
            "nameEn": "Polyester staple",
            "nameZh": "涤纶短纤",
            "needsAll": 0,
            "needsMet": 0,
            "radiusKm": null,
            "recruitable": true,
            "role": "raw",
            "stage": "upstream",
            "steps": 1,
            "underWay": [],
            "unit": "t",
          },
          {
            "alternativeTo": [],
            "chain": "nonwoven",
            "class": "unsupported",
            "elsewhere": 0,
            "firms": [],
            "group": "装备",
            "id": "machine",
            "industryCode": null,
            "kindOf": null,
            "leaders": 0,
            "makers": 0,
            "minInvestWan": null,
            "nameEn": null,
            "nameZh": "水刺机",
            "needsAll": 0,
            "needsMet": 0,
            "radiusKm": null,
            "recruitable": false,
            "role": null,
            "stage": "equipment",
            "steps": null,
            "underWay": [],
            "unit": null,
          },
          {
            "alternativeTo": [],
            "chain": "nonwoven",
            "class": "extendable",
            "elsewhere": 0,
            "firms": [],
            "group": "制品",
            "id": "wipes",
            "industryCode": null,
            "kindOf": null,
            "leaders": 0,
            "makers": 0,
            "minInvestWan": null,
            "nameEn": null,
            "nameZh": "湿巾",
            "needsAll": 1,
            "needsMet": 1,
            "radiusKm": null,
            "recruitable": true,
            "role": null,
            "stage": "product",
            "steps": null,
            "underWay": [
              {
                "firm": "f3",
                "name": "湿巾生产线",
                "project": "p1",
                "stage": "signed",
              },
            ],
            "unit": null,
          },
        ],
        "why": null,
      }
    `);
  });
  test("the panorama of a place that makes nothing of the chain is one to build", async () => {
    const { completeness, buildable, leaders } = await answer("/api/panorama?chain=liquor&place=440000");
    expect({ completeness, buildable, leaders }).toEqual({
      completeness: null,
      buildable: true,
      leaders: [],
    });
  });
  test("gaps: to fill, then to extend", async () => {
    expect(await answer("/api/gaps?chain=nonwoven&place=park")).toMatchInlineSnapshot(`
      {
        "ceiling": 30000,
        "chain": {
          "id": "nonwoven",
          "nameEn": "Nonwovens",
          "nameZh": "非织造材料",
          "sector": "textile",
        },
        "completeness": {
          "all": 1,
          "boughtIn": 0,
          "met": 0,
        },
        "counts": {
          "extendable": 1,
          "missing": 1,
          "present": 1,
          "unsupported": 1,
        },
        "cursor": null,
        "gaps": [
          {
            "advice": "recruit",
            "chain": "nonwoven",
            "class": "missing",
            "elsewhere": 1,
            "evidence": "stated",
            "group": "原料",
            "list": "fill",
            "makers": 0,
            "minInvestWan": null,
            "nameEn": "Polyester staple",
            "nameZh": "涤纶短纤",
            "oneOf": [
              "fibre",
            ],
            "parts": [
              {
                "known": true,
                "name": "demand",
                "raw": {
                  "needing": 2,
                  "of": 2,
                },
                "value": 1,
                "weight": 0.25,
              },
              {
                "known": true,
                "name": "criticality",
                "raw": {
                  "lost": 1,
                  "of": 1,
                },
                "value": 1,
                "weight": 0.15,
              },
              {
                "known": false,
                "name": "locality",
                "raw": {
                  "radiusKm": null,
                },
                "value": 0.075,
                "weight": 0.15,
              },
              {
                "known": false,
                "name": "scale",
                "raw": {
                  "ceiling": 30000,
                  "minInvestWan": null,
                },
                "value": 0.5,
                "weight": 0.15,
              },
              {
                "known": false,
                "name": "feasibility",
                "raw": {
                  "boughtIn": 0,
                  "delivered": 0,
                  "met": 0,
                  "of": 0,
                },
                "value": 0.5,
                "weight": 0.1,
              },
              {
                "known": true,
                "name": "supply",
                "raw": {
                  "farther": 1,
                  "sum": 0.25,
                  "within300": 0,
                  "within800": 0,
                },
                "value": 0.07329344942554206,
                "weight": 0.15,
              },
              {
                "known": true,
                "name": "leakage",
                "raw": {
                  "declared": 1,
                  "mean": 1,
                },
                "value": 1,
                "weight": 0.05,
              },
            ],
            "radiusKm": null,
            "reasons": {
              "alternatives": [],
              "capacity": null,
              "declared": [],
              "elsewhere": {
                "count": 1,
                "located": 0,
                "nearest": null,
              },
              "excluded": null,
              "feeds": [],
              "kinds": [],
              "leakage": [
                {
                  "asOf": null,
                  "confidence": null,
                  "direction": "bought",
                  "firm": "f1",
                  "name": "甲公司",
                  "note": null,
                  "segment": "fibre",
                  "share": "1",
                  "source": "news",
                },
              ],
              "neededBy": [
                {
                  "alternative": "纤维",
                  "asOf": "2023-05",
                  "confidence": "stated",
                  "kind": "input_of",
                  "makers": [
                    {
                      "id": "f1",
                      "name": "甲公司",
                    },
                  ],
                  "makersTotal": 1,
                  "nameEn": "Spunlace",
                  "nameZh": "水刺非织造布",
                  "note": null,
                  "required": true,
                  "segment": "fabric",
                  "source": "news",
                },
              ],
              "path": [],
              "recruitable": true,
              "soleMaker": null,
              "underWay": [],
            },
            "score": 0.597244017414,
            "segment": "fibre",
            "stage": "upstream",
            "steps": 1,
          },
          {
            "advice": "extend",
            "chain": "nonwoven",
            "class": "extendable",
            "elsewhere": 0,
            "evidence": null,
            "group": "制品",
            "list": "extend",
            "makers": 0,
            "minInvestWan": null,
            "nameEn": null,
            "nameZh": "湿巾",
            "oneOf": [
              "wipes",
            ],
            "parts": [
              {
                "known": true,
                "name": "feed",
                "raw": {
                  "feeding": 2,
                  "of": 2,
                },
                "value": 1,
                "weight": 0.25,
              },
              {
                "known": true,
                "name": "outlet",
                "raw": {
                  "declared": 1,
                  "mean": 0.25,
                },
                "value": 0.25,
                "weight": 0.2,
              },
              {
                "known": false,
                "name": "locality",
                "raw": {
                  "radiusKm": null,
                },
                "value": 0.075,
                "weight": 0.1,
              },
              {
                "known": false,
                "name": "scale",
                "raw": {
                  "ceiling": 30000,
                  "minInvestWan": null,
                },
                "value": 0.5,
                "weight": 0.15,
              },
              {
                "known": true,
                "name": "feasibility",
                "raw": {
                  "boughtIn": 0,
                  "delivered": 0,
                  "met": 1,
                  "of": 1,
                },
                "value": 1,
                "weight": 0.15,
              },
              {
                "known": true,
                "name": "supply",
                "raw": {
                  "farther": 0,
                  "sum": 0,
                  "within300": 0,
                  "within800": 0,
                },
                "value": 0,
                "weight": 0.15,
              },
            ],
            "radiusKm": null,
            "reasons": {
              "alternatives": [],
              "capacity": null,
              "declared": [],
              "elsewhere": {
                "count": 0,
                "located": 0,
                "nearest": null,
              },
              "excluded": null,
              "feeds": [
                {
                  "asOf": null,
                  "confidence": null,
                  "kind": "input_of",
                  "nameEn": "Spunlace",
                  "nameZh": "水刺非织造布",
                  "note": null,
                  "segment": "fabric",
                  "source": null,
                },
              ],
              "kinds": [],
              "leakage": [
                {
                  "asOf": "2023-05",
                  "confidence": "stated",
                  "direction": "sold",
                  "firm": "f1",
                  "name": "甲公司",
                  "note": null,
                  "segment": "fabric",
                  "share": "0.25",
                  "source": "news",
                },
              ],
              "neededBy": [],
              "path": [],
              "recruitable": true,
              "soleMaker": null,
              "underWay": [
                {
                  "firm": "f3",
                  "name": "湿巾生产线",
                  "project": "p1",
                  "stage": "signed",
                },
              ],
            },
            "score": 0.5325,
            "segment": "wipes",
            "stage": "product",
            "steps": null,
          },
        ],
        "near": 150,
        "needsOpen": 1,
        "place": {
          "aliases": [],
          "id": "park",
          "kind": "park",
          "latitude": null,
          "longitude": null,
          "nameEn": null,
          "nameZh": "湘西高新区",
          "parent": "433100",
          "pinyin": null,
        },
        "sources": {
          "news": {
            "address": "https://example.org/a?b=1",
            "kind": "news",
            "published": "2023-05-01",
            "title": "湘西日报：“高新区”",
          },
        },
        "total": 2,
        "totals": {
          "extend": 1,
          "fill": 1,
          "strengthen": 0,
        },
        "weights": {
          "extend": {
            "feasibility": 0.15,
            "feed": 0.25,
            "locality": 0.1,
            "outlet": 0.2,
            "scale": 0.15,
            "supply": 0.15,
          },
          "fill": {
            "criticality": 0.15,
            "demand": 0.25,
            "feasibility": 0.1,
            "leakage": 0.05,
            "locality": 0.15,
            "scale": 0.15,
            "supply": 0.15,
          },
          "strengthen": {
            "criticality": 0.15,
            "demand": 0.25,
            "feasibility": 0.1,
            "leakage": 0.05,
            "locality": 0.15,
            "scale": 0.15,
            "supply": 0.15,
          },
        },
        "why": null,
      }
    `);
  });
  test("gaps without reasons, of one class, cut at a limit", async () => {
    const { gaps, total, cursor } = await answer(
      "/api/gaps?chain=nonwoven&place=park&classes=all&limit=1&reasons=0",
    );
    expect({ total, cursor, reasons: gaps[0].reasons }).toEqual({
      total: 4,
      cursor: expect.any(String),
      reasons: undefined,
    });
    const bySegment = await answer("/api/gaps?chain=nonwoven&place=park&classes=unsupported,present");
    expect(bySegment.gaps.map((gap: { segment: string }) => gap.segment)).toEqual(["fabric", "machine"]);
  });
  test("moved weights move the score and are told", async () => {
    const { gaps, weights } = await answer(
      "/api/gaps?chain=nonwoven&place=park&demand=0&criticality=0&locality=0&scale=0&feasibility=0&leakage=0&supply=1",
    );
    expect(weights.fill).toEqual({
      demand: 0,
      criticality: 0,
      locality: 0,
      scale: 0,
      feasibility: 0,
      supply: 1,
      leakage: 0,
    });
    expect(gaps[0].score).toBeCloseTo(Math.log2(1.25) / Math.log2(21), 12);
  });
  test("missing links", async () => {
    expect(await answer("/api/missing-links?chain=nonwoven&place=park")).toMatchInlineSnapshot(`
      {
        "chain": "nonwoven",
        "cursor": null,
        "links": [
          {
            "alternative": "纤维",
            "asOf": "2023-05",
            "confidence": "stated",
            "kind": "input_of",
            "nameEn": "Polyester staple",
            "nameZh": "涤纶短纤",
            "neededBy": "fabric",
            "neededByNameEn": "Spunlace",
            "neededByNameZh": "水刺非织造布",
            "note": null,
            "segment": "fibre",
            "source": "news",
          },
        ],
        "place": "park",
        "total": 1,
      }
    `);
  });
});

describe("a segment", () => {
  test("seen from a place", async () => {
    expect(await answer("/api/segments/fabric?place=park")).toMatchInlineSnapshot(`
      {
        "chain": {
          "id": "nonwoven",
          "nameEn": "Nonwovens",
          "nameZh": "非织造材料",
          "sector": "textile",
        },
        "class": "present",
        "cut": false,
        "declaredNeeds": [],
        "elsewhere": [],
        "elsewhereTotal": 0,
        "excluded": null,
        "makersHere": [
          {
            "asOf": "2023-05",
            "by": "own",
            "capacity": 20000,
            "chosen": true,
            "confidence": "stated",
            "firm": "f1",
            "km": 321.516238134525,
            "leader": true,
            "name": "甲公司",
            "note": null,
            "place": "park",
            "placeName": "湘西高新区",
            "revenueShare": ">0.5",
            "soldElsewhereShare": "0.25",
            "source": "news",
            "statements": [
              {
                "asOf": null,
                "capacity": null,
                "chosen": false,
                "confidence": "assumed",
                "note": null,
                "revenueShare": null,
                "soldElsewhereShare": null,
                "source": null,
                "unit": null,
              },
              {
                "asOf": "2023-05",
                "capacity": 20000,
                "chosen": true,
                "confidence": "stated",
                "note": null,
                "revenueShare": ">0.5",
                "soldElsewhereShare": "0.25",
                "source": "news",
                "unit": "t",
              },
            ],
            "through": null,
            "unit": "t",
          },
        ],
        "makersHereTotal": 1,
        "needs": [
          {
            "alternative": "纤维",
            "kind": "input_of",
            "members": [
              {
                "class": "missing",
                "elsewhere": 1,
                "id": "fibre",
                "link": {
                  "alternative": "纤维",
                  "asOf": "2023-05",
                  "confidence": "stated",
                  "from": "fibre",
                  "kind": "input_of",
                  "note": null,
                  "required": true,
                  "source": "news",
                  "to": "fabric",
                },
                "makers": 0,
                "nameEn": "Polyester staple",
                "nameZh": "涤纶短纤",
                "present": false,
              },
            ],
            "met": false,
          },
        ],
        "optional": [],
        "place": {
          "aliases": [],
          "id": "park",
          "kind": "park",
          "latitude": null,
          "longitude": null,
          "nameEn": null,
          "nameZh": "湘西高新区",
          "parent": "433100",
          "pinyin": null,
        },
        "projects": [],
        "returns": [],
        "segment": {
          "aliases": [
            "无纺布",
          ],
          "chain": {
            "id": "nonwoven",
            "nameEn": "Nonwovens",
            "nameZh": "非织造材料",
            "sector": "textile",
          },
          "chains": [
            {
              "group": "材料",
              "home": true,
              "id": "nonwoven",
              "nameEn": "Nonwovens",
              "nameZh": "非织造材料",
              "sector": "textile",
              "stage": "midstream",
            },
          ],
          "group": "材料",
          "id": "fabric",
          "industryCode": null,
          "kindOf": null,
          "kinds": [],
          "minInvestWan": null,
          "nameEn": "Spunlace",
          "nameZh": "水刺非织造布",
          "radiusKm": null,
          "recruitable": true,
          "role": "intermediate",
          "stage": "midstream",
          "unit": null,
        },
        "sources": {
          "news": {
            "address": "https://example.org/a?b=1",
            "kind": "news",
            "published": "2023-05-01",
            "title": "湘西日报：“高新区”",
          },
        },
        "steps": null,
        "support": [
          {
            "class": "unsupported",
            "elsewhere": 0,
            "id": "machine",
            "link": {
              "alternative": null,
              "asOf": null,
              "confidence": null,
              "from": "machine",
              "kind": "equipment_for",
              "note": null,
              "required": false,
              "source": null,
              "to": "fabric",
            },
            "makers": 0,
            "nameEn": null,
            "nameZh": "水刺机",
          },
        ],
        "usedBy": [
          {
            "class": "missing",
            "elsewhere": 1,
            "id": "fibre",
            "link": {
              "alternative": null,
              "asOf": null,
              "confidence": null,
              "from": "fabric",
              "kind": "waste_to",
              "note": "边角料",
              "required": false,
              "source": null,
              "to": "fibre",
            },
            "makers": 0,
            "nameEn": "Polyester staple",
            "nameZh": "涤纶短纤",
          },
          {
            "class": "extendable",
            "elsewhere": 0,
            "id": "wipes",
            "link": {
              "alternative": null,
              "asOf": null,
              "confidence": null,
              "from": "fabric",
              "kind": "input_of",
              "note": null,
              "required": true,
              "source": null,
              "to": "wipes",
            },
            "makers": 0,
            "nameEn": null,
            "nameZh": "湿巾",
          },
        ],
      }
    `);
  });
  test("seen from nowhere has no class and everybody is elsewhere", async () => {
    const { class: judged, place, makersHere, elsewhere } = await answer("/api/segments/fabric");
    expect({ judged, place, makersHere }).toEqual({ judged: null, place: null, makersHere: [] });
    expect(elsewhere.map((firm: { firm: string }) => firm.firm)).toEqual(["f1"]);
  });
  test("an exclusion of the province is told at the park", async () => {
    expect((await answer("/api/segments/machine?place=park")).excluded).toMatchInlineSnapshot(`
      {
        "asOf": "2023-05",
        "confidence": "stated",
        "note": null,
        "place": "430000",
        "placeName": "湖南省",
        "reason": "产业目录不含",
        "source": "news",
      }
    `);
  });
  test("upstream, step by step, over chains", async () => {
    const { segments, total } = await answer("/api/upstream?segment=wipes&depth=2");
    const steps = segments.map((segment: { id: string; depth: number }) => [segment.id, segment.depth]);
    expect({ total, steps }).toEqual({
      total: 5,
      steps: [
        ["wipes", 0],
        ["bottle", 1],
        ["fabric", 1],
        ["fibre", 2],
        ["machine", 2],
      ],
    });
  });
  test("upstream over required links only, and downstream", async () => {
    const ids = async (path: string) =>
      (await answer(path)).segments.map((segment: { id: string }) => segment.id);
    expect(await ids("/api/upstream?segment=wipes&required=1")).toEqual(["wipes", "fabric", "fibre"]);
    expect(await ids("/api/downstream?segment=fibre&depth=1")).toEqual(["fibre", "fabric"]);
  });
});

describe("firms", () => {
  test("sorted, unknown values last", async () => {
    const ids = async (path: string) => (await answer(path)).firms.map((firm: { id: string }) => firm.id);
    expect(await ids("/api/firms?sort=-employees")).toEqual(["f1", "f3", "f2", "f4"]);
    expect(await ids("/api/firms?sort=employees&limit=1&cursor=@1")).toEqual(["f1"]);
    expect(await ids("/api/firms?place=433100&inactive=0")).toEqual(["f1"]);
    expect(await ids("/api/firms?segment=fibre")).toEqual(["f3"]);
    expect(await ids("/api/firms?q=91433100")).toEqual(["f1"]);
  });
  test("a row", async () => {
    expect((await answer("/api/firms?q=甲")).firms).toMatchInlineSnapshot(`
      [
        {
          "active": true,
          "by": null,
          "employees": 120,
          "founded": "2015-03",
          "fullName": "湘西甲新材料有限公司",
          "id": "f1",
          "industryCode": "C1781",
          "latin": "Jiagongsi",
          "leader": true,
          "makes": [
            {
              "nameEn": "Spunlace",
              "nameZh": "水刺非织造布",
              "segment": "fabric",
            },
          ],
          "makesTotal": 1,
          "name": "甲公司",
          "place": "park",
          "placeName": "湘西高新区",
          "registeredCapitalWan": 5000,
          "status": "存续",
          "stockCode": "000001",
          "through": null,
          "uscc": "91433100000000001X",
        },
      ]
    `);
  });
  test("one firm, everything stated", async () => {
    expect(await answer("/api/firms/f1")).toMatchInlineSnapshot(`
      {
        "advisers": [],
        "buys": [
          {
            "asOf": "2022",
            "confidence": null,
            "firm": "f3",
            "name": "丙公司",
            "note": null,
            "segment": "fibre",
            "segmentName": "涤纶短纤",
            "segmentNameEn": "Polyester staple",
            "source": "news",
          },
          {
            "asOf": null,
            "confidence": null,
            "firm": "f3",
            "name": "丙公司",
            "note": null,
            "segment": null,
            "segmentName": null,
            "segmentNameEn": null,
            "source": null,
          },
        ],
        "cut": false,
        "duplicates": [],
        "firm": {
          "active": true,
          "asOf": "2023-05",
          "confidence": "stated",
          "employees": 120,
          "founded": "2015-03",
          "fullName": "湘西甲新材料有限公司",
          "id": "f1",
          "industryCode": "C1781",
          "latitude": 28.3,
          "longitude": 109.7,
          "name": "甲公司",
          "note": null,
          "place": "park",
          "registeredCapitalWan": 5000,
          "source": "news",
          "status": "存续",
          "stockCode": "000001",
          "uscc": "91433100000000001X",
        },
        "leads": [
          {
            "asOf": "2023-05",
            "chain": "nonwoven",
            "confidence": "stated",
            "nameEn": "Nonwovens",
            "nameZh": "非织造材料",
            "note": null,
            "place": "park",
            "placeName": "湘西高新区",
            "source": "news",
          },
        ],
        "makes": [
          {
            "asOf": null,
            "capacity": null,
            "chain": "nonwoven",
            "chosen": false,
            "confidence": "assumed",
            "nameEn": "Spunlace",
            "nameZh": "水刺非织造布",
            "note": null,
            "revenueShare": null,
            "segment": "fabric",
            "soldElsewhereShare": null,
            "source": null,
            "speaks": false,
            "unit": null,
          },
          {
            "asOf": "2023-05",
            "capacity": 20000,
            "chain": "nonwoven",
            "chosen": true,
            "confidence": "stated",
            "nameEn": "Spunlace",
            "nameZh": "水刺非织造布",
            "note": null,
            "revenueShare": ">0.5",
            "segment": "fabric",
            "soldElsewhereShare": "0.25",
            "source": "news",
            "speaks": true,
            "unit": "t",
          },
        ],
        "needs": [
          {
            "amount": 900,
            "asOf": null,
            "boughtElsewhereShare": "1",
            "chain": "nonwoven",
            "chosen": false,
            "confidence": null,
            "nameEn": "Polyester staple",
            "nameZh": "涤纶短纤",
            "note": null,
            "segment": "fibre",
            "source": "news",
            "speaks": true,
            "unit": "t",
          },
        ],
        "ownedBy": [
          {
            "asOf": null,
            "confidence": null,
            "firm": "f4",
            "name": "丁公司",
            "note": null,
            "share": "0.6",
            "source": null,
          },
        ],
        "owns": [],
        "placePath": [
          {
            "id": "430000",
            "kind": "province",
            "nameEn": "Hunan",
            "nameZh": "湖南省",
          },
          {
            "id": "433100",
            "kind": "city",
            "nameEn": "Xiangxi",
            "nameZh": "湘西土家族苗族自治州",
          },
          {
            "id": "park",
            "kind": "park",
            "nameEn": null,
            "nameZh": "湘西高新区",
          },
        ],
        "projects": [],
        "sells": [],
        "sources": {
          "news": {
            "address": "https://example.org/a?b=1",
            "kind": "news",
            "published": "2023-05-01",
            "title": "湘西日报：“高新区”",
          },
        },
        "ties": [
          {
            "asOf": null,
            "confidence": null,
            "firm": "f3",
            "kind": "partner",
            "name": "丙公司",
            "note": "共建",
            "outward": true,
            "source": null,
          },
        ],
      }
    `);
  });
  test("two steps around a firm", async () => {
    const { nodes, links } = await answer("/api/firms/f1/network?depth=2&place=park");
    expect(nodes.map((node: { id: string; depth: number }) => [node.id, node.depth])).toEqual([
      ["f1", 0],
      ["f3", 1],
      ["f4", 1],
      ["a1", 2],
    ]);
    expect(links.map((link: { kind: string }) => link.kind)).toEqual([
      "tied",
      "supplies",
      "supplies",
      "owns",
      "works_for",
    ]);
    expect((await answer("/api/firms/f1/network?limit=2")).cut).toBe(true);
  });
  test("the leader view", async () => {
    expect(await answer("/api/leaders/f1")).toMatchInlineSnapshot(`
      {
        "chains": [
          {
            "id": "nonwoven",
            "nameEn": "Nonwovens",
            "nameZh": "非织造材料",
            "why": null,
          },
        ],
        "declaredNeeds": [
          {
            "amount": 900,
            "asOf": null,
            "boughtElsewhereShare": "1",
            "chain": "nonwoven",
            "chosen": false,
            "confidence": null,
            "nameEn": "Polyester staple",
            "nameZh": "涤纶短纤",
            "note": null,
            "segment": "fibre",
            "source": "news",
            "unit": "t",
          },
        ],
        "firm": {
          "active": true,
          "fullName": "湘西甲新材料有限公司",
          "id": "f1",
          "name": "甲公司",
          "place": "park",
          "placeName": "湘西高新区",
          "status": "存续",
          "stockCode": "000001",
        },
        "lacking": [
          {
            "boughtIn": false,
            "chain": "nonwoven",
            "members": [
              {
                "advice": "recruit",
                "class": "missing",
                "elsewhere": 1,
                "evidence": "stated",
                "id": "fibre",
                "kinds": [
                  "input_of",
                ],
                "nameEn": "Polyester staple",
                "nameZh": "涤纶短纤",
              },
            ],
            "neededBy": {
              "id": "fabric",
              "nameEn": "Spunlace",
              "nameZh": "水刺非织造布",
            },
          },
        ],
        "leads": [
          {
            "asOf": "2023-05",
            "chain": "nonwoven",
            "confidence": "stated",
            "nameEn": "Nonwovens",
            "nameZh": "非织造材料",
            "note": null,
            "place": "park",
            "source": "news",
          },
        ],
        "makes": [
          {
            "asOf": "2023-05",
            "capacity": 20000,
            "chain": "nonwoven",
            "chosen": true,
            "class": "present",
            "confidence": "stated",
            "nameEn": "Spunlace",
            "nameZh": "水刺非织造布",
            "needs": [
              {
                "alternative": "纤维",
                "members": [
                  {
                    "class": "missing",
                    "elsewhere": [
                      {
                        "asOf": null,
                        "by": "own",
                        "capacity": 1.5,
                        "chosen": false,
                        "confidence": null,
                        "firm": "f3",
                        "km": null,
                        "leader": false,
                        "name": "丙公司",
                        "note": null,
                        "place": "440000",
                        "placeName": "广东省",
                        "revenueShare": null,
                        "soldElsewhereShare": null,
                        "source": null,
                        "statements": [],
                        "through": null,
                        "unit": null,
                      },
                    ],
                    "elsewhereTotal": 1,
                    "id": "fibre",
                    "link": {
                      "alternative": "纤维",
                      "asOf": "2023-05",
                      "confidence": "stated",
                      "from": "fibre",
                      "kind": "input_of",
                      "note": null,
                      "required": true,
                      "source": "news",
                      "to": "fabric",
                    },
                    "makersHere": [],
                    "makersHereTotal": 0,
                    "nameEn": "Polyester staple",
                    "nameZh": "涤纶短纤",
                    "own": false,
                    "stage": "upstream",
                    "suppliers": [
                      {
                        "asOf": "2022",
                        "confidence": null,
                        "firm": "f3",
                        "name": "丙公司",
                        "note": null,
                        "source": "news",
                      },
                    ],
                  },
                ],
                "met": false,
                "own": false,
              },
            ],
            "note": null,
            "optional": [],
            "revenueShare": ">0.5",
            "segment": "fabric",
            "soldElsewhereShare": "0.25",
            "source": "news",
            "stage": "midstream",
            "support": [
              {
                "class": "unsupported",
                "elsewhere": [],
                "elsewhereTotal": 0,
                "id": "machine",
                "link": {
                  "alternative": null,
                  "asOf": null,
                  "confidence": null,
                  "from": "machine",
                  "kind": "equipment_for",
                  "note": null,
                  "required": false,
                  "source": null,
                  "to": "fabric",
                },
                "makersHere": [],
                "makersHereTotal": 0,
                "nameEn": null,
                "nameZh": "水刺机",
                "own": false,
                "stage": "equipment",
                "suppliers": [],
              },
            ],
            "unit": "t",
            "usedBy": [
              {
                "class": "missing",
                "elsewhere": 1,
                "id": "fibre",
                "link": {
                  "alternative": null,
                  "asOf": null,
                  "confidence": null,
                  "from": "fabric",
                  "kind": "waste_to",
                  "note": "边角料",
                  "required": false,
                  "source": null,
                  "to": "fibre",
                },
                "makers": 0,
                "nameEn": "Polyester staple",
                "nameZh": "涤纶短纤",
                "own": false,
              },
              {
                "class": "extendable",
                "elsewhere": 0,
                "id": "wipes",
                "link": {
                  "alternative": null,
                  "asOf": null,
                  "confidence": null,
                  "from": "fabric",
                  "kind": "input_of",
                  "note": null,
                  "required": true,
                  "source": null,
                  "to": "wipes",
                },
                "makers": 0,
                "nameEn": null,
                "nameZh": "湿巾",
                "own": false,
              },
            ],
          },
        ],
        "network": {
          "cut": false,
          "left": 0,
          "links": [
            {
              "asOf": null,
              "confidence": null,
              "from": "f1",
              "kind": "tied",
              "note": "共建",
              "segment": null,
              "segmentName": null,
              "segmentNameEn": null,
              "share": null,
              "source": null,
              "tieKind": "partner",
              "to": "f3",
            },
            {
              "asOf": "2022",
              "confidence": null,
              "from": "f3",
              "kind": "supplies",
              "note": null,
              "segment": "fibre",
              "segmentName": "涤纶短纤",
              "segmentNameEn": "Polyester staple",
              "share": null,
              "source": "news",
              "tieKind": null,
              "to": "f1",
            },
            {
              "asOf": null,
              "confidence": null,
              "from": "f3",
              "kind": "supplies",
              "note": null,
              "segment": null,
              "segmentName": null,
              "segmentNameEn": null,
              "share": null,
              "source": null,
              "tieKind": null,
              "to": "f1",
            },
            {
              "asOf": null,
              "confidence": null,
              "from": "f4",
              "kind": "owns",
              "note": null,
              "segment": null,
              "segmentName": null,
              "segmentNameEn": null,
              "share": "0.6",
              "source": null,
              "tieKind": null,
              "to": "f1",
            },
          ],
          "nodes": [
            {
              "active": true,
              "ahead": 0,
              "depth": 0,
              "id": "f1",
              "kind": "firm",
              "leader": true,
              "name": "甲公司",
              "place": "park",
              "placeName": "湘西高新区",
              "resident": true,
              "since": null,
              "status": "存续",
              "title": null,
            },
            {
              "active": true,
              "ahead": 1,
              "depth": 1,
              "id": "f3",
              "kind": "firm",
              "leader": false,
              "name": "丙公司",
              "place": "440000",
              "placeName": "广东省",
              "resident": false,
              "since": null,
              "status": null,
              "title": null,
            },
            {
              "active": true,
              "ahead": 0,
              "depth": 1,
              "id": "f4",
              "kind": "firm",
              "leader": false,
              "name": "丁公司",
              "place": null,
              "placeName": null,
              "resident": false,
              "since": null,
              "status": null,
              "title": null,
            },
          ],
        },
        "place": {
          "aliases": [],
          "id": "park",
          "kind": "park",
          "latitude": null,
          "longitude": null,
          "nameEn": null,
          "nameZh": "湘西高新区",
          "parent": "433100",
          "pinyin": null,
        },
        "resident": true,
        "sources": {
          "news": {
            "address": "https://example.org/a?b=1",
            "kind": "news",
            "published": "2023-05-01",
            "title": "湘西日报：“高新区”",
          },
        },
      }
    `);
  });
});

describe("search", () => {
  const found = async (q: string) =>
    (await answer(`/api/search?q=${encodeURIComponent(q)}`)).results.map(
      (result: { kind: string; id: string; matched: string }) => [result.kind, result.id, result.matched],
    );
  test.each([
    [
      "非织造",
      [
        ["chain", "nonwoven", "非织造材料"],
        ["segment", "fabric", "水刺非织造布"],
      ],
    ],
    ["无纺", [["segment", "fabric", "无纺布"]]],
    ["wfb", [["segment", "fabric", "无纺布"]]],
    ["wufangbu", [["segment", "fabric", "无纺布"]]],
    ["wu fang", [["segment", "fabric", "无纺布"]]],
    ["SPUN", [["segment", "fabric", "Spunlace"]]],
    ["000001", [["firm", "f1", "000001"]]],
    ["hns", [["place", "430000", "湖南省"]]],
    ["ufang", []],
    ["  ", []],
  ])("%s", async (q, expected) => {
    expect(await found(q)).toEqual(expected);
  });
});

test("published figures stand beside the computed ones", async () => {
  expect(await answer("/api/figures?place=430000")).toMatchInlineSnapshot(`
    {
      "computed": [
        {
          "name": "residents",
          "value": 1,
        },
        {
          "name": "firms_makes",
          "value": 1,
        },
        {
          "name": "segments_made",
          "value": 1,
        },
        {
          "name": "projects",
          "value": 1,
        },
        {
          "name": "projects_signed",
          "value": 1,
        },
        {
          "name": "projects_production",
          "value": 0,
        },
        {
          "name": "arrived_wan",
          "value": 300,
        },
      ],
      "figures": [
        {
          "asOf": "2023-05",
          "confidence": "stated",
          "id": "g1",
          "nameZh": "产值",
          "note": null,
          "period": "2022",
          "place": "park",
          "placeName": "湘西高新区",
          "source": "news",
          "unit": "亿元",
          "value": 52.5,
        },
      ],
      "place": {
        "aliases": [],
        "id": "430000",
        "kind": "province",
        "latitude": 28.19,
        "longitude": 112.98,
        "nameEn": "Hunan",
        "nameZh": "湖南省",
        "parent": null,
        "pinyin": null,
      },
      "sources": {
        "news": {
          "address": "https://example.org/a?b=1",
          "kind": "news",
          "published": "2023-05-01",
          "title": "湘西日报：“高新区”",
        },
      },
    }
  `);
});
