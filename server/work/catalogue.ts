import { createHash } from "node:crypto";
import type { Catalogue } from "../analysis/ranking/related.ts";
import { WEIGHTS } from "../analysis/ranking/weights.ts";
import { industryName } from "../data/folder/industry-codes.ts";
import type { GraphAt } from "../graph/graph.ts";
import { readRows, writeRows } from "./feed.ts";

/** Every firm and what it makes, as text in memory that a worker reads. */
export interface CatalogueText {
  /** The same for the same content, whatever else of the graph has changed. */
  key: string;
  text: SharedArrayBuffer;
  firms: readonly string[];
  firmIndex: ReadonlyMap<string, number>;
  segments: readonly string[];
  segmentIndex: ReadonlyMap<string, number>;
}

type FirmLine = [
  id: string,
  name: string,
  fullName: string | null,
  industry: string | null,
  makes: readonly number[],
];
type ProductLine = [id: string, name: string, industry: string | null];

/** What the ranking rests on besides the catalogue: another method puts aside what was found before. */
const METHOD = JSON.stringify(["4", WEIGHTS]);

const catalogues = new WeakMap<GraphAt, Promise<CatalogueText>>();

/** Written once per reading of the graph. */
export function catalogueOf(graph: GraphAt): Promise<CatalogueText> {
  const known = catalogues.get(graph);
  if (known) return known;
  const written = write(graph);
  catalogues.set(graph, written);
  written.catch(() => catalogues.delete(graph));
  return written;
}

async function write(graph: GraphAt): Promise<CatalogueText> {
  const { firms } = await graph.atlas();
  const chains = await Promise.all((await graph.chains()).map(({ id }) => graph.chain(id)));
  const products = chains
    .flatMap(({ compiled }) =>
      compiled.segments.map(({ id, nameZh, industryCode }): ProductLine => [id, nameZh, industryCode]),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const segments = products.map(([id]) => id);
  const segmentIndex = positions(segments);
  const made = new Map<string, Set<number>>();
  for (const { compiled } of chains)
    for (const { firm, segment } of compiled.makes) {
      const list = made.get(firm) ?? new Set();
      made.set(firm, list.add(segmentIndex.get(segment)!));
    }
  const lines = firms.map(
    ({ id, name, fullName, industryCode }): FirmLine => [
      ...([id, name, fullName, industryCode] as const),
      [...(made.get(id) ?? [])].sort((a, b) => a - b),
    ],
  );
  const text = await writeRows({ products, firms: lines });
  const ids = firms.map(({ id }) => id);
  return {
    key: createHash("sha256").update(METHOD).update(new Uint8Array(text)).digest("hex"),
    text,
    firms: ids,
    firmIndex: positions(ids),
    segments,
    segmentIndex,
  };
}

const positions = (ids: readonly string[]) => new Map(ids.map((id, position) => [id, position]));

export function readCatalogue(text: SharedArrayBuffer): Catalogue {
  const { products, firms } = readRows(text) as { products: ProductLine[]; firms: FirmLine[] };
  return {
    products: products.map(([, name, industry]) => ({ name, industry })),
    firms: firms.map(([, name, fullName, industry, makes]) => ({
      name,
      fullName,
      industry,
      makes,
      field: industry && industryName(industry),
      scope: null,
    })),
  };
}
