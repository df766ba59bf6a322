import type { Language } from "../model/words.ts";

/** The words that sentences of a gap are made of; lists and amounts come as text. */
export interface GapWords {
  makersMore(list: string, count: number): string;
  needed: Record<"input_of" | "packaging_for" | "mixed", (needers: string) => string>;
  neededHere(needers: string): string;
  uses: Record<"equipment_for" | "service_for" | "mixed", (needers: string) => string>;
  alternativesAbsent(list: string): string;
  alternativesFor(needers: string, list: string): string;
  sole(maker: string | null, needers: string): string;
  capacity(have: string, want: string, short: string, unit: string): string;
  feeds(list: string): string;
  feedsWaste(list: string): string;
  elsewhere(count: number): string;
  elsewhereNear(count: number, firm: string, place: string | null, km: string): string;
  elsewhereNone: string;
  soldOf(firm: string, share: string, segment: string): string;
  sold(firm: string, share: string): string;
  bought(firm: string, share: string): string;
  underWay(list: string): string;
  excluded(place: string, reason: string): string;
  notRecruitable: string;
  distant(steps: number, first: string | null, path: string): string;
  strong(count: number): string;
  outside: string;
}

const zh: GapWords = {
  makersMore: (list, count) => `${list}等 ${count} 家`,
  needed: {
    input_of: (needers) => `${needers}必需它作原料，本地没有企业生产。`,
    packaging_for: (needers) => `${needers}必需它作包装，本地没有企业生产。`,
    mixed: (needers) => `${needers}必需它，本地没有企业生产。`,
  },
  neededHere: (needers) => `本地的${needers}用到它。`,
  uses: {
    equipment_for: (needers) => `${needers}用到这类设备，本地没有企业提供。`,
    service_for: (needers) => `${needers}用到这类服务，本地没有企业提供。`,
    mixed: (needers) => `${needers}用到它，本地没有企业提供。`,
  },
  alternativesAbsent: (list) => `与${list}任有其一即可。`,
  alternativesFor: (needers, list) => `对${needers}，它与${list}任有其一即可。`,
  sole: (maker, needers) => `本地只有${maker ?? ""}一家生产，${needers}离不开它；一旦停产，链条在此断开。`,
  capacity: (have, want, short, unit) =>
    `本地申报产能合计 ${have}${unit}/年，申报需求 ${want}${unit}/年，差 ${short}${unit}/年。`,
  feeds: (list) => `本地的${list}可直接供它使用。`,
  feedsWaste: (list) => `本地${list}的副产可供它利用。`,
  elsewhere: (count) => `外地已知 ${count} 家企业生产，距离不详。`,
  elsewhereNear: (count, firm, place, km) =>
    `外地已知 ${count} 家企业生产，最近的是${place === null ? "" : `${place}的`}${firm}，${km}。`,
  elsewhereNone: "数据中还没有外地的生产企业。",
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
};

const firms = (count: number) => (count === 1 ? "1 firm" : `${count} firms`);
const elsewhereAre = (count: number) =>
  `${firms(count)} elsewhere ${count === 1 ? "is" : "are"} known to make it`;

const en: GapWords = {
  makersMore: (list, count) => `${list} and others, ${count} firms`,
  needed: {
    input_of: (needers) => `Required as an input of ${needers}; nobody here makes it.`,
    packaging_for: (needers) => `Required as packaging for ${needers}; nobody here makes it.`,
    mixed: (needers) => `Required by ${needers}; nobody here makes it.`,
  },
  neededHere: (needers) => `Used here by ${needers}.`,
  uses: {
    equipment_for: (needers) => `Equipment for ${needers}; nobody here offers it.`,
    service_for: (needers) => `A service for ${needers}; nobody here offers it.`,
    mixed: (needers) => `Used by ${needers}; nobody here offers it.`,
  },
  alternativesAbsent: (list) => `Any one will do: this, or ${list}.`,
  alternativesFor: (needers, list) => `For ${needers} any one will do: this, or ${list}.`,
  sole: (maker, needers) =>
    `Only ${maker ?? "one firm"} makes it here, and ${needers} cannot do without: if it stops, the chain breaks here.`,
  capacity: (have, want, short, unit) =>
    `Declared capacity here is ${have} ${unit} a year, declared need ${want} ${unit}: ${short} ${unit} short.`,
  feeds: (list) => `Can use what is made here: ${list}.`,
  feedsWaste: (list) => `Can use by-products from here: ${list}.`,
  elsewhere: (count) =>
    `${elsewhereAre(count)}, at ${count === 1 ? "an unknown distance" : "unknown distances"}.`,
  elsewhereNear: (count, firm, place, km) =>
    `${elsewhereAre(count)}${count === 1 ? ": " : "; the nearest is "}${firm}${place === null ? "" : ` in ${place}`}, ${km} away.`,
  elsewhereNone: "The data name no maker elsewhere yet.",
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
};

export const GAP_WORDS: Record<Language, GapWords> = { zh, en };
