import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TripAnswer } from "../../../server/trips/shapes.ts";
import type { VisitSheet } from "../../../server/trips/sheet.ts";
import {
  amountText,
  besideText,
  JOIN,
  kmText,
  moneyText,
  nameOf,
  number,
  scoreText,
  shareText,
} from "../../../server/words/format.ts";
import { questionLines } from "../../../server/words/record-words.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Reasons } from "../../kit/gap/reasons.tsx";
import { sentences } from "../../kit/gap/sentences.ts";
import { FirmLatin } from "../../kit/links/firm-link.tsx";
import { ClassMark } from "../../kit/segment-class/class-mark.tsx";
import { type CitedSources, SourceMark } from "../../kit/statement/source-mark.tsx";
import { TiePath } from "../../kit/tie-path/tie-path.tsx";
import style from "./sheet.module.css";

interface PageProps {
  sheet: VisitSheet;
  sources: CitedSources;
}

/** What an officer takes along to one visit; an A4 page when printed. */
export function VisitPage({ sheet, sources, trip }: PageProps & { trip: TripAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { firm, introducers, introducersTotal, projects } = sheet;
  const questions = questionLines(sheet, language);
  const targeted = projects.filter(({ role }) => role === "target");
  return (
    <article className={style.sheet} aria-label={t("trip.sheetOf", { name: firm.name })}>
      <header>
        <h2>
          <Link to="/firm/$id" params={{ id: firm.id }}>
            {firm.name}
            <FirmLatin id={firm.id} />
          </Link>
        </h2>
        <p className={style.trip}>{trip.name}</p>
      </header>
      <Part title={t("visit.who")}>
        <Facts sheet={sheet} sources={sources} />
      </Part>
      <Part title={t("visit.makes")}>
        <Makes sheet={sheet} sources={sources} />
      </Part>
      <Part title={t("visit.fills")}>
        <Fills sheet={sheet} sources={sources} />
      </Part>
      <Part title={t("visit.finds")}>
        <Finds sheet={sheet} />
      </Part>
      <Part title={t("visit.introduces")}>
        {introducers.length === 0 ? <p>{t("visit.introducesNone")}</p> : null}
        {introducers.map((path) => (
          <TiePath key={JSON.stringify(path.members)} path={path} sources={sources} />
        ))}
        {introducersTotal > introducers.length ? (
          <p className={style.quiet}>
            {t("visit.introducesMore", { count: introducersTotal - introducers.length })}
          </p>
        ) : null}
      </Part>
      {targeted.length > 0 ? (
        <Part title={t("visit.projects")}>
          <ul>
            {targeted.map((project) => (
              <li key={project.id}>
                <Link to="/project/$id" params={{ id: project.id }}>
                  {project.name}
                </Link>{" "}
                · {t(`projectStage.${project.stage}`)} <SourceMark stated={project} sources={sources} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part title={t("visit.questions")}>
        {questions.length === 0 ? <p>{t("visit.questionsNone")}</p> : null}
        <ul className={style.questions}>
          {questions.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={style.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Facts({ sheet, sources }: PageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { firm, placePath, industryName, km } = sheet;
  const { registeredCapitalWan: capital, employees } = firm;
  const place = placePath.slice(1).map((one) => nameOf(one, language));
  const facts = {
    fullName: firm.fullName,
    uscc: firm.uscc,
    place: place.length > 0 ? `${place.join(" ")} · ${t("visit.km", { km: kmText(km, language) })}` : null,
    founded: firm.founded,
    status: firm.status,
    capital: capital === null ? null : moneyText(capital, language),
    employees: employees === null ? null : number(employees, language),
    stock: firm.stockCode,
    industry: industryName ?? firm.industryCode,
  };
  return (
    <>
      <dl className={style.facts}>
        {(Object.keys(facts) as (keyof typeof facts)[]).map((fact) => (
          <div key={fact}>
            <dt>{t(`visit.facts.${fact}`)}</dt>
            <dd data-unknown={facts[fact] === null}>{facts[fact] ?? t("visit.unknown")}</dd>
          </div>
        ))}
      </dl>
      <SourceMark stated={firm} sources={sources} />
    </>
  );
}

function Makes({ sheet, sources }: PageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const classOf = new Map(sheet.roles.map((role) => [role.segment, role]));
  if (sheet.makes.length === 0) return <p>{t("visit.makesNone")}</p>;
  return (
    <ul>
      {sheet.makes
        .filter(({ speaks }) => speaks)
        .map((row) => {
          const role = classOf.get(row.segment);
          const more = [
            row.capacity === null
              ? null
              : t("visit.capacity", { amount: amountText(row.capacity, row.unit, language) }),
            row.revenueShare === null
              ? null
              : t("visit.share", { share: shareText(row.revenueShare, language) }),
          ].filter(Boolean);
          return (
            <li key={row.segment} className={style.row} data-assumed={row.confidence === "assumed"}>
              <Link to="/chain/$chain" params={{ chain: row.chain }} search={{ segment: row.segment }}>
                {nameOf(row, language)}
              </Link>
              {role ? <ClassMark of={role.class} steps={role.steps} /> : null}
              <span className={style.quiet}>{more.join(" · ")}</span>
              <SourceMark stated={row} sources={sources} />
            </li>
          );
        })}
    </ul>
  );
}

function Fills({ sheet, sources }: PageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (sheet.fills.length === 0) return <p>{t("visit.fillsNone")}</p>;
  return (
    <ul>
      {sheet.fills.map(({ segment, reasons }) => {
        const role = sheet.roles.find((one) => one.segment === segment)!;
        const gap = { ...role, makers: role.makersHere, reasons };
        return (
          <li key={segment} className={style.fill}>
            <p className={style.row}>
              <strong>{nameOf(role, language)}</strong>
              <ClassMark of={role.class} steps={role.steps} />
              <span className={style.quiet}>
                {t("visit.score", { score: scoreText(role.score ?? 0, language) })}
              </span>
            </p>
            <Reasons said={sentences(gap, t, language)} sources={sources} />
          </li>
        );
      })}
    </ul>
  );
}

function Finds({ sheet }: { sheet: VisitSheet }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = sheet.roles.filter(({ fedBy, usedBy }) => fedBy.length + usedBy.length > 0);
  if (told.length === 0) return <p>{t("visit.findsNone")}</p>;
  const join = JOIN[language];
  const partners = (all: (typeof told)[number]["fedBy"]) =>
    all
      .map((one) =>
        one.makers.length > 0
          ? besideText(nameOf(one, language), one.makers.map(({ name }) => name).join(join), language)
          : nameOf(one, language),
      )
      .join(join);
  return (
    <ul>
      {told.map((role) => (
        <li key={role.segment}>
          <strong>{nameOf(role, language)}</strong>
          {role.fedBy.length > 0 ? <p>{t("visit.fedBy", { list: partners(role.fedBy) })}</p> : null}
          {role.usedBy.length > 0 ? <p>{t("visit.usedBy", { list: partners(role.usedBy) })}</p> : null}
        </li>
      ))}
    </ul>
  );
}
