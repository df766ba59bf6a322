import { buildRelated, type RelatedFirm, type RelatedModel } from "../analysis/ranking/related.ts";
import { readCatalogue } from "./catalogue.ts";

export interface RelatedJob {
  key: string;
  text: SharedArrayBuffer;
  product: number;
  /** The best, so many; or where one firm stands. */
  asked: { best: number } | { firm: number };
}
export type RelatedFound = { best: RelatedFirm[] } | { standing: ReturnType<RelatedModel["standing"]> };

/** The latest catalogue's model; building it takes long. */
let latest: { key: string; model: RelatedModel } | null = null;

export function related({ key, text, product, asked }: RelatedJob): RelatedFound {
  if (latest?.key !== key) latest = { key, model: buildRelated(readCatalogue(text)) };
  const { model } = latest;
  if ("best" in asked) return { best: model.best(product, asked.best) };
  return { standing: model.standing(product, asked.firm) };
}
