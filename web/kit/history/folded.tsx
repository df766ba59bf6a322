import { useState } from "react";
import { useTranslation } from "react-i18next";
import style from "./history.module.css";

/** So many letters, or lines, are shown of a long value until its rest is asked for. */
const LETTERS = 160;
const LINES = 4;

/** A value, folded when it is long. */
export function Folded({ text }: { text: string }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const short = shortened(text);
  if (short === text) return text;
  return (
    <>
      {whole ? text : `${short}…`}{" "}
      <button
        type="button"
        className={style.plain}
        aria-expanded={whole}
        onClick={() => setWhole((before) => !before)}
      >
        {t(whole ? "history.fold" : "history.unfold")}
      </button>
    </>
  );
}

function shortened(text: string): string {
  const lines = text.split("\n");
  const few = lines.length > LINES ? lines.slice(0, LINES).join("\n") : text;
  const letters = [...few];
  return letters.length > LETTERS ? letters.slice(0, LETTERS).join("") : few;
}
