import { ALL_CHAINS } from "../../server/model/words.ts";
import { recall, remember } from "./kept.ts";

const KEPT = "liantu.chain";

/** The chain looked at last, for the pages that need one where the address names none; null before the first. */
export function keptChain(): string | null {
  return recall(KEPT, true);
}

/** The one of these chains that a page is about whose address names none: that looked at last, else the first. */
export function chainAtHand(chains: readonly { id: string }[]): string | undefined {
  const kept = keptChain();
  return (chains.find(({ id }) => id === kept) ?? chains[0])?.id;
}

/** Whether there is such a chain among these, or it is all of them. */
export function isChain(id: string, chains: readonly { id: string }[]): boolean {
  return id === ALL_CHAINS || chains.some((chain) => chain.id === id);
}

export function keepChain(chain: string): void {
  remember(KEPT, chain, true);
}
