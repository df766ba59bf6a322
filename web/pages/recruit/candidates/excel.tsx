import { useTranslation } from "react-i18next";
import { scoreShown } from "../../../../server/model/weights.ts";
import type { Candidate } from "../../../../server/recruit/candidates/candidates.ts";
import { kmText, nameOf } from "../../../../server/words/format.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { CitedSources } from "../../../kit/statement/source-mark.tsx";
import { type Column, restColumns } from "../../../kit/table/columns.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import { reasonTexts } from "./raw-text.ts";

interface Ranked {
  rank: number;
  candidate: Candidate;
}

/** Both tiers as they stand on the screen, every part in its own column. */
export function ExcelOfCandidates({
  title,
  makers,
  relatives,
  sources,
}: {
  title: string;
  makers: Candidate[];
  relatives: Candidate[];
  sources: CitedSources;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const ranked = (tier: Candidate[]) => tier.map((candidate, at) => ({ rank: at + 1, candidate }));
  const first = makers[0] ?? relatives[0];
  const columns: Column<Ranked>[] = [
    { title: t("candidates.excel.rank"), value: ({ rank }) => rank },
    {
      title: t("candidates.excel.tier"),
      value: ({ candidate: { tier } }) => t(tier === "makes" ? "candidates.makes" : "candidates.related"),
    },
    { title: t("candidates.excel.firm"), value: ({ candidate }) => candidate.fullName ?? candidate.name },
    { title: t("candidates.excel.place"), value: ({ candidate }) => placeOf(candidate, t) },
    {
      title: t("candidates.excel.km"),
      value: ({ candidate: { km, approximate } }) =>
        km === null ? null : approximate ? kmText(km, language, true) : Math.round(km),
    },
    { title: t("candidates.excel.score"), value: ({ candidate }) => scoreShown(candidate.score) },
    ...(first?.parts ?? []).map(
      ({ name }): Column<Ranked> => ({
        title: t(`candidates.part.${name}.name`),
        value({ candidate }) {
          const part = candidate.parts.find((one) => one.name === name);
          if (part === undefined) return null;
          return part.known ? scoreShown(part.value) : t("candidates.unknown");
        },
      }),
    ),
    {
      title: t("candidates.excel.share"),
      value: ({ candidate }) => candidate.makes.find(({ revenueShare }) => revenueShare)?.revenueShare,
    },
    {
      title: t("candidates.excel.rivals"),
      value: ({ candidate: { rivals } }) => rivals.map((rival) => nameOf(rival, language)).join("; "),
    },
    {
      title: t("candidates.excel.path"),
      value: ({ candidate: { path } }) => path?.members.map(({ name }) => name).join(" → "),
    },
    {
      title: t("candidates.excel.reason"),
      value: ({ candidate }) =>
        candidate.tier === "makes"
          ? candidate.makes.map((made) => nameOf(made, language)).join("; ")
          : reasonTexts(candidate, t, language).join("; "),
    },
    ...restColumns<Ranked>(({ candidate }) => [candidate.registered, ...candidate.makes], sources, t),
  ];
  return <ExcelButton name={title} columns={columns} rows={[...ranked(makers), ...ranked(relatives)]} />;
}
