import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { ID_MOST } from "../../../../server/model/bounds.ts";
import { companyAnswer } from "../../../api/projects.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { Field } from "../../../kit/form/field.tsx";
import { FirmSelect } from "../../../kit/form/firm-select.tsx";
import style from "./project.module.css";

interface Company {
  id: string;
  name: string;
  place: string | null;
  placeName: string | null;
}

/** What the company to be founded is called, the proposed name at first; a firm called like that is told at once. */
export function NewCompany({
  project,
  value,
  error,
  onChange,
  onTake,
}: {
  project: string;
  /** Null while nobody typed another name than the proposed one. */
  value: string | null;
  error: string | undefined;
  onChange: (name: string) => void;
  onTake: (firm: string) => void;
}) {
  const { t } = useTranslation();
  const asked = useDeferredValue(value?.trim() || undefined);
  const { data } = useQuery(companyAnswer(project, asked));
  return (
    <Field
      label={t("company.name")}
      error={error}
      hint={
        data && data.known.length > 0 ? (
          <Told label={t("company.known")} firms={data.known} onTake={onTake} />
        ) : (
          t("company.nameHint")
        )
      }
      required
    >
      {(bound) => (
        <Input
          {...bound}
          maxLength={ID_MOST}
          value={value ?? data?.proposed ?? ""}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A company that is recorded; those that the project's firm owns here are proposed. */
export function KnownCompany({
  project,
  value,
  error,
  onChange,
}: {
  project: string;
  value: string | null;
  error: string | undefined;
  onChange: (firm: string | null) => void;
}) {
  const { t } = useTranslation();
  const held = useQuery(companyAnswer(project)).data?.held ?? [];
  return (
    <Field
      label={t("company.company")}
      error={error}
      hint={held.length > 0 ? <Told label={t("company.held")} firms={held} onTake={onChange} /> : undefined}
      required
    >
      {(bound) => <FirmSelect {...bound} value={value} onChange={onChange} />}
    </Field>
  );
}

function Told({
  label,
  firms,
  onTake,
}: {
  label: string;
  firms: readonly Company[];
  onTake: (firm: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <span className={style.told}>
      {label}
      {firms.map((firm) => (
        <button key={firm.id} type="button" className={style.plain} onClick={() => onTake(firm.id)}>
          {[firm.name, placeOf(firm, t)].filter(Boolean).join(" · ")}
        </button>
      ))}
    </span>
  );
}
