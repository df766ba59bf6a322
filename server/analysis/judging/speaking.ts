import type { Statement } from "../../model/rows.ts";
import { CONFIDENCES, type Confidence } from "../../model/words.ts";

type SourcedRow = Statement & { chosen: boolean };

const strength = (confidence: Confidence | null) =>
  confidence === null ? CONFIDENCES.length : CONFIDENCES.indexOf(confidence);

function speaksBefore(a: SourcedRow, b: SourcedRow): boolean {
  if (a.chosen !== b.chosen) return a.chosen;
  const [dateA, dateB] = [a.asOf ?? "", b.asOf ?? ""];
  if (dateA !== dateB) return dateA > dateB;
  const [strengthA, strengthB] = [strength(a.confidence), strength(b.confidence)];
  if (strengthA !== strengthB) return strengthA < strengthB;
  return (a.source ?? "") < (b.source ?? "");
}

/**
 * The row that speaks where several sources state the same thing, as a whole row: the chosen one, else the
 * newest asOf compared as text, else the strongest confidence, else the smallest source id.
 */
export function speaking<Row extends SourcedRow>(statements: readonly Row[]): Row | null {
  let best: Row | null = null;
  for (const row of statements) if (best === null || speaksBefore(row, best)) best = row;
  return best;
}
