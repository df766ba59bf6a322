import { z } from "zod";
import { defineEndpoint } from "../../http/endpoint.ts";
import { paged, pageOf, paging } from "../../http/paging.ts";
import { id } from "../../http/shapes.ts";
import { listScenarios } from "./saved-scenarios.ts";
import { scenarioBrief } from "./scenario-shapes.ts";

const output = z.object({
  scenarios: z.array(scenarioBrief),
  ...paged,
  names: z.record(z.string(), z.string()).describe("of the firms named, by id; those gone are left out"),
});
export type ScenariosAnswer = z.infer<typeof output>;

export const scenarios = defineEndpoint({
  method: "get",
  path: "/api/scenarios",
  summary: "The what-if scenarios saved, the newest first",
  input: z.object({
    chain: id.optional(),
    place: id.optional(),
    ...paging("scenarios", { normal: 500, most: 500 }),
  }),
  output,
  async handle({ chain, place, ...asked }, call) {
    const { scenarios, names } = await listScenarios(call);
    const found = scenarios.filter(
      (one) => (chain === undefined || one.chain === chain) && (place === undefined || one.place === place),
    );
    const { rows, ...page } = pageOf("scenarios", found, asked, (one) => one.id);
    return { ...page, scenarios: rows, names };
  },
});
