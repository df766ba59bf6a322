import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompareAnswer } from "../../../../server/chain/compare.ts";
import { kmText, nameOf } from "../../../../server/words/format.ts";
import { WHY_WORDS } from "../../../../server/words/why-words.ts";
import type { compareAnswer } from "../../../api/analysis.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import { NumberText } from "../../../kit/number-text.tsx";
import { chainNote } from "../../../kit/table/chain-note.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./compare.module.css";
import { useSupplierColumns } from "./compare-columns.tsx";
import { type Supplier, type Supply, suppliers } from "./side-by-side.ts";

/** For every missing segment of one of the places, where wider it is first made, by whom, how far. */
export function Supplies({
  answer,
  whole,
}: {
  answer: CompareAnswer;
  /** The same with every maker named. */
  whole: ReturnType<typeof compareAnswer>;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [at, setAt] = useState(0);
  const chosen = answer.places[Math.min(at, answer.places.length - 1)];
  const columns = useSupplierColumns(chosen?.place.id ?? "");
  if (!chosen) return null;
  const here = nameOf(chosen.place, language);
  const names = new Map(answer.places.map(({ place }) => [place.id, nameOf(place, language)]));
  const wordsOf = (wider: Supply["at"]) =>
    wider === null
      ? t("compare.nowhere")
      : wider.kind === "country"
        ? t("compare.far")
        : t("compare.near", { place: names.get(wider.place) ?? placeOf(wider, t) ?? "" });
  const rows = suppliers(chosen.supplies, answer.segments, wordsOf);
  return (
    <section className={page.sheet} aria-label={t("compare.supplies")}>
      <div className={page.top}>
        <h2>
          {t("compare.supplies")}{" "}
          <span className={page.number}>
            <NumberText of={chosen.supplies.length} />
          </span>
        </h2>
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
      {rows.length === 0 ? (
        <p className={page.none}>
          {chosen.why ? WHY_WORDS[language][chosen.why].text : t("compare.noneMissing", { place: here })}
        </p>
      ) : (
        <DataTable<Supplier>
          name={`${t("compare.supplies")} ${here}`}
          keep="supplies"
          columns={columns}
          rows={rows}
          rowKey={({ segment, firm }) => `${segment.id} ${firm?.firm ?? ""}`}
          opened={({ supply }) => <Makers supply={supply} />}
          all={async () => {
            const { places, segments } = await client.fetchQuery(whole);
            const there = places.find(({ place }) => place.id === chosen.place.id) ?? chosen;
            return suppliers(there.supplies, segments, wordsOf, true);
          }}
          note={chainNote({ chain: answer.chain, place: chosen.place }, t, language)}
          empty={t("compare.noneMissing", { place: here })}
        />
      )}
    </section>
  );
}

/** The nearest makers of a segment, how far each is, and how many there are beside them. */
function Makers({ supply: { firms, total } }: { supply: Supply }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (total === 0) return <p>{t("compare.nowhere")}</p>;
  return (
    <ul className={style.makers}>
      {firms.map((firm) => (
        <li key={firm.firm}>
          <FirmLink id={firm.firm} name={firm.name} />{" "}
          <small>
            {[placeOf(firm, t), kmText(firm.km, language, firm.approximate)].filter(Boolean).join(" · ")}
          </small>
        </li>
      ))}
      {total > firms.length ? <li>{t("compare.inAll", { count: total, named: firms.length })}</li> : null}
    </ul>
  );
}
