import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { CHANGE_KINDS } from "../../../../server/model/log.ts";
import type { ChangesAsked, NamedThing } from "../../../api/changes.ts";
import { peopleAnswer } from "../../../api/projects.ts";
import type { ChangesAddress } from "../../../kit/address.ts";
import page from "../../../kit/theme/page.module.css";
import style from "./changes.module.css";
import { ThingSelect } from "./thing-select.tsx";

/** What narrows the list: a thing, a person, a kind, days. */
export function Filters({
  asked,
  known,
  onAsked,
}: {
  asked: ChangesAsked;
  known: readonly NamedThing[];
  onAsked: (changed: Partial<ChangesAddress>) => void;
}) {
  const { t } = useTranslation();
  const people = useQuery(peopleAnswer()).data?.people ?? [];
  const { by, kind, from, to } = asked;
  const unknown = by !== undefined && !people.some(({ id }) => id === by);
  return (
    <search className={style.filters} aria-label={t("changes.filters")}>
      <ThingSelect asked={asked} known={known} onAsked={onAsked} />
      <label className={style.filter}>
        <span>{t("changes.person")}</span>
        <select
          className={page.field}
          value={by ?? ""}
          onChange={(event) => onAsked({ by: event.target.value || undefined })}
        >
          <option value="">{t("changes.anyone")}</option>
          {unknown ? <option value={by}>{by}</option> : null}
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </label>
      <label className={style.filter}>
        <span>{t("changes.kind")}</span>
        <select
          className={page.field}
          value={kind ?? ""}
          onChange={(event) => onAsked({ kind: CHANGE_KINDS.find((each) => each === event.target.value) })}
        >
          <option value="">{t("changes.anyKind")}</option>
          {CHANGE_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`history.kind.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={style.filter}>
        <span>{t("changes.from")}</span>
        <input
          className={page.field}
          type="date"
          value={from ?? ""}
          max={to}
          onChange={(event) => onAsked({ from: event.target.value || undefined })}
        />
      </label>
      <label className={style.filter}>
        <span>{t("changes.to")}</span>
        <input
          className={page.field}
          type="date"
          value={to ?? ""}
          min={from}
          onChange={(event) => onAsked({ to: event.target.value || undefined })}
        />
      </label>
    </search>
  );
}
