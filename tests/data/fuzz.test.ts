import fc from "fast-check";
import { expect, test } from "vitest";
import type { Folder } from "../../server/data/folder/folder.ts";
import { readFolder } from "../../server/data/folder/folder.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { type Files, folderOf, memory, queries, sample } from "./folders.ts";

const names = Object.keys(sample);

function locate({ errors, warnings }: Folder, files: Files) {
  for (const { file, line, message } of [...errors, ...warnings]) {
    const lines = String(files[file]).split("\n").length;
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(message).not.toMatch(/\{[a-z]+\}|undefined/);
  }
}

test("random bytes give errors with a line, or are read", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .string({ unit: fc.constantFrom("i", "d", ",", '"', "\n", "\r", " ", "1", "链"), maxLength: 120 })
      .map((text) => new TextEncoder().encode(text)),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), bytes, async (name, content) => {
      const files = { [name]: Buffer.from(content) };
      locate(await readFolder(folderOf(files)), files);
    }),
    { numRuns: 300 },
  );
});

test("a folder with characters changed, lost or doubled gives errors with a line, or loads", async () => {
  const engine = await memory();
  const change = fc.record({
    name: fc.constantFrom(...names),
    at: fc.nat(400),
    drop: fc.nat(3),
    put: fc.string({
      unit: fc.constantFrom(",", '"', "\n", "\r\n", ";", "a", "1", "-", "\u0000", "\ufeff", "😀"),
      maxLength: 2,
    }),
  });
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const files = { ...sample };
      for (const { name, at, drop, put } of changes) {
        const text = files[name] ?? "";
        const place = at % (text.length + 1);
        files[name] = text.slice(0, place) + put + text.slice(place + drop);
      }
      const folder = await loadFolder(engine, queries, folderOf(files), { replace: true });
      locate(folder, files);
      if (folder.errors.length === 0) read++;
    }),
    { numRuns: 200 },
  );
  expect(read).toBeGreaterThan(0);
});
