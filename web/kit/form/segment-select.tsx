import { useQueries, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameOf } from "../../../server/words/format.ts";
import { chainsAnswer, searchAnswer, segmentAnswer } from "../../api/answers.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import type { Bound } from "./field.tsx";
import style from "./form.module.css";

/** Segments of any chain, found by name, other word, pinyin or initials; in the order chosen. */
export function SegmentSelect({
  value,
  onChange,
  ...bound
}: { value: string[]; onChange: (segments: string[]) => void } & Bound) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const query = useQuery({ ...searchAnswer(q), enabled: q !== "" });
  const results = q === "" ? [] : (query.data?.results ?? []);
  const chains = useQuery(chainsAnswer()).data?.chains ?? [];
  const chosen = useQueries({ queries: value.map((id) => segmentAnswer(id, undefined, undefined, 1)) });
  const chainName = (id: string | null) => {
    const chain = chains.find((one) => one.id === id);
    return chain ? nameOf(chain, language) : "";
  };
  const options = results
    .filter(({ kind, id }) => kind === "segment" && !value.includes(id))
    .map((segment) => ({
      value: segment.id,
      label: nameOf(segment, language),
      where: chainName(segment.chain),
    }));
  value.forEach((id, index) => {
    const known = chosen[index]?.data?.segment;
    options.push({
      value: id,
      label: known ? nameOf(known, language) : id,
      where: known ? nameOf(known.chain, language) : "",
    });
  });
  return (
    <Select
      {...bound}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setTyped, autoClearSearchValue: true }}
      placeholder={t("project.segmentSearch")}
      value={value}
      options={options}
      notFoundContent={
        q === "" ? t("project.segmentHint") : query.isFetching ? t("state.loading") : t("search.none", { q })
      }
      optionRender={({ data }) => (
        <span className={style.option}>
          <span>{data.label}</span>
          <span>{data.where}</span>
        </span>
      )}
      onChange={onChange}
    />
  );
}
