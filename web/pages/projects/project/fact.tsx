import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { doubtsOfArrived } from "../../../../server/model/sanity.ts";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { changeProject } from "../../../api/projects.ts";
import { useDoubts } from "../../../kit/form/doubts.ts";
import { Field } from "../../../kit/form/field.tsx";
import { Form } from "../../../kit/form/form.tsx";
import place from "../../../kit/opened/opened.module.css";
import { useBack, useOpened } from "../../../kit/opened/use-opened.ts";
import { useMe } from "../../../kit/people/me.ts";
import { versionFor } from "../changing/history.ts";
import { Overtaken } from "../changing/overtaken.tsx";
import { useWrite } from "../changing/write.ts";
import { type Editable, FactInput, givenOf, type Typed, typedOf } from "./fact-input.tsx";
import style from "./project.module.css";

/** One fact, and on request the input that changes it. */
export function Fact({
  field,
  answer,
  children,
}: {
  field: Editable;
  answer: ProjectAnswer;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const edit = useBack<HTMLButtonElement>(open);
  const label = t(`project.field.${field}`);
  return (
    <div className={style.fact}>
      {open ? (
        <Editor field={field} answer={answer} label={label} onClose={() => setOpen(false)} />
      ) : (
        <>
          <span className={style.label}>{label}</span>
          <span className={style.value}>
            {children === null || children === undefined || children === "" ? (
              <span className={style.blank}>—</span>
            ) : (
              children
            )}
          </span>
          <button
            ref={edit}
            type="button"
            className={style.edit}
            aria-label={t("project.edit", { field: label })}
            onClick={() => setOpen(true)}
          >
            <svg
              width="13"
              height="13"
              viewBox="0 0 16 16"
              fill="none"
              stroke="currentColor"
              aria-hidden="true"
            >
              <path d="m3 13 .8-3.2L10.6 3l2.4 2.4-6.8 6.8ZM9.2 4.4l2.4 2.4" strokeWidth="1.3" />
            </svg>
          </button>
        </>
      )}
    </div>
  );
}

function Editor({
  field,
  answer,
  label,
  onClose,
}: {
  field: Editable;
  answer: ProjectAnswer;
  label: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const { project } = answer;
  const [seen] = useState(project);
  const [typed, setTyped] = useState<Typed>(() => typedOf(project, field));
  const given = givenOf(field, typed);
  const doubts = useDoubts(
    "projects",
    { [field]: given },
    field === "amountWan" && typeof given === "number" ? doubtsOfArrived(project.arrivedWan, given) : [],
  );
  const change = useWrite(
    (version: number, writing) => changeProject(project.id, { ...writing, version, [field]: given }),
    { told: () => t("project.changed", { field: label }), onDone: onClose },
  );
  const opened = useOpened<HTMLDivElement>(onClose, { first: "field", inPlace: true });
  return (
    <div {...opened} className={`${style.editing} ${place.opened}`}>
      <Form
        className={style.editor}
        error={change.error}
        doubts={doubts}
        onSubmit={() => {
          change.send(change.overtaken?.project.version ?? versionFor(seen, answer, me));
        }}
      >
        {change.overtaken ? <Overtaken seen={seen} now={change.overtaken} /> : null}
        <Field
          label={label}
          error={
            change.faults[field] ??
            (change.error && !change.overtaken
              ? (Object.values(change.faults)[0] ?? change.error.message)
              : undefined)
          }
          wide
        >
          {(bound) => (
            <FactInput field={field} value={typed} onChange={setTyped} project={project} bound={bound} />
          )}
        </Field>
        <div className={style.buttons}>
          <Button size="small" type="primary" htmlType="submit">
            {t("project.save")}
          </Button>
          <Button size="small" onClick={onClose}>
            {t("state.cancel")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
