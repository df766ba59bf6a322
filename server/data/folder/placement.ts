import {
  access,
  constants,
  copyFile,
  mkdir,
  open,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";

/**
 * Inside a folder that cannot be renamed: the new files while they are written, and once all of them are there. From
 * then on the folder is that one, whatever of it stands beside.
 */
const PARTIAL = ".liantu-partial";
export const WHOLE = ".liantu-whole";
const COPY = ".liantu-copy";
const OWN = [PARTIAL, WHOLE, COPY];

/** A folder whose files are to be replaced, all of them or none. */
export interface Placement {
  target: string;
  /** Where the new files are written. */
  work: string;
  /** Names in the target that are not ours to replace. */
  foreign: string[];
  /** It holds files that would be replaced. */
  older: boolean;
  beside: boolean;
}

/**
 * Where a folder of files named by `isOurs` can be put. A link stays a link; what was cut short there is ended first.
 * A mount point, the folder one stands in and one whose parent is closed are filled from within.
 */
export async function placementAt(dir: string, isOurs: (name: string) => boolean): Promise<Placement> {
  const target = await followed(resolve(dir));
  const previous = previousOf(target);
  if (!(await exists(target)) && (await exists(previous))) await rename(previous, target);
  const there = await exists(target);
  if (there) await settle(target, isOurs);
  const beside = !there || (await canMove(target));
  const names = there ? await readdir(target, { withFileTypes: true }) : [];
  const others = names.filter(({ name }) => !isOurs(name) && !OWN.includes(name));
  // From within, folders and hidden files stay where they are.
  const foreign = beside ? others : others.filter((one) => !one.isDirectory() && !one.name.startsWith("."));
  return {
    target,
    beside,
    work: beside ? join(dirname(target), `.${basename(target)}.partial`) : join(target, PARTIAL),
    foreign: foreign.map(({ name }) => name),
    older: names.some(({ name }) => isOurs(name)),
  };
}

/** Puts the new files in place of the older ones; a crash at any moment leaves the older folder or the new one whole. */
export async function place({ target, work, beside }: Placement, isOurs: (name: string) => boolean) {
  await sync(work);
  if (!beside) return replace(target, isOurs);
  if (await exchange(target, work)) return;
  // It can be written into and not moved, as a mount point within one disk.
  await copyFolder(work, join(target, PARTIAL));
  await replace(target, isOurs);
  await rm(work, { recursive: true, force: true });
}

/** @returns whether the folder could be moved out of the way; otherwise all is as it was */
async function exchange(target: string, work: string): Promise<boolean> {
  const previous = previousOf(target);
  const there = await exists(target);
  await rm(previous, { recursive: true, force: true });
  try {
    if (there) await rename(target, previous);
  } catch {
    return false;
  }
  try {
    await rename(work, target);
  } catch {
    if (there) await rename(previous, target);
    return false;
  }
  await sync(dirname(target));
  await rm(previous, { recursive: true, force: true });
  return true;
}

/** Where the older folder is while the new one takes its place. */
export function previousOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.previous`);
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function replace(target: string, isOurs: (name: string) => boolean): Promise<void> {
  await rename(join(target, PARTIAL), join(target, WHOLE));
  await sync(target);
  await settle(target, isOurs);
}

/** Ends what was cut short in a folder: files that are whole come up, the others go. */
async function settle(target: string, isOurs: (name: string) => boolean): Promise<void> {
  const whole = join(target, WHOLE);
  if (await exists(whole)) {
    const files = await readdir(whole);
    for (const file of files) {
      await copyWhole(join(whole, file), join(target, COPY));
      await rename(join(target, COPY), join(target, file));
    }
    for (const name of await readdir(target))
      if (isOurs(name) && !files.includes(name)) await rm(join(target, name));
    await sync(target);
    await rm(join(target, PARTIAL), { recursive: true, force: true });
    await rename(whole, join(target, PARTIAL));
  }
  for (const name of [PARTIAL, COPY])
    if (await exists(join(target, name))) await rm(join(target, name), { recursive: true, force: true });
}

async function copyFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  for (const file of await readdir(from)) await copyWhole(join(from, file), join(to, file));
  await sync(to);
}

async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await sync(to);
}

/** Its parent lets it be moved, it lies on the same disk, and nobody we know stands in it. */
async function canMove(target: string): Promise<boolean> {
  const here = await realpath(".");
  if (here === target || here.startsWith(target.endsWith(sep) ? target : target + sep)) return false;
  const parent = dirname(target);
  try {
    await access(parent, constants.W_OK);
    return (await stat(parent)).dev === (await stat(target)).dev;
  } catch {
    return false;
  }
}

/** The folder itself behind links; one that does not exist yet is where its link leads. */
async function followed(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const link = await readlink(path).catch(() => null);
    return link === null ? path : followed(resolve(dirname(path), link));
  }
}

/** Onto the disk, where the system can tell. */
async function sync(path: string): Promise<void> {
  const file = await open(path).catch(() => null);
  await file?.sync().catch(() => {});
  await file?.close();
}
