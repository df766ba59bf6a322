import { useTranslation } from "react-i18next";
import { rankOf } from "../../../../server/model/projects.ts";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { dateText, moneyText, percentMet } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { DateText } from "../../../kit/date-text.tsx";
import { FoldedText } from "../../../kit/folded-text/folded-text.tsx";
import { numberOf } from "../../../kit/form/given.ts";
import { Parts } from "./parts.tsx";
import style from "./project.module.css";

/** Capital that arrived, as often as it comes, against what was agreed. */
export function Arrivals({ answer }: { answer: ProjectAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { project, arrivals } = answer;
  if (rankOf(project.stage) < rankOf("signed") && arrivals.length === 0) return null;
  const money = (wan: number) => moneyText(wan, language);
  const sum = money(project.arrivedWan);
  const share = percentMet(project.arrivedWan, project.amountWan ?? 0);
  return (
    <Parts
      answer={answer}
      part="arrivals"
      title={t("project.arrivals")}
      under={
        arrivals.length === 0
          ? null
          : share === null
            ? t("project.arrivalSumOnly", { sum })
            : t("project.arrivalSum", { sum, agreed: money(project.amountWan ?? 0), percent: share })
      }
      none={t("project.arrivalsNone")}
      add={t("project.arrivalAdd")}
      added={({ amountWan }) =>
        t("project.arrivalAdded", { amount: money(Number(numberOf(amountWan ?? ""))) })
      }
      nameOf={(arrival) => `${dateText(arrival.on, language)} ${money(arrival.amountWan)}`}
    >
      {(arrival) => (
        <>
          <span className={style.date}>
            <DateText date={arrival.on} />
          </span>
          <strong>{money(arrival.amountWan)}</strong>
          {arrival.note ? (
            <span className={style.note}>
              <FoldedText text={arrival.note} />
            </span>
          ) : null}
        </>
      )}
    </Parts>
  );
}
