import type { ErrorComponentProps } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Message } from "./message.tsx";

export function NoPage() {
  const { t } = useTranslation();
  return <Message tone="calm" title={t("state.noPage")} text={t("state.noPageText")} home />;
}

export function Crash({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Message
      tone="bad"
      title={t("state.crashed")}
      text={error instanceof Error ? error.message : String(error)}
      action={<Button onClick={reset}>{t("state.retry")}</Button>}
      home
    />
  );
}
