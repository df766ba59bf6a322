import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../server/chain/panorama.ts";
import { ALL_CHAINS } from "../../../server/model/words.ts";
import { gapsAnswer } from "../../api/answers.ts";

import { Icon } from "../../kit/icon.tsx";
import { Answered } from "../../kit/state/answered.tsx";
import { useWidth, type Width } from "../../kit/width.ts";
import { useChainAddress } from "./address/chain-address.ts";
import style from "./frame/chain.module.css";
import { ChainPicture } from "./frame/chain-picture.tsx";
import { GapList } from "./gaps/gap-list.tsx";
import { movedIn } from "./gaps/moved.ts";
import { SegmentPanel } from "./segment/segment-panel.tsx";

/** How much of the picture the segment's panel lies over, in px: beside a list it lies over the list. */
function covered(width: Width, listOpen: boolean): number {
  if (width === "phone") return 0;
  if (width === "wide") return listOpen ? 0 : 372;
  return 340;
}

/** The panorama, its gaps beside it, one segment over them. */
export function WholeChain({ answer }: { answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  const { address, change } = useChainAddress();
  const width = useWidth();
  const { id: place } = answer.place;
  const moved = movedIn(address);
  const gaps = useQuery(gapsAnswer(answer.chain.id, place, moved));
  const listOpen = width !== "wide" || address.list !== "closed";
  const select = useCallback(
    (segment: string | null) => change({ segment: segment ?? undefined }, true),
    [change],
  );

  return (
    <div className={style.work} data-list={listOpen}>
      <ChainPicture
        answer={answer}
        selected={address.segment ?? null}
        onSelect={select}
        tabled
        coveredRight={address.segment ? covered(width, listOpen) : 0}
      />
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
                moved={moved}
                drawn={answer.chain.id !== ALL_CHAINS && address.show !== "table"}
                selected={address.segment}
                onSelect={select}
                onMoved={(set) => change(set)}
              />
            )}
          </Answered>
        </section>
      ) : null}
      {address.segment ? (
        <SegmentPanel
          key={address.segment}
          id={address.segment}
          chain={answer.chain.id}
          place={place}
          onClose={() => select(null)}
          onSelect={select}
          overList={width === "wide" && listOpen}
        />
      ) : null}
    </div>
  );
}
