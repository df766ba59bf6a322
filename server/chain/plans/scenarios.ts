import { z } from "zod";
import { defineEndpoint } from "../../http/endpoint.ts";
import { cut, id } from "../../http/shapes.ts";
import { listScenarios } from "./saved-scenarios.ts";
import { scenarioBrief } from "./scenario-shapes.ts";

const output = z.object({
  scenarios: z.array(scenarioBrief),
  total: z.int(),
  cut,
  names: z.record(z.string(), z.string()).describe("of the firms named, by id; those gone are left out"),
});
export type ScenariosAnswer = z.infer<typeof output>;

const SCENARIOS_TOLD = 500;

export const scenarios = defineEndpoint({
  method: "get",
  path: "/api/scenarios",
  summary: "The what-if scenarios saved, the newest first",
  input: z.object({ chain: id.optional(), place: id.optional() }),
  output,
  async handle({ chain, place }, call) {
    const { scenarios, names } = await listScenarios(call);
    const found = scenarios.filter(
      (one) => (chain === undefined || one.chain === chain) && (place === undefined || one.place === place),
    );
    return {
      scenarios: found.slice(0, SCENARIOS_TOLD),
      total: found.length,
      cut: found.length > SCENARIOS_TOLD,
      names,
    };
  },
});
