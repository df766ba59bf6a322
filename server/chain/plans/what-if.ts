import { z } from "zod";
import { defineEndpoint } from "../../http/endpoint.ts";
import { JUDGING, LONG_WORK } from "../../http/problem.ts";
import {
  chainBrief,
  completeness,
  counts,
  cut,
  firmName,
  id,
  judgedSegment,
  names,
  placeBrief,
  segmentClass,
  why,
} from "../../http/shapes.ts";
import { namesOf } from "../naming.ts";
import { additionsOf, changes, gone } from "./scenario-shapes.ts";

const standing = z.object({ class: segmentClass, steps: z.int().optional() });

const output = z.object({
  chain: chainBrief,
  place: placeBrief,
  before: completeness,
  after: completeness,
  why: why.describe("why the completeness after says nothing"),
  filled: z.array(z.string()).describe("absent before, present after"),
  lost: z.array(z.string()).describe("present before, absent after"),
  opened: z.array(z.string()).describe("missing after, not before"),
  changed: z.array(z.object({ segment: z.string(), from: standing, to: standing })),
  gone,
  counts: z.object({ before: counts, after: counts }),
  segments: z.array(judgedSegment).describe("every segment as it would be judged, in the order of their ids"),
  cut,
  leaders: z.array(firmName).describe("residents that would lead the chain here"),
  firms: z
    .array(firmName.extend({ place: z.string().nullable(), placeName: z.string().nullable() }))
    .describe("those the scenario names"),
  names,
});
export type WhatIfAnswer = z.infer<typeof output>;

export const whatIf = defineEndpoint({
  method: "post",
  path: "/api/what-if",
  summary: "The chain at a place if firms came and firms went: what is filled, lost, opened, changed",
  input: z.object({ chain: id, place: id, ...changes }),
  output,
  problems: [...JUDGING, ...LONG_WORK, "addition"],
  async handle({ chain, place, add: asked, remove }, { graph, compute }) {
    const add = additionsOf(asked);
    const [{ compiled }, situation] = await Promise.all([graph.chain(chain), graph.situation(place)]);
    const found = await compute("what-if", { chains: [chain], places: [place], params: { add, remove } });
    const { filled, lost, opened, changed } = found;
    const mentioned = [...filled, ...lost, ...opened, ...changed.map((one) => one.segment)];
    const firms = [...add.map((one) => one.firm ?? ""), ...remove];
    return {
      chain: compiled.chain,
      place: situation.place,
      ...found,
      firms: [...new Set(firms)].flatMap((id) => {
        const firm = situation.firms.get(id);
        if (!firm) return [];
        const placeName = situation.places.get(firm.place ?? "")?.nameZh ?? null;
        return [{ id, name: firm.name, place: firm.place, placeName }];
      }),
      names: namesOf(
        { chain: compiled, situation },
        [...mentioned, ...add.map((one) => one.segment ?? "")],
        firms,
      ),
    };
  },
});
