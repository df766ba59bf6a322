import { type Engine, EngineDamaged, EngineOlder } from "../engine/engine.ts";
import type { Language } from "../model/words.ts";
import type { CommandIo } from "./commands.ts";
import { type Folder, readFolder } from "./folder/folder.ts";

const ASIDE: Record<Language, string> = {
  zh: "原来的数据库打不开，已改名留存为 {name}，现在载入新的数据库。",
  en: "The database that was there cannot be opened; it is kept under the name {name}, and a new one is loaded.",
};

/** The folder that was to take the place of the database has errors. */
export class FolderFaults extends Error {
  override name = "FolderFaults";
  readonly folder: Folder;

  constructor(folder: Folder) {
    super(`${folder.errorsTotal} errors`);
    this.folder = folder;
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
    const folder = await readFolder(dir, { known: null, language });
    if (folder.errorsTotal > 0) throw new FolderFaults(folder);
    err(ASIDE[language].replace("{name}", (await setAside()) ?? ""));
    return open();
  }
}
