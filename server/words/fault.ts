import { readable } from "../model/text.ts";
import type { Language } from "../model/words.ts";

/** What can be wrong with a data folder, its files, lines and cells. */
const MESSAGES = {
  unreadable: { zh: "读不了：{reason}", en: "cannot be read: {reason}" },
  not_a_file: { zh: "不是普通文件，未读取", en: "is not a regular file, so it was not read" },
  too_large: {
    zh: "有 {size} MB，一个数据目录合计至多 {most} MB，未读取",
    en: "has {size} MB and was not read: the files of a data folder may have {most} MB together",
  },
  half_exported: {
    zh: "导出到这里时中断了：请再导出一次，或载入 {folder}",
    en: "an export into it was cut short: export again, or load {folder}",
  },
  folder_empty: { zh: "文件夹里没有数据文件，例如 {example}", en: "no data file here, such as {example}" },
  file_unknown: { zh: "不认识的文件，未读取", en: "unknown file, not read" },
  encoding: { zh: "不是 UTF-8 编码，请另存为 UTF-8", en: "bytes that are not UTF-8; save the file as UTF-8" },
  quote_open: { zh: "引号没有闭合", en: "a quote is never closed" },
  quote_text: {
    zh: "引号之外还有文字；含引号的值要整个加引号，里面的引号写两遍",
    en: "text beside a quote; quote the whole value and double the quotes inside",
  },
  field_count: { zh: "应有 {want} 个字段，实有 {have} 个", en: "{have} fields where the header has {want}" },
  column_missing: { zh: "缺少必需的列：{column}", en: "missing column: {column}" },
  column_twice: { zh: "列名重复：{column}", en: "duplicate column: {column}" },
  column_unknown: { zh: "不认识的列，未读取：{column}", en: "unknown column, not read: {column}" },
  empty: { zh: "{column} 不能为空", en: "empty: {column}" },
  duplicate: {
    zh: "重复：{identity}，首次出现在第 {first} 行",
    en: "duplicate: {identity}, first at line {first}",
  },
  missing: {
    zh: "找不到：{column} {value}（{tables} 中没有）",
    en: "missing: {column} {value}, not in {tables}",
  },
  deep: {
    zh: "层级过多：{path}（最多 {most} 层）",
    en: "too deep: {path}; at most {most} may lie in one another",
  },
  cycle: { zh: "循环：{path}", en: "cycle: {path}" },
  self: {
    zh: "环节不能关联到自己：{id}",
    en: "a link from a segment to itself: {id}",
  },
  at_home: {
    zh: "环节 {segment} 本来就在产业链 {chain} 里（segments.csv 的 chain 列），这里只写它另外所在的链",
    en: "segment {segment} is at home in chain {chain} (chain in segments.csv); only further chains are named here",
  },
  home_named: {
    zh: "环节 {segment} 改到产业链 {chain}，而图数据库里它已作为共用环节列在这条链里（chain_segments）",
    en: "segment {segment} moves to chain {chain}, where the graph has it as a shared segment already (chain_segments)",
  },
  reserved: {
    zh: "{column} 不能是 {value}：这个编号指全部产业链",
    en: "{column} cannot be {value}: that id stands for all chains",
  },
  pinyin: {
    zh: "{column} {value} 不是 {name} 的读音：每字一个音节，小写字母、不带声调，音节之间空一格",
    en: "{column} {value} is no reading of {name}: one syllable a character, lower-case letters without tones, a blank between",
  },
  damaged: {
    zh: "{column} {value} 被电子表格改成了科学计数，请把该列设为文本后重填",
    en: "{column} {value} was damaged by a spreadsheet; format the column as text and enter it again",
  },
  dots: {
    zh: "{column} 不能是 {value}：网址里写不出来",
    en: "{column} cannot be {value}: no address can hold it",
  },
  no_text: {
    zh: "{column} 里有不是文字的字符（{character}），请删去",
    en: "{column} has a character that is no text ({character}); take it out",
  },
  long: {
    zh: "{column} 有 {length} 个字符，至多 {most} 个",
    en: "{column} has {length} characters, at most {most} are allowed",
  },
  many: {
    zh: "{column} 有 {count} 个，至多 {most} 个",
    en: "{column} names {count}, at most {most} are allowed",
  },
  uscc: {
    zh: "{column} {value} 不是有效的统一社会信用代码",
    en: "{column} {value} is not a valid unified social credit code",
  },
  date: {
    zh: "{column} {value} 不是日期（YYYY、YYYY-MM 或 YYYY-MM-DD）",
    en: "{column} {value} is not a date (YYYY, YYYY-MM or YYYY-MM-DD)",
  },
  number: { zh: "{column} {value} 不是数值", en: "{column} {value} is not a number" },
  range: { zh: "{column} {value} 超出 {low} 至 {high}", en: "{column} {value} is outside {low} to {high}" },
  above: {
    zh: "{column} {value} 须大于 {low}，至多 {high}",
    en: "{column} {value} is not more than {low} and at most {high}",
  },
  whole: { zh: "{column} {value} 不是整数", en: "{column} {value} is not a whole number" },
  share: {
    zh: "{column} {value} 不是 0 至 1 的比例（可写 >0.5、<0.2）",
    en: "{column} {value} is not a share from 0 to 1 (a bound is written >0.5 or <0.2)",
  },
  flag: { zh: "{column} {value} 应为 1 或 0", en: "{column} {value} is not 1 or 0" },
  word: { zh: "{column} {value} 应为其中之一：{words}", en: "{column} {value} is not one of {words}" },
  industry_code: {
    zh: "{column} {value} 不在 GB/T 4754-2017 中（要带门类字母，如 C1781）",
    en: "{column} {value} is not in GB/T 4754-2017 (with the section letter, such as C1781)",
  },
  exactly_one: { zh: "{columns} 应填且只填一个", en: "exactly one of {columns} must be filled" },
  chosen_twice: {
    zh: "{identity} 已有 chosen 为 1 的一行（{where}）",
    en: "{identity} has another row with chosen 1 ({where})",
  },
  log_order: {
    zh: "变更记录 {number} 不接在前一条之后：中间有记录被删去、插入或调换",
    en: "entry {number} of the log does not follow the one before it: one was taken out, put in or moved",
  },
  log_rows: {
    zh: "变更记录 {number} 的行缺失或损坏（change_rows.csv）",
    en: "the rows of entry {number} of the log are missing or damaged (change_rows.csv)",
  },
  log_altered: {
    zh: "变更记录 {number} 写入之后被改动过（校验值不符）",
    en: "entry {number} of the log was altered after it was written: its hash does not fit",
  },
} satisfies Record<string, Record<Language, string>>;

