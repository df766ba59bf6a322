import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Checkbox, Drawer, Input, Popconfirm } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import type { FirmChange } from "../../../../server/firms/entry/change-shapes.ts";
import { CONFIDENCES } from "../../../../server/model/words.ts";
import { sourcesAnswer } from "../../../api/answers.ts";
import { Refusal } from "../../../api/ask.ts";
import { changeFirm } from "../../../api/firm-changes.ts";
import { newId } from "../../../api/new-id.ts";
import { DateField } from "../../../kit/form/date-field.tsx";
import { useDoubts } from "../../../kit/form/doubts.ts";
import { Field } from "../../../kit/form/field.tsx";
import { FirmSelect } from "../../../kit/form/firm-select.tsx";
import form from "../../../kit/form/form.module.css";
import { Form } from "../../../kit/form/form.tsx";
import { numberOf } from "../../../kit/form/given.ts";
import { OneSelect } from "../../../kit/form/one-select.tsx";
import { SegmentSelect } from "../../../kit/form/segment-select.tsx";
import { useMe } from "../../../kit/people/me.ts";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import { changesOf } from "./changes.ts";
import type { Editing } from "./dossier-context.ts";
import { RecordField } from "./record-field.tsx";
import {
  FIELDS,
  faultsByField,
  OFFERED,
  RELATIONS,
  type Relation,
  rowOf,
  splitRelation,
  type Typed,
  typedOf,
} from "./record-form.ts";

/** Enters what was learnt of a firm: one row, with what it rests on. */
export function RecordDrawer({
  answer,
  editing: asked,
  onClose,
  onSaved,
}: {
  answer: DossierAnswer;
  editing: Editing;
  onClose: () => void;
  onSaved: (changes: FirmChange[]) => void;
}) {
  const { t } = useTranslation();
  const { firm, sources: cited, on } = answer;
  const known = useQuery(sourcesAnswer()).data?.sources ?? [];
  const titleOf = (id: string) => cited[id]?.title ?? known.find((one) => one.id === id)?.title ?? id;
  const me = useMe();
  const [id] = useState(newId);
  const [editing, setEditing] = useState(asked);
  const [typed, setTyped] = useState(() => typedOf(asked, { firm: firm.id, today: on, titleOf }));
  const { of, before } = editing;
  const isRelation = of === "supplies" || of === "owns" || of === "ties";
  const [relation, way] = isRelation ? splitRelation(`${typed.relation}` as Relation) : ["", "out" as const];

  const save = useMutation({
    mutationFn: async (removal: boolean) => {
      const sourceOf = (title: string) =>
        before?.source && titleOf(before.source) === title ? before.source : title;
      const row = rowOf(editing, typed, { firm: firm.id, id, sourceOf });
      const changes = removal
        ? [{ of, before, after: null } as FirmChange]
        : changesOf(answer, { ...editing, of: row.of } as Editing, row.after);
      return changeFirm(firm.id, changes, me?.id ?? null);
    },
    onSuccess: ({ changes }) => onSaved(changes),
  });
  const doubts = useDoubts("changes", doubtable(of, typed));
  const refusal = save.error instanceof Refusal ? save.error : null;
  const faults = refusal ? faultsByField(refusal.fields, { outward: way === "out" }) : {};
  const set = (name: string) => (value: string | boolean) => setTyped((now) => ({ ...now, [name]: value }));
  const showNow = () => {
    const now = (refusal?.current ?? null) as Editing["before"];
    const next = { of, before: now, known: now ? {} : editing.known } as Editing;
    setEditing(next);
    setTyped(typedOf(next, { firm: firm.id, today: on, titleOf }));
    save.reset();
  };

  return (
    <AntdRoom>
      <Drawer
        open
        size={520}
        title={t(`firmRecord.title.${isRelation ? "relation" : of}`)}
        onClose={onClose}
        mask={{ closable: false }}
      >
        <Form
          className={form.form}
          error={save.error}
          doubts={doubts}
          onSubmit={() => {
            save.mutate(false);
          }}
        >
          {isRelation ? (
            <>
              <Field label={t("firmRecord.field.relation")} wide required error={faults.kind}>
                {(bound) => (
                  <OneSelect
                    {...bound}
                    disabled={before !== null}
                    value={`${typed.relation}` as Relation}
                    choices={(before ? RELATIONS : OFFERED).map((value) => ({
                      value,
                      text: t(`firmRecord.relations.${value}`),
                    }))}
                    onChange={(next) => next && set("relation")(next)}
                  />
                )}
              </Field>
              <Field label={t("firmRecord.field.other")} wide required error={faults.other}>
                {(bound) => (
                  <FirmSelect
                    {...bound}
                    value={`${typed.other ?? ""}` || null}
                    onChange={(value) => set("other")(value ?? "")}
                  />
                )}
              </Field>
              {relation === "supplies" ? (
                <Field label={t("firmRecord.field.delivered")} wide error={faults.segment}>
                  {(bound) => (
                    <SegmentSelect
                      {...bound}
                      value={typed.segment ? [`${typed.segment}`] : []}
                      onChange={(ids) => set("segment")(ids.at(-1) ?? "")}
                    />
                  )}
                </Field>
              ) : null}
              {relation === "owns" ? (
                <Field
                  label={t("firmRecord.field.share")}
                  hint={t("firmRecord.shareHint")}
                  error={faults.share}
                  wide
                >
                  {(bound) => (
                    <Input
                      {...bound}
                      value={`${typed.share ?? ""}`}
                      onChange={(event) => set("share")(event.target.value)}
                    />
                  )}
                </Field>
              ) : null}
            </>
          ) : (
            FIELDS[of].map((spec) => (
              <RecordField
                key={spec.name}
                spec={spec}
                value={`${typed[spec.name] ?? ""}`}
                error={faults[spec.name]}
                onChange={set(spec.name)}
              />
            ))
          )}
          {of === "makes" || of === "needs" ? (
            <div className={form.whole}>
              <Checkbox
                checked={typed.chosen === true}
                onChange={(event) => set("chosen")(event.target.checked)}
              >
                {t("firmRecord.field.chosen")}
              </Checkbox>
            </div>
          ) : null}
          <Basis
            typed={typed}
            faults={faults}
            titles={[...new Set(known.map(({ title }) => title))]}
            set={set}
          />
          {refusal?.code === "changed" ? (
            <Alert
              className={form.whole}
              type="warning"
              role="alert"
              title={t(refusal.current ? "firmRecord.changed" : "firmRecord.gone")}
              action={
                <Button size="small" onClick={showNow}>
                  {t("firmRecord.showNow")}
                </Button>
              }
            />
          ) : save.error ? (
            <Alert
              className={form.whole}
              type="error"
              role="alert"
              title={
                Object.keys(faults).length > 0
                  ? t("firmRecord.wrong")
                  : `${t("firmRecord.failed")} ${save.error.message}`
              }
            />
          ) : null}
          <div className={form.buttons}>
            {before && of !== "firms" ? (
              <Popconfirm title={t("firmRecord.removeSure")} onConfirm={() => save.mutate(true)}>
                <Button danger>{t("firmRecord.remove")}</Button>
              </Popconfirm>
            ) : (
              <span />
            )}
            <Button onClick={onClose}>{t("firmRecord.cancel")}</Button>
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t("firmRecord.save")}
            </Button>
          </div>
        </Form>
      </Drawer>
    </AntdRoom>
  );
}

