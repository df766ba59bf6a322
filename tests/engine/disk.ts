import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { platform } from "node:os";

/** A small disk that can be filled up and emptied again; null where the tests may not mount one. */
export function smallDisk(folder: string, megabytes: number) {
  if (platform() !== "linux") return null;
  const filler = `${folder}/filler`;
  mkdirSync(folder, { recursive: true });
  if (!asRoot("mount", "-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder)) return null;
  return {
    fill() {
      const file = openSync(filler, "w");
      const block = Buffer.alloc(4096);
      try {
        for (;;) writeSync(file, block);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      } finally {
        closeSync(file);
      }
    },
    empty: () => rmSync(filler, { force: true }),
    makeReadOnly: () => asRoot("mount", "-o", "remount,ro", folder),
    remove: () => asRoot("umount", "-l", folder),
  };
}

/** Whether a command of the system succeeded; where the user is not root, only a machine of CI is asked for more. */
function asRoot(...command: string[]): boolean {
  const words = process.getuid?.() !== 0 && process.env.CI === "true" ? ["sudo", "-n", ...command] : command;
  return spawnSync(words[0]!, words.slice(1), { stdio: "ignore" }).status === 0;
}
