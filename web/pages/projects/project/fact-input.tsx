import { useQuery } from "@tanstack/react-query";
import { Checkbox, Input } from "antd";
import { useTranslation } from "react-i18next";
import { ID_MOST, LINE_MOST } from "../../../../server/model/bounds.ts";
import { CHANNELS, PLATFORMS } from "../../../../server/model/projects.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { projectsAnswer } from "../../../api/projects.ts";
import { DateField } from "../../../kit/form/date-field.tsx";
import type { Bound } from "../../../kit/form/field.tsx";
import { FirmSelect } from "../../../kit/form/firm-select.tsx";
import { numberOf, textOf } from "../../../kit/form/given.ts";
import { IntroducerSelect } from "../../../kit/form/introducer-select.tsx";
import { MoneyField } from "../../../kit/form/money-field.tsx";
import { NumberField } from "../../../kit/form/number-field.tsx";
import { PersonSelect } from "../../../kit/form/person-select.tsx";
import { PlaceSelect } from "../../../kit/form/place-select.tsx";
import { SegmentSelect } from "../../../kit/form/segment-select.tsx";
import { WordField } from "../../../kit/form/word-field.tsx";

const CHOSEN = ["firm", "place", "introducer", "owner"] as const;
const WORDS = ["channel", "platform", "batch"] as const;
const DATES = ["signedOn", "dueOn", "startedOn", "producedOn"] as const;
const FLAGS = ["top500", "xiangshang"] as const;
type Chosen = (typeof CHOSEN)[number];
type Word = (typeof WORDS)[number];
type Flag = (typeof FLAGS)[number];
export type Editable =
  | "name"
  | "note"
  | "amountWan"
  | "jobs"
  | "segments"
  | Chosen
  | Word
  | Flag
  | (typeof DATES)[number];

/** What stands in an input: text, a thing chosen or none, things chosen, or a mark. */
export type Typed = string | null | string[] | boolean;

const isOne = <T extends string>(all: readonly T[], field: string): field is T =>
  (all as readonly string[]).includes(field);

export function typedOf(project: ProjectRow, field: Editable): Typed {
  if (field === "segments") return project.segments.map(({ segment }) => segment);
  if (field === "introducer") return project.introducer?.id ?? null;
  if (isOne(CHOSEN, field)) return project[field] as string | null;
  if (isOne(FLAGS, field)) return project[field];
  return `${project[field] ?? ""}`;
}

/** As the server takes it. */
export function givenOf(field: Editable, typed: Typed): unknown {
  if (typeof typed !== "string" || isOne(CHOSEN, field)) return typed;
  if (field === "amountWan" || field === "jobs") return numberOf(typed);
  return field === "name" ? typed : textOf(typed);
}

export function FactInput({
  field,
  value,
  onChange,
  project,
  bound,
}: {
  field: Editable;
  value: Typed;
  onChange: (value: Typed) => void;
  project: ProjectRow;
  bound: Bound;
}) {
  const { t } = useTranslation();
  const choices = useQuery({ ...projectsAnswer({ limit: 1 }), enabled: isOne(WORDS, field) }).data?.choices;
  if (field === "segments") return <SegmentSelect {...bound} value={value as string[]} onChange={onChange} />;
  if (isOne(CHOSEN, field)) {
    const chosen = { ...bound, value: value as string | null, onChange };
    if (field === "firm") return <FirmSelect {...chosen} />;
    if (field === "place") return <PlaceSelect {...chosen} />;
    if (field === "introducer") return <IntroducerSelect {...chosen} />;
    return <PersonSelect {...chosen} name={project.ownerName} />;
  }
  if (isOne(FLAGS, field))
    return (
      <Checkbox id={bound.id} checked={value === true} onChange={(event) => onChange(event.target.checked)}>
        {t(`project.field.${field}`)}
      </Checkbox>
    );
  const text = { ...bound, value: value as string };
  if (isOne(DATES, field)) return <DateField {...text} onChange={onChange} />;
  if (field === "amountWan") return <MoneyField {...text} onChange={onChange} />;
  if (field === "jobs") return <NumberField {...text} onChange={onChange} />;
  if (isOne(WORDS, field)) {
    const words = {
      channel: [...CHANNELS, ...(choices?.channels ?? [])],
      platform: [...PLATFORMS, ...(choices?.platforms ?? [])],
      batch: choices?.batches ?? [],
    }[field];
    return <WordField {...text} words={[...new Set(words)]} onChange={onChange} />;
  }
  if (field === "note")
    return (
      <Input.TextArea
        {...text}
        autoSize={{ minRows: 2, maxRows: 10 }}
        maxLength={LINE_MOST}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return <Input {...text} maxLength={ID_MOST} onChange={(event) => onChange(event.target.value)} />;
}
