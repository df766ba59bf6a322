import { buildRelatedness } from "../../server/analysis/ranking/relatedness.ts";
import { type Figures, figuresOf, intervalsOf, rankAmong } from "./figures.ts";
import { type Listed, readListed } from "./folder.ts";
import { type Case, hide } from "./hiding.ts";
import { learn } from "./learning.ts";
import { type Asked, BM25, namesOf, SIMPLE_FUSION, scoresOf, TOGETHER } from "./methods.ts";
import { measureSpeed } from "./speed.ts";

const TUNED_ON = 1;
const SEEDS = [2, 3, 4, 5];
/** What the ranking must do better than. */
const SIMPLE: Record<Case, string> = { strict: SIMPLE_FUSION, cold: BM25 };

/** By method: the rank of the hidden maker, question by question. */
type Ranks = Map<string, number[]>;

function ranksOf(listed: Listed, which: Case, seed: number): Ranks {
  const { questions, makes } = hide(listed, which, seed);
  const model = buildRelatedness(
    listed.firms.map((firm, position) => ({ ...firm, makes: makes[position]! })),
    listed.products,
  );
  const names = namesOf(model, listed.products);
  const ranks: Ranks = new Map();
  for (const { product, firm } of questions) {
    const wanted: Asked = {
      name: listed.products[product]!,
      product,
      makers: model.space.makersOf[product]!,
    };
    const known = new Set(wanted.makers);
    for (const [method, scores] of scoresOf(model, names, wanted)) {
      const rank = rankAmong(scores, firm, known);
      const list = ranks.get(method);
      if (list) list.push(rank);
      else ranks.set(method, [rank]);
    }
  }
  return ranks;
}

function mean(list: Figures[]): Figures {
  const of = (name: keyof Figures) => list.reduce((sum, figures) => sum + figures[name], 0) / list.length;
  return { queries: of("queries"), mrr: of("mrr"), hits10: of("hits10"), hits50: of("hits50") };
}

const digits = (value: number) => value.toFixed(3).replace(/^0/, "");

function table(which: Case, seeds: Ranks[], print: (line: string) => void): Figures {
  const together = mean(seeds.map((ranks) => figuresOf(ranks.get(TOGETHER)!)));
  print(
    `${which}: ${together.queries} queries a seed, mean of seeds ${SEEDS.join(", ")}; brackets: 95 % bootstrap over queries`,
  );
  print("| method | MRR | Hits@10 | Hits@50 |");
  print("|---|---|---|---|");
  for (const method of seeds[0]!.keys()) {
    const figures = mean(seeds.map((ranks) => figuresOf(ranks.get(method)!)));
    const range = intervalsOf(seeds.map((ranks) => ranks.get(method)!));
    const cell = (name: "mrr" | "hits10" | "hits50") =>
      `${digits(figures[name])} (${digits(range[name].low)}–${digits(range[name].high)})`;
    print(`| ${method} | ${cell("mrr")} | ${cell("hits10")} | ${cell("hits50")} |`);
  }
  const simple = mean(seeds.map((ranks) => figuresOf(ranks.get(SIMPLE[which])!)));
  const times = (name: "mrr" | "hits10" | "hits50") => (together[name] / simple[name]).toFixed(2);
  print("");
  print(
    `${which}: ${times("mrr")} times the MRR, ${times("hits10")} times the Hits@10 and ${times("hits50")} times the Hits@50 of ${SIMPLE[which]}`,
  );
  print("");
  return together;
}

/** npm run backtest -- FOLDER [--json] [--learn] [--speed] */
export async function run(args: string[]): Promise<void> {
  const folder = args.find((arg) => !arg.startsWith("--"));
  if (!folder) throw new Error("which folder? npm run backtest -- FOLDER [--json] [--learn] [--speed]");
  const listed = readListed(folder);
  const json = args.includes("--json");
  const print = json
    ? (line: string) => process.stderr.write(`${line}\n`)
    : (line: string) => console.log(line);
  if (args.includes("--learn")) return learn(listed, TUNED_ON, print);
  if (args.includes("--speed")) return measureSpeed(listed, print);
  const summary: Record<string, Figures> = {};
  for (const which of ["strict", "cold"] as const) {
    const seeds = SEEDS.map((seed) => ranksOf(listed, which, seed));
    summary[which] = table(which, seeds, print);
  }
  if (json) console.log(JSON.stringify(summary));
}
