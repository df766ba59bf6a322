import { useTranslation } from "react-i18next";
import { Refusal } from "../../api/ask.ts";
import controls from "../theme/button.module.css";
import { Message } from "./message.tsx";

/** Inputs of an address whose own name says what was not found. */
const NAMED = ["chain", "place", "segment", "firm"] as const;

export function ProblemState({ problem, onRetry }: { problem: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  const retry = (
    <button type="button" className={controls.button} onClick={onRetry}>
      {t("state.retry")}
    </button>
  );
  if (!(problem instanceof Refusal)) {
    return <Message tone="bad" title={t("state.crashed")} text={problem.message} action={retry} />;
  }
  if (problem.status === 0) {
    return (
      <Message tone="wait" title={t("state.offlineTitle")} text={t("state.offlineText")} action={retry} />
    );
  }
  if (problem.passing) {
    return (
      <Message
        tone="wait"
        title={t("state.awayTitle")}
        text={t("state.awayText")}
        detail={problem.message}
        action={retry}
      />
    );
  }
  if (problem.status === 404) {
    const named = NAMED.find((field) => field === problem.field);
    return (
      <Message
        tone="calm"
        title={named ? t(`state.notFound.${named}`) : t("state.notFoundTitle")}
        text={t("state.notFoundText")}
        detail={problem.message}
        home
      />
    );
  }
  if (problem.status === 400) {
    return <Message tone="calm" title={t("state.badTitle")} text={problem.message} home />;
  }
  return (
    <Message
      tone="bad"
      title={t("state.failTitle")}
      text={t("state.failText")}
      detail={problem.message}
      action={retry}
    />
  );
}
