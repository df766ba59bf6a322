import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LINE_MOST } from "../../../../server/model/bounds.ts";
import { DROP_REASONS, STEPS } from "../../../../server/model/projects.ts";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { Refusal } from "../../../api/ask.ts";
import { isTaken, useFreshId } from "../../../api/fresh-id.ts";
import { type AtOnceGiven, changeAtOnce, projectsAnswer } from "../../../api/projects.ts";
import { DateField } from "../../../kit/form/date-field.tsx";
import { useDoubts } from "../../../kit/form/doubts.ts";
import { faultsOf } from "../../../kit/form/faults.ts";
import { type Bound, Field } from "../../../kit/form/field.tsx";
import style from "../../../kit/form/form.module.css";
import { Form } from "../../../kit/form/form.tsx";
import { textOf } from "../../../kit/form/given.ts";
import { OneSelect } from "../../../kit/form/one-select.tsx";
import { PersonSelect } from "../../../kit/form/person-select.tsx";
import { WordField } from "../../../kit/form/word-field.tsx";
import { forgetTables } from "../../../kit/fresh/forget.ts";
import { useMe } from "../../../kit/people/me.ts";
import { MeChooser } from "../../../kit/people/me-chooser.tsx";
import { tell } from "../../../kit/toast/tell.ts";
import { emptiedBy, MARKS, type MarkAtOnce, markOf, moveAtOnce } from "./at-once.ts";
import { keepRow } from "./kept.ts";
import type { Asked } from "./stage-needs.ts";
import { overtakenBy } from "./write.ts";

export type AtOnce = "owner" | "batch" | "mark" | "move";

