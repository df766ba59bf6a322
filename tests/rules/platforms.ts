/** Puts into package-lock.json the platform packages that the registry asked last did not have: `npm run platforms`. */
import { readFileSync, writeFileSync } from "node:fs";

export interface LockedPackage {
  version?: string;
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

export function run(): void {
  const lock = readLock();
  writeFileSync("package-lock.json", `${JSON.stringify(complete(lock), null, 2)}\n`);
  console.log(`${absent(lock).length} platform packages added`);
}
