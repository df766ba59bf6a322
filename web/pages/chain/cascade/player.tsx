import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { SliderField } from "../../../kit/form/slider-field.tsx";
import controls from "../../../kit/theme/button.module.css";
import { calm } from "../../../kit/theme/calm.ts";
import style from "./cascade.module.css";

const STEP_MS = 1200;

/** Steps through the rounds, by hand or by itself; for readers who want no motion it stands at the end. */
export function Player({
  last,
  round,
  fallen,
  present,
  start,
  onRound,
}: {
  last: number;
  round: number;
  /** Segments lost by now, of those made here. */
  fallen: number;
  present: number;
  /** Another value begins the replay anew. */
  start: number;
  onRound: (round: number) => void;
}) {
  const { t } = useTranslation();
  const [playing, setPlaying] = useState(false);
  const begun = useRef(0);

  useEffect(() => {
    if (start === begun.current || last === 0) return;
    begun.current = start;
    if (calm.matches) return;
    onRound(0);
    setPlaying(true);
  }, [start, last, onRound]);
  useEffect(() => {
    // Before it begins anew the round may still be the last one: the address follows a moment later.
    if (!playing || round >= last) return;
    const timer = setTimeout(() => {
      onRound(round + 1);
      if (round + 1 >= last) setPlaying(false);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, round, last, onRound]);

  if (last === 0) return null;
  const said = t("cascade.roundOf", { round, last, fallen, present });
  return (
    <div className={style.player}>
      <button
        type="button"
        className={controls.button}
        onClick={() => {
          if (!playing && round >= last) onRound(0);
          setPlaying(!playing);
        }}
      >
        {t(playing ? "cascade.pause" : "cascade.play")}
      </button>
      <SliderField
        label={t("cascade.round")}
        value={round}
        most={last}
        said={said}
        onMove={(to) => {
          setPlaying(false);
          onRound(to);
        }}
      />
      <output className={style.said} aria-live="polite">
        {said}
      </output>
    </div>
  );
}
