import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Input, Modal, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PROSE_MOST } from "../../../server/model/bounds.ts";
import { today } from "../../../server/model/dates.ts";
import type { TripAnswer, TripVisit } from "../../../server/trips/shapes.ts";
import { Refusal } from "../../api/ask.ts";
import { useFreshId } from "../../api/fresh-id.ts";
import { recordVisit, sheetAnswer } from "../../api/trips.ts";
import { Field } from "../../kit/form/field.tsx";
import { useMe } from "../../kit/people/me.ts";
import { AntdRoom } from "../../kit/theme/antd-room.tsx";
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
  const known = visit.project && !visit.underWay.some((one) => one.id === visit.project?.id);
  const projects = [...visit.underWay, ...(known && visit.project ? [visit.project] : [])];
  const [project, setProject] = useState(visit.project?.id ?? projects[0]?.id ?? NEW);
  const sheet = useQuery(sheetAnswer(trip.id, visit.id)).data?.sheet;
  const introducers = (sheet?.introducers ?? []).flatMap(({ members }) => members.slice(0, 1));
  const [introducer, setIntroducer] = useState<string | null | undefined>();
  const chosen = introducer === undefined ? (introducers[0]?.id ?? null) : introducer;
  const record = useMutation({
    networkMode: "always",
    mutationFn: () =>
      recordVisit(trip.id, visit.id, {
        id: fresh.id,
        by: me?.id ?? null,
        on,
        text: text.trim(),
        ...(project === NEW ? { introducer: chosen } : { project }),
      }),
    onSuccess: ({ trip: now }) => {
      onKept(now);
      void client.invalidateQueries({ predicate: ({ queryKey }) => !String(queryKey[0]).endsWith(trip.id) });
      onClose();
    },
    onError: fresh.renewWhenTaken,
  });
  const wrong: Record<string, string> =
    record.error instanceof Refusal && record.error.status === 400 ? record.error.fields : {};
  const told = record.error && Object.keys(wrong).length === 0 ? record.error.message : null;
  return (
    <AntdRoom>
      <Modal
        open
        title={t("trip.recordOf", { name: visit.name })}
        okText={t("trip.recordSave")}
        cancelText={t("trips.cancel")}
        okButtonProps={{ disabled: text.trim() === "", loading: record.isPending }}
        onOk={() => record.mutate()}
        onCancel={onClose}
      >
        <div className={style.record}>
          <Field label={t("trip.recordOn")} error={wrong.on}>
            {(bound) => (
              <Input {...bound} type="date" value={on} onChange={(event) => setOn(event.target.value)} />
            )}
          </Field>
          <Field label={t("trip.recordText")} error={wrong.text} required>
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
          <Field label={t("trip.recordProject")} error={wrong.project}>
            {(bound) => (
              <Select
                {...bound}
                value={project}
                options={[
                  ...projects.map((one) => ({
                    value: one.id,
                    label: `${one.name} · ${t(`projectStage.${one.stage}`)}`,
                  })),
                  ...(projects.length === 0
                    ? [{ value: NEW, label: t("trip.recordNew", { channel: "小分队招商" }) }]
                    : []),
                ]}
                onChange={setProject}
              />
            )}
          </Field>
          {project === NEW && introducers.length > 0 ? (
            <Field label={t("trip.recordIntroducer")} error={wrong.introducer}>
              {(bound) => (
                <Select
                  {...bound}
                  value={chosen ?? NEW}
                  options={[
                    ...introducers.map((one) => ({ value: one.id, label: one.name })),
                    { value: NEW, label: t("trip.recordNone") },
                  ]}
                  onChange={(value) => setIntroducer(value || null)}
                />
              )}
            </Field>
          ) : null}
          <p className={style.quiet}>{me ? t("trip.recordBy", { name: me.name }) : t("trip.recordNobody")}</p>
          {told ? <p role="alert">{told}</p> : null}
        </div>
      </Modal>
    </AntdRoom>
  );
}
