import type { Language } from "../model/words.ts";

/** What is said of the nearest maker elsewhere; `place` and `remark` are null where there is nothing to say. */
export interface NearestText {
  firm: string;
  place: string | null;
  km: string;
  remark: string | null;
}

/** The words that sentences of a gap are made of; lists and amounts come as text. */
export interface GapWords {
  makersMore(list: string, count: number): string;
  makersAmong(list: string, count: number): string;
  advice: {
    recruit: string;
    arrange: string;
    arrangeWith(nearest: NearestText): string;
    buy: string;
    second_source: Record<"single" | "weak", string>;
    extend: string;
  };
  needed: Record<"input_of" | "packaging_for" | "mixed", (needers: string) => string>;
  neededHere(needers: string): string;
  declared(holders: string): string;
  absent: string;
  uses: Record<"equipment_for" | "service_for" | "mixed", (needers: string) => string>;
  kinds(list: string, single: boolean): string;
  oneOf(list: string, count: number): string;
  alternativesAbsent(list: string): string;
  alternativesFor(needers: string, list: string): string;
  sole(maker: string, by: string | null, needers: string | null): string;
  capacity(have: string, want: string, short: string, unit: string): string;
  feeds(list: string): string;
  feedsWaste(list: string): string;
  elsewhere(count: number): string;
  elsewhereNear(count: number, located: number, nearest: NearestText): string;
  elsewhereNone: string;
  byProvince: string;
  dataOf(date: string): string;
  doubtful: string;
  soldOf(firm: string, share: string, segment: string): string;
  sold(firm: string, share: string): string;
  bought(firm: string, share: string): string;
  underWay(list: string): string;
  excluded(place: string, reason: string): string;
  notRecruitable: string;
  distant(steps: number, first: string | null, path: string): string;
  strong(count: number): string;
  outside: string;
  assumedOnly: string;
  oldOnly(newest: string): string;
  doubt(of: string, text: string): string;
}

const nearestZh = ({ firm, place, km, remark }: NearestText) =>
  `${place === null ? "" : `${place}的`}${firm}，${km}${remark === null ? "" : `（${remark}）`}`;

const besideZh = ({ firm, place, km, remark }: NearestText) =>
  `${place === null ? "" : `${place}的`}${firm}（${remark === null ? km : `${km}，${remark}`}）`;

const zh: GapWords = {
  makersMore: (list, count) => `${list}等 ${count} 家`,
  makersAmong: (list, count) => `共 ${count} 家，有${list}`,
  advice: {
    recruit: "建议招引。",
    arrange: "建议就近配套：附近已有企业，先谈供货，不必专门招引。",
    arrangeWith: (nearest) => `建议就近配套：先找${besideZh(nearest)}谈供货，不必专门招引。`,
    buy: "建议外购，不招引。",
    second_source: {
      single: "建议强链：再引进或培育一家，分散风险。",
      weak: "建议强链：支持扩产，或再引进一家。",
    },
    extend: "建议延链：本地已有基础，可以招引。",
  },
  needed: {
    input_of: (needers) => `${needers}必需它作原料，本地没有记录到企业。`,
    packaging_for: (needers) => `${needers}必需它作包装，本地没有记录到企业。`,
    mixed: (needers) => `${needers}必需它，本地没有记录到企业。`,
  },
  neededHere: (needers) => `本地的${needers}用到它。`,
  declared: (holders) => `申报需求：${holders}。`,
  absent: "本地没有记录到企业。",
  uses: {
    equipment_for: (needers) => `${needers}用到这类设备，本地没有记录到提供的企业。`,
    service_for: (needers) => `${needers}用到这类服务，本地没有记录到提供的企业。`,
    mixed: (needers) => `${needers}用到它，本地没有记录到提供的企业。`,
  },
  kinds: (list, single) => `引进它的品类也算补上：${list}${single ? "" : "，任一即可"}。`,
  oneOf: (list, count) => `${count} 选一：它与${list}，补上一个即可。`,
  alternativesAbsent: (list) => `与${list}任有其一即可。`,
  alternativesFor: (needers, list) => `对${needers}，它与${list}任有其一即可。`,
  sole: (maker, by, needers) =>
    `本地只记录到${maker}一家${by === null ? "" : `（做的是${by}）`}，${needers ?? "申报需求的企业"}离不开它；一旦停产，链条在此断开。`,
  capacity: (have, want, short, unit) =>
    `本地申报产能合计 ${have}${unit}/年，申报需求 ${want}${unit}/年，差 ${short}${unit}/年。`,
  feeds: (list) => `本地的${list}可直接供它使用。`,
  feedsWaste: (list) => `本地${list}的副产可供它利用。`,
  elsewhere: (count) => `外地记录到 ${count} 家企业，距离不详。`,
  elsewhereNear: (count, located, nearest) => {
    if (count === 1) return `外地记录到 1 家企业：${nearestZh(nearest)}。`;
    const among = located < count ? `距离已知的 ${located} 家中` : "";
    return `外地记录到 ${count} 家企业，${among}最近的是${nearestZh(nearest)}。`;
  },
  elsewhereNone: "外地也还没有记录到企业，可按查企单去找。",
  byProvince: "按所在省估算",
  dataOf: (date) => `${date.slice(0, 4)} 年的资料`,
  doubtful: "存疑",
  soldOf: (firm, share, segment) => `${firm}的${segment}${share}卖到外地。`,
  sold: (firm, share) => `${firm}把${share}卖到外地。`,
  bought: (firm, share) => `${firm}有${share}从外地采购。`,
  underWay: (list) => `在推进：${list}。`,
  excluded: (place, reason) => `${place}准入规定不引进：${reason}。`,
  notRecruitable: "它属农作物、矿产、公用事业或市场一类，园区不招引。",
  distant: (steps, first, path) =>
    `在${first === null ? "断点" : `“${first}”的`}上游第 ${steps} 步${first === null ? "" : `（${path}）`}；先补近处的断点，再考虑它。`,
  strong: (count) => `本地有 ${count} 家企业生产。`,
  outside: "与本地现有环节没有直接关系。",
  assumedOnly: "依据都待核实：先问本地企业是否真要用它。",
  oldOnly: (newest) => `依据较旧（最新的是 ${newest}），用前请核实。`,
  doubt: (of, text) => `${of}存疑：${text}。`,
};

