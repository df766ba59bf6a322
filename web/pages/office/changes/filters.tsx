import { useTranslation } from "react-i18next";
import { CHANGE_KINDS } from "../../../../server/model/log.ts";
import type { ChangesAsked, NamedThing } from "../../../api/changes.ts";
import type { ChangesAddress } from "../../../kit/address.ts";
import { DateFilter } from "../../../kit/form/date-filter.tsx";
import { FilterField } from "../../../kit/form/filter-field.tsx";
import { OneSelect } from "../../../kit/form/one-select.tsx";
import { PersonSelect } from "../../../kit/form/person-select.tsx";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
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
  const { by, kind, from, to } = asked;
  return (
    <search className={style.filters} aria-label={t("changes.filters")}>
      <ThingSelect asked={asked} known={known} onAsked={onAsked} />
      <FilterField label={t("changes.person")}>
        {(id) => (
          <AntdRoom>
            <div className={style.person}>
              <PersonSelect
                id={id}
                value={by ?? null}
                adding={false}
                any={t("changes.anyone")}
                onChange={(by) => onAsked({ by: by ?? undefined })}
              />
            </div>
          </AntdRoom>
        )}
      </FilterField>
      <FilterField label={t("changes.kind")}>
        {(id) => (
          <OneSelect
            id={id}
            value={kind}
            any={t("changes.anyKind")}
            choices={CHANGE_KINDS.map((each) => ({ value: each, text: t(`history.kind.${each}`) }))}
            onChange={(kind) => onAsked({ kind })}
          />
        )}
      </FilterField>
      <FilterField label={t("changes.from")}>
        {(id) => <DateFilter id={id} exact="day" value={from} onChange={(from) => onAsked({ from })} />}
      </FilterField>
      <FilterField label={t("changes.to")}>
        {(id) => <DateFilter id={id} exact="day" value={to} onChange={(to) => onAsked({ to })} />}
      </FilterField>
    </search>
  );
}
