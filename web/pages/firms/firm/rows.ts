import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import type { RowOf } from "./dossier-context.ts";

/** The statements of a dossier as rows of the data folder, as they are changed. */

const stated = <S extends { source: string | null; asOf: string | null; note: string | null }>({
  source,
  asOf,
  confidence,
  note,
}: S & { confidence: RowOf<"makes">["confidence"] }) => ({ source, asOf, confidence, note });

export function registerOf({ firm }: DossierAnswer): RowOf<"firms"> {
  const { active: _, ...row } = firm;
  return row;
}

export function makesOf(firm: string, row: DossierAnswer["makes"][number]): RowOf<"makes"> {
  const { segment, capacity, unit, revenueShare, soldElsewhereShare, chosen } = row;
  return { firm, segment, capacity, unit, revenueShare, soldElsewhereShare, chosen, ...stated(row) };
}

export function needsOf(firm: string, row: DossierAnswer["needs"][number]): RowOf<"needs"> {
  const { segment, amount, unit, boughtElsewhereShare, chosen } = row;
  return { firm, segment, amount, unit, boughtElsewhereShare, chosen, ...stated(row) };
}

export function suppliesOf(from: string, to: string, row: DossierAnswer["buys"][number]): RowOf<"supplies"> {
  return { from, to, segment: row.segment, ...stated(row) };
}

export function ownsOf(from: string, to: string, row: DossierAnswer["owns"][number]): RowOf<"owns"> {
  return { from, to, share: row.share, ...stated(row) };
}

export function tieOf(firm: string, row: DossierAnswer["ties"][number]): RowOf<"ties"> {
  const [from, to] = row.outward ? [firm, row.firm] : [row.firm, firm];
  return { from, to, kind: row.kind, ...stated(row) };
}

export function adviserOf(firm: string, row: DossierAnswer["advisers"][number]): RowOf<"advisers"> {
  const { id, name, title, place, since } = row;
  return { id, name, title, firm, place, since, ...stated(row) };
}

export function signalOf(firm: string, row: DossierAnswer["signals"][number]): RowOf<"signals"> {
  const { id, on, kind, text } = row;
  return { id, firm, on, kind, text, ...stated(row) };
}
