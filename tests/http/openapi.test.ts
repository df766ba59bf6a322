import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { ENDPOINTS } from "../../server/api.ts";
import { at, DOCUMENT, isStream, resolved } from "./described.ts";
import { type Served, served } from "./served.ts";

type Json = Record<string, unknown>;
interface Operation {
  operationId: string;
  parameters: { name: string; in: string; required?: boolean; schema: Json }[];
  responses: Record<string, { content?: Record<string, { schema: Json }> }>;
}

const document = DOCUMENT as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: Json;
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const reading = operations.filter(({ method, operation }) => method === "get" && !isStream(operation));

let api: Served;
beforeAll(async () => {
  api = await served("seed");
});
afterAll(() => api.close());

test("the document is served as it is", async () => {
  const { status, body } = await api.get("/api/openapi.json");
  expect({ status, paths: Object.keys(body.paths) }).toEqual({
    status: 200,
    paths: Object.keys(document.paths),
  });
});

test("the document is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
});

test("every operation says what may become of a request", () => {
  const told = (method: string, path: string) =>
    Object.keys(document.paths[path]?.[method]?.responses ?? {}).join(" ");
  expect({
    "get health": told("get", "/api/health"),
    "get gaps": told("get", "/api/gaps"),
    "get a trip": told("get", "/api/trips/{id}"),
    "put a trip": told("put", "/api/trips/{id}"),
    "delete a trip": told("delete", "/api/trips/{id}"),
    "post a project": told("post", "/api/projects"),
    "patch a project": told("patch", "/api/projects/{project}"),
    "post what-if": told("post", "/api/what-if"),
  }).toEqual({
    "get health": "200 304 400 421 429 500 503",
    "get gaps": "200 304 400 404 409 421 429 500 503",
    "get a trip": "200 304 400 404 421 429 500 503",
    "put a trip": "200 201 400 403 404 409 413 421 429 500 503",
    "delete a trip": "204 400 403 404 409 421 429 500 503",
    "post a project": "200 201 400 403 404 409 413 421 429 500 503",
    "patch a project": "200 400 403 404 409 413 421 429 500 503",
    "post what-if": "200 400 403 404 409 413 421 429 500 503",
  });
});

test("an error answer names the codes that the endpoint may give under its status", () => {
  const conflicts = (method: string, path: string) => {
    const { content } = resolved(
      document.paths[path]![method]!.responses[409],
    ) as Operation["responses"][string];
    const { allOf } = content!["application/problem+json"]!.schema as { allOf: { properties: Json }[] };
    return allOf[1]!.properties.code;
  };
  expect(conflicts("get", "/api/gaps")).toEqual({ enum: ["cycle"] });
  expect(conflicts("post", "/api/projects/{project}/undo")).toEqual({
    enum: ["changed", "id_taken", "nothing_to_undo", "overtaken"],
  });
});

test("what several endpoints speak of has one schema with a name", () => {
  const answers = (path: string, method: string, status: number) =>
    document.paths[path]![method]!.responses[status]!.content!["application/json"]!.schema;
  expect(answers("/api/projects", "post", 201)).toEqual({ $ref: "#/components/schemas/Project" });
  expect(answers("/api/projects/{project}", "get", 200)).toEqual({ $ref: "#/components/schemas/Project" });
  expect(answers("/api/gaps", "get", 200)).toEqual({ $ref: "#/components/schemas/get_gaps_answer" });
  const names = Object.keys((document.components as { schemas: Json }).schemas);
  expect(names.filter((name) => !/^([A-Z]\w+|[a-z_]+_answer)$/.test(name))).toEqual([]);
});

test("every endpoint is described once", () => {
  expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    ENDPOINTS.map(({ method, path }) => `${method} ${path}`).sort(),
  );
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test("no operation has a parameter twice", () => {
  for (const { path, operation } of operations) {
    const names = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
    expect(names, path).toEqual([...new Set(names)]);
  }
});

test("every reference leads somewhere", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
    ([, path]) => path ?? "",
  );
  const found = references.map((path) => at(`#/${path}`));
  expect(references.length).toBeGreaterThan(0);
  expect(found).not.toContain(undefined);
});

test.each(operations)("$method $path declares its parameters", ({ path, operation }) => {
  const inPath = operation.parameters.filter((one) => one.in === "path");
  expect(inPath.map(({ name }) => `{${name}}`).sort()).toEqual((path.match(/\{\w+\}/g) ?? []).sort());
  expect(inPath.every(({ required }) => required)).toBe(true);
});

describe("every documented address answers as documented", () => {
  /** Ids of the seed for the inputs that must be there. */
  const ids: Record<string, string> = {
    chain: "liquor",
    place: "xiangxi-hitech",
    segment: "nonwoven:spunbond",
    firm: "huamei-xingtai",
    by: "jiebao",
    "/api/segments/{id}": "nonwoven:spunbond",
    "/api/firms/{id}": "s000799",
    "/api/firms/{id}/network": "s000799",
    "/api/firms/{id}/dossier": "s000799",
    "/api/firms/{id}/dossier-document": "s000799",
    "/api/leaders/{id}": "s000799",
    "/api/scenarios/{id}": "more-yeast",
    "/api/work/{id}": "nobody-asked",
    "/api/trips/{id}": "southward",
    "/api/trips/{id}/handbook": "southward",
    trip: "southward",
    code: "changed",
    "/api/projects/{project}": "huamei-storage",
    "/api/projects/{project}/company": "huamei-storage",
    "/api/projects/{project}/brief": "huamei-storage",
    firms: "s000799",
    "/api/shortlists/{id}": "some-firms",
  };
  /** Inputs of which one must be there. */
  const chosen: Record<string, Record<string, string>> = {
    "/api/compare": { place: "xiangxi-hitech" },
    "/api/search-sheet": { chain: "liquor" },
  };
  beforeAll(async () => {
    const made = await api.send("put", "/api/trips/southward", {
      name: "Southward",
      place: "xiangxi-hitech",
      start: "433101",
      days: 1,
      visits: [{ firm: "huamei-xingtai", day: 1 }],
    });
    expect(made.status).toBe(201);
    const listed = await api.send("patch", "/api/shortlists/some-firms", { name: "Some firms" });
    expect(listed.status).toBe(200);
    const { status } = await api.send("put", "/api/scenarios/more-yeast", {
      name: "More yeast",
      chain: "liquor",
      place: "xiangxi-hitech",
      add: [{ firm: "s600298" }],
    });
    expect(status).toBe(201);
    const { body } = await api.get("/api/changes?limit=1");
    ids.number = String(body.changes[0].number);
  });

  test.each(reading)("$path", async ({ path, operation }) => {
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(ids[path] ?? ids[name] ?? ""),
    );
    const query = new URLSearchParams(chosen[path]);
    const needed = new URLSearchParams(
      operation.parameters
        .filter((one) => one.in === "query" && one.required)
        .map(({ name }) => [name, ids[name] ?? ""]),
    );
    const content = operation.responses["200"]?.content ?? {};
    if (!content["application/json"]) {
      const { status, type } = await api.file(`${address}?${query}&${needed}`);
      expect([status, [type]]).toEqual([200, Object.keys(content)]);
      return;
    }
    const { status, body } = await api.get(`${address}?${query}&${needed}`);
    expect(status, JSON.stringify(body).slice(0, 500)).toBe(200);
    z.fromJSONSchema(resolved(content["application/json"].schema) as Json).parse(body);
  });
});
