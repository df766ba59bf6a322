export type Language = "zh" | "en";

/** Something wrong in a data folder, at the physical line where its record begins. */
export interface Fault {
  /** Name of the file in the folder; the folder as given when it is at fault itself. */
  file: string;
  /** 1 is the header; 0 when no line of the file is at fault. */
  line: number;
  code: FaultCode;
  params: Record<string, string>;
  message: string;
}

const MESSAGES = {
  unreadable: { zh: "读不了：{reason}", en: "cannot be read: {reason}" },
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
  cycle: { zh: "循环：{path}", en: "cycle: {path}" },
  damaged: {
    zh: "{column} {value} 被电子表格改成了科学计数，请把该列设为文本后重填",
    en: "{column} {value} was damaged by a spreadsheet; format the column as text and enter it again",
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
} satisfies Record<string, Record<Language, string>>;

export type FaultCode = keyof typeof MESSAGES;

export function fault(
  language: Language,
  file: string,
  line: number,
  code: FaultCode,
  params: Record<string, string> = {},
): Fault {
  return { file, line, code, params, message: faultText(language, code, params) };
}

/** What is wrong, without the place. */
export function faultText(language: Language, code: FaultCode, params: Record<string, string>): string {
  return MESSAGES[code][language].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
}

/** `file:line: what is wrong` */
export function faultLine({ file, line, message }: Fault): string {
  return [file, line || "", ` ${message}`].filter(Boolean).join(":").trimStart();
}
