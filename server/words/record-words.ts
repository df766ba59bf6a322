/** What is said of the record of a firm: its parts, and what to ask because of it. */

import type { Language } from "../model/words.ts";
import { FIRM_FIELDS, inSentence } from "./field-names.ts";
import { besideText, dateText, JOIN, nameOf } from "./format.ts";

export const RECORD_PARTS = {
  zh: {
    uscc: FIRM_FIELDS.zh.uscc,
    place: FIRM_FIELDS.zh.place,
    point: "经纬度",
    status: FIRM_FIELDS.zh.status,
    industryCode: FIRM_FIELDS.zh.industryCode,
    founded: FIRM_FIELDS.zh.founded,
    registeredCapitalWan: FIRM_FIELDS.zh.registeredCapitalWan,
    employees: FIRM_FIELDS.zh.employees,
    makes: "产品",
    firm: "登记信息",
    capacity: FIRM_FIELDS.zh.capacity,
    amount: FIRM_FIELDS.zh.amount,
    needs: "采购需求",
    supplies: "供货关系",
    owns: "持股关系",
    tied: "关联关系",
    works_for: "顾问任职",
  },
  en: {
    uscc: inSentence(FIRM_FIELDS.en.uscc),
    place: inSentence(FIRM_FIELDS.en.place),
    point: "coordinates",
    status: inSentence(FIRM_FIELDS.en.status),
    industryCode: inSentence(FIRM_FIELDS.en.industryCode),
    founded: inSentence(FIRM_FIELDS.en.founded),
    registeredCapitalWan: inSentence(FIRM_FIELDS.en.registeredCapitalWan),
    employees: inSentence(FIRM_FIELDS.en.employees),
    makes: "products",
    firm: "registration",
    capacity: inSentence(FIRM_FIELDS.en.capacity),
    amount: inSentence(FIRM_FIELDS.en.amount),
    needs: "needs",
    supplies: "deliveries",
    owns: "holdings",
    tied: "ties",
    works_for: "advisers",
  },
} as const satisfies Record<Language, Record<string, string>>;
export type RecordPart = keyof typeof RECORD_PARTS.zh;

const QUESTIONS = {
  zh: {
    introducer: () => "经谁可以联系上它？数据中没有引荐路径。",
    needs: () => "它采购哪些原料、设备和服务？数据中没有它的采购需求。",
    other_project: (list: string) => `同一缺口已有其他企业的项目在推进：${list}。`,
    duplicate: (list: string) => `是否与下列企业为同一家：${list}？`,
    missing: (list: string) => `数据中缺：${list}。`,
    disagree: (list: string) => `各来源说法不一，请问清：${list}。`,
    stale: (list: string, oldest: string) => `数据较旧（最早 ${oldest}），请问现况：${list}。`,
    undated: (list: string) => `数据未注明日期：${list}。`,
    doubtful: (list: string) => `存疑，请当面核实：${list}。`,
    assumed: (list: string) => `待核实：${list}。`,
    unsourced: (list: string) => `未注明来源：${list}。`,
  },
  en: {
    introducer: () => "Who could bring us together? The data has no path to it.",
    needs: () => "What does it buy: materials, machines, services? The data has none of its needs.",
    other_project: (list: string) => `Another firm's project for the same gap is under way: ${list}.`,
    duplicate: (list: string) => `Is it the same firm as ${list}?`,
    missing: (list: string) => `The data lacks: ${list}.`,
    disagree: (list: string) => `Sources differ; ask for: ${list}.`,
    stale: (list: string, oldest: string) => `The data is old (from ${oldest}); ask how it is now: ${list}.`,
    undated: (list: string) => `No date is stated: ${list}.`,
    doubtful: (list: string) => `Doubtful; to be checked there: ${list}.`,
    assumed: (list: string) => `To be checked: ${list}.`,
    unsourced: (list: string) => `No source stated: ${list}.`,
  },
} satisfies Record<Language, Record<string, (list: string, oldest: string) => string>>;

/** Something open in the record of a firm that is to be visited. */
export interface OpenQuestion {
  kind: keyof typeof QUESTIONS.zh;
  of: RecordPart | null;
  segments: readonly string[];
  names: readonly string[];
  /** The oldest date of what is old. */
  asOf: string | null;
}

interface NamedSegment {
  segment: string;
  nameZh: string;
  nameEn: string | null;
}

const NAMED = 6;

/** What to ask on a visit, one line for each kind of question. */
export function questionLines(
  {
    questions,
    makes,
    needs,
  }: {
    questions: readonly OpenQuestion[];
    makes: readonly NamedSegment[];
    needs: readonly NamedSegment[];
  },
  language: Language,
): string[] {
  const called = new Map([...makes, ...needs].map((row) => [row.segment, nameOf(row, language)]));
  const join = JOIN[language];
  const about = ({ of, segments, names }: OpenQuestion) => {
    const what = [...segments.map((segment) => called.get(segment) ?? segment), ...names];
    if (of === null) return what.join(join);
    const label = RECORD_PARTS[language][of];
    if (what.length === 0) return label;
    return besideText(label, what.slice(0, NAMED).join(join), language);
  };
  return [...new Set(questions.map(({ kind }) => kind))].map((kind) => {
    const some = questions.filter((question) => question.kind === kind);
    const [oldest = ""] = some.flatMap(({ asOf }) => asOf ?? []).sort();
    return QUESTIONS[language][kind](some.map(about).join(join), dateText(oldest, language));
  });
}
