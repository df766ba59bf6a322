import { useQuery } from "@tanstack/react-query";
import { Checkbox, Input, Select } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { STEPS } from "../../../../server/model/projects.ts";
import type { ProjectsAnswer } from "../../../../server/projects/projects.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { chainsAnswer, placesAnswer } from "../../../api/answers.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { ProjectsAddress } from "../../../kit/address.ts";
import conditions from "../../../kit/table/conditions.module.css";
import style from "./projects.module.css";

const PAUSE_MS = 250;
const SILENT_DAYS = [15, 30, 60, 90, 180];

/** What narrows the projects down; all of it is in the address. */
export function Filters({
  address,
  choices,
  onChange,
}: {
  address: ProjectsAddress;
  choices: ProjectsAnswer["choices"] | undefined;
  onChange: (changed: Partial<ProjectsAddress>) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const chains = useQuery(chainsAnswer()).data?.chains ?? [];
  const { place } = address;
  const places = useQuery({ ...placesAnswer(place ?? "", undefined, 20), enabled: place !== undefined });
  const found = places.data?.places.find(({ id }) => id === place);
  const words = (all: string[] | undefined) => (all ?? []).map((value) => ({ value, label: value }));
  const one = (
    field: "chain" | "owner" | "channel" | "platform" | "batch",
    label: string,
    options: { value: string; label: string }[],
  ) =>
    options.length > 0 || address[field] !== undefined ? (
      <Select
        aria-label={label}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        popupMatchSelectWidth={false}
        className={style.filter}
        placeholder={label}
        value={address[field] ?? null}
        options={options}
        onChange={(value: string | null | undefined) => onChange({ [field]: value ?? undefined })}
      />
    ) : null;
  return (
    <section className={style.filters} aria-label={t("projects.filters")}>
      <Query value={address.q ?? ""} onChange={(q) => onChange({ q: q || undefined })} />
      {place !== undefined ? (
        <ul className={`${conditions.conditions} ${style.condition}`}>
          <li>
            {t("firms.filterPlace", { name: found ? nameOf(found, language) : place })}
            <button
              type="button"
              aria-label={`${t("firms.clear")}: ${found ? nameOf(found, language) : place}`}
              onClick={() => onChange({ place: undefined })}
            >
              ×
            </button>
          </li>
        </ul>
      ) : null}
      {one(
        "chain",
        t("shell.chain"),
        chains.map((chain) => ({ value: chain.id, label: nameOf(chain, language) })),
      )}
      <Select
        aria-label={t("project.field.stage")}
        mode="multiple"
        maxTagCount="responsive"
        className={style.filter}
        placeholder={t("project.field.stage")}
        value={address.stage ?? []}
        options={[...STEPS, "dropped" as const].map((value) => ({
          value,
          label: t(`projectStage.${value}`),
        }))}
        onChange={(stage: ProjectsAddress["stage"]) => onChange({ stage: stage?.length ? stage : undefined })}
      />
      {one(
        "owner",
        t("project.field.owner"),
        (choices?.owners ?? []).map(({ id, name }) => ({ value: id, label: name })),
      )}
      {one("channel", t("project.field.channel"), words(choices?.channels))}
      {one("platform", t("project.field.platform"), words(choices?.platforms))}
      {one("batch", t("project.field.batch"), words(choices?.batches))}
      <Select
        aria-label={t("projects.silent")}
        allowClear
        popupMatchSelectWidth={false}
        className={style.filter}
        placeholder={t("projects.silent")}
        value={address.silent ?? null}
        options={SILENT_DAYS.map((days) => ({
          value: days,
          label: t("projects.silentDays", { count: days }),
        }))}
        onChange={(days: number | null | undefined) => onChange({ silent: days ?? undefined })}
      />
      <Checkbox
        checked={address.overdue === true}
        onChange={(event) => onChange({ overdue: event.target.checked || undefined })}
      >
        {t("projects.overdue")}
      </Checkbox>
      <Checkbox
        checked={address.ended === true}
        onChange={(event) => onChange({ ended: event.target.checked || undefined })}
      >
        {t("projects.ended")}
      </Checkbox>
    </section>
  );
}

function Query({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const [came, setCame] = useState(value);
  if (value !== came) {
    setCame(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Input
      type="search"
      className={style.query}
      allowClear
      aria-label={t("projects.query")}
      placeholder={t("projects.query")}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
