import type { Language } from "../../../../server/model/words.ts";
import type { AttractedAnswer, Brought, Introducer } from "../../../../server/recruit/attracted.ts";
import type { IntroductionsAnswer } from "../../../../server/recruit/introductions.ts";
import type { TiePathAnswer } from "../../../../server/recruit/tie-paths.ts";
import { nameOf } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import type { CitedSources } from "../../../kit/statement/source-mark.tsx";
import { type Column, restColumns } from "../../../kit/table/columns.ts";
import { pathSentence } from "../../../kit/tie-path/path-sentence.ts";

/** Who introduces, and how the path goes, with the statements of its ties. */
export function pathColumns(
  sources: CitedSources,
  t: Translate,
  language: Language,
): Column<TiePathAnswer>[] {
  return [
    { title: t("introducers.people"), value: ({ members }) => members[0]?.name },
    { title: t("excel.steps"), value: ({ steps }) => steps },
    { title: t("excel.path"), value: (path) => pathSentence(path, t, language), width: 60 },
    ...restColumns(({ ties }: TiePathAnswer) => ties, sources, t),
  ];
}

type Introduction = IntroductionsAnswer["introductions"][number];

/** Whom one can introduce, what gaps they close, and the path to them. */
export function introductionColumns(
  sources: CitedSources,
  t: Translate,
  language: Language,
): Column<Introduction>[] {
  return [
    { title: t("firms.name"), value: ({ firm }) => firm.name, firm: ({ firm }) => firm.id },
    { title: t("firms.place"), value: ({ firm }) => placeOf(firm, t) },
    { title: t("excel.km"), value: ({ km }) => km && Math.round(km) },
    {
      title: t("introducers.gapOf"),
      value: ({ gaps }) => gaps.map((gap) => nameOf(gap, language)).join(t("sentence.and")),
      width: 30,
    },
    { title: t("excel.steps"), value: ({ path }) => path.steps },
    { title: t("excel.path"), value: ({ path }) => pathSentence(path, t, language), width: 60 },
    ...restColumns(({ path }: Introduction) => path.ties, sources, t),
  ];
}

/** Advisers, leaders and others here, with what they are. */
export function introducerColumns(
  sources: CitedSources,
  t: Translate,
  language: Language,
  groupOf: (one: Introducer) => "advisers" | "leaders" | "others",
): Column<Introducer>[] {
  return [
    { title: t("excel.kind"), value: (one) => t(`introducers.group.${groupOf(one)}`) },
    { title: t("excel.name"), value: ({ member }) => member.name },
    {
      title: t("excel.works"),
      value: ({ firm, member }) => firm && [firm.name, member.title].filter(Boolean).join(" "),
    },
    { title: t("introducers.adviser"), value: ({ member }) => member.since, type: "date" },
    {
      title: t("firm.leads"),
      value: ({ leads }) => leads.map((lead) => nameOf(lead, language)).join(t("sentence.and")),
    },
    { title: t("excel.reach"), value: ({ reach }) => reach },
    { title: t("excel.brought"), value: ({ brought }) => brought.length },
    ...restColumns(
      ({ appointed, leads }: Introducer) => [...(appointed === null ? [] : [appointed]), ...leads],
      sources,
      t,
    ),
  ];
}

interface Branch {
  by: string;
  brought: Brought;
}

/** Who came through whom, a row each. */
export function branchesOf({ introducers }: AttractedAnswer): Branch[] {
  return introducers.flatMap(({ member, brought }) =>
    brought.map((one): Branch => ({ by: member.name, brought: one })),
  );
}

export function branchColumns(sources: CitedSources, t: Translate): Column<Branch>[] {
  return [
    { title: t("introducers.people"), value: ({ by }) => by },
    {
      title: t("firms.name"),
      value: ({ brought }) => brought.firm?.name ?? t("introducers.noFirm"),
      firm: ({ brought }) => brought.firm?.id ?? null,
    },
    {
      title: t("figures.projectsAll"),
      value: ({ brought }) =>
        brought.projects
          .map(({ name, stage }) => t("introducers.project", { name, stage: t(`projectStage.${stage}`) }))
          .join("\n"),
      width: 36,
    },
    ...restColumns(({ brought }: Branch) => [...brought.ties, ...brought.projects], sources, t),
  ];
}
