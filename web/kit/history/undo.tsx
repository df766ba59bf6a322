import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableName } from "../../../server/model/log.ts";
import { Refusal } from "../../api/ask.ts";
import { type ChangeBrief, changeAnswer, undoChange } from "../../api/changes.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { forget } from "../fresh/forget.ts";
import { useMe } from "../people/me.ts";
import { ChangeLink } from "./change-link.tsx";
import style from "./history.module.css";
import { kindText, thingsText, whoText } from "./summary.ts";
import { momentText } from "./when.ts";
import { columnText } from "./words.ts";

/** So many rows are not taken back by a slip of the hand. */
const ASKED_FROM = 50;

/** Takes a change back, or says why that cannot be: what changed the same things later stands on it. */
export function Undo({
  number,
  redo = false,
  rows = 0,
  numbered = true,
  onDone,
}: {
  /** Of the change to take back. */
  number: number;
  /** It took another change back. */
  redo?: boolean;
  /** How many rows go back with it. */
  rows?: number;
  /** Its name says which change: for a list of several. */
  numbered?: boolean;
  onDone?: (by: ChangeBrief) => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const me = useMe();
  const [sure, setSure] = useState(false);
  const undo = useMutation({
    mutationFn: () => undoChange(number, me?.id ?? null),
    onSuccess: async (by) => {
      await forget(client, by);
      onDone?.(by);
    },
  });
  const asked = rows >= ASKED_FROM && !sure;
  return (
    <span className={style.undo}>
      <button
        type="button"
        className={style.plain}
        disabled={undo.isPending || undo.isSuccess}
        aria-label={numbered && !sure ? t(redo ? "history.redoOf" : "history.undoOf", { number }) : undefined}
        onClick={() => (asked ? setSure(true) : undo.mutate())}
        onBlur={() => setSure(false)}
      >
        {undo.isPending
          ? t("history.undoing")
          : sure
            ? t("history.undoSure", { count: rows })
            : t(redo ? "history.redo" : "history.undo")}
      </button>
      {undo.error ? <Refused error={undo.error} /> : null}
      <span className="unseen" role="status">
        {undo.isSuccess ? t(redo ? "history.redoDone" : "history.undoDone") : null}
      </span>
    </span>
  );
}

function Refused({ error }: { error: Error }) {
  const { t } = useTranslation();
  const later = laterIn(error);
  return (
    <span className={style.refused} role="alert">
      {t("history.refused")}
      {whyText(error, later, t)} {later?.number == null ? null : <Later number={later.number} />}
    </span>
  );
}

/** What changed again since, as the screen calls it; else what the server says. */
function whyText(
  { message, field }: Error & { field?: string | null },
  later: Standing | null,
  t: Translate,
) {
  if (!later?.table || !field) return message;
  const { table } = later;
  const what = field === table ? t(`history.table.${table}`) : columnText(table, field, t);
  return t("history.overtaken", { what });
}

/** The later change that stands on it: who made it, when, and the way to it. */
function Later({ number }: { number: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const later = useInfiniteQuery(changeAnswer(number)).data?.pages[0];
  return (
    <ChangeLink number={number}>
      {later
        ? t("history.refusedBy", {
            number,
            what: [kindText(later, t), thingsText(later, t, language)].filter(Boolean).join(" "),
            who: whoText(later, t),
            when: momentText(later.at, language),
          })
        : t("changes.opened", { number })}
    </ChangeLink>
  );
}

/** The later change that a refusal names, and the table of the row that it altered. */
type Standing = { number?: number | null; table?: TableName };

function laterIn(error: Error): Standing | null {
  if (!(error instanceof Refusal) || error.code !== "overtaken") return null;
  return (error.current as Standing | null | undefined) ?? null;
}
