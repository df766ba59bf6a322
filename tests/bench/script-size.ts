import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Gzipped kilobytes of the scripts that the page at / asks for before anything is on screen, and of all of them. */
export async function scriptSize(base: string, built = "dist/web"): Promise<number> {
  const page = await (await fetch(base)).text();
  const scripts = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path ?? "");
  const bytes = scripts.map((path) => gzipSync(readFileSync(join(built, path))).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
