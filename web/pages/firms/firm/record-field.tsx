import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { SIGNAL_KINDS, STATUSES } from "../../../../server/model/words.ts";
import { DateField } from "../../../kit/form/date-field.tsx";
import { type Bound, Field } from "../../../kit/form/field.tsx";
import { MoneyField } from "../../../kit/form/money-field.tsx";
import { NumberField } from "../../../kit/form/number-field.tsx";
import { OneSelect } from "../../../kit/form/one-select.tsx";
import { PlaceSelect } from "../../../kit/form/place-select.tsx";
import { SegmentSelect } from "../../../kit/form/segment-select.tsx";
import { WordField } from "../../../kit/form/word-field.tsx";
import type { FieldSpec } from "./record-form.ts";

/** One field of the form of a row, by what it holds. */
export function RecordField({
  spec,
  value,
  error,
  onChange,
}: {
  spec: FieldSpec;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  const { name, kind, required = false, wide = false, label = name, hint } = spec;
  const told =
    kind === "share"
      ? t("firmRecord.shareHint")
      : kind === "date"
        ? t("firmRecord.dateHint")
        : hint
          ? t(`firmRecord.${hint}Hint`)
          : undefined;
  return (
    <Field
      label={t(`firmRecord.field.${label as "name"}`)}
      required={required}
      wide={wide}
      hint={told}
      error={error}
    >
      {(bound) => <Entry kind={kind} value={value} onChange={onChange} bound={bound} />}
    </Field>
  );
}

function Entry({
  kind,
  value,
  onChange,
  bound,
}: {
  kind: FieldSpec["kind"];
  value: string;
  onChange: (value: string) => void;
  bound: Bound;
}) {
  const { t } = useTranslation();
  switch (kind) {
    case "place":
      return <PlaceSelect {...bound} value={value || null} onChange={(place) => onChange(place ?? "")} />;
    case "segment":
      return (
        <SegmentSelect
          {...bound}
          value={value ? [value] : []}
          onChange={(ids) => onChange(ids.at(-1) ?? "")}
        />
      );
    case "status":
      return <WordField {...bound} value={value} words={STATUSES} onChange={onChange} />;
    case "signal":
      return (
        <OneSelect
          {...bound}
          value={SIGNAL_KINDS.find((one) => one === value)}
          choices={SIGNAL_KINDS.map((one) => ({ value: one, text: t(`dossier.signalKind.${one}`) }))}
          onChange={(next) => onChange(next ?? "")}
        />
      );
    case "long":
      return (
        <Input.TextArea
          {...bound}
          autoSize={{ minRows: 3, maxRows: 8 }}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case "date":
      return <DateField {...bound} value={value} onChange={onChange} />;
    case "money":
      return <MoneyField {...bound} value={value} onChange={onChange} />;
    case "number":
      return <NumberField {...bound} value={value} onChange={onChange} />;
    default:
      return <Input {...bound} value={value} onChange={(event) => onChange(event.target.value)} />;
  }
}
