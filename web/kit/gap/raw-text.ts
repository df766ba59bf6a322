import type { GapAnswer } from "../../../server/chain/gaps.ts";
import { scoreShown } from "../../../server/model/weights.ts";
import type { Language } from "../../../server/model/words.ts";
import { number } from "../../../server/words/format.ts";
import type { Translate } from "../../i18n/i18n.ts";

type Part = GapAnswer["parts"][number];

const RAW = [
  "needing",
  "lost",
  "met",
  "boughtIn",
  "delivered",
  "feeding",
  "of",
  "within300",
  "within800",
  "farther",
  "declared",
  "radiusKm",
  "minInvestWan",
  "ceiling",
] as const;

/** The numbers a part comes from, as a text; of what is not known, what it counts as. */
export function rawText(part: Part, t: Translate, language: Language): string {
  if (!part.known) return t("gaps.partUnknownAs", { value: scoreShown(part.value) });
  if (part.name === "scale" && part.raw.ceiling === null) return t("gaps.part.scale.noCeiling");
  const text = (value: number | null | undefined) =>
    value == null ? t("gaps.unknownRaw") : number(value, language);
  const shown = Object.fromEntries(RAW.map((name) => [name, text(part.raw[name])]));
  return t(`gaps.part.${part.name}.raw`, shown as Record<(typeof RAW)[number], string>);
}
