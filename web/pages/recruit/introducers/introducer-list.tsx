import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AttractedAnswer, Introducer } from "../../../../server/recruit/attracted.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLatin } from "../../../kit/links/firm-link.tsx";
import { NumberText } from "../../../kit/number-text.tsx";
import { type CitedSources, SourceMark } from "../../../kit/statement/source-mark.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./introducers.module.css";
import { introducerColumns } from "./list-columns.ts";

const GROUPS = ["advisers", "leaders", "others"] as const;

/** Advisers, chain leaders and others here who can introduce, with what they are. */
export function IntroducerList({ answer, by }: { answer: AttractedAnswer; by: string | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { introducers, total, sources } = answer;
  return (
    <section className={page.sheet} aria-label={t("introducers.people")}>
      <div className={page.top}>
        <h2>
          {t("introducers.people")}{" "}
          <span className={page.number}>
            <NumberText of={total} />
          </span>
        </h2>
        <ExcelButton
          name={t("introducers.people")}
          columns={introducerColumns(sources, t, language, groupOf)}
          rows={GROUPS.flatMap((group) => introducers.filter((one) => groupOf(one) === group))}
          note={[[t("excel.place"), nameOf(answer.place, language)]]}
        />
      </div>
      {total === 0 ? <p className={page.none}>{t("introducers.peopleNone")}</p> : null}
      <div className={style.groups}>
        {GROUPS.map((group) => {
          const members = introducers.filter((one) => groupOf(one) === group);
          if (members.length === 0) return null;
          return (
            <div key={group}>
              <h3>{t(`introducers.group.${group}`)}</h3>
              <ul className={style.people}>
                {members.map((one) => (
                  <Person
                    key={`${one.member.kind} ${one.member.id}`}
                    one={one}
                    sources={sources}
                    current={one.member.id === by}
                  />
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </section>
  );
}

function groupOf({ member, leads }: Introducer): (typeof GROUPS)[number] {
  if (member.kind === "adviser") return "advisers";
  return leads.length > 0 ? "leaders" : "others";
}

function Person({ one, sources, current }: { one: Introducer; sources: CitedSources; current: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { member, firm, appointed, leads, reach, brought } = one;
  return (
    <li className={style.person} data-current={current}>
      <Link
        to="/introducers"
        search={(before) => ({ ...before, by: member.id, firm: undefined })}
        className={style.personName}
        aria-current={current ? "true" : undefined}
        title={t("introducers.open", { name: member.name })}
      >
        {member.name}
        {member.kind === "firm" ? <FirmLatin id={member.id} /> : null}
      </Link>
      {firm === null ? null : (
        <p>
          {t("introducers.worksAt", { firm: firm.name, title: member.title ?? "" }).trim()}
          <FirmLatin id={firm.id} />
        </p>
      )}
      {appointed === null ? null : (
        <p className={style.quiet}>
          {member.since ? t("introducers.since", { date: member.since }) : t("introducers.adviser")}{" "}
          <SourceMark stated={appointed} sources={sources} />
        </p>
      )}
      {leads.map((lead) => (
        <p key={lead.chain} className={style.quiet}>
          {t("introducers.leads", { chain: nameOf(lead, language) })}{" "}
          <SourceMark stated={lead} sources={sources} />
        </p>
      ))}
      <p className={style.quiet}>
        {[
          reach === 0 ? t("introducers.reachNone") : t("introducers.reach", { count: reach }),
          brought.length === 0 ? null : t("introducers.brought", { count: brought.length }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </li>
  );
}
