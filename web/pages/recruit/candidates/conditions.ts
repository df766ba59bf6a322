import { CANDIDATE_PARTS } from "../../../../server/model/weights.ts";
import type { Language } from "../../../../server/model/words.ts";
import type { CandidatesAnswer } from "../../../../server/recruit/candidates/candidates.ts";
import { kmText, moneyText, nameOf, number, shareText } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import type { CandidatesAddress } from "../../../kit/address.ts";

export interface Condition {
  key: string;
  text: string;
  /** The address without it. */
  without: Partial<CandidatesAddress>;
}

/** What the list is in force by: each filter that is set and each weight that is moved, in words. */
export function conditionsOf(
  address: CandidatesAddress,
  { provinces, industries }: Pick<CandidatesAnswer["facets"], "provinces" | "industries">,
  t: Translate,
  language: Language,
): Condition[] {
  const found: Condition[] = [];
  const add = (key: keyof CandidatesAddress, text: string) =>
    found.push({ key, text, without: { [key]: undefined } });
  const chosen = address.province ?? [];
  for (const id of chosen) {
    const left = chosen.filter((other) => other !== id);
    const known = provinces.find((one) => one.id === id);
    found.push({
      key: `province ${id}`,
      text: t("listed.filters.province", { name: known ? nameOf(known, language) : id }),
      without: { province: left.length > 0 ? left : undefined },
    });
  }
  if (address.within !== undefined)
    add("within", t("listed.filters.within", { km: kmText(address.within, language) }));
  for (const key of ["employeesMin", "employeesMax"] as const)
    if (address[key] !== undefined)
      add(key, t(`listed.filters.${key}`, { number: number(address[key], language) }));
  for (const key of ["capitalMin", "capitalMax"] as const)
    if (address[key] !== undefined)
      add(key, t(`listed.filters.${key}`, { amount: moneyText(address[key], language) }));
  if (address.sized) add("sized", t("listed.filters.sized"));
  if (address.listed !== undefined)
    add("listed", t(address.listed === "1" ? "listed.filters.listedYes" : "listed.filters.listedNo"));
  if (address.industry !== undefined) {
    const known = industries.find(({ code }) => code === address.industry);
    add("industry", t("listed.filters.industry", { name: known?.name ?? address.industry }));
  }
  if (address.revenueShare !== undefined)
    add(
      "revenueShare",
      t("listed.filters.revenueShare", { share: shareText(String(address.revenueShare), language) }),
    );
  if (address.status !== undefined) add("status", t("listed.filters.statusAll"));
  if (address.staleAfter !== undefined)
    add("staleAfter", t("listed.filters.staleAfter", { years: address.staleAfter }));
  for (const part of CANDIDATE_PARTS)
    if (address[part] !== undefined)
      add(
        part,
        t("listed.weightIs", {
          part: t(`candidates.part.${part}.name`),
          value: number(address[part], language),
        }),
      );
  return found;
}
