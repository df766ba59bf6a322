import { useTranslation } from "react-i18next";
import type { CascadeAnswer } from "../../../../server/chain/plans/cascade.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import { NumberText } from "../../../kit/number-text.tsx";
import { listed } from "../scenario/listed.ts";
import style from "./cascade.module.css";

/** Who feels a cascade beside its rounds: firms that stop with their jobs, and firms that lose a customer. */
export function Felt({ answer }: { answer: CascadeAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { customers, stopped, jobs, names } = answer;
  const firm = (id: string) => names.firms[id] ?? id;
  const segment = (id: string) => {
    const named = names.segments[id];
    return named ? nameOf(named, language) : id;
  };
  const known = stopped.some(({ employees }) => employees !== null);
  return (
    <div className={style.felt}>
      <h3>
        {t("cascade.stopped")}{" "}
        <span>
          <NumberText of={stopped.length} />
        </span>
      </h3>
      {stopped.length === 0 ? <p>{t("cascade.stoppedNone")}</p> : null}
      <ul>
        {stopped.map(({ firm: id, employees }) => (
          <li key={id}>
            <FirmLink id={id} name={firm(id)} />{" "}
            <small>
              {employees === null
                ? t("cascade.employeesUnknown")
                : t("cascade.employees", { count: employees })}
            </small>
          </li>
        ))}
      </ul>
      {stopped.length > 0 ? (
        <p className={style.jobs}>
          {jobs.unknownFirms === 0
            ? t("cascade.jobsAll", { known: jobs.known })
            : t(known ? "cascade.jobs" : "cascade.jobsUnknown", {
                known: jobs.known,
                unknown: jobs.unknownFirms,
                count: jobs.unknownFirms,
              })}
        </p>
      ) : null}
      <h3>
        {t("cascade.customers")}{" "}
        <span>
          <NumberText of={customers.length} />
        </span>
      </h3>
      {customers.length === 0 ? <p>{t("cascade.customersNone")}</p> : null}
      <ul>
        {customers.map(({ firm: id, segments }) => (
          <li key={id}>
            <FirmLink id={id} name={firm(id)} />{" "}
            <small>
              {t("cascade.customerOf", {
                segments: listed(segments.map(segment), segments.length, language),
              })}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
