import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LeaderSource } from "../../../../server/firms/leader.ts";
import { kmText, nameOf } from "../../../../server/words/format.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLatin } from "../../../kit/links/firm-link.tsx";
import { ClassIcon } from "../../../kit/segment-class/class-mark.tsx";
import { type CitedSources, SourceMark } from "../../../kit/statement/source-mark.tsx";
import style from "./leader.module.css";

const NAMED = 4;

/** A segment the product needs, with who delivers it, who here could, who elsewhere could. */
export function SourceCard({
  card,
  member,
  chain,
  sources,
  firm,
}: {
  card: string;
  member: LeaderSource;
  chain: string;
  sources: CitedSources;
  /** The firm in the middle, which is not its own supplier. */
  firm: string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const others = member.makersHere.filter((maker) => maker.firm !== firm);
  const othersTotal = member.makersHereTotal - (member.makersHere.length - others.length);
  const far = member.makersHereTotal === 0 && member.suppliers.length === 0 && !member.own;
  return (
    <article className={style.source} data-card={card || undefined} data-class={member.class ?? undefined}>
      <h3>
        {member.class ? <ClassIcon of={member.class} /> : null}
        <Link to="/chain/$chain" params={{ chain }} search={(before) => ({ ...before, segment: member.id })}>
          {nameOf(member, language)}
        </Link>
        {member.own ? <span className={style.own}>{t("leader.own")}</span> : null}
        <span className={style.push} />
        <span className={style.meta}>{t(`kind.${member.link.kind}.name`)}</span>
        <SourceMark stated={member.link} sources={sources} />
      </h3>
      {member.suppliers.length > 0 ? (
        <Firms label={t("leader.delivers")} tone="stated">
          {member.suppliers.map((supplier) => (
            <span key={`${supplier.firm}:${supplier.source}`}>
              <Walk id={supplier.firm} name={supplier.name} />{" "}
              <SourceMark stated={supplier} sources={sources} />
            </span>
          ))}
        </Firms>
      ) : null}
      {others.length > 0 ? (
        <Firms label={t("leader.couldHere")} tone="could">
          {others.slice(0, NAMED).map((maker) => (
            <Walk key={maker.firm} id={maker.firm} name={maker.name} />
          ))}
          <More total={othersTotal} shown={Math.min(NAMED, others.length)} />
        </Firms>
      ) : null}
      {far && member.elsewhere.length > 0 ? (
        <Firms label={t("leader.couldElsewhere")} tone="far">
          {member.elsewhere.slice(0, NAMED).map((maker) => (
            <span
              key={maker.firm}
              title={[placeOf(maker, t), kmText(maker.km, language)].filter(Boolean).join(" · ")}
            >
              <Walk id={maker.firm} name={maker.name} />
              {maker.km === null ? null : <span className={style.km}> {kmText(maker.km, language)}</span>}
            </span>
          ))}
          <More total={member.elsewhereTotal} shown={Math.min(NAMED, member.elsewhere.length)} />
        </Firms>
      ) : null}
      {far && member.elsewhere.length === 0 ? (
        <Firms label={t("leader.couldElsewhere")} tone="far">
          <span className={style.km}>{t("leader.noMakers")}</span>
        </Firms>
      ) : null}
    </article>
  );
}

function Firms({ label, tone, children }: { label: string; tone: string; children: ReactNode }) {
  return (
    <div className={style.firms} data-tone={tone}>
      <span className={style.label}>{label}</span>
      <span className={style.names}>{children}</span>
    </div>
  );
}

function More({ total, shown }: { total: number; shown: number }) {
  const { t } = useTranslation();
  return total > shown ? (
    <span className={style.km}>{t("leader.more", { count: total - shown })}</span>
  ) : null;
}

/** One step to the next firm: it stands in the middle then. */
function Walk({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  return (
    <Link to="/leader/$firm" params={{ firm: id }} title={t("leader.walk", { name })}>
      {name}
      <FirmLatin id={id} />
    </Link>
  );
}
