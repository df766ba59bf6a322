import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LINE_MOST } from "../../../../server/model/bounds.ts";
import { DROP_REASONS } from "../../../../server/model/projects.ts";
import { doubtsOfArrived } from "../../../../server/model/sanity.ts";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectAnswer, ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { moveProject } from "../../../api/projects.ts";
import { DateField } from "../../../kit/form/date-field.tsx";
import { useDoubts } from "../../../kit/form/doubts.ts";
import { Field } from "../../../kit/form/field.tsx";
import style from "../../../kit/form/form.module.css";
import { Form } from "../../../kit/form/form.tsx";
import { numberOf, textOf } from "../../../kit/form/given.ts";
import { MoneyField } from "../../../kit/form/money-field.tsx";
import { OneSelect } from "../../../kit/form/one-select.tsx";
import { MeChooser } from "../../../kit/people/me-chooser.tsx";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import { Overtaken } from "./overtaken.tsx";
import { type Asked, askedFor, clearedBy } from "./stage-needs.ts";
import { useWrite } from "./write.ts";

type Typed = Partial<Record<Asked, string>>;

/** Asks for what a stage needs before a project moves there. */
export function MoveDialog({
  project: opened,
  to,
  now = null,
  onClose,
}: {
  project: ProjectRow;
  to: ProjectStage;
  /** As somebody else left it, when a move without questions came too late. */
  now?: ProjectAnswer | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  // As it was when the dialog was opened: what others change meanwhile is told before anything is moved.
  const [project] = useState(opened);
  const [typed, setTyped] = useState<Typed>({});
  const move = useWrite(
    (given: { version: number; typed: Typed }, writing) =>
      moveProject(project.id, { ...writing, version: given.version, to, ...givenOf(given.typed) }),
    {
      told: ({ project: { name } }) => t("project.moved", { name, stage: t(`projectStage.${to}`) }),
      onDone: onClose,
    },
  );
  const overtaken = move.overtaken ?? now;
  const base = overtaken?.project ?? project;
  const already = base.stage === to;
  const asked = already ? [] : askedFor(base, to);
  const cleared = clearedBy(base, to);
  const typedFor = (field: Asked) => typed[field] ?? (field === "reason" ? "" : `${base[field] ?? ""}`);
  const shown: Typed = Object.fromEntries(asked.map((field) => [field, typedFor(field)]));
  const change = (field: Asked) => (value: string) => setTyped((before) => ({ ...before, [field]: value }));
  const given = givenOf(shown);
  const doubts = useDoubts(
    "projects",
    given,
    typeof given.amountWan === "number" ? doubtsOfArrived(base.arrivedWan, given.amountWan) : [],
  );
  const unshown = Object.entries(move.faults).filter(([field]) => !asked.includes(field as Asked));

  return (
    <AntdRoom>
      <Modal
        open
        footer={null}
        width={600}
        mask={{ closable: false }}
        onCancel={onClose}
        title={t("project.moveTitle", { name: base.name, stage: t(`projectStage.${to}`) })}
      >
        <Form
          error={move.error}
          doubts={doubts}
          onSubmit={() => {
            move.send({ version: base.version, typed: shown });
          }}
        >
          {overtaken ? (
            <div className={style.whole}>
              <Overtaken seen={project} now={overtaken} />
            </div>
          ) : null}
          {already ? <p className={style.whole}>{t("project.moveAlready")}</p> : null}
          {asked.map((field) => (
            <Field
              key={field}
              label={t(`project.field.${field}`)}
              error={move.faults[field]}
              hint={field === "dueOn" ? t("project.dueHint") : undefined}
              wide={field === "reason" || asked.length === 1}
              required
            >
              {(bound) =>
                field === "amountWan" ? (
                  <MoneyField {...bound} value={typedFor(field)} onChange={change(field)} />
                ) : field === "reason" ? (
                  <Input.TextArea
                    {...bound}
                    autoSize={{ minRows: 2, maxRows: 6 }}
                    maxLength={LINE_MOST}
                    value={typedFor(field)}
                    onChange={(event) => change(field)(event.target.value)}
                  />
                ) : field === "dropReason" ? (
                  <OneSelect
                    {...bound}
                    clearable
                    any={t("project.chooseReason")}
                    value={DROP_REASONS.find((one) => one === typedFor(field))}
                    choices={DROP_REASONS.map((value) => ({
                      value,
                      text: t(`project.dropReason.${value}`),
                    }))}
                    onChange={(next) => change(field)(next ?? "")}
                  />
                ) : (
                  <DateField {...bound} value={typedFor(field)} onChange={change(field)} />
                )
              }
            </Field>
          ))}
          {cleared.length > 0 ? (
            <p className={`${style.whole} ${style.hint}`}>
              {t("project.moveClears", {
                fields: cleared.map((field) => t(`project.field.${field}`)).join(t("sentence.and")),
              })}
            </p>
          ) : null}
          {move.error && !move.overtaken && (Object.keys(move.faults).length === 0 || unshown.length > 0) ? (
            <p className={`${style.whole} ${style.wrong}`} role="alert">
              {unshown[0]?.[1] ?? move.error.message}
            </p>
          ) : null}
          <div className={style.buttons}>
            <MeChooser />
            <Button onClick={onClose}>{t(already ? "project.close" : "state.cancel")}</Button>
            {already ? null : (
              <Button type="primary" htmlType="submit">
                {overtaken ? t("project.moveStill") : t("project.move")}
              </Button>
            )}
          </div>
        </Form>
      </Modal>
    </AntdRoom>
  );
}

/** What was typed as the server takes it; what is blank is left out, so that it says at the field what is needed. */
function givenOf(typed: Typed): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(typed).map(([field, text]) => [
      field,
      (field === "amountWan" ? numberOf(text) : textOf(text)) ?? undefined,
    ]),
  );
}
