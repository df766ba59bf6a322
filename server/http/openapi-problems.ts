import { type ProblemCode, problemType } from "../words/problem.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Schema, Schemas } from "./openapi-schemas.ts";
import { EVERYWHERE, PROBLEM_JSON, problemBody, problemsOf } from "./problem.ts";

const RETRY_AFTER = { "Retry-After": { description: "in seconds", schema: { type: "integer" } } };

/** The error answers of an OpenAPI document: one for every set of codes that some endpoint has under a status. */
export function problemResponses(schemas: Schemas) {
  const named = new Map<string, Schema>();
  const schema = schemas.answer(problemBody, "Problem");
  return {
    /** The error answers of an endpoint by status. */
    of(endpoint: Endpoint): Record<string, Schema> {
      const byStatus = new Map<number, ProblemCode[]>();
      for (const code of [...problemsOf(endpoint)].sort()) {
        const { status } = problemType(code, "en");
        byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
      }
      return Object.fromEntries(
        [...byStatus].map(([status, codes]) => {
          const own = codes.filter((code) => !EVERYWHERE.includes(code));
          const name = [`Problem${status}`, ...own].join(".");
          if (!named.has(name)) named.set(name, response(status, codes, schema));
          return [status, { $ref: `#/components/responses/${name}` }];
        }),
      );
    },
    all: () => Object.fromEntries([...named].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function response(status: number, codes: readonly ProblemCode[], schema: Schema): Schema {
  return {
    description: codes.map((code) => `\`${code}\`: ${problemType(code, "en").title}`).join("; "),
    ...(status === 503 && { headers: RETRY_AFTER }),
    content: {
      [PROBLEM_JSON]: {
        schema: { allOf: [schema, { type: "object", properties: { code: { enum: codes } } }] },
        examples: Object.fromEntries(codes.map((code) => [code, { value: example(code) }])),
      },
    },
  };
}

function example(code: ProblemCode) {
  return { ...problemType(code, "zh"), detail: problemType(code, "zh").title, instance: "/api/…", code };
}
