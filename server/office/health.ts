import { z } from "zod";
import { defineEndpoint } from "../http/endpoint.ts";

const input = z.object({});
const output = z.object({
  status: z.enum(["ready", "loading", "half_loaded"]),
  version: z.string(),
  engine: z.object({ name: z.enum(["embedded", "neo4j"]), version: z.string() }),
  revision: z.int(),
  counts: z.object({
    chains: z.int(),
    segments: z.int(),
    links: z.int(),
    firms: z.int(),
    makes: z.int(),
    places: z.int(),
    projects: z.int(),
    sources: z.int(),
  }),
});
export type HealthAnswer = z.infer<typeof output>;

export const health = defineEndpoint({
  method: "get",
  path: "/api/health",
  summary: "Which engine holds the graph, and how much is in it",
  input,
  output,
  duringLoads: true,
  async handle(_, { engine, queries, revision, version, standing }) {
    const [info, [counts]] = await Promise.all([
      engine.info(),
      engine.read<HealthAnswer["counts"]>(queries["office/health"]),
    ]);
    return { status: standing ?? ("ready" as const), version, engine: info, revision, counts: counts! };
  },
});
