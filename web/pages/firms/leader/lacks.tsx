import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { LeaderAnswer } from "../../../../server/firms/leader.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { WHY_WORDS } from "../../../../server/words/why-words.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { AdviceMark } from "../../../kit/gap/advice-mark.tsx";
import { Folded } from "../../../kit/opened/folded.tsx";
import { ClassIcon } from "../../../kit/segment-class/class-mark.tsx";
import { type LackingGroup, lackingCounts, lackingGroups } from "./lacking.ts";
import style from "./leader.module.css";

/** The needs of the firm that nobody recorded here meets, in the order of the gap list; else why nothing can be said. */
export function Lacks({ answer }: { answer: LeaderAnswer }) {
  const { t } = useTranslation();
  const counts = lackingCounts(answer);
  if (answer.lacking.length === 0) return <Nothing answer={answer} />;
  const groups = lackingGroups(answer);
  const isBought = ({ needs }: LackingGroup) => needs.every(({ boughtIn }) => boughtIn);
  const listed = (some: readonly LackingGroup[]) => (
    <ul className={style.missing}>
      {some.map((group) => (
        <Group
          key={group.members.map(({ id }) => id).join(" ")}
          group={group}
          place={answer.place?.id ?? null}
        />
      ))}
    </ul>
  );
  const bought = groups.filter(isBought);
  return (
    <div className={style.summary}>
      {counts.open > 0 ? (
        <span className={style.summaryText} data-lacking="true">
          {t("leader.missingText", { count: counts.open, segments: counts.segments })}
        </span>
      ) : null}
      {listed(groups.filter((group) => !isBought(group)))}
      {bought.length > 0 ? (
        <Folded className={style.bought} summary={t("leader.missingBought", { count: counts.boughtIn })}>
          {listed(bought)}
        </Folded>
      ) : null}
    </div>
  );
}

function Group({ group, place }: { group: LackingGroup; place: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wanted = group.needs.map(({ neededBy, members }) => {
    const kinds = [...new Set(members.flatMap((one) => one.kinds))];
    if (neededBy === null) return t("leader.missingDeclared");
    return t("leader.missingFor", {
      segment: nameOf(neededBy, language),
      kinds: kinds.map((kind) => t(`kind.${kind}.name`)).join(t("sentence.and")),
    });
  });
  const [first] = group.members;
  const alike = group.members.every(
    ({ advice, evidence }) => advice === first?.advice && evidence === first?.evidence,
  );
  return (
    <li className={style.lack}>
      {group.members.map((each, index) => (
        <Fragment key={each.id}>
          {index > 0 ? <span className={style.small}>{t("leader.or")}</span> : null}
          <Link
            to="/chain/$chain"
            params={{ chain: group.chain }}
            search={(before) => ({ ...before, place: place ?? before.place, segment: each.id })}
            className={style.chip}
            data-class={each.class}
          >
            <ClassIcon of={each.class} />
            {nameOf(each, language)}
          </Link>
          {alike ? null : <AdviceMark advice={each.advice} evidence={each.evidence} />}
        </Fragment>
      ))}
      {alike && first ? <AdviceMark advice={first.advice} evidence={first.evidence} /> : null}
      <span className={style.small}>{wanted.join(t("sentence.and"))}</span>
    </li>
  );
}

/** Nothing is lacking, or nothing can be said of it. */
function Nothing({ answer: { makes, chains, place } }: { answer: LeaderAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (makes.length === 0 || place === null) return null;
  const unjudged = chains.filter(({ why }) => why === "no_links");
  if (unjudged.length === chains.length || makes.every(({ needs }) => needs.length === 0)) {
    const { text, next } = WHY_WORDS[language][unjudged.length === chains.length ? "no_links" : "no_needs"];
    return (
      <div className={style.summary}>
        <span className={style.summaryText}>{text}</span>
        <span className={style.small}>{next}</span>
      </div>
    );
  }
  return (
    <div className={style.summary}>
      <span className={style.summaryText}>{t("leader.missingNone")}</span>
    </div>
  );
}
