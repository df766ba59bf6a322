import { useTranslation } from "react-i18next";
import type { CandidatesAddress } from "../../../kit/address.ts";
import conditionStyle from "../../../kit/table/conditions.module.css";
import style from "./candidates.module.css";
import { cleared } from "./candidates-address.ts";
import type { Condition } from "./conditions.ts";

/** Each filter and weight in force, to be taken away one by one or all at once. */
export function ConditionsBar({
  conditions,
  change,
}: {
  conditions: readonly Condition[];
  change: (changed: Partial<CandidatesAddress>) => void;
}) {
  const { t } = useTranslation();
  if (conditions.length === 0) return null;
  return (
    <ul className={`${conditionStyle.conditions} ${style.inForce}`} aria-label={t("listed.inForce")}>
      {conditions.map(({ key, text, without }) => (
        <li key={key}>
          {text}
          <button
            type="button"
            aria-label={t("listed.without", { what: text })}
            onClick={() => change(without)}
          >
            ×
          </button>
        </li>
      ))}
      {conditions.length > 1 ? (
        <li className={style.clearAll}>
          <button
            type="button"
            onClick={() =>
              change(Object.assign(cleared(), ...conditions.map(({ without }) => emptied(without))))
            }
          >
            {t("listed.clearAll")}
          </button>
        </li>
      ) : null}
    </ul>
  );
}

const emptied = (without: Partial<CandidatesAddress>) =>
  Object.fromEntries(Object.keys(without).map((name) => [name, undefined]));
