import { type Endpoint, nothing } from "./endpoint.ts";
import { EVENT_STREAM } from "./event-stream.ts";
import { readsQuery } from "./method.ts";
import { problemResponses } from "./openapi-problems.ts";
import { openSchemas, type Schema, type Schemas } from "./openapi-schemas.ts";

const LANGUAGE = {
  name: "lang",
  in: "query",
  description: "zh or en: the language of error messages; by default that of Accept-Language, else Chinese",
  schema: { type: "string" },
  example: "en",
};

/** Of the shipped data, so that what is tried out finds something. */
const EXAMPLES: Record<string, string> = {
  chain: "liquor",
  place: "xiangxi-hitech",
  segment: "nonwoven:spunbond",
  firm: "s000799",
};

/** The OpenAPI 3.1 document of some endpoints, made from their schemas. */
export function describeApi(endpoints: readonly Endpoint[], version: string): Schema {
  const schemas = openSchemas();
  const problems = problemResponses(schemas);
  const paths: Record<string, Record<string, Schema>> = {};
  for (const endpoint of endpoints) {
    const described = { ...operation(endpoint, schemas), responses: responses(endpoint, schemas) };
    Object.assign(described.responses, problems.of(endpoint));
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: described };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "链图 Liantu",
      version,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      description:
        "Industrial chains, what a place has of them, what it lacks and why. Unknown parameters are ignored, an empty one counts as absent, a body may have 1 MB. A list that may be long answers a page: `limit` says how many rows, `total` how many there are, `cursor` asks for the page after it. Other lists have a bound and say in `cut` whether it was met. Errors are problems of RFC 9457.",
    },
    servers: [{ url: "/" }],
    paths,
    components: { schemas: schemas.all(), responses: problems.all() },
  };
}

function operation(endpoint: Endpoint, schemas: Schemas) {
  const input = schemas.input(endpoint.input);
  const properties = (input.properties ?? {}) as Record<string, Schema>;
  const required = (input.required ?? []) as string[];
  const inPath = (name: string) => endpoint.path.includes(`{${name}}`);
  const parameter = ([name, { description, ...schema }]: [string, Schema]) => ({
    name,
    in: inPath(name) ? "path" : "query",
    required: inPath(name) || required.includes(name),
    ...(description !== undefined && { description }),
    schema,
    ...(name in EXAMPLES && schema.type === "string" && { example: EXAMPLES[name] }),
  });
  const fields = Object.entries(properties);
  const byQuery = readsQuery(endpoint.method);
  const own = fields.filter(([name]) => byQuery || inPath(name)).map(parameter);
  const body = {
    ...input,
    properties: Object.fromEntries(fields.filter(([name]) => !inPath(name))),
    required: required.filter((name) => !inPath(name)),
  };
  return {
    operationId: operationId(endpoint),
    tags: [endpoint.path.split("/")[2]],
    summary: endpoint.summary,
    parameters: [...own, ...(own.some(({ name }) => name === LANGUAGE.name) ? [] : [LANGUAGE])],
    ...(!byQuery && { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
  };
}

function responses(endpoint: Endpoint, schemas: Schemas): Record<string, Schema> {
  if (endpoint.output === nothing) return { 204: { description: "It is so now" } };
  const content = contentOf(endpoint, schemas);
  return {
    200: { description: endpoint.location ? "Nothing new came to be" : "The answer", content },
    ...(endpoint.location && {
      201: {
        description: "It was made",
        headers: { Location: { description: "the address of what was made", schema: { type: "string" } } },
        content,
      },
    }),
    ...(endpoint.method === "get" &&
      !isStream(endpoint) && { 304: { description: "As the If-None-Match names it" } }),
  };
}

function contentOf(endpoint: Endpoint, schemas: Schemas): Schema {
  if (isStream(endpoint)) return { [endpoint.produces!]: { schema: { type: "string" } } };
  if (endpoint.produces) return { [endpoint.produces]: { schema: { type: "string", format: "binary" } } };
  return {
    "application/json": { schema: schemas.answer(endpoint.output, `${operationId(endpoint)}_answer`) },
  };
}

const isStream = ({ produces }: Endpoint) => produces === EVENT_STREAM;

function operationId({ method, path }: Endpoint): string {
  return [method, ...(path.match(/[a-z]+/gi) ?? []).slice(1)].join("_");
}
