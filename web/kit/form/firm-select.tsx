import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { firmAnswer } from "../../api/answers.ts";
import type { Bound } from "./field.tsx";
import { FoundSelect } from "./found-select.tsx";
import { useFirms } from "./use-firms.ts";

/** One firm of the graph, found by its name, pinyin or code. */
export function FirmSelect({
  value,
  onChange,
  ...bound
}: { value: string | null; onChange: (firm: string | null) => void } & Partial<Bound>) {
  const { t } = useTranslation();
  const firms = useFirms();
  const listed = firms.found.find((one) => one.value === value);
  const named = useQuery({ ...firmAnswer(value ?? ""), enabled: value !== null && !listed }).data?.firm;
  return (
    <FoundSelect
      {...bound}
      {...firms}
      chosen={value === null ? [] : [listed ?? { value, label: named?.name ?? value }]}
      placeholder={t("project.firmSearch")}
      onChoose={([firm = null]) => onChange(firm)}
    />
  );
}
