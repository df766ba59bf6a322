import { Agent, get } from "node:http";

export interface Latency {
  p50: number;
  p99: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** One whole answer, read to its end, as a browser asks for it. */
export function ask(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    get(address, { agent, headers: { "accept-encoding": "gzip" } }, (answer) => {
      answer.resume();
      answer.on("error", reject);
      answer.on("end", () => {
        const { statusCode } = answer;
        if (statusCode === 200) resolve(performance.now() - begun);
        else reject(new Error(`${address} answered ${statusCode}`));
      });
    }).on("error", reject);
  });
}

export function percentile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** @param addresses asked in turn, one after the other, after a first round that is not counted */
export async function latency(addresses: string[], times: number): Promise<Latency> {
  for (const address of addresses.slice(0, times)) await ask(address);
  const taken: number[] = [];
  for (let n = 0; n < times; n++) taken.push(await ask(addresses[n % addresses.length] ?? ""));
  return { p50: percentile(taken, 0.5), p99: percentile(taken, 0.99) };
}
