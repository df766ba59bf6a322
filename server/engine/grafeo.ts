import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import type { GrafeoDB } from "@grafeo-db/js";
import { EngineDamaged, EngineLocked, EngineMissing, EngineStorage, EngineTimeout } from "./engine.ts";

/** Loaded when it is opened, so that a server on Neo4j needs no native part; by `require`, for it is a CommonJS module. */
export function loadGrafeo(): typeof import("@grafeo-db/js") {
  try {
    return createRequire(import.meta.url)("@grafeo-db/js");
  } catch (cause) {
    throw new EngineMissing(
      `The embedded database has no part for this platform (${platform()} ${arch()}), or installing left it out. ` +
        "Install again with optional packages (npm ci --include=optional), or set NEO4J_URI to use a Neo4j server.",
      { cause },
    );
  }
}

/** @throws EngineLocked, EngineStorage, EngineDamaged */
export function openFile(path: string, way: "create" | "openReadOnly"): GrafeoDB {
  const { GrafeoDB } = loadGrafeo();
  try {
    return GrafeoDB[way](path);
  } catch (cause) {
    const text = messageOf(cause);
    if (text.includes("cannot be locked"))
      throw new EngineLocked(
        `${path} is in use by another process: stop the other Liantu, or give this one its own LIANTU_DATA`,
        { cause },
      );
    const known = translate(cause, path);
    if (known instanceof EngineStorage) throw known;
    throw new EngineDamaged(path, text.replace(/^Database error: /, "").replace(/\s+/g, " "), { cause });
  }
}

/** What an error of the database means here; itself when that is not known. */
export function translate(error: unknown, path: string | null): unknown {
  const text = messageOf(error);
  if (text.includes("GRAFEO-Q003"))
    return new EngineTimeout("The query ran too long and was stopped", { cause: error });
  const [, code = "", number] =
    /GRAFEO-(T009|T010|T011|X001|X003): .*?(?:\(os error (\d+)\))?$/s.exec(text) ?? [];
  const reason = SYSTEM_ERRORS[Number(number)] ?? (/^T01/.test(code) ? "failed" : null);
  return reason && path !== null ? new EngineStorage(reason, path, { cause: error }) : error;
}

/** Of Linux and macOS; of Windows where they are others. */
const SYSTEM_ERRORS: Record<number, EngineStorage["reason"]> =
  platform() === "win32"
    ? { 5: "denied", 19: "read_only", 39: "full", 112: "full", 267: "no_folder", 1117: "failed" }
    : {
        1: "denied",
        5: "failed",
        13: "denied",
        20: "no_folder",
        27: "full",
        28: "full",
        30: "read_only",
        69: "full",
        122: "full",
      };

const SYSTEM_CODES: Record<string, EngineStorage["reason"]> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "full",
  EROFS: "read_only",
  EIO: "failed",
  EACCES: "denied",
  EPERM: "denied",
  ENOTDIR: "no_folder",
  EEXIST: "no_folder",
  ENOENT: "no_folder",
};

/** What an error of Node's file system calls says of writing below a path; itself when it is another. */
export function storageFault(error: unknown, path: string): unknown {
  const reason = SYSTEM_CODES[(error as NodeJS.ErrnoException).code ?? ""];
  return reason ? new EngineStorage(reason, path, { cause: error }) : error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
