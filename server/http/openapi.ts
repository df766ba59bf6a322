import { z } from "zod";
import { type Endpoint, readsQuery } from "./endpoint.ts";
import { PROBLEM_JSON, problemBody } from "./problem.ts";

type Schema = Record<string, unknown>;

const PROBLEMS = {
  400: "An input is wrong; `field` names it",
  403: "The change comes from a page of another site",
  404: "Nothing has an id that was given",
  409: "`changed`: somebody else was quicker, `current` is how it is now; `id_taken`: the id is of other content, `current` is that where it is a thing of the same kind; `cycle`: the supply links of the chain form one, `path` names it; or what is asked does not fit what is there",
  413: "The body is larger than 1 MB",
  421: "Nobody here answers to the name in Host; the environment variable LIANTU_HOSTS says which names there are",
  429: "Too many requests from this address",

  500: "Our fault; the log says more. `work_lost`: a calculation ran out of memory",
  503: "Ask again after Retry-After. `loading`: the data is being loaded; `half_loaded`: the last load was cut short, `GET /api/load` tells more; `busy`: too many calculations wait; `stopping`: the server is about to end; `engine_unavailable`: the database is away; `engine_refused`: it does not let us in or may not be written; `disk_full`, `disk_failed`: the disk took no more; `engine_timeout`: it took too long",
};
const RETRY_AFTER = { "Retry-After": { description: "in seconds", schema: { type: "integer" } } };

const LANGUAGE = {
  name: "lang",
  in: "query",
  description: "zh or en: the language of error messages; by default that of Accept-Language, else Chinese",
  schema: { type: "string" },
};

/** The OpenAPI 3.1 document of some endpoints, made from their schemas. */
export function describeApi(endpoints: readonly Endpoint[], version: string): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operation(endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "链图 Liantu",
      version,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      description:
        "Industrial chains, what a place has of them, what it lacks and why. Unknown parameters are ignored, an empty one counts as absent, a body may have 1 MB. Every list has a bound and says in `cut` whether it was cut.",
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemBody, "output") },
      responses: Object.fromEntries(
        Object.entries(PROBLEMS).map(([status, description]) => [
          `Problem${status}`,
          {
            description,
            ...(status === "503" && { headers: RETRY_AFTER }),
            content: { [PROBLEM_JSON]: { schema: { $ref: "#/components/schemas/Problem" } } },
          },
        ]),
      ),
    },
  };
}

function operation(endpoint: Endpoint): Schema {
  const input = schemaOf(endpoint.input, "input");
  const properties = (input.properties ?? {}) as Record<string, Schema>;
  const required = (input.required ?? []) as string[];
  const inPath = (name: string) => endpoint.path.includes(`{${name}}`);
  const parameter = ([name, { description, ...schema }]: [string, Schema]) => ({
    name,
    in: inPath(name) ? "path" : "query",
    required: inPath(name) || required.includes(name),
    ...(description !== undefined && { description }),
    schema,
  });
  const fields = Object.entries(properties);
  const byQuery = readsQuery(endpoint.method);
  const own = fields.filter(([name]) => byQuery || inPath(name)).map(parameter);
  const body = {
    ...input,
    properties: Object.fromEntries(fields.filter(([name]) => !inPath(name))),
    required: required.filter((name) => !inPath(name)),
  };
  const statuses = Object.keys(PROBLEMS).filter(
    (status) => (status !== "413" || !byQuery) && (status !== "403" || endpoint.method !== "get"),
  );
  return {
    operationId: operationId(endpoint),
    tags: [endpoint.path.split("/")[2]],
    summary: endpoint.summary,
    parameters: [...own, ...(own.some(({ name }) => name === LANGUAGE.name) ? [] : [LANGUAGE])],
    ...(!byQuery && { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    responses: {
      200: {
        description: "The answer",
        content: endpoint.produces
          ? { [endpoint.produces]: { schema: { type: "string", format: "binary" } } }
          : { "application/json": { schema: schemaOf(endpoint.output, "output") } },
      },
      ...(endpoint.method === "get" && { 304: { description: "As the If-None-Match names it" } }),
      ...Object.fromEntries(
        statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
      ),
    },
  };
}

function operationId({ method, path }: Endpoint): string {
  return [method, ...(path.match(/[a-z]+/gi) ?? []).slice(1)].join("_");
}

/** Answers may gain fields, so their objects stay open. */
function schemaOf(schema: z.ZodType, io: "input" | "output"): Schema {
  const { $schema, ...plain } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return plain;
}
