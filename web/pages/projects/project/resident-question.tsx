import { Button, Checkbox, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { type SettleGiven, settleProject } from "../../../api/projects.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Field } from "../../../kit/form/field.tsx";
import form from "../../../kit/form/form.module.css";
import { Form } from "../../../kit/form/form.tsx";
import { textOf } from "../../../kit/form/given.ts";
import { useMe } from "../../../kit/people/me.ts";
import { MeChooser } from "../../../kit/people/me-chooser.tsx";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import { versionFor } from "../changing/history.ts";
import { Overtaken } from "../changing/overtaken.tsx";
import { useWrite } from "../changing/write.ts";
import { KnownCompany, NewCompany } from "./company-fields.tsx";
import style from "./project.module.css";
import { BLANK, type Stated, StatedFields } from "./stated-fields.tsx";

type How = NonNullable<SettleGiven["how"]>;
const WAYS = ["new", "known", "moved"] as const satisfies How[];

/** In production: which firm makes the segments, first of all a company founded for it, and what follows from it. */
export function ResidentQuestion({ answer }: { answer: ProjectAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const me = useMe();
  const { project } = answer;
  const [seen] = useState(project);
  const [how, setHow] = useState<How>("new");
  const [name, setName] = useState<string | null>(null);
  const [company, setCompany] = useState<string | null>(null);
  const [segments, setSegments] = useState(() => project.segments.map(({ segment }) => segment));
  const [share, setShare] = useState("");
  const [stated, setStated] = useState<Stated>(BLANK);
  const names = { firm: project.firmName ?? "", place: placeOf(project, t) ?? "" };
  const settle = useWrite(
    (version: number, writing) =>
      settleProject(project.id, {
        ...writing,
        version,
        how,
        segments,
        ...(how === "new" && name !== null && { name }),
        ...(how === "known" && { company }),
        ...(how !== "moved" && { share: textOf(share) }),
        ...stated,
      }),
    { told: (now) => t("company.settled", { company: now.project.companyName ?? names.firm }) },
  );
  const { faults } = settle;
  const unshown = Object.entries(faults).filter(([field]) => !SHOWN.includes(field));
  return (
    <section className={style.question} aria-label={t("company.title")}>
      <h2>{t("company.title")}</h2>
      <p>{t("company.text", names)}</p>
      <AntdRoom>
        <Form
          className={style.settling}
          error={settle.error}
          onSubmit={() => {
            settle.send(settle.overtaken?.project.version ?? versionFor(seen, answer, me));
          }}
        >
          {settle.overtaken ? <Overtaken seen={seen} now={settle.overtaken} /> : null}
          <Radio.Group
            className={style.ways}
            aria-label={t("company.who")}
            value={how}
            onChange={(event) => setHow(event.target.value as How)}
          >
            {WAYS.map((way) => (
              <Radio key={way} value={way}>
                {t(`company.way.${way}`, names)}
                <small>{t(`company.wayMeaning.${way}`, names)}</small>
              </Radio>
            ))}
          </Radio.Group>
          <div className={form.form}>
            {how === "new" ? (
              <NewCompany
                project={project.id}
                value={name}
                error={faults.name}
                onChange={setName}
                onTake={(firm) => {
                  setHow("known");
                  setCompany(firm);
                }}
              />
            ) : null}
            {how === "known" ? (
              <KnownCompany
                project={project.id}
                value={company}
                error={faults.company}
                onChange={setCompany}
              />
            ) : null}
            {how === "moved" ? null : (
              <Field label={t("company.share", names)} error={faults.share} hint={t("company.shareHint")}>
                {(bound) => (
                  <Input {...bound} value={share} onChange={(event) => setShare(event.target.value)} />
                )}
              </Field>
            )}
            <Field label={t("company.segments")} error={faults.segments} wide>
              {(bound) => (
                <Checkbox.Group
                  {...(bound["aria-describedby"] && { "aria-describedby": bound["aria-describedby"] })}
                  value={segments}
                  options={project.segments.map((one) => ({
                    value: one.segment,
                    label: nameOf(one, language),
                  }))}
                  onChange={setSegments}
                />
              )}
            </Field>
            <StatedFields value={stated} faults={faults} onChange={setStated} />
          </div>
          {settle.error && !settle.overtaken && (Object.keys(faults).length === 0 || unshown.length > 0) ? (
            <p className={style.wrong} role="alert">
              {unshown[0]?.[1] ?? settle.error.message}
            </p>
          ) : null}
          <div className={form.buttons}>
            <MeChooser />
            <Button type="primary" htmlType="submit" loading={settle.pending}>
              {t("company.confirm")}
            </Button>
          </div>
        </Form>
      </AntdRoom>
    </section>
  );
}

/** The fields that tell what is wrong with them. */
const SHOWN = ["name", "company", "share", "segments", "source", "asOf", "confidence", "note"];
