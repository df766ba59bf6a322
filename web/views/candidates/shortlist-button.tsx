import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveShortlist, shortlistsAnswer, shortlistsKey } from "../../api/candidates.ts";
import { newId } from "../../api/new-id.ts";
import controls from "../../theme/button.module.css";
import chooser from "../shell/chooser.module.css";
import { Floating } from "../shell/floating.tsx";
import { Answered } from "../state/answered.tsx";
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
  const query = useQuery(shortlistsAnswer(place));
  const [fresh, setFresh] = useState(newId);
  const [typed, setTyped] = useState("");
  const save = useMutation({
    networkMode: "always",
    mutationFn: ({ id, title, made }: { id: string; title: string; made: boolean }) =>
      saveShortlist(id, { name: title, firms: [firm], ...(made && { place, segment }) }),
    onSuccess: async () => {
      setTyped("");
      setFresh(newId());
      await client.invalidateQueries({ queryKey: shortlistsKey });
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
                    onClick={() => save.mutate({ id: list.id, title: list.name, made: false })}
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
          if (title) save.mutate({ id: fresh, title, made: true });
        }}
      >
        <input
          className={chooser.query}
          value={typed}
          maxLength={200}
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
