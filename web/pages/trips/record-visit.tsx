import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PROSE_MOST } from "../../../server/model/bounds.ts";
import { today } from "../../../server/model/dates.ts";
import type { TripAnswer, TripVisit } from "../../../server/trips/shapes.ts";
import { Refusal } from "../../api/ask.ts";
import { useFreshId } from "../../api/fresh-id.ts";
import { recordVisit, sheetAnswer, tripAnswer } from "../../api/trips.ts";
import { DateField } from "../../kit/form/date-field.tsx";
import { useDoubts } from "../../kit/form/doubts.ts";
import { faultsOf } from "../../kit/form/faults.ts";
import { Field } from "../../kit/form/field.tsx";
import form from "../../kit/form/form.module.css";
import { Form } from "../../kit/form/form.tsx";
import { OneSelect } from "../../kit/form/one-select.tsx";
import { forgetTables } from "../../kit/fresh/forget.ts";
import { useMe } from "../../kit/people/me.ts";
import { AntdRoom } from "../../kit/theme/antd-room.tsx";
import { tell } from "../../kit/toast/tell.ts";
import style from "./trips.module.css";

const NEW = "";

/** What was said at a visit, kept as an event of its project; a project is made when there is none. */
export function RecordVisit({
  trip,
  visit,
  onKept,
  onClose,
}: {
  trip: TripAnswer;
  visit: TripVisit;
  onKept: (trip: TripAnswer) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const me = useMe();
  const fresh = useFreshId();
  const day = trip.days.find(({ visits }) => visits.some((one) => one.id === visit.id));
  const [on, setOn] = useState(day?.on ?? trip.startOn ?? today());
  const [text, setText] = useState("");
  const doubts = useDoubts("visits", { on });
  const known = visit.project && !visit.underWay.some((one) => one.id === visit.project?.id);
  const projects = [...visit.underWay, ...(known && visit.project ? [visit.project] : [])];
  const [project, setProject] = useState(visit.project?.id ?? projects[0]?.id ?? NEW);
  const sheet = useQuery(sheetAnswer(trip.id, visit.id)).data?.sheet;
  const introducers = (sheet?.introducers ?? []).flatMap(({ members }) => members.slice(0, 1));
  const [introducer, setIntroducer] = useState<string | null | undefined>();
  const chosen = introducer === undefined ? (introducers[0]?.id ?? null) : introducer;
  const record = useMutation({
    mutationFn: () =>
      recordVisit(trip.id, visit.id, {
        id: fresh.id,
        by: me?.id ?? null,
        on,
        text: text.trim(),
        ...(project === NEW ? { introducer: chosen } : { project }),
      }),
    onSuccess: ({ answer, change }) => {
      tell(t(answer.made ? "trip.recordMade" : "trip.recordDone", { name: visit.name }), change);
      onKept(answer.trip);
      void forgetTables(client, ["trips", "trip_visits", "projects", "events"], tripAnswer(trip.id).queryKey);
      onClose();
    },
    onError: fresh.renewWhenTaken,
  });
  const wrong: Record<string, string> = record.error instanceof Refusal ? faultsOf(record.error) : {};
  const told = record.error && Object.keys(wrong).length === 0 ? record.error.message : null;
  return (
    <AntdRoom>
      <Modal
        open
        mask={{ closable: false }}
        title={t("trip.recordOf", { name: visit.name })}
        footer={null}
        onCancel={onClose}
      >
        <Form
          error={record.error}
          doubts={doubts}
          onSubmit={() => (record.isPending ? undefined : record.mutate())}
        >
          <Field label={t("trip.recordOn")} error={wrong.on} wide required>
            {(bound) => <DateField {...bound} exact="day" value={on} onChange={setOn} />}
          </Field>
          <Field label={t("trip.recordText")} error={wrong.text} wide required>
            {(bound) => (
              <Input.TextArea
                {...bound}
                rows={5}
                maxLength={PROSE_MOST}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("trip.recordProject")} error={wrong.project} wide>
            {(bound) => (
              <OneSelect
                {...bound}
                value={project}
                choices={[
                  ...projects.map((one) => ({
                    value: one.id,
                    text: `${one.name} · ${t(`projectStage.${one.stage}`)}`,
                  })),
                  ...(projects.length === 0
                    ? [{ value: NEW, text: t("trip.recordNew", { channel: "小分队招商" }) }]
                    : []),
                ]}
                onChange={(next = NEW) => setProject(next)}
              />
            )}
          </Field>
          {project === NEW && introducers.length > 0 ? (
            <Field label={t("trip.recordIntroducer")} error={wrong.introducer} wide>
              {(bound) => (
                <OneSelect
                  {...bound}
                  value={chosen ?? NEW}
                  choices={[
                    ...introducers.map((one) => ({ value: one.id, text: one.name })),
                    { value: NEW, text: t("trip.recordNone") },
                  ]}
                  onChange={(next) => setIntroducer(next || null)}
                />
              )}
            </Field>
          ) : null}
          {told ? (
            <p className={`${form.whole} ${form.wrong}`} role="alert">
              {told}
            </p>
          ) : null}
          <div className={form.buttons}>
            <span className={style.quiet}>
              {me ? t("trip.recordBy", { name: me.name }) : t("trip.recordNobody")}
            </span>
            <Button onClick={onClose}>{t("trips.cancel")}</Button>
            <Button type="primary" htmlType="submit" loading={record.isPending}>
              {t("trip.recordSave")}
            </Button>
          </div>
        </Form>
      </Modal>
    </AntdRoom>
  );
}
