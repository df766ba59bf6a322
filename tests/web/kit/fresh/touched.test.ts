import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TABLE_NAMES, type TableName } from "../../../../server/model/log.ts";
import { isTouched, type Touch, touchOf } from "../../../../web/kit/fresh/touched.ts";

/** What a browser that has seen every page holds. */
const HELD: [path: string, parameters?: object][] = [
  ["/api/panorama", { chain: "liquor", place: "xiangxi-hitech" }],
  ["/api/gaps", { chain: "liquor", place: "xiangxi-hitech" }],
  ["/api/chains"],
  ["/api/cascade", { chain: "liquor" }],
  ["/api/firms", { q: "酒" }],
  ["/api/firms/jiugui"],
  ["/api/firms/xiangjiao"],
  ["/api/firms/jiugui/dossier"],
  ["/api/candidates", { segment: "liquor:bottle" }],
  ["/api/projects", {}],
  ["/api/projects/p1"],
  ["/api/projects/p2"],
  ["/api/project-figures", {}],
  ["/api/people"],
  ["/api/shortlists", {}],
  ["/api/trips", {}],
  ["/api/trips/t1"],
  ["/api/trips/t2"],
  ["/api/wanted", {}],
  ["/api/scenarios", {}],
  ["/api/sources", {}],
  ["/api/load"],
  ["/api/changes", { limit: 50 }],
  ["/api/changes/7"],
];

function asksAgain(touch: Partial<Touch>): string[] {
  const whole = { bulk: false, tables: [], things: [], ...touch };
  return HELD.filter((key) => isTouched(key, whole)).map(([path]) => path);
}

describe("what a change makes the page ask again", () => {
  test("a person's name: what shows people, nothing that was judged", () => {
    expect(asksAgain({ tables: ["people"], things: [{ table: "people", id: "chen" }] })).toEqual([
      "/api/firms/jiugui/dossier",
      "/api/projects",
      "/api/projects/p1",
      "/api/projects/p2",
      "/api/project-figures",
      "/api/people",
      "/api/shortlists",
      "/api/changes",
    ]);
  });

  test("a project: projects and what shows them under way, no other project", () => {
    const things = [
      { table: "projects", id: "p1" },
      { table: "firms", id: "jiugui" },
    ] as const;
    expect(asksAgain({ tables: ["projects", "events"], things })).toEqual([
      "/api/panorama",
      "/api/gaps",
      "/api/firms/jiugui",
      "/api/firms/xiangjiao",
      "/api/firms/jiugui/dossier",
      "/api/candidates",
      "/api/projects",
      "/api/projects/p1",
      "/api/project-figures",
      "/api/shortlists",
      "/api/trips",
      "/api/trips/t1",
      "/api/trips/t2",
      "/api/changes",
    ]);
  });

  test("what a firm makes: everything judged, the firm, no other firm's record, no people", () => {
    const things = [
      { table: "firms", id: "jiugui" },
      { table: "segments", id: "baijiu" },
    ] as const;
    expect(asksAgain({ tables: ["makes"], things })).toEqual([
      "/api/panorama",
      "/api/gaps",
      "/api/chains",
      "/api/cascade",
      "/api/firms",
      "/api/firms/jiugui",
      "/api/firms/jiugui/dossier",
      "/api/candidates",
      "/api/projects",
      "/api/projects/p1",
      "/api/projects/p2",
      "/api/project-figures",
      "/api/shortlists",
      "/api/trips",
      "/api/trips/t1",
      "/api/trips/t2",
      "/api/changes",
    ]);
  });

  test("a trip: the list and this trip", () => {
    const things = [{ table: "trips", id: "t1" }] as const;
    expect(asksAgain({ tables: ["trips", "trip_visits"], things })).toEqual([
      "/api/shortlists",
      "/api/trips",
      "/api/trips/t1",
      "/api/changes",
    ]);
  });

  test("too much to name: everything but what no row alters and what never changes", () => {
    expect(asksAgain({ bulk: true, tables: ["firms"] })).toEqual(
      HELD.map(([path]) => path).filter((path) => path !== "/api/load" && path !== "/api/changes/7"),
    );
  });

  test("parts told without their whole, or too many things to tell: every whole of them", () => {
    const event = [{ table: "events", id: "e1" }] as const;
    expect(asksAgain({ tables: ["events"], things: event })).toContain("/api/projects/p2");
    const told = ["a", "b", "c", "d", "e", "f"].map((id) => ({
      table: "trips" as const,
      id,
      nameZh: id,
      nameEn: null,
    }));
    const touch = touchOf({ bulk: false, tables: ["trips"], things: told });
    expect(asksAgain(touch)).toContain("/api/trips/t2");
    expect(asksAgain(touchOf({ bulk: false, tables: ["trips"], things: told.slice(1) }))).not.toContain(
      "/api/trips/t2",
    );
  });

  test("more touched is never less asked again, and an unknown question is asked again", () => {
    const touch = fc.record({
      bulk: fc.boolean(),
      tables: fc.uniqueArray(fc.constantFrom<TableName>(...TABLE_NAMES)),
      things: fc.array(
        fc.record({
          table: fc.constantFrom<TableName>("firms", "projects", "trips"),
          id: fc.constantFrom("jiugui", "p1", "t2"),
        }),
      ),
    });
    fc.assert(
      fc.property(touch, touch, (one, other) => {
        const both = {
          bulk: one.bulk || other.bulk,
          tables: [...one.tables, ...other.tables],
          things: null,
        };
        const all = new Set(asksAgain(both));
        expect(asksAgain(one).every((path) => all.has(path))).toBe(true);
        expect(isTouched(["/api/something-new", {}], one)).toBe(true);
      }),
    );
  });
});
