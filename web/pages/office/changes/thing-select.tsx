import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useDeferredValue, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameOf } from "../../../../server/words/format.ts";
import { searchAnswer } from "../../../api/answers.ts";
import type { ChangesAsked, NamedThing } from "../../../api/changes.ts";
import { projectsAnswer } from "../../../api/projects.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { CHANGED_TABLES, type ChangesAddress } from "../../../kit/address.ts";
import { thingName } from "../../../kit/history/words.ts";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import style from "./changes.module.css";

const TABLE_OF = { chain: "chains", segment: "segments", firm: "firms", place: "places" } as const;
const MOST_PROJECTS = 10;

/** The one thing whose changes are listed: a firm, a project, a segment, a chain, a place. */
export function ThingSelect({
  asked,
  known,
  onAsked,
}: {
  asked: ChangesAsked;
  /** Names that are on the page already. */
  known: readonly NamedThing[];
  onAsked: (changed: Partial<ChangesAddress>) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const label = useId();
  const q = useDeferredValue(typed.trim());
  const some = q !== "";
  const found = useQuery({ ...searchAnswer(q), enabled: some });
  const projects = useQuery({ ...projectsAnswer({ q, limit: MOST_PROJECTS }), enabled: some });
  const options: { value: string; label: string; kind: string }[] = some
    ? [
        ...(projects.data?.projects ?? []).map(({ id, name }) => ({
          value: `projects:${id}`,
          label: name,
          kind: t("history.table.projects"),
        })),
        ...(found.data?.results ?? []).map((one) => ({
          value: `${TABLE_OF[one.kind]}:${one.id}`,
          label: nameOf(one, language),
          kind: t(`history.table.${TABLE_OF[one.kind]}`),
        })),
      ]
    : [];
  const value = asked.table && asked.id ? `${asked.table}:${asked.id}` : null;
  const named = known.find(({ table, id }) => table === asked.table && id === asked.id);
  const name = named && thingName(named, language);
  if (value !== null && !options.some((one) => one.value === value))
    options.unshift({ value, label: name ?? asked.id ?? "", kind: t(`history.table.${asked.table!}`) });
  return (
    <div className={style.filter}>
      <span id={label}>{t("changes.thing")}</span>
      <AntdRoom>
        <Select
          className={style.thing}
          aria-labelledby={label}
          allowClear
          showSearch={{ filterOption: false, onSearch: setTyped }}
          placeholder={t("changes.thingQuery")}
          value={value}
          options={options}
          notFoundContent={
            some ? t(found.isFetching ? "state.loading" : "search.none", { q }) : t("changes.thingQuery")
          }
          optionRender={({ data }) => (
            <span className={style.option}>
              <span>{data.label}</span>
              <span>{data.kind}</span>
            </span>
          )}
          onChange={(next: string | undefined) => onAsked(thingOf(next))}
        />
      </AntdRoom>
    </div>
  );
}

/** `firms:jiugui` as the address keeps it. */
function thingOf(value: string | undefined): Partial<ChangesAddress> {
  const at = value?.indexOf(":") ?? -1;
  if (value === undefined || at < 0) return { table: undefined, id: undefined };
  const table = CHANGED_TABLES.find((each) => each === value.slice(0, at));
  return { table, id: value.slice(at + 1) };
}
