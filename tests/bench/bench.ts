/** Measures what the project promises: npm run bench [-- --json] [-- --listed FOLDER] [-- --only seed,firms] [-- --scale FIRMS] */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { executablePath } from "../browser.ts";
import { analysisApi } from "./analysis-api.ts";
import { boardMeasures } from "./board.ts";
import { candidatesApi } from "./candidates-api.ts";
import { freshnessApi, scaleApi, seedFreshness } from "./freshness.ts";
import { CHAIN, convert } from "./listed-firms.ts";
import { bulkAgainstSingle } from "./loading.ts";
import { writeManyFirms } from "./many-firms.ts";
import { writeProjects } from "./many-projects.ts";
import { TIED_FIRM, writeTies } from "./many-ties.ts";
import { type Picture, pageMeasures, speedMeasures } from "./page.ts";
import { projectsApi } from "./projects-api.ts";
import { firstScreenSize } from "./script-size.ts";
import { chainsAndPlace, largeApi, seedApi } from "./seed-api.ts";
import { type Environment, load, startServer } from "./server.ts";
import { writeChain } from "./synthetic.ts";
import { type Measure, machine, markdown } from "./table.ts";

const PROVINCE = "440000";
const SIZES = [400, 1000];
const PROJECTS = 2000;
const FIRMS = 100_000;
/** Firms with ties between them, of whom more than 500 are three steps from the first. */
const TIED = 3000;

interface Round {
  engine: string;
  /** where the graph of this name is kept */
  at(name: string): Environment;
  scratch: string;
  listed: string | undefined;
}

function tell(message: string): void {
  console.error(`bench: ${message}`);
}

async function seedRound({ engine, at }: Round): Promise<Measure[]> {
  tell(`${engine}: the shipped data`);
  const measures: Measure[] = [];
  const where = at("seed");
  const first = await startServer(where);
  const embedded = engine === "embedded";
  measures.push({
    engine,
    what: "start to first answer, empty database",
    value: first.firstAnswerMs / 1000,
    unit: "s",
    target: embedded ? 6 : undefined,
  });
  await first.stop();
  const again = await startServer(where);
  measures.push({
    engine,
    what: "start to first answer, filled database",
    value: again.firstAnswerMs / 1000,
    unit: "s",
    target: embedded ? 2 : undefined,
  });
  measures.push(...(await seedApi(again, engine, 10)));
  measures.push(...(await seedFreshness(again, engine, await chainsAndPlace(again.base))));
  await again.stop();
  return measures;
}

async function largeRound({ engine, at, scratch, listed }: Round): Promise<Measure[]> {
  if (!listed) return [];
  tell(`${engine}: the large chain`);
  const folder = join(scratch, "listed");
  const size = convert(listed, "seed/places.csv", folder);
  const where = { ...at("large"), LIANTU_SEED: "none" };
  const seconds = load(folder, where);
  const what = `large chain: load ${size.segments} segments, ${size.links} links, ${size.firms} firms, ${size.makes} makes`;
  const server = await startServer(where);
  const measures: Measure[] = [
    { engine, what, value: seconds, unit: "s", target: engine === "embedded" ? 15 : undefined },
  ];
  measures.push(...(await largeApi(server, engine, CHAIN, PROVINCE)));
  measures.push(...(await analysisApi(server, engine, CHAIN, PROVINCE)));
  await server.stop();
  return measures;
}

async function projectsRound({ engine, at, scratch }: Round): Promise<Measure[]> {
  tell(`${engine}: many projects`);
  const folder = join(scratch, `projects-${engine}`);
  writeProjects(folder, PROJECTS);
  const where = at("projects");
  await (await startServer(where)).stop();
  load(folder, where);
  const server = await startServer(where);
  try {
    const board = engine === "embedded" && executablePath ? await boardMeasures(server.base, PROJECTS) : [];
    return [...(await projectsApi(server, engine, PROJECTS)), ...board];
  } finally {
    await server.stop();
  }
}

async function candidatesRound({ engine, at, scratch }: Round): Promise<Measure[]> {
  tell(`${engine}: candidates among many firms`);
  const folder = join(scratch, "many-firms");
  const segments = writeManyFirms(folder, FIRMS);
  const where = { ...at("many-firms"), LIANTU_SEED: "none" };
  const seconds = load(folder, where);
  const server = await startServer(where);
  const what = `${FIRMS.toLocaleString("en")} firms: load into an empty graph`;
  const target = engine === "embedded" ? 15 : undefined;
  try {
    const loaded: Measure = { engine, what, value: seconds, unit: "s", target };
    const fresh = await freshnessApi(server, engine, segments);
    return [loaded, ...fresh, ...(await candidatesApi(server, engine, segments))];
  } finally {
    await server.stop();
  }
}

