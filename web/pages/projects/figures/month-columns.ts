import type { ChainsAnswer } from "../../../../server/chain/chains.ts";
import type { Language } from "../../../../server/model/words.ts";
import type { MonthlyAnswer, MonthlyRow } from "../../../../server/projects/figures/monthly.ts";
import { nameOf } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import type { Column } from "../../../kit/table/columns.ts";
import { nextOf, problemsOf, progressOf } from "./month-text.ts";

/** A row of the table with its number; the last one, without a project, is the sum. */
export interface MonthLine {
  number: number | null;
  row: MonthlyRow | null;
}

export interface MonthColumn extends Column<MonthLine> {
  name: keyof typeof import("../../../i18n/figures-zh.ts")["figuresZh"]["monthly"]["column"];
  /** Lines below each other on the screen. */
  lines?: (row: MonthlyRow) => string[];
}

/** The columns of an office's monthly table, for the screen and for Excel. */
export function monthColumns(
  answer: MonthlyAnswer,
  chains: ChainsAnswer["chains"],
  t: Translate,
  language: Language,
): MonthColumn[] {
  const of =
    (value: (row: MonthlyRow) => string | number | null) =>
    ({ row }: MonthLine) =>
      row && value(row);
  const sum = (value: (row: MonthlyRow) => number | null) => (line: MonthLine) =>
    line.row ? value(line.row) : total(answer.projects.map(value));
  const lines = (
    name: "segments" | "progress" | "problems" | "next",
    tell: MonthColumn["lines"],
    width: number,
  ) => ({
    name,
    lines: tell!,
    width,
    value: of((row) => tell!(row).join("\n")),
  });
  const told: Omit<MonthColumn, "title">[] = [
    { name: "number", value: ({ number }) => number ?? t("monthly.sum"), width: 7 },
    { name: "name", value: of(({ name }) => name), width: 26 },
    { name: "firm", value: of(({ firmName }) => firmName), width: 18 },
    lines("segments", (row) => segmentsOf(row, chains, t, language), 22),
    { name: "place", value: of((row) => placeOf(row, t)), width: 14 },
    { name: "amount", value: sum(({ amountWan }) => amountWan), type: "number", width: 12 },
    { name: "signedOn", value: of(({ signedOn }) => signedOn), type: "date", width: 12 },
    { name: "platform", value: of(({ platform }) => platform), width: 10 },
    { name: "channel", value: of(({ channel }) => channel), width: 12 },
    { name: "owner", value: of(({ ownerName }) => ownerName), width: 10 },
    { name: "stage", value: of(({ stage }) => t(`projectStage.${stage}`)), width: 10 },
    lines("progress", (row) => progressOf(row, t, language), 36),
    { name: "arrivedMonth", value: sum((row) => row.arrivedInMonthWan || null), type: "number", width: 12 },
    { name: "arrived", value: sum(({ arrivedWan }) => arrivedWan || null), type: "number", width: 12 },
    lines("problems", (row) => problemsOf(row, t), 30),
    lines("next", (row) => nextOf(row, t), 30),
  ];
  return told.map((column) => ({ ...column, title: t(`monthly.column.${column.name}`) }));
}

/** The sources that rows rest on, which the screen shows beside their names. */
export function sourcesOf({ projects, sources }: MonthlyAnswer): string[] {
  const cited = projects.flatMap(({ source }) => (source === null ? [] : [sources[source]?.title ?? source]));
  return [...new Set(cited)];
}

/** Segments under the name of their chain. */
function segmentsOf(
  { segments }: MonthlyRow,
  chains: ChainsAnswer["chains"],
  t: Translate,
  language: Language,
): string[] {
  const byChain = new Map<string, string[]>();
  for (const segment of segments)
    byChain.set(segment.chain, [...(byChain.get(segment.chain) ?? []), nameOf(segment, language)]);
  return [...byChain].map(([id, names]) => {
    const chain = chains.find((one) => one.id === id);
    return `${chain ? nameOf(chain, language) : id} / ${names.join(t("sentence.and"))}`;
  });
}

/** The sum of what is known; null when nothing is. */
function total(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.round(known.reduce((a, b) => a + b, 0) * 1e6) / 1e6;
}
