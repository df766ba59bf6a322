import { useQueries, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameOf } from "../../../server/words/format.ts";
import { chainsAnswer, searchAnswer, segmentAnswer } from "../../api/answers.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import type { Bound } from "./field.tsx";
import { FoundSelect } from "./found-select.tsx";
import { isSettled } from "./use-firms.ts";

/** Segments of any chain, found by name, other word, pinyin or initials; in the order chosen. */
export function SegmentSelect({
  value,
  onChange,
  ...bound
}: { value: string[]; onChange: (segments: string[]) => void } & Partial<Bound>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const query = useQuery({ ...searchAnswer(q, "segment"), enabled: q !== "" });
  const results = q === "" ? [] : (query.data?.results ?? []);
  const chains = useQuery(chainsAnswer()).data?.chains ?? [];
  const asked = useQueries({ queries: value.map((id) => segmentAnswer(id, undefined, undefined, 1)) });
  const chainName = (id: string | null) => {
    const chain = chains.find((one) => one.id === id);
    return chain ? nameOf(chain, language) : "";
  };
  const found = results.map((segment) => ({
    value: segment.id,
    label: nameOf(segment, language),
    where: chainName(segment.chain),
  }));
  const chosen = value.map((id, index) => {
    const known = asked[index]?.data?.segment;
    return { value: id, label: known ? nameOf(known, language) : id };
  });
  return (
    <FoundSelect
      {...bound}
      several
      typed={typed}
      onTyped={setTyped}
      settled={q === "" ? typed.trim() === "" : isSettled(query, q, typed)}
      fault={query.error?.message ?? null}
      found={found}
      chosen={chosen}
      placeholder={t("project.segmentSearch")}
      none={q === "" ? t("project.segmentHint") : t("search.none", { q })}
      onChoose={onChange}
    />
  );
}
