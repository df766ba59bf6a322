import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import { TiePath } from "../../../kit/tie-path/tie-path.tsx";
import style from "./dossier.module.css";
import { PrintCut, Section } from "./section.tsx";

const PRINTED = 1;

/** Through whom a firm elsewhere can be reached from here: the shortest paths of ties. */
export function Introduced({ answer }: { answer: DossierAnswer }) {
  const { t } = useTranslation();
  const { introducers, sources, firm } = answer;
  if (introducers.length === 0) return null;
  return (
    <Section
      part="introduced"
      title={t("dossier.introduced")}
      count={introducers.length}
      beside={
        <Link to="/introducers" search={(before) => ({ ...before, firm: firm.id })} className={style.plus}>
          {t("dossier.introducers")}
        </Link>
      }
    >
      <ul className={style.paths}>
        {introducers.map((path, index) => (
          <li key={path.members.map(({ id }) => id).join(" ")} data-screen={index >= PRINTED}>
            <TiePath path={path} sources={sources} />
          </li>
        ))}
      </ul>
      <PrintCut all={introducers.length} printed={PRINTED} />
    </Section>
  );
}
