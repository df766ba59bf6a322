import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { PLACE_KINDS, type PlaceKind } from "../../../server/model/words.ts";
import type { PlaceAnswer } from "../../../server/office/places.ts";
import { nameOf } from "../../../server/words/format.ts";
import { placesAnswer } from "../../api/answers.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { isSettled } from "../form/use-firms.ts";
import { Answered } from "../state/answered.tsx";
import style from "./chooser.module.css";
import { ChooserQuery } from "./chooser-query.tsx";
import { useListbox } from "./listbox.ts";

/** From the closest on; there is one country. */
const KINDS = PLACE_KINDS.filter((kind) => kind !== "country").toReversed();
const SHOWN = 60;

/** Places to search and to filter by kind, those with firms first; above them the ones around the place chosen. */
export function PlaceList({
  chosen,
  onChoose,
}: {
  chosen: PlaceAnswer | undefined;
  onChoose: (place: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const [kind, setKind] = useState<PlaceKind | undefined>();
  const q = useDeferredValue(typed.trim());
  const query = useQuery(placesAnswer(q, kind, SHOWN));
  const places = query.data?.places ?? [];
  const listbox = useListbox(places, (row) => onChoose(row.id), {
    settled: query.isError || isSettled(query, q, typed),
  });
  const around = chosen ? [...chosen.path, chosen] : [];

  return (
    <div className={style.places} role="dialog" aria-label={t("shell.choosePlace")}>
      {around.length > 1 ? (
        <div className={style.around}>
          <span className={style.caption}>{t("choose.widen")}</span>
          <div className={style.steps}>
            {around.toReversed().map((place) => (
              <button
                key={place.id}
                type="button"
                className={style.step}
                aria-pressed={place.id === chosen?.id}
                onClick={() => onChoose(place.id)}
              >
                {nameOf(place, language)}
              </button>
            ))}
          </div>
        </div>
      ) : null}
      <ChooserQuery label={t("choose.placeQuery")} typed={typed} onTyped={setTyped} listbox={listbox} />
      <div className={style.kinds}>
        {[undefined, ...KINDS].map((each) => (
          <button
            key={each ?? "all"}
            type="button"
            className={style.step}
            aria-pressed={each === kind}
            onClick={() => setKind(each)}
          >
            {each ? t(`placeKind.${each}`) : t("choose.allKinds")}
          </button>
        ))}
      </div>
      <Answered query={query}>
        {({ total }) => (
          <>
            <ul className={style.list} {...listbox.listProps} aria-label={t("shell.choosePlace")}>
              {places.map((place, index) => (
                <li
                  key={place.id}
                  className={style.option}
                  data-chosen={place.id === chosen?.id}
                  {...listbox.optionProps(index)}
                >
                  <span className={style.row}>
                    <span className={style.name}>{nameOf(place, language)}</span>
                    <span className={style.count}>
                      {place.residents > 0
                        ? t("choose.residents", { count: place.residents })
                        : t("choose.noResidents")}
                    </span>
                  </span>
                  <span className={style.under}>
                    {t(`placeKind.${place.kind}`)}
                    {place.path.length > 1
                      ? ` · ${place.path
                          .slice(1)
                          .map((each) => nameOf(each, language))
                          .join(" › ")}`
                      : ""}
                  </span>
                </li>
              ))}
            </ul>
            {places.length === 0 ? <p className={style.note}>{t("choose.none")}</p> : null}
            {total > places.length ? (
              <p className={style.note}>{t("choose.more", { count: total - places.length })}</p>
            ) : null}
          </>
        )}
      </Answered>
    </div>
  );
}
