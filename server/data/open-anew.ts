import { type Engine, EngineDamaged, EngineOlder } from "../engine/engine.ts";
import type { CommandIo } from "./commands.ts";
import type { Fault, Language } from "./fault.ts";
import { readFolder } from "./folder.ts";

const ASIDE: Record<Language, string> = {
  zh: "原来的数据库打不开，已改名留存为 {name}，现在载入新的数据库。",
  en: "The database that was there cannot be opened; it is kept under the name {name}, and a new one is loaded.",
};

/** The folder that was to take the place of the database has errors. */
export class FolderFaults extends Error {
  override name = "FolderFaults";
  readonly faults: Fault[];

  constructor(faults: Fault[]) {
    super(`${faults.length} errors`);
    this.faults = faults;
  }
}

/**
 * Opens the database that a folder will replace. One that cannot be opened is renamed and a new one begun, once the
 * folder is known to be without error.
 *
 * @throws FolderFaults
 */
export async function openAnew({ open, setAside, language, err }: CommandIo, dir: string): Promise<Engine> {
  try {
    return await open();
  } catch (error) {
    const unopenable = error instanceof EngineDamaged || error instanceof EngineOlder;
    if (!unopenable || !setAside) throw error;
    const { errors } = await readFolder(dir, { known: null, language });
    if (errors.length > 0) throw new FolderFaults(errors);
    err(ASIDE[language].replace("{name}", (await setAside()) ?? ""));
    return open();
  }
}
