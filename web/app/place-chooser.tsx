import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { nameOf } from "../../server/words/format.ts";
import { placesAnswer } from "../api/answers.ts";
import { useLanguage } from "../i18n/use-language.ts";
import style from "../kit/chooser/chooser.module.css";
import { PlaceList } from "../kit/chooser/place-list.tsx";
import { useDefaultPlace } from "../kit/default-place.ts";
import { Floating } from "../kit/floating/floating.tsx";
import { Icon } from "../kit/icon.tsx";

export function PlaceChooser() {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }).place;
  const fallback = useDefaultPlace(asked === undefined).place ?? undefined;
  const place = asked ?? fallback;
  const found = useQuery({ ...placesAnswer(place ?? "", undefined, 20), enabled: place !== undefined });
  const chosen = found.data?.places.find((row) => row.id === place);
  // A place that is not there is called by what the address says, but only once that is known.
  const unknown = found.isSuccess && !found.isPlaceholderData ? place : undefined;
  const waiting = place !== undefined && unknown === undefined ? "…" : t("shell.choosePlace");
  return (
    <Floating
      className={style.button}
      popup="dialog"
      trigger={
        <>
          <span className={style.caption}>{t("shell.place")}</span>
          <span className={style.value}>{chosen ? nameOf(chosen, language) : (unknown ?? waiting)}</span>
          <span className={style.arrow}>
            <Icon name="down" size={12} />
          </span>
        </>
      }
    >
      {(close) => (
        <PlaceList
          chosen={chosen}
          onChoose={(id) => {
            close();
            void navigate({ to: ".", search: (before) => ({ ...before, place: id }) });
          }}
        />
      )}
    </Floating>
  );
}
