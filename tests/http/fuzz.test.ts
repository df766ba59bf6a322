import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { park } from "../engine/park.ts";
import { DOCUMENT, isStream, resolved } from "./described.ts";
import { madeUp, type Schema } from "./made-up.ts";
import { type Served, served } from "./served.ts";

interface Parameter {
  name: string;
  in: "path" | "query";
  required: boolean;
  schema: Schema;
}

interface Operation {
  parameters: Parameter[];
  requestBody?: { content: { "application/json": { schema: Schema } } };
  responses: Record<string, unknown>;
}

type Sending = Parameters<Served["send"]>[0];

const RUNS = process.env.LIANTU_FAULTS === "full" ? 200 : 40;
const document = resolved(DOCUMENT) as { paths: Record<string, Record<string, Operation>> };
const operations = Object.entries(document.paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )
  .filter(({ operation }) => !isStream(operation));
const ids = Object.values(park.nodes)
  .flat()
  .map(({ id }) => String(id));

/** As a browser writes it: text that is no text becomes U+FFFD. */
function encoded(value: unknown): string {
  return new URLSearchParams([["", String(value)]]).toString().slice(1).replaceAll("+", "%20");
}

function addressOf(path: string, parameters: Parameter[], values: Record<string, unknown>): string {
  const query = parameters.flatMap(({ name, in: where }) => {
    const value = values[name];
    if (where === "path" || value === undefined) return [];
    return [value].flat().map((each) => `${name}=${encoded(each)}`);
  });
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(values[name]) || "none");
  return query.length > 0 ? `${filled}?${query.join("&")}` : filled;
}

let api: Served;
beforeAll(async () => {
  api = await served(park);
});
afterAll(() => api.close());

describe("no request that the document of the API allows, or nearly, is our fault", () => {
  test.each(operations)("$method $path", { timeout: 600_000 }, async ({ method, path, operation }) => {
    const { parameters, requestBody, responses } = operation;
    const values = fc.record(
      Object.fromEntries(parameters.map(({ name, schema }) => [name, madeUp(schema, ids)])),
      { requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name) },
    );
    const body = requestBody ? madeUp(requestBody.content["application/json"].schema, ids) : fc.constant({});
    await fc.assert(
      fc.asyncProperty(values, body, async (given, sent) => {
        const address = addressOf(path, parameters, given);
        const { status, body: said } =
          method === "get"
            ? await api.get(address)
            : await api.send(method as Sending, address, typeof sent === "object" ? (sent ?? {}) : [sent]);
        const documented = Object.keys(responses).includes(String(status)) && status < 500;
        expect({ address, status, code: status < 400 ? "none" : said.code, documented }).toMatchObject({
          documented: true,
          code: status < 400 ? "none" : expect.stringMatching(/^[a-z_]+$/),
        });
      }),
      { numRuns: RUNS, seed: 5, endOnFailure: true },
    );
  });

  test.each([
    "/api/firms/%E0%A4%A",
    "/api/segments/%",
    "/api/gaps?chain=%FF",
    "/api/%2e%2e/%2e%2e",
    "/api//gaps",
  ])("GET %s", async (address) => {
    const { status } = await api.get(address);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
});
