import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { firmAnswer, firmsAnswer } from "../../api/answers.ts";
import { placeOf } from "../../i18n/place-names.ts";
import type { Bound } from "./field.tsx";
import style from "./form.module.css";

/** One firm of the graph, found by its name or code. */
export function FirmSelect({
  value,
  onChange,
  ...bound
}: { value: string | null; onChange: (firm: string | null) => void } & Bound) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const query = useQuery(firmsAnswer({ q }));
  const found = query.data?.firms ?? [];
  const chosen = useQuery({ ...firmAnswer(value ?? ""), enabled: value !== null }).data?.firm;
  const options = found.map((one) => ({ value: one.id, label: one.name, where: placeOf(one, t) }));
  if (value !== null && !found.some(({ id }) => id === value))
    options.unshift({ value, label: chosen?.name ?? value, where: null });
  return (
    <Select
      {...bound}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t("project.firmSearch")}
      value={value}
      options={options}
      notFoundContent={query.isFetching ? t("state.loading") : t("search.none", { q })}
      optionRender={({ data }) => (
        <span className={style.option}>
          <span>{data.label}</span>
          <span>{data.where}</span>
        </span>
      )}
      onChange={(next: string | undefined) => onChange(next ?? null)}
    />
  );
}
