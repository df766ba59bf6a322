import type { Directory } from "../analysis/judging/directory.ts";
import type { Judgement } from "../analysis/judging/gaps.ts";
import { latinOf } from "./spelling.ts";

/** A firm's name with how it is read, for papers in English. */
export function readName(name: string): string {
  const latin = latinOf(name);
  return latin === null ? name : `${name} ${latin}`;
}

/** The same judgement whose firms are named with how they are read. */
export function readJudgement(judgement: Judgement): Judgement {
  const { situation } = judgement;
  const firms: Directory = Object.assign(Object.create(situation.firms), {
    get(id: string) {
      const firm = situation.firms.get(id);
      return firm && { ...firm, name: readName(firm.name) };
    },
  });
  return { ...judgement, situation: { ...situation, firms } };
}

const NAMING = /(?:^n|N)ame$|^introducer$/;

/** The same data in which whatever is the name of one of the firms stands with how it is read. */
export function readNames<Data>(data: Data, firms: Directory): Data {
  const names = new Set(firms.rows.textsOf("name"));
  return read(data, "") as Data;

  function read(value: unknown, key: string): unknown {
    if (typeof value === "string") return NAMING.test(key) && names.has(value) ? readName(value) : value;
    if (Array.isArray(value)) return value.map((one) => read(one, typeof one === "string" ? "name" : key));
    if (value === null || typeof value !== "object" || !isPlain(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, read(one, name)]));
  }
}

function isPlain(value: object): boolean {
  const made = Object.getPrototypeOf(value);
  return made === Object.prototype || made === null;
}
