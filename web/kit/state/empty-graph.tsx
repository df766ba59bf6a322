import { useTranslation } from "react-i18next";
import { Command } from "./command.tsx";
import { Message } from "./message.tsx";

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
