import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import { kmText, nameOf } from "../../../../server/words/format.ts";
import { dossierDocument } from "../../../api/firm-changes.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Floating } from "../../../kit/floating/floating.tsx";
import { Icon } from "../../../kit/icon.tsx";
import { FirmLatin } from "../../../kit/links/firm-link.tsx";
import { NumberText } from "../../../kit/number-text.tsx";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import style from "./dossier.module.css";
import type { Editing } from "./dossier-context.ts";
import { todosOf } from "./quality-text.ts";
import { isHere, rolesTold } from "./roles.ts";

const NewProject = lazy(() =>
  import("../../projects/changing/new-project.tsx").then((m) => ({ default: m.NewProject })),
);

/** Who it is, what it is to this place, how much there is of it, and what can be done with it. */
export function DossierHead({ answer, onAdd }: { answer: DossierAnswer; onAdd: (editing: Editing) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { firm, standing, km } = answer;
  const place = answer.place ? nameOf(answer.place, language) : t("dossier.factUnknown");
  const here = isHere(answer);
  const relations = ["buys", "sells", "owns", "ownedBy", "ties", "advisers"] as const;
  const counts: [string, number][] = [
    [t("dossier.count.makes"), new Set(answer.makes.map(({ segment }) => segment)).size],
    here
      ? [t("dossier.count.holds"), answer.roles.filter(({ sole }) => sole).length]
      : [t("dossier.count.gaps"), rolesTold(answer).length],
    [t("dossier.count.relations"), relations.reduce((sum, list) => sum + answer[list].length, 0)],
    [t("dossier.count.projects"), answer.projects.length],
    [t("dossier.count.todo"), todosOf(answer, t, language).length],
  ];
  return (
    <header className={style.head}>
      <PageHead
        title={
          <>
            {firm.name}
            <FirmLatin id={firm.id} />
          </>
        }
        note={
          <>
            <span
              className={style.standing}
              data-standing={standing}
              title={t(`dossier.standingMeaning.${standing}`)}
            >
              {t(`dossier.standing.${standing}`, { place })}
            </span>
            {[
              firm.fullName && firm.fullName !== firm.name ? firm.fullName : null,
              here || km === null ? null : t("dossier.away", { place, km: kmText(km, language) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </>
        }
      >
        <Actions answer={answer} onAdd={onAdd} />
      </PageHead>
      <dl className={style.counts}>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dd>
              <NumberText of={count} />
            </dd>
            <dt>{name}</dt>
          </div>
        ))}
      </dl>
    </header>
  );
}

function Actions({ answer, onAdd }: { answer: DossierAnswer; onAdd: (editing: Editing) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [recruiting, setRecruiting] = useState(false);
  const navigate = useNavigate();
  const { firm, place } = answer;
  const word = useMutation({
    mutationFn: async () => {
      const { saveFile } = await import("../../../kit/save.ts");
      const { staleAfter } = answer;
      const asked = { id: firm.id, place: place?.id, staleAfter, lang: language };
      saveFile(await dossierDocument(asked), `${t("dossier.title")} ${firm.name}.docx`);
    },
  });
  const adding: [string, Editing][] = [
    [t("dossier.addSignal"), { of: "signals", before: null, known: { firm: firm.id } }],
    [t("dossier.addMakes"), { of: "makes", before: null, known: { firm: firm.id } }],
    [t("dossier.addNeeds"), { of: "needs", before: null, known: { firm: firm.id } }],
    [t("dossier.addTie"), { of: "ties", before: null, known: { from: firm.id } }],
    [t("dossier.addAdviser"), { of: "advisers", before: null, known: { firm: firm.id } }],
  ];
  return (
    <nav className={style.actions} aria-label={t("dossier.actions")}>
      <button type="button" className={style.primary} onClick={() => setRecruiting(true)}>
        {t("dossier.recruit")}
      </button>
      <Link to="/leader/$firm" params={{ firm: firm.id }} className={style.action}>
        {t("firm.leaderView")}
      </Link>
      <Link to="/introducers" search={(before) => ({ ...before, firm: firm.id })} className={style.action}>
        {t("dossier.introducers")}
      </Link>
      <Floating
        className={style.action}
        popup="dialog"
        trigger={
          <>
            {t("dossier.add")} <Icon name="down" size={12} />
          </>
        }
      >
        {(close) => (
          <div role="dialog" aria-label={t("dossier.add")} className={style.adding}>
            {adding.map(([label, editing]) => (
              <button
                key={label}
                type="button"
                onClick={() => {
                  close();
                  onAdd(editing);
                }}
              >
                {label}
              </button>
            ))}
          </div>
        )}
      </Floating>
      <button type="button" className={style.action} onClick={() => window.print()}>
        {t("dossier.print")}
      </button>
      <button type="button" className={style.action} disabled={word.isPending} onClick={() => word.mutate()}>
        {word.isPending ? t("dossier.wordMaking") : t("dossier.word")}
      </button>
      {word.error ? (
        <p className={style.failed} role="alert">
          {t("dossier.wordFailed", { why: word.error.message })}
        </p>
      ) : null}
      {recruiting ? (
        <Suspense>
          <NewProject
            initial={{
              firm: firm.id,
              place: place?.id ?? null,
              name: firm.name,
              segments: isHere(answer) ? [] : rolesTold(answer).map(({ segment }) => segment),
            }}
            onMade={(project) => void navigate({ to: "/project/$id", params: { id: project } })}
            onClose={() => setRecruiting(false)}
          />
        </Suspense>
      ) : null}
    </nav>
  );
}
