import autocannon from "autocannon";
import { ask, latency, percentile } from "./latency.ts";
import { MANY_CHAIN, MANY_PARK } from "./many-firms.ts";
import type { Server } from "./server.ts";
import type { Measure } from "./table.ts";

const WRITES = 200;
const TIMES = 60;
const FIRSTS = 9;
const CONNECTIONS = 200;
const SECONDS = 10;
const WRITES_A_SECOND = 2;

async function send(address: string, method: string, body: unknown): Promise<number> {
  const begun = performance.now();
  const headers = { "content-type": "application/json" };
  const answer = await fetch(address, { method, headers, body: JSON.stringify(body) });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${method} ${address} answered ${answer.status}`);
  return performance.now() - begun;
}

let people = 0;

/** A change that no answer tells of. */
const namePerson = (base: string) => send(`${base}/api/people/bench-${++people}`, "PUT", { name: "某人" });

let products = 0;

/** What one firm makes is another. */
function changeProduct(base: string, firm: string, segment: string): Promise<number> {
  const stated = { capacity: ++products, unit: "t", revenueShare: null, soldElsewhereShare: null };
  const said = { chosen: false, source: null, asOf: null, confidence: null, note: `${products}` };
  const after = { firm, segment, ...stated, ...said };
  return send(`${base}/api/firms/${firm}/changes`, "POST", {
    changes: [{ of: "makes", before: null, after }],
  });
}

/** Answers among another number of firms, warm, and the memory that they took. */
export async function scaleApi(
  server: Server,
  engine: string,
  what: string,
  segments: readonly string[],
): Promise<Measure[]> {
  const { base } = server;
  const cold = await ask(`${base}/api/gaps?chain=${MANY_CHAIN}&place=${MANY_PARK}`);
  const measures: Measure[] = [
    { engine, what: `${what}: first gaps after start`, value: cold / 1000, unit: "s" },
  ];
  const sorted = ["name", "-employees", "founded"].map(
    (sort) => `${base}/api/firms?place=many-3&q=%E8%86%9C&sort=${sort}`,
  );
  for (const [name, addresses] of [
    ["gaps", [`${base}/api/gaps?chain=${MANY_CHAIN}&place=${MANY_PARK}`]],
    ["a firm", [`${base}/api/firms/many-firm-000100`]],
    ["search", [`${base}/api/search?q=%E8%96%84%E8%86%9C1`]],
    ["a segment", [`${base}/api/segments/${segments[7]}?place=${MANY_PARK}`]],
    ["firms, sorted and filtered", sorted],
  ] as const) {
    const { p50, p99 } = await latency([...addresses], TIMES);
    measures.push(
      { engine, what: `${what}: ${name}, warm, p50`, value: p50, unit: "ms" },
      { engine, what: `${what}: ${name}, warm, p99`, value: p99, unit: "ms" },
    );
  }
  measures.push({ engine, what: `${what}: server memory`, value: server.memoryMb(), unit: "MB" });
  return measures;
}

/** The first answers of a server that has just begun; then what a change forgets, and what is kept by many. */
export async function freshnessApi(
  server: Server,
  engine: string,
  segments: readonly string[],
): Promise<Measure[]> {
  const { base } = server;
  const gapsAt = (place: string) => `${base}/api/gaps?chain=${MANY_CHAIN}&place=${place}`;
  const what = "100,000 firms";
  const cold = await ask(gapsAt(MANY_PARK));
  const coldSearch = await ask(`${base}/api/search?q=bomo`);
  const addresses: [string, string][] = [
    ["gaps", gapsAt(MANY_PARK)],
    ["panorama", `${base}/api/panorama?chain=${MANY_CHAIN}&place=${MANY_PARK}`],
    ["a firm", `${base}/api/firms/many-firm-000100`],
    ["search", `${base}/api/search?q=%E8%96%84%E8%86%9C1`],
    ["a segment", `${base}/api/segments/${segments[7]}?place=${MANY_PARK}`],
    ["candidates", `${base}/api/candidates?segment=${segments[7]}&place=${MANY_PARK}&tier=makes`],
  ];
  const measures: Measure[] = [
    { engine, what: `${what}: first gaps after start`, value: cold / 1000, unit: "s", target: 2 },
    { engine, what: `${what}: first search after start`, value: coldSearch / 1000, unit: "s", target: 2 },
  ];
  for (const [name, address] of addresses) {
    const { p50 } = await latency([address], TIMES);
    const firsts: number[] = [];
    for (let turn = 0; turn < FIRSTS; turn++) {
      await namePerson(base);
      firsts.push(await ask(address));
    }
    const first = percentile(firsts, 0.5);
    measures.push(
      { engine, what: `${what}: ${name}, warm, p50`, value: p50, unit: "ms" },
      {
        engine,
        what: `${what}: ${name}, first after a person's name, p50 (1.5 × warm)`,
        value: first,
        unit: "ms",
        target: 1.5 * p50,
      },
    );
  }
  const fresh: number[] = [];
  for (let turn = 0; turn < FIRSTS; turn++) {
    await changeProduct(base, `many-firm-000${turn}00`, segments[turn * 3]!);
    fresh.push(await ask(gapsAt(MANY_PARK)));
  }
  const sorted = ["name", "-employees", "founded", "-registeredCapitalWan"].map(
    (sort) => `${base}/api/firms?place=many-3&q=%E8%86%9C&sort=${sort}`,
  );
  const pages = await latency(sorted, TIMES * 2);
  measures.push(
    {
      engine,
      what: `${what}: first gaps after what a firm makes, p50`,
      value: percentile(fresh, 0.5),
      unit: "ms",
      target: 100,
    },
    { engine, what: `${what}: firms, sorted and filtered, p99`, value: pages.p99, unit: "ms", target: 60 },
  );
  let half = 0;
  for (let turn = 0; turn < WRITES; turn++) {
    await changeProduct(base, `many-firm-00${1000 + turn}`, segments[turn % segments.length]!);
    await ask(gapsAt(`many-${turn % 40}`));
    if (turn === WRITES / 2) half = server.memoryMb();
  }
  const all = server.memoryMb();
  measures.push(
    { engine, what: `${what}: memory after ${WRITES} writes`, value: all, unit: "MB", target: 900 },
    { engine, what: `${what}: what the last ${WRITES / 2} added`, value: all - half, unit: "MB", target: 30 },
  );
  return measures;
}

