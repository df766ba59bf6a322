import type { Makes, Needs, ProjectBrief } from "../../model/rows.ts";
import { Columns } from "./columns.ts";
import { positionIn } from "./directory.ts";
import { type ChainRows, MAKES_KINDS, NEEDS_KINDS, type Spoken, spokenOf } from "./statements.ts";
import { type Structure, structureOf } from "./structure.ts";

/**
 * A chain with every name replaced by its position, independent of the place judged. Segments of the chain and firms
 * are in the order of their ids, so a smaller position is a smaller id.
 */
export interface CompiledChain extends Structure, Spoken {
  projects: ProjectBrief[];
}

/** @throws CycleError when the supply links of the chain form a cycle. */
export function compileChain(data: ChainRows): CompiledChain {
  const structure = structureOf(data);
  const [makes, needs] = [Columns.of(MAKES_KINDS, data.makes), Columns.of(NEEDS_KINDS, data.needs)];
  const firms = [
    ...new Set([...firmsIn(makes), ...firmsIn(needs), ...data.leads.map(({ firm }) => firm)]),
  ].sort((a, b) => (a < b ? -1 : 1));
  const index = new Map(firms.map((id, position) => [id, position]));
  const positions = (stated: Columns<Makes> | Columns<Needs>) =>
    Int32Array.from(stated.words.texts, (word) => index.get(word) ?? -1);
  const firmOfWord = { makes: positions(makes), needs: positions(needs) };
  return {
    ...structure,
    ...spokenOf({ ...data, makes, needs }, structure, firms, firmOfWord),
    projects: data.projects,
  };
}

/**
 * The same chain after what some firms make, need or lead has changed; its segments and links must be the same.
 * O(firms + statements), without a sort and without a table of all ids.
 */
export function recompileChain(
  before: CompiledChain,
  data: ChainRows,
  touched: ReadonlySet<string>,
): CompiledChain {
  const [makes, needs] = [Columns.of(MAKES_KINDS, data.makes), Columns.of(NEEDS_KINDS, data.needs)];
  const leaders = new Set(data.leads.map(({ firm }) => firm));
  const firms = firmsAfter(
    before.firms,
    touched,
    (id) => leaders.has(id) || saysAnything(makes, id) || saysAnything(needs, id),
  );
  const moved = firms === before.firms ? null : movesOf(before.firms, firms);
  const positions = (stated: Columns<Makes> | Columns<Needs>, older: Int32Array) => {
    const { texts } = stated.words;
    if (moved === null && older.length === texts.length) return older;
    const positions = new Int32Array(texts.length).fill(-1);
    for (let word = 0; word < older.length; word++) {
      const position = older[word]!;
      positions[word] = moved === null || position < 0 ? position : moved[position]!;
    }
    for (const id of touched) {
      const [word, position] = [stated.words.find(id), positionIn(firms, id)];
      if (word >= 0) positions[word] = Math.max(-1, position);
    }
    return positions;
  };
  const firmOfWord = {
    makes: positions(makes, before.firmOfWord.makes),
    needs: positions(needs, before.firmOfWord.needs),
  };
  return {
    ...before,
    ...spokenOf({ ...data, makes, needs }, before, firms, firmOfWord),
    projects: data.projects,
  };
}

/** Ids of the firms that make or need something by these rows, in no order. */
export function firmsIn(stated: Columns<Makes> | Columns<Needs>): string[] {
  const { texts } = stated.words;
  const seen = new Uint8Array(texts.length);
  for (const word of stated.wordsOf("firm")) seen[word] = 1;
  return texts.filter((_, word) => seen[word] === 1);
}

/** Whether one of the rows is of the firm. O(rows). */
export function saysAnything(stated: Columns<Makes> | Columns<Needs>, firm: string): boolean {
  const word = stated.words.find(firm);
  return word >= 0 && stated.wordsOf("firm").includes(word);
}

/** The sorted firms with those of the touched ones that belong to them; the same list when nothing comes or goes. */
function firmsAfter(
  firms: readonly string[],
  touched: ReadonlySet<string>,
  belongs: (id: string) => boolean,
): readonly string[] {
  const changed = [...touched].filter((id) => belongs(id) !== positionIn(firms, id) >= 0);
  if (changed.length === 0) return firms;
  const gone = new Set(changed);
  const come = changed.filter(belongs);
  return [...firms.filter((id) => !gone.has(id)), ...come].sort((a, b) => (a < b ? -1 : 1));
}

/** By position in one sorted list: the position in another, or -1. */
function movesOf(from: readonly string[], to: readonly string[]): Int32Array {
  const moves = new Int32Array(from.length);
  let next = 0;
  for (let at = 0; at < from.length; at++) {
    const id = from[at]!;
    while (next < to.length && to[next]! < id) next++;
    moves[at] = to[next] === id ? next : -1;
  }
  return moves;
}