/** Another number of firms, each figure beside that of the usual number. */
async function scaleRound({ engine, at, scratch }: Round, firms: number): Promise<Measure[]> {
  tell(`${engine}: ${firms} firms`);
  const folder = join(scratch, "scale");
  const segments = writeManyFirms(folder, firms);
  const where = { ...at("scale"), LIANTU_SEED: "none" };
  const seconds = load(folder, where);
  rmSync(folder, { recursive: true });
  const server = await startServer(where);
  const what = `${firms.toLocaleString("en")} firms`;
  try {
    return [
      { engine, what: `${what}: load into an empty graph`, value: seconds, unit: "s" },
      ...(await scaleApi(server, engine, what, segments)),
    ];
  } finally {
    await server.stop();
  }
}

async function pageRound(scratch: string): Promise<Measure[]> {
  tell("the page");
  const where = { LIANTU_DATA: join(scratch, "page") };
  const sizes = SIZES.map((segments) => ({
    segments,
    chain: `bench-${segments}`,
    folder: join(scratch, `chain-${segments}`),
  }));
  const first = await startServer(where);
  await first.stop();
  for (const { segments, chain, folder } of sizes) {
    writeChain(folder, chain, segments);
    load(folder, where);
  }
  const ties = join(scratch, "ties");
  writeTies(ties, TIED);
  load(ties, where);
  const server = await startServer(where);
  const { base } = server;
  const { place, chains } = await chainsAndPlace(base);
  const drawn: Picture[] = await Promise.all(
    chains
      .filter((chain) => !chain.startsWith("bench-") && chain !== "tied")
      .map(async (chain) => {
        const answer = await fetch(`${base}/api/panorama?chain=${chain}&place=${place}`);
        const { segments } = (await answer.json()) as { segments: unknown[] };
        return { address: `${base}/chain/${chain}?place=${place}`, segments: segments.length };
      }),
  );
  const largest = drawn.reduce((a, b) => (b.segments > a.segments ? b : a));
  const large = sizes.map(({ segments, chain }) => ({
    segments,
    address: `${base}/chain/${chain}?place=bench-park`,
  }));
  try {
    const size: Measure = {
      engine: "",
      what: "scripts and styles of the first screen, gzip",
      value: await firstScreenSize(base),
      unit: "kB",
      target: 220,
    };
    if (!executablePath) return [size];
    const firm = `${base}/firm/${TIED_FIRM}?place=tied-park`;
    return [size, ...(await speedMeasures(largest.address, firm)), ...(await pageMeasures(largest, large))];
  } finally {
    await server.stop();
  }
}

const ROUNDS = { seed: seedRound, large: largeRound, projects: projectsRound, firms: candidatesRound };

function neo4j(): Environment | null {
  const { NEO4J_URI, NEO4J_USERNAME = "neo4j", NEO4J_PASSWORD = "", NEO4J_DATABASE = "neo4j" } = process.env;
  return NEO4J_URI ? { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } : null;
}

export async function run(parameters: string[]): Promise<void> {
  const { values } = parseArgs({
    args: parameters,
    options: {
      json: { type: "boolean" },
      listed: { type: "string" },
      only: { type: "string", default: "seed,large,projects,firms,page" },
      scale: { type: "string", multiple: true, default: [] },
    },
  });
  const measures: Measure[] = [];
  const wanted = new Set(values.only.split(","));
  const rounds = async (round: Round, names: Record<string, (round: Round) => Promise<Measure[]>>) => {
    for (const [name, measure] of Object.entries(names))
      if (wanted.has(name)) measures.push(...(await measure(round)));
    for (const firms of values.scale) measures.push(...(await scaleRound(round, Number(firms))));
  };
  const scratch = mkdtempSync(join(tmpdir(), "liantu-bench-"));
  const round = { scratch, listed: values.listed };
  try {
    const embedded = {
      ...round,
      engine: "embedded",
      at: (name: string) => ({ LIANTU_DATA: join(scratch, name) }),
    };
    if (wanted.has("seed")) measures.push(await bulkAgainstSingle(scratch));
    await rounds(embedded, { ...ROUNDS, page: () => pageRound(scratch) });
    const shared = neo4j();
    if (shared) {
      const other = { ...round, engine: "neo4j", at: () => shared };
      await rounds(other, ROUNDS);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  if (values.json) console.log(JSON.stringify({ machine: machine(), measures }, null, 2));
  else console.log(`${machine()}\n\n${markdown(measures)}`);
}
