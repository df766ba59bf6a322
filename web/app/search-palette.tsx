import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Modal } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ALL_CHAINS } from "../../server/model/words.ts";
import type { SearchResult } from "../../server/office/search.ts";
import { nameOf } from "../../server/words/format.ts";
import { chainsAnswer, searchAnswer } from "../api/answers.ts";
import { placeOf } from "../i18n/place-names.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { useListbox } from "../kit/chooser/listbox.ts";
import { Answered } from "../kit/state/answered.tsx";
import { AntdRoom } from "../kit/theme/antd-room.tsx";
import style from "./search-palette.module.css";

const PAUSE_MS = 120;

/** One field for chains, segments, firms and places. */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const q = useSettled(typed.trim(), PAUSE_MS);
  const query = useQuery({ ...searchAnswer(q), enabled: q !== "" });
  const { chain } = useParams({ strict: false });
  const chains = useQuery(chainsAnswer());
  const results = q === "" ? [] : (query.data?.results ?? []);

  const go = (result: SearchResult) => {
    onClose();
    if (result.kind === "chain") void navigate({ to: "/chain/$chain", params: { chain: result.id } });
    else if (result.kind === "firm") void navigate({ to: "/firm/$id", params: { id: result.id } });
    else if (result.kind === "segment" && result.chain) {
      const segment = result.id;
      void navigate({
        to: "/chain/$chain",
        params: { chain: chain === ALL_CHAINS ? chain : result.chain },
        search: (before) => ({ ...before, segment }),
      });
    } else if (result.kind === "place" && chain) {
      void navigate({
        to: "/chain/$chain",
        params: { chain },
        search: (before) => ({ ...before, place: result.id }),
      });
    } else if (result.kind === "place")
      // The first page knows of which chain most is made there.
      void navigate({ to: "/", search: (before) => ({ ...before, place: result.id }) });
  };
  const listbox = useListbox(results, go);
  const settled = typed.trim() === q && query.data !== undefined && !query.isPlaceholderData;
  const [hasty, setHasty] = useState(false);
  const first = results[0];
  useEffect(() => {
    if (!hasty || !settled) return;
    setHasty(false);
    if (first) go(first);
  });

  return (
    <AntdRoom>
      <Modal
        open
        footer={null}
        closable={false}
        onCancel={onClose}
        width={620}
        style={{ top: 72 }}
        title={<span className="unseen">{t("search.title")}</span>}
        styles={{ container: { padding: 0 }, header: { margin: 0 }, body: { padding: 0 } }}
      >
        <input
          className={style.query}
          type="search"
          role="combobox"
          aria-expanded={results.length > 0}
          aria-autocomplete="list"
          aria-label={t("search.title")}
          placeholder={t("search.placeholder")}
          value={typed}
          // biome-ignore lint/a11y/noAutofocus: the palette is opened to type into it
          autoFocus
          onChange={(event) => {
            setTyped(event.target.value);
            listbox.first();
          }}
          {...listbox.focusProps}
          onKeyDown={(event) => {
            // Enter before the answer is here means its first result, never one of the answer before.
            if (event.key === "Enter" && !settled && typed.trim() !== "")
              setHasty(!event.nativeEvent.isComposing);
            else listbox.focusProps.onKeyDown(event);
          }}
        />
        <div className={style.results}>
          {q === "" ? <p className={style.note}>{t("search.hint")}</p> : null}
          {q === "" ? null : (
            <Answered query={query} waiting={<p className={style.note}>{t("state.loading")}</p>}>
              {({ total, cursor }) => (
                <>
                  <ul {...listbox.listProps} aria-label={t("search.results")}>
                    {results.map((result, index) => (
                      <li
                        key={`${result.kind}:${result.id}`}
                        className={style.option}
                        {...listbox.optionProps(index)}
                      >
                        <span className={style.kind} data-first={results[index - 1]?.kind !== result.kind}>
                          {t(`search.kind.${result.kind}`)}
                        </span>
                        <span className={style.name}>{nameOf(result, language)}</span>
                        <span className={style.where}>{describe(result)}</span>
                      </li>
                    ))}
                  </ul>
                  {results.length === 0 ? <p className={style.note}>{t("search.none", { q })}</p> : null}
                  {cursor ? <p className={style.note}>{t("search.cut", { count: total })}</p> : null}
                </>
              )}
            </Answered>
          )}
        </div>
      </Modal>
    </AntdRoom>
  );

  function describe(result: SearchResult): string {
    const alias =
      result.matched !== result.nameZh && result.matched !== result.nameEn
        ? t("search.matched", { name: result.matched })
        : null;
    const within = chains.data?.chains.find((each) => each.id === result.chain);
    const where = within ? nameOf(within, language) : (result.chainName ?? placeOf(result, t));
    return [alias, where].filter(Boolean).join(" · ");
  }
}

function useSettled(value: string, pause: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
