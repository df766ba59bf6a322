import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type ChangeBrief, changeAnswer, changesAnswer } from "../../../api/changes.ts";
import type { ChangesAddress } from "../../../kit/address.ts";
import history from "../../../kit/history/history.module.css";
import { HistoryList } from "../../../kit/history/history-list.tsx";
import { useOpened } from "../../../kit/opened/use-opened.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useTitle } from "../../../kit/title.ts";
import style from "./changes.module.css";
import { ChangesExcel } from "./changes-excel.tsx";
import { Filters } from "./filters.tsx";

const STEP = 50;

/** All that was ever written, newest first; filters and what is open stand in the address. */
export function ChangesPage() {
  const { t } = useTranslation();
  const { table, id, by, kind, from, to, change } = useSearch({ from: "/changes" });
  const navigate = useNavigate({ from: "/changes" });
  const asked = { table, id, by, kind, from, to };
  const filtered = Object.values(asked).some((value) => value !== undefined);
  const query = useInfiniteQuery(changesAnswer(asked, STEP));
  const known = query.data?.pages.flatMap((one) => one.changes.flatMap(({ things }) => things)) ?? [];
  useTitle(t("changes.title"));
  const alter = (changed: Partial<ChangesAddress>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  return (
    <div className={page.page}>
      <PageHead title={t("changes.title")} note={t("changes.lead")} />
      <Filters asked={asked} known={known} onAsked={alter} />
      {change === undefined ? null : (
        <Opened key={change} number={change} onClose={() => alter({ change: undefined })} />
      )}
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {({ pages }) => {
          const changes = pages.flatMap((one) => one.changes);
          const total = pages[0]?.total ?? changes.length;
          return (
            <section className={page.sheet} aria-label={t("changes.title")}>
              <div className={page.top}>
                <h2>
                  <span role="status">{t("changes.total", { count: total })}</span>
                </h2>
                <ChangesExcel asked={asked} known={known} changes={changes} whole={!query.hasNextPage} />
              </div>
              {changes.length === 0 ? (
                <p className={page.none}>
                  {t(filtered ? "changes.noneFiltered" : "changes.none")}{" "}
                  {filtered ? (
                    <button type="button" className={history.plain} onClick={() => alter(NO_FILTER)}>
                      {t("changes.clear")}
                    </button>
                  ) : null}
                </p>
              ) : (
                <HistoryList changes={changes} />
              )}
              {query.hasNextPage ? (
                <p className={style.more}>
                  <button
                    type="button"
                    className={controls.button}
                    disabled={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    {query.isFetchingNextPage
                      ? t("changes.moreLoading")
                      : t("changes.more", { count: Math.min(STEP, total - changes.length) })}
                  </button>
                </p>
              ) : null}
            </section>
          );
        }}
      </Answered>
    </div>
  );
}

const NO_FILTER = {
  table: undefined,
  id: undefined,
  by: undefined,
  kind: undefined,
  from: undefined,
  to: undefined,
} satisfies Partial<ChangesAddress>;

/** The one change a link led to, above all others, wherever among them it stands. */
function Opened({ number, onClose }: { number: number; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(changeAnswer(number));
  return (
    <section
      {...useOpened<HTMLElement>(onClose)}
      className={`${page.sheet} ${style.opened}`}
      aria-label={t("changes.opened", { number })}
    >
      <div className={page.top}>
        <h2>{t("changes.opened", { number })}</h2>
        <button type="button" className={history.plain} onClick={onClose}>
          {t("changes.close")}
        </button>
      </div>
      <Answered query={query} waiting={<Waiting lines={3} />}>
        {({ pages }) => {
          const opened: ChangeBrief | undefined = pages[0];
          return opened ? <HistoryList changes={[opened]} opened={() => true} /> : null;
        }}
      </Answered>
    </section>
  );
}