/** What a statement rests on: source, date, confidence, note. */
function Basis({
  typed,
  faults,
  titles,
  set,
}: {
  typed: Typed;
  faults: Record<string, string>;
  titles: string[];
  set: (name: string) => (value: string) => void;
}) {
  const { t } = useTranslation();
  const list = useId();
  const unsourced = `${typed.source ?? ""}`.trim() === "";
  return (
    <>
      <h3 className={form.whole}>{t("firmRecord.basis")}</h3>
      <Field label={t("firmRecord.source")} hint={t("firmRecord.sourceHint")} error={faults.source} wide>
        {(bound) => (
          <>
            <Input
              {...bound}
              list={list}
              value={`${typed.source ?? ""}`}
              onChange={(event) => set("source")(event.target.value)}
            />
            <datalist id={list}>
              {titles.map((title) => (
                <option key={title} value={title} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field label={t("firmRecord.asOf")} hint={t("firmRecord.dateHint")} error={faults.asOf}>
        {(bound) => <DateField {...bound} value={`${typed.asOf ?? ""}`} onChange={set("asOf")} />}
      </Field>
      <Field
        label={t("firmRecord.confidence")}
        hint={t("firmRecord.confidenceHint")}
        error={faults.confidence}
      >
        {(bound) => (
          <OneSelect
            {...bound}
            disabled={unsourced}
            value={CONFIDENCES.find((one) => one === (unsourced ? "assumed" : typed.confidence))}
            choices={CONFIDENCES.map((value) => ({
              value,
              text: t(`confidence.${value}.name`),
            }))}
            onChange={(next) => next && set("confidence")(next)}
          />
        )}
      </Field>
      <Field label={t("firmRecord.note")} error={faults.note} wide>
        {(bound) => (
          <Input.TextArea
            {...bound}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={`${typed.note ?? ""}`}
            onChange={(event) => set("note")(event.target.value)}
          />
        )}
      </Field>
    </>
  );
}

/** The values that may be slips, as the server would take them. */
function doubtable(of: Editing["of"], typed: Record<string, string | boolean>): Record<string, unknown> {
  if (!(of in FIELDS)) return {};
  return Object.fromEntries(
    FIELDS[of as keyof typeof FIELDS].map(({ name, kind }) => {
      const text = `${typed[name] ?? ""}`;
      return [name, kind === "number" || kind === "money" ? numberOf(text) : text];
    }),
  );
}
