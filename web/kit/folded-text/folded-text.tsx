import { type CSSProperties, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import style from "./folded-text.module.css";

/** So few letters fit in a few lines, however narrow they are. */
const SHORT = 40;

/** A text as it was written, folded after a few lines; on paper all of it. */
export function FoldedText({ text, lines = 6 }: { text: string; lines?: number }) {
  return text.length <= SHORT && !text.includes("\n") ? text : <Foldable text={text} lines={lines} />;
}

function Foldable({ text, lines }: { text: string; lines: number }) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  const [whole, setWhole] = useState(false);
  const [long, setLong] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer text behind the same few lines changes no size
  useLayoutEffect(() => {
    const element = box.current!;
    if (whole) return;
    const measure = () => setLong(element.scrollHeight > element.clientHeight + 1);
    measure();
    const sized = new ResizeObserver(measure);
    sized.observe(element);
    return () => sized.disconnect();
  }, [whole, text]);
  return (
    <span className={style.whole}>
      <span
        ref={box}
        id={id}
        className={style.text}
        data-folded={!whole}
        style={{ "--lines": lines } as CSSProperties}
      >
        {text}
      </span>
      {long ? (
        <button
          type="button"
          className={style.more}
          aria-expanded={whole}
          aria-controls={id}
          onClick={() => setWhole((before) => !before)}
        >
          {t(whole ? "history.fold" : "history.unfold")}
        </button>
      ) : null}
    </span>
  );
}
