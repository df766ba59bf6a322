import { useTranslation } from "react-i18next";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import { DateText } from "../../../kit/date-text.tsx";
import { Address } from "../../../kit/statement/source-mark.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./dossier.module.css";
import { PrintCut, Section } from "./section.tsx";

const PRINTED = 4;

/** The sources cited, by the numbers that stand in the dossier on paper. */
export function Sources({ answer }: { answer: DossierAnswer }) {
  const { t } = useTranslation();
  const cited = Object.entries(answer.sources);
  return (
    <Section part="sources" title={t("dossier.sources")} count={cited.length}>
      {cited.length === 0 ? <p className={page.none}>{t("dossier.sourcesNone")}</p> : null}
      <ol className={style.sources}>
        {cited.map(([id, source], index) => (
          <li key={id} data-screen={index >= PRINTED}>
            <span className={style.small}>[{index + 1}]</span>
            <div>
              <p>{source.title}</p>
              {source.published ? (
                <p className={style.small}>
                  {t("statement.published")} <DateText date={source.published} />
                </p>
              ) : null}
              {source.address ? <Address text={source.address} /> : null}
            </div>
          </li>
        ))}
      </ol>
      <PrintCut all={cited.length} printed={PRINTED} />
    </Section>
  );
}
