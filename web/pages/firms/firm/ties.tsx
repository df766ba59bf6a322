import { useTranslation } from "react-i18next";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import page from "../../../kit/theme/page.module.css";
import { Cite } from "./cite.tsx";
import style from "./dossier.module.css";
import { useDesk } from "./dossier-context.ts";
import { drawnTies } from "./drawn-ties.ts";
import { AddButton, PrintCut, Section } from "./section.tsx";

const PRINTED = 5;

/** Who delivers to whom, owns whom, is tied to whom: each a small drawing with its arrow. */
export function Ties({ answer }: { answer: DossierAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { edit } = useDesk();
  const { firm, sources } = answer;
  const ties = drawnTies(answer, t, language);
  return (
    <Section
      part="ties"
      title={t("dossier.relations")}
      count={ties.length}
      beside={
        <>
          <AddButton
            label={t("dossier.count.relations")}
            onClick={() => edit({ of: "ties", before: null, known: { from: firm.id } })}
          />
          <AddButton
            label={t("dossier.addAdviser")}
            onClick={() => edit({ of: "advisers", before: null, known: { firm: firm.id } })}
          />
        </>
      }
    >
      {ties.length === 0 ? <p className={page.none}>{t("dossier.relationsNone")}</p> : null}
      <ul>
        {ties.map((tie, index) => {
          const other = (
            <span className={style.end} data-adviser={tie.adviser}>
              {tie.adviser ? tie.name : <FirmLink id={tie.id} name={tie.name} />}
              {tie.below ? <small>{tie.below}</small> : null}
            </span>
          );
          const self = (
            <span className={style.end} data-self="true">
              {t("dossier.self")}
            </span>
          );
          return (
            <li
              key={tie.key}
              className={style.tie}
              data-assumed={tie.stated.confidence === "assumed"}
              data-screen={index >= PRINTED}
            >
              {tie.outward ? self : other}
              <span className={style.arrow}>
                <span>{tie.label}</span>
              </span>
              {tie.outward ? other : self}
              <Cite
                stated={tie.stated}
                sources={sources}
                name={`${tie.label} ${tie.name}`}
                editing={tie.editing}
              />
            </li>
          );
        })}
      </ul>
      <PrintCut all={ties.length} printed={PRINTED} />
    </Section>
  );
}
