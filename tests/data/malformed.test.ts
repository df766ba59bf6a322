import { beforeAll, describe, expect, test } from "vitest";
import { readFolder } from "../../server/data/folder/folder.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { type Files, folderOf, queries, sample, schema } from "./folders.ts";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

/** The sample with lines put after the header line of a file. */
function plus(file: string, ...lines: string[]): Files {
  const [header, ...rest] = (sample[file] ?? "").split("\n");
  return { ...sample, [file]: [header, ...lines, ...rest].join("\n") };
}

function instead(file: string, content: string | Uint8Array): Files {
  return { ...sample, [file]: content };
}

const folders: [shows: string, files: Files, errors: string[]][] = [
  [
    "Chinese in another encoding",
    instead("chains.csv", bytes("id,name_zh\nc1,好\nc2,", [0xb7, 0xc7], "\nc3,", [0xff], "\n")),
    ["chains.csv:3 encoding", "chains.csv:4 encoding"],
  ],
  [
    "a header that is not UTF-8",
    instead("leads.csv", bytes("firm,", [0xc0], "\n")),
    ["leads.csv:1 encoding"],
  ],
  [
    "a character cut short at the end",
    instead("chains.csv", bytes("id,name_zh\nc3,家居\nc1,", [0xe9, 0x93])),
    ["chains.csv:3 encoding"],
  ],
  ["a quote never closed", plus("leads.csv", 'f1,"c1,park'), ["leads.csv:2 quote_open"]],
  [
    "a quote never closed on the last line",
    instead("chains.csv", 'id,name_zh\nc3,家居\nc1,"x'),
    ["chains.csv:3 quote_open"],
  ],
  [
    "text after a quote",
    plus("chains.csv", 'c9,"x"y', "c8,"),
    ["chains.csv:2 quote_text", "chains.csv:3 empty name_zh"],
  ],
  ["a quote inside a value", plus("chains.csv", 'c9,5" pipe'), ["chains.csv:2 quote_text"]],
  ["a quote in the header", instead("leads.csv", 'fi"rm,chain,place\n'), ["leads.csv:1 quote_text"]],
  ["a field too few", plus("leads.csv", "f1,c1"), ["leads.csv:2 field_count"]],
  ["a field too many", plus("leads.csv", "f1,c1,100000,"), ["leads.csv:2 field_count"]],
  ["a line of blanks", plus("leads.csv", " "), ["leads.csv:2 field_count"]],
  [
    "an error after a record of several lines",
    plus("events.csv", 'e8,p1,2024,visit,"a\n\nb",,', "e9,p1,2024-02-30,visit,,,"),
    ["events.csv:5 date on"],
  ],
  ["an error after blank lines", plus("leads.csv", "", "", "f1,c1,nowhere"), ["leads.csv:4 missing place"]],
  [
    "an error behind carriage returns",
    instead("leads.csv", "firm,chain,place\r\n\r\nf1,c1,\r\n"),
    ["leads.csv:3 empty place"],
  ],
  [
    "an empty file",
    instead("leads.csv", ""),
    [
      "leads.csv:1 column_missing firm",
      "leads.csv:1 column_missing chain",
      "leads.csv:1 column_missing place",
    ],
  ],
  [
    "a missing required column",
    instead("leads.csv", "firm,chain\nf1,c1\n"),
    ["leads.csv:1 column_missing place"],
  ],
  [
    "a missing id column",
    instead("figures.csv", "place,name_zh\npark,产值\n"),
    ["figures.csv:1 column_missing id"],
  ],
  [
    "a column twice",
    instead("leads.csv", "firm,chain,place,firm\nf1,c1,park,f1\n"),
    ["leads.csv:1 column_twice firm"],
  ],
  ["a required value that is blank", plus("chains.csv", "c9,"), ["chains.csv:2 empty name_zh"]],
  ["a required value of spaces", plus("chains.csv", "  ,x"), ["chains.csv:2 empty id"]],
  ["an id twice", plus("chains.csv", "c1,再"), ["chains.csv:3 duplicate"]],
  ["an alias twice", plus("aliases.csv", "b,无纺布"), ["aliases.csv:3 duplicate"]],
  ["a link twice", plus("links.csv", "a,b,input_of,0,,,,,"), ["links.csv:3 duplicate"]],
  ["an exclusion twice", plus("exclusions.csv", "park,,C26,再"), ["exclusions.csv:4 duplicate"]],
  ["a leader twice", plus("leads.csv", "f1,c1,park"), ["leads.csv:3 duplicate"]],
  ["a maker twice by one source", plus("makes.csv", "f1,b,1,吨,,,news"), ["makes.csv:3 duplicate"]],
  ["a maker twice without source", plus("makes.csv", "f2,a,1,,,,"), ["makes.csv:5 duplicate"]],
  ["a need twice by one source", plus("needs.csv", "f1,a,1,,news"), ["needs.csv:3 duplicate"]],
  ["a delivery twice", plus("supplies.csv", "f2,f1,,"), ["supplies.csv:4 duplicate"]],
  ["an owner twice", plus("owns.csv", "f1,f2,0.1"), ["owns.csv:3 duplicate"]],
  ["a tie twice", plus("ties.csv", "f1,f2,partner"), ["ties.csv:3 duplicate"]],
  ["two chosen statements", plus("makes.csv", "f1,b,1,,,1,"), ["makes.csv:3 chosen_twice"]],
  ["a place in no place", plus("places.csv", "x,某,park,nowhere,,,,"), ["places.csv:2 missing parent"]],
  ["a source that is nowhere", plus("needs.csv", "f2,a,1,,nowhere"), ["needs.csv:2 missing source"]],
  [
    "a link of unknown segments",
    plus("links.csv", "a,y,sold_to,,,,,,", "z,a,sold_to,,,,,,"),
    ["links.csv:2 missing to", "links.csv:3 missing from"],
  ],
  [
    "an unknown segment in a list",
    plus("projects.csv", "p9,某,,,a;nowhere;w,lead,,,"),
    ["projects.csv:2 missing segments"],
  ],
  [
    "an introducer who is neither firm nor adviser",
    plus("projects.csv", "p9,某,,,,lead,,,nobody"),
    ["projects.csv:2 missing introducer"],
  ],
  ["capital for no project", plus("arrivals.csv", "r9,p9,2024,1"), ["arrivals.csv:2 missing project"]],
  ["an id of another table", plus("advisers.csv", "ad9,李,ad1,,"), ["advisers.csv:2 missing firm"]],
  ["a place within itself", plus("places.csv", "x,某,park,x,,,,"), ["places.csv:2 cycle x → x"]],
  [
    "places in a ring",
    plus("places.csv", "x,某,park,y,,,,", "y,某,park,z,,,,", "z,某,park,x,,,,"),
    ["places.csv:2 cycle x → y → z → x"],
  ],
  [
    "a link from a segment to itself, of whatever kind",
    plus("links.csv", "a,a,service_for,,,,,,", "b,b,recycle_to,,,,,,", "w,w,sold_to,,,,,,"),
    ["links.csv:2 self a", "links.csv:3 self b", "links.csv:4 self w"],
  ],
  [
    "a segment named for its own chain, twice for another, and for none there is",
    plus(
      "chain_segments.csv",
      "c1,b,product,材料,",
      "c3,b,product,材料,",
      "c3,b,market,渠道,",
      "c9,b,product,材料,",
    ),
    [
      "chain_segments.csv:2 at_home b",
      "chain_segments.csv:4 duplicate",
      "chain_segments.csv:5 missing chain",
    ],
  ],
  [
    "a segment named for a chain without stage and group",
    plus("chain_segments.csv", "c3,a,,,"),
    ["chain_segments.csv:2 empty stage", "chain_segments.csv:2 empty group"],
  ],
  ["a chain of all chains", plus("chains.csv", "all,全部"), ["chains.csv:2 reserved id"]],
  [
    "kinds in a ring, of themselves and of nothing there is",
    plus(
      "segments.csv",
      "x,c1,某,product,组,,,,y,,",
      "y,c1,某,product,组,,,,z,,",
      "z,c1,某,product,组,,,,x,,",
      "u,c1,某,product,组,,,,u,,",
      "v,c1,某,product,组,,,,nowhere,,",
    ),
    ["segments.csv:2 cycle x → y → z → x", "segments.csv:5 cycle u → u", "segments.csv:6 missing kind_of"],
  ],
  [
    "things delivered over no distance, and plants that cost less than nothing",
    plus(
      "segments.csv",
      "x,c1,某,product,组,,,,,0,",
      "y,c1,某,product,组,,,,,20001,",
      "z,c1,某,product,组,,,,,,-1",
    ),
    [
      "segments.csv:2 above radius_km",
      "segments.csv:3 above radius_km",
      "segments.csv:4 range min_invest_wan",
    ],
  ],
  [
    "readings that are none of the name",
    plus(
      "places.csv",
      "w,乐陵市,county,,,,,le ling",
      "x,乐陵市,county,,,,,Lao ling shi",
      "y,乐陵市,county,,,,,lǎo líng shì",
      "z,乐陵市,county,,,,,lao  ling shi",
    ),
    [
      "places.csv:2 pinyin pinyin",
      "places.csv:3 pinyin pinyin",
      "places.csv:4 pinyin pinyin",
      "places.csv:5 pinyin pinyin",
    ],
  ],
  [
    "supply links of several kinds in a ring",
    plus("links.csv", "w,a,packaging_for,,,,,,"),
    ["links.csv:2 cycle w → a → b → w"],
  ],
  ["a wrong check character", plus("firms.csv", "f9,丙,91350100M000100Y4Z,,,,,"), ["firms.csv:2 uscc uscc"]],
  [
    "a code and an id that a spreadsheet has damaged",
    plus("firms.csv", "9.14E+17,丙,9.14E+17,,,,,6E+05"),
    ["firms.csv:2 damaged id", "firms.csv:2 damaged uscc", "firms.csv:2 damaged stock_code"],
  ],
  [
    "a reference that a spreadsheet has damaged",
    plus("leads.csv", "9.14E+17,c1,park"),
    ["leads.csv:2 damaged firm"],
  ],
  [
    "days and months that do not exist",
    plus("firms.csv", "f8,丙,,,,2023-02-29,,", "f9,丁,,,,2023-00,,"),
    ["firms.csv:2 date founded", "firms.csv:3 date founded"],
  ],
  [
    "a date of words",
    instead("sources.csv", "id,title,published\nnews,报,去年\nbook,年鉴,\n"),
    ["sources.csv:2 date published"],
  ],
  [
    "numbers that are none",
    plus("firms.csv", 'f7,丙,,,,,"1,000",', "f8,丙,,,,,五,", "f9,丁,,,,,1e3,"),
    ["firms.csv:2 number employees", "firms.csv:3 number employees", "firms.csv:4 number employees"],
  ],
  [
    "a latitude that is a longitude",
    plus("places.csv", "x,某,park,,28,109,,"),
    ["places.csv:2 range latitude"],
  ],
  [
    "a trip of days that are none",
    plus("trips.csv", "v7,行,,,,,-3,,", "v8,行,,,,,1.5,,", "v9,行,,,,,31,11,0.5"),
    [
      "trips.csv:2 range days",
      "trips.csv:3 whole days",
      "trips.csv:4 range days",
      "trips.csv:4 range visits_per_day",
      "trips.csv:4 range km_per_day",
    ],
  ],
  [
    "a date for the day of a visit",
    instead("trip_visits.csv", "trip,day,position,firm\nv1,20260301,0,f2\n"),
    ["trip_visits.csv:2 range day"],
  ],
  [
    "half a place in an order",
    instead("shortlist_firms.csv", "shortlist,position,firm\nh1,0.5,f2\n"),
    ["shortlist_firms.csv:2 whole position"],
  ],
  [
    "money and people that cannot be",
    {
      ...plus("arrivals.csv", "r8,p1,2024,0", "r9,p1,2024,1000000000.1"),
      "firms.csv": plus("firms.csv", "f9,丙,,,,,-1,")["firms.csv"]!,
    },
    ["firms.csv:2 range employees", "arrivals.csv:2 above amount_wan", "arrivals.csv:3 above amount_wan"],
  ],
  [
    "a capacity no float holds",
    plus("makes.csv", "f2,b,9007199254740993,,,,"),
    ["makes.csv:2 range capacity"],
  ],
  [
    "half a count of a day",
    plus("snapshots.csv", "c1,park,2026-01-07,1.5,2,0,0,1,1,"),
    ["snapshots.csv:2 whole met"],
  ],
  ["an id longer than any", plus("chains.csv", `${"x".repeat(201)},x`), ["chains.csv:2 long id"]],
  [
    "ids no address can hold",
    plus("chains.csv", ".,x", "..,x"),
    ["chains.csv:2 dots id", "chains.csv:3 dots id"],
  ],
  ["a name longer than any", plus("chains.csv", `c9,${"长".repeat(2_001)}`), ["chains.csv:2 long name_zh"]],
  [
    "ids and names nobody can see",
    plus("chains.csv", "\u200b,x", "c9,\u3000\u2060"),
    ["chains.csv:2 empty id", "chains.csv:3 empty name_zh"],
  ],
  [
    "characters that are no text",
    plus("chains.csv", "c7,a\u0000b", "c8,\ufffe", "c9\uffff,x"),
    ["chains.csv:2 no_text name_zh", "chains.csv:3 no_text name_zh", "chains.csv:4 no_text id"],
  ],
  [
    "half a character",
    instead("chains.csv", bytes("id,name_zh\nc1,好\nc3,", [0xed, 0xa0, 0x80], "\n")),
    ["chains.csv:3 encoding"],
  ],
  [
    "more segments than a project has",
    plus("projects.csv", `p9,某,,,${Array.from({ length: 201 }, (_, at) => `s${at}`).join(";")},lead,,,`),
    ["projects.csv:2 many segments"],
  ],
  ["a flag of words", plus("links.csv", "a,b,sold_to,是,,,,,"), ["links.csv:2 flag required"]],
  [
    "shares outside 0 to 1",
    plus("owns.csv", "f2,f1,1.5", "f2,f2,51%", "f1,f1,≥0.5"),
    ["owns.csv:2 share share", "owns.csv:3 share share", "owns.csv:4 share share"],
  ],
  ["unknown kinds", plus("links.csv", "a,b,feeds,,,,,,"), ["links.csv:2 word kind"]],
  ["unknown stages", plus("segments.csv", "y,c1,某,downstream,组,,,,,,"), ["segments.csv:2 word stage"]],
  ["an unknown stage of a project", plus("projects.csv", "p9,某,,,,won,,,"), ["projects.csv:2 word stage"]],
  ["an unknown confidence", plus("links.csv", "a,b,sold_to,,,,,sure,"), ["links.csv:2 word confidence"]],
  [
    "an unknown kind of place and of tie",
    { ...plus("places.csv", "x,某,town,,,,,"), "ties.csv": "from,to,kind\nf1,f2,friend\n" },
    ["places.csv:2 word kind", "ties.csv:2 word kind"],
  ],
  [
    "industry codes that do not exist",
    plus("segments.csv", "y,c1,某,product,组,,1781,,,,", "z,c1,某,product,组,,C9999,,,,"),
    ["segments.csv:2 industry_code industry_code", "segments.csv:3 industry_code industry_code"],
  ],
  [
    "an exclusion of nothing and of two things",
    plus("exclusions.csv", "park,,,理由", "park,b,C17,理由"),
    ["exclusions.csv:2 exactly_one", "exclusions.csv:3 exactly_one"],
  ],
  [
    "faults in many files and lines",
    {
      ...plus("chains.csv", "c1,", "c1,再"),
      "firms.csv": "id,name,place\nf1,甲,nowhere\nf2,,park\n",
      "leads.csv": "firm,chain\nf1\n",
      "makes.csv": "firm,segment,capacity\nf3,b,x\n",
    },
    [
      "chains.csv:2 empty name_zh",
      "chains.csv:3 duplicate",
      "chains.csv:4 duplicate",
      "firms.csv:2 missing place",
      "firms.csv:3 empty name",
      "leads.csv:1 column_missing place",
      "leads.csv:2 field_count",
      "makes.csv:2 number capacity",
      "makes.csv:2 missing firm",
    ],
  ],
];

describe("a malformed folder", () => {
  let engine: Engine;
  let before: unknown;
  const state = () =>
    engine.read("MATCH (r:LiantuRevision) MATCH (n) RETURN r.number AS revision, count(n) AS nodes");

  beforeAll(async () => {
    engine = await openEmbedded({ path: null, schema });
    await loadFolder(engine, queries, folderOf(sample));
    before = await state();
    return () => engine.close();
  });

  test("the sample itself has no fault", async () => {
    const { errors, warnings } = await readFolder(folderOf(sample));
    expect([errors, warnings]).toEqual([[], []]);
  });

  test("there are enough of them", () => expect(folders.length).toBeGreaterThanOrEqual(50));

  test.each(folders)("%s", async (_, files, expected) => {
    const dir = folderOf(files);
    const { errors } = await loadFolder(engine, queries, dir, { replace: true });
    const told = errors.map(({ file, line, code, params }) =>
      [`${file}:${line}`, code, params.column ?? params.path ?? params.id ?? params.segment]
        .filter(Boolean)
        .join(" "),
    );
    expect(told).toEqual(expected);
    expect(await state()).toEqual(before);
  });
});
