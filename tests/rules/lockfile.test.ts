import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { absent, complete, type Lock, readLock } from "./platforms.ts";

const lock = readLock();
const packages = Object.entries(lock.packages);

/** What the embedded database says it is built for. */
const database = ["darwin-arm64", "darwin-x64", "linux-arm64-gnu", "linux-x64-gnu", "win32-x64-msvc"];

describe("package-lock.json", () => {
  test("holds every platform package that any package names", () => {
    expect(absent(lock).map(({ name }) => name)).toEqual([]);
  });

  test.each(database)("holds the embedded database for %s", (platform) => {
    const owner = lock.packages["node_modules/@grafeo-db/js"];
    const held = lock.packages[`node_modules/@grafeo-db/js-${platform}`];
    expect(held).toMatchObject({ version: owner?.version, optional: true, os: [platform.split("-")[0]] });
  });

  test("names no registry", () => {
    expect(packages.filter(([, p]) => p.resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(readFileSync("package-lock.json", "utf8")).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  test("carries the digest of every package that must be there", () => {
    const bare = packages.filter(([path, p]) => path && !p.optional && !p.integrity);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  test("pins the versions that package.json names", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    const wanted: [string, string][] = Object.entries({ ...dependencies, ...devDependencies });
    for (const [name, version] of wanted) expect([name, version]).toEqual([name, exact(name)]);
  });
});

function exact(name: string): string | undefined {
  return lock.packages[`node_modules/${name}`]?.version;
}

test("a platform package the registry did not have is described by its name", () => {
  const bare: Lock = {
    lockfileVersion: 3,
    packages: {
      "node_modules/db": {
        version: "1.0.0",
        dev: true,
        license: "MIT",
        optionalDependencies: { "@db/linux-arm64-musl": "1.0.0", "@db/win32-x64-msvc": "1.0.0" },
      },
    },
  };
  const { "node_modules/db": _, ...added } = complete(bare).packages;
  const common = { version: "1.0.0", dev: true, license: "MIT", optional: true };
  expect(added).toEqual({
    "node_modules/@db/linux-arm64-musl": { ...common, cpu: ["arm64"], libc: ["musl"], os: ["linux"] },
    "node_modules/@db/win32-x64-msvc": { ...common, cpu: ["x64"], os: ["win32"] },
  });
});
