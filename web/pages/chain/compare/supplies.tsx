import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompareAnswer } from "../../../../server/chain/compare.ts";
import { kmText, nameOf } from "../../../../server/words/format.ts";
import { WHY_WORDS } from "../../../../server/words/why-words.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { AdviceMark } from "../../../kit/gap/advice-mark.tsx";
import { chainNote } from "../../../kit/table/chain-note.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./compare.module.css";
import { type Supplier, supplierColumns } from "./compare-columns.ts";
import { suppliesByPlace } from "./side-by-side.ts";

/** For every missing segment of one of the places, where wider it is first made, by whom, how far. */
export function Supplies({ answer }: { answer: CompareAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [at, setAt] = useState(0);
  const chosen = answer.places[Math.min(at, answer.places.length - 1)];
  if (!chosen) return null;
  const here = nameOf(chosen.place, language);
  const segments = new Map(answer.segments.map((segment) => [segment.id, segment]));
  const names = new Map(answer.places.map(({ place }) => [place.id, nameOf(place, language)]));
  const groups = suppliesByPlace(chosen.supplies);
  const titleOf = (wider: (typeof groups)[number]["at"]) =>
    wider === null
      ? t("compare.nowhere")
      : wider.kind === "country"
        ? t("compare.far")
        : t("compare.near", { place: names.get(wider.place) ?? placeOf(wider, t) ?? "" });
  const nameOfSegment = (id: string) => {
    const segment = segments.get(id);
    return segment ? nameOf(segment, language) : id;
  };
  const listed = groups.flatMap(({ at: wider, supplies }) =>
    supplies.flatMap(({ segment, firms, advice }) =>
      (firms.length > 0 ? firms : [null]).map(
        (firm): Supplier => ({ segment: nameOfSegment(segment), within: titleOf(wider), advice, firm }),
      ),
    ),
  );
  return (
    <section className={page.sheet} aria-label={t("compare.supplies")}>
      <div className={page.top}>
        <h2>
          {t("compare.supplies")} <span className={page.number}>{chosen.supplies.length}</span>
        </h2>
        <ExcelButton
          name={`${t("compare.supplies")} ${here}`}
          columns={supplierColumns(t, language)}
          rows={listed}
          note={chainNote({ chain: answer.chain, place: chosen.place }, t, language)}
        />
      </div>
      <div className={style.which}>
        {answer.places.map(({ place, supplies }, index) => (
          <button
            key={place.id}
            type="button"
            className={style.pick}
            aria-pressed={place.id === chosen.place.id}
            onClick={() => setAt(index)}
          >
            {nameOf(place, language)} {supplies.length}
          </button>
        ))}
      </div>
      {groups.length === 0 ? (
        <p className={page.none}>
          {chosen.why ? WHY_WORDS[language][chosen.why].text : t("compare.noneMissing", { place: here })}
        </p>
      ) : null}
      {groups.map(({ at: wider, supplies }) => (
        <div
          key={wider?.place ?? ""}
          className={style.group}
          data-recruit={wider === null}
          data-far={wider?.kind === "country"}
        >
          <h3>{titleOf(wider)}</h3>
          <ul>
            {supplies.map((supply) => {
              return (
                <li key={supply.segment}>
                  <Link
                    from="/chain/$chain"
                    to="."
                    search={(before) => ({
                      ...before,
                      view: undefined,
                      place: chosen.place.id,
                      segment: supply.segment,
                    })}
                  >
                    {nameOfSegment(supply.segment)}
                  </Link>
                  <span className={style.advised}>
                    <AdviceMark advice={supply.advice} evidence={supply.evidence} />
                  </span>
                  {supply.total > 0 ? (
                    <span>
                      {supply.firms.map((firm, index) => (
                        <span key={firm.firm}>
                          {index > 0 ? t("sentence.and") : ""}
                          <Link to="/firm/$id" params={{ id: firm.firm }} className={style.firm}>
                            {firm.name}
                          </Link>
                          <small>
                            {" "}
                            {firm.placeName ? `${placeOf(firm, t)} · ` : ""}
                            {kmText(firm.km, language, firm.approximate)}
                          </small>
                        </span>
                      ))}
                      {supply.total > supply.firms.length
                        ? ` ${t("headline.more", { count: supply.total })}`
                        : ""}
                    </span>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
