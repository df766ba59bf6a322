import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ID_MOST } from "../../../../server/model/bounds.ts";
import { scoreShown } from "../../../../server/model/weights.ts";
import { saveShortlist, shortlistsAnswer } from "../../../api/candidates.ts";
import { useFreshId } from "../../../api/fresh-id.ts";
import { Floating } from "../../../kit/floating/floating.tsx";
import { Field } from "../../../kit/form/field.tsx";
import { Form } from "../../../kit/form/form.tsx";
import { forgetTables } from "../../../kit/fresh/forget.ts";
import { useMe } from "../../../kit/people/me.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { tell } from "../../../kit/toast/tell.ts";
import style from "./candidates.module.css";

/** A firm to put on a list, with how it stood when it was chosen. */
export interface ToList {
  firm: string;
  name: string;
  score: number;
  rank: number | null;
}

interface Listing {
  firms: readonly ToList[];
  place: string;
  segment: string;
  label: string;
}

/** Puts firms on a list, there already or made for them. */
export function ListButton({ children, ...listing }: Listing & { children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Floating
      className={controls.button}
      popup="dialog"
      label={listing.label}
      trigger={children ?? t("candidates.shortlist.add")}
    >
      {(close) => <ListForm {...listing} onDone={close} />}
    </Floating>
  );
}

function ListForm({ firms, place, segment, label, onDone }: Listing & { onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const by = useMe()?.id ?? null;
  const query = useQuery(shortlistsAnswer(place));
  const fresh = useFreshId();
  const [typed, setTyped] = useState("");
  const renew = () => forgetTables(client, ["shortlists", "shortlist_firms"]);
  const save = useMutation({
    mutationFn: ({ id, version, name }: { id: string; version: number; name?: string }) =>
      saveShortlist(
        id,
        {
          version,
          firms: firms.map(({ firm }) => firm),
          notes: Object.fromEntries(
            firms
              .filter(({ firm }) => !listedIn(id, firm))
              .map(({ firm, score, rank }) => [
                firm,
                rank === null ? null : t("listed.scoreThen", { score: scoreShown(score), rank }),
              ]),
          ),
          ...(name !== undefined && { name, place, segment }),
        },
        by,
      ),
    onSuccess: async ({ answer, change }) => {
      tell(t("shortlists.saved", { list: answer.name, count: firms.length }), change);
      fresh.renew();
      onDone();
      await renew();
    },
    onError: async (error) => {
      fresh.renewWhenTaken(error);
      await renew();
    },
  });
  const listedIn = (id: string, firm: string) =>
    query.data?.shortlists.find((list) => list.id === id)?.firms.some((one) => one.firm === firm) ?? false;
  return (
    <div className={style.shortlist} role="dialog" aria-label={label}>
      <Answered query={query}>
        {({ shortlists }) => (
          <ul>
            {shortlists.map((list) => {
              const on = firms.every(({ firm }) => listedIn(list.id, firm));
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
      <Form
        className={style.newList}
        error={save.error}
        onSubmit={() => {
          const title = typed.trim();
          if (title) save.mutate({ id: fresh.id, version: 0, name: title });
        }}
      >
        <Field label={t("candidates.shortlist.newName")}>
          {({ id }) => (
            <input
              id={id}
              className={page.field}
              value={typed}
              maxLength={ID_MOST}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className={controls.button} disabled={typed.trim() === "" || save.isPending}>
          {t("candidates.shortlist.save")}
        </button>
      </Form>
      {save.error ? (
        <p role="alert">{t("candidates.shortlist.failed", { message: save.error.message })}</p>
      ) : null}
    </div>
  );
}
