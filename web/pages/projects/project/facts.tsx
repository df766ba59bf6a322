import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { rankOf } from "../../../../server/model/projects.ts";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { moneyText, nameOf, number } from "../../../../server/words/format.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { DateText } from "../../../kit/date-text.tsx";
import { FoldedText } from "../../../kit/folded-text/folded-text.tsx";
import { FirmLatin } from "../../../kit/links/firm-link.tsx";
import page from "../../../kit/theme/page.module.css";
import { Fact } from "./fact.tsx";
import type { Editable } from "./fact-input.tsx";
import style from "./project.module.css";

/** What the project says of itself, each to be changed in its place. */
export function Facts({ answer }: { answer: ProjectAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { project } = answer;
  const yes = (flag: boolean) => t(flag ? "project.yes" : "project.no");
  const day = (date: string | null) => (date === null ? null : <DateText date={date} />);
  const shown: Record<Editable, ReactNode> = {
    name: project.name,
    firm: project.firm ? (
      <Link to="/firm/$id" params={{ id: project.firm }}>
        {project.firmName}
        <FirmLatin id={project.firm} />
      </Link>
    ) : null,
    place: placeOf(project, t),
    segments:
      project.segments.length > 0 ? (
        <ul>
          {project.segments.map((segment) => (
            <li key={segment.segment}>
              <Link
                to="/chain/$chain"
                params={{ chain: segment.chain }}
                search={(before) => ({
                  ...before,
                  segment: segment.segment,
                  place: project.place ?? before.place,
                })}
                title={t("project.inPanorama")}
              >
                {nameOf(segment, language)}
              </Link>
            </li>
          ))}
        </ul>
      ) : null,
    amountWan: project.amountWan === null ? null : moneyText(project.amountWan, language),
    owner: project.ownerName,
    introducer:
      project.introducer?.kind === "firm" ? (
        <Link to="/firm/$id" params={{ id: project.introducer.id }}>
          {project.introducer.name}
          <FirmLatin id={project.introducer.id} />
        </Link>
      ) : (
        project.introducer?.name
      ),
    channel: project.channel,
    platform: project.platform,
    batch: project.batch,
    signedOn: day(project.signedOn),
    dueOn: day(project.dueOn),
    startedOn: day(project.startedOn),
    producedOn: day(project.producedOn),
    jobs: project.jobs === null ? null : number(project.jobs, language),
    top500: yes(project.top500),
    xiangshang: yes(project.xiangshang),
    note: project.note === null ? null : <FoldedText text={project.note} />,
  };
  const stageOf: Partial<Record<Editable, ProjectStage>> = {
    signedOn: "signed",
    dueOn: "signed",
    startedOn: "construction",
    producedOn: "production",
  };
  const reached = (field: Editable) => rankOf(project.stage) >= rankOf(stageOf[field] ?? "lead");
  return (
    <section className={page.sheet} aria-label={t("project.facts")}>
      <h2>{t("project.facts")}</h2>
      <div className={style.facts}>
        {(Object.keys(shown) as Editable[]).map((field) =>
          reached(field) || shown[field] ? (
            <Fact key={field} field={field} answer={answer}>
              {shown[field]}
            </Fact>
          ) : null,
        )}
        {project.company ? (
          <div className={style.fact}>
            <span className={style.label}>{t("project.field.company")}</span>
            <span className={style.value}>
              <Link to="/firm/$id" params={{ id: project.company }}>
                {project.companyName}
                <FirmLatin id={project.company} />
              </Link>
            </span>
          </div>
        ) : null}
      </div>
    </section>
  );
}
