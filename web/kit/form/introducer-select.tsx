import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { firmAnswer } from "../../api/answers.ts";
import { advisersAnswer } from "../../api/projects.ts";
import type { Bound } from "./field.tsx";
import { FoundSelect } from "./found-select.tsx";
import { isSettled, useFirms } from "./use-firms.ts";

/** An adviser, or a firm, through whom the candidate is reached. */
export function IntroducerSelect({
  value,
  onChange,
  ...bound
}: { value: string | null; onChange: (introducer: string | null) => void } & Partial<Bound>) {
  const { t } = useTranslation();
  const firms = useFirms();
  const q = useDeferredValue(firms.typed.trim());
  const query = useQuery(advisersAnswer(q));
  const advisers = useQuery(advisersAnswer()).data?.advisers;
  const choiceOf = ({ id, name, title, firmName }: NonNullable<typeof advisers>[number]) => ({
    value: id,
    label: name,
    name,
    where: [firmName, title].filter(Boolean).join(" · "),
    group: t("project.advisers"),
  });
  const found = [
    ...(query.data?.advisers ?? []).map(choiceOf),
    ...firms.found.map((firm) => ({ ...firm, group: t("project.firms") })),
  ];
  const adviser = advisers?.find(({ id }) => id === value);
  const listed = firms.found.find((one) => one.value === value);
  const unknown = value !== null && advisers !== undefined && !adviser && !listed;
  const named = useQuery({ ...firmAnswer(value ?? ""), enabled: unknown }).data?.firm;
  const chosen = adviser ? choiceOf(adviser) : listed;
  return (
    <FoundSelect
      {...bound}
      {...firms}
      settled={firms.settled && isSettled(query, q, firms.typed)}
      fault={firms.fault ?? query.error?.message ?? null}
      found={found}
      chosen={value === null ? [] : [chosen ?? { value, label: named?.name ?? value }]}
      placeholder={t("project.introducerSearch")}
      onChoose={([introducer = null]) => onChange(introducer)}
    />
  );
}
