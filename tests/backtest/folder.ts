import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Profile } from "../../server/analysis/ranking/relatedness.ts";

/** A folder of listed firms with every product a position. */
export interface Listed {
  firms: Omit<Profile, "makes">[];
  products: string[];
  /** By firm: the products it makes, each once. */
  makes: number[][];
}

type Row = Record<string, string>;
const read = (folder: string, file: string): Row[] =>
  parse(readFileSync(join(folder, file)), { columns: true, bom: true, skip_empty_lines: true });

export function readListed(folder: string): Listed {
  const companies = read(folder, "companies.csv");
  const firmOf = new Map(companies.map((row, position) => [row.code!, position]));
  const productOf = new Map<string, number>();
  const makes: Set<number>[] = companies.map(() => new Set());
  for (const row of read(folder, "company_product.csv")) {
    const code = row.company_code!;
    const firm = firmOf.get(code) ?? firmOf.get(code.replace(/\D+$/, ""));
    const name = row.product!.trim();
    if (firm === undefined || name === "") continue;
    if (!productOf.has(name)) productOf.set(name, productOf.size);
    makes[firm]!.add(productOf.get(name)!);
  }
  return {
    firms: companies.map((row) => ({
      name: row.name!,
      fullName: row.full_name || null,
      industry: row.industry || null,
      field: row.industry || null,
      scope: null,
    })),
    products: [...productOf.keys()],
    makes: makes.map((made) => [...made]),
  };
}
