import type { Rows } from "../../analysis/judging/columns.ts";
import { plain } from "../../analysis/ranking/text.ts";
import type { PartOf } from "../../graph/following.ts";
import type { FirmBrief } from "../../graph/graph.ts";
import { madeOf } from "../../graph/made-of.ts";
import type { Call } from "../../http/endpoint.ts";
import type { Statement } from "../../model/rows.ts";
import type { SignalKind } from "../../model/words.ts";

export interface Signal extends Statement {
  firm: string;
  id: string;
  on: string;
  kind: SignalKind;
  text: string | null;
}

export type DuplicateReason = "same_code" | "same_full_name" | "same_name";

/** What is known of firms beyond the atlas. */
export interface KnownFirms {
  firms: { get(id: string): FirmBrief | undefined };
  signals: ReadonlyMap<string, Signal[]>;
  /** Other firms that may be the same one: of the same code, of the same full name, or said to have the same name. */
  duplicates(firm: string): { id: string; reason: DuplicateReason }[];
}

const SIGNALS: PartOf<ReadonlyMap<string, Signal[]>> = {
  tables: ["signals", "firms"],
  read: async ({ engine, queries }) => byFirm(await engine.read<Signal>(queries["recruit/signals"])),
  mend: (signals, changes) =>
    changes.some(({ table, after }) => table === "signals" || after === null) ? null : signals,
};

/** By code, and by full name without what does not tell firms apart. */
const alike = madeOf((firms: Rows<FirmBrief>) => ({
  codes: grouped(firms, ({ uscc }) => uscc),
  names: grouped(firms, ({ fullName }) => (fullName ? plain(fullName) : null)),
}));

export async function knownFirmsOf({ graph }: Pick<Call, "graph">): Promise<KnownFirms> {
  const [{ firms, directory }, signals, ties] = await Promise.all([
    graph.atlas(),
    graph.part(SIGNALS),
    graph.ties(),
  ]);
  return {
    firms: directory as KnownFirms["firms"],
    signals,
    duplicates(id) {
      const { codes, names } = alike(firms);
      const { uscc, fullName } = directory.get(id) as FirmBrief;
      const found = new Map<string, DuplicateReason>();
      const add = (ids: readonly string[], reason: DuplicateReason) => {
        for (const other of ids) if (other !== id && !found.has(other)) found.set(other, reason);
      };
      if (uscc) add(codes.get(uscc)!, "same_code");
      if (fullName) add(names.get(plain(fullName)) ?? [], "same_full_name");
      add(
        ties.namesakes(id).map(({ member }) => member.id),
        "same_name",
      );
      return [...found].map(([other, reason]) => ({ id: other, reason }));
    },
  };
}

function byFirm(signals: readonly Signal[]): Map<string, Signal[]> {
  const groups = new Map<string, Signal[]>();
  for (const signal of signals) {
    const group = groups.get(signal.firm);
    if (group) group.push(signal);
    else groups.set(signal.firm, [signal]);
  }
  return groups;
}

function grouped(firms: Rows<FirmBrief>, keyOf: (firm: FirmBrief) => string | null) {
  const groups = new Map<string, string[]>();
  for (const firm of firms) {
    const key = keyOf(firm);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(firm.id);
    else groups.set(key, [firm.id]);
  }
  return groups;
}
