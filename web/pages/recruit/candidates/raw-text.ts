import type { Language } from "../../../../server/model/words.ts";
import type { Candidate } from "../../../../server/recruit/candidates/candidates.ts";
import { kmText, moneyText, nameOf, number, shareText } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";

type Part = Candidate["parts"][number];

/** Where the value of a part comes from, in words. */
export function rawText(
  candidate: Candidate,
  part: Part,
  sizeSet: boolean,
  t: Translate,
  language: Language,
): string {
  const { raw, value } = part;
  switch (part.name) {
    case "fit":
      return candidate.tier === "makes" ? makesText(candidate, part, t, language) : relatedText(candidate, t);
    case "ties":
      if (raw.steps === null) return t("candidates.raw.tiesNone");
      return raw.steps === 1
        ? t("candidates.raw.tiesDirect")
        : t("candidates.raw.ties", { count: Number(raw.steps) });
    case "reach":
      return value === null ? t("candidates.raw.reachUnknown") : kmText(Number(raw.km), language);
    case "growth":
      if (value === null) return t("candidates.raw.growthNone");
      return t("candidates.raw.growth", { count: Number(raw.signals), newest: String(raw.newest) });
    case "size":
      if (!sizeSet) return t("candidates.raw.sizeNone");
      return sizeText(candidate, t, language) || t("candidates.raw.sizeUnknown");
    case "coverage":
      return t("candidates.raw.coverage", {
        makes: String(raw.makes),
        of: String(raw.of),
        closed: decimals(raw.closed),
        all: decimals(raw.all),
      });
    case "risk":
      return riskText(candidate, part, t);
  }
}

const decimals = (value: Part["raw"][string] | undefined) => Number(value ?? 0).toFixed(2);

function makesText(candidate: Candidate, { raw }: Part, t: Translate, language: Language): string {
  const best = candidate.makes.find(({ segment }) => segment === raw.segment) ?? candidate.makes[0]!;
  const { revenueShare, confidence } = best;
  const words = {
    segment: nameOf(best, language),
    share:
      revenueShare === null
        ? t("candidates.raw.shareUnknown")
        : t("candidates.raw.share", { share: shareText(revenueShare, language) }),
    confidence: t(`confidence.${confidence ?? "none"}.name`),
  };
  return candidate.makes.length > 1
    ? t("candidates.raw.makesMany", { ...words, count: candidate.makes.length })
    : t("candidates.raw.makes", words);
}

function relatedText({ parts, related }: Candidate, t: Translate): string {
  const likeness = Number(parts.find(({ name }) => name === "fit")?.raw.relatedness ?? 0);
  return t("candidates.raw.related", { value: likeness.toFixed(2), rank: related?.rank ?? 0 });
}

/** What is known of its size, as far as it is known. */
export function sizeText(
  { employees, registeredCapitalWan }: Candidate,
  t: Translate,
  language: Language,
): string {
  return [
    employees === null ? null : t("candidates.employees", { number: number(employees, language) }),
    registeredCapitalWan === null
      ? null
      : t("candidates.capital", { amount: moneyText(registeredCapitalWan, language) }),
  ]
    .filter((text) => text !== null)
    .join(" · ");
}

function riskText({ status }: Candidate, { raw }: Part, t: Translate): string {
  const told = [
    raw.inactive ? t("candidates.raw.inactive", { status: status ?? "" }) : null,
    raw.stale ? t("candidates.raw.stale", { asOf: String(raw.asOf) }) : null,
    raw.duplicate ? t("candidates.raw.duplicate") : null,
  ].filter((text) => text !== null);
  return told.length === 0 ? t("candidates.raw.riskNone") : told.join(" · ");
}

/** Why a firm that is not known to make it may be able to. */
export function reasonTexts(candidate: Candidate, t: Translate, language: Language): string[] {
  const { related } = candidate;
  if (related === null) return [];
  const wanted = nameOf(related, language);
  const reasons = [
    ...related.together.map((one) =>
      t("candidates.because.together", { segment: nameOf(one, language), wanted, count: one.makers }),
    ),
    ...related.alike.map((one) => t("candidates.because.alike", { segment: nameOf(one, language), wanted })),
    ...(related.industry ? [t("candidates.because.industry", { wanted })] : []),
  ];
  return reasons.length === 0 ? [t("candidates.because.none")] : reasons;
}
