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
import { Answered } from "../kit/state/answered.tsx";
import { isRecruitPage } from "../pages/recruit/recruit-pages.ts";

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
  const asked = useSearch({ strict: false }).chain;
  const recruiting = isRecruitPage(useLocation().pathname);
  const chain = shown ?? (recruiting ? asked : undefined);
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
            <ChainList rows={rowsOf(found)} chosen={chain} stay={recruiting} onDone={close} />
          )}
        </Answered>
      )}
    </Floating>
  );
}

function ChainList({
  rows,
  chosen,
  stay,
  onDone,
}: {
  rows: ChainRow[];
  chosen: string | undefined;
  /** On a page for any chain, which only changes its own. */
  stay: boolean;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const at = rows.findIndex((row) => row.id === chosen);
  const listbox = useListbox(
    rows,
    (row) => {
      onDone();
      if (stay) {
        void navigate({ to: ".", search: (before) => ({ ...before, chain: row.id, segment: undefined }) });
        return;
      }
      void navigate({
        to: "/chain/$chain",
        params: { chain: row.id },
        search: (before) => ({ ...before, segment: undefined }),
      });
    },
    Math.max(at, 0),
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
