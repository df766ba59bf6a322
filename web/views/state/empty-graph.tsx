import { useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../../theme/button.module.css";
import { Message } from "./message.tsx";
import style from "./state.module.css";

/** No chain yet: how to load one. */
export function EmptyGraph() {
  const { t } = useTranslation();
  return (
    <Message
      tone="calm"
      top
      title={t("state.emptyTitle")}
      text={
        <>
          <p>{t("state.emptyText")}</p>
          <Command text="npm run load -- FOLDER" />
          <p>{t("state.emptySeed")}</p>
          <Command text="npm run load -- seed" />
          <p>{t("state.emptyFormat")}</p>
        </>
      }
    />
  );
}

function Command({ text }: { text: string }) {
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
