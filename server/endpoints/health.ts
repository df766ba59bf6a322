import { z } from "zod";

const input = z.object({});
const output = z.object({
  status: z.enum(["ready", "loading"]),
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
