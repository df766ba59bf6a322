import { useTranslation } from "react-i18next";
import { Command } from "../../kit/state/command.tsx";
import { Message } from "../../kit/state/message.tsx";

/** A chain without segments: how to begin one. */
export function Begin({ all }: { all: boolean }) {
  const { t } = useTranslation();
  return (
    <Message
      tone="calm"
      top
      title={t(all ? "gaps.beginAll" : "gaps.begin")}
      text={
        <>
          <p>{t("gaps.beginText")}</p>
          <Command text="npm run load -- FOLDER" />
        </>
      }
    />
  );
}
