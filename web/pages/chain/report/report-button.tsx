import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { ALL_CHAINS, LANGUAGES, type Language } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { ask } from "../../../api/ask.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Floating } from "../../../kit/floating/floating.tsx";
import { Icon } from "../../../kit/icon.tsx";
import controls from "../../../kit/theme/button.module.css";
import style from "./report.module.css";

type Kind = "report" | "workbook";

/** The chain here as a Word document or as tables, in either language. */
export function ReportButton({ answer }: { answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  return (
    <Floating
      className={style.button}
      popup="dialog"
      trigger={
        <>
          {t("report.button")} <Icon name="down" size={12} />
        </>
      }
    >
      {() => <Choices answer={answer} />}
    </Floating>
  );
}

function Choices({ answer }: { answer: PanoramaAnswer }) {
  const { t, i18n } = useTranslation();
  /** All chains have no picture. */
  const pictureOf = async (language: Language) => {
    if (answer.chain.id === ALL_CHAINS) return null;
    const { reportPicture } = await import("./picture.ts");
    return reportPicture(answer, i18n.getFixedT(language), language);
  };
  const [language, setLanguage] = useState<Language>(useLanguage());
  const make = useMutation({
    mutationFn: async (kind: Kind) => {
      const asked = { chain: answer.chain.id, place: answer.place.id, lang: language };
      const { fileName, saveFile } = await import("../../../kit/save.ts");
      const name = fileName(nameOf(answer.chain, language), nameOf(answer.place, language));
      if (kind === "workbook") {
        saveFile(await ask("GET /api/workbook", asked), `${name}.xlsx`);
        return;
      }
      saveFile(
        await ask("POST /api/report", { ...asked, picture: await pictureOf(language) }),
        `${name}.docx`,
      );
    },
  });
  return (
    <div className={style.panel} role="dialog" aria-label={t("report.title")}>
      <p className={style.text}>{t("report.meaning")}</p>
      <fieldset className={style.languages}>
        <legend>{t("report.language")}</legend>
        {LANGUAGES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="report-language"
              checked={language === each}
              onChange={() => setLanguage(each)}
            />
            {t(`report.in.${each}`)}
          </label>
        ))}
      </fieldset>
      <div className={style.kinds}>
        {(["report", "workbook"] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className={controls.button}
            disabled={make.isPending}
            onClick={() => make.mutate(kind)}
          >
            {make.isPending && make.variables === kind ? t("report.making") : t(`report.${kind}`)}
          </button>
        ))}
      </div>
      <p className={style.text} role="status">
        {make.isSuccess ? t("report.done") : null}
      </p>
      {make.error ? (
        <p className={style.failed} role="alert">
          {t("report.failed")} {make.error.message}
        </p>
      ) : null}
    </div>
  );
}
