import type { GeneratorValue } from "fast-check";
import fc from "fast-check";
import { writeRecord } from "../../server/data/folder/csv.ts";
import {
  CONFIDENCES,
  LINK_KINDS,
  PLACE_KINDS,
  PROJECT_STAGES,
  SIGNAL_KINDS,
  STAGES,
  SUPPLY_KINDS,
  TIE_KINDS,
} from "../../server/model/words.ts";

type Cells = Record<string, string>;

/** Folders without fault in which every table may have rows, and few ids, so that two folders share most of theirs. */
export const randomFolder = fc.tuple(fc.nat({ max: 96 }), fc.gen()).map(([skipped, draw]) => {
  // Generators of one property begin to draw at the same number: without this all their folders were the same.
  for (let at = 0; at < skipped; at++) draw(fc.nat);
  return folder(draw);
});

function folder(draw: GeneratorValue): Record<string, string> {
  const files: Record<string, string> = {};
  const below = (most: number) => draw(fc.nat, { max: most - 1 });
  const some = <T>(all: readonly T[]): T[] => all.filter(() => below(3) > 0);
  const one = (all: readonly string[]) => all[below(all.length)] ?? "";
  const maybe = (all: readonly string[]) => (all.length === 0 || below(3) === 0 ? "" : one(all));
  const number = () => maybe(["0", "1", "2.5", "90000"]);
  const date = () => maybe(["2023", "2024-02", "2024-02-29"]);
  const text = () => maybe(["甲", "说：“是”", "two\nlines", "a;b", '"']);
  const ids = (prefix: string, most = 4) => some(Array.from({ length: most }, (_, at) => `${prefix}${at}`));
  const sources = ids("n");
  const said = () => ({
    source: maybe(sources),
    as_of: date(),
    confidence: maybe(CONFIDENCES),
    note: text(),
  });

  const put = (name: string, rows: Cells[], identity: string[], stated = true) => {
    const seen = new Set<string>();
    const kept = rows
      .map((row) => (stated ? { ...said(), ...row } : row))
      .filter((row) => {
        const key = JSON.stringify(identity.map((column) => row[column as keyof typeof row]));
        return !seen.has(key) && seen.add(key);
      });
    const columns = [...new Set(kept.flatMap(Object.keys))];
    if (kept.length === 0) return;
    files[`${name}.csv`] = [
      columns,
      ...kept.map((row) => columns.map((column) => (row as Cells)[column] ?? "")),
    ]
      .map(writeRecord)
      .join("");
  };
  const pairs = (count: number, from: readonly string[], to: readonly string[]) =>
    from.length === 0 || to.length === 0
      ? []
      : Array.from({ length: below(count + 1) }, () => [one(from), one(to)] as const);

  const places = ["p0", ...ids("p").filter((id) => id !== "p0")];
  const chains = ["c0", ...ids("c", 2).filter((id) => id !== "c0")];
  const segments = ids("s", 5);
  // The same ids name firms and advisers, so that an introducer is one or the other by what else there is.
  const firms = ids("x", 6);
  const advisers = ids("x", 3);
  const people = ids("u", 2);
  const projects = ids("j", 3);
  const shortlists = ids("h", 2);
  const trips = ids("t", 2);
  const scenarios = ids("w", 2);
  const byId = (name: string, all: readonly string[], row: (id: string, at: number) => Cells) =>
    put(
      name,
      all.map((id, at) => ({ id, ...row(id, at) })),
      ["id"],
    );

  byId("places", places, (_, at) => ({
    name_zh: one(["园", "市"]),
    kind: one(PLACE_KINDS),
    parent: maybe(places.slice(0, at)),
    longitude: maybe(["109.7", "-1"]),
    latitude: maybe(["28.3"]),
    aliases: maybe(["甲", "甲;乙", "a\\;b"]),
    pinyin: maybe(["yuan"]),
  }));
  byId("sources", sources, () => ({ title: one(["报", "书"]), address: text(), published: date() }));
  byId("chains", chains, () => ({ name_zh: one(["链", "线"]), sector: text() }));
  const atHome = (segment: string) => (segment < "s3" ? one(chains) : "c0");
  byId("segments", segments, (id, at) => ({
    chain: atHome(id),
    kind_of: maybe(segments.slice(0, at)),
    radius_km: maybe(["0.5", "800"]),
    min_invest_wan: number(),
    name_zh: one(["环", "节"]),
    stage: one(STAGES),
    group: one(["组", "类"]),
    unit: text(),
    recruitable: maybe(["0", "1"]),
  }));
  // Segments that two folders never have at home in this chain.
  put(
    "chain_segments",
    pairs(
      2,
      chains.filter((id) => id !== "c0"),
      segments.filter((id) => id >= "s3"),
    ).map(([chain, segment]) => ({ chain, segment, stage: one(STAGES), group: one(["组", "类"]) })),
    ["chain", "segment"],
  );
  put(
    "aliases",
    pairs(3, segments, ["别名", "另名"]).map(([segment, name]) => ({ segment, name })),
    ["segment", "name"],
  );
  put(
    "links",
    pairs(8, segments, segments).flatMap(([from, to]) => {
      const kind = one(LINK_KINDS);
      if (from === to) return [];
      if (from > to && (SUPPLY_KINDS as readonly string[]).includes(kind)) return [];
      return [{ from, to, kind, required: maybe(["0", "1"]), alternative: text() }];
    }),
    ["from", "to", "kind"],
  );
  put(
    "exclusions",
    pairs(4, places, [...segments, "C26"]).map(([place, what]) => ({
      place,
      segment: what === "C26" ? "" : what,
      industry_code: what === "C26" ? what : "",
      reason: one(["环保", "用地"]),
    })),
    ["place", "segment", "industry_code"],
  );
  byId("firms", firms, () => ({
    name: one(["厂", "司"]),
    place: maybe(places),
    status: maybe(["存续", "注销"]),
    founded: date(),
    employees: number(),
    registered_capital_wan: number(),
    stock_code: maybe(["000001"]),
  }));
  put(
    "leads",
    pairs(4, firms, chains).map(([firm, chain]) => ({ firm, chain, place: one(places) })),
    ["firm", "chain", "place"],
  );
  for (const [name, amount] of [
    ["makes", "capacity"],
    ["needs", "amount"],
  ] as const)
    put(
      name,
      pairs(8, firms, segments).map(([firm, segment]) => ({
        firm,
        segment,
        [amount]: number(),
        unit: text(),
      })),
      ["firm", "segment", "source"],
    );
  put(
    "supplies",
    pairs(5, firms, firms).map(([from, to]) => ({ from, to, segment: maybe(segments) })),
    ["from", "to", "segment", "source"],
  );
  put(
    "owns",
    pairs(4, firms, firms).map(([from, to]) => ({ from, to, share: maybe(["0.5", ">0.5"]) })),
    ["from", "to", "source"],
  );
  put(
    "ties",
    pairs(4, firms, firms).map(([from, to]) => ({ from, to, kind: one(TIE_KINDS) })),
    ["from", "to", "kind", "source"],
  );
  byId("advisers", advisers, () => ({ name: "王", firm: maybe(firms), place: maybe(places), since: date() }));
  byId("people", people, () => ({ name: "李", title: text() }));
  byId("projects", projects, () => ({
    name: one(["一期", "二期"]),
    firm: maybe(firms),
    place: maybe(places),
    segments: some(segments).join(";"),
    stage: one(PROJECT_STAGES),
    amount_wan: maybe(["0.5", "90000"]),
    signed_on: date(),
    jobs: maybe(["0", "80"]),
    introducer: maybe([...new Set([...firms, ...advisers])]),
    top500: maybe(["0", "1"]),
    company: maybe(firms),
  }));
  const ofProjects = (name: string, row: () => Cells) =>
    byId(name, projects.length === 0 ? [] : ids(name[0] ?? "", 3), () => ({
      project: one(projects),
      ...row(),
    }));
  ofProjects("arrivals", () => ({ on: one(["2023", "2024-02"]), amount_wan: one(["0.5", "100"]) }));
  ofProjects("events", () => ({ on: one(["2023", "2024-02"]), kind: "visit", text: text(), change: text() }));
  ofProjects("tasks", () => ({ text: one(["报批", "考察"]), due_on: date(), person: maybe(people) }));
  ofProjects("documents", () => ({ title: one(["合同", "函"]), address: text() }));
  byId("signals", firms.length === 0 ? [] : ids("g", 3), () => ({
    firm: one(firms),
    on: one(["2023", "2024-02"]),
    kind: one(SIGNAL_KINDS),
    text: text(),
  }));
  byId("shortlists", shortlists, () => ({ name: "单", segment: maybe(segments), place: maybe(places) }));
  put(
    "shortlist_firms",
    pairs(4, shortlists, firms).map(([shortlist, firm]) => ({
      shortlist,
      firm,
      position: one(["0", "1", "2"]),
    })),
    ["shortlist", "firm"],
  );
  byId("trips", trips, () => ({
    name: "行",
    place: maybe(places),
    start: maybe(places),
    end: maybe(places),
    days: one(["1", "3"]),
  }));
  put(
    "trip_visits",
    pairs(4, trips, firms).map(([trip, firm], at) => ({
      trip,
      firm,
      day: one(["0", "1"]),
      position: String(at),
      project: maybe(projects),
    })),
    ["trip", "firm"],
  );
  byId("scenarios", scenarios, () => ({
    name: "案",
    chain: one(chains),
    place: one(places),
    created: date(),
  }));
  put(
    "scenario_changes",
    pairs(4, scenarios, ["add_firm", "add_plant", "remove_firm"]).map(([scenario, change]) => ({
      scenario,
      change,
      position: String(below(3)),
      firm: maybe(firms),
      segment: maybe(segments),
    })),
    ["scenario", "position"],
  );
  put(
    "wanted",
    pairs(3, places, segments).map(([place, segment]) => ({ place, segment, since: date() })),
    ["place", "segment"],
  );
  put(
    "snapshots",
    pairs(3, chains, places).map(([chain, place]) => ({
      chain,
      place,
      on: one(["2024-01-01", "2024-01-02"]),
      met: maybe(["1"]),
      leaders: "1",
    })),
    ["chain", "place", "on"],
  );
  byId("figures", ids("f", 3), () => ({
    place: one(places),
    name_zh: "产值",
    value: number(),
    unit: text(),
  }));
  return files;
}
