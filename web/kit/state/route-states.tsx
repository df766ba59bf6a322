import type { ErrorComponentProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import controls from "../theme/button.module.css";
import { useTitle } from "../title.ts";
import { Message } from "./message.tsx";

export function NoPage() {
  const { t } = useTranslation();
  useTitle(t("state.noPage"));
  return <Message tone="calm" title={t("state.noPage")} text={t("state.noPageText")} home />;
}

export function Crash({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Message
      tone="bad"
      title={t("state.crashed")}
      text={error instanceof Error ? error.message : String(error)}
      action={
        <button type="button" className={controls.button} onClick={reset}>
          {t("state.retry")}
        </button>
      }
      home
    />
  );
}
