import { type NamedPlace, shortPlaceName } from "../../analysis/judging/place-names.ts";
import { foldName } from "../../model/text.ts";

const BRACKETS = /[(（].*?[)）]/gu;
const LEGAL_FORM = /(?:集团|控股)?(?:股份有限公司|有限责任公司|有限公司|股份公司|集团公司|公司|集团)$/u;

/**
 * What a firm is called for short: without its legal form, what stands in brackets, and the place before it.
 * @param path where it is, as places
 */
export function shortFirmName(name: string, path: readonly NamedPlace[]): string {
  const bare = name.normalize("NFKC").replace(BRACKETS, "").trim();
  const plain = bare.replace(LEGAL_FORM, "") || bare;
  for (const place of path)
    for (const before of [place.nameZh, shortPlaceName(place)])
      if (plain.startsWith(before))
        return plain.length >= before.length + 2 ? plain.slice(before.length) : plain;
  return plain;
}

/** What a project company would be called: the place for short, then the investor for short (湘西, 洁宝: 湘西洁宝). */
export function proposedName(
  place: NamedPlace,
  investor: { name: string; path: readonly NamedPlace[] },
): string {
  const here = shortPlaceName(place);
  const short = shortFirmName(investor.name, investor.path);
  return foldName(short).startsWith(foldName(here)) ? short : `${here}${short}`;
}
