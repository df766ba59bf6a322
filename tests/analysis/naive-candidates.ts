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
): { values: Record<string, number | null>; score: number } {
  const values: Record<string, number | null> = {
    fit: naiveFit(firm),
    ties: firm.steps === null ? 0 : { 1: 1, 2: 1 / 2, 3: 1 / 4, 4: 1 / 8 }[firm.steps]!,
    reach: firm.km === null ? null : Math.E ** (-firm.km / 500),
    growth: firm.signals.length === 0 ? null : Math.min(1, naiveGrowth(firm.signals, asked.today)),
    size: naiveSize(firm, asked),
  };
  if (asked.priorities) values.coverage = naiveCoverage(firm, asked.priorities);
  let top = 0;
  let bottom = 0;
  for (const [name, value] of Object.entries(values)) {
    if (value === null) continue;
    top += weight[name as keyof CandidateWeights] * value;
    bottom += weight[name as keyof CandidateWeights];
  }
  values.risk = naiveRisk(firm, asked);
  const score = (bottom === 0 ? 0 : top / bottom) - weight.risk * values.risk;
  return { values, score: Math.max(0, score) };
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

function naiveSize(firm: CandidateFacts, asked: CandidateQuestion): number | null {
  const values = [
    [firm.employees, asked.employees.least, asked.employees.most],
    [firm.capitalWan, asked.capitalWan.least, asked.capitalWan.most],
  ].flatMap(([size = null, least = null, most = null]) => {
    if (size === null || (least === null && most === null)) return [];
    const short = least !== null && size < least ? Math.log10(least) - Math.log10(size) : 0;
    const over = most !== null && size > most ? Math.log10(size) - Math.log10(most) : 0;
    const off = short || over;
    return [off > 1 ? 0 : 1 - off];
  });
  return values.length === 0 ? null : Math.min(...values);
}

function naiveCoverage({ makes }: CandidateFacts, priorities: ReadonlyMap<string, number>): number {
  const all = [...priorities.values()].reduce((sum, one) => sum + one, 0);
  const closed = [...priorities].filter(([id]) => makes.some(({ segment }) => segment === id));
  return all === 0 ? 0 : closed.reduce((sum, [, one]) => sum + one, 0) / all;
}

function naiveRisk({ active, asOf, duplicate }: CandidateFacts, asked: CandidateQuestion): number {
  let risk = active ? 0 : 1;
  if (asked.staleAfter !== null && asOf !== null && years(asOf, asked.today) > asked.staleAfter) risk += 0.5;
  if (duplicate) risk += 0.25;
  return Math.min(1, risk);
}
