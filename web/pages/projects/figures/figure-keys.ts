import type { FigureGroupName } from "../../../../server/model/projects.ts";
import { RATES, type RateName } from "../../../../server/model/projects.ts";
import type { Language } from "../../../../server/model/words.ts";
import type { ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { figureWords } from "../../../../server/words/published-figures.ts";
import type { Translate } from "../../../i18n/i18n.ts";

/** A figure as the address names it: what it is, and of what, with dots between. */
export type FigureKey =
  | "all"
  | "signed"
  | "signed.noAmount"
  | "signed.noDay"
  | "arrived"
  | "undated"
  | `rate.${RateName}.${"met" | "of" | "leftOut"}`
  | `stage.${string}`
  | `signedIn.${string}`
  | `arrivedIn.${string}`
  | `reached.${string}`
  | `went.${string}`
  | `skipped.${string}`
  | `size.${string}`
  | `group.${FigureGroupName}.${string}`
  | `mark.${"top500" | "xiangshang"}`
  | `published.${string}`;

interface Behind {
  title: string;
  projects: string[];
}

/** What nobody said, as a key: no chain, place or person is called so. */
export const NOT_SAID = "-";

/** The projects behind a figure and what it is called; null for one that is not there. */
export function behind(
  answer: ProjectFiguresAnswer,
  key: string,
  t: Translate,
  language: Language,
): Behind | null {
  const [kind = "", first = "", ...others] = key.split(".");
  const rest = others.join(".");
  const told = (title: string, projects: string[] | undefined): Behind | null =>
    projects === undefined ? null : { title, projects };
  switch (kind) {
    case "all":
      return told(t("figures.projectsAll"), answer.projects);
    case "undated":
      return told(t("figures.undatedTitle"), answer.undated);
    case "arrived":
      return told(t("figures.arrivedTotal"), arrivedOf(answer));
    case "signed":
      if (first === "noAmount")
        return told(t("figures.withoutAmount", { name: t("figures.signed") }), answer.signed.withoutAmount);
      if (first === "noDay") return told(t("figures.withoutDay"), answer.signed.withoutDay);
      return told(t("figures.signed"), answer.signed.projects);
    case "rate": {
      const rate = RATES.find((name) => name === first);
      if (!rate) return null;
      const name = t(`figures.rate.${rate}.name`);
      if (rest === "leftOut") return told(t("figures.metOut", { rate: name }), answer.rates[rate].leftOut);
      if (rest !== "met" && rest !== "of") return null;
      return told(
        t("figures.met", { rate: name, part: t(`figures.rate.${rate}.${rest}`) }),
        answer.rates[rate][rest],
      );
    }
    case "stage": {
      const found = answer.stages.find(({ stage }) => stage === first);
      return told(found ? t(`projectStage.${found.stage}`) : "", found?.projects);
    }
    case "signedIn":
      return told(
        t("figures.inMonth", { month: first, name: t("figures.signed") }),
        answer.signed.months.find(({ month }) => month === first)?.projects,
      );
    case "arrivedIn":
      return told(
        t("figures.inMonth", { month: first, name: t("figures.arrivedTotal") }),
        answer.arrived.find(({ month }) => month === first)?.projects,
      );
    case "reached":
    case "went":
    case "skipped": {
      const found = answer.conversion.find(({ to }) => to === first);
      if (!found) return null;
      const step = t("figures.fromTo", {
        from: t(`projectStage.${found.from}`),
        to: t(`projectStage.${found.to}`),
      });
      return told(t("figures.met", { rate: step, part: t(`figures.${kind}`) }), found[kind]);
    }
    case "size": {
      const found = answer.sizes.find(({ size }) => size === first);
      if (!found) return null;
      const name = t(`figures.size.${found.size}`);
      return rest === "all"
        ? told(t("figures.met", { rate: name, part: t("figures.projectsAll") }), found.projects)
        : told(t("figures.met", { rate: name, part: t("figures.signed") }), found.signedProjects);
    }
    case "group": {
      const groups = answer.groups[first as FigureGroupName] as
        | ProjectFiguresAnswer["groups"]["chain"]
        | undefined;
      const [which = "", ...wanted] = rest.split(".");
      const found = groups?.find((group) => (group.key ?? NOT_SAID) === wanted.join("."));
      if (!found || !(which === "all" || which === "signed")) return null;
      return told(
        t("figures.met", {
          rate: groupName(found, t, language),
          part: t(which === "all" ? "figures.projectsAll" : "figures.signed"),
        }),
        which === "all" ? found.projects : found.signedProjects,
      );
    }
    case "mark":
      if (first !== "top500" && first !== "xiangshang") return null;
      return told(t(`figures.${first}`), answer.marks[first]);
    case "published": {
      const found = answer.published.find(({ id }) => id === key.slice("published.".length));
      return told(
        t("figures.beside", { name: found ? figureWords(found, language).name : "" }),
        found?.beside?.projects,
      );
    }
    default:
      return null;
  }
}

/** The name of a group; of what nobody said, that. */
export function groupName(
  { name, nameEn }: Pick<ProjectFiguresAnswer["groups"]["chain"][number], "name" | "nameEn">,
  t: Translate,
  language: Language,
): string {
  return name === null ? t("figures.notSaid") : nameOf({ nameZh: name, nameEn }, language);
}

function arrivedOf({ list, signed }: ProjectFiguresAnswer): string[] {
  const ids = new Set(signed.projects);
  return list.filter(({ id, arrivedWan }) => ids.has(id) && arrivedWan > 0).map(({ id }) => id);
}
