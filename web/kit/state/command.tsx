import { useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../theme/button.module.css";
import style from "./state.module.css";

/** A line to type at the server's terminal. */
export function Command({ text }: { text: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div className={style.command}>
      <code>{text}</code>
      <button type="button" className={controls.button} onClick={() => void copy()}>
        {copied ? t("state.copied") : t("state.copy")}
      </button>
    </div>
  );
}
