import { readRevision } from "../graph/revision.ts";
import { type CommandIo, type ExitCode, saying, withEngine } from "./commands.ts";
import { readFolder } from "./folder/folder.ts";
import { extentOf } from "./load/extent.ts";
import { logOfGraph } from "./load/graph-log.ts";
import type { StoredEntry } from "./log/log-rows.ts";
import { logOfSheets } from "./log/stored.ts";
import { type Standing, verifyLog } from "./log/verify.ts";

/** Entries that are listed. */
const LISTED = 20;

const TEXTS = {
  usage: {
    zh: "用法：npm run log（列出最近的变更）；npm run log -- verify [文件夹]（核对整条变更记录）",
    en: "usage: npm run log lists the latest changes; npm run log -- verify [FOLDER] checks the whole log",
  },
  none: { zh: "没有变更记录。", en: "There is no log." },
  entry: { zh: "{number}  {at}  {kind}  {rows} 行{said}", en: "{number}  {at}  {kind}  {rows} rows{said}" },
  whole: {
    zh: "变更记录完整：{count} 条，每条都与写入时一致。",
    en: "The log is whole: {count} entries, each as it was written.",
  },
  log_order: {
    zh: "变更记录 {number} 不接在前一条之后：中间有记录被删去、插入或调换。",
    en: "Entry {number} does not follow the one before it: one was taken out, put in or moved.",
  },
  log_rows: {
    zh: "变更记录 {number} 的行缺失或损坏。",
    en: "The rows of entry {number} are missing or damaged.",
  },
  log_altered: {
    zh: "变更记录 {number} 写入之后被改动过：校验值不符。",
    en: "Entry {number} was altered after it was written: its hash does not fit.",
  },
  log_head: {
    zh: "图谱记下的最后一条（{number}）不是变更记录的末尾：后面有记录被删去或加上。",
    en: "The graph names entry {number} as the last, and the log ends otherwise: entries were taken off or put on.",
  },
  log_counter: {
    zh: "图谱的变更计数（{number}）小于变更记录的最后一条。",
    en: "The graph has counted to {number}, which is less than the last entry of the log.",
  },
} as const;

/** `log`, `log verify`, `log verify FOLDER` */
export async function runLog(args: string[], io: CommandIo): Promise<ExitCode> {
  const say = saying(TEXTS, io.language);
  const [word, dir, ...more] = args;
  if ((word !== undefined && word !== "verify") || more.length > 0) {
    io.err(say("usage"));
    return 2;
  }
  const verify = (log: StoredEntry[], standing: Standing | null): ExitCode => {
    if (log.length === 0 && !standing?.head) {
      io.err(say("none"));
      return standing ? 0 : 1;
    }
    const broken = verifyLog(log, standing);
    if (broken) io.err(say(broken.fault, { number: broken.number }));
    else io.out(say("whole", { count: log.length }));
    return broken ? 1 : 0;
  };
  if (dir !== undefined) {
    const { log } = await readFolder(dir, { only: "log", language: io.language });
    return verify(logOfSheets(log), null);
  }
  return withEngine(io, async (engine) => {
    const log = await logOfGraph(engine, io.queries);
    if (word === "verify") {
      const { number } = await readRevision(engine, io.queries);
      const [head] = await engine.read<Omit<Standing, "number">>(io.queries["load/head"]);
      return verify(log, { number, head: head?.head ?? null, headNumber: head?.headNumber ?? null });
    }
    if (log.length === 0) io.out(say("none"));
    const people = await engine.read<{ id: string; name: string }>(io.queries["people/people"]);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    for (const entry of log.slice(-LISTED)) {
      const { number, at, kind, by, note } = entry;
      const said = [by && (names.get(by) ?? by), note]
        .flatMap((one) => (one === null ? [] : `  ${one.replaceAll(/\s+/g, " ")}`))
        .join("");
      io.out(say("entry", { number, at, kind, rows: extentOf(entry).count, said }));
    }
    return 0;
  });
}
