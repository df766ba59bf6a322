import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableName } from "../../../../server/model/log.ts";
import type { FoundKind } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { searchAnswer } from "../../../api/answers.ts";
import type { ChangesAsked, NamedThing } from "../../../api/changes.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { CHANGED_TABLES, type ChangesAddress } from "../../../kit/address.ts";
import { FilterField } from "../../../kit/form/filter-field.tsx";
import { FoundSelect } from "../../../kit/form/found-select.tsx";
import { isSettled } from "../../../kit/form/use-firms.ts";
import { thingName } from "../../../kit/history/words.ts";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import style from "./changes.module.css";

const TABLE_OF = {
  chain: "chains",
  segment: "segments",
  firm: "firms",
  place: "places",
  project: "projects",
  person: "people",
  trip: "trips",
  shortlist: "shortlists",
} as const satisfies Partial<Record<FoundKind, TableName>>;
const hasChanges = (kind: FoundKind): kind is keyof typeof TABLE_OF => kind in TABLE_OF;

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
  const q = useDeferredValue(typed.trim());
  const some = q !== "";
  const found = useQuery({ ...searchAnswer(q), enabled: some });
  const options: { value: string; label: string; where: string }[] = [];
  for (const one of some ? (found.data?.results ?? []) : []) {
    if (!hasChanges(one.kind)) continue;
    const table = TABLE_OF[one.kind];
    options.push({
      value: `${table}:${one.id}`,
      label: nameOf(one, language),
      where: t(`history.table.${table}`),
    });
  }
  const value = asked.table && asked.id ? `${asked.table}:${asked.id}` : null;
  const named = known.find(({ table, id }) => table === asked.table && id === asked.id);
  const label = (named && thingName(named, language)) ?? asked.id ?? "";
  return (
    <FilterField label={t("changes.thing")}>
      {(id) => (
        <AntdRoom>
          <div className={style.thing}>
            <FoundSelect
              id={id}
              typed={typed}
              onTyped={setTyped}
              settled={some ? isSettled(found, q, typed) : typed.trim() === ""}
              fault={found.error?.message ?? null}
              found={options}
              chosen={value === null ? [] : [{ value, label }]}
              placeholder={t("changes.thingQuery")}
              none={some ? t("search.none", { q }) : t("changes.thingQuery")}
              onChoose={([next]) => onAsked(thingOf(next))}
            />
          </div>
        </AntdRoom>
      )}
    </FilterField>
  );
}

/** `firms:jiugui` as the address keeps it. */
function thingOf(value: string | undefined): Partial<ChangesAddress> {
  const at = value?.indexOf(":") ?? -1;
  if (value === undefined || at < 0) return { table: undefined, id: undefined };
  const table = CHANGED_TABLES.find((each) => each === value.slice(0, at));
  return { table, id: value.slice(at + 1) };
}
