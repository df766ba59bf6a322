import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Modal } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchAnswer, SearchResult } from "../../server/office/search.ts";
import { chainsAnswer, recallAnswer, searchEachAnswer } from "../api/answers.ts";
import { useListbox } from "../kit/chooser/listbox.ts";
import { Answered } from "../kit/state/answered.tsx";
import { AntdRoom } from "../kit/theme/antd-room.tsx";
import { FoundLine } from "./found-line.tsx";
import { recentlyOpened, rememberOpened } from "./recent.ts";
import style from "./search-palette.module.css";
import { openFound } from "./search-target.ts";

const PAUSE_MS = 120;

/** One field for everything that has a name; before anything is typed, what was opened last. */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [recent] = useState(recentlyOpened);
  const leave = useFocusBack(onClose);
  const q = useSettled(typed.trim(), PAUSE_MS);
  const found = useQuery({ ...searchEachAnswer(q), enabled: q !== "" });
  const known = useQuery({ ...recallAnswer(recent), enabled: recent.length > 0 });
  const params = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const chains = useQuery(chainsAnswer()).data?.chains ?? [];
  const query = q === "" ? known : found;
  const results = (q !== "" || recent.length > 0 ? query.data?.results : null) ?? [];

  const go = (result: SearchResult) => {
    onClose();
    rememberOpened(result);
    openFound(navigate, result, params.chain ?? search.chain, params.chain !== undefined);
  };
  const answered = query.isError || (query.data !== undefined && !query.isPlaceholderData);
  const listbox = useListbox(results, go, { settled: typed.trim() === q && answered });

  return (
    <AntdRoom>
      <Modal
        open
        footer={null}
        closable={false}
        onCancel={leave}
        width={640}
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
        />
        <div className={style.results}>
          {q === "" && results.length === 0 && !known.isLoading ? (
            <p className={style.note}>{t("search.hint")}</p>
          ) : null}
          {q === "" && recent.length === 0 ? null : (
            <Answered query={query} waiting={<p className={style.note}>{t("state.loading")}</p>}>
              {({ kinds }) => (
                <>
                  <div
                    {...listbox.listProps}
                    role="listbox"
                    className={style.list}
                    aria-label={t("search.results")}
                  >
                    {groupsOf(results, q === "" ? null : kinds).map(({ kind, from, shown, total }) => (
                      // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
                      <div key={kind ?? "recent"} role="group" aria-labelledby={`found-${kind ?? "recent"}`}>
                        <div className={style.kind} id={`found-${kind ?? "recent"}`} role="presentation">
                          {kind ? t(`search.kind.${kind}`) : t("search.recent")}
                          {total > shown.length ? (
                            <span className={style.more}>
                              {t("search.more", { count: total - shown.length })}
                            </span>
                          ) : null}
                        </div>
                        {shown.map((result, index) => (
                          <div
                            key={`${result.kind}:${result.id}`}
                            className={style.option}
                            {...listbox.optionProps(from + index)}
                          >
                            <FoundLine found={result} chains={chains} kind={kind === null} />
                          </div>
                        ))}
                      </div>
                    ))}
                  </div>
                  {q !== "" && results.length === 0 ? (
                    <p className={style.note}>{t("search.none", { q })}</p>
                  ) : null}
                </>
              )}
            </Answered>
          )}
        </div>
      </Modal>
    </AntdRoom>
  );
}

interface Group {
  /** Null: of several kinds, what was opened last. */
  kind: SearchResult["kind"] | null;
  from: number;
  shown: SearchResult[];
  total: number;
}

/** Results that stand kind by kind, by their kinds. */
function groupsOf(results: SearchResult[], kinds: SearchAnswer["kinds"] | null): Group[] {
  if (kinds === null)
    return results.length === 0 ? [] : [{ kind: null, from: 0, shown: results, total: results.length }];
  return kinds.map(({ kind, total }) => ({
    kind,
    from: results.findIndex((result) => result.kind === kind),
    shown: results.filter((result) => result.kind === kind),
    total,
  }));
}

/** Closes and gives the focus back to where it was, as far as nothing else took it. */
function useFocusBack(onClose: () => void): () => void {
  const [before] = useState(() => document.activeElement);
  const left = useRef(false);
  useEffect(() => {
    // The key that opened it closes it too.
    const watch = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") left.current = true;
    };
    window.addEventListener("keydown", watch);
    return () => window.removeEventListener("keydown", watch);
  }, []);
  useEffect(
    () => () => {
      if (left.current && before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
    [before],
  );
  return () => {
    left.current = true;
    onClose();
  };
}

function useSettled(value: string, pause: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
