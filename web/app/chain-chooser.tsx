import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ALL_CHAINS } from "../../server/model/words.ts";
import { nameOf } from "../../server/words/format.ts";
import { chainsAnswer } from "../api/answers.ts";
import { useLanguage } from "../i18n/use-language.ts";
import style from "../kit/chooser/chooser.module.css";
import { takeFocus, useListbox } from "../kit/chooser/listbox.ts";
import { Floating } from "../kit/floating/floating.tsx";
import { Icon } from "../kit/icon.tsx";
import { chainAtHand, keptChain } from "../kit/kept-chain.ts";
import { Answered } from "../kit/state/answered.tsx";
import { isRecruitPage } from "../pages/recruit/recruit-pages.ts";
import { chainless, listsByChain } from "./pages.ts";

interface ChainRow {
  id: string;
  name: string;
  /** What it holds. */
  under: string;
}

export function ChainChooser() {
  const { t } = useTranslation();
  const language = useLanguage();
  const chains = useQuery(chainsAnswer());
  const shown = useParams({ strict: false }).chain;
  const { chain: asked, segment } = useSearch({ strict: false });
  const { pathname } = useLocation();
  const lists = listsByChain(pathname);
  const stay = lists || isRecruitPage(pathname);
  const chain = shown ?? asked ?? standing(chainless(pathname, segment), chains.data?.chains ?? []);
  const rowsOf = (found: NonNullable<typeof chains.data>["chains"]): ChainRow[] => [
    ...found.map(({ segments, links, firms, ...row }) => ({
      id: row.id,
      name: nameOf(row, language),
      under: t("choose.counts", { segments, links, firms }),
    })),
    ...(found.length > 1
      ? [{ id: ALL_CHAINS, name: t("shell.allChains"), under: t("shell.allChainsMeaning") }]
      : []),
  ];
  const chosen =
    chain === ALL_CHAINS
      ? t("shell.allChains")
      : rowsOf(chains.data?.chains ?? []).find((row) => row.id === chain)?.name;
  return (
    <Floating
      className={style.button}
      popup="listbox"
      trigger={
        <>
          <span className={style.caption}>{t("shell.chain")}</span>
          <span className={style.value}>{chosen ?? t("shell.chooseChain")}</span>
          <span className={style.arrow}>
            <Icon name="down" size={12} />
          </span>
        </>
      }
    >
      {(close) => (
        <Answered query={chains}>
          {({ chains: found }) => (
            <ChainList
              rows={rowsOf(found)}
              chosen={chain}
              stay={stay}
              all={lists ? undefined : ALL_CHAINS}
              onDone={close}
            />
          )}
        </Answered>
      )}
    </Floating>
  );
}

function standing(none: ReturnType<typeof chainless>, chains: readonly { id: string }[]): string | undefined {
  switch (none) {
    case "all":
      return ALL_CHAINS;
    case "at hand":
      return chainAtHand(chains);
    case "kept":
      return keptChain() ?? undefined;
    case "of the segment":
      return undefined;
  }
}

function ChainList({
  rows,
  chosen,
  stay,
  all,
  onDone,
}: {
  rows: ChainRow[];
  chosen: string | undefined;
  /** On a page for any chain, which only changes its own. */
  stay: boolean;
  /** What the page's address says of all chains: nothing where it lists. */
  all: string | undefined;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const shown = useParams({ strict: false }).chain;
  const at = rows.findIndex((row) => row.id === chosen);
  const listbox = useListbox(
    rows,
    (row) => {
      onDone();
      if (stay) {
        const chain = row.id === ALL_CHAINS ? all : row.id;
        void navigate({ to: ".", search: (before) => ({ ...before, chain, segment: undefined }) });
        return;
      }
      void navigate({
        to: "/chain/$chain",
        params: { chain: row.id },
        search: ({ place, lang, theme, ...before }) =>
          shown ? { ...before, place, lang, theme, segment: undefined } : { place, lang, theme },
      });
    },
    { startAt: Math.max(at, 0) },
  );
  return (
    <ul
      className={style.list}
      {...listbox.listProps}
      {...listbox.focusProps}
      aria-label={t("shell.chooseChain")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a listbox takes the focus, its options do not
      tabIndex={0}
      ref={takeFocus}
    >
      {rows.map((row, index) => (
        <li
          key={row.id}
          className={style.option}
          data-chosen={row.id === chosen}
          {...listbox.optionProps(index)}
        >
          <span className={style.name}>{row.name}</span>
          <span className={style.under}>{row.under}</span>
        </li>
      ))}
    </ul>
  );
}
