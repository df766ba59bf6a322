import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { projectBrief } from "../../../api/projects.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import controls from "../../../kit/theme/button.module.css";

/** The project on one page of Word, to be handed to a boss. */
export function BriefButton({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const make = useMutation({
    mutationFn: async () => {
      const [{ fileName, saveFile }, file] = await Promise.all([
        import("../../../kit/save.ts"),
        projectBrief(id, language),
      ]);
      saveFile(file, `${fileName(t("paper.brief"), name)}.docx`);
    },
  });
  return (
    <span data-paper="no">
      <button
        type="button"
        className={controls.button}
        title={t("paper.briefMeaning")}
        disabled={make.isPending}
        onClick={() => make.mutate()}
      >
        {make.isPending ? t("excel.making") : t("paper.brief")}
      </button>
      {make.error ? (
        <span role="alert">
          {t("excel.failed")} {make.error.message}
        </span>
      ) : null}
    </span>
  );
}
