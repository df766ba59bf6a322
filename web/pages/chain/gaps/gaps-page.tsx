import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GapsAnswer } from "../../../../server/chain/gaps.ts";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { isWeightless } from "../../../../server/model/weights.ts";
import { gapsAnswer } from "../../../api/answers.ts";
import gapStyle from "../../../kit/gap/gap.module.css";
import { Icon } from "../../../kit/icon.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useChainAddress } from "../address/chain-address.ts";
import { PartSwitch } from "../frame/part-switch.tsx";
import { gapRows } from "./gap-rows.ts";
import style from "./gaps-page.module.css";
import { GapsTable } from "./gaps-table.tsx";
import { movedIn, weightsIn } from "./moved.ts";
import type { Weights } from "./ranking.ts";
import { StandingNotes } from "./standing-notes.tsx";

const WeightSliders = lazy(() => import("./weight-sliders.tsx").then((m) => ({ default: m.WeightSliders })));

/** Every gap of the chain in one table: what to do, why, who needs it, who could fill it; several to recruit for. */
export function GapsPage({ answer }: { answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  const { address } = useChainAddress();
  const gaps = useQuery(gapsAnswer(answer.chain.id, answer.place.id, movedIn(address)));
  return (
    <div className={page.page}>
      <PageHead title={t("gapsPage.title")} note={t("gapsPage.meaning")}>
        <PartSwitch of="gaps" />
      </PageHead>
      <Answered query={gaps} waiting={<Waiting lines={12} />}>
        {(found) => <Listed answer={found} />}
      </Answered>
    </div>
  );
}

function Listed({ answer }: { answer: GapsAnswer }) {
  const { t } = useTranslation();
  const { address, change } = useChainAddress();
  const moved = movedIn(address);
  const [tuning, setTuning] = useState(Object.keys(moved).length > 0);
  const [moving, setMoving] = useState<Weights>({});
  const weights = { ...weightsIn(moved), ...moving };
  const ranking = useDeferredValue(JSON.stringify(weights));
  const rows = useMemo(
    () => gapRows(answer, address.classes, JSON.parse(ranking) as Weights, (list) => t(`gaps.${list}`)),
    [answer, address.classes, ranking, t],
  );
  const only = address.classes?.map((each) => t(`class.${each}.name`)).join(t("sentence.and"));
  const weightless = Object.values(answer.weights).some((usual) =>
    isWeightless(
      Object.fromEntries(Object.entries(usual).map(([name, weight]) => [name, weights[name] ?? weight])),
    ),
  );
  return (
    <>
      <StandingNotes answer={answer} className={style.needs} />
      {tuning ? (
        <Suspense>
          <div className={style.weights}>
            <WeightSliders
              answer={answer}
              moved={{ ...moved, ...moving }}
              onMove={(name, value) => setMoving({ ...moving, [name]: value })}
              onSet={(set) => {
                setMoving({});
                change(set);
              }}
              onClose={() => setTuning(false)}
            />
          </div>
        </Suspense>
      ) : null}
      {weightless ? <p role="alert">{t("gaps.noWeight")}</p> : null}
      <GapsTable
        answer={answer}
        rows={rows}
        linked={(gap, name) => (
          <Link
            from="/chain/$chain"
            to="."
            search={(before) => ({ ...before, view: undefined, part: undefined, segment: gap.segment })}
            title={t("gapsPage.see")}
          >
            {name}
          </Link>
        )}
        tools={
          <>
            {only ? (
              <span className={style.only}>
                {t("gaps.filterActive", { classes: only })}
                <button type="button" onClick={() => change({ classes: undefined })}>
                  {t("headline.showAll")}
                </button>
              </span>
            ) : null}
            <button
              type="button"
              className={gapStyle.tune}
              aria-expanded={tuning}
              onClick={() => setTuning(!tuning)}
            >
              <Icon name="sliders" size={14} /> {t("gaps.weights")}
            </button>
          </>
        }
        filter={only && t("gaps.filterActive", { classes: only })}
        empty={t("gapsPage.none")}
      />
    </>
  );
}
