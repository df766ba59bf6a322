/** What a reader calls an input of a form, within "请填…" and "Enter the …". */
import type { Language } from "../model/words.ts";
import { FIRM_FIELDS, inSentence, PROJECT_FIELDS, STATEMENT_FIELDS } from "./field-names.ts";

type Names = Record<Language, Record<string, string>>;

/** By the last word of the address that is written to. */
const OF_MATTER: Record<string, Names> = {
  projects: { zh: { name: "项目名称" }, en: { name: "project's name" } },
  arrivals: { zh: { amountWan: "到位金额", on: "到位日期" }, en: { amountWan: "amount", on: "date" } },
  tasks: {
    zh: { text: "待办内容", dueOn: "期限", person: "谁来办" },
    en: { text: "task", dueOn: "due date", person: "person" },
  },
  documents: {
    zh: { title: "文件标题", address: "文件地址" },
    en: { title: "document's title", address: "address" },
  },
  events: { zh: { text: "经过" }, en: { text: "text" } },
  resident: { zh: { name: "公司名称", company: "企业" }, en: { name: "company's name", company: "firm" } },
  people: { zh: { name: "姓名", title: "职务" }, en: { name: "person's name", title: "title" } },
  trips: { zh: { name: "行程名称" }, en: { name: "trip's name" } },
  visits: { zh: { text: "谈了什么", on: "拜访日期" }, en: { text: "talk", on: "date of the visit" } },
  shortlists: { zh: { name: "名单名称" }, en: { name: "list's name" } },
  scenarios: { zh: { name: "方案名称" }, en: { name: "scenario's name" } },
  changes: { zh: { name: "企业名称" }, en: { name: "firm's name" } },
};

const EVERYWHERE: Names = {
  zh: {
    ...FIRM_FIELDS.zh,
    ...PROJECT_FIELDS.zh,
    ...STATEMENT_FIELDS.zh,
    name: "名称",
    on: "日期",
    text: "内容",
    title: "标题",
    address: "网址",
    person: "人员",
    reason: "原因",
    doneOn: "完成日期",
    start: "出发地",
    end: "终点",
    startOn: "出发日期",
    days: "天数",
    visitsPerDay: "每天拜访几家",
    kmPerDay: "每天至多多少公里",
    segment: "环节",
    chain: "产业链",
    firms: "企业",
    unit: "单位",
  },
  en: {
    ...lower(FIRM_FIELDS.en),
    ...lower(PROJECT_FIELDS.en),
    ...lower(STATEMENT_FIELDS.en),
    name: "name",
    on: "date",
    text: "text",
    title: "title",
    address: "address",
    person: "person",
    reason: "reason",
    doneOn: "date it was done on",
    start: "place to start from",
    end: "place to end at",
    startOn: "first day",
    days: "number of days",
    visitsPerDay: "visits of a day",
    kmPerDay: "kilometres of a day",
    segment: "segment",
    chain: "chain",
    firms: "firms",
    unit: "unit",
  },
};

function lower(names: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([field, name]) => [field, inSentence(name)]));
}

/** Null of an input that has no name of its own. */
export function inputName(matter: string | null, field: string, language: Language): string | null {
  const named = matter !== null && Object.hasOwn(OF_MATTER, matter) ? OF_MATTER[matter]![language] : {};
  return own(named, field) ?? own(EVERYWHERE[language], field);
}

/** Names come from requests: one that every object has, as "constructor", is no name of an input. */
function own(names: Record<string, string>, field: string): string | null {
  return Object.hasOwn(names, field) ? (names[field] ?? null) : null;
}

/** What an address that is written to is about: the last word of it that is no id. */
export function matterOf(path: string): string {
  return path.split("/").findLast((part) => part !== "" && !part.startsWith("{")) ?? "";
}
