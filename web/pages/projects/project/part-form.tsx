import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LINE_MOST } from "../../../../server/model/bounds.ts";
import { doubtsOfArrived } from "../../../../server/model/sanity.ts";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { addPart, changePart, type Part } from "../../../api/projects.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { DateField } from "../../../kit/form/date-field.tsx";
import { useDoubts } from "../../../kit/form/doubts.ts";
import { Field } from "../../../kit/form/field.tsx";
import { Form } from "../../../kit/form/form.tsx";
import { numberOf, textOf } from "../../../kit/form/given.ts";
import { MoneyField } from "../../../kit/form/money-field.tsx";
import { PersonSelect } from "../../../kit/form/person-select.tsx";
import place from "../../../kit/opened/opened.module.css";
import { useOpened } from "../../../kit/opened/use-opened.ts";
import { useMe } from "../../../kit/people/me.ts";
import { versionFor } from "../changing/history.ts";
import { Overtaken } from "../changing/overtaken.tsx";
import { useWrite } from "../changing/write.ts";
import style from "./project.module.css";

const FIELDS = {
  arrivals: ["on", "amountWan"],
  tasks: ["text", "dueOn", "person"],
  documents: ["title", "address"],
} as const satisfies Record<Part, readonly string[]>;
type PartField = (typeof FIELDS)[Part][number];

/** Adds an arrival, a task or a document to a project, or changes one. */
export function PartForm({
  answer,
  part,
  item = null,
  submit,
  told,
  onDone,
}: {
  answer: ProjectAnswer;
  part: Part;
  item?: ({ id: string } & Partial<Record<PartField, string | number | null>>) | null;
  submit: string;
  told: (typed: Record<string, string | null>) => string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const { project } = answer;
  const [seen] = useState(project);
  const [typed, setTyped] = useState<Record<string, string | null>>(() =>
    Object.fromEntries(FIELDS[part].map((field) => [field, item?.[field] == null ? "" : `${item[field]}`])),
  );
  const given = Object.fromEntries(FIELDS[part].map((field) => [field, givenOf(field, typed[field] ?? "")]));
  const before = typeof item?.amountWan === "number" ? item.amountWan : 0;
  const arrived = project.arrivedWan - before + (Number(given.amountWan) || 0);
  const doubts = useDoubts(
    part,
    given,
    part === "arrivals" ? doubtsOfArrived(arrived, project.amountWan) : [],
  );
  const write = useWrite(
    (version: number, writing) => {
      return item
        ? changePart(project.id, part, item.id, { ...writing, ...given, version })
        : addPart(project.id, part, { ...writing, ...given });
    },
    { told: () => told(typed), onDone },
  );
  const change = (field: PartField) => (value: string | null) =>
    setTyped((before) => ({ ...before, [field]: value }));
  const opened = useOpened<HTMLDivElement>(onDone, { first: "field", inPlace: item !== null });
  const elsewhere = write.error && !write.overtaken && Object.keys(write.faults).length === 0;
  return (
    <div {...opened} className={place.opened}>
      <Form
        className={style.partForm}
        error={write.error}
        doubts={doubts}
        onSubmit={() => {
          write.send(write.overtaken?.project.version ?? versionFor(seen, answer, me));
        }}
      >
        {write.overtaken ? <Overtaken seen={seen} now={write.overtaken} /> : null}
        {FIELDS[part].map((field) => (
          <Field
            key={field}
            label={labelOf(field, t)}
            error={write.faults[field]}
            hint={field === "address" ? t("project.documentHint") : undefined}
            wide={field === "text" || field === "title" || field === "address"}
            required={field !== "dueOn" && field !== "person"}
          >
            {(bound) => {
              const value = typed[field] ?? "";
              if (field === "on" || field === "dueOn")
                return <DateField {...bound} value={value} onChange={change(field)} />;
              if (field === "amountWan")
                return <MoneyField {...bound} value={value} onChange={change(field)} />;
              if (field === "person")
                return <PersonSelect {...bound} value={typed[field] || null} onChange={change(field)} />;
              return (
                <Input
                  {...bound}
                  maxLength={LINE_MOST}
                  value={value}
                  onChange={(event) => change(field)(event.target.value)}
                />
              );
            }}
          </Field>
        ))}
        {elsewhere ? (
          <p className={style.wrong} role="alert">
            {write.error?.message}
          </p>
        ) : null}
        <div className={style.buttons}>
          <Button size="small" type="primary" htmlType="submit">
            {submit}
          </Button>
          <Button size="small" onClick={onDone}>
            {t("state.cancel")}
          </Button>
        </div>
      </Form>
    </div>
  );
}

function labelOf(field: PartField, t: Translate): string {
  if (field === "amountWan") return t("project.amount");
  return t(`project.field.${field === "dueOn" ? "taskDueOn" : field}`);
}

/** As the server takes it: what it needs is left out when blank, what may be empty is null. */
function givenOf(field: PartField, typed: string): unknown {
  if (field === "amountWan") return numberOf(typed) ?? undefined;
  if (field === "dueOn" || field === "person") return textOf(typed);
  return typed.trim() === "" && field === "on" ? undefined : typed.trim();
}
