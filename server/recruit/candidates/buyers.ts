import type { CompiledChain } from "../../analysis/judging/chain.ts";
import { listAt } from "../../analysis/judging/lists.ts";
import type { GraphAt } from "../../graph/graph.ts";
import { SUPPLY_KINDS } from "../../model/words.ts";

/** Whether a firm buys something, by what it makes. */
export type Buys = (firm: string) => boolean;

/**
 * Who buys a segment: the firms whose own products, or whose kinds of them, take it or what it is a kind of in by any link
 * of supply in any chain. A distillery is no bottle maker, whatever the two have in common.
 */
export async function buyersOf(graph: GraphAt, segment: string): Promise<Buys> {
  const tests: Buys[] = [];
  for (const { id } of await graph.chains()) {
    const { compiled } = await graph.chain(id);
    const position = compiled.knownIndex.get(segment);
    if (position !== undefined) tests.push(buyersIn(compiled, position));
  }
  return (firm) => tests.some((buys) => buys(firm));
}

function buyersIn(chain: CompiledChain, segment: number): Buys {
  const takers = new Set<number>();
  for (let at = segment; at >= 0; at = chain.generalOf[at]!) {
    if (at >= chain.segments.length) continue;
    for (const link of listAt(chain.linksFrom, at))
      if ((SUPPLY_KINDS as readonly string[]).includes(chain.links[link]!.kind))
        takers.add(chain.linkTo[link]!);
  }
  for (const taker of takers) for (const kind of listAt(chain.kindsOf, taker)) takers.add(kind);
  return (firm) => {
    const position = chain.firmIndex.get(firm);
    if (position === undefined) return false;
    return listAt(chain.makesBy, position).some((row) => takers.has(chain.makesSegment[row]!));
  };
}
