import autocannon from "autocannon";
import { removals } from "./analysis-api.ts";
import { latency, percentile } from "./latency.ts";
import type { Server } from "./server.ts";
import type { Measure } from "./table.ts";

interface Chains {
  chains: { id: string }[];
}

const RATE = 200;

async function json<T>(address: string): Promise<T> {
  return (await (await fetch(address)).json()) as T;
}

export async function chainsAndPlace(base: string): Promise<{ chains: string[]; place: string }> {
  const { chains } = await json<Chains>(`${base}/api/chains`);
  const { defaultPlace } = await json<{ defaultPlace: string }>(`${base}/api/places`);
  return { chains: chains.map(({ id }) => id), place: defaultPlace };
}

/** The shipped data, warm: one client, then a steady rate of requests. */
export async function seedApi(server: Server, engine: string, seconds: number): Promise<Measure[]> {
  const { base } = server;
  const { chains, place } = await chainsAndPlace(base);
  const paths = (name: string) => chains.map((chain) => `${base}/api/${name}?chain=${chain}&place=${place}`);
  const panorama = await latency(paths("panorama"), 300);
  const gaps = await latency(paths("gaps"), 300);
  const load = await autocannon({
    url: base,
    connections: 10,
    overallRate: RATE,
    duration: seconds,
    requests: chains.flatMap((chain) =>
      ["panorama", "gaps"].map((name) => ({ path: `/api/${name}?chain=${chain}&place=${place}` })),
    ),
    headers: { "accept-encoding": "gzip" },
  });
  const good = load.non2xx === 0 && load.errors === 0 && load.timeouts === 0;
  return [
    { engine, what: "seed: panorama, p50", value: panorama.p50, unit: "ms" },
    { engine, what: "seed: panorama, p99", value: panorama.p99, unit: "ms", target: 25 },
    { engine, what: "seed: gaps, p50", value: gaps.p50, unit: "ms" },
    { engine, what: "seed: gaps, p99", value: gaps.p99, unit: "ms", target: 25 },
    {
      engine,
      what: `seed: ${RATE} requests/s asked, answered`,
      value: good ? load.requests.average : 0,
      unit: "/s",
      target: RATE * 0.99,
    },
    { engine, what: `seed: ${RATE} requests/s, p99`, value: load.latency.p99, unit: "ms", target: 150 },
    await removals(server, engine, chains, place),
    { engine, what: "seed: server memory", value: server.memoryMb(), unit: "MB" },
  ];
}

/** The large chain at a province: gaps, and the small answers that a person clicks through. */
export async function largeApi(
  server: Server,
  engine: string,
  chain: string,
  place: string,
): Promise<Measure[]> {
  const { base } = server;
  const asked = await Promise.all(
    ["电池", "液压", "钢材", "芯片", "药"].map((q) =>
      json<{ results: { kind: string; id: string }[] }>(`${base}/api/search?q=${encodeURIComponent(q)}`),
    ),
  );
  const segments = asked
    .flatMap(({ results }) => results)
    .filter(({ kind }) => kind === "segment")
    .map(({ id }) => encodeURIComponent(id));
  const { firms } = await json<{ firms: { id: string }[] }>(`${base}/api/firms?chain=${chain}&limit=100`);
  const gaps = [];
  for (let n = 0; n < 9; n++)
    gaps.push((await latency([`${base}/api/gaps?chain=${chain}&place=${place}`], 1)).p50);
  const small: [string, string[]][] = [
    ["segment", segments.map((id) => `${base}/api/segments/${id}?place=${place}`)],
    ["upstream to 4", segments.map((id) => `${base}/api/upstream?segment=${id}&depth=4`)],
    ["firm", firms.map(({ id }) => `${base}/api/firms/${encodeURIComponent(id)}`)],
    [
      "search",
      ["电池", "yeya", "gangcai", "xp", "药"].map((q) => `${base}/api/search?q=${encodeURIComponent(q)}`),
    ],
  ];
  const measures: Measure[] = [
    {
      engine,
      what: "large chain: gaps at a province, p50",
      value: percentile(gaps, 0.5),
      unit: "ms",
      target: 150,
    },
  ];
  for (const [name, addresses] of small)
    measures.push({
      engine,
      what: `large chain: ${name}, p99`,
      value: (await latency(addresses, 200)).p99,
      unit: "ms",
      target: 15,
    });
  measures.push({
    engine,
    what: "large chain: server memory",
    value: server.memoryMb(),
    unit: "MB",
    target: 600,
  });
  return measures;
}
