import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import { QUIET_EVENTS } from "../../../../server/model/projects.ts";
import { moneyText } from "../../../../server/words/format.ts";
import { eventName } from "../../../../server/words/names.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { DateText } from "../../../kit/date-text.tsx";
import { FoldedText } from "../../../kit/folded-text/folded-text.tsx";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import page from "../../../kit/theme/page.module.css";
import { Cite } from "./cite.tsx";
import style from "./dossier.module.css";
import { useDesk } from "./dossier-context.ts";
import { signalOf } from "./rows.ts";
import { AddButton, PrintCut, Section } from "./section.tsx";

/** What only says that the record of a project was kept; on paper there is no room for it. */
const QUIET: readonly string[] = QUIET_EVENTS;
const PRINTED = { projects: 3, events: 4, signals: 2 };

/** The projects that recruit it or that it introduced, each with its stage, and what happened in them. */
export function Timeline({ answer }: { answer: DossierAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { projects, events, eventsCut, sources } = answer;
  const told = events.filter(({ kind }) => !QUIET.includes(kind)).slice(0, PRINTED.events);
  return (
    <Section part="timeline" title={t("dossier.timeline")} count={projects.length}>
      {projects.length === 0 ? <p className={page.none}>{t("dossier.timelineNone")}</p> : null}
      <ul>
        {projects.map((row, index) => (
          <li key={`${row.id}:${row.role}`} className={style.project} data-screen={index >= PRINTED.projects}>
            <span className={style.what}>
              <Link to="/project/$id" params={{ id: row.id }}>
                {row.name}
              </Link>
            </span>
            <span className={style.stage} data-stage={row.stage}>
              {t(`projectStage.${row.stage}`)}
            </span>
            <span className={style.detail}>
              {[
                t(row.role === "target" ? "firm.roleTarget" : "firm.roleIntroducer"),
                row.amountWan === null ? null : moneyText(row.amountWan, language),
                row.signedOn ? t("firm.signedOn", { date: row.signedOn }) : null,
                placeOf(row, t),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
            <span className={style.cite}>
              <SourceMark stated={row} sources={sources} />
            </span>
          </li>
        ))}
      </ul>
      <PrintCut all={projects.length} printed={PRINTED.projects} />
      {events.length > 0 ? (
        <div className={style.group}>
          <h3>{t("dossier.events")}</h3>
          <ol className={style.events}>
            {events.map((event) => (
              <li key={event.id} data-screen={!told.includes(event)}>
                <DateText date={event.on} />
                <span>
                  <strong>{eventName(event.kind, language)}</strong>{" "}
                  {event.text === null ? null : <FoldedText text={event.text} />}
                  <small>
                    {[event.projectName, event.byName ? t("dossier.byPerson", { name: event.byName }) : null]
                      .filter(Boolean)
                      .join(" · ")}
                  </small>
                </span>
              </li>
            ))}
          </ol>
          <PrintCut all={events.length} printed={told.length} />
          {eventsCut ? <p className={page.none}>{t("dossier.cut", { count: events.length })}</p> : null}
        </div>
      ) : null}
    </Section>
  );
}

/** What says that it expands. */
export function Signals({ answer }: { answer: DossierAnswer }) {
  const { t } = useTranslation();
  const { edit } = useDesk();
  const { firm, signals, signalsCut, sources } = answer;
  return (
    <Section
      part="signals"
      title={t("dossier.signals")}
      count={signals.length}
      beside={
        <AddButton
          label={t("dossier.addSignal")}
          onClick={() => edit({ of: "signals", before: null, known: { firm: firm.id } })}
        />
      }
    >
      {signals.length === 0 ? <p className={page.none}>{t("dossier.signalsNone")}</p> : null}
      <ol className={style.events}>
        {signals.map((row, index) => (
          <li key={row.id} data-screen={index >= PRINTED.signals} data-assumed={row.confidence === "assumed"}>
            <DateText date={row.on} />
            <span>
              <strong>{t(`dossier.signalKind.${row.kind}`)}</strong>{" "}
              {row.text === null ? null : <FoldedText text={row.text} />}
              <Cite
                stated={row}
                sources={sources}
                name={t(`dossier.signalKind.${row.kind}`)}
                editing={{ of: "signals", before: signalOf(firm.id, row), known: {} }}
              />
            </span>
          </li>
        ))}
      </ol>
      <PrintCut all={signals.length} printed={PRINTED.signals} />
      {signalsCut ? <p className={page.none}>{t("dossier.cut", { count: signals.length })}</p> : null}
    </Section>
  );
}
