import type {
  CandidateFacts,
  CandidateQuestion,
  CandidateWeights,
} from "../../server/analysis/recruiting/candidates.ts";

/** The table of ranking.md read line by line, each value from its words. */
export function naiveScore(
  firm: CandidateFacts,
  asked: CandidateQuestion,
  weight: CandidateWeights,
): { values: Record<string, number>; known: Record<string, boolean>; score: number } {
  const values: Record<string, number> = {
    fit: naiveFit(firm),
    ties: firm.steps === null ? 0 : { 1: 1, 2: 1 / 2, 3: 1 / 4, 4: 1 / 8 }[firm.steps]!,
    reach: Math.E ** (-(firm.km === null ? 1500 : firm.km) / 500),
    growth: Math.min(1, naiveGrowth(firm.signals, asked.today)),
  };
  const size = naiveSize(firm, asked);
  if (size !== null) values.size = size.value;
  if (asked.priorities) values.coverage = naiveCoverage(firm, asked.priorities);
  let top = 0;
  let bottom = 0;
  for (const [name, value] of Object.entries(values)) {
    top += weight[name as keyof CandidateWeights] * value;
    bottom += weight[name as keyof CandidateWeights];
  }
  values.risk = naiveRisk(firm, asked);
  const score = (bottom === 0 ? 0 : top / bottom) - weight.risk * values.risk;
  const makes = firm.makes.map((one) => ({ ...one, fit: naiveFit({ ...firm, makes: [one] }) }));
  const [best] = makes.sort((a, b) => b.fit - a.fit || (a.segment < b.segment ? -1 : 1));
  const known: Record<string, boolean> = {
    fit: best === undefined || best.share !== null,
    ties: firm.steps !== null,
    reach: firm.km !== null,
    growth: firm.signals.length > 0,
    coverage: true,
    risk: firm.asOf !== null || values.risk > 0,
  };
  if (size !== null) known.size = size.known;
  return { values, known, score: Math.max(0, score) };
}

function naiveFit({ makes, relatedness }: CandidateFacts): number {
  if (makes.length === 0) return 0.6 * (relatedness ?? 0);
  let best = 0;
  for (const { share, confidence } of makes) {
    const known = share === null ? 0.7 : 0.6 + 0.4 * Number(share.replace(/[<>]/, ""));
    const sure = confidence === "stated" ? 1 : confidence === "derived" ? 0.9 : 0.75;
    if (known * sure > best) best = known * sure;
  }
  return best;
}

const days = (date: string) => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
};
const years = (date: string, today: string) => Math.max(0, days(today) - days(date)) / 365.25;

function naiveGrowth(signals: string[], today: string): number {
  let sum = 0;
  for (const on of signals) sum += 0.5 ** years(on, today);
  return sum;
}

/** Null where no range is set. */
function naiveSize(firm: CandidateFacts, asked: CandidateQuestion): { value: number; known: boolean } | null {
  let [value, known, isAsked] = [1, true, false];
  for (const [size, { least, most }] of [
    [firm.employees, asked.employees],
    [firm.capitalWan, asked.capitalWan],
  ] as const) {
    if (least === null && most === null) continue;
    isAsked = true;
    if (size === null) {
      known = false;
      value = Math.min(value, 0.25);
      continue;
    }
    const short = least !== null && size < least ? Math.log10(least) - Math.log10(size) : 0;
    const over = most !== null && size > most ? Math.log10(size) - Math.log10(most) : 0;
    const off = short || over;
    value = Math.min(value, off > 1 ? 0 : 1 - off);
  }
  return isAsked ? { value, known } : null;
}

function naiveCoverage({ makes }: CandidateFacts, priorities: ReadonlyMap<string, number>): number {
  const all = [...priorities.values()].reduce((sum, one) => sum + one, 0);
  const closed = [...priorities].filter(([id]) => makes.some(({ segment }) => segment === id));
  return all === 0 ? 0 : closed.reduce((sum, [, one]) => sum + one, 0) / all;
}

function naiveRisk({ active, rival, asOf, duplicate }: CandidateFacts, asked: CandidateQuestion): number {
  if (!active) return 1;
  if (rival) return 0.5;
  if (asOf !== null) {
    const end = asOf + "0000-12-31".slice(asOf.length);
    const limit = `${Number(asked.today.slice(0, 4)) - asked.staleAfter}${asked.today.slice(4)}`;
    if (end < limit) return 0.5;
  }
  return duplicate ? 0.25 : 0;
}
