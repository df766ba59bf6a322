import { useTranslation } from "react-i18next";
import { scoreShown } from "../../../../server/model/weights.ts";
import type { Candidate } from "../../../../server/recruit/candidates/candidates.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import { NumberText } from "../../../kit/number-text.tsx";
import { Opened } from "../../../kit/opened/opened.tsx";
import page from "../../../kit/theme/page.module.css";
import { CandidateScore } from "./candidate-score.tsx";
import style from "./candidates.module.css";
import { rawText, reasonTexts } from "./raw-text.ts";

/** Up to four candidates beside each other, a line for each part; the best of a line is marked. */
export function CompareTable({
  candidates,
  sizeSet,
  onRemove,
  onClose,
}: {
  candidates: Candidate[];
  sizeSet: boolean;
  onRemove: (firm: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const parts = candidates[0]?.parts.map(({ name }) => name) ?? [];
  return (
    <Opened
      title={
        <>
          {t("candidates.compare")}{" "}
          <span className={page.number}>
            <NumberText of={candidates.length} />
          </span>
        </>
      }
      label={t("candidates.compare")}
      close={t("candidates.compareClose")}
      onClose={onClose}
    >
      <div className={page.scroll}>
        <table className={`${page.table} ${style.compare}`}>
          <thead>
            <tr>
              <td />
              {candidates.map((one) => (
                <th key={one.firm} scope="col">
                  <span className={style.compareHead}>
                    <FirmLink id={one.firm} name={one.name} />
                    <button
                      type="button"
                      aria-label={t("candidates.compareRemove", { name: one.name })}
                      onClick={() => onRemove(one.firm)}
                    >
                      ×
                    </button>
                  </span>
                  <span className={style.facts}>
                    {t(one.tier === "makes" ? "candidates.makes" : "candidates.related")} · {placeOf(one, t)}
                  </span>
                  <CandidateScore candidate={one} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((name) => {
              const values = candidates.map((one) => one.parts.find((part) => part.name === name)!.value);
              const best = name === "risk" ? Math.min(...values) : Math.max(...values);
              const differ = new Set(values).size > 1;
              return (
                <tr key={name}>
                  <th scope="row">
                    <span className={style.key} data-part={name} aria-hidden="true" />
                    {t(`candidates.part.${name}.name`)}
                  </th>
                  {candidates.map((one, at) => {
                    const part = one.parts.find((each) => each.name === name)!;
                    return (
                      <td key={one.firm} data-best={differ && values[at] === best}>
                        <strong>{part.known ? scoreShown(part.value) : t("candidates.unknown")}</strong>
                        <span className={style.facts}>{rawText(one, part, sizeSet, t, language)}</span>
                        {name === "fit"
                          ? reasonTexts(one, t, language).map((text) => (
                              <span key={text} className={style.facts}>
                                {text}
                              </span>
                            ))
                          : null}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Opened>
  );
}
