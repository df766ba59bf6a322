import type { Language } from "../model/words.ts";
import { type FaultCode, faultText } from "./fault.ts";
import { inSentence, PROJECT_FIELDS } from "./field-names.ts";

/** What is wrong with one input, told in the reader's language when it is answered. */
export interface FieldFault {
  field: string;
  code: FaultCode | keyof typeof TEXTS;
  params: Record<string, string>;
}

const TEXTS = {
  needed: { zh: "到这一阶段须填写", en: "is needed for this stage" },
  needed_back: { zh: "退回阶段须说明原因", en: "going back needs a reason" },
  same_stage: { zh: "项目已在这一阶段", en: "the project is in this stage already" },
  before: { zh: "{value} 早于 {other} {than}", en: "{value} lies before {other} {than}" },
  less: { zh: "{value} 小于 {other} {than}", en: "{value} is less than {other} {than}" },
  too_early: {
    zh: "到 {stage} 阶段才能填写，请移动项目的阶段",
    en: "belongs to the stage {stage}: move the project",
  },
  future: { zh: "{value} 还没有到", en: "{value} is yet to come" },
  not_a_link: {
    zh: "请写完整的网址，以 http:// 或 https:// 开头",
    en: "write the whole address, beginning with http:// or https://",
  },
  unknown: { zh: "找不到“{value}”", en: "nothing is called “{value}”" },
  ambiguous: { zh: "“{value}”不止一个，请填编号", en: "“{value}” is more than one thing: give its id" },
  which: { zh: "“{value}”不止一个：{names}", en: "“{value}” is more than one: {names}" },
  doubles: {
    zh: "叫“{value}”的企业不止一家：{ids}。是同一家，请先合并（POST /api/firms/保留的编号/merge）；不是，请填能区分的全称",
    en: "several firms are called “{value}”: {ids}. If they are one, merge them first (POST /api/firms/THE-ONE-TO-KEEP/merge); if not, give a full name that tells them apart",
  },
  never_too: { zh: "“{value}”同时列在排除名单中", en: "“{value}” is on the list to leave out too" },
  more_than_chosen: {
    zh: "必选 {count} 家，多于要选的 {k} 家",
    en: "{count} firms must be in, more than the {k} to choose",
  },
  province_full: {
    zh: "必选企业在{place}有 {count} 家，多于每省 {most} 家",
    en: "{count} of those that must be in lie in {place}, more than {most} a province",
  },
  here_already: { zh: "“{value}”已是当地企业", en: "“{value}” is here already" },
  no_point: {
    zh: "“{value}”没有经纬度，算不出距离",
    en: "“{value}” has no coordinates, so nothing can be measured",
  },
  beyond_days: { zh: "第 {day} 天在 {days} 天之外", en: "day {day} lies beyond the {days} days" },
  several_projects: {
    zh: "在谈的不止一个，请选定：{names}",
    en: "several are under way, choose one: {names}",
  },
  taken: {
    zh: "已有企业 {firm}（{name}）用此代码，名称不同",
    en: "{firm} ({name}) has this code and another name",
  },
  cursor: {
    zh: "不是这个列表给出的续页标记，请从第一页重新取",
    en: "is no cursor that this list gave: ask for the first page again",
  },
  blank: { zh: "须填写", en: "is needed" },
  visited_twice: { zh: "一次行程里一家企业只拜访一次", en: "a firm is visited once on a trip" },
  chosen: { zh: "已选定另一来源：{where}", en: "another source is chosen already: {where}" },
  other_firm: { zh: "须与这家企业有关", en: "must be of this firm" },
  known_name: {
    zh: "已有企业“{value}”（{firm}）。是同一家，请选它；不是，请换一个名称",
    en: "there is a firm called “{value}” ({firm}) already. If it is the same, choose it; if not, give another name",
  },
  gone: { zh: "“{value}”的状态是“{status}”", en: "“{value}” has the status “{status}”" },
  elsewhere: {
    zh: "“{value}”在{place}，不在项目所在地",
    en: "“{value}” is in {place}, not at the project's place",
  },
  same_firm: { zh: "须是另一家企业", en: "must be another firm" },
  two_codes: {
    zh: "两家企业的统一社会信用代码不同（{codes}），不是同一家，不能合并",
    en: "the two firms have different credit codes ({codes}), so they are not one and cannot be merged",
  },
  said: {
    zh: "这一来源已有同一条说法，请修改那一条",
    en: "this source states it already: alter that statement",
  },
  introduced: { zh: "已引荐项目，不能删除", en: "introduced a project and stays" },
} as const;

/** What fields and stages are called in these texts. */
const NAMES: Record<string, Record<Language, string>> = {
  ...Object.fromEntries(
    (["signedOn", "dueOn", "startedOn", "producedOn", "droppedOn"] as const).map((field) => [
      field,
      { zh: PROJECT_FIELDS.zh[field], en: inSentence(PROJECT_FIELDS.en[field]) },
    ]),
  ),
  signed: { zh: "签约", en: "signed" },
  construction: { zh: "开工", en: "construction" },
  production: { zh: "投产", en: "production" },
};

export function fieldMessage({ field, code, params }: FieldFault, language: Language): string {
  if (!(code in TEXTS)) return faultText(language, code as FaultCode, { column: field, ...params }).trim();
  const text = TEXTS[code as keyof typeof TEXTS][language];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? "";
    return NAMES[value]?.[language] ?? value;
  });
}
