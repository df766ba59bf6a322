import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ID_MOST } from "../../../../server/model/bounds.ts";
import { saveShortlist, shortlistsAnswer } from "../../../api/candidates.ts";
import { useFreshId } from "../../../api/fresh-id.ts";
import chooser from "../../../kit/chooser/chooser.module.css";
import { Floating } from "../../../kit/floating/floating.tsx";
import { forgetTables } from "../../../kit/fresh/forget.ts";
import { useMe } from "../../../kit/people/me.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import controls from "../../../kit/theme/button.module.css";
import style from "./candidates.module.css";

/** Puts a firm on a shortlist, there already or made for it. */
export function ShortlistButton({
  firm,
  name,
  place,
  segment,
}: {
  firm: string;
  name: string;
  place: string;
  segment: string;
}) {
  const { t } = useTranslation();
  return (
    <Floating
      className={style.action}
      popup="dialog"
      label={t("candidates.shortlist.adding", { name })}
      trigger={t("candidates.shortlist.add")}
    >
      {() => <ShortlistForm firm={firm} name={name} place={place} segment={segment} />}
    </Floating>
  );
}

function ShortlistForm({
  firm,
  name,
  place,
  segment,
}: {
  firm: string;
  name: string;
  place: string;
  segment: string;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const by = useMe()?.id ?? null;
  const query = useQuery(shortlistsAnswer(place));
  const fresh = useFreshId();
  const [typed, setTyped] = useState("");
  const save = useMutation({
    networkMode: "always",
    mutationFn: (list: { id: string; version: number; name?: string }) => {
      const { id, version, name: title } = list;
      const made = title === undefined ? {} : { name: title, place, segment };
      return saveShortlist(id, { version, firms: [firm], ...made }, by);
    },
    onSuccess: async () => {
      setTyped("");
      fresh.renew();
      await forgetTables(client, ["shortlists", "shortlist_firms"]);
    },
    onError: async (error) => {
      fresh.renewWhenTaken(error);
      await forgetTables(client, ["shortlists", "shortlist_firms"]);
    },
  });
  return (
    <div className={style.shortlist} role="dialog" aria-label={t("candidates.shortlist.adding", { name })}>
      <Answered query={query}>
        {({ shortlists }) => (
          <ul>
            {shortlists.map((list) => {
              const on = list.firms.some((one) => one.firm === firm);
              return (
                <li key={list.id}>
                  <button
                    type="button"
                    disabled={on || save.isPending}
                    aria-pressed={on}
                    onClick={() => save.mutate({ id: list.id, version: list.version })}
                  >
                    <span aria-hidden="true">{on ? "✓ " : "+ "}</span>
                    {list.name} <small>{t("candidates.shortlist.firms", { count: list.firms.length })}</small>
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </Answered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const title = typed.trim();
          if (title) save.mutate({ id: fresh.id, version: 0, name: title });
        }}
      >
        <input
          className={chooser.query}
          value={typed}
          maxLength={ID_MOST}
          aria-label={t("candidates.shortlist.newName")}
          placeholder={t("candidates.shortlist.newName")}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className={controls.button} disabled={typed.trim() === "" || save.isPending}>
          {t("candidates.shortlist.save")}
        </button>
      </form>
      <p role="status">
        {save.isSuccess ? t("candidates.shortlist.added", { list: save.data.name }) : null}
        {save.error ? t("candidates.shortlist.failed", { message: save.error.message }) : null}
      </p>
    </div>
  );
}
