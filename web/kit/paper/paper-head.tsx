import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { today } from "../../../server/model/dates.ts";
import { ALL_CHAINS } from "../../../server/model/words.ts";
import { dateText, nameOf, PAGE_OF } from "../../../server/words/format.ts";
import { chainsAnswer, placesAnswer } from "../../api/answers.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useDefaultPlace } from "../default-place.ts";
import { usePrinting } from "./printed.ts";

/** What stands at the edges of every page on paper: what it is, of which chain and place, its number and the day. */
export function PaperHead() {
  return usePrinting() ? <Margins /> : null;
}

function Margins() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { place: named, chain: asked } = useSearch({ strict: false });
  // The bar has asked for it already.
  const fallback = useDefaultPlace(false).place ?? undefined;
  const place = named ?? fallback;
  const chain = useParams({ strict: false }).chain ?? asked;
  const chains = useQuery({ ...chainsAnswer(), enabled: false }).data?.chains;
  const places = useQuery({ ...placesAnswer(place ?? "", undefined, 20), enabled: false }).data?.places;
  const ofChain = chains?.find(({ id }) => id === chain);
  const ofPlace = places?.find(({ id }) => id === place);
  const title = document.title.split(" | ")[0] ?? "";
  const head = [
    title,
    chain === ALL_CHAINS ? t("shell.allChains") : ofChain && nameOf(ofChain, language),
    ofPlace && nameOf(ofPlace, language),
  ].filter((text, at) => text && (at === 0 || !title.includes(text)));
  const on = dateText(today(), language);
  const pages = quoted(PAGE_OF[language])
    .replace("{pages}", '" counter(pages) "')
    .replace("{page}", '" counter(page) "');
  return (
    <style>{`@page {
  @top-left { content: ${quoted(head.join(" · "))}; font-size: 9pt; white-space: nowrap; }
  @top-right { content: ${quoted(on)}; font-size: 9pt; white-space: nowrap; }
  @bottom-left { content: ${quoted(t("product.name"))}; font-size: 9pt; }
  @bottom-right { content: ${pages}; font-size: 9pt; white-space: nowrap; }
}`}</style>
  );
}

/** As a string of CSS. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"<\p{Cc}]/gu, (one) => `\\${one.codePointAt(0)?.toString(16)} `)}"`;
}
