import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../server/chain/panorama.ts";
import type { SegmentClass } from "../../../server/model/words.ts";
import { percentMet } from "../../../server/words/format.ts";
import { ClassIcon } from "../../kit/segment-class/class-mark.tsx";
import style from "./headline.module.css";

const LEADERS_NAMED = 2;
const FILTERS = ["missing", "single", "extendable"] as const;

/** The chain in six figures, each with what it means; three of them filter the picture. */
export function Headline({
  answer,
  classes,
  onClasses,
}: {
  answer: PanoramaAnswer;
  classes: SegmentClass[] | undefined;
  onClasses: (classes: SegmentClass[] | undefined) => void;
}) {
  const { t } = useTranslation();
  const made = answer.segments.filter((segment) => segment.makers > 0).length;
  const { leaders } = answer;
  return (
    <ul className={style.strip} aria-label={t("headline.label")}>
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

function Completeness({ answer }: { answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  const { completeness } = answer;
  if (!completeness) {
    return (
      <Figure name={t("headline.completeness")} meaning={t("headline.buildMeaning")}>
        {t("headline.build")}
      </Figure>
    );
  }
  const { met, all, boughtIn } = completeness;
  const percent = percentMet(met, all);
  const meaning =
    all === 0
      ? t("headline.completenessNone")
      : boughtIn > 0
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