/** Many who read at once while somebody writes; and the first answer after any write. */
export async function seedFreshness(
  { base }: Server,
  engine: string,
  { chains, place }: { chains: string[]; place: string },
): Promise<Measure[]> {
  const { firms } = (await (await fetch(`${base}/api/firms?place=${place}&limit=50`)).json()) as {
    firms: { id: string }[];
  };
  const measures: Measure[] = [];
  for (const name of ["panorama", "gaps"]) {
    const firsts: number[] = [];
    for (let turn = 0; turn < FIRSTS * 3; turn++) {
      await namePerson(base);
      firsts.push(await ask(`${base}/api/${name}?chain=${chains[turn % chains.length]}&place=${place}`));
    }
    const value = percentile(firsts, 0.5);
    measures.push({ engine, what: `seed: ${name} after a write, p50`, value, unit: "ms", target: 15 });
  }
  const taken: number[] = [];
  const writer = setInterval(() => {
    namePerson(base).then(
      (ms) => taken.push(ms),
      () => taken.push(Number.POSITIVE_INFINITY),
    );
  }, 1000 / WRITES_A_SECOND);
  const paths = [
    ...chains.flatMap((chain) => [
      `/api/panorama?chain=${chain}&place=${place}`,
      `/api/gaps?chain=${chain}&place=${place}`,
    ]),
    ...firms.slice(0, 6).map(({ id }) => `/api/firms/${id}`),
    `/api/firms?place=${place}`,
    "/api/search?q=%E6%97%A0%E7%BA%BA",
    "/api/places",
  ];
  const load = await autocannon({
    url: base,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: paths.map((path) => ({ path })),
    headers: { "accept-encoding": "gzip" },
  });
  clearInterval(writer);
  const good = load.non2xx === 0 && load.errors === 0 && load.timeouts === 0;
  if (!good) console.error(`bench: ${load.non2xx} refused, ${load.errors} failed, ${load.timeouts} late`);
  const mixed = `seed: ${CONNECTIONS} connections, ${WRITES_A_SECOND} writes a second`;
  measures.push(
    { engine, what: `${mixed}, answers`, value: good ? load.requests.average : 0, unit: "/s", target: 1000 },
    { engine, what: `${mixed}, p99 of a write`, value: percentile(taken, 0.99), unit: "ms", target: 150 },
  );
  return measures;
}
