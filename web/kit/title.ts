import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** What the browser's tab says while this page is open. */
export function useTitle(title: string | null): void {
  const { t } = useTranslation();
  const product = t("product.name");
  useEffect(() => {
    document.title = title ? `${title} | ${product}` : product;
  }, [title, product]);
}
