import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PLAN_FIRMS } from "../../../../server/model/bounds.ts";
import type { ShortlistAnswer } from "../../../../server/recruit/shortlists.ts";
import { deleteShortlist, removeFromShortlist, shortlistsAnswer } from "../../../api/candidates.ts";
import { forgetTables } from "../../../kit/fresh/forget.ts";
import { FoldedHistory } from "../../../kit/history/thing-history.tsx";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import { useMe } from "../../../kit/people/me.ts";
import page from "../../../kit/theme/page.module.css";
import style from "./candidates.module.css";

/** The shortlists of the place, folded. */
export function Shortlists({ place }: { place: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(shortlistsAnswer(place));
  if (!data) return null;
  return (
    <details className={`${page.sheet} ${style.lists}`}>
      <summary>{t("candidates.shortlist.open", { count: data.total })}</summary>
      {data.shortlists.length === 0 ? (
        <p className={page.none}>{t("candidates.shortlist.none")}</p>
      ) : (
        <ul>
          {data.shortlists.map((list) => (
            <Shortlist key={list.id} list={list} />
          ))}
        </ul>
      )}
      <FoldedHistory table="places" id={place} kind="shortlist" />
    </details>
  );
}

function Shortlist({ list }: { list: ShortlistAnswer }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const by = useMe()?.id ?? null;
  const [sure, setSure] = useState(false);
  // What somebody else changed meanwhile shows beside the refusal.
  const renewed = { onSettled: () => forgetTables(client, ["shortlists", "shortlist_firms"]) };
  const drop = useMutation({
    networkMode: "always",
    mutationFn: (seen: { id: string; version: number }) => deleteShortlist(seen, by),
    ...renewed,
  });
  const take = useMutation({
    networkMode: "always",
    mutationFn: (firm: string) => removeFromShortlist(list.id, firm, by),
    ...renewed,
  });
  const failed = drop.error ?? take.error;
  return (
    <li>
      <div className={style.listHead}>
        <strong>{list.name}</strong>
        <span className={style.facts}>
          {[list.on, t("candidates.shortlist.firms", { count: list.firms.length })]
            .filter(Boolean)
            .join(" · ")}
        </span>
        {list.segment ? (
          <Link to="/candidates" search={(before) => ({ ...before, segment: list.segment ?? undefined })}>
            {t("candidates.list")}
          </Link>
        ) : null}
        {list.firms.length > 0 ? (
          <Link to="/trips" search={{ firms: list.firms.slice(0, PLAN_FIRMS).map(({ firm }) => firm) }}>
            {t("portfolio.trip", { count: Math.min(list.firms.length, PLAN_FIRMS) })}
          </Link>
        ) : null}
        <button
          type="button"
          className={style.plain}
          aria-label={t("candidates.shortlist.removeList", { list: list.name })}
          onClick={() => (sure ? drop.mutate(list) : setSure(true))}
          onBlur={() => setSure(false)}
        >
          {sure ? t("candidates.shortlist.removeSure") : "×"}
        </button>
      </div>
      <ul className={style.listed}>
        {list.firms.map(({ firm, name }) => (
          <li key={firm}>
            <FirmLink id={firm} name={name} />
            <button
              type="button"
              className={style.plain}
              aria-label={t("candidates.shortlist.remove", { name, list: list.name })}
              onClick={() => take.mutate(firm)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {failed ? <p role="alert">{t("candidates.shortlist.failed", { message: failed.message })}</p> : null}
    </li>
  );
}
