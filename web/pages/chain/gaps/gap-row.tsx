import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GapAnswer } from "../../../../server/chain/gaps.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { oneOfSeveral } from "../../../../server/words/gap-sentences.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import style from "../../../kit/gap/gap.module.css";
import { Reasons } from "../../../kit/gap/reasons.tsx";
import { PartBars, ScoreBar } from "../../../kit/gap/score.tsx";
import { sentences } from "../../../kit/gap/sentences.ts";
import { Icon } from "../../../kit/icon.tsx";
import { FindFirms } from "../../../kit/links/find-firms.tsx";
import { ClassIcon, ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import type { CitedSources } from "../../../kit/statement/source-mark.tsx";

/** One gap: its class, the first reason, its score; opened, all reasons and the parts of the score. */
export function GapRow({
  gap,
  sources,
  selected,
  onSelect,
}: {
  gap: GapAnswer;
  sources: CitedSources;
  selected: boolean;
  onSelect: (segment: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const name = nameOf(gap, language);
  const said = sentences(gap, t, language);
  return (
    <li className={style.gap} data-selected={selected}>
      <div className={style.head}>
        <button
          type="button"
          className={style.pick}
          onClick={() => onSelect(gap.segment)}
          aria-pressed={selected}
          title={t("gaps.open", { name })}
        >
          <ClassIcon of={gap.class} steps={gap.steps} />
          <span className={style.gapName}>{name}</span>
          {gap.score === null ? null : <ScoreBar gap={gap} score={gap.score} />}
        </button>
        <button
          type="button"
          className={style.expand}
          aria-expanded={open}
          aria-label={t("gaps.details", { name })}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? "up" : "down"} size={12} />
        </button>
      </div>
      <p className={style.facts}>
        <ClassMark of={gap.class} steps={gap.steps} bare />
        {gap.class === "distant" && gap.steps !== null ? (
          <span>{t("gaps.step", { count: gap.steps })}</span>
        ) : null}
        {gap.class === "missing" && gap.reasons && oneOfSeveral(gap.reasons) ? (
          <span>{t("gaps.oneOfSeveral", { count: gap.reasons.alternatives.length + 1 })}</span>
        ) : null}
        {gap.makers > 0 ? <span>{t("gaps.here", { count: gap.makers })}</span> : null}
        <span>
          {gap.elsewhere > 0 ? t("gaps.elsewhere", { count: gap.elsewhere }) : t("gaps.elsewhereNone")}
        </span>
        {gap.class === "bought_in" ? null : <FindFirms segment={gap.segment} name={name} />}
      </p>
      {open ? (
        <div className={style.details}>
          <Reasons said={said} sources={sources} />
          {gap.parts.length > 0 ? <PartBars parts={gap.parts} /> : null}
        </div>
      ) : (
        <p className={style.first}>{said[0]?.text}</p>
      )}
    </li>
  );
}
