import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { gapsAnswer, panoramaAnswer } from "../../api/answers.ts";
import { nameOf } from "../../i18n/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { type ChainAddress, WEIGHTS } from "../../routes/address.ts";
import { GapList } from "../gaps/gap-list.tsx";
import { SegmentPanel } from "../segment/segment-panel.tsx";
import { Icon } from "../shell/icon.tsx";
import { useTitle } from "../shell/title.ts";
import { useWidth, type Width } from "../shell/width.ts";
import { Answered } from "../state/answered.tsx";
import { WaitingPicture } from "../state/waiting.tsx";
import style from "./chain.module.css";
import { Headline } from "./headline.tsx";

const drawing = import("../panorama/panorama.tsx");
const Panorama = lazy(() => drawing.then((m) => ({ default: m.Panorama })));

/** How much of the picture the segment's panel lies over, in px: beside a list it lies over the list. */
function covered(width: Width, listOpen: boolean): number {
  if (width === "phone") return 0;
  if (width === "wide") return listOpen ? 0 : 372;
  return 340;
}

/** The picture of a chain at a place, its gaps beside it, one segment over them. */
export function ChainView({ chain, place }: { chain: string; place: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate({ from: "/chain/$chain" });
  const address = useSearch({ from: "/chain/$chain" });
  const width = useWidth();
  const panorama = useQuery(panoramaAnswer(chain, place));
  const gaps = useQuery(gapsAnswer(chain, place));
  const listOpen = width !== "wide" || address.list !== "closed";

  useTitle(
    panorama.data
      ? t("chain.title", {
          chain: nameOf(panorama.data.chain, language),
          place: nameOf(panorama.data.place, language),
        })
      : null,
  );
  const change = useCallback(
    (changed: Partial<ChainAddress>, replace = true) =>
      void navigate({ search: (before) => ({ ...before, ...changed }), replace, resetScroll: false }),
    [navigate],
  );
  const select = useCallback(
    (segment: string | null) => change({ segment: segment ?? undefined }, false),
    [change],
  );
  const weights = Object.fromEntries(
    WEIGHTS.flatMap((name) => {
      const value = address[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );

  return (
    <Answered query={panorama} waiting={<WaitingPicture />}>
      {(answer) => (
        <div className={style.page} data-stale={panorama.isPlaceholderData}>
          <h1 className="unseen">
            {t("chain.title", {
              chain: nameOf(answer.chain, language),
              place: nameOf(answer.place, language),
            })}
          </h1>
          <Headline answer={answer} classes={address.classes} onClasses={(classes) => change({ classes })} />
          <div className={style.work} data-list={listOpen}>
            <section className={style.picture} aria-label={t("chain.picture")}>
              <Suspense fallback={<WaitingPicture />}>
                <Panorama
                  answer={answer}
                  selected={address.segment ?? null}
                  onSelect={select}
                  filters={{
                    kinds: address.kinds ?? null,
                    classes: address.classes ?? null,
                    required: address.required ?? false,
                    all: address.all ?? false,
                  }}
                  onFilters={({ kinds, classes, required, all }) =>
                    change({
                      kinds: kinds ?? undefined,
                      classes: classes ?? undefined,
                      required: required || undefined,
                      all: all || undefined,
                    })
                  }
                  view={address.view ?? "picture"}
                  onView={(view) => change({ view: view === "picture" ? undefined : view })}
                  coveredRight={address.segment ? covered(width, listOpen) : 0}
                />
              </Suspense>
            </section>
            {width === "wide" ? (
              <button
                type="button"
                className={style.fold}
                aria-expanded={listOpen}
                aria-label={t(listOpen ? "chain.hideList" : "chain.showList")}
                title={t(listOpen ? "chain.hideList" : "chain.showList")}
                onClick={() => change({ list: listOpen ? "closed" : undefined })}
              >
                <Icon name={listOpen ? "fold" : "unfold"} size={12} />
              </button>
            ) : null}
            {listOpen ? (
              <section className={style.list} aria-label={t("chain.list")}>
                <Answered query={gaps}>
                  {(found) => (
                    <GapList
                      answer={found}
                      classes={address.classes}
                      weights={weights}
                      selected={address.segment}
                      onSelect={select}
                      onWeights={(moved) => change(moved)}
                    />
                  )}
                </Answered>
              </section>
            ) : null}
            {address.segment ? (
              <SegmentPanel
                key={address.segment}
                id={address.segment}
                place={place}
                onClose={() => select(null)}
                onSelect={select}
                overList={width === "wide" && listOpen}
              />
            ) : null}
          </div>
        </div>
      )}
    </Answered>
  );
}
