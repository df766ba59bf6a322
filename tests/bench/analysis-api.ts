import { latency } from "./latency.ts";
import type { Server } from "./server.ts";
import type { Measure } from "./table.ts";

const TIMES = 15;
const LONG_WORKS = 20;

interface Gaps {
  gaps: { segment: string }[];
}

/** What stops, what would be, what next: asked of the large chain at a province; and a firm's page meanwhile. */
export async function analysisApi(
  { base }: Server,
  engine: string,
  chain: string,
  place: string,
): Promise<Measure[]> {
  const listed = async (classes: string) => {
    const query = `chain=${chain}&place=${place}&classes=${classes}&limit=100&reasons=0`;
    const { gaps } = (await (await fetch(`${base}/api/gaps?${query}`)).json()) as Gaps;
    return gaps.map(({ segment }) => segment);
  };
  const [made, missing] = [await listed("strong,present,single"), await listed("missing")];
  const cascade = await latency([`${base}/api/cascade`], TIMES, { chain, place, segment: made[0] });
  const add = missing.slice(0, 3).map((segment) => ({ segment }));
  const whatIf = await latency([`${base}/api/what-if`], TIMES, { chain, place, add, remove: [] });
  const next = await latency([`${base}/api/which-next?chain=${chain}&place=${place}&k=5`], TIMES);
  const meanwhile = await firmsMeanwhile(base, chain, place);
  const at = "large chain at a province";
  return [
    { engine, what: `${at}: one cascade, p50`, value: cascade.p50, unit: "ms", target: 50 },
    { engine, what: `${at}: what-if of three plants, p50`, value: whatIf.p50, unit: "ms", target: 200 },
    { engine, what: `${at}: which next for 5, p50`, value: next.p50, unit: "ms", target: 3000 },
    {
      engine,
      what: `a firm while ${LONG_WORKS} long works run, p99`,
      value: meanwhile,
      unit: "ms",
      target: 100,
    },
  ];
}

async function firmsMeanwhile(base: string, chain: string, place: string): Promise<number> {
  const { firms } = (await (await fetch(`${base}/api/firms?chain=${chain}&limit=100`)).json()) as {
    firms: { id: string }[];
  };
  const stop = new AbortController();
  const works = Array.from({ length: LONG_WORKS }, async () => {
    while (!stop.signal.aborted) {
      const address = `${base}/api/critical?chain=${chain}&place=${place}&limit=200`;
      await fetch(address, { signal: stop.signal }).then(
        (answer) => answer.arrayBuffer(),
        () => {},
      );
    }
  });
  const addresses = firms.map(({ id }) => `${base}/api/firms/${encodeURIComponent(id)}`);
  const { p99 } = await latency(addresses, 300);
  stop.abort();
  await Promise.allSettled(works);
  return p99;
}

/** All single removals of a shipped chain, the largest of them. */
export async function removals(
  { base }: Server,
  engine: string,
  chains: string[],
  place: string,
): Promise<Measure> {
  const times = [];
  for (const chain of chains)
    times.push((await latency([`${base}/api/critical?chain=${chain}&place=${place}`], TIMES)).p50);
  const what = "seed: every single removal of a chain, p50 of the slowest";
  return { engine, what, value: Math.max(...times), unit: "ms", target: 50 };
}
