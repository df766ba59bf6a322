import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDiskCache } from "../../server/work/disk-cache.ts";

const folder = mkdtempSync(join(tmpdir(), "liantu-kept-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Asks for values and says which had to be found. */
async function asked(file: string | null, key: string, names: string[]) {
  const kept = openDiskCache<string>(file);
  const found: string[] = [];
  const values = await Promise.all(
    names.map((name) =>
      kept.get(key, name, async () => {
        found.push(name);
        return `${key} ${name}`;
      }),
    ),
  );
  await kept.close();
  return { values, found };
}

test("what was found is found once, and again only for other content", async () => {
  const file = join(folder, "once");
  expect((await asked(file, "k", ["a", "a", "b"])).found).toEqual(["a", "b"]);
  expect(await asked(file, "k", ["b", "c"])).toEqual({ values: ["k b", "k c"], found: ["c"] });
  expect((await asked(file, "k", ["a", "b", "c"])).found).toEqual([]);
  expect(await asked(file, "other", ["a"])).toEqual({ values: ["other a"], found: ["a"] });
});

test("a file that is damaged, cut off or not there changes no answer", async () => {
  const file = join(folder, "damaged");
  await asked(file, "k", ["a"]);
  const whole = readFileSync(file, "utf8");
  for (const text of ["", "k", whole.slice(0, -2), whole.replace("k a", "k b"), "\n{}"]) {
    writeFileSync(file, text);
    expect(await asked(file, "k", ["a"])).toEqual({ values: ["k a"], found: ["a"] });
  }
  expect(await asked(join(folder, "no/such/folder"), "k", ["a"])).toEqual({ values: ["k a"], found: ["a"] });
  expect(existsSync(`${file}.new`)).toBe(false);
});

test("what failed is tried again", async () => {
  const kept = openDiskCache<string>(null);
  await expect(kept.get("k", "a", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect(await kept.get("k", "a", async () => "here")).toBe("here");
});
