import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ID_MOST, LINE_MOST } from "../../../../server/model/bounds.ts";
import { CHANNELS, PLATFORMS } from "../../../../server/model/projects.ts";
import { makeProject, type NewProjectGiven, projectsAnswer } from "../../../api/projects.ts";
import { useDoubts } from "../../../kit/form/doubts.ts";
import { Field } from "../../../kit/form/field.tsx";
import { FirmSelect } from "../../../kit/form/firm-select.tsx";
import style from "../../../kit/form/form.module.css";
import { Form } from "../../../kit/form/form.tsx";
import { numberOf, textOf } from "../../../kit/form/given.ts";
import { IntroducerSelect } from "../../../kit/form/introducer-select.tsx";
import { MoneyField } from "../../../kit/form/money-field.tsx";
import { NumberField } from "../../../kit/form/number-field.tsx";
import { PersonSelect } from "../../../kit/form/person-select.tsx";
import { PlaceSelect } from "../../../kit/form/place-select.tsx";
import { SegmentSelect } from "../../../kit/form/segment-select.tsx";
import { WordField } from "../../../kit/form/word-field.tsx";
import { useMe } from "../../../kit/people/me.ts";
import { MeChooser } from "../../../kit/people/me-chooser.tsx";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import { useWrite } from "./write.ts";

export interface Initial {
  name?: string | undefined;
  /** The gap it is begun from, as it is called. */
  gap?: string | undefined;
  firm?: string | null | undefined;
  segments?: string[] | undefined;
  place?: string | null | undefined;
  introducer?: string | null | undefined;
  channel?: string | null | undefined;
}

/** The dialog that makes a project, as a lead; what is known already is filled in. */
export function NewProject({
  initial = {},
  onMade,
  onClose,
}: {
  initial?: Initial;
  onMade: (id: string, name: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const choices = useQuery(projectsAnswer({ limit: 1 })).data?.choices;
  const [name, setName] = useState(initial.name ?? "");
  const [firm, setFirm] = useState(initial.firm ?? null);
  const [segments, setSegments] = useState(initial.segments ?? []);
  const [place, setPlace] = useState(initial.place ?? null);
  const [introducer, setIntroducer] = useState(initial.introducer ?? null);
  const [channel, setChannel] = useState(initial.channel ?? "");
  const [platform, setPlatform] = useState("");
  const [amount, setAmount] = useState("");
  const [jobs, setJobs] = useState("");
  const [owner, setOwner] = useState<string | null | undefined>();
  const [batch, setBatch] = useState("");
  const [note, setNote] = useState("");
  const [top500, setTop500] = useState(false);
  const [xiangshang, setXiangshang] = useState(false);
  const chosenOwner = owner === undefined ? (me?.id ?? null) : owner;

  const make = useWrite(
    (given: Omit<NewProjectGiven, "amountWan" | "jobs"> & Record<"amountWan" | "jobs", unknown>, writing) =>
      makeProject({ ...(given as NewProjectGiven), ...writing }),
    {
      told: (answer) => t("project.made", { name: answer.project.name }),
      eventOf: (id) => `${id}:created`,
      onDone: ({ project }) => onMade(project.id, project.name),
    },
  );
  const fields = make.faults;
  const doubts = useDoubts("projects", { amountWan: numberOf(amount), jobs: numberOf(jobs) });
  const submit = () =>
    make.send({
      name,
      firm,
      segments,
      place,
      introducer,
      top500,
      xiangshang,
      owner: chosenOwner,
      channel: textOf(channel),
      platform: textOf(platform),
      batch: textOf(batch),
      note: textOf(note),
      amountWan: numberOf(amount),
      jobs: numberOf(jobs),
    });

  return (
    <AntdRoom>
      <Modal
        open
        title={t("project.new")}
        onCancel={onClose}
        width={720}
        footer={null}
        mask={{ closable: false }}
      >
        <Form
          error={make.error}
          doubts={doubts}
          onSubmit={() => {
            submit();
          }}
        >
          {initial.gap ? <p className={style.whole}>{t("board.forGap", { gap: initial.gap })}</p> : null}
          <Field label={t("project.field.name")} error={fields.name} wide required>
            {(bound) => (
              <Input
                {...bound}
                autoFocus
                maxLength={ID_MOST}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("project.field.firm")} error={fields.firm} hint={t("project.firmHint")}>
            {(bound) => <FirmSelect {...bound} value={firm} onChange={setFirm} />}
          </Field>
          <Field label={t("project.field.place")} error={fields.place}>
            {(bound) => <PlaceSelect {...bound} value={place} onChange={setPlace} />}
          </Field>
          <Field
            label={t("project.field.segments")}
            error={fields.segments}
            hint={t("project.segmentsHint")}
            wide
          >
            {(bound) => <SegmentSelect {...bound} value={segments} onChange={setSegments} />}
          </Field>
          <Field label={t("project.field.owner")} error={fields.owner} hint={t("project.ownerHint")}>
            {(bound) => (
              <PersonSelect {...bound} value={chosenOwner} name={me?.name ?? null} onChange={setOwner} />
            )}
          </Field>
          <Field label={t("project.field.introducer")} error={fields.introducer}>
            {(bound) => <IntroducerSelect {...bound} value={introducer} onChange={setIntroducer} />}
          </Field>
          <Field label={t("project.field.channel")} error={fields.channel}>
            {(bound) => (
              <WordField
                {...bound}
                value={channel}
                words={[...new Set([...CHANNELS, ...(choices?.channels ?? [])])]}
                onChange={setChannel}
              />
            )}
          </Field>
          <Field label={t("project.field.platform")} error={fields.platform}>
            {(bound) => (
              <WordField
                {...bound}
                value={platform}
                words={[...new Set([...PLATFORMS, ...(choices?.platforms ?? [])])]}
                onChange={setPlatform}
              />
            )}
          </Field>
          <Field label={t("project.field.amountWan")} error={fields.amountWan}>
            {(bound) => <MoneyField {...bound} value={amount} onChange={setAmount} />}
          </Field>
          <Field label={t("project.field.jobs")} error={fields.jobs}>
            {(bound) => <NumberField {...bound} value={jobs} onChange={setJobs} />}
          </Field>
          <Field label={t("project.field.batch")} error={fields.batch}>
            {(bound) => (
              <WordField {...bound} value={batch} words={choices?.batches ?? []} onChange={setBatch} />
            )}
          </Field>
          <div className={style.flags}>
            <Checkbox checked={top500} onChange={(event) => setTop500(event.target.checked)}>
              {t("project.field.top500")}
            </Checkbox>
            <Checkbox checked={xiangshang} onChange={(event) => setXiangshang(event.target.checked)}>
              {t("project.field.xiangshang")}
            </Checkbox>
          </div>
          <Field label={t("project.field.note")} error={fields.note} wide>
            {(bound) => (
              <Input.TextArea
                {...bound}
                autoSize={{ minRows: 2, maxRows: 8 }}
                maxLength={LINE_MOST}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
          {make.error ? (
            <p className={`${style.whole} ${style.wrong}`} role="alert">
              {Object.keys(fields).length > 0 ? t("project.fieldsWrong") : make.error.message}
            </p>
          ) : null}
          <div className={style.buttons}>
            <MeChooser />
            <Button onClick={onClose}>{t("state.cancel")}</Button>
            <Button type="primary" htmlType="submit">
              {t("project.make")}
            </Button>
          </div>
        </Form>
      </Modal>
    </AntdRoom>
  );
}
