import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { firmsAnswer } from "../../api/answers.ts";
import { placeOf } from "../../i18n/place-names.ts";
import { useLanguage } from "../../i18n/use-language.ts";

/** The firms that fit what is typed into a field. */
export function useFirms() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, onTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const query = useQuery(firmsAnswer({ q }));
  return {
    typed,
    onTyped,
    settled: isSettled(query, q, typed),
    fault: query.error?.message ?? null,
    none: t("search.none", { q }),
    found: (query.data?.firms ?? []).map((one) => ({
      value: one.id,
      label: one.name,
      where: [language === "en" ? one.latin : null, placeOf(one, t)].filter(Boolean).join(" · "),
    })),
  };
}

/** Whether what was found is of what is typed now; what could not be asked found nothing. */
export function isSettled(
  query: { data: unknown; isFetching: boolean; isPlaceholderData: boolean },
  asked: string,
  typed: string,
): boolean {
  return asked === typed.trim() && query.data !== undefined && !query.isFetching && !query.isPlaceholderData;
}
