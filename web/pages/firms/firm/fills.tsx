import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import { scoreLevel, scoreShown } from "../../../../server/model/weights.ts";
import type { Language } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { LEVEL_NAMES, LIST_NAMES } from "../../../../server/words/names.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { AdviceMark } from "../../../kit/gap/advice-mark.tsx";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./dossier.module.css";
import { isHere, rolesTold } from "./roles.ts";
import { PrintCut, Section } from "./section.tsx";

type Role = DossierAnswer["roles"][number];

const SHOWN = 6;
const PRINTED = 4;

/** The gaps it would fill here and with whom it would work; of a firm that is here, with whom it works. */
export function Fills({ answer }: { answer: DossierAnswer }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const here = isHere(answer);
  const roles = rolesTold(answer);
  const shown = all ? roles : roles.slice(0, SHOWN);
  return (
    <Section part="fills" title={t(here ? "dossier.holds" : "dossier.fills")} count={roles.length}>
      {roles.length === 0 ? (
        <p className={page.none}>{t(here ? "dossier.holdsNone" : "dossier.fillsNone")}</p>
      ) : null}
      <ul className={style.roles}>
        {shown.map((role, index) => (
          <RoleRow key={role.segment} role={role} printed={index < PRINTED} />
        ))}
      </ul>
      {roles.length > SHOWN ? (
        <button type="button" className={style.more} onClick={() => setAll(!all)}>
          {all ? t("dossier.fewer") : t("dossier.more", { count: roles.length - SHOWN })}
        </button>
      ) : null}
      <PrintCut all={roles.length} printed={PRINTED} />
    </Section>
  );
}

function RoleRow({ role, printed }: { role: Role; printed: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li className={style.role} data-screen={!printed}>
      <div className={style.roleHead}>
        <Link
          to="/chain/$chain"
          params={{ chain: role.chain }}
          search={(before) => ({ ...before, segment: role.segment })}
        >
          {nameOf(role, language)}
        </Link>
        <ClassMark of={role.class} steps={role.steps} />
        {role.list ? <AdviceMark advice={role.advice} evidence={role.evidence} /> : null}
        {role.sole ? <span className={style.sole}>{t("dossier.sole")}</span> : null}
        {role.list && role.score !== null ? (
          <span className={style.rank} title={t("dossier.rankMeaning", { score: scoreShown(role.score) })}>
            {t("dossier.rank", {
              list: LIST_NAMES[language][role.list],
              rank: role.rank ?? 0,
              of: role.of ?? 0,
            })}
            <meter min={0} max={1} value={role.score} aria-label={`${scoreShown(role.score)}`} />
            {scoreShown(role.score)} {LEVEL_NAMES[language][scoreLevel(role.score)]}
          </span>
        ) : null}
      </div>
      <Partners label={t("dossier.usedBy")} partners={role.usedBy} />
      <Partners label={t("dossier.fedBy")} partners={role.fedBy} />
      {role.list && role.needsAll > 0 ? (
        <p className={style.small}>{t("dossier.needsMet", { met: role.needsMet, all: role.needsAll })}</p>
      ) : null}
    </li>
  );
}

function Partners({ label, partners }: { label: string; partners: Role["usedBy"] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (partners.length === 0) return null;
  return (
    <p className={style.partners}>
      <span>{label}</span>
      {partners.map((partner) => partnerText(partner, t, language)).join(t("dossier.join"))}
    </p>
  );
}

function partnerText(partner: Role["usedBy"][number], t: Translate, language: Language): string {
  const segment = nameOf(partner, language);
  const firms = partner.makers.map(({ name }) => name).join(t("dossier.join"));
  if (firms === "") return segment;
  return partner.makersTotal > partner.makers.length
    ? t("dossier.partnerMore", { segment, firms, count: partner.makersTotal })
    : t("dossier.partner", { segment, firms });
}
