import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "./copy-text.ts";
import style from "./search-sheet.module.css";

const SAID_MS = 2000;

export function CopyButton({ text, label, name }: { text: string; label: string; name: string }) {
  const { t } = useTranslation();
  const [state, setState] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <span className={style.copying}>
      <button
        type="button"
        className={style.copy}
        aria-label={label}
        onClick={() => void copyText(text).then((copied) => setState(copied ? "copied" : "failed"))}
      >
        {state === "copied" ? t("searchSheet.copied") : name}
      </button>
      <span role="status" className={state === "failed" ? style.failed : "unseen"}>
        {state === "failed" ? t("searchSheet.copyFailed") : null}
        {state === "copied" ? t("searchSheet.copied") : null}
      </span>
    </span>
  );
}
