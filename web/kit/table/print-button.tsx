import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import controls from "../theme/button.module.css";
import style from "./excel-button.module.css";

/** Puts a list on paper, whole; `ready` gets rows that are not on the screen. */
export function PrintButton({ name, ready }: { name: string; ready?: (() => Promise<void>) | undefined }) {
  const { t } = useTranslation();
  const make = useMutation({
    mutationFn: async () => {
      await ready?.();
      window.print();
    },
  });
  return (
    <span className={style.whole}>
      <button
        type="button"
        className={`${controls.button} ${style.button}`}
        disabled={make.isPending}
        aria-label={t("table.printOf", { name })}
        onClick={() => make.mutate()}
      >
        {make.isPending ? t("table.printing") : t("table.print")}
      </button>
      {make.error ? (
        <span className={style.failed} role="alert">
          {t("table.printFailed")} {make.error.message}
        </span>
      ) : null}
    </span>
  );
}
