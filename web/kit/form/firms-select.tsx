import { useQueries, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { firmAnswer, firmsAnswer } from "../../api/answers.ts";
import { placeOf } from "../../i18n/place-names.ts";

/** Several firms of the graph, found by their names or codes. */
export function FirmsSelect({
  id,
  label,
  value,
  names = {},
  most,
  onChange,
}: {
  id: string;
  /** Where no label belongs to it. */
  label?: string;
  value: string[];
  /** Of firms that are known already. */
  names?: Record<string, string>;
  most: number;
  onChange: (firms: string[]) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const query = useQuery(firmsAnswer({ q }));
  const found = query.data?.firms ?? [];
  const unnamed = value.filter((firm) => !names[firm] && !found.some((one) => one.id === firm));
  const chosen = useQueries({ queries: unnamed.map((firm) => firmAnswer(firm)) });
  const nameOf = (firm: string) =>
    names[firm] ??
    found.find((one) => one.id === firm)?.name ??
    chosen[unnamed.indexOf(firm)]?.data?.firm.name ??
    firm;
  const others = value.filter((firm) => !found.some((one) => one.id === firm));
  return (
    <Select
      id={id}
      {...(label !== undefined && { "aria-label": label })}
      mode="multiple"
      maxCount={most}
      showSearch={{ filterOption: false, onSearch: setTyped, autoClearSearchValue: true }}
      placeholder={t("portfolio.firmSearch")}
      value={value}
      options={[
        ...others.map((firm) => ({ value: firm, label: nameOf(firm), where: null })),
        ...found.map((one) => ({ value: one.id, label: one.name, where: placeOf(one, t) })),
      ]}
      optionRender={({ data }) => (data.where ? `${data.label} · ${data.where}` : data.label)}
      notFoundContent={query.isFetching ? t("state.loading") : t("search.none", { q })}
      onChange={(next: string[]) => onChange(next)}
    />
  );
}
