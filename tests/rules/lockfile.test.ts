import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { absent, bare, complete, type Lock, readLock, sealed } from "./platforms.ts";

const lock = readLock();
const packages = Object.entries(lock.packages);

/** What the embedded database says it is built for. */
const database = ["darwin-arm64", "darwin-x64", "linux-arm64-gnu", "linux-x64-gnu", "win32-x64-msvc"];

/**
 * Packages that no registry asked so far had, so that nobody knows their digest: `npm run platforms` where they are to
 * be had adds it, and then they go from here.
 */
const UNSEEN = [
  "@grafeo-db/js-darwin-arm64@0.6.0",
  "@grafeo-db/js-darwin-x64@0.6.0",
  "@grafeo-db/js-linux-arm64-gnu@0.6.0",
  "@grafeo-db/js-linux-arm64-musl@0.6.0",
  "@grafeo-db/js-win32-x64-msvc@0.6.0",
];

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

  test("carries the digest of every package, but for those that nobody here could see", () => {
    expect(bare(lock).map(({ name, version }) => `${name}@${version}`)).toEqual(UNSEEN);
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

describe("digests", () => {
  const digest = `sha512-${"a".repeat(86)}==`;
  const half: Lock = {
    lockfileVersion: 3,
    packages: {
      "": { version: "1.0.0" },
      "node_modules/part": { resolved: "part", link: true },
      "node_modules/whole": { version: "1.0.0", integrity: digest },
      "node_modules/old": { version: "1.0.0", integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" },
      "node_modules/a/node_modules/@b/c": { version: "2.0.0", dev: true, os: ["linux"] },
    },
  };

  test("are put where there is none, or a weak one", () => {
    const asked: string[] = [];
    const { packages } = sealed(half, (name, version) => {
      asked.push(`${name}@${version}`);
      return name === "old" ? null : digest;
    });
    expect(asked).toEqual(["old@1.0.0", "@b/c@2.0.0"]);
    expect(packages).toEqual({
      ...half.packages,
      "node_modules/a/node_modules/@b/c": { version: "2.0.0", integrity: digest, dev: true, os: ["linux"] },
    });
  });

  test("are never something else", () => {
    expect(() => sealed(half, () => "sha512-short==")).toThrow("old@1.0.0: sha512-short== is no digest");
  });
});
