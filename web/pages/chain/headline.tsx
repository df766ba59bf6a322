import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../server/chain/panorama.ts";
import type { SegmentClass } from "../../../server/model/words.ts";
import { percentMet } from "../../../server/words/format.ts";
import { WHY_WORDS } from "../../../server/words/why-words.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { ClassIcon } from "../../kit/segment-class/class-mark.tsx";
import style from "./headline.module.css";

const LEADERS_NAMED = 2;
const FILTERS = ["missing", "single", "extendable"] as const;

/** What the strip tells of a chain, judged as it is or as a scenario leaves it. */
export type Headlined = Pick<PanoramaAnswer, "completeness" | "why" | "counts" | "leaders" | "segments">;

/** The chain in six figures, each with what it means; three of them filter the picture. */
export function Headline({
  answer,
  classes,
  scenario,
  onClasses,
}: {
  answer: Headlined;
  /** Whether these are the figures of a scenario. */
  scenario: boolean;
  classes: SegmentClass[] | undefined;
  onClasses: (classes: SegmentClass[] | undefined) => void;
}) {
  const { t } = useTranslation();
  const made = answer.segments.filter((segment) => segment.makers > 0).length;
  const { leaders } = answer;
  return (
    <ul
      className={style.strip}
      data-scenario={scenario}
      aria-label={t(scenario ? "headline.ofScenario" : "headline.label")}
    >
      <Completeness answer={answer} />
      <Figure name={t("headline.made")} meaning={t("headline.madeMeaning")}>
        {made} <small>/ {answer.segments.length}</small>
      </Figure>
      {FILTERS.map((each) => {
        const on = classes?.length === 1 && classes[0] === each;
        return (
          <li key={each} className={style.cell}>
            <button
              type="button"
              className={style.filter}
              aria-pressed={on}
              onClick={() => onClasses(on ? undefined : [each])}
              title={on ? t("headline.showAll") : t("headline.showOnly", { name: t(`class.${each}.name`) })}
            >
              <span className={style.value}>
                <ClassIcon of={each} />
                {answer.counts[each] ?? 0}
                <span className={style.name}>{t(`headline.${each}`)}</span>
              </span>
              <span className={style.meaning}>{t(`headline.${each}Meaning`)}</span>
            </button>
          </li>
        );
      })}
      <Figure name={t("headline.leaders")} meaning={t("headline.leadersMeaning")}>
        {leaders.length === 0 ? <small>{t("headline.leadersNone")}</small> : null}
        {leaders.slice(0, LEADERS_NAMED).map((leader) => (
          <Link
            key={leader.id}
            to="/leader/$firm"
            params={{ firm: leader.id }}
            className={style.leader}
            title={t("headline.open", { name: leader.name })}
          >
            {leader.name}
          </Link>
        ))}
        {leaders.length > LEADERS_NAMED ? (
          <small>{t("headline.more", { count: leaders.length })}</small>
        ) : null}
      </Figure>
    </ul>
  );
}

function Completeness({ answer: { completeness, why } }: { answer: Headlined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (why || !completeness) {
    const { short, text, next } = WHY_WORDS[language][why ?? "nothing_present"];
    return (
      <Figure name={t("headline.completeness")} meaning={text} title={`${text} ${next}`}>
        {short}
      </Figure>
    );
  }
  const { met, all, boughtIn } = completeness;
  const percent = percentMet(met, all);
  const meaning =
    boughtIn > 0
      ? t("headline.completenessBoughtIn", { count: boughtIn })
      : t("headline.completenessMeaning");
  return (
    <Figure
      name={t("headline.completeness")}
      meaning={meaning}
      title={`${t("headline.completenessMeaning")}${boughtIn > 0 ? ` · ${t("headline.completenessBoughtIn", { count: boughtIn })}` : ""}`}
    >
      {percent === null ? "–" : `${percent}%`}{" "}
      <small>
        {met} / {all}
      </small>
      {percent === null ? null : (
        <span className={style.gauge} aria-hidden="true">
          <span style={{ width: `${percent}%` }} />
        </span>
      )}
    </Figure>
  );
}

function Figure({
  name,
  meaning,
  title,
  children,
}: {
  name: string;
  meaning: string;
  title?: string;
  children: ReactNode;
}) {
  return (
    <li className={style.cell} title={title ?? meaning}>
      <span className={style.value}>
        {children}
        <span className={style.name}>{name}</span>
      </span>
      <span className={style.meaning}>{meaning}</span>
    </li>
  );
}
