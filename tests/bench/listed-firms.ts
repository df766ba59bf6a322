/**
 * Turns a folder of listed firms (companies.csv, company_product.csv, product_input.csv) into a data folder with one
 * chain in which every product and every input is a segment. The tables are mined, so they are cleaned on the way:
 * a share outside 0 to 1 is left empty, a link to itself or one that closes a cycle is dropped, the same ones each time.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { type PlaceRow, placeFinder } from "./place-finder.ts";

export const CHAIN = "listed";

export interface Converted {
  segments: number;
  links: number;
  firms: number;
  makes: number;
  /** firms whose full name says where they are */
  placed: number;
}

type Row = Record<string, string>;

function read(folder: string, file: string): Row[] {
  return parse(readFileSync(join(folder, file)), { columns: true, bom: true, skip_empty_lines: true });
}

function write(folder: string, file: string, columns: string[], rows: string[][]): void {
  writeFileSync(join(folder, file), stringify([columns, ...rows]));
}

/** The links in the order given, without those to itself, repeated ones and those that lead back to an open ancestor. */
export function withoutCycles(pairs: [from: string, to: string][]): [from: string, to: string][] {
  const after = new Map<string, Set<string>>();
  for (const [from, to] of pairs) {
    if (from === to) continue;
    if (!after.has(from)) after.set(from, new Set());
    after.get(from)?.add(to);
  }
  const state = new Map<string, "open" | "done">();
  const kept: [string, string][] = [];
  for (const start of after.keys()) {
    if (state.has(start)) continue;
    const path: { at: string; rest: string[] }[] = [{ at: start, rest: [...(after.get(start) ?? [])] }];
    state.set(start, "open");
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.rest.shift();
      if (next === undefined) {
        state.set(step.at, "done");
        path.pop();
        continue;
      }
      if (state.get(next) === "open") continue;
      kept.push([step.at, next]);
      if (state.has(next)) continue;
      state.set(next, "open");
      path.push({ at: next, rest: [...(after.get(next) ?? [])] });
    }
  }
  return kept;
}

function share(text: string | undefined): string {
  const value = Number(text);
  return text && value >= 0 && value <= 1 ? String(value) : "";
}

/** @param from the folder of listed firms @param places a places.csv @param to the data folder to write */
export function convert(from: string, places: string, to: string): Converted {
  mkdirSync(to, { recursive: true });
  const companies = read(from, "companies.csv");
  const codes = new Set(companies.map((row) => row.code));
  const products = read(from, "company_product.csv").filter(
    (row) => row.product && codes.has(row.company_code ?? ""),
  );
  const inputs = read(from, "product_input.csv").filter((row) => row.product && row.input);

  const names = [...new Set([...products, ...inputs].flatMap((row) => [row.product ?? "", row.input ?? ""]))]
    .filter((name) => name !== "")
    .sort();
  const ids = new Map(names.map((name, index) => [name, `p${String(index + 1).padStart(6, "0")}`]));
  const id = (name: string | undefined) => ids.get(name ?? "") ?? "";
  const links = withoutCycles(inputs.map((row) => [id(row.input), id(row.product)]));

  const sources = new Set(links.map(([source]) => source));
  const targets = new Set(links.map(([, target]) => target));
  const stage = (segment: string) =>
    !targets.has(segment) && sources.has(segment)
      ? "upstream"
      : sources.has(segment)
        ? "midstream"
        : "product";

  const placeRows: PlaceRow[] = parse(readFileSync(places), { columns: true, bom: true });
  const find = placeFinder(placeRows);
  const firms = companies.map((row) => [
    row.code ?? "",
    row.name ?? "",
    row.full_name ?? "",
    find(row.full_name ?? ""),
  ]);
  const makes = new Map(
    products
      .toReversed()
      .map((row) => [
        `${row.company_code}\t${row.product}`,
        [row.company_code ?? "", id(row.product), share(row.revenue_share)],
      ]),
  );

  writeFileSync(join(to, "places.csv"), readFileSync(places));
  write(to, "sources.csv", ["id", "title"], sourcesOf(placeRows));
  write(
    to,
    "chains.csv",
    ["id", "name_zh", "name_en"],
    [[CHAIN, "上市公司产品", "Products of listed firms"]],
  );
  write(
    to,
    "segments.csv",
    ["id", "chain", "name_zh", "stage", "group"],
    names.map((name) => [id(name), CHAIN, name, stage(id(name)), "产品"]),
  );
  write(
    to,
    "links.csv",
    ["from", "to", "kind", "required"],
    links.map(([a, b]) => [a, b, "input_of", "1"]),
  );
  write(to, "firms.csv", ["id", "name", "full_name", "place"], firms);
  write(to, "makes.csv", ["firm", "segment", "revenue_share"], [...makes.values()].toReversed());
  return {
    segments: names.length,
    links: links.length,
    firms: firms.length,
    makes: makes.size,
    placed: firms.filter(([, , , place]) => place !== "").length,
  };
}

function sourcesOf(rows: PlaceRow[]): string[][] {
  return [...new Set(rows.map((row) => row.source ?? ""))].filter(Boolean).map((source) => [source, source]);
}