/** One change of several projects: who minds them, their batch, a mark, or where they stand. */
export function AtOnceDialog({
  does,
  projects,
  onClose,
  onDone,
}: {
  does: AtOnce;
  projects: readonly ProjectRow[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const me = useMe();
  const { id, renew } = useFreshId();
  const [person, setPerson] = useState<string | null>(null);
  const [batch, setBatch] = useState("");
  const [mark, setMark] = useState<MarkAtOnce>("top500On");
  const [to, setTo] = useState<ProjectStage>("contact");
  const [typed, setTyped] = useState<Partial<Record<Asked, string>>>({});
  const choices = useQuery({ ...projectsAnswer({ limit: 1 }), enabled: does === "batch" }).data?.choices;
  const moving = moveAtOnce(projects, to);
  const sent = does === "move" ? moving.going : projects;
  const given: AtOnceGiven =
    does === "owner"
      ? { set: { owner: person } }
      : does === "batch"
        ? { set: { batch: textOf(batch) } }
        : does === "mark"
          ? { set: markOf(mark) }
          : {
              move: Object.assign(
                { to },
                Object.fromEntries(
                  moving.asked.map((field) => [field, textOf(typed[field] ?? "") ?? undefined]),
                ),
              ),
            };
  const what =
    does === "owner"
      ? t("project.field.owner")
      : does === "batch"
        ? t("project.field.batch")
        : t(mark.startsWith("top500") ? "project.field.top500" : "project.field.xiangshang");
  const write = useMutation({
    mutationFn: () =>
      changeAtOnce({
        id,
        by: me?.id ?? null,
        projects: sent.map(({ id: project, version }) => ({ project, version })),
        ...given,
      }),
    onSuccess: ({ change, changed }) => {
      renew();
      void forgetTables(client, ["projects", "events"]);
      if (change === null) tell(t("board.bulkSame"));
      else if (does === "move")
        tell(t("board.bulkMoved", { count: changed, stage: t(`projectStage.${to}`) }), change);
      else tell(t("board.bulkDone", { count: changed, field: what }), change);
      onDone();
    },
    onError: (error) => {
      const now = overtakenBy(error);
      if (now) keepRow(client, now.project);
      if (now || isTaken(error)) renew();
    },
  });
  const slips = useDoubts("projects", does === "move" ? typed : {});
  const emptied = emptiedBy(given, sent);
  const doubts = emptied > 0 ? [t("board.bulkEmpties", { count: emptied, field: what })] : slips;
  const overtaken = overtakenBy(write.error);
  const faults = write.error instanceof Refusal ? faultsOf(write.error) : {};
  const fault = (field: string) => faults[field] ?? faults[`move.${field}`] ?? faults[`set.${field}`];
  const told = overtaken
    ? t("board.bulkOvertaken", { name: overtaken.project.name })
    : write.error && !moving.asked.some(fault)
      ? (Object.values(faults)[0] ?? write.error.message)
      : null;
  return (
    <Modal
      open
      footer={null}
      width={600}
      mask={{ closable: false }}
      onCancel={onClose}
      title={t(does === "move" ? "board.bulkMoveTitle" : "board.bulkTitle", { count: projects.length })}
    >
      <Form
        error={write.error}
        doubts={doubts}
        onSubmit={() => (write.isPending ? undefined : write.mutate())}
      >
        {does === "owner" ? (
          <Field label={t("project.field.owner")} error={fault("owner")} wide>
            {(bound) => <PersonSelect {...bound} value={person} onChange={setPerson} />}
          </Field>
        ) : does === "batch" ? (
          <Field label={t("project.field.batch")} error={fault("batch")} wide>
            {(bound) => (
              <WordField {...bound} value={batch} words={choices?.batches ?? []} onChange={setBatch} />
            )}
          </Field>
        ) : does === "mark" ? (
          <Field label={t("board.bulkMark")} wide>
            {(bound) => (
              <OneSelect
                {...bound}
                value={mark}
                choices={MARKS.map((value) => ({ value, text: t(`board.bulkMarks.${value}`) }))}
                onChange={(next) => next && setMark(next)}
              />
            )}
          </Field>
        ) : (
          <>
            <Field label={t("project.field.stage")} error={fault("to")} wide>
              {(bound) => (
                <OneSelect
                  {...bound}
                  value={to}
                  choices={[...STEPS, "dropped" as const].map((value) => ({
                    value,
                    text: t(`projectStage.${value}`),
                  }))}
                  onChange={(next) => next && setTo(next)}
                />
              )}
            </Field>
            {moving.asked.map((field) => (
              <Field
                key={field}
                label={t(`project.field.${field}`)}
                error={fault(field)}
                wide={field === "reason"}
                required
              >
                {(bound) => (
                  <AskedInput
                    field={field}
                    bound={bound}
                    value={typed[field] ?? ""}
                    onChange={(value) => setTyped((before) => ({ ...before, [field]: value }))}
                  />
                )}
              </Field>
            ))}
            {moving.withoutAmount.length > 0 ? (
              <p className={`${style.whole} ${style.hint}`}>
                {t("board.bulkWithout", {
                  names: moving.withoutAmount.map(({ name }) => name).join(t("sentence.and")),
                })}
              </p>
            ) : null}
            {moving.going.length === 0 && moving.withoutAmount.length === 0 ? (
              <p className={`${style.whole} ${style.hint}`}>{t("board.bulkNone")}</p>
            ) : null}
          </>
        )}
        {told ? (
          <p className={`${style.whole} ${style.wrong}`} role="alert">
            {told}
          </p>
        ) : null}
        <div className={style.buttons}>
          <MeChooser />
          <Button onClick={onClose}>{t("state.cancel")}</Button>
          <Button type="primary" htmlType="submit" disabled={sent.length === 0}>
            {t(does === "move" ? "board.bulkMoveSend" : "board.bulkSend", { count: sent.length })}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}

function AskedInput({
  field,
  bound,
  value,
  onChange,
}: {
  field: Asked;
  bound: Bound;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  if (field === "reason")
    return (
      <Input.TextArea
        {...bound}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={LINE_MOST}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  if (field === "dropReason")
    return (
      <OneSelect
        {...bound}
        clearable
        any={t("project.chooseReason")}
        value={DROP_REASONS.find((one) => one === value)}
        choices={DROP_REASONS.map((one) => ({ value: one, text: t(`project.dropReason.${one}`) }))}
        onChange={(next) => onChange(next ?? "")}
      />
    );
  return <DateField {...bound} value={value} onChange={onChange} />;
}
