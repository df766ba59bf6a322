import { useQueries } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { joinIds } from "../../../server/model/id-list.ts";
import { scoreLevel, scoreShown } from "../../../server/model/weights.ts";
import { ALL_CHAINS } from "../../../server/model/words.ts";
import { labelled, listText, nameOf } from "../../../server/words/format.ts";
import { LEVEL_NAMES } from "../../../server/words/names.ts";
import { gapAnswer } from "../../api/answers.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { neededBy } from "../../kit/gap/needed-by.ts";
import { Icon } from "../../kit/icon.tsx";
import { ClassMark } from "../../kit/segment-class/class-mark.tsx";
import style from "./recruit-flow.module.css";

const SHOWN = 3;

/** The gaps that firms are looked for: each with its class, its score, who needs it and how many firms there are. */
export function ChosenGaps({
  chain = ALL_CHAINS,
  place,
  chosen,
}: {
  chain: string | undefined;
  place: string;
  chosen: readonly string[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueries({
    queries: chosen.slice(0, SHOWN).map((segment) => gapAnswer(chain, place, segment)),
  });
  const drop = (segment: string) => {
    const left = chosen.filter((one) => one !== segment);
    void navigate({
      to: ".",
      search: (before) => ({ ...before, segment: left.length > 0 ? joinIds(left) : undefined }),
    });
  };
  return (
    <div className={style.chosen}>
      {chosen.length === 0 ? (
        <p className={style.none}>{t("flow.none")}</p>
      ) : (
        <ul aria-label={t("flow.chosen")} className={style.gaps}>
          {queries.map(({ data, isPending }, at) => {
            const segment = chosen[at]!;
            const gap = data?.gaps[0];
            const name = gap ? nameOf(gap, language) : isPending ? "…" : segment;
            const needs = gap ? neededBy(gap, language) : [];
            return (
              <li key={segment} className={style.gap}>
                {gap ? <ClassMark of={gap.class} steps={gap.steps} bare /> : null}
                <strong>{name}</strong>
                {gap?.score == null ? null : (
                  <span>
                    {t("gaps.scoreOf", {
                      score: scoreShown(gap.score),
                      level: LEVEL_NAMES[language][scoreLevel(gap.score)],
                    })}
                  </span>
                )}
                {needs.length > 0 ? (
                  <span className={style.needs} title={needs.join(t("sentence.and"))}>
                    {labelled(t("gapsPage.needs"), listText(needs, needs.length, language), language)}
                  </span>
                ) : null}
                {gap ? (
                  <span>
                    {gap.elsewhere > 0
                      ? t("gaps.elsewhere", { count: gap.elsewhere })
                      : t("gaps.elsewhereNone")}
                  </span>
                ) : null}
                <button type="button" aria-label={t("flow.drop", { name })} onClick={() => drop(segment)}>
                  <Icon name="close" size={11} />
                </button>
              </li>
            );
          })}
          {chosen.length > SHOWN ? (
            <li className={style.gap}>{t("flow.more", { count: chosen.length - SHOWN })}</li>
          ) : null}
        </ul>
      )}
      <Link
        to="/candidates"
        search={{
          chain: chain === ALL_CHAINS ? undefined : chain,
          segment: joinIds(chosen) || undefined,
          step: "gaps",
        }}
        className={style.change}
      >
        {t(chosen.length === 0 ? "flow.choose" : "flow.change")}
      </Link>
    </div>
  );
}
