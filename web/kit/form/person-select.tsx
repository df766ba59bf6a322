import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFreshId } from "../../api/fresh-id.ts";
import { keepPeople, peopleAnswer, putPerson } from "../../api/projects.ts";
import { useMe } from "../people/me.ts";
import type { Bound } from "./field.tsx";
import { FoundSelect } from "./found-select.tsx";
import { isSettled } from "./use-firms.ts";

/** A person of the office, found by name, pinyin or initials; where one can be added, a name that is not there yet is added or asked about. */
export function PersonSelect({
  value,
  name = null,
  among,
  adding = true,
  any,
  onChange,
  ...bound
}: {
  value: string | null;
  /** Of the one chosen, where that is a name and no person of the list. */
  name?: string | null;
  /** Those who can be chosen, where that is not everybody. */
  among?: readonly { id: string; name: string }[] | undefined;
  adding?: boolean;
  /** What stands in the empty field. */
  any?: string;
  "aria-label"?: string | undefined;
  onChange: (person: string | null) => void;
} & Partial<Bound>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const by = useMe()?.id ?? null;
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const query = useQuery(peopleAnswer(q));
  const found = query.data?.people ?? [];
  const everybody = useQuery(peopleAnswer()).data?.people ?? [];
  const fresh = useFreshId();
  const add = useMutation({
    mutationFn: (added: string) => putPerson(fresh.id, { version: 0, name: added, title: null }, by),
    onSuccess: (answer) => {
      keepPeople(client, answer);
      setTyped("");
      onChange(fresh.id);
      fresh.renew();
    },
    onError: fresh.renewWhenTaken,
  });
  const choiceOf = (person: (typeof everybody)[number]) => ({
    value: person.id,
    label: person.name,
    name: person.name,
    where: person.title,
  });
  const person = everybody.find(({ id }) => id === value);
  return (
    <FoundSelect
      {...bound}
      typed={typed}
      onTyped={(next) => {
        add.reset();
        setTyped(next);
      }}
      settled={isSettled(query, q, typed)}
      found={found.filter(({ id }) => !among || among.some((one) => one.id === id)).map(choiceOf)}
      chosen={value === null ? [] : [person ? choiceOf(person) : { value, label: name ?? value }]}
      placeholder={any ?? t("project.personSearch")}
      none={t("people.none")}
      fault={(add.error ?? query.error)?.message ?? null}
      {...(adding && {
        adding: {
          text: (name: string) => t("people.addThis", { name }),
          ask: (typed: string) => t("form.notAPerson", { typed }),
          add: (name: string) => {
            if (!add.isPending) add.mutate(name);
          },
        },
      })}
      onChoose={([chosen = null]) => onChange(chosen)}
    />
  );
}
