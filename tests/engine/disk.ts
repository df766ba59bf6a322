import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { platform } from "node:os";

/** A small disk that can be filled up and emptied again; null where the tests may not mount one. */
export function smallDisk(folder: string, megabytes: number) {
  if (platform() !== "linux") return null;
  mkdirSync(folder, { recursive: true });
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], {
    stdio: "ignore",
  });
  if (mounted.status !== 0) return null;
  const filler = `${folder}/filler`;
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
      return statfsSync(folder).bavail;
    },
    empty: () => rmSync(filler, { force: true }),
    mount: (option: "ro" | "rw") => execFileSync("mount", ["-o", `remount,${option}`, folder]),
    remove: () => spawnSync("umount", ["-l", folder]),
  };
}
