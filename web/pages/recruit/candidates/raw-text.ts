import { scoreShown } from "../../../../server/model/weights.ts";
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
  const { raw, known } = part;
  switch (part.name) {
    case "fit":
      return candidate.tier === "makes" ? makesText(candidate, part, t, language) : relatedText(candidate, t);
    case "ties":
      if (raw.steps === null) return t("candidates.raw.tiesNone");
      return raw.steps === 1
        ? t("candidates.raw.tiesDirect")
        : t("candidates.raw.ties", { count: Number(raw.steps) });
    case "reach":
      return known
        ? kmText(Number(raw.km), language, candidate.approximate)
        : t("candidates.raw.reachUnknown");
    case "growth":
      if (!known) return t("candidates.raw.growthNone");
      return t("candidates.raw.growth", { count: Number(raw.signals), newest: String(raw.newest) });
    case "size":
      if (!sizeSet) return t("candidates.raw.sizeNone");
      return [sizeText(candidate, t, language), known ? "" : t("candidates.raw.sizeUnknown")]
        .filter((text) => text !== "")
        .join(" · ");
    case "coverage":
      return t("candidates.raw.coverage", {
        makes: String(raw.makes),
        of: String(raw.of),
        closed: scoreShown(Number(raw.closed)),
        all: scoreShown(Number(raw.all)),
      });
    case "risk":
      return riskText(candidate, part, t, language);
  }
}

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

function riskText(
  { status, rivals }: Candidate,
  { raw, known }: Part,
  t: Translate,
  language: Language,
): string {
  const told = [
    raw.inactive ? t("candidates.raw.inactive", { status: status ?? "" }) : null,
    ...rivals.map((rival) =>
      t("candidates.raw.rival", { segment: nameOf(rival, language), leader: rival.leader.name }),
    ),
    raw.stale ? t("candidates.raw.stale", { asOf: String(raw.asOf) }) : null,
    raw.duplicate ? t("candidates.raw.duplicate") : null,
  ].filter((text) => text !== null);
  if (told.length > 0) return told.join(" · ");
  return t(known ? "candidates.raw.riskNone" : "candidates.raw.riskUnknown");
}

/** What it is to the gap, where it is and who could introduce it, in one sentence. */
export function sentenceOf(candidate: Candidate, t: Translate, language: Language): string {
  const { makes, km, approximate, path } = candidate;
  const introducer = path?.members[0]?.name;
  return [
    makes.length === 0
      ? t("candidates.says.related")
      : makes.map((made) => makingText(made, t, language)).join(t("sentence.and")),
    km === null
      ? t("candidates.says.kmUnknown")
      : t("candidates.says.km", { km: kmText(km, language, approximate) }),
    introducer ? t("candidates.through", { name: introducer }) : t("candidates.says.nobody"),
  ].join(t("candidates.says.comma"));
}

export function makingText(made: Candidate["makes"][number], t: Translate, language: Language): string {
  const words = {
    segment: nameOf(made, language),
    through: made.through === null ? "" : nameOf(made.through, language),
  };
  return t(`candidates.says.${made.by}`, words);
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
    ...(related.industry ? [t("candidates.because.industry", { wanted, count: related.restsOn })] : []),
  ];
  return reasons.length === 0 ? [t("candidates.because.none")] : reasons;
}
