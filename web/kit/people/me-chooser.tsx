import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFreshId } from "../../api/fresh-id.ts";
import { keepPeople, peopleAnswer, putPerson } from "../../api/projects.ts";
import { isComposing } from "../composing.ts";
import { Floating } from "../floating/floating.tsx";
import { Icon } from "../icon.tsx";
import { Answered } from "../state/answered.tsx";
import controls from "../theme/button.module.css";
import { chooseMe, useMe } from "./me.ts";
import style from "./people.module.css";

/** Who uses this browser: chosen from the people of the office, or added to them. */
export function MeChooser() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Floating
      className={style.button}
      popup="dialog"
      label={me ? t("people.meIs", { name: me.name }) : t("people.choose")}
      trigger={
        <>
          <span className={style.caption}>{t("people.me")}</span>
          <span className={style.value} data-nobody={me === null}>
            {me?.name ?? t("people.nobody")}
          </span>
          <Icon name="down" size={12} />
        </>
      }
    >
      {(close) => <People onChosen={close} />}
    </Floating>
  );
}

function People({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const query = useQuery(peopleAnswer());
  return (
    <div className={style.panel} role="dialog" aria-label={t("people.who")}>
      <h2>{t("people.who")}</h2>
      <p className={style.note}>{t("people.unverified")}</p>
      <Answered query={query}>
        {({ people }) => (
          <ul className={style.list}>
            {people.map(({ id, name, title }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-pressed={me?.id === id}
                  onClick={() => {
                    chooseMe({ id, name });
                    onChosen();
                  }}
                >
                  <strong>{name}</strong>
                  {title ? <span>{title}</span> : null}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Answered>
      <NewPerson onMade={onChosen} />
      {me ? (
        <button type="button" className={style.plain} onClick={() => chooseMe(null)}>
          {t("people.forget")}
        </button>
      ) : null}
    </div>
  );
}

function NewPerson({ onMade }: { onMade: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const client = useQueryClient();
  const me = useMe();
  const fresh = useFreshId();
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const add = useMutation({
    mutationFn: () =>
      putPerson(
        fresh.id,
        { version: 0, name: name.trim(), title: title.trim() || null },
        // Who adds the first is that person.
        me?.id ?? fresh.id,
      ),
    onSuccess: (answer) => {
      keepPeople(client, answer);
      chooseMe({ id: fresh.id, name: name.trim() });
      fresh.renew();
      onMade();
    },
    onError: fresh.renewWhenTaken,
  });
  const submit = () => {
    if (name.trim() && !add.isPending) add.mutate();
  };
  return (
    // No form: the chooser stands within forms.
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in its inputs is the same as its button
    <div
      className={style.form}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || isComposing(event)) return;
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor={`${id}-name`}>{t("people.addName")}</label>
      <input
        id={`${id}-name`}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.target.value)}
      />
      <label htmlFor={`${id}-title`}>{t("people.addTitle")}</label>
      <input
        id={`${id}-title`}
        value={title}
        maxLength={100}
        onChange={(event) => setTitle(event.target.value)}
      />
      {add.error ? (
        <p className={style.wrong} role="alert">
          {add.error.message}
        </p>
      ) : null}
      <button
        type="button"
        className={controls.button}
        disabled={name.trim() === "" || add.isPending}
        onClick={submit}
      >
        {t("people.add")}
      </button>
    </div>
  );
}
