import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Outlet, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { placeNamesAnswer } from "../api/answers.ts";
import { askAgain, loadAnswer, useStoppedByLoad } from "../api/load.ts";
import { useAway } from "../api/queries.ts";
import { speak } from "../i18n/i18n.ts";
import { chooseLanguage, storedLanguage } from "../i18n/language.ts";
import { addPlaceNames } from "../i18n/place-names.ts";
import { PaperHead } from "../kit/paper/paper-head.tsx";
import { HalfLoaded } from "../kit/state/half-loaded.tsx";
import { chooseMode, storedMode, useSystemDark } from "../kit/theme/mode.ts";
import { ModeContext } from "../kit/theme/mode-context.ts";
import { ToastPlace } from "../kit/toast/toast-place.tsx";
import { useFollow } from "./follow.ts";
import { Header } from "./header.tsx";
import { useRemembering } from "./remembering.ts";
import { SectionBar } from "./section-bar.tsx";
import style from "./shell.module.css";

const SearchPalette = lazy(() => import("./search-palette.tsx").then((m) => ({ default: m.SearchPalette })));

/** What stands around every page: header, search, language and colours. */
export function Shell() {
  const search = useSearch({ strict: false });
  const { t, i18n } = useTranslation();
  const language = chooseLanguage(search.lang, storedLanguage(), navigator.languages);
  const mode = chooseMode(search.theme, storedMode(), useSystemDark());
  const [searching, setSearching] = useState(false);
  const client = useQueryClient();
  const away = useAway(client);
  const load = useLoad();
  useFollow(client);
  useRemembering();

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    if (i18n.language !== language) void speak(language);
  }, [i18n, language]);
  const { data: places } = useQuery({ ...placeNamesAnswer(), enabled: language === "en" });
  useEffect(() => {
    if (places) addPlaceNames(places.names);
  }, [places]);
  useEffect(() => {
    document.documentElement.dataset.theme = mode;
  }, [mode]);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setSearching((before) => !before);
      }
    };
    window.addEventListener("keydown", open);
    return () => window.removeEventListener("keydown", open);
  }, []);

  return (
    <ModeContext value={mode}>
      <a className={style.skip} href="#content">
        {t("shell.skip")}
      </a>
      <Header onSearch={() => setSearching(true)} />
      {away && !load ? (
        <p className={style.away} role="status">
          {t("state.awayBanner")}
        </p>
      ) : null}
      {load ? null : <SectionBar />}
      <PaperHead />
      <main id="content" className={style.main} tabIndex={-1}>
        {load ? <HalfLoaded {...load} /> : null}
        <div hidden={load !== null}>
          <Outlet />
        </div>
      </main>
      <ToastPlace />
      {searching ? (
        <Suspense>
          <SearchPalette onClose={() => setSearching(false)} />
        </Suspense>
      ) : null}
    </ModeContext>
  );
}

/** The load that stands in the way of every page; null when none does. */
function useLoad() {
  const client = useQueryClient();
  const stopped = useStoppedByLoad(client);
  const [seen, setSeen] = useState(false);
  const { data } = useQuery({ ...loadAnswer(), enabled: stopped || seen });
  const standing = data?.load ? { ...data, load: data.load } : null;
  const held = standing !== null;
  useEffect(() => setSeen(held), [held]);
  useEffect(() => {
    if (data?.state === "whole") askAgain(client);
  }, [client, data?.state]);
  return standing;
}
