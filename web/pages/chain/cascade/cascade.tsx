import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import type { CascadeAnswer } from "../../../../server/chain/plans/cascade.ts";
import { CLASS_NAMES } from "../../../../server/words/names.ts";
import { criticalAnswer } from "../../../api/analysis.ts";
import { newId } from "../../../api/new-id.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmChooser } from "../../../kit/chooser/firm-chooser.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { LongWork } from "../../../kit/state/long-work.tsx";
import { chainNote } from "../../../kit/table/chain-note.ts";
import { useChainAddress } from "../address/chain-address.ts";
import frame from "../frame/chain.module.css";
import { ChainPicture } from "../frame/chain-picture.tsx";
import style from "./cascade.module.css";
import { CriticalList } from "./critical-list.tsx";
import { Felt } from "./felt.tsx";
import { Player } from "./player.tsx";
import { type Stopped, segmentsAfter } from "./replay.ts";
import { headline, tellRounds } from "./sentences.ts";
import { useCascade } from "./use-cascade.ts";

/** What stops with a segment or a firm, replayed round by round in the panorama. */
export function Cascade({ answer }: { answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { change } = useChainAddress();
  const chain = answer.chain.id;
  const place = answer.place.id;
  const { stopped, fall, last, round } = useCascade(answer);
  const [work] = useState(newId);
  const asked = criticalAnswer(chain, place, work);
  const critical = useQuery(asked);
  const [start, setStart] = useState(0);

  const onRound = useCallback(
    (next: number) => change({ round: next >= last ? undefined : next }),
    [change, last],
  );
  const stop = (next: Stopped | null) => {
    change(
      {
        segment: next?.kind === "segment" ? next.id : undefined,
        firm: next?.kind === "firm" ? next.id : undefined,
        round: undefined,
      },
      true,
    );
    setStart((before) => before + 1);
  };
  const segments = useMemo(() => {
    if (!fall.data) return undefined;
    return segmentsAfter(answer.segments, fall.data, round, {
      lost: (lost) =>
        lost.round === 0 ? t("cascade.mark.removed") : t("cascade.mark.lost", { round: lost.round }),
      classes: CLASS_NAMES[language],
    });
  }, [answer, fall.data, round, t, language]);
  const fallen = fall.data?.lost.filter((lost) => lost.round <= round).length ?? 0;

  return (
    <div className={frame.work} data-list="true">
      <div className={frame.canvas}>
        {stopped && fall.data ? (
          <Player
            last={last}
            round={round}
            fallen={fallen}
            present={fall.data.present}
            start={start}
            onRound={onRound}
          />
        ) : null}
        <ChainPicture
          answer={answer}
          segments={segments}
          left={fall.data?.after[round]}
          selected={null}
          onSelect={(segment) => stop(segment === null ? null : { kind: "segment", id: segment })}
        />
      </div>
      <section className={frame.list} aria-label={t("tab.cascade")}>
        <div className={style.choose} data-paper="no">
          <p>{t("cascade.hint")}</p>
          <FirmChooser
            chain={chain}
            place={place}
            label={t("cascade.chooseFirm")}
            onChoose={(firm) => stop({ kind: "firm", id: firm })}
          />
        </div>
        {stopped ? (
          <Answered query={fall}>
            {(found) => (
              <Told
                answer={found}
                stopped={stopped}
                round={round}
                onRound={onRound}
                onClear={() => stop(null)}
              />
            )}
          </Answered>
        ) : null}
        <Answered
          query={critical}
          waiting={<LongWork work={work} query={critical} queryKey={asked.queryKey} />}
        >
          {(found) => (
            <CriticalList
              answer={found}
              note={chainNote(answer, t, language)}
              stopped={stopped}
              onStop={stop}
            />
          )}
        </Answered>
      </section>
    </div>
  );
}

function Told({
  answer,
  stopped,
  round,
  onRound,
  onClear,
}: {
  answer: CascadeAnswer;
  stopped: Stopped;
  round: number;
  onRound: (round: number) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className={style.told} aria-label={t("cascade.told")}>
      <div className={style.top}>
        <h2>{headline(answer, stopped, t, language)}</h2>
        <button type="button" className={style.clear} onClick={onClear} aria-label={t("cascade.clear")}>
          ×
        </button>
      </div>
      <ol>
        {tellRounds(answer, stopped, t, language).map((told) => (
          <li key={told.round} data-past={told.round <= round}>
            <button
              type="button"
              className={style.step}
              aria-pressed={told.round === round}
              onClick={() => onRound(told.round)}
            >
              {told.round === 0 ? t("cascade.roundZero") : t("cascade.roundNumber", { round: told.round })}
            </button>
            <ul>
              {told.lines.map((line) => (
                <li key={line.segment}>
                  <strong>{line.name}</strong>
                  {t("cascade.colon")}
                  {line.cause}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {answer.lost.length > 0 || answer.stopped.length > 0 ? <Felt answer={answer} /> : null}
    </section>
  );
}
