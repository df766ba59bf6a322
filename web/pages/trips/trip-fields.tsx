import { useTranslation } from "react-i18next";
import { DAY_KM, DAY_VISITS, KM_MOST, TRIP_DAYS } from "../../../server/model/bounds.ts";
import type { TripLimits } from "../../api/trips.ts";
import { AskedNumber } from "../../kit/form/asked-number.tsx";
import { DateField } from "../../kit/form/date-field.tsx";
import { Field } from "../../kit/form/field.tsx";
import { PlaceSelect } from "../../kit/form/place-select.tsx";

export interface TripSettings extends TripLimits {
  start: string;
  end: string | null;
  startOn: string | null;
}

export const DEFAULTS: TripLimits = {
  days: TRIP_DAYS.usual,
  visitsPerDay: DAY_VISITS.usual,
  kmPerDay: DAY_KM,
};

/** Where a trip starts and ends, when, and what its days hold. */
export function TripFields({
  value,
  wrong,
  onChange,
}: {
  value: TripSettings;
  wrong: Record<string, string>;
  onChange: (changed: Partial<TripSettings>) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t("trips.start")} error={wrong.start}>
        {(bound) => (
          <PlaceSelect
            {...bound}
            value={value.start || null}
            onChange={(start) => onChange({ start: start ?? "" })}
          />
        )}
      </Field>
      <Field
        label={t("trips.end")}
        error={wrong.end}
        hint={value.end === null ? t("trips.endSame") : undefined}
      >
        {(bound) => <PlaceSelect {...bound} value={value.end} onChange={(end) => onChange({ end })} />}
      </Field>
      <Field label={t("trips.on")} error={wrong.startOn}>
        {(bound) => (
          <DateField
            {...bound}
            exact="day"
            value={value.startOn ?? ""}
            onChange={(startOn) => onChange({ startOn: startOn || null })}
          />
        )}
      </Field>
      <AskedNumber
        label={t("trips.days")}
        error={wrong.days}
        whole
        least={1}
        most={TRIP_DAYS.most}
        usual={DEFAULTS.days}
        value={value.days}
        onChange={(days = DEFAULTS.days) => onChange({ days })}
      />
      <AskedNumber
        label={t("trips.perDay")}
        error={wrong.visitsPerDay}
        whole
        least={1}
        most={DAY_VISITS.most}
        usual={DEFAULTS.visitsPerDay}
        value={value.visitsPerDay}
        onChange={(visitsPerDay = DEFAULTS.visitsPerDay) => onChange({ visitsPerDay })}
      />
      <AskedNumber
        label={t("trips.kmPerDay")}
        error={wrong.kmPerDay}
        placeholder={t("trips.kmNone")}
        whole
        least={1}
        most={KM_MOST}
        value={value.kmPerDay ?? undefined}
        onChange={(km) => onChange({ kmPerDay: km ?? null })}
      />
    </>
  );
}
