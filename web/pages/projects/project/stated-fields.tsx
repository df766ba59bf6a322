import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { LINE_MOST } from "../../../../server/model/bounds.ts";
import { CONFIDENCES, type Confidence } from "../../../../server/model/words.ts";
import { sourcesAnswer } from "../../../api/answers.ts";
import { DateField } from "../../../kit/form/date-field.tsx";
import { Field } from "../../../kit/form/field.tsx";
import form from "../../../kit/form/form.module.css";
import { textOf } from "../../../kit/form/given.ts";
import { OneSelect } from "../../../kit/form/one-select.tsx";
import style from "./project.module.css";

/** Where a statement is from; what is left out is the office's own. */
export interface Stated {
  source: string | null;
  asOf: string | null;
  confidence: Confidence | null;
  note: string | null;
}
export const BLANK: Stated = { source: null, asOf: null, confidence: null, note: null };

/** Where it is from, folded away until somebody wants to say. */
export function StatedFields({
  value,
  faults,
  onChange,
}: {
  value: Stated;
  faults: Record<string, string>;
  onChange: (stated: Stated) => void;
}) {
  const { t } = useTranslation();
  const sources = useQuery(sourcesAnswer()).data?.sources ?? [];
  const change = (more: Partial<Stated>) => onChange({ ...value, ...more });
  return (
    <details className={style.stated} open={STATED.some((field) => faults[field]) || undefined}>
      <summary>{t("company.stated")}</summary>
      <div className={form.form}>
        <Field label={t("project.field.source")} error={faults.source} wide>
          {(bound) => (
            <OneSelect
              {...bound}
              clearable
              value={value.source ?? undefined}
              any={t("company.ownSource")}
              choices={sources.map(({ id, title }) => ({ value: id, text: title }))}
              onChange={(source) => change({ source: source ?? null })}
            />
          )}
        </Field>
        <Field label={t("project.field.asOf")} error={faults.asOf} hint={t("company.asOfHint")}>
          {(bound) => (
            <DateField
              {...bound}
              value={value.asOf ?? ""}
              onChange={(asOf) => change({ asOf: textOf(asOf) })}
            />
          )}
        </Field>
        <Field label={t("project.field.confidence")} error={faults.confidence}>
          {(bound) => (
            <OneSelect
              {...bound}
              clearable
              value={value.confidence ?? undefined}
              any={t("confidence.derived.name")}
              choices={CONFIDENCES.map((one) => ({ value: one, text: t(`confidence.${one}.name`) }))}
              onChange={(confidence) => change({ confidence: confidence ?? null })}
            />
          )}
        </Field>
        <Field label={t("project.field.note")} error={faults.note} wide>
          {(bound) => (
            <Input
              {...bound}
              maxLength={LINE_MOST}
              value={value.note ?? ""}
              onChange={(event) => change({ note: textOf(event.target.value) })}
            />
          )}
        </Field>
      </div>
    </details>
  );
}

const STATED = ["source", "asOf", "confidence", "note"] as const;
