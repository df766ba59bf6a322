/** An answer that may be but a page of the whole. */
export interface Paged {
  cursor: string | null;
}

/** The answers of all pages, asked one after another, or of the first `most`. */
export async function everyPage<A extends Paged>(
  page: (cursor: string | undefined) => Promise<A>,
  most = Number.POSITIVE_INFINITY,
): Promise<A[]> {
  const pages: A[] = [];
  let cursor: string | undefined;
  do {
    const next = await page(cursor);
    pages.push(next);
    cursor = next.cursor ?? undefined;
  } while (cursor !== undefined && pages.length < most);
  return pages;
}

/** Pages as one answer: the rows and the sources of all of them, what else it says as the first page says it. */
export function joined<K extends string, Row, A extends Paged & { sources?: object } & Record<K, Row[]>>(
  pages: readonly A[],
  rows: K,
): A {
  const [first] = pages;
  if (first === undefined) throw new Error("An answer has at least one page");
  const all: A = { ...first, [rows]: pages.flatMap((page) => page[rows]), cursor: pages.at(-1)!.cursor };
  return first.sources === undefined
    ? all
    : { ...all, sources: Object.assign({}, ...pages.map(({ sources }) => sources)) };
}
