import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { splitIds } from "../../../../server/model/id-list.ts";
import type { IntroducersAnswer } from "../../../../server/recruit/introducers.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { everyIntroducer, introducersAnswer } from "../../../api/recruit.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import { NumberText } from "../../../kit/number-text.tsx";
import { useOpened } from "../../../kit/opened/use-opened.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { useCited } from "../../../kit/statement/cited.ts";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import { NextPage } from "../../../kit/table/next-page.tsx";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { pathSentence } from "../../../kit/tie-path/path-sentence.ts";
import { TiePath } from "../../../kit/tie-path/tie-path.tsx";
import style from "./introducers.module.css";
import { pathColumns } from "./list-columns.ts";
import { PathNetwork } from "./path-network.tsx";

const NewProject = lazy(() =>
  import("../../projects/changing/new-project.tsx").then((m) => ({ default: m.NewProject })),
);

/** The people and firms to ring for a candidate, the nearest first. */
export function WhoReaches({ firm, place, close }: { firm: string; place: string; close: () => void }) {
  const query = useInfiniteQuery(introducersAnswer(firm, place));
  return (
    <Answered query={query} waiting={<Waiting lines={5} />}>
      {(answer) => (
        <Found
          answer={answer}
          close={close}
          every={() => everyIntroducer(firm, place)}
          next={(shown, total) => <NextPage query={query} shown={shown} total={total} />}
        />
      )}
    </Answered>
  );
}

function Found({
  answer,
  close,
  every,
  next,
}: {
  answer: IntroducersAnswer;
  close: () => void;
  every: () => Promise<IntroducersAnswer>;
  next: (shown: number, total: number) => ReactNode;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { firm, introducers, total, cursor, hints, sources } = answer;
  const place = nameOf(answer.place, language);
  const { cited, cite } = useCited(sources);
  return (
    <section
      {...useOpened<HTMLElement>(close)}
      className={page.sheet}
      aria-label={t("introducers.of", { name: firm.name })}
    >
      <div className={page.top}>
        <h2>
          {t("introducers.of", { name: firm.name })}{" "}
          {firm.here ? null : (
            <span className={page.number}>
              <NumberText of={total} />
            </span>
          )}
        </h2>
        <Link to="/firm/$id" params={{ id: firm.id }}>
          {t("introducers.firmPage")}
        </Link>
        {firm.here ? null : (
          <ExcelButton
            name={t("introducers.of", { name: firm.name })}
            columns={pathColumns(cited, t, language)}
            rows={cursor === null ? introducers : async () => cite(await every()).introducers}
            note={[[t("excel.place"), place]]}
          />
        )}
        <button type="button" className={controls.button} onClick={close}>
          {t("introducers.close")}
        </button>
      </div>
      {firm.here ? <p className={page.none}>{t("introducers.isHere", { name: firm.name, place })}</p> : null}
      {introducers.length === 0 && !firm.here ? (
        <p className={page.none}>
          {t("introducers.ofNone", { place })} {t("introducers.ofNoneHow")}
        </p>
      ) : null}
      {introducers.length > 0 && !firm.here ? (
        <PathNetwork end={firm} paths={introducers} place={answer.place.id} sources={sources} />
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
      {firm.here ? null : next(introducers.length, total)}
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
  const { segment } = useSearch({ from: "/introducers" });
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
            initial={{
              firm,
              place,
              introducer,
              channel: "以商招商",
              segments: segment === undefined ? [] : splitIds(segment).filter((one) => one !== ""),
            }}
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
