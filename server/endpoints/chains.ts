import { z } from "zod";
import { chainBrief } from "../shapes.ts";

const input = z.object({});
const output = z.object({
  chains: z.array(chainBrief.extend({ segments: z.int(), links: z.int(), firms: z.int() })),
});
export type ChainsAnswer = z.infer<typeof output>;
