import { gzipSync } from "node:zlib";

/**
 * Gzipped kilobytes of the scripts and styles that the page asks for before anything is on screen: those its document
 * names, which are all that its entry imports without waiting.
 */
export async function firstScreenSize(base: string): Promise<number> {
  const page = await (await fetch(base)).text();
  const named = [...page.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? "");
  const sizes = await Promise.all(
    [...new Set(named)].map(async (path) => gzipSync(await (await fetch(`${base}${path}`)).text()).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
