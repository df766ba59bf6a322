import { plain } from "../../analysis/ranking/text.ts";
import type { FirmBrief, GraphAt } from "../../graph/graph.ts";
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

/** What is known of firms beyond the atlas, read once for each reading of the graph. */
export interface KnownFirms {
  firms: ReadonlyMap<string, FirmBrief>;
  signals: ReadonlyMap<string, Signal[]>;
  /** Other firms that may be the same one: of the same code, of the same full name, or said to have the same name. */
  duplicates(firm: string): { id: string; reason: DuplicateReason }[];
}

const readings = new WeakMap<GraphAt, Promise<KnownFirms>>();

export function knownFirmsOf(call: Pick<Call, "engine" | "queries" | "graph">): Promise<KnownFirms> {
  const known = readings.get(call.graph);
  if (known) return known;
  const read = readKnownFirms(call);
  readings.set(call.graph, read);
  read.catch(() => readings.delete(call.graph));
  return read;
}

async function readKnownFirms({ engine, queries, graph }: Pick<Call, "engine" | "queries" | "graph">) {
  const [{ firms }, signals, ties] = await Promise.all([
    graph.atlas(),
    engine.read<Signal>(queries["recruit/signals"]),
    graph.ties(),
  ]);
  const codes = grouped(firms, ({ uscc }) => uscc);
  const names = grouped(firms, ({ fullName }) => (fullName ? plain(fullName) : null));
  const byId = new Map(firms.map((firm) => [firm.id, firm]));
  const known = new Map<string, ReturnType<KnownFirms["duplicates"]>>();
  const knownFirms: KnownFirms = {
    firms: byId,
    signals: byFirm(signals),
    duplicates(id) {
      const before = known.get(id);
      if (before) return before;
      const { uscc, fullName } = byId.get(id)!;
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
      const foundDoubles = [...found].map(([other, reason]) => ({ id: other, reason }));
      known.set(id, foundDoubles);
      return foundDoubles;
    },
  };
  return knownFirms;
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

function grouped(firms: readonly FirmBrief[], keyOf: (firm: FirmBrief) => string | null) {
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
