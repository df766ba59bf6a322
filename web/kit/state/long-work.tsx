import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { workAnswer } from "../../api/analysis.ts";
import controls from "../theme/button.module.css";
import { Message } from "./message.tsx";
import style from "./state.module.css";
import { Waiting } from "./waiting.tsx";

const LONG_AFTER_MS = 600;
const LOOK_EVERY_MS = 700;

/** Grey lines at first; for a calculation that takes longer, how far it is and a way to end it. */
export function LongWork({
  work,
  query,
  queryKey,
}: {
  work: string;
  query: { isFetching: boolean; refetch: () => unknown };
  queryKey: readonly unknown[];
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const standing = useQuery({
    ...workAnswer(work),
    enabled: long && query.isFetching,
    refetchInterval: LOOK_EVERY_MS,
  });
  if (!query.isFetching) {
    return (
      <Message
        tone="calm"
        title={t("state.cancelled")}
        text={t("state.cancelledText")}
        action={
          <button type="button" className={controls.button} onClick={() => void query.refetch()}>
            {t("state.again")}
          </button>
        }
      />
    );
  }
  const state = standing.data?.state ?? "unknown";
  if (!long || state === "unknown") return <Waiting />;
  const done = standing.data?.done ?? null;
  return (
    <div className={style.work} role="status">
      <p>
        {state === "waiting"
          ? t("state.queued", { count: standing.data?.ahead ?? 0 })
          : t("state.calculating")}
      </p>
      <progress aria-label={t("state.calculating")} {...(done === null ? {} : { value: done, max: 1 })} />
      <button
        type="button"
        className={controls.button}
        onClick={() => void client.cancelQueries({ queryKey, exact: true })}
      >
        {t("state.cancel")}
      </button>
    </div>
  );
}
