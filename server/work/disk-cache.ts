import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { LRUCache } from "lru-cache";

/** Values found once and kept under a key of what they rest on; another key puts all of them aside. */
export interface DiskCache<T extends NonNullable<unknown>> {
  get(key: string, name: string, find: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

type State<T extends NonNullable<unknown>> = LRUCache<string, T, () => Promise<T>>;

/** Values at most. */
const KEPT = 5_000;
const PAUSE_MS = 2_000;

/** Also in a file, when there is one: it may be missing, damaged or out of date, then everything is found anew. */
export function openDiskCache<T extends NonNullable<unknown>>(file: string | null): DiskCache<T> {
  let current: { key: string; state: Promise<State<T>> } | null = null;
  let timer: NodeJS.Timeout | null = null;
  let writing = Promise.resolve();

  const stateOf = (key: string) => {
    if (current?.key !== key) current = { key, state: read(key) };
    return current.state;
  };
  const read = async (key: string): Promise<State<T>> => {
    const text = file === null ? null : await readFile(file, "utf8").catch(() => null);
    const state: State<T> = new LRUCache({
      max: KEPT,
      fetchMethod: async (_name, _stale, { context: find }) => {
        const value = await find();
        writeLater();
        return value;
      },
    });
    for (const [name, value] of text === null ? [] : parse<T>(text, key)) state.set(name, value);
    return state;
  };
  const write = async () => {
    timer = null;
    if (file === null || current === null) return;
    const found = new Map((await current.state).entries());
    await writeFile(`${file}.new`, format(current.key, found));
    await rename(`${file}.new`, file);
  };
  const writeLater = () => {
    timer ??= setTimeout(() => {
      writing = write().catch(() => {});
    }, PAUSE_MS).unref();
  };
  return {
    async get(key, name, find) {
      const state = await stateOf(key);
      return (await state.fetch(name, { context: find }))!;
    },
    async close() {
      if (timer) {
        clearTimeout(timer);
        await write().catch(() => {});
      }
      await writing;
    },
  };
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

/** A line with the key and the digest of the next, so that half a file is told from a whole one. */
function format<T>(key: string, found: ReadonlyMap<string, T>): string {
  const values = JSON.stringify(Object.fromEntries(found));
  return `${key} ${digest(values)}\n${values}`;
}

function parse<T>(text: string, key: string): Map<string, T> {
  const end = text.indexOf("\n");
  const values = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== `${key} ${digest(values)}`) return new Map();
  return new Map(Object.entries(JSON.parse(values) as Record<string, T>));
}
