import { useQuery } from "@tanstack/react-query";
import { Checkbox, Select } from "antd";
import { useTranslation } from "react-i18next";
import { STEPS } from "../../../../server/model/projects.ts";
import type { ProjectsAnswer } from "../../../../server/projects/projects.ts";
import { labelled, nameOf } from "../../../../server/words/format.ts";
import { chainsAnswer, placesAnswer } from "../../../api/answers.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { ProjectsAddress } from "../../../kit/address.ts";
import { OneSelect } from "../../../kit/form/one-select.tsx";
import { PersonSelect } from "../../../kit/form/person-select.tsx";
import { SearchField } from "../../../kit/form/search-field.tsx";
import { OnlyChain } from "../../../kit/links/only-chain.tsx";
import conditions from "../../../kit/table/conditions.module.css";
import { useWidth } from "../../../kit/width.ts";
import style from "./projects.module.css";

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
  const phone = useWidth() === "phone";
  const { place } = address;
  const places = useQuery({ ...placesAnswer(place ?? "", undefined, 20), enabled: place !== undefined });
  const found = places.data?.places.find(({ id }) => id === place);
  const one = (field: "channel" | "platform" | "batch", all: string[] = []) =>
    all.length > 0 || address[field] !== undefined ? (
      <OneSelect
        aria-label={t(`project.field.${field}`)}
        clearable
        className={style.filter}
        any={t(`project.field.${field}`)}
        value={address[field]}
        choices={[...new Set([...all, ...(address[field] ? [address[field]] : [])])].map((word) => ({
          value: word,
          text: word,
        }))}
        onChange={(value) => onChange({ [field]: value })}
      />
    ) : null;
  return (
    <section className={style.filters} aria-label={t("projects.filters")}>
      <SearchField
        value={address.q ?? ""}
        label={t("projects.query")}
        className={style.query}
        onChange={(q) => onChange({ q: q || undefined })}
      />
      {place !== undefined ? (
        <ul className={`${conditions.conditions} ${style.condition}`}>
          <li>
            {t("firms.filterPlace", { name: found ? nameOf(found, language) : place })}
            <button
              type="button"
              aria-label={labelled(t("firms.clear"), found ? nameOf(found, language) : place, language)}
              onClick={() => onChange({ place: undefined })}
            >
              ×
            </button>
          </li>
        </ul>
      ) : null}
      {phone ? null : <OnlyChain />}
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
      {choices && choices.owners.length === 0 && address.owner === undefined ? null : (
        <div className={style.filter}>
          <PersonSelect
            aria-label={t("project.field.owner")}
            value={address.owner ?? null}
            among={choices?.owners}
            adding={false}
            any={t("project.field.owner")}
            onChange={(owner) => onChange({ owner: owner ?? undefined })}
          />
        </div>
      )}
      {one("channel", choices?.channels)}
      {one("platform", choices?.platforms)}
      {one("batch", choices?.batches)}
      <OneSelect
        aria-label={t("projects.silent")}
        clearable
        className={style.filter}
        any={t("projects.silent")}
        value={address.silent}
        choices={[...new Set([...SILENT_DAYS, ...(address.silent ? [address.silent] : [])])].map((days) => ({
          value: days,
          text: t("projects.silentDays", { count: days }),
        }))}
        onChange={(silent) => onChange({ silent })}
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

const NARROWING = [
  "chain",
  "place",
  "owner",
  "channel",
  "platform",
  "batch",
  "q",
  "stage",
  "overdue",
  "silent",
] as const satisfies readonly (keyof ProjectsAddress)[];

/** The parts of an address by which fewer projects are listed. */
export function narrowing(address: ProjectsAddress): (typeof NARROWING)[number][] {
  return NARROWING.filter((field) => address[field] !== undefined);
}

/** What narrows the projects down, each with its label, for the list on paper and in Excel. */
export function useFilterNotes(
  address: ProjectsAddress,
  choices: ProjectsAnswer["choices"] | undefined,
): [label: string, text: string][] {
  const { t } = useTranslation();
  const language = useLanguage();
  const chains = useQuery({ ...chainsAnswer(), enabled: address.chain !== undefined }).data?.chains;
  const places = useQuery({
    ...placesAnswer(address.place ?? "", undefined, 20),
    enabled: address.place !== undefined,
  }).data?.places;
  const named = (all: readonly { id: string; nameZh: string; nameEn: string | null }[] = [], id?: string) => {
    const found = all.find((one) => one.id === id);
    return found ? nameOf(found, language) : id;
  };
  const { q, stage, owner, channel, platform, batch, silent, overdue, ended } = address;
  const told: [string, string | undefined][] = [
    [t("shell.chain"), named(chains, address.chain)],
    [t("shell.place"), named(places, address.place)],
    [t("projects.query"), q],
    [t("project.field.stage"), stage?.map((one) => t(`projectStage.${one}`)).join(t("sentence.and"))],
    [t("project.field.owner"), choices?.owners.find(({ id }) => id === owner)?.name ?? owner],
    [t("project.field.channel"), channel],
    [t("project.field.platform"), platform],
    [t("project.field.batch"), batch],
    [t("projects.silent"), silent === undefined ? undefined : t("projects.silentDays", { count: silent })],
    [t("projects.filters"), overdue ? t("projects.overdue") : undefined],
    [t("projects.filters"), ended ? t("projects.ended") : undefined],
  ];
  return told.filter((one): one is [string, string] => one[1] !== undefined);
}
