import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { firmAnswer } from "../../api/answers.ts";
import type { Bound } from "./field.tsx";
import { FoundSelect } from "./found-select.tsx";
import { useFirms } from "./use-firms.ts";

/** Several firms of the graph, found by their names, pinyin or codes. */
export function FirmsSelect({
  value,
  names = {},
  most,
  onChange,
  ...bound
}: {
  value: string[];
  /** Of firms that are known already. */
  names?: Record<string, string>;
  most: number;
  onChange: (firms: string[]) => void;
} & Partial<Bound>) {
  const { t } = useTranslation();
  const firms = useFirms();
  const known = new Map([
    ...firms.found.map((one) => [one.value, one.label] as const),
    ...Object.entries(names),
  ]);
  const unnamed = value.filter((firm) => !known.has(firm));
  const asked = useQueries({ queries: unnamed.map((firm) => firmAnswer(firm)) });
  const nameOf = (firm: string) => known.get(firm) ?? asked[unnamed.indexOf(firm)]?.data?.firm.name ?? firm;
  return (
    <FoundSelect
      {...bound}
      {...firms}
      several
      most={most}
      chosen={value.map((firm) => ({ value: firm, label: nameOf(firm) }))}
      placeholder={t("portfolio.firmSearch")}
      onChoose={onChange}
    />
  );
}
