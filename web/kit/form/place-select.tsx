import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlaceAnswer } from "../../../server/office/places.ts";
import { nameOf } from "../../../server/words/format.ts";
import { placesAnswer } from "../../api/answers.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import type { Bound } from "./field.tsx";
import { type Choice, FoundSelect } from "./found-select.tsx";
import { isSettled } from "./use-firms.ts";

/** One place, found by its name or pinyin. */
export function PlaceSelect({
  value,
  onChange,
  ...bound
}: { value: string | null; onChange: (place: string | null) => void } & Partial<Bound>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const query = useQuery(placesAnswer(q, undefined, 40));
  const asked = useQuery({ ...placesAnswer(value ?? "", undefined, 20), enabled: value !== null }).data;
  const choiceOf = (place: PlaceAnswer): Choice => {
    const within = place.path?.at(-1);
    return {
      value: place.id,
      label: nameOf(place, language),
      where: within ? nameOf(within, language) : null,
    };
  };
  const found = (query.data?.places ?? []).map(choiceOf);
  const current = asked?.places.find(({ id }) => id === value);
  const named = found.find((one) => one.value === value) ?? (current && choiceOf(current));
  return (
    <FoundSelect
      {...bound}
      typed={typed}
      onTyped={setTyped}
      settled={isSettled(query, q, typed)}
      fault={query.error?.message ?? null}
      found={found}
      chosen={value === null ? [] : [named ?? { value, label: value }]}
      placeholder={t("choose.placeQuery")}
      none={t("choose.none")}
      onChoose={([place = null]) => onChange(place)}
    />
  );
}
