import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { ALL_CHAINS } from "../../../../server/model/words.ts";
import type { MarkedSegment } from "../../../graph/marked-segment.ts";
import { WaitingPicture } from "../../../kit/state/waiting.tsx";
import { useChainAddress } from "../address/chain-address.ts";
import type { Completed } from "../panorama/subtitle.ts";
import style from "./chain.module.css";
import { ChainByChain } from "./chain-by-chain.tsx";

/** Fetches what draws the panorama; once is enough. */
export const loadDrawing = () => import("../panorama/panorama.tsx");
const Panorama = lazy(() => loadDrawing().then((m) => ({ default: m.Panorama })));

/** The panorama in its place on the page, with filters and form kept in the address. */
export function ChainPicture({
  answer,
  segments,
  left,
  selected,
  onSelect,
  tabled = false,
  coveredRight = 0,
}: {
  answer: PanoramaAnswer;
  /** Drawn in place of the answer's. */
  segments?: readonly MarkedSegment[] | undefined;
  /** The completeness with them. */
  left?: Completed | undefined;
  selected: string | null;
  onSelect: (segment: string | null) => void;
  /** On paper its segments follow it as a table. */
  tabled?: boolean;
  /** px of the right edge under a panel. */
  coveredRight?: number;
}) {
  const { t } = useTranslation();
  const { address, change } = useChainAddress();
  const { kinds, classes, required, all, fold, light, show } = address;
  const isDrawn = answer.chain.id !== ALL_CHAINS;
  return (
    <section
      className={style.picture}
      aria-label={t(isDrawn ? "chain.picture" : "chain.all")}
      data-drawn={isDrawn}
    >
      {isDrawn ? null : <ChainByChain />}
      <Suspense fallback={<WaitingPicture />}>
        <Panorama
          answer={answer}
          {...(segments && { segments })}
          {...(left && { left })}
          selected={selected}
          onSelect={onSelect}
          filters={{
            kinds: kinds ?? null,
            classes: classes ?? null,
            required: required ?? false,
            all: all ?? false,
            fold: fold ?? false,
            light: light ?? null,
          }}
          onFilters={(filters) =>
            change({
              kinds: filters.kinds ?? undefined,
              classes: filters.classes ?? undefined,
              required: filters.required || undefined,
              all: filters.all || undefined,
              fold: filters.fold || undefined,
              light: filters.light ?? undefined,
            })
          }
          view={isDrawn ? (show ?? "picture") : "table"}
          onView={isDrawn ? (view) => change({ show: view === "picture" ? undefined : view }) : null}
          tabled={tabled}
          coveredRight={coveredRight}
        />
      </Suspense>
    </section>
  );
}
