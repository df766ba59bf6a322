import { createHash } from "node:crypto";
import type { Rows } from "../analysis/judging/columns.ts";
import type { Catalogue } from "../analysis/ranking/related.ts";
import { WEIGHTS } from "../analysis/ranking/weights.ts";
import { industryName } from "../data/folder/industry-codes.ts";
import type { ChainRead, FirmBrief, GraphAt } from "../graph/graph.ts";
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
const METHOD = JSON.stringify(["5", WEIGHTS]);

/** The last one of each state of the firms, with the chains that it was written of. */
const catalogues = new WeakMap<Rows<FirmBrief>, { chains: ChainRead[]; text: Promise<CatalogueText> }>();

/** Written once for the same firms and chains. */
export async function catalogueOf(graph: GraphAt): Promise<CatalogueText> {
  const { firms } = await graph.atlas();
  const chains: ChainRead[] = [];
  for (const { id } of await graph.chains()) chains.push(await graph.chain(id));
  const known = catalogues.get(firms);
  if (known?.chains.length === chains.length && known.chains.every((chain, at) => chain === chains[at]))
    return known.text;
  const text = write(firms, chains);
  catalogues.set(firms, { chains, text });
  text.catch(() => catalogues.delete(firms));
  return text;
}

async function write(firms: Rows<FirmBrief>, chains: readonly ChainRead[]): Promise<CatalogueText> {
  const shared = new Map(
    chains.flatMap(({ compiled }) =>
      compiled.segments.map(({ id, nameZh, industryCode }): [string, ProductLine] => [
        id,
        [id, nameZh, industryCode],
      ]),
    ),
  );
  const products = [...shared.values()].sort(([a], [b]) => (a < b ? -1 : 1));
  const segments = products.map(([id]) => id);
  const segmentIndex = positions(segments);
  const made = new Map<string, Set<number>>();
  for (const { compiled } of chains)
    for (const [row, at] of compiled.makesFirm.entries()) {
      const firm = compiled.firms[at]!;
      const list = made.get(firm) ?? new Set();
      made.set(firm, list.add(segmentIndex.get(compiled.known[compiled.makesSegment[row]!]!.id)!));
    }
  const lines = Array.from(
    firms,
    ({ id, name, fullName, industryCode }): FirmLine => [
      ...([id, name, fullName, industryCode] as const),
      [...(made.get(id) ?? [])].sort((a, b) => a - b),
    ],
  );
  const text = await writeRows({ products, firms: lines });
  const ids = lines.map(([id]) => id);
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
