export interface PlaceRow {
  id: string;
  name_zh: string;
  kind: string;
  parent: string;
  source?: string;
}

const PEOPLES = "朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|柯尔克孜|哈萨克|维吾尔";
const SUFFIX = new RegExp(
  `(?:特别行政区|(?:(?:${PEOPLES})族?)*自治州|(?:(?:${PEOPLES})族|维吾尔)?自治区|省|市|地区|盟|林区)$`,
);

/**
 * Finds the place that a firm's registered name begins with, or has in brackets: a province, a prefecture, or both
 * one after the other.
 * A name that several places share, and a name without a place, give "": nothing is guessed.
 */
export function placeFinder(rows: PlaceRow[]): (name: string) => string {
  const named = new Map<string, PlaceRow[]>();
  for (const row of rows) {
    if (row.kind !== "province" && row.kind !== "city") continue;
    for (const word of new Set([row.name_zh, row.name_zh.replace(SUFFIX, "")]))
      if (word.length >= 2) named.set(word, [...(named.get(word) ?? []), row]);
  }
  const longest = Math.max(0, ...[...named.keys()].map((word) => word.length));

  function begins(text: string, within?: PlaceRow): [PlaceRow, rest: string] | undefined {
    for (let length = Math.min(longest, text.length); length >= 2; length--) {
      const found = (named.get(text.slice(0, length)) ?? []).filter(
        (row) => !within || row.parent === within.id,
      );
      const [only] = found.length > 1 ? found.filter((row) => row.kind === "province") : found;
      if (only) return [only, text.slice(length)];
    }
  }

  return (name) => {
    const first = begins(name) ?? begins(/（(.+?)）/.exec(name)?.[1] ?? "");
    if (!first) return "";
    const [place, rest] = first;
    return (place.kind === "province" && begins(rest.replace(/^[省市]/, ""), place)?.[0].id) || place.id;
  };
}
