import { useQuery } from "@tanstack/react-query";
import { type ComponentType, lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../server/chain/panorama.ts";
import { ALL_CHAINS, type SegmentClass } from "../../../server/model/words.ts";
import { nameOf } from "../../../server/words/format.ts";
import { gapsAnswer, panoramaAnswer } from "../../api/answers.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import type { Tab } from "../../kit/address.ts";
import { Answered } from "../../kit/state/answered.tsx";
import { Waiting, WaitingPicture } from "../../kit/state/waiting.tsx";
import { useTitle } from "../../kit/title.ts";
import { Begin } from "./begin.tsx";
import { ChainTabs } from "./chain-tabs.tsx";
import style from "./frame/chain.module.css";
import { useChainAddress } from "./frame/chain-address.ts";
import { movedIn } from "./gaps/moved.ts";
import { Headline } from "./headline.tsx";
import { headlineUnder } from "./headline-under.ts";
import { useScenario } from "./scenario/use-scenario.ts";
import { WholeChain } from "./whole-chain.tsx";

const VIEWS: Record<Tab, ComponentType<{ answer: PanoramaAnswer }>> = {
  panorama: WholeChain,
  cascade: lazy(() => import("./cascade/cascade.tsx").then((m) => ({ default: m.Cascade }))),
  "what-if": lazy(() => import("./what-if/what-if.tsx").then((m) => ({ default: m.WhatIf }))),
  next: lazy(() => import("./which-next/which-next.tsx").then((m) => ({ default: m.WhichNext }))),
  compare: lazy(() => import("./compare/compare.tsx").then((m) => ({ default: m.Compare }))),
  leakage: lazy(() => import("./leakage/leakage.tsx").then((m) => ({ default: m.Leakage }))),
  build: lazy(() => import("./build/build.tsx").then((m) => ({ default: m.Build }))),
  scorecard: lazy(() => import("./scorecard/scorecard.tsx").then((m) => ({ default: m.Scorecard }))),
};
/** Tabs with a picture fill the window; the others are pages to scroll. */
const PICTURES: readonly Tab[] = ["panorama", "cascade", "what-if", "next"];

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
    enabled: tab === "panorama",
    notifyOnChangeProps: [],
  });
  const picture = PICTURES.includes(tab);
  const View = VIEWS[tab];

  useTitle(
    panorama.data
      ? [
          ...(tab === "panorama" ? [] : [t(`tab.${tab}`)]),
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
            <h1 className="unseen">
              {t("chain.title", {
                chain: nameOf(answer.chain, language),
                place: nameOf(answer.place, language),
              })}
            </h1>
            <HeadlineHere
              answer={answer}
              tab={tab}
              classes={address.classes}
              onClasses={(classes) => change({ classes, ...(picture ? {} : { view: undefined }) })}
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

/** The figures above the picture: of the chain as it is, or under a scenario as that leaves it. */
function HeadlineHere({
  answer,
  tab,
  ...rest
}: {
  answer: PanoramaAnswer;
  tab: Tab;
  classes: SegmentClass[] | undefined;
  onClasses: (classes: SegmentClass[] | undefined) => void;
}) {
  const { found, side } = useScenario(answer);
  const under = tab === "what-if" && side === "after" ? found : undefined;
  return (
    <Headline
      answer={under ? headlineUnder(answer, under) : answer}
      scenario={under !== undefined}
      {...rest}
    />
  );
}
