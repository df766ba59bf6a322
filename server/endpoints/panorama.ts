import { z } from "zod";
import {
  chainBrief,
  completeness,
  cut,
  date,
  id,
  link,
  placeBrief,
  segmentBrief,
  segmentClass,
  steps,
  underWay,
} from "../shapes.ts";

const input = z.object({ chain: id, place: id });
const output = z.object({
  chain: chainBrief,
  place: placeBrief,
  asOf: date.nullable().describe("the newest date among the statements drawn"),
  completeness,
  counts: z.record(segmentClass, z.int()).describe("segments of each class"),
  buildable: z.boolean().describe("no segment of the chain is made here: a chain to build"),
  leaders: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .describe("residents that lead this chain here"),
  segments: z.array(
    segmentBrief.extend({
      class: segmentClass,
      steps,
      makers: z.int().describe("residents that make it"),
      elsewhere: z.int().describe("active makers elsewhere"),
      leaders: z.int().describe("makers here that lead this chain"),
      firms: z
        .array(z.object({ id: z.string(), name: z.string(), leader: z.boolean() }))
        .describe("the first three makers here, leaders first"),
      underWay: z.array(underWay),
      needsMet: z.int(),
      needsAll: z.int(),
      alternativeTo: z.array(z.string()).describe("segments that could stand for it in a need"),
    }),
  ),
  links: z.array(link),
  cut,
});
export type PanoramaAnswer = z.infer<typeof output>;
export type PanoramaSegment = PanoramaAnswer["segments"][number];
export type PanoramaLink = PanoramaAnswer["links"][number];
