import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import type { WhichNextAnswer } from "../../../../server/chain/plans/which-next.ts";
import { NEXT_SEGMENTS } from "../../../../server/model/bounds.ts";
import { nameOf, number } from "../../../../server/words/format.ts";
import { CLASS_NAMES } from "../../../../server/words/names.ts";
import { WHY_WORDS } from "../../../../server/words/why-words.ts";
import { newId } from "../../../api/new-id.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { SliderField } from "../../../kit/form/slider-field.tsx";
import { AdviceMark } from "../../../kit/gap/advice-mark.tsx";
import { FindFirms } from "../../../kit/links/find-firms.tsx";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { LongWork } from "../../../kit/state/long-work.tsx";
import { chainNote } from "../../../kit/table/chain-note.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import controls from "../../../kit/theme/button.module.css";
import { useChainAddress } from "../address/chain-address.ts";
import frame from "../frame/chain.module.css";
import { ChainPicture } from "../frame/chain-picture.tsx";
import { PartSwitch } from "../frame/part-switch.tsx";
import { listed } from "../scenario/listed.ts";
import { formatScenario, plantOf } from "../scenario/scenario.ts";
import { chosenColumns } from "./chosen-columns.ts";
import { numbered, progress } from "./progress.ts";
import { useSteps } from "./use-steps.ts";
import style from "./which-next.module.css";

/** The few segments that together meet most of what is unmet, in order, and the way to try them out. */
export function WhichNext({ answer }: { answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { address, change } = useChainAddress();
  const [moving, setMoving] = useState<number | null>(null);
  const [work] = useState(newId);
  const { k, arrange, query, queryKey, found } = useSteps(answer, work);
  const segments = useMemo(
    () =>
      query.data &&
      numbered(answer.segments, query.data.chosen, found?.segments ?? [], {
        rank: (rank) => t("next.mark", { rank }),
        classes: CLASS_NAMES[language],
      }),
    [answer, query.data, found, t, language],
  );
  const shown = moving ?? k;
  const settle = (to: number) => {
    setMoving(null);
    change({ k: to === NEXT_SEGMENTS.usual ? undefined : to });
  };
  return (
    <div className={frame.work} data-list="true">
      <ChainPicture
        answer={answer}
        segments={segments}
        left={found && { completeness: found.after, why: found.why }}
        selected={address.segment ?? null}
        onSelect={(segment) => change({ segment: segment ?? undefined }, true)}
      />
      <section className={`${frame.list} ${style.side}`} aria-label={t("part.next")}>
        <PartSwitch of="what-if" />
        <div className={style.head}>
          <h2>{t("next.title")}</h2>
          <p className={style.hint}>{t("next.meaning")}</p>
          <SliderField
            label={t("next.howMany")}
            named={t("next.howMany")}
            value={shown}
            least={1}
            most={NEXT_SEGMENTS.most}
            onMove={setMoving}
            onSet={settle}
          />
          <label className={style.arrange} title={t("next.arrangeMeaning")}>
            <input
              type="checkbox"
              checked={arrange}
              onChange={(event) => change({ arrange: event.target.checked || undefined })}
            />
            {t("next.arrange")}
          </label>
        </div>
        <Answered query={query} waiting={<LongWork work={work} query={query} queryKey={queryKey} />}>
          {(found) => (
            <>
              {found.chosen.length > 0 ? (
                <div className={style.excel}>
                  <ExcelButton
                    name={`${t("next.title")} ${nameOf(answer.chain, language)}`}
                    columns={chosenColumns(found, t, language)}
                    rows={found.chosen}
                    note={[...chainNote(answer, t, language), [t("next.howMany"), String(k)]]}
                  />
                </div>
              ) : null}
              <Chosen answer={found} />
            </>
          )}
        </Answered>
      </section>
    </div>
  );
}

function Chosen({ answer }: { answer: WhichNextAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { address, change } = useChainAddress();
  const { chosen, completeness, why } = answer;
  const name = (id: string) => {
    const named = answer.names.segments[id];
    return named ? nameOf(named, language) : id;
  };
  if (chosen.length === 0) {
    if (why === "nothing_present") return <p className={style.none}>{t("next.build")}</p>;
    if (why) {
      const { text, next } = WHY_WORDS[language][why];
      return (
        <p className={style.none}>
          {text} {next}
        </p>
      );
    }
    return <p className={style.none}>{t(address.arrange ? "next.none" : "next.noneArrange")}</p>;
  }
  const told = progress(answer);
  const { met, all } = completeness ?? { met: 0, all: 0 };
  const tryOut = (segments: string[]) => ({
    ...formatScenario({ add: segments.map((segment) => plantOf(segment)), remove: [] }),
    view: "what-if" as const,
    part: undefined,
    scenario: undefined,
    segment: undefined,
  });
  return (
    <>
      <ol className={style.chosen}>
        {chosen.map((one, index) => (
          <li key={one.segment} data-selected={address.segment === one.segment}>
            <span className={style.rank} aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <div className={style.line}>
                <button
                  type="button"
                  className={style.name}
                  onClick={() => change({ segment: one.segment }, true)}
                  title={t("gaps.open", { name: name(one.segment) })}
                >
                  {name(one.segment)}
                </button>
                <span className={style.gain} title={t("next.gainMeaning")}>
                  +{number(one.gain, language)}
                </span>
              </div>
              <span className={style.bar} aria-hidden="true">
                <span style={{ width: `${answer.open === 0 ? 0 : (one.gain / answer.open) * 100}%` }} />
              </span>
              <p className={style.facts}>
                <ClassMark of={one.class} />
                <AdviceMark advice={one.advice} evidence={one.evidence} />
                <span>
                  {one.elsewhere > 0
                    ? t("gaps.elsewhere", { count: one.elsewhere })
                    : t("gaps.elsewhereNone")}
                </span>
                <FindFirms segment={one.segment} name={name(one.segment)} />
              </p>
              <p>
                {one.needers.length === 0
                  ? t("next.meetsDeclared", { count: one.needs })
                  : t("next.meets", {
                      count: one.needs,
                      needers: listed(one.needers.map(name), one.needers.length, language),
                    })}{" "}
                {one.declared && one.needers.length > 0 ? t("next.declared") : null}
              </p>
              {one.tiedTotal > 0 ? (
                <p className={style.tied}>
                  {t("next.tied", { names: listed(one.tied.map(name), one.tiedTotal, language) })}
                </p>
              ) : null}
              <Link
                from="/chain/$chain"
                to="."
                search={(before) => ({ ...before, ...tryOut([one.segment]) })}
                resetScroll={false}
                className={style.try}
              >
                {t("next.tryOne")}
              </Link>
            </div>
          </li>
        ))}
      </ol>
      <div className={style.foot}>
        <p>
          {t("next.sum", {
            gain: number(told.gain, language),
            open: number(answer.open, language),
            percent: told.percent,
            from: `${met}/${all}`,
            to: `${met + told.needs}/${all}`,
          })}
        </p>
        <Link
          from="/chain/$chain"
          to="."
          search={(before) => ({ ...before, ...tryOut(chosen.map((one) => one.segment)) })}
          resetScroll={false}
          className={controls.button}
        >
          {t("next.tryAll", { count: chosen.length })}
        </Link>
      </div>
    </>
  );
}
