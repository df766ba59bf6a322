import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";
import { exportFolder } from "../../server/data/export.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { loadQueries, loadSchema } from "../../server/graph/queries.ts";

export const queries = loadQueries("cypher");
export const schema = loadSchema("cypher", "embedded");

/** The text of each file, by its name. */
export type Files = Record<string, string | Uint8Array>;

const root = mkdtempSync(join(tmpdir(), "liantu-data-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder that goes away with the tests. */
export function temporary(): string {
  return mkdtempSync(join(root, "x"));
}

export function folderOf(files: Files): string {
  const dir = temporary();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
  return dir;
}

export function filesIn(dir: string): Record<string, string> {
  return Object.fromEntries(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), "utf8")]));
}

/** The tables of the graph as files, its log left out: that says when. */
export async function exported(engine: Engine): Promise<Record<string, string>> {
  const { "changes.csv": _, "change_rows.csv": __, ...tables } = await exportedWhole(engine);
  return tables;
}

/** All that an export writes. */
export async function exportedWhole(engine: Engine): Promise<Record<string, string>> {
  const dir = temporary();
  await exportFolder(engine, queries, dir);
  return filesIn(dir);
}

export async function memory(): Promise<Engine> {
  const engine = await openEmbedded({ path: null, schema });
  onTestFinished(() => engine.close());
  return engine;
}

/** A small folder without fault that has every file. */
export const sample: Record<string, string> = {
  "places.csv": `id,name_zh,kind,parent,longitude,latitude,aliases,pinyin
100000,中国,country,,,,,
430000,湖南省,province,100000,112.98,28.19,湖南;湘,hu nan sheng
park,园区,park,430000,,,,
`,
  "sources.csv":
    "id,title,address,published\nnews,湘西日报,https://example.org/a?b=1,2023-05-01\nbook,年鉴,,\n",
  "chains.csv": "id,name_zh\nc1,非织造\nc3,家居\n",
  "segments.csv": `id,chain,name_zh,stage,group,role,industry_code,recruitable,kind_of,radius_km,min_invest_wan
a,c1,纤维,upstream,原料,raw,C2822,,,2000,
b,c1,水刺布,midstream,材料,,C1781,1,,,10000
w,c1,湿巾,product,制品,,,0,,0.5,0
h,c1,湿厕纸,product,制品,,,,w,,
`,
  "chain_segments.csv": "chain,segment,stage,group,source\nc3,w,upstream,用品,news\n",
  "aliases.csv": "segment,name\nb,无纺布\n",
  "links.csv": `from,to,kind,required,alternative,source,as_of,confidence,note
a,b,input_of,1,,news,2023,stated,
b,w,input_of,,x,,,assumed,"说：""对"""
w,a,recycle_to,,,,,,
`,
  "exclusions.csv": "place,segment,industry_code,reason\npark,a,,无化工园\npark,,C26,无化工园\n",
  "firms.csv": `id,name,uscc,place,status,founded,employees,stock_code
f1,甲,91350100M000100Y43,park,存续,2015-03,120,000001
f2,乙,,430000,,,30.50,
`,
  "leads.csv": "firm,chain,place\nf1,c1,park\n",
  "makes.csv": `firm,segment,capacity,unit,revenue_share,chosen,source
f1,b,100,吨,>0.5,1,news
f1,b,90,吨,0.25,0,book
f2,a,,,,,
`,
  "needs.csv": "firm,segment,amount,bought_elsewhere_share,source\nf1,a,5,<0.2,news\n",
  "supplies.csv": "from,to,segment,source\nf2,f1,a,news\nf2,f1,,\n",
  "owns.csv": "from,to,share\nf1,f2,0.51\n",
  "ties.csv": "from,to,kind\nf1,f2,partner\n",
  "advisers.csv": "id,name,firm,place,since\nad1,王,f2,park,2022\n",
  "people.csv": "id,name,title\nu1,李某,科长\n",
  "projects.csv": `id,name,firm,place,segments,stage,amount_wan,signed_on,introducer
p1,项目,f2,park,w;a,signed,5000,2023-01-31,ad1
p2,项目二,,,,lead,,,f1
`,
  "arrivals.csv": "id,project,on,amount_wan\nr1,p1,2023-02-28,100.5\n",
  "events.csv":
    'id,project,on,kind,text,by,change\ne1,p1,2024-02-29,visit,"第一行\n第二行",李,"{""records"":[]}"\n',
  "tasks.csv": "id,project,text,due_on,done_on,person\nt1,p1,报用地,2024-03-01,,u1\n",
  "documents.csv": "id,project,title,address\nd1,p1,合同,https://example.org/a?b=1\n",
  "signals.csv": "id,firm,on,kind,text\ns1,f2,2024-01,new_plant,扩产\n",
  "shortlists.csv": "id,name,segment,place,on\nh1,首选,a,park,2024-05-01\n",
  "shortlist_firms.csv": "shortlist,position,firm\nh1,1,f2\nh1,0,f1\n",
  "trips.csv": `id,name,place,start_on,start,end,days,visits_per_day,km_per_day
v1,华南行,park,2026-03-01,park,430000,3,2,450.5
`,
  "trip_visits.csv": "trip,day,position,firm,project\nv1,1,0,f2,p1\nv1,0,0,f1,\n",
  "scenarios.csv": "id,name,chain,place,created\nw1,引进设备,c1,park,2026-01-05\n",
  "scenario_changes.csv": `scenario,position,change,firm,segment,capacity,unit
w1,0,add_plant,,a,10,吨
w1,1,add_firm,已不在的企业,,,
w1,2,remove_firm,f2,,,
`,
  "wanted.csv": "place,segment,since,note\npark,a,2026-01-05,本年\n",
  "snapshots.csv": `chain,place,on,met,needs,needs_bought_in,strong,missing,leaders,confidence
c1,park,2026-01-05,1,2,0,0,1,1,derived
c1,park,2026-01-06,,,,,,0,derived
`,
  "figures.csv": "id,place,name_zh,value,unit,period\ng1,park,产值,12.5,亿元,2023上半年\n",
};
