import type { z } from "zod";
import { byScore, type CandidateWeights } from "../../analysis/recruiting/candidates.ts";
import { placeNameOf } from "../../chain/view/segment-view.ts";
import type { Call } from "../../http/endpoint.ts";
import { notFound } from "../../words/problem.ts";
import type { RelatedRow } from "../../work/related.ts";
import { buyersOf } from "./buyers.ts";
import type { Evaluated, Surroundings } from "./evaluate.ts";
import { type Filter, heldBack } from "./filters.ts";
import { isOutside, type WantedSegment } from "./pool.ts";
import type { Search } from "./search.ts";
import type { candidateStanding } from "./shapes.ts";

type Standing = Omit<z.infer<typeof candidateStanding>, "candidate"> & { evaluated: Evaluated | null };

/** Where a firm stands in the list and why; of one held back, where it would stand. @throws Problem not_found */
export async function standingOf(
  firm: string,
  call: Pick<Call, "work" | "graph">,
  { wanted, evaluated, filters, surroundings, evaluate }: Search,
): Promise<Standing> {
  const { known: knownFirms, situation, weights } = surroundings;
  const known = knownFirms.firms.get(firm);
  if (!known) throw notFound("firm", firm);
  const nowhere = { position: null, of: null, heldBack: [], losses: [], relatedness: null, evaluated: null };
  const named = { firm, name: known.name };
  if (!isOutside(firm, situation)) return { ...named, ...nowhere, verdict: "here" };
  const found = evaluated.find((one) => one.firm.id === firm);
  const likest = found?.tier === "makes" ? null : await likestOf(firm, call, wanted);
  const buys = !found && likest !== null && (await buyersOf(call.graph, likest.segment))(firm);
  const relatedness = likest && { rank: likest.related.rank, of: likest.of };
  if (!found && !likest) return { ...named, ...nowhere, verdict: "unknown" };
  const one =
    found ?? evaluate({ firm, makes: [], related: { segment: likest!.segment, row: likest!.related } });
  const held = heldBack(one, filters);
  const among = evaluated.filter((other) => held.length > 0 || heldBack(other, filters).length === 0);
  const scores = { score: one.score, firm };
  const ahead = among.filter((other) => byScore({ score: other.score, firm: other.firm.id }, scores) < 0);
  return {
    ...named,
    relatedness,
    evaluated: one,
    verdict: buys ? "buys" : !found ? "not_related" : held.length > 0 ? "held_back" : "listed",
    position: ahead.length + 1,
    of: among.length + (found ? 0 : 1),
    heldBack: held.map((filter) => ({ filter, has: hasOf(filter, one, situation) })),
    losses: lossesOf(one, weights),
  };
}

/** The wanted segment it is most related to. */
async function likestOf(
  firm: string,
  { work, graph }: Pick<Call, "work" | "graph">,
  wanted: readonly WantedSegment[],
) {
  let best: { segment: string; related: RelatedRow; of: number } | null = null;
  for (const { id: segment } of wanted) {
    const found = await work.related.standing(graph, segment, firm);
    if (found && (!best || found.related.relatedness > best.related.relatedness))
      best = { segment, ...found };
  }
  return best;
}

/** What the firm has where a filter wants something else; null when that is unknown. */
function hasOf(
  filter: Filter,
  { firm, tier, facts, province }: Evaluated,
  situation: Surroundings["situation"],
) {
  const texts: Record<Filter, string | null> = {
    tier,
    status: firm.status,
    province: placeNameOf(situation, province),
    within: facts.km === null ? null : String(Math.round(facts.km)),
    sized: [facts.employees, facts.capitalWan].some((size) => size !== null)
      ? `${facts.employees ?? ""}/${facts.capitalWan ?? ""}`
      : null,
    listed: firm.stockCode,
    industry: firm.industryCode,
    revenueShare: facts.makes.find(({ share }) => share !== null)?.share ?? null,
  };
  return texts[filter];
}

/** What each part takes from a score of 1; risk what it subtracts. */
function lossesOf({ measures }: Evaluated, weights: CandidateWeights): Standing["losses"] {
  const speaking = measures.filter(({ name }) => name !== "risk");
  const all = speaking.reduce((sum, { name }) => sum + weights[name], 0);
  const losses = measures.flatMap(({ name, value }): Standing["losses"] => {
    if (name === "risk") return [{ part: name, lost: weights.risk * value }];
    return all === 0 ? [] : [{ part: name, lost: (weights[name] * (1 - value)) / all }];
  });
  return losses.filter(({ lost }) => lost > 0).sort((a, b) => b.lost - a.lost);
}
