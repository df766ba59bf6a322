import { useQuery } from "@tanstack/react-query";
import { type ComponentType, lazy, Suspense, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../server/chain/panorama.ts";
import { ALL_CHAINS } from "../../../server/model/words.ts";
import { nameOf } from "../../../server/words/format.ts";
import { gapsAnswer, panoramaAnswer } from "../../api/answers.ts";
import { withTexts } from "../../i18n/i18n.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { PARTS, type Part, type Tab } from "../../kit/address.ts";
import { useAhead } from "../../kit/ahead.ts";
import { keepChain } from "../../kit/kept-chain.ts";
import { Answered } from "../../kit/state/answered.tsx";
import { Waiting, WaitingPicture } from "../../kit/state/waiting.tsx";
import { useTitle } from "../../kit/title.ts";
import { useChainAddress } from "./address/chain-address.ts";
import { Begin } from "./begin.tsx";
import { ChainTabs } from "./chain-tabs.tsx";
import style from "./frame/chain.module.css";
import { movedIn } from "./gaps/moved.ts";
import { Headline, type HeadlineProps } from "./headline.tsx";
import { WholeChain } from "./whole-chain.tsx";

type View = ComponentType<{ answer: PanoramaAnswer }>;
type Later = Exclude<Tab | Part, "panorama">;
/** The views that come with scripts of their own. */
const SCRIPTS: Record<Later, () => Promise<View>> = {
  gaps: () => withTexts(import("./gaps/gaps-page.tsx")).then((m) => m.GapsPage),
  leakage: () => withTexts(import("./leakage/leakage.tsx")).then((m) => m.Leakage),
  build: () => withTexts(import("./build/build.tsx")).then((m) => m.Build),
  compare: () => withTexts(import("./compare/compare.tsx")).then((m) => m.Compare),
  scorecard: () => withTexts(import("./scorecard/scorecard.tsx")).then((m) => m.Scorecard),
  cascade: () => withTexts(import("./cascade/cascade.tsx")).then((m) => m.Cascade),
  "what-if": () => withTexts(import("./what-if/what-if.tsx")).then((m) => m.WhatIf),
  next: () => withTexts(import("./which-next/which-next.tsx")).then((m) => m.WhichNext),
};
const LATER = Object.keys(SCRIPTS) as Later[];
/** Those that have come; a lazy one waits for a moment even then. */
const come = new Map<Tab | Part, View>([["panorama", WholeChain]]);
async function fetchView(name: Later): Promise<View> {
  const view = await SCRIPTS[name]();
  come.set(name, view);
  return view;
}
const COMING = new Map<Tab | Part, View>(
  LATER.map((name) => [name, lazy(async () => ({ default: await fetchView(name) }))]),
);
const under = () => import("./headline-under.tsx");
/** The figures above the picture of what would be. */
const FIGURES: Partial<Record<Tab | Part, ComponentType<HeadlineProps & { answer: PanoramaAnswer }>>> = {
  cascade: lazy(() => under().then((m) => ({ default: m.UnderCascade }))),
  "what-if": lazy(() => under().then((m) => ({ default: m.UnderScenario }))),
  next: lazy(() => under().then((m) => ({ default: m.UnderSteps }))),
};

/** Fetches the views that are not open yet: they open at a click then. */
function fetchViews(): void {
  // One that does not come is asked for again by who opens it, and says so there.
  for (const name of LATER) void fetchView(name).catch(() => {});
}

/** Tabs with a picture fill the window; the others are pages to scroll. */
const PICTURES: readonly Tab[] = ["panorama", "cascade", "what-if"];

/** What of a tab is open: one of its parts, else its first. */
function opened(tab: Tab, part: Part | undefined): Tab | Part {
  const parts: readonly Part[] = tab === "gaps" || tab === "what-if" ? PARTS[tab] : [];
  return part !== undefined && parts.includes(part) ? part : tab;
}

/** A chain at a place: its headline, and under it the tab of the address. */
export function ChainView({ chain, place }: { chain: string; place: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { address, change } = useChainAddress();
  const panorama = useQuery(panoramaAnswer(chain, place));
  const tab = address.view ?? "panorama";
  // Asked beside the panorama, not after it: its list stands on the first screen.
  useQuery({
    ...gapsAnswer(chain, place, movedIn(address)),
    enabled: tab === "panorama" || (tab === "gaps" && address.part === undefined),
    notifyOnChangeProps: [],
  });
  const picture = PICTURES.includes(tab);
  const open = opened(tab, address.part);
  const View = useMemo(() => (come.get(open) ?? COMING.get(open))!, [open]);
  const found = panorama.data?.chain.id;
  useEffect(() => {
    if (found !== undefined) keepChain(found);
  }, [found]);
  useAhead(found !== undefined, fetchViews);

  useTitle(
    panorama.data
      ? [
          ...(open === "panorama" ? [] : [open === tab ? t(`tab.${tab}`) : t(`part.${open as Part}`)]),
          t("chain.title", {
            chain: nameOf(panorama.data.chain, language),
            place: nameOf(panorama.data.place, language),
          }),
        ].join(" · ")
      : null,
  );

  return (
    <Answered query={panorama} waiting={<WaitingPicture />}>
      {(answer) =>
        answer.segments.length === 0 ? (
          <Begin all={chain === ALL_CHAINS} />
        ) : (
          <div
            className={style.page}
            data-picture={picture}
            data-whole={tab === "panorama" && address.show !== "table"}
            data-stale={panorama.isPlaceholderData}
          >
            {picture ? (
              <h1 className="unseen">
                {t("chain.title", {
                  chain: nameOf(answer.chain, language),
                  place: nameOf(answer.place, language),
                })}
              </h1>
            ) : null}
            <HeadlineHere
              open={open}
              answer={answer}
              classes={address.classes}
              light={address.light}
              onLight={(light) =>
                change({
                  light,
                  classes: undefined,
                  ...(picture ? {} : { view: undefined, part: undefined }),
                })
              }
              onClasses={(classes) =>
                change({
                  classes,
                  light: undefined,
                  ...(picture || open === "gaps" ? {} : { view: undefined, part: undefined }),
                })
              }
            />
            <ChainTabs tab={tab} answer={answer} />
            <Suspense fallback={picture ? <WaitingPicture /> : <Waiting lines={12} />}>
              <View answer={answer} />
            </Suspense>
          </div>
        )
      }
    </Answered>
  );
}

function HeadlineHere({
  open,
  ...headline
}: { open: Tab | Part } & HeadlineProps & { answer: PanoramaAnswer }) {
  const today = <Headline {...headline} />;
  const Figures = FIGURES[open];
  if (!Figures) return today;
  return (
    <Suspense fallback={today}>
      <Figures {...headline} />
    </Suspense>
  );
}
