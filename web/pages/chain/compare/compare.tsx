import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { COMPARED_PLACES } from "../../../../server/model/bounds.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { compareAnswer } from "../../../api/analysis.ts";
import { newId } from "../../../api/new-id.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import button from "../../../kit/chooser/firm-chooser.module.css";
import { PlaceList } from "../../../kit/chooser/place-list.tsx";
import { Floating } from "../../../kit/floating/floating.tsx";
import { Icon } from "../../../kit/icon.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { LongWork } from "../../../kit/state/long-work.tsx";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useChainAddress } from "../address/chain-address.ts";
import style from "./compare.module.css";
import { Matrix } from "./matrix.tsx";
import { Supplies } from "./supplies.tsx";

/** One chain at several places side by side, and where what is missing here is first made. */
export function Compare({ answer }: { answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { address, change } = useChainAddress();
  const [work] = useState(newId);
  const of = { places: address.places, near: address.near };
  const asked = compareAnswer(answer.chain.id, answer.place.id, of, work);
  const whole = compareAnswer(answer.chain.id, answer.place.id, { ...of, firms: "all" }, work);
  const query = useQuery(asked);
  const compared = query.data?.places.map(({ place }) => place) ?? [];
  const set = (ids: string[]) => change({ places: ids }, true);
  const ids = compared.map(({ id }) => id);
  return (
    <div className={page.page}>
      <PageHead title={t("compare.title")} note={t("compare.meaning")} />
      <div className={style.places}>
        <ul aria-label={t("compare.places")}>
          {compared.map((place) => (
            <li key={place.id}>
              {nameOf(place, language)} <small>{t(`placeKind.${place.kind}`)}</small>
              {compared.length > COMPARED_PLACES.least ? (
                <button
                  type="button"
                  aria-label={t("compare.drop", { name: nameOf(place, language) })}
                  onClick={() => set(ids.filter((id) => id !== place.id))}
                >
                  ×
                </button>
              ) : null}
            </li>
          ))}
        </ul>
        {compared.length > 0 && compared.length < COMPARED_PLACES.most ? (
          <Floating
            className={button.button}
            popup="dialog"
            trigger={
              <>
                {t("compare.add")} <Icon name="down" size={12} />
              </>
            }
          >
            {(close) => (
              <PlaceList
                chosen={undefined}
                onChoose={(id) => {
                  close();
                  if (!ids.includes(id)) set([...ids, id]);
                }}
              />
            )}
          </Floating>
        ) : null}
        {address.places ? (
          <button type="button" className={style.plain} onClick={() => change({ places: undefined }, true)}>
            {t("compare.reset")}
          </button>
        ) : null}
      </div>
      <Answered query={query} waiting={<LongWork work={work} query={query} queryKey={asked.queryKey} />}>
        {(found) => (
          <>
            <Supplies answer={found} whole={whole} />
            <Matrix
              answer={found}
              differing={address.differ ?? false}
              onDiffering={(differ) => change({ differ: differ || undefined })}
            />
          </>
        )}
      </Answered>
    </div>
  );
}
