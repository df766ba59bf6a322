import { parseArgs } from "node:util";
import { type Engine, EngineLocked } from "../engine/engine.ts";
import type { Queries } from "../graph/queries.ts";
import { type Doing, type Mark, readRevision, rowsOf } from "../graph/revision.ts";
import type { Language } from "../model/words.ts";
import { reasonOf } from "../words/fault.ts";
import { exportFolder, FolderTaken, FolderUnwritable, GraphBusy } from "./export.ts";
import { FAULTS_TOLD, type Fault, faultLine } from "./folder/fault.ts";
import type { Folder } from "./folder/folder.ts";
import { goBack, goOn, isAlone, refuseWhileRunning } from "./load/half-loaded.ts";
import { loadFolder } from "./load/load.ts";
import {
  GraphMoved,
  LoadCutShort,
  LoadFailed,
  LoadOfOlder,
  LoadTakenOver,
  LoadUnderWay,
  NotHalfLoaded,
} from "./load/load-fault.ts";
import type { Progress } from "./load/writing.ts";
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
  /** Milliseconds in which a load that is under way moves on. */
  quiet?: number;
}

/** 0 done, 1 the data or the graph stands in the way, 2 wrong arguments. */
export type ExitCode = 0 | 1 | 2;

const TEXTS = {
  loadUsage: {
    zh: "用法：npm run load -- 文件夹 [--replace]；载入中断之后：npm run load -- --go-on（继续）或 --go-back（恢复到载入之前）",
    en: "usage: npm run load -- FOLDER [--replace]; after a load was cut short: npm run load -- --go-on, or --go-back to undo it",
  },
  exportUsage: { zh: "用法：npm run export -- 文件夹", en: "usage: npm run export -- FOLDER" },
  warning: { zh: "提醒", en: "warning" },
  more: { zh: "……还有 {count} 处。", en: "… and {count} more." },
  refused: {
    zh: "有 {count} 处错误，什么都没有载入。",
    en: "{count} errors; nothing was loaded.",
  },
  writing: { zh: "{file}：{done} / {total}", en: "{file}: {done} of {total}" },
  removing: {
    zh: "{file}：删去文件夹里没有的 {done} / {total}",
    en: "{file}: {done} of {total} that the folder does not have taken out",
  },
  loaded: { zh: "已载入 {rows} 行，共 {files} 个文件。", en: "Loaded {rows} rows of {files} files." },
  wentOn: {
    zh: "已把中断的载入（{folder}）做完，共 {rows} 行。",
    en: "The load that was cut short ({folder}) is done: {rows} rows.",
  },
  wentBack: {
    zh: "图谱已恢复到载入 {folder} 之前，改回 {rows} 行。",
    en: "The graph is as it was before {folder} was loaded: {rows} rows were put back.",
  },
  goingBackFirst: {
    zh: "上一次载入（{folder}）中途停止，这次载入的内容或方式不同：先恢复到那次载入之前，再载入。",
    en: "The last load ({folder}) was cut short, and this one is another: the graph is put back as it was before that one first.",
  },
  logLeft: {
    zh: "图谱有自己的变更记录，接着往下记；文件夹里的变更记录（changes.csv）没有并入。",
    en: "The graph has a log of its own, which goes on; the log in the folder (changes.csv) was not mixed into it.",
  },
  looking: {
    zh: "上一次载入（{folder}）没有做完，正在确认它是否还在进行，最多半分钟……",
    en: "The last load ({folder}) has not ended; looking whether it is still running, for half a minute at most…",
  },
  failed: {
    zh: "载入没有进行：{reason}。图谱没有任何改动；请改正后再载入。",
    en: "Nothing was loaded: {reason}. The graph is unchanged; mend that and load again.",
  },
  cutShort: {
    zh: "中途停止：{reason}。已写入 {done} / {rows} 行，原来的数据都还留着。继续：npm run load -- --go-on；恢复到载入之前：npm run load -- --go-back；或改正后再载入一次。",
    en: "Cut short: {reason}. {done} of {rows} rows are written, and nothing of what was there before is lost. Go on: npm run load -- --go-on; go back to what was: npm run load -- --go-back; or mend that and load again.",
  },
  takenOver: {
    zh: "另一次载入已经接手这个数据库，这里停下，不再写入。",
    en: "Another load has taken over the database; this one has stopped and writes nothing more.",
  },
  underWay: {
    zh: "另一个进程正在载入 {folder}（{done} / {rows} 行），什么都没有改动：请等它做完。",
    en: "Another process is loading {folder} ({done} of {rows} rows); nothing was changed: wait until it is done.",
  },
  moved: {
    zh: "载入之前图谱一直在变动，什么都没有载入：请稍后再试。",
    en: "The graph kept changing before the load, so nothing was loaded: try again later.",
  },
  whole: {
    zh: "没有中断的载入，图谱是完整的。",
    en: "No load was cut short; the graph is whole.",
  },
  older: {
    zh: "上一次载入（{folder}）是旧版本开始的，没有做完，不能接着做，也不能恢复：请用 --replace 载入一个完整的文件夹。",
    en: "An older version began the last load ({folder}), which has not ended and goes neither on nor back: load a whole folder with --replace.",
  },
  halfLoaded: {
    zh: "上一次载入（{folder}）没有做完，图谱不完整，没有导出。先做完它：npm run load -- --go-on，或恢复到载入之前：npm run load -- --go-back。",
    en: "The last load ({folder}) has not ended and the graph is not whole, so nothing was exported. End it first: npm run load -- --go-on, or npm run load -- --go-back to what was.",
  },
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

/** `load FOLDER [--replace]`, `load --go-on`, `load --go-back` */
export async function runLoad(args: string[], io: CommandIo): Promise<ExitCode> {
  const say = speaker(io.language);
  const boolean = { type: "boolean" as const };
  const parsed = argumentsOf(args, { replace: boolean, "go-on": boolean, "go-back": boolean });
  const [dir, ...more] = parsed?.positionals ?? [];
  const wanted = Object.keys(parsed?.values ?? {});
  const alone = !dir && wanted.length === 1 && !parsed?.values.replace;
  const folder = dir && more.length === 0 && wanted.every((name) => name === "replace");
  if (!parsed || !(alone || folder)) return usage(io, say("loadUsage"));
  const replace = parsed.values.replace === true;
  const opened = replace && dir ? { ...io, open: () => openAnew(io, dir) } : io;
  return withEngine(opened, async (engine) => {
    const { mark } = await readRevision(engine, io.queries);
    if (mark && !(await isAlone(engine))) io.err(say("looking", { folder: mark.folder }));
    if (alone) return mend(engine, io, say, parsed.values["go-on"] ? "go_on" : "go_back");
    return loadOne(engine, io, say, dir ?? "", replace);
  });
}

async function loadOne(
  engine: Engine,
  io: CommandIo,
  say: Say,
  dir: string,
  replace: boolean,
): Promise<ExitCode> {
  const folder = await loadFolder(engine, io.queries, dir, {
    replace,
    language: io.language,
    quiet: io.quiet,
    onProgress: progressLines(io, say),
    onGoBack: (mark) => io.err(say("goingBackFirst", { folder: mark.folder })),
    onLogLeft: () => io.err(say("logLeft")),
  });
  tellFaults(folder.warnings, folder.warningsTotal, io, say, ` (${say("warning")})`);
  if (folder.errorsTotal > 0) return refuse(folder, io, say);
  const rows = folder.tables.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  io.out(say("loaded", { rows, files: folder.tables.length }));
  return 0;
}

async function mend(engine: Engine, io: CommandIo, say: Say, doing: Doing): Promise<ExitCode> {
  await refuseWhileRunning(engine, io.queries, io.quiet);
  const take = doing === "go_on" ? goOn : goBack;
  const mark = await take(engine, io.queries, { onProgress: progressLines(io, say) });
  io.out(say(doing === "go_on" ? "wentOn" : "wentBack", { folder: mark.folder, rows: rowsOf(mark) }));
  return 0;
}

/** `export FOLDER` */
export async function runExport(args: string[], io: CommandIo): Promise<ExitCode> {
  const say = speaker(io.language);
  const parsed = argumentsOf(args, {});
  const [dir, ...more] = parsed?.positionals ?? [];
  if (!parsed || !dir || more.length > 0) return usage(io, say("exportUsage"));
  return withEngine(io, async (engine) => {
    const { mark } = await readRevision(engine, io.queries);
    if (mark) {
      io.err(say("halfLoaded", { folder: mark.folder }));
      return 1;
    }
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

/** Opens the engine, works with it and closes it; a fault is told in the user's language. */
export async function withEngine(
  io: CommandIo,
  work: (engine: Engine) => Promise<ExitCode>,
): Promise<ExitCode> {
  const say = speaker(io.language);
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
  if (error instanceof GraphMoved) return say("moved");
  if (error instanceof NotHalfLoaded) return say("whole");
  if (error instanceof LoadOfOlder) return say("older", { folder: error.folder });
  if (error instanceof LoadTakenOver) return say("takenOver");
  if (error instanceof LoadFailed) return say("failed", { reason: reasonFor(error, io) });
  if (error instanceof LoadUnderWay) return say("underWay", progressOf(error));
  if (error instanceof LoadCutShort)
    return say("cutShort", { reason: reasonFor(error, io), ...progressOf(error) });
  return io.explain?.(error) ?? (error instanceof Error ? error.message : String(error));
}

/** What ended a load, in the user's language where that is a fault a user can mend. */
function reasonFor(error: Error, io: CommandIo): string {
  return io.explain?.(error.cause) ?? error.message;
}

function progressOf({ mark, done }: { mark: Mark; done: number }) {
  return { folder: mark.folder, done, rows: rowsOf(mark) };
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
  let lastSaid = Date.now();
  return ({ file, doing, done, total }) => {
    if (Date.now() - lastSaid < 1_000) return;
    lastSaid = Date.now();
    io.err(say(doing, { file, done, total }));
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

const speaker = (language: Language): Say => saying(TEXTS, language);

/** The texts of a command in one language, with what stands in braces filled in. */
export function saying<Text extends string>(
  texts: Readonly<Record<Text, Record<Language, string>>>,
  language: Language,
) {
  return (text: Text, params: Record<string, string | number> = {}) =>
    texts[text][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));
}
