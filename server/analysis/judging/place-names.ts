import type { Place } from "../../model/rows.ts";
import { pathOf } from "./situation.ts";

const PEOPLES =
  "土家|苗|侗|藏|羌|彝|傣|白|哈尼|壮|布依|回|朝鲜|蒙古|景颇|傈僳|哈萨克|柯尔克孜|维吾尔|瑶|满|黎|畲|水|佤|拉祜|纳西|怒|独龙|" +
  "普米|毛南|仫佬|仡佬|土|撒拉|东乡|保安|裕固|达斡尔|鄂温克|鄂伦春|布朗|锡伯|塔吉克|各";
const SUFFIX = new RegExp(`(?:省|市|特别行政区|(?:(?:${PEOPLES})族?)*自治[区州])$`);
/** An alias that ends so is a name in full: 湘西州, 达茂旗; 内蒙 is not. */
const FULL = /[省市州盟区县旗]$/;
/** What may stand between the names of a path. */
const BETWEEN = /[\s,，、/·\-—>]+/g;

interface Form {
  text: string;
  place: Place;
  whole: boolean;
}

/**
 * Finds places by id, or by name as people write them: 湖南省, 湖南, 湘西州, 湖南省长沙市, 江苏 南京 鼓楼区. Of an address the
 * part that names a place counts, 长沙市岳麓区麓谷大道1号, where its names stand in full. More than one place: all of
 * them.
 */
export function placeFinder(all: readonly Place[]): (text: string) => Place[] {
  const places = new Map(all.map((place) => [place.id, place]));
  const byLast = new Map<string, Form[]>();
  for (const place of all)
    for (const form of formsOf(place)) {
      const last = form.text.slice(-1);
      const forms = byLast.get(last);
      if (forms) forms.push(form);
      else byLast.set(last, [form]);
    }
  /** Places whose path the whole text spells, the last name first. */
  const spelled = (text: string): Form[] =>
    (byLast.get(text.slice(-1)) ?? []).filter(
      (form) =>
        text.endsWith(form.text) &&
        leadsTo(text.slice(0, -form.text.length), pathOf(places, form.place.parent)),
    );
  return (written) => {
    const known = places.get(written.trim());
    if (known) return [known];
    const text = plain(written);
    for (let length = text.length; length >= 2; length--) {
      const found = spelled(text.slice(0, length)).filter(({ whole }) => whole || length === text.length);
      if (found.length > 0) return [...new Set(found.map(({ place }) => place))];
    }
    return [];
  };
}

const plain = (text: string) => text.normalize("NFKC").replace(BETWEEN, "").toLowerCase();

function formsOf(place: Place): Form[] {
  const whole = plain(place.nameZh);
  const forms = [{ text: whole, place, whole: true }];
  const short = whole.replace(SUFFIX, "");
  if ((place.kind === "province" || place.kind === "city") && short.length >= 2 && short !== whole)
    forms.push({ text: short, place, whole: false });
  for (const alias of place.aliases) {
    const text = plain(alias);
    forms.push({ text, place, whole: FULL.test(text) });
  }
  if (place.nameEn) forms.push({ text: plain(place.nameEn), place, whole: false });
  return forms.filter(({ text }) => text !== "");
}

/** Whether the text is nothing, or names of some of the ancestors, each within the one before. */
function leadsTo(text: string, ancestors: readonly Place[]): boolean {
  if (text === "") return true;
  return ancestors.some((ancestor, at) =>
    formsOf(ancestor).some(
      (form) =>
        text.endsWith(form.text) && leadsTo(text.slice(0, -form.text.length), ancestors.slice(at + 1)),
    ),
  );
}

export type NamedPlace = Pick<Place, "nameZh" | "kind">;

const PARK =
  /(?:国家级|省级)?(?:高新技术产业开发区|高新技术产业园区|高新区|经济技术开发区|经济开发区|经开区|工业集中区|产业开发区|开发区|产业园区|工业园区|产业园|工业园|科技园|示范区|新区|园区)$/u;
/** Behind at least two characters: 清新区 is 清新 and 浦东新区 is 浦东; a banner of the left, 左旗, is called in full. */
const COUNTY = new RegExp(
  `(?<=..)(?:(?:(?:${PEOPLES})族?)*族?自治[县旗]|(?:(?:${PEOPLES})族)*[市县区]|[新矿特]区|(?<=...)林区|(?<![左右前中后])旗)$`,
  "u",
);

/** What people call a place before the name of a firm: 湘西 of 湘西高新区 and of 湘西土家族苗族自治州, 泾县 of 泾县. */
export function shortPlaceName({ nameZh, kind }: NamedPlace): string {
  const name = nameZh.normalize("NFKC").trim();
  const suffix = kind === "park" ? PARK : kind === "county" ? COUNTY : SUFFIX;
  const short = name.replace(suffix, "");
  return short.length >= 2 ? short : name;
}