const firms = (count: number) => (count === 1 ? "1 firm" : `${count} firms`);
const nearestEn = ({ firm, place, km, remark }: NearestText) =>
  `${firm}${place === null ? "" : ` in ${place}`}, ${km}${remark === null ? "" : ` (${remark})`}`;
const besideEn = ({ firm, place, km, remark }: NearestText) =>
  `${firm}${place === null ? "" : ` in ${place}`} (${remark === null ? km : `${km}, ${remark}`})`;

const en: GapWords = {
  makersMore: (list, count) => `${list} and others, ${count} firms`,
  makersAmong: (list, count) => `${count} firms, among them ${list}`,
  advice: {
    recruit: "Recruit a maker.",
    arrange: "Arrange supply nearby: there are firms close by, so talk about supply first.",
    arrangeWith: (nearest) => `Arrange supply nearby: talk first to ${besideEn(nearest)}.`,
    buy: "Buy it in; do not recruit.",
    second_source: {
      single: "Strengthen: bring in or raise a second maker.",
      weak: "Strengthen: support expansion or bring in another maker.",
    },
    extend: "Extend: there is a base for it here, so a maker can be recruited.",
  },
  needed: {
    input_of: (needers) => `Required as an input of ${needers}; no firm is recorded here.`,
    packaging_for: (needers) => `Required as packaging for ${needers}; no firm is recorded here.`,
    mixed: (needers) => `Required by ${needers}; no firm is recorded here.`,
  },
  neededHere: (needers) => `Used here by ${needers}.`,
  declared: (holders) => `Declared as needed by ${holders}.`,
  absent: "No firm is recorded here.",
  uses: {
    equipment_for: (needers) => `Equipment for ${needers}; no firm that offers it is recorded here.`,
    service_for: (needers) => `A service for ${needers}; no firm that offers it is recorded here.`,
    mixed: (needers) => `Used by ${needers}; no firm that offers it is recorded here.`,
  },
  kinds: (list, single) =>
    single
      ? `A maker of its kind fills it too: ${list}.`
      : `A maker of any of its kinds fills it too: ${list}.`,
  oneOf: (list, count) => `One of ${count} is enough: this, or ${list}.`,
  alternativesAbsent: (list) => `Any one will do: this, or ${list}.`,
  alternativesFor: (needers, list) => `For ${needers} any one will do: this, or ${list}.`,
  sole: (maker, by, needers) =>
    `Only ${maker}${by === null ? "" : ` (making ${by})`} is recorded here, and ${needers ?? "those who declare to need it"} cannot do without it: if that firm stops, the chain breaks here.`,
  capacity: (have, want, short, unit) =>
    `Declared capacity here is ${have} ${unit} a year, declared need ${want} ${unit}: ${short} ${unit} short.`,
  feeds: (list) => `Can use what is made here: ${list}.`,
  feedsWaste: (list) => `Can use by-products from here: ${list}.`,
  elsewhere: (count) =>
    `${firms(count)} recorded elsewhere, at ${count === 1 ? "an unknown distance" : "unknown distances"}.`,
  elsewhereNear: (count, located, nearest) => {
    if (count === 1) return `1 firm recorded elsewhere: ${nearestEn(nearest)}.`;
    const among = located < count ? `of the ${located} at a known distance ` : "";
    return `${firms(count)} recorded elsewhere; ${among}the nearest is ${nearestEn(nearest)}.`;
  },
  elsewhereNone: "No firm elsewhere is recorded yet either; search for one with the search sheet.",
  byProvince: "estimated from its province",
  dataOf: (date) => `data of ${date.slice(0, 4)}`,
  doubtful: "doubtful",
  soldOf: (firm, share, segment) => `${firm} sells ${share} of its output elsewhere: ${segment}.`,
  sold: (firm, share) => `${firm} sells ${share} of it elsewhere.`,
  bought: (firm, share) => `${firm} buys ${share} of it elsewhere.`,
  underWay: (list) => `Under way: ${list}.`,
  excluded: (place, reason) => `${place} does not admit it: ${reason}.`,
  notRecruitable: "A crop, an ore, a utility or a market: no park recruits it.",
  distant: (steps, first, path) =>
    `Step ${steps} upstream${first === null ? " of what is missing" : `, from ${first} on (${path})`}; fill the nearer gap first.`,
  strong: (count) => (count === 1 ? "1 firm here makes it." : `${count} firms here make it.`),
  outside: "Not tied to what is made here.",
  assumedOnly: "All it rests on is to be checked: first ask the firms here whether they use it.",
  oldOnly: (newest) => `What it rests on is old (the newest is of ${newest}); check before use.`,
  doubt: (of, text) => `Doubtful about ${of}: ${text}.`,
};

export const GAP_WORDS: Record<Language, GapWords> = { zh, en };