export type FaultCode = keyof typeof MESSAGES;

const REASONS: Record<string, Record<Language, string>> = {
  ENOENT: { zh: "不存在", en: "it does not exist" },
  ENOTDIR: { zh: "不是文件夹", en: "it is not a folder" },
  EACCES: { zh: "没有权限", en: "it is not permitted" },
  EPERM: { zh: "没有权限", en: "it is not permitted" },
  ELOOP: { zh: "是指向自己的链接", en: "it is a link to itself" },
  ENOSPC: { zh: "磁盘已满", en: "the disk is full" },
  EDQUOT: { zh: "磁盘配额已满", en: "the disk quota is used up" },
  EROFS: { zh: "磁盘是只读的", en: "the disk is read-only" },
  EIO: { zh: "磁盘出错", en: "the disk failed" },
};

/** Why a file or a folder could not be read. */
export function reasonOf(error: Error & { code?: unknown }, language: Language): string {
  return REASONS[String(error.code)]?.[language] ?? error.message;
}

/** What is told of a cell, and of a list of them. */
const VALUE_TOLD = 60;
export const PARAM_TOLD = 600;

/** What is wrong, without the place. */
export function faultText(language: Language, code: FaultCode, params: Record<string, string>): string {
  return MESSAGES[code][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    tellable(name, params[name] ?? ""),
  );
}

/** A part of a message as one line that a person can read. */
export const tellable = (name: string, value: string) =>
  readable(value, name === "value" || name === "column" ? VALUE_TOLD : PARAM_TOLD);
