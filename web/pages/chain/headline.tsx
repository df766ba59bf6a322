import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../server/chain/panorama.ts";
import type { Language, SegmentClass } from "../../../server/model/words.ts";
import { percentMet } from "../../../server/words/format.ts";
import { WHY_WORDS } from "../../../server/words/why-words.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import type { Light } from "../../kit/address.ts";
import { FirmLatin } from "../../kit/links/firm-link.tsx";
import { NumberText } from "../../kit/number-text.tsx";
import { usePrinting } from "../../kit/paper/printed.ts";
import { ClassIcon } from "../../kit/segment-class/class-mark.tsx";
import style from "./headline.module.css";

interface Lit {
  on: boolean;
  toggle: () => void;
}

const LEADERS_NAMED = 2;
const FILTERS = ["missing", "single", "extendable"] as const;

/** What the strip tells of a chain, judged as it is or as a scenario leaves it. */
export type Headlined = Pick<PanoramaAnswer, "completeness" | "why" | "counts" | "leaders" | "segments">;

export interface HeadlineProps {
  answer: Headlined;
  /** The figures as they are, beside those that a scenario leaves. */
  today?: Headlined | undefined;
  classes: SegmentClass[] | undefined;
  onClasses: (classes: SegmentClass[] | undefined) => void;
  /** The figure whose segments are lit in the picture. */
  light: Light | undefined;
  onLight: (light: Light | undefined) => void;
}

/** The chain in six figures, each with what it means; three of them filter the picture. */
export function Headline({ answer, today, classes, light, onClasses, onLight }: HeadlineProps) {
  const { t } = useTranslation();
  const printing = usePrinting();
  const named = printing ? answer.leaders.length : LEADERS_NAMED;
  const lit = (figure: Light): Lit => ({
    on: light === figure,
    toggle: () => onLight(light === figure ? undefined : figure),
  });
  const made = madeIn(answer);
  const { leaders } = answer;
  return (
    <ul
      className={style.strip}
      data-scenario={today !== undefined}
      aria-label={t(today ? "headline.ofScenario" : "headline.label")}
    >
      <Completeness answer={answer} today={today} light={lit("completeness")} />
      <Figure name={t("headline.made")} meaning={t("headline.madeMeaning")} light={lit("made")}>
        <Was before={today && madeIn(today)} now={made} />
        <NumberText of={made} />{" "}
        <small>
          / <NumberText of={answer.segments.length} />
        </small>
      </Figure>
      {FILTERS.map((each) => {
        const on = classes?.length === 1 && classes[0] === each;
        return (
          <li key={each} className={style.cell}>
            <button
              type="button"
              className={style.filter}
              data-paper="yes"
              aria-pressed={on}
              onClick={() => onClasses(on ? undefined : [each])}
              title={on ? t("headline.showAll") : t("headline.showOnly", { name: t(`class.${each}.name`) })}
            >
              <span className={style.value}>
                <ClassIcon of={each} />
                <Was before={today && (today.counts[each] ?? 0)} now={answer.counts[each] ?? 0} />
                {answer.counts[each] ?? 0}
                <span className={style.name}>{t(`headline.${each}`)}</span>
              </span>
              <span className={style.meaning}>{t(`headline.${each}Meaning`)}</span>
            </button>
          </li>
        );
      })}
      <Figure name={t("headline.leaders")} meaning={t("headline.leadersMeaning")} light={lit("leaders")}>
        <Was before={today?.leaders.length} now={leaders.length} />
        {today && today.leaders.length !== leaders.length ? leaders.length : null}
        {leaders.length === 0 && !today?.leaders.length ? <small>{t("headline.leadersNone")}</small> : null}
        {leaders.slice(0, named).map((leader) => (
          <Link
            key={leader.id}
            to="/leader/$firm"
            params={{ firm: leader.id }}
            className={style.leader}
            title={t("headline.open", { name: leader.name })}
          >
            {leader.name}
            <FirmLatin id={leader.id} />
          </Link>
        ))}
        {leaders.length > 1 && !printing ? (
          <small className={style.more} data-cut={leaders.length > named}>
            {t("headline.more", { count: leaders.length })}
          </small>
        ) : null}
      </Figure>
    </ul>
  );
}

const madeIn = ({ segments }: Headlined) => segments.filter(({ makers }) => makers > 0).length;

const partOf = ({ met, all }: { met: number; all: number }) => `${met} / ${all}`;

/** The completeness in a word. */
function shareOf({ completeness, why }: Pick<Headlined, "completeness" | "why">, language: Language): string {
  if (why || !completeness) return WHY_WORDS[language][why ?? "nothing_present"].short;
  const percent = percentMet(completeness.met, completeness.all);
  return percent === null ? "–" : `${percent}%`;
}

/** What a figure was before, where a scenario changes it. */
function Was({ before, now }: { before: string | number | undefined; now: string | number }) {
  if (before === undefined || before === now) return null;
  return <small className={style.was}>{before} →</small>;
}

function Completeness({
  answer: { completeness, why },
  today,
  light,
}: {
  answer: Headlined;
  today: Headlined | undefined;
  light: Lit;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (why || !completeness) {
    const { short, text, next } = WHY_WORDS[language][why ?? "nothing_present"];
    return (
      <Figure name={t("headline.completeness")} meaning={text} title={`${text} ${next}`}>
        <Was before={today && shareOf(today, language)} now={short} />
        {short}
      </Figure>
    );
  }
  const { met, all, boughtIn } = completeness;
  const percent = percentMet(met, all);
  const share = shareOf({ completeness, why }, language);
  const before = today && shareOf(today, language);
  const meaning =
    boughtIn > 0
      ? t("headline.completenessBoughtIn", { count: boughtIn })
      : t("headline.completenessMeaning");
  return (
    <Figure
      name={t("headline.completeness")}
      meaning={meaning}
      light={light}
      title={`${t("headline.completenessMeaning")}${boughtIn > 0 ? ` · ${t("headline.completenessBoughtIn", { count: boughtIn })}` : ""}`}
    >
      <Was before={before} now={share} />
      {share}{" "}
      <small className={style.part}>
        {before === share && today?.completeness ? (
          <Was before={partOf(today.completeness)} now={partOf(completeness)} />
        ) : null}
        {partOf(completeness)}
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
  light,
  children,
}: {
  name: string;
  meaning: string;
  title?: string;
  /** Lights up in the picture what the figure counts. */
  light?: Lit;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <li className={style.cell} title={title ?? meaning}>
      <span className={style.value}>
        {children}
        {light ? (
          <button
            type="button"
            data-paper="yes"
            className={`${style.name} ${style.light}`}
            aria-pressed={light.on}
            title={t(light.on ? "picture.lightOff" : "picture.light")}
            onClick={light.toggle}
          >
            {name}
          </button>
        ) : (
          <span className={style.name}>{name}</span>
        )}
      </span>
      <span className={style.meaning}>{meaning}</span>
    </li>
  );
}
