import { Button, Input, Select } from "antd";
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
import { Field } from "../../../kit/form/field.tsx";
import { textOf } from "../../../kit/form/given.ts";
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
  return (
    <form
      className={style.tell}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
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
        {({ id }) => (
          <Select
            id={id}
            value={kind}
            options={TOLD_EVENTS.map((value) => ({ value, label: EVENT_NAMES[language][value] }))}
            onChange={setKind}
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
    </form>
  );
}
