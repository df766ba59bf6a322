import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changesAnswer } from "../../api/changes.ts";
import type { ChangesAddress } from "../address.ts";
import { Folded } from "../opened/folded.tsx";
import { Answered } from "../state/answered.tsx";
import { Waiting } from "../state/waiting.tsx";
import style from "./history.module.css";
import { HistoryList } from "./history-list.tsx";

/** So many at once on the page of a thing; all of them are in the change log. */
const STEP = 5;

/** Of one thing, or of all of a kind. */
type HistoryOf = Pick<ChangesAddress, "table" | "id" | "kind">;

/** The changes of one thing, newest first, each as it was and as it is. */
export function ThingHistory(asked: HistoryOf) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(changesAnswer(asked, STEP));
  return (
    <Answered query={query} waiting={<Waiting lines={3} />}>
      {({ pages }) => {
        const changes = pages.flatMap((page) => page.changes);
        return (
          <>
            {changes.length === 0 ? <p className={style.quiet}>{t("history.none")}</p> : null}
            <HistoryList changes={changes} opened={(change) => !change.bulk} />
            <p className={style.foot}>
              {query.hasNextPage ? (
                <button
                  type="button"
                  className={style.plain}
                  disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {query.isFetchingNextPage ? t("changes.moreLoading") : t("history.more")}
                </button>
              ) : null}
              {changes.length > 0 ? (
                <Link to="/changes" search={{ table: asked.table, id: asked.id, kind: asked.kind }}>
                  {t("history.all")}
                </Link>
              ) : null}
            </p>
          </>
        );
      }}
    </Answered>
  );
}

/** The same where it is seldom looked at: folded, asked for when opened. */
export function FoldedHistory({ className, ...asked }: HistoryOf & { className?: string | undefined }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Folded className={className} summary={t("history.title")} summaryClass={style.summary} onOpen={setOpen}>
      {open ? <ThingHistory {...asked} /> : null}
    </Folded>
  );
}
