/**
 * Puts into package-lock.json the platform packages that installing on one machine leaves out, and the digest of every
 * package that has none, as npm tells it: `npm run platforms`. Ends with 1 when npm could not tell all of them.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

export interface LockedPackage {
  version?: string;
  link?: boolean;
  resolved?: string;
  integrity?: string;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  dev?: boolean;
  optional?: boolean;
  license?: string;
  engines?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

export interface Lock {
  lockfileVersion: number;
  packages: Record<string, LockedPackage>;
}

const PLATFORM =
  /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(-[a-z]+)?$/;

const DIGEST = /^sha512-[A-Za-z0-9+/]{86}==$/;

export function readLock(path = "package-lock.json"): Lock {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** The optional packages that some package names and the lock does not hold, each with its owner. */
export function absent(lock: Lock): { name: string; version: string; owner: LockedPackage }[] {
  const names = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, "")));
  return Object.values(lock.packages).flatMap((owner) =>
    Object.entries(owner.optionalDependencies ?? {})
      .filter(([name]) => !names.has(name))
      .map(([name, version]) => ({ name, version, owner })),
  );
}

/** @throws when the name of a package does not say its platform */
function entry(name: string, version: string, owner: LockedPackage): LockedPackage {
  const [, os, cpu, abi = ""] = PLATFORM.exec(name) ?? [];
  if (!os || !cpu) throw new Error(`no platform in the name of ${name}`);
  return {
    version,
    cpu: [cpu],
    ...(owner.dev ? { dev: true } : {}),
    ...(os === "linux" ? { libc: [abi.startsWith("-musl") ? "musl" : "glibc"] } : {}),
    ...(owner.license ? { license: owner.license } : {}),
    optional: true,
    os: [os],
    ...(owner.engines ? { engines: owner.engines } : {}),
  };
}

export function complete(lock: Lock): Lock {
  const packages = { ...lock.packages };
  for (const { name, version, owner } of absent(lock))
    packages[`node_modules/${name}`] = entry(name, version, owner);
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** The packages without a digest: npm would take anything under their name and version. */
export function bare(lock: Lock): { path: string; name: string; version: string }[] {
  return Object.entries(lock.packages).flatMap(([path, { version, link, integrity }]) =>
    path === "" || link || !version || DIGEST.test(integrity ?? "")
      ? []
      : [{ path, name: path.replace(/^.*node_modules\//, ""), version }],
  );
}

/** @param digestOf what the registry says; null when it does not have the package */
export function sealed(lock: Lock, digestOf: (name: string, version: string) => string | null): Lock {
  const packages = { ...lock.packages };
  for (const { path, name, version } of bare(lock)) {
    const digest = digestOf(name, version);
    if (digest === null) continue;
    if (!DIGEST.test(digest)) throw new Error(`${name}@${version}: ${digest} is no digest`);
    const { version: _, resolved, ...rest } = packages[path]!;
    packages[path] = { version, ...(resolved && { resolved }), integrity: digest, ...rest };
  }
  return { ...lock, packages };
}

function digestFromNpm(name: string, version: string): string | null {
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error("run this by npm: npm run platforms");
  const asked = ["view", `${name}@${version}`, "dist.integrity", "--json"];
  try {
    const told = execFileSync(process.execPath, [npm, ...asked], { encoding: "utf8", stdio: "pipe" });
    return told.trim() === "" ? null : JSON.parse(told);
  } catch (error) {
    if (String((error as { stdout?: string }).stdout).includes("E404")) return null;
    throw error;
  }
}

export function run(): void {
  const lock = readLock();
  const whole = sealed(complete(lock), digestFromNpm);
  writeFileSync("package-lock.json", `${JSON.stringify(whole, null, 2)}\n`);
  const [left, before] = [bare(whole), bare(complete(lock))];
  console.log(`${absent(lock).length} platform packages added, ${before.length - left.length} digests`);
  for (const { name, version } of left)
    console.error(`no digest of ${name}@${version}: this registry lacks it`);
  if (left.length > 0) process.exitCode = 1;
}
