import { useTranslation } from "react-i18next";
import type { FirmMakes } from "../../../../server/chain/segments/segment.ts";
import type { Language } from "../../../../server/model/words.ts";
import { amountText, kmText, nameOf, shareText } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import { type CitedSources, SourceMark } from "../../../kit/statement/source-mark.tsx";
import style from "./segment.module.css";

/** Firms that make a segment: how much, for whom, who says so. */
export function FirmMakesList({
  firms,
  unit,
  far,
  sources,
}: {
  firms: FirmMakes[];
  unit: string | null;
  /** Elsewhere: place and distance are shown. */
  far: boolean;
  sources: CitedSources;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className={style.firms}>
      {firms.map((firm) => (
        <li key={firm.firm}>
          <div className={style.line}>
            <FirmLink id={firm.firm} name={firm.name} leader={firm.leader} />
            {firm.through === null ? null : (
              <span className={style.tag}>
                {t(firm.by === "kind" ? "segment.byKind" : "segment.byproduct", {
                  segment: nameOf(firm.through, language),
                })}
              </span>
            )}
            <span className={style.push} />
            <SourceMark stated={firm} sources={sources} />
          </div>
          {far ? (
            <div className={style.small}>
              {[placeOf(firm, t), kmText(firm.km, language)].filter(Boolean).join(" · ")}
            </div>
          ) : null}
          <Facts facts={factsOf(firm, unit, t, language)} />
          {firm.statements.length > 1 ? (
            <details className={style.others}>
              <summary>{t("statement.others", { count: firm.statements.length - 1 })}</summary>
              <ul>
                {firm.statements.map((stated) => (
                  <li key={`${stated.source}`}>
                    <Facts facts={factsOf(stated, unit, t, language)} />
                    <SourceMark stated={stated} sources={sources} />
                    {stated.source === firm.source ? (
                      <span className={style.tag}>{t("statement.speaks")}</span>
                    ) : null}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Facts({ facts }: { facts: string[] }) {
  return facts.length === 0 ? null : <div className={style.small}>{facts.join(" · ")}</div>;
}

function factsOf(
  stated: FirmMakes["statements"][number],
  unit: string | null,
  t: Translate,
  language: Language,
): string[] {
  const facts: string[] = [];
  if (stated.capacity !== null) {
    facts.push(`${t("segment.capacity")} ${amountText(stated.capacity, stated.unit ?? unit, language)}`);
  }
  if (stated.revenueShare !== null) {
    facts.push(`${t("segment.revenueShare")} ${shareText(stated.revenueShare, language)}`);
  }
  if (stated.soldElsewhereShare !== null) {
    facts.push(`${t("segment.soldElsewhere")} ${shareText(stated.soldElsewhereShare, language)}`);
  }
  return facts;
}
