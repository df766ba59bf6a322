import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { ALL_CHAINS } from "../../../../server/model/words.ts";
import { CLASS_NAMES } from "../../../../server/words/names.ts";
import { type Scenario, scenarioAnswer } from "../../../api/analysis.ts";
import { newId } from "../../../api/new-id.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { LongWork } from "../../../kit/state/long-work.tsx";
import { useChainAddress } from "../address/chain-address.ts";
import frame from "../frame/chain.module.css";
import { ChainPicture } from "../frame/chain-picture.tsx";
import { PartSwitch } from "../frame/part-switch.tsx";
import { formatScenario, isEmpty, segmentsUnder } from "../scenario/scenario.ts";
import { useScenario } from "../scenario/use-scenario.ts";
import { ChangeList } from "./change-list.tsx";
import { Effects } from "./effects.tsx";
import { SavedScenarios } from "./saved-scenarios.tsx";
import { ScenarioTable } from "./scenario-table.tsx";
import { WantedList } from "./wanted-list.tsx";
import style from "./what-if.module.css";

/** The chain with firms that would come and without firms that would go; the scenario is the address. */
export function WhatIf({ answer }: { answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { address, change } = useChainAddress();
  const chain = answer.chain.id;
  const place = answer.place.id;
  const [work] = useState(newId);
  const { scenario, empty, query, queryKey, found, side } = useScenario(answer, work);
  const segments = useMemo(
    () =>
      found
        ? segmentsUnder(
            answer.segments,
            found,
            {
              filled: t("whatIf.mark.filled"),
              lost: t("whatIf.mark.lost"),
              opened: t("whatIf.mark.opened"),
              classes: CLASS_NAMES[language],
            },
            side,
          )
        : undefined,
    [answer, found, side, t, language],
  );
  const set = (next: Scenario) =>
    change({ ...formatScenario(next), ...(isEmpty(next) && { scenario: undefined }) }, true);

  const saved = useQuery({
    ...scenarioAnswer(address.scenario ?? ""),
    enabled: address.scenario !== undefined,
  });
  useEffect(() => {
    if (empty && saved.data && saved.data.chain === chain && saved.data.place === place) {
      change(formatScenario(saved.data));
    }
  }, [empty, saved.data, chain, place, change]);

  return (
    <div className={frame.work} data-list="true">
      {address.with ? (
        <ScenarioTable answer={answer} scenario={scenario} ids={address.with} />
      ) : (
        <div className={frame.canvas}>
          {found ? (
            <fieldset className={style.sides} aria-label={t("whatIf.sides")}>
              {(["before", "after"] as const).map((each) => (
                <button
                  key={each}
                  type="button"
                  className={style.side}
                  aria-pressed={side === each}
                  onClick={() => change({ side: each === "after" ? undefined : each })}
                >
                  {t(`whatIf.${each}`)}
                </button>
              ))}
              <span className={style.sidesHint}>{t("whatIf.pictureHint")}</span>
            </fieldset>
          ) : null}
          <ChainPicture
            answer={answer}
            segments={segments}
            left={found && side === "after" ? { completeness: found.after, why: found.why } : undefined}
            selected={address.segment ?? null}
            onSelect={(segment) => change({ segment: segment ?? undefined }, true)}
          />
        </div>
      )}
      <section className={frame.list} aria-label={t("tab.what-if")}>
        <PartSwitch of="what-if" />
        <ChangeList answer={answer} scenario={scenario} found={found} onScenario={set} />
        {empty ? null : (
          <Answered query={query} waiting={<LongWork work={work} query={query} queryKey={queryKey} />}>
            {(effects) => <Effects answer={effects} />}
          </Answered>
        )}
        {chain === ALL_CHAINS ? (
          <p className={style.hint}>{t("whatIf.savedByChain")}</p>
        ) : (
          <SavedScenarios answer={answer} scenario={scenario} />
        )}
        <WantedList answer={answer} scenario={scenario} filled={found?.filled ?? []} />
      </section>
    </div>
  );
}
