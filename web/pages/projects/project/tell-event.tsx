import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PROSE_MOST } from "../../../../server/model/bounds.ts";
import { today } from "../../../../server/model/dates.ts";
import { TOLD_EVENTS } from "../../../../server/model/projects.ts";
import type { ProjectEvent, ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { EVENT_NAMES } from "../../../../server/words/names.ts";
import { tellEvent } from "../../../api/projects.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { DateField } from "../../../kit/form/date-field.tsx";
import { useDoubts } from "../../../kit/form/doubts.ts";
import { Field } from "../../../kit/form/field.tsx";
import { Form } from "../../../kit/form/form.tsx";
import { textOf } from "../../../kit/form/given.ts";
import { OneSelect } from "../../../kit/form/one-select.tsx";
import place from "../../../kit/opened/opened.module.css";
import { useOpened } from "../../../kit/opened/use-opened.ts";
import { useWrite } from "../changing/write.ts";
import style from "./project.module.css";

/** Records what happened; where it sets another entry right, that one stays and this one says so. */
export function TellEvent({
  project,
  correcting,
  onStop,
}: {
  project: ProjectRow;
  correcting: ProjectEvent | null;
  onStop: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [kind, setKind] = useState(TOLD_EVENTS.find((one) => one === correcting?.kind) ?? "contact");
  const [on, setOn] = useState(correcting?.on ?? today());
  const [text, setText] = useState(correcting?.text ?? "");
  const doubts = useDoubts("events", { on });
  const tell = useWrite(
    (_: null, writing) =>
      tellEvent(project.id, {
        ...writing,
        kind,
        text,
        on: textOf(on) ?? undefined,
        corrects: correcting?.id,
      }),
    {
      told: () => t("project.told"),
      onDone: () => {
        setText("");
        setOn(today());
        onStop();
      },
    },
  );
  const opened = useOpened<HTMLDivElement>(onStop, { first: "field" });
  return (
    <div {...(correcting && opened)} className={place.opened}>
      <Form
        className={style.tell}
        error={tell.error}
        doubts={doubts}
        onSubmit={() => {
          tell.send(null);
        }}
      >
        {correcting ? (
          <p className={style.correcting}>
            {t("project.correcting", { text: correcting.text ?? correcting.on })}{" "}
            <button type="button" className={style.plain} onClick={onStop}>
              {t("project.correctStop")}
            </button>
          </p>
        ) : null}
        <Field label={t("project.tellKind")}>
          {(bound) => (
            <OneSelect
              {...bound}
              value={kind}
              choices={TOLD_EVENTS.map((value) => ({ value, text: EVENT_NAMES[language][value] }))}
              onChange={(next) => next && setKind(next)}
            />
          )}
        </Field>
        <Field label={t("project.field.on")} error={tell.faults.on}>
          {(bound) => <DateField {...bound} value={on} onChange={setOn} />}
        </Field>
        <Field label={t("project.tellText")} error={tell.faults.text} wide>
          {(bound) => (
            <Input.TextArea
              {...bound}
              autoSize={{ minRows: 2, maxRows: 10 }}
              maxLength={PROSE_MOST}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        {tell.error && Object.keys(tell.faults).length === 0 ? (
          <p className={style.wrong} role="alert">
            {tell.error.message}
          </p>
        ) : null}
        <div className={style.buttons}>
          <Button type="primary" htmlType="submit">
            {t("project.tell")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
