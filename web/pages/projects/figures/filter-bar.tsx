import { useTranslation } from "react-i18next";
import type { ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import type { FiguresAddress } from "../../../kit/address.ts";
import { DateFilter } from "../../../kit/form/date-filter.tsx";
import { FilterField } from "../../../kit/form/filter-field.tsx";
import { OneSelect } from "../../../kit/form/one-select.tsx";
import { PersonSelect } from "../../../kit/form/person-select.tsx";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import style from "./figures.module.css";

type Filter = "chain" | "from" | "to" | "owner" | "channel" | "platform";
export const FILTERS = ["chain", "from", "to", "owner", "channel", "platform"] as const;
/** Those of the page itself; the chain is the bar's. */
const OWN = FILTERS.filter((name) => name !== "chain");

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
    <section className={style.filters} aria-label={t("figures.filters")} data-paper="no">
      {(["from", "to"] as const).map((name) => (
        <FilterField key={name} className={style.filter} label={t(`figures.${name}`)}>
          {(id) => (
            <DateFilter
              id={id}
              exact="month"
              placeholder={t("figures.anyMonth")}
              value={address[name]}
              onChange={(month) => onChange({ [name]: month })}
            />
          )}
        </FilterField>
      ))}
      <FilterField className={style.filter} label={t("figures.owner")}>
        {(id) => (
          <AntdRoom>
            <div className={style.person}>
              <PersonSelect
                id={id}
                value={address.owner ?? null}
                among={choices?.owners}
                adding={false}
                any={t("figures.all")}
                onChange={(owner) => onChange({ owner: owner ?? undefined })}
              />
            </div>
          </AntdRoom>
        )}
      </FilterField>
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
      {OWN.some((name) => address[name] !== undefined) ? (
        <button
          type="button"
          className={style.clear}
          onClick={() => onChange(Object.fromEntries(OWN.map((name) => [name, undefined])))}
        >
          {t("figures.clear")}
        </button>
      ) : null}
    </section>
  );
}

function Choice({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: string | undefined;
  choices: { value: string; text: string }[];
  onChange: (value: string | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <FilterField className={style.filter} label={label}>
      {(id) => (
        <OneSelect
          id={id}
          value={value}
          any={t("figures.all")}
          choices={choices}
          disabled={choices.length === 0 && value === undefined}
          onChange={onChange}
        />
      )}
    </FilterField>
  );
}
