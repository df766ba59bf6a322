import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../../api/new-id.ts";
import { peopleAnswer, peopleKey, putPerson } from "../../api/projects.ts";
import { useMe } from "../people/me.ts";
import type { Bound } from "./field.tsx";

/** A person of the office; a name that is not there yet can be added. */
export function PersonSelect({
  value,
  name = null,
  onChange,
  ...bound
}: {
  value: string | null;
  /** Of the one chosen, where that is a name and no person of the list. */
  name?: string | null;
  onChange: (person: string | null) => void;
} & Bound) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const by = useMe()?.id ?? null;
  const [typed, setTyped] = useState("");
  const people = useQuery(peopleAnswer()).data?.people ?? [];
  const add = useMutation({
    mutationFn: async () => {
      const id = newId();
      return { id, answer: await putPerson(id, { version: 0, name: typed.trim(), title: null }, by) };
    },
    onSuccess: ({ id, answer }) => {
      client.setQueriesData({ queryKey: peopleKey }, answer);
      setTyped("");
      onChange(id);
    },
  });
  const options = people.map((person) => ({
    value: person.id,
    label: person.title ? `${person.name} · ${person.title}` : person.name,
  }));
  if (value !== null && !people.some(({ id }) => id === value))
    options.unshift({ value, label: name ?? value });
  return (
    <Select
      {...bound}
      allowClear
      showSearch={{ optionFilterProp: "label", searchValue: typed, onSearch: setTyped }}
      placeholder={t("project.personSearch")}
      value={value}
      options={options}
      notFoundContent={
        typed.trim() === "" ? (
          t("people.none")
        ) : (
          <Button size="small" disabled={add.isPending} onClick={() => add.mutate()}>
            {t("people.addThis", { name: typed.trim() })}
          </Button>
        )
      }
      onChange={(next: string | undefined) => onChange(next ?? null)}
    />
  );
}
