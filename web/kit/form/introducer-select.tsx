import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { firmAnswer, firmsAnswer } from "../../api/answers.ts";
import { advisersAnswer } from "../../api/projects.ts";
import type { Bound } from "./field.tsx";

/** An adviser, or a firm, through whom the candidate is reached. */
export function IntroducerSelect({
  value,
  onChange,
  ...bound
}: { value: string | null; onChange: (introducer: string | null) => void } & Bound) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const advisers = useQuery(advisersAnswer()).data?.advisers;
  const firms = useQuery(firmsAnswer({ q })).data?.firms ?? [];
  const isAdviser = advisers?.some(({ id }) => id === value) ?? true;
  const unlisted = value !== null && !isAdviser && !firms.some(({ id }) => id === value);
  const chosen = useQuery({ ...firmAnswer(value ?? ""), enabled: unlisted }).data?.firm;
  const fitting = advisers?.filter(({ name, firmName }) => name.includes(q) || firmName?.includes(q)) ?? [];
  const options = [
    {
      label: t("project.advisers"),
      options: (isAdviser
        ? (advisers ?? []).filter(({ id }) => id === value || fitting.some((one) => one.id === id))
        : fitting
      ).map(({ id, name, title, firmName }) => ({
        value: id,
        label: [name, firmName, title].filter(Boolean).join(" · "),
      })),
    },
    {
      label: t("project.firms"),
      options: [
        ...(unlisted && value !== null ? [{ value, label: chosen?.name ?? value }] : []),
        ...firms.map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
  ];
  return (
    <Select
      {...bound}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t("project.introducerSearch")}
      value={value}
      options={options}
      onChange={(next: string | undefined) => onChange(next ?? null)}
    />
  );
}
