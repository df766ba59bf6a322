import type { Language } from "../../../../server/model/words.ts";
import type { SearchSheetAnswer } from "../../../../server/recruit/search-sheet.ts";
import { kmText, labelled, nameOf, number } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";

export type SheetRow = SearchSheetAnswer["rows"][number];

export interface Field {
  name: "industry" | "keywords" | "scope" | "provinces" | "size";
  label: string;
  /** As it is read. */
  shown: string[];
  /** As it is pasted into a search box: words with spaces between. Empty: there is nothing to paste. */
  text: string;
}

/** What an officer types into a company database, field by field. */
export function fieldsOf(row: SheetRow, within: number, t: Translate, language: Language): Field[] {
  const { industryCodes, keywords, scope, provinces, size } = row;
  const range = ([from, to]: [number, number], key: "employees" | "capital") =>
    t(`searchSheet.${key}`, { from: number(from, language), to: number(to, language) });
  const sizes = [
    ...(size.employees ? [range(size.employees, "employees")] : []),
    ...(size.capitalWan ? [range(size.capitalWan, "capital")] : []),
  ];
  const field = (name: Field["name"], shown: string[], words: string[], none = ""): Field => ({
    name,
    label: t(`searchSheet.${name}`),
    shown: shown.length > 0 ? shown : [none],
    text: words.join(" "),
  });
  return [
    field(
      "industry",
      industryCodes.map(({ code, name }) => [code, name].filter(Boolean).join(" ")),
      industryCodes.map(({ code, name }) => name ?? code),
      t("searchSheet.noIndustry"),
    ),
    field("keywords", keywords, keywords),
    field("scope", scope, scope),
    field(
      "provinces",
      provinces.map((one) => `${nameOf(one, language)} ${kmText(one.km, language)}`),
      provinces.map(({ nameZh }) => nameZh),
      t("searchSheet.noProvinces", { within }),
    ),
    field("size", sizes, sizes, t("searchSheet.sizeUnknown")),
  ];
}

/** The whole sheet of a segment as plain text, its id along, so that what is found comes back to it. */
export function sheetText(row: SheetRow, within: number, t: Translate, language: Language): string {
  return [
    [nameOf(row, language), row.segment].join(" "),
    ...fieldsOf(row, within, t, language).map(({ label, shown, text }) => {
      return labelled(label, text === "" ? shown.join(" ") : text, language);
    }),
  ].join("\n");
}
