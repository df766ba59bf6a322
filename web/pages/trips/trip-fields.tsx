import { Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { DAY_KM, DAY_VISITS, KM_MOST, TRIP_DAYS } from "../../../server/model/bounds.ts";
import type { TripLimits } from "../../api/trips.ts";
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
          <Input
            {...bound}
            type="date"
            value={value.startOn ?? ""}
            onChange={(event) => onChange({ startOn: event.target.value || null })}
          />
        )}
      </Field>
      <Field label={t("trips.days")} error={wrong.days}>
        {(bound) => (
          <InputNumber
            {...bound}
            min={1}
            max={TRIP_DAYS.most}
            precision={0}
            value={value.days}
            onChange={(days) => days && onChange({ days })}
          />
        )}
      </Field>
      <Field label={t("trips.perDay")} error={wrong.visitsPerDay}>
        {(bound) => (
          <InputNumber
            {...bound}
            min={1}
            max={DAY_VISITS.most}
            precision={0}
            value={value.visitsPerDay}
            onChange={(visitsPerDay) => visitsPerDay && onChange({ visitsPerDay })}
          />
        )}
      </Field>
      <Field label={t("trips.kmPerDay")} error={wrong.kmPerDay}>
        {(bound) => (
          <InputNumber
            {...bound}
            min={1}
            max={KM_MOST}
            placeholder={t("trips.kmNone")}
            value={value.kmPerDay}
            onChange={(kmPerDay) => onChange({ kmPerDay })}
          />
        )}
      </Field>
    </>
  );
}
