import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GapAnswer } from "../../../../server/chain/gaps.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { AdviceMark } from "../../../kit/gap/advice-mark.tsx";
import style from "../../../kit/gap/gap.module.css";
import { Reasons } from "../../../kit/gap/reasons.tsx";
import { PartBars, ScoreBar } from "../../../kit/gap/score.tsx";
import { sentences } from "../../../kit/gap/sentences.ts";
import { Icon } from "../../../kit/icon.tsx";
import { FindFirms } from "../../../kit/links/find-firms.tsx";
import { ClassIcon, ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import type { CitedSources } from "../../../kit/statement/source-mark.tsx";

/** One gap: its class, what to do, the first reason, its score; opened, all reasons and the parts of the score. */
export function GapRow({
  gap,
  sources,
  selected,
  drawn,
  whole,
  others = [],
  onSelect,
}: {
  gap: GapAnswer;
  sources: CitedSources;
  selected: string | undefined;
  /** Whether a picture stands beside the list. */
  drawn: boolean;
  /** Whether the place is the whole country, so that nobody is elsewhere. */
  whole: boolean;
  /** Rows that can fill the same needs in its place. */
  others?: readonly GapAnswer[];
  onSelect: (segment: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const name = nameOf(gap, language);
  const said = sentences(gap, t, language);
  const isSelected = gap.segment === selected;
  return (
    <li className={style.gap} data-selected={isSelected}>
      <div className={style.head}>
        <button
          type="button"
          className={style.pick}
          onClick={() => onSelect(gap.segment)}
          aria-pressed={isSelected}
          title={t(drawn ? "gaps.open" : "gaps.openListed", { name })}
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
        <AdviceMark advice={gap.advice} evidence={gap.evidence} />
        {gap.makers > 0 ? <span>{t("gaps.here", { count: gap.makers })}</span> : null}
        {whole ? null : (
          <span>
            {gap.elsewhere > 0 ? t("gaps.elsewhere", { count: gap.elsewhere }) : t("gaps.elsewhereNone")}
          </span>
        )}
        {whole || gap.class === "bought_in" ? null : <FindFirms segment={gap.segment} name={name} />}
      </p>
      {open ? (
        <div ref={intoView} className={style.details}>
          <Reasons said={said} sources={sources} />
          {gap.parts.length > 0 ? <PartBars parts={gap.parts} /> : null}
        </div>
      ) : (
        <p className={style.first}>
          {said
            .slice(gap.advice === null || gap.advice === "arrange" ? 0 : 1)
            .slice(0, 2)
            .map(({ text }) => text)
            .join(language === "zh" ? "" : " ")}
        </p>
      )}
      {others.length > 0 ? (
        <Others name={name} count={gap.oneOf.length}>
          {others.map((other) => (
            <GapRow
              key={other.segment}
              gap={other}
              sources={sources}
              selected={selected}
              drawn={drawn}
              whole={whole}
              onSelect={onSelect}
            />
          ))}
        </Others>
      ) : null}
    </li>
  );
}

const intoView = (box: HTMLElement | null) => box?.scrollIntoView?.({ block: "nearest" });

/** The rows that would do in place of one, folded away. */
function Others({ name, count, children }: { name: string; count: number; children: ReactNode }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className={style.others}>
      <button
        type="button"
        className={style.oneOf}
        aria-expanded={open}
        aria-label={t("gaps.oneOfOpen", { name, count })}
        title={t("gaps.oneOfMeaning")}
        onClick={() => setOpen(!open)}
      >
        {t("gaps.oneOf", { count })} <Icon name={open ? "up" : "down"} size={11} />
      </button>
      {open ? <ul>{children}</ul> : null}
    </div>
  );
}
