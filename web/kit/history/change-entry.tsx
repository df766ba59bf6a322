import { useInfiniteQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type ChangeBrief, changeAnswer } from "../../api/changes.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { FoldedText } from "../folded-text/folded-text.tsx";
import { Icon } from "../icon.tsx";
import { Answered } from "../state/answered.tsx";
import { Waiting } from "../state/waiting.tsx";
import { ChangeLink } from "./change-link.tsx";
import { Entry } from "./entry.tsx";
import style from "./history.module.css";
import { RowList } from "./row-list.tsx";
import { kindText, partsText, thingsText, whoText } from "./summary.ts";
import { Undo } from "./undo.tsx";

/** One change: who, when, what; open, its rows as they were and as they are. */
export function ChangeEntry({
  change,
  open,
  onToggle,
}: {
  change: ChangeBrief;
  open: boolean;
  onToggle: () => void;
}) {
  const { t } = useTranslation();
  const body = useId();
  const { number, undoneBy, undoes, note, rowsTotal, bulk, tables } = change;
  const language = useLanguage();
  const about = thingsText(change, t, language);
  const parts = partsText(change, t);
  const undoable = undoneBy === null && rowsTotal > 0 && change.kind !== "began";
  return (
    <Entry
      at={change.at}
      who={whoText(change, t)}
      kind={kindText(change, t)}
      undone={undoneBy !== null}
      number={number}
      about={
        <button
          type="button"
          className={style.opener}
          aria-expanded={open}
          aria-controls={body}
          aria-label={t(open ? "history.close" : "history.open", { number })}
          onClick={onToggle}
        >
          <Icon name={open ? "down" : "fold"} size={11} />
          <span className={style.about}>{about || note || t("history.rowsTotal", { count: rowsTotal })}</span>
          {parts ? <span className={style.parts}>{parts}</span> : null}
        </button>
      }
      beside={
        <>
          {undoneBy === null ? null : (
            <ChangeLink number={undoneBy}>{t("history.undoneBy", { number: undoneBy })}</ChangeLink>
          )}
          {undoes === null ? null : (
            <ChangeLink number={undoes}>{t("history.undoes", { number: undoes })}</ChangeLink>
          )}
          {undoable ? <Undo number={number} redo={undoes !== null} rows={rowsTotal} /> : null}
        </>
      }
    >
      <div id={body} hidden={!open}>
        {open ? (
          <>
            {note && about && note !== about ? (
              <div className={style.note}>
                <FoldedText text={note} />
              </div>
            ) : null}
            {bulk ? (
              <p className={style.note}>
                {[
                  t("history.rowsTotal", { count: rowsTotal }),
                  tables.map((table) => t(`history.table.${table}`)).join(t("history.join")),
                ].join(" · ")}
              </p>
            ) : null}
            <ChangeRows number={number} rowsTotal={rowsTotal} />
          </>
        ) : null}
      </div>
    </Entry>
  );
}

/** So many rows at once: a change of thousands is read in steps. */
const STEP = 20;

/** The rows of one change, asked for when they are looked at. */
function ChangeRows({ number, rowsTotal }: { number: number; rowsTotal: number }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(changeAnswer(number));
  const [most, setMost] = useState(STEP);
  const more = (had: number) => {
    setMost(most + STEP);
    if (most + STEP > had && query.hasNextPage) void query.fetchNextPage();
  };
  return (
    <Answered query={query} waiting={<Waiting lines={Math.min(rowsTotal, 4)} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        const left = rowsTotal - Math.min(most, rows.length);
        return (
          <>
            <RowList rows={rows.slice(0, most)} names={pages.flatMap((page) => page.names)} />
            {left > 0 && (most < rows.length || query.hasNextPage) ? (
              <button
                type="button"
                className={style.plain}
                disabled={query.isFetchingNextPage}
                onClick={() => more(rows.length)}
              >
                {query.isFetchingNextPage ? t("changes.moreLoading") : t("history.moreRows", { count: left })}
              </button>
            ) : null}
          </>
        );
      }}
    </Answered>
  );
}
