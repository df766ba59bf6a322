import { parseArgs } from "node:util";
import { type Engine, EngineLocked } from "../engine/engine.ts";
import type { Queries } from "../queries.ts";
import { exportFolder, FolderTaken, FolderUnwritable, GraphBusy } from "./export.ts";
import { FAULTS_TOLD, type Fault, faultLine, type Language, reasonOf } from "./fault.ts";
import type { Folder } from "./folder.ts";
import { loadFolder, type Progress } from "./load.ts";
import { FolderFaults, openAnew } from "./open-anew.ts";

/** What a command may use of the process. */
export interface CommandIo {
  /** Opens the engine the environment names. The command closes it. */
  open(): Promise<Engine>;
  /** A line for a fault that a user can mend; null for others. */
  explain?(error: unknown): string | null;
  /** Renames the files of the database and answers their new name; where the database is a server there are none. */
  setAside?: (() => Promise<string | null>) | undefined;
  queries: Queries;
  language: Language;
  out(line: string): void;
  err(line: string): void;
}

/** 0 done, 1 the data or the graph stands in the way, 2 wrong arguments. */
export type ExitCode = 0 | 1 | 2;

const TEXTS = {
  loadUsage: {
    zh: "用法：npm run load -- 文件夹 [--replace]",
    en: "usage: npm run load -- FOLDER [--replace]",
  },
  exportUsage: { zh: "用法：npm run export -- 文件夹", en: "usage: npm run export -- FOLDER" },
  warning: { zh: "提醒", en: "warning" },
  more: { zh: "……还有 {count} 处。", en: "… and {count} more." },
  refused: {
    zh: "有 {count} 处错误，什么都没有载入。",
    en: "{count} errors; nothing was loaded.",
  },
  emptying: { zh: "清空图谱：已删除 {done}", en: "emptying the graph: {done} deleted" },
  loading: { zh: "{file}：{done} / {total}", en: "{file}: {done} of {total}" },
  loaded: { zh: "已载入 {rows} 行，共 {files} 个文件。", en: "Loaded {rows} rows of {files} files." },
  exported: {
    zh: "已导出 {rows} 行，共 {files} 个文件：{dir}",
    en: "Exported {rows} rows in {files} files: {dir}",
  },
  faulty: {
    zh: "什么都没有丢，但有 {count} 处照现在的样子载不回去：请在 {dir} 里改好上面各行再载入。",
    en: "Nothing was left out, but {count} faults keep it from being loaded as it is: mend the lines above in {dir}, then load it.",
  },
  kept: {
    zh: "{dir} 里较早的导出没有动。",
    en: "The older export in {dir} was left as it is.",
  },
  unwritable: { zh: "写不到 {dir}：{reason}。", en: "{dir} cannot be written: {reason}." },
  locked: {
    zh: "数据库正被另一个进程使用：请先停止链图服务，再运行这个命令。",
    en: "The database is in use by another process: stop the Liantu server, then run this again.",
  },
  taken: {
    zh: "{dir} 里有别的文件（{file}），没有导出：请换一个新的文件夹。",
    en: "{dir} holds another file ({file}), so nothing was exported: name a new folder.",
  },
  busy: {
    zh: "导出时图谱一直在变动，没有导出：请稍后再试。",
    en: "The graph kept changing, so nothing was exported: try again later.",
  },
} satisfies Record<string, Record<Language, string>>;

type Say = (text: keyof typeof TEXTS, params?: Record<string, string | number>) => string;

/** `load FOLDER [--replace]` */
export async function runLoad(args: string[], io: CommandIo): Promise<ExitCode> {
  const say = speaker(io.language);
  const given = argumentsOf(args, { replace: { type: "boolean" } });
  const [dir, ...more] = given?.positionals ?? [];
  if (!given || !dir || more.length > 0) return usage(io, say("loadUsage"));
  const replace = given.values.replace === true;
  return withEngine(replace ? { ...io, open: () => openAnew(io, dir) } : io, say, async (engine) => {
    const folder = await loadFolder(engine, io.queries, dir, {
      replace,
      language: io.language,
      onProgress: progressLines(io, say),
    });
    tellFaults(folder.warnings, folder.warningsTotal, io, say, ` (${say("warning")})`);
    if (folder.errorsTotal > 0) return refuse(folder, io, say);
    const rows = folder.tables.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    io.out(say("loaded", { rows, files: folder.tables.length }));
    return 0;
  });
}

/** `export FOLDER` */
export async function runExport(args: string[], io: CommandIo): Promise<ExitCode> {
  const say = speaker(io.language);
  const given = argumentsOf(args, {});
  const [dir, ...more] = given?.positionals ?? [];
  if (!given || !dir || more.length > 0) return usage(io, say("exportUsage"));
  return withEngine(io, say, async (engine) => {
    const written = await exportFolder(engine, io.queries, dir, io.language);
    const rows = [...written.rows.values()].reduce((sum, count) => sum + count, 0);
    tellFaults(written.faults, written.faultsTotal, io, say);
    io.out(say("exported", { rows, files: written.rows.size, dir: written.dir }));
    if (written.faultsTotal === 0) return 0;
    io.err(say("faulty", { count: written.faultsTotal, dir: written.dir }));
    if (written.dir !== dir) io.err(say("kept", { dir }));
    return 1;
  });
}

async function withEngine(
  io: CommandIo,
  say: Say,
  work: (engine: Engine) => Promise<ExitCode>,
): Promise<ExitCode> {
  let engine: Engine | undefined;
  try {
    engine = await io.open();
    return await work(engine);
  } catch (error) {
    if (error instanceof FolderFaults) return refuse(error.folder, io, say);
    io.err(explain(error, io, say));
    return 1;
  } finally {
    await engine?.close();
  }
}

function explain(error: unknown, io: CommandIo, say: Say): string {
  if (error instanceof EngineLocked) return say("locked");
  if (error instanceof FolderTaken) return say("taken", { dir: error.dir, file: error.file });
  if (error instanceof GraphBusy) return say("busy");
  if (error instanceof FolderUnwritable)
    return say("unwritable", { dir: error.dir, reason: reasonOf(error.cause, io.language) });
  return io.explain?.(error) ?? (error instanceof Error ? error.message : String(error));
}

function refuse({ errors, errorsTotal }: Folder, io: CommandIo, say: Say): ExitCode {
  tellFaults(errors, errorsTotal, io, say);
  io.err(say("refused", { count: errorsTotal }));
  return 1;
}

/** The first of them, a line each, and how many more there are. */
function tellFaults(faults: readonly Fault[], total: number, io: CommandIo, say: Say, after = ""): void {
  for (const one of faults.slice(0, FAULTS_TOLD)) io.err(faultLine(one) + after);
  if (total > FAULTS_TOLD) io.err(say("more", { count: total - FAULTS_TOLD }) + after);
}

/** Silent on short loads, a line a second on long ones. */
function progressLines(io: CommandIo, say: Say): (progress: Progress) => void {
  let told = Date.now();
  return ({ file, done, total }) => {
    if (Date.now() - told < 1_000) return;
    told = Date.now();
    io.err(file === null ? say("emptying", { done }) : say("loading", { file, done, total: total ?? done }));
  };
}

function argumentsOf(args: string[], options: Record<string, { type: "boolean" }>) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return null;
  }
}

function usage(io: CommandIo, text: string): ExitCode {
  io.err(text);
  return 2;
}

function speaker(language: Language): Say {
  return (text, params = {}) =>
    TEXTS[text][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));
}
