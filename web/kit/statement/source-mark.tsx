import { useTranslation } from "react-i18next";
import { today } from "../../../server/model/dates.ts";
import { doubtOf, isOld } from "../../../server/model/doubt.ts";
import type { Confidence } from "../../../server/model/words.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { DateText } from "../date-text.tsx";
import { Floating } from "../floating/floating.tsx";
import { FoldedText } from "../folded-text/folded-text.tsx";
import style from "./source-mark.module.css";

export interface Stated {
  source: string | null;
  asOf: string | null;
  confidence: Confidence | null;
  note: string | null;
}
export interface CitedSource {
  title: string;
  address: string | null;
  published: string | null;
}
export type CitedSources = Record<string, CitedSource>;

/** Where a statement comes from: date, confidence and what is doubtful in the line, the whole source on request. */
export function SourceMark({ stated, sources }: { stated: Stated; sources: CitedSources }) {
  const { t } = useTranslation();
  const source = stated.source === null ? undefined : sources[stated.source];
  const doubtful = doubtOf(stated) !== null;
  const old = isOld(stated, today());
  const confidence = doubtful ? "doubtful" : (stated.confidence ?? "none");
  const title = source?.title ?? stated.source;
  const label = title === null ? t("statement.showNone") : t("statement.show", { title });
  const warnings = [...(doubtful ? [t("statement.doubtful")] : []), ...(old ? [t("statement.old")] : [])];
  return (
    <Floating
      className={style.mark}
      popup="dialog"
      label={[label, ...warnings].join(" · ")}
      confidence={confidence}
      trigger={
        <>
          {stated.asOf ? (
            <span data-old={old}>
              <DateText date={stated.asOf} />
              {old ? ` ${t("statement.old")}` : null}
            </span>
          ) : null}
          {confidence === "stated" && stated.asOf ? null : <span>{labelOf(stated, t)}</span>}
        </>
      }
    >
      {() => <SourceCard stated={stated} source={source} />}
    </Floating>
  );
}

function labelOf(stated: Stated, t: Translate): string {
  if (doubtOf(stated) !== null) return t("statement.doubtful");
  if (!stated.source) return t("statement.noSource");
  return stated.confidence === "stated"
    ? t("statement.source")
    : t(`confidence.${stated.confidence ?? "none"}.name`);
}

function SourceCard({ stated, source }: { stated: Stated; source: CitedSource | undefined }) {
  const { t } = useTranslation();
  const confidence = stated.confidence ?? "none";
  const doubt = doubtOf(stated);
  const old = isOld(stated, today());
  return (
    <div className={style.card} role="dialog" aria-label={t("statement.source")}>
      <p className={style.title}>{source?.title ?? stated.source ?? t("statement.noSource")}</p>
      {source?.address ? <Address text={source.address} /> : null}
      <dl className={style.facts}>
        {source?.published ? (
          <>
            <dt>{t("statement.published")}</dt>
            <dd>
              <DateText date={source.published} />
            </dd>
          </>
        ) : null}
        {stated.asOf ? (
          <>
            <dt>{t("statement.asOf")}</dt>
            <dd data-old={old}>
              <DateText date={stated.asOf} />
              {old ? ` · ${t("statement.oldMeaning")}` : null}
            </dd>
          </>
        ) : null}
        <dt>{t("statement.confidence")}</dt>
        <dd>
          <strong data-confidence={confidence}>{t(`confidence.${confidence}.name`)}</strong>
          <br />
          {t(`confidence.${confidence}.meaning`)}
        </dd>
        {stated.note ? (
          <>
            <dt>{t(doubt === null ? "statement.note" : "statement.doubtful")}</dt>
            <dd data-doubt={doubt !== null}>
              <FoldedText text={doubt ?? stated.note} />
            </dd>
          </>
        ) : null}
      </dl>
    </div>
  );
}

/** The first web address within the text as a link, the rest as it is written. */
export function Address({ text }: { text: string }) {
  const found = /https?:\/\/[^\s()（）]+/.exec(text);
  if (!found) return <p className={style.address}>{text}</p>;
  return (
    <p className={style.address}>
      {text.slice(0, found.index)}
      <a href={found[0]} target="_blank" rel="noreferrer noopener">
        {found[0]}
      </a>
      {text.slice(found.index + found[0].length)}
    </p>
  );
}
