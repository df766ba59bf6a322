import { useTranslation } from "react-i18next";
import type { ScenarioAnswer } from "../../../../server/chain/plans/scenario.ts";
import type { Language } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { Refusal } from "../../../api/ask.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import controls from "../../../kit/theme/button.module.css";
import style from "./what-if.module.css";

/** The scenario as somebody else left it, from a refusal to save over it. */
export function overtakenBy(error: unknown): ScenarioAnswer | null {
  return error instanceof Refusal && error.code === "changed"
    ? ((error.current as ScenarioAnswer) ?? null)
    : null;
}

/** Says what somebody else saved meanwhile; this person's changes stay in the list until they decide. */
export function ScenarioOvertaken({
  now,
  pending,
  onShow,
  onSave,
}: {
  now: ScenarioAnswer;
  pending: boolean;
  onShow: () => void;
  onSave: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className={style.overtaken} role="alert">
      <strong>{t("whatIf.overtaken", { name: now.name })}</strong>
      <ul>
        {changesTold(now, t, language).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={style.overtakenButtons}>
        <button type="button" className={controls.button} onClick={onShow}>
          {t("whatIf.overtakenShow")}
        </button>
        <button type="button" className={controls.button} disabled={pending} onClick={onSave}>
          {t("whatIf.overtakenSave")}
        </button>
      </p>
    </div>
  );
}

/** What a saved scenario changes, a line each. */
export function changesTold(
  { add, remove, names }: Pick<ScenarioAnswer, "add" | "remove" | "names">,
  t: Translate,
  language: Language,
): string[] {
  const firm = (id: string) => names.firms[id] ?? id;
  const segment = (id: string) => {
    const named = names.segments[id];
    return named ? nameOf(named, language) : id;
  };
  return [
    ...add.map(
      (one) =>
        `＋ ${[one.firm && firm(one.firm), one.segment && segment(one.segment)].filter(Boolean).join(" · ")}`,
    ),
    ...remove.map((id) => `－ ${firm(id)}`),
  ].concat(add.length + remove.length === 0 ? [t("whatIf.overtakenEmpty")] : []);
}
