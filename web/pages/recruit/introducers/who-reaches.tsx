import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { IntroducersAnswer } from "../../../../server/recruit/introducers.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { introducersAnswer } from "../../../api/recruit.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { pathSentence } from "../../../kit/tie-path/path-sentence.ts";
import { TiePath } from "../../../kit/tie-path/tie-path.tsx";
import style from "./introducers.module.css";
import { pathColumns } from "./list-columns.ts";

const NewProject = lazy(() =>
  import("../../projects/changing/new-project.tsx").then((m) => ({ default: m.NewProject })),
);

/** The people and firms to ring for a candidate, the nearest first. */
export function WhoReaches({ firm, place }: { firm: string; place: string }) {
  const query = useQuery(introducersAnswer(firm, place));
  return (
    <Answered query={query} waiting={<Waiting lines={5} />}>
      {(answer) => <Found answer={answer} />}
    </Answered>
  );
}

function Found({ answer }: { answer: IntroducersAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { firm, introducers, total, cursor, hints, sources } = answer;
  const place = nameOf(answer.place, language);
  return (
    <section className={page.sheet} aria-label={t("introducers.of", { name: firm.name })}>
      <div className={page.top}>
        <h2>
          {t("introducers.of", { name: firm.name })}{" "}
          {firm.here ? null : <span className={page.number}>{total}</span>}
        </h2>
        <Link to="/firm/$id" params={{ id: firm.id }}>
          {t("introducers.firmPage")}
        </Link>
        {firm.here ? null : (
          <ExcelButton
            name={t("introducers.of", { name: firm.name })}
            columns={pathColumns(sources, t, language)}
            rows={introducers}
            note={[[t("excel.place"), place]]}
          />
        )}
      </div>
      {firm.here ? <p className={page.none}>{t("introducers.isHere", { name: firm.name, place })}</p> : null}
      {introducers.length === 0 && !firm.here ? (
        <p className={page.none}>
          {t("introducers.ofNone", { place })} {t("introducers.ofNoneHow")}
        </p>
      ) : null}
      <ol className={style.paths}>
        {(firm.here ? [] : introducers).map((path) => (
          <li key={`${path.members[0]!.kind} ${path.members[0]!.id}`}>
            <p className={style.sentence}>{pathSentence(path, t, language)}</p>
            <TiePath path={path} sources={sources} />
            <MakeProject firm={firm.id} place={answer.place.id} introducer={path.members[0]!.id} />
          </li>
        ))}
      </ol>
      {cursor && !firm.here ? (
        <p className={page.none}>{t("state.cut", { shown: introducers.length, total })}</p>
      ) : null}
      {hints.length > 0 ? (
        <div className={style.hints}>
          <h3>{t("introducers.hints")}</h3>
          <ul>
            {hints.map(({ member, tie }) => (
              <li key={`${member.id} ${tie.source}`}>
                <FirmLink id={member.id} name={member.name} />{" "}
                {member.here ? <span className={style.quiet}>{t("introducers.here")}</span> : null}{" "}
                <SourceMark stated={tie} sources={sources} />
              </li>
            ))}
          </ul>
          <p className={style.quiet}>{t("introducers.hintsMeaning")}</p>
        </div>
      ) : null}
    </section>
  );
}

function MakeProject({ firm, place, introducer }: { firm: string; place: string; introducer: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ id: string; name: string } | null>(null);
  if (made)
    return (
      <p role="status">
        {t("introducers.made")}
        {made.name}
      </p>
    );
  return (
    <>
      <button type="button" className={controls.button} onClick={() => setOpen(true)}>
        {t("introducers.makeProject")}
      </button>
      {open ? (
        <Suspense>
          <NewProject
            initial={{ firm, place, introducer, channel: "以商招商" }}
            onMade={(id, name) => {
              setMade({ id, name });
              setOpen(false);
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
