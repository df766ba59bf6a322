import type { CompiledChain } from "../analysis/judging/chain.ts";
import type { Columns } from "../analysis/judging/columns.ts";
import type { Directory } from "../analysis/judging/directory.ts";
import { listAt } from "../analysis/judging/lists.ts";
import type { Situation } from "../analysis/judging/situation.ts";
import type { FirmNames } from "../graph/firm-names.ts";
import type { FirmBrief, FullAtlas } from "../graph/graph.ts";
import { madeOf } from "../graph/made-of.ts";
import { NO_MATCH } from "../graph/search-tier.ts";
import type { FirmSort } from "../model/words.ts";

export interface Wanted {
  /** Null: the best match first, or by name where nothing is searched. */
  sort: FirmSort | null;
  /** By position how well a name, a social credit code or a stock code matches; null when nothing is searched. */
  ranks: Uint8Array | null;
  /** Null when any firm may be listed. */
  makers: { chain: CompiledChain; segment: string | null } | null;
  situation: Situation | null;
  activeOnly: boolean;
}

/** The positions in the atlas of the firms that are wanted, in the order asked for. */
export function listFirms({ firms, directory }: FullAtlas, names: FirmNames, wanted: Wanted): number[] {
  const makes = wanted.makers && makersIn(directory, wanted.makers);
  const places = firms.wordsOf("place");
  const { situation, ranks, sort } = wanted;
  const within =
    situation && Uint8Array.from(firms.words.texts, (place) => Number(situation.contains(place)));
  const found: number[] = [];
  for (const at of ordered(names, sort ?? "name")) {
    if (ranks && ranks[at] === NO_MATCH) continue;
    if (makes && makes[at] !== 1) continue;
    if (within && (places[at]! < 0 || within[places[at]!] !== 1)) continue;
    if (wanted.activeOnly && !directory.isActiveAt(at)) continue;
    found.push(at);
  }
  // The sort keeps the order of the names among equally good ones.
  return ranks && sort === null ? found.sort((a, b) => ranks[a]! - ranks[b]!) : found;
}

function makersIn(directory: Directory, { chain, segment }: NonNullable<Wanted["makers"]>): Uint8Array {
  const makes = new Uint8Array(directory.size);
  const positions = directory.positionsOf(chain.firms);
  const rows = segment === null ? rowsOfChain(chain) : rowsOf(chain, chain.segmentIndex.get(segment));
  for (const row of rows) {
    const at = positions[chain.makesFirm[row]!]!;
    if (at >= 0) makes[at] = 1;
  }
  return makes;
}

/** By the makers rule: of the segment, its kinds, and what it is a by-product of; none when it is of another chain. */
function rowsOf(chain: CompiledChain, segment: number | undefined): number[] {
  if (segment === undefined) return [];
  return (chain.sources.get(segment) ?? [segment]).flatMap((source) => [...listAt(chain.makesOf, source)]);
}

/** Of everything in the chain; what is known beside it counts where it makes something of the chain. */
function rowsOfChain(chain: CompiledChain): number[] {
  return chain.segments.flatMap((_, segment) => rowsOf(chain, segment));
}

function ordered(names: FirmNames, sort: FirmSort): Int32Array {
  if (sort === "name") return names.order;
  return sort === "-name" ? downward(names) : orders(names.firms)(sort);
}

/** The names downward, of equal ones the smaller id first as ever. */
const downward = madeOf((names: FirmNames): Int32Array => {
  const down = names.order.toReversed();
  for (let from = 0; from < down.length; ) {
    let to = from + 1;
    while (to < down.length && names.areAlike(down[from]!, down[to]!)) to++;
    down.subarray(from, to).reverse();
    from = to;
  }
  return down;
});

type Measure = "employees" | "registeredCapitalWan" | "founded";

/** Of one state of the firms: all of them in each order, sorted when first asked for. */
const orders = madeOf((firms: Columns<FirmBrief>) => {
  const sorted = new Map<FirmSort, Int32Array>();
  return (sort: FirmSort): Int32Array => {
    const known = sorted.get(sort);
    if (known) return known;
    const order = Int32Array.from({ length: firms.length }, (_, at) => at).sort(comparison(firms, sort));
    sorted.set(sort, order);
    return order;
  };
});

/** By the column, unknown values last, then by id. */
function comparison(firms: Columns<FirmBrief>, sort: FirmSort): (a: number, b: number) => number {
  const down = sort.startsWith("-") ? -1 : 1;
  const value = valuesOf(firms, sort.replace("-", "") as Measure);
  return (a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === y) return a - b;
    if (x === null || y === null) return x === null ? 1 : -1;
    return (x < y ? -1 : 1) * down;
  };
}

function valuesOf(firms: Columns<FirmBrief>, column: Measure): (at: number) => string | number | null {
  if (column === "founded") {
    const [dates, { texts }] = [firms.wordsOf(column), firms.words];
    return (at) => texts[dates[at]!] ?? null;
  }
  const numbers = firms.numbersOf(column);
  return (at) => (Number.isNaN(numbers[at]) ? null : numbers[at]!);
}
