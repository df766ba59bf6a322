import { Agent, request } from "node:http";

export interface Latency {
  p50: number;
  p99: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** One whole answer, read to its end, as a browser asks for it; with a body it is a POST. */
export function ask(address: string, body?: unknown): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const headers = { "accept-encoding": "gzip", "content-type": "application/json" };
    const method = body === undefined ? "GET" : "POST";
    request(address, { agent, headers, method }, (answer) => {
      answer.resume();
      answer.on("error", reject);
      answer.on("end", () => {
        const { statusCode = 0 } = answer;
        if (statusCode >= 200 && statusCode < 300) resolve(performance.now() - begun);
        else reject(new Error(`${address} answered ${statusCode}`));
      });
    })
      .on("error", reject)
      .end(body === undefined ? undefined : JSON.stringify(body));
  });
}

export function percentile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** @param addresses asked in turn, one after the other, after a first round that is not counted */
export async function latency(addresses: string[], times: number, body?: unknown): Promise<Latency> {
  for (const address of addresses.slice(0, times)) await ask(address, body);
  const taken: number[] = [];
  for (let n = 0; n < times; n++) taken.push(await ask(addresses[n % addresses.length] ?? "", body));
  return { p50: percentile(taken, 0.5), p99: percentile(taken, 0.99) };
}
