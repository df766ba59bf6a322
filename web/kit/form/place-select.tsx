import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameOf } from "../../../server/words/format.ts";
import { placesAnswer } from "../../api/answers.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import type { Bound } from "./field.tsx";

/** One place, found by its name. */
export function PlaceSelect({
  value,
  onChange,
  ...bound
}: { value: string | null; onChange: (place: string | null) => void } & Bound) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const found = useQuery(placesAnswer(q, undefined, 40)).data?.places ?? [];
  const chosen = useQuery({ ...placesAnswer(value ?? "", undefined, 20), enabled: value !== null }).data;
  const current = chosen?.places.find(({ id }) => id === value);
  const options = found.map((place) => ({ value: place.id, label: nameOf(place, language) }));
  if (value !== null && !found.some(({ id }) => id === value))
    options.unshift({ value, label: current ? nameOf(current, language) : value });
  return (
    <Select
      {...bound}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t("choose.placeQuery")}
      value={value}
      options={options}
      notFoundContent={t("choose.none")}
      onChange={(next: string | undefined) => onChange(next ?? null)}
    />
  );
}
