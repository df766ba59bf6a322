import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { chainsAnswer } from "../../../api/answers.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { FiguresAddress } from "../../../kit/address.ts";
import page from "../../../kit/theme/page.module.css";
import style from "./figures.module.css";
import { MonthField } from "./month-field.tsx";

type Filter = "chain" | "from" | "to" | "owner" | "channel" | "platform";
export const FILTERS = ["chain", "from", "to", "owner", "channel", "platform"] as const;

/** What the figures are of; every choice is in the address. */
export function FilterBar({
  address,
  choices,
  onChange,
}: {
  address: FiguresAddress;
  choices: ProjectFiguresAnswer["choices"] | undefined;
  onChange: (changed: Partial<Record<Filter, string | undefined>>) => void;
}) {
  const { t } = useTranslation();
  const words = (name: "channel" | "platform", known: string[] = []) =>
    [...new Set([...known, ...(address[name] ? [address[name]] : [])])].map((word) => ({
      value: word,
      text: word,
    }));
  return (
    <section className={style.filters} aria-label={t("figures.filters")}>
      <ChainChoice value={address.chain} onChange={(chain) => onChange({ chain })} />
      {(["from", "to"] as const).map((name) => (
        <Labelled key={name} label={t(`figures.${name}`)}>
          {(id) => (
            <MonthField id={id} value={address[name]} onChange={(month) => onChange({ [name]: month })} />
          )}
        </Labelled>
      ))}
      <Choice
        label={t("figures.owner")}
        value={address.owner}
        choices={(choices?.owners ?? []).map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(owner) => onChange({ owner })}
      />
      <Choice
        label={t("figures.channel")}
        value={address.channel}
        choices={words("channel", choices?.channels)}
        onChange={(channel) => onChange({ channel })}
      />
      <Choice
        label={t("figures.platform")}
        value={address.platform}
        choices={words("platform", choices?.platforms)}
        onChange={(platform) => onChange({ platform })}
      />
      {FILTERS.some((name) => address[name] !== undefined) ? (
        <button
          type="button"
          className={style.clear}
          onClick={() => onChange(Object.fromEntries(FILTERS.map((name) => [name, undefined])))}
        >
          {t("figures.clear")}
        </button>
      ) : null}
    </section>
  );
}

export function ChainChoice({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (chain: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const chains = useQuery(chainsAnswer());
  return (
    <Choice
      label={t("figures.chain")}
      all={t("figures.allChains")}
      value={value}
      choices={(chains.data?.chains ?? []).map((chain) => ({
        value: chain.id,
        text: nameOf(chain, language),
      }))}
      onChange={onChange}
    />
  );
}

function Choice({
  label,
  all,
  value,
  choices,
  onChange,
}: {
  label: string;
  all?: string;
  value: string | undefined;
  choices: { value: string; text: string }[];
  onChange: (value: string | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          className={page.field}
          value={value ?? ""}
          disabled={choices.length === 0 && value === undefined}
          onChange={(event) => onChange(event.target.value || undefined)}
        >
          <option value="">{all ?? t("figures.all")}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={style.filter}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
