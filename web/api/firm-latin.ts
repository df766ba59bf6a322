import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ask.ts";

/** As many firms, and letters of their ids, as the server takes at once. */
const AT_ONCE = 100;
const LETTERS_AT_ONCE = 1_200;
const WAIT_MS = 10;

let waiting: Map<string, (latin: Promise<string | null>) => void> | null = null;
let letters = 0;

/** The reading of one firm; all that a page shows are asked for together. */
function latinOf(firm: string): Promise<string | null> {
  letters += firm.length + 1;
  if (waiting === null || waiting.size >= AT_ONCE || letters > LETTERS_AT_ONCE) {
    letters = firm.length + 1;
    const asked = new Map<string, (latin: Promise<string | null>) => void>();
    waiting = asked;
    setTimeout(() => {
      if (waiting === asked) waiting = null;
      const answer = ask("GET /api/firm-latin", { firms: [...asked.keys()].join("\n") });
      for (const [id, told] of asked)
        told(answer.then(({ names }) => (Object.hasOwn(names, id) ? names[id]! : null)));
    }, WAIT_MS);
  }
  const asked = waiting;
  return new Promise((resolve) => {
    const before = asked.get(firm);
    asked.set(firm, (latin) => {
      before?.(latin);
      resolve(latin);
    });
  });
}

/** The readings of many firms, by id; of those that have one. */
export async function latinOfFirms(firms: readonly string[]): Promise<Map<string, string>> {
  const read = await Promise.all([...new Set(firms)].map(async (id) => [id, await latinOf(id)] as const));
  return new Map(read.flatMap(([id, latin]) => (latin === null ? [] : [[id, latin] as const])));
}

/** How the name of a firm is read; null where it is in Latin letters already. */
export const firmLatinAnswer = (firm: string) =>
  queryOptions({
    queryKey: ["/api/firm-latin", firm] as const,
    queryFn: () => latinOf(firm),
    staleTime: 600_000,
  });
