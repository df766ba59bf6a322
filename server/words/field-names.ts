/** What a column is called, wherever a page, a form, a list, a document or an error names it: one name in each language. */
import type { Language } from "../model/words.ts";

const names = <Field extends string>(of: Record<Language, Record<Field, string>>) => of;

/** Of a firm, of what it makes and of what it needs. */
export const FIRM_FIELDS = names({
  zh: {
    fullName: "全称",
    uscc: "统一社会信用代码",
    place: "所在地",
    status: "登记状态",
    founded: "成立日期",
    registeredCapitalWan: "注册资本",
    employees: "职工人数",
    stockCode: "股票代码",
    industryCode: "国民经济行业",
    capacity: "年产能",
    revenueShare: "占营收",
    soldElsewhereShare: "销往外地",
    amount: "年需求量",
    boughtElsewhereShare: "外购比例",
    share: "持股比例",
  },
  en: {
    fullName: "Full name",
    uscc: "Social credit code",
    place: "Place",
    status: "Status",
    founded: "Founded",
    registeredCapitalWan: "Registered capital",
    employees: "Employees",
    stockCode: "Stock code",
    industryCode: "Industry",
    capacity: "Capacity a year",
    revenueShare: "Share of revenue",
    soldElsewhereShare: "Sold elsewhere",
    amount: "Amount needed a year",
    boughtElsewhereShare: "Bought elsewhere",
    share: "Share held",
  },
});

/** Of a project. */
export const PROJECT_FIELDS = names({
  zh: {
    name: "项目名称",
    stage: "阶段",
    firm: "目标企业",
    company: "项目公司",
    place: "落户地区",
    segments: "补哪些环节",
    channel: "招商方式",
    platform: "平台",
    amountWan: "投资额",
    arrivedWan: "到位资金",
    signedOn: "签约日期",
    dueOn: "约定开工日期",
    startedOn: "开工日期",
    producedOn: "投产日期",
    droppedOn: "终止日期",
    dropReason: "终止原因",
    owner: "负责人",
    introducer: "引荐人",
    jobs: "就业人数",
    batch: "签约批次",
    top500: "500 强",
    xiangshang: "湘商",
  },
  en: {
    name: "Name",
    stage: "Stage",
    firm: "Candidate",
    company: "Project company",
    place: "Place",
    segments: "Segments it fills",
    channel: "Channel",
    platform: "Platform",
    amountWan: "Investment",
    arrivedWan: "Arrived capital",
    signedOn: "Signed on",
    dueOn: "Construction due on",
    startedOn: "Construction started on",
    producedOn: "Production started on",
    droppedOn: "Dropped on",
    dropReason: "Reason for dropping",
    owner: "Owner",
    introducer: "Introducer",
    jobs: "Jobs",
    batch: "Signing batch",
    top500: "Top 500",
    xiangshang: "Hunan merchant",
  },
});

/** Of every statement. */
export const STATEMENT_FIELDS = names({
  zh: { source: "来源", asOf: "截至", confidence: "可信度", note: "备注" },
  en: { source: "Source", asOf: "As of", confidence: "Confidence", note: "Note" },
});

/** As it stands within an English sentence; Chinese has no such form. */
export const inSentence = (name: string) =>
  /^[A-Z][a-z]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;

/** In a column of numbers in 10,000 yuan. */
export const inWan = (name: string, language: Language) =>
  language === "zh" ? `${name}（万元）` : `${name} (10,000 yuan)`;
