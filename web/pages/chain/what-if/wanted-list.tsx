import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { joinIds } from "../../../../server/model/id-list.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { addWanted, removeWanted, type Scenario, wantedAnswer } from "../../../api/analysis.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { forgetTables } from "../../../kit/fresh/forget.ts";
import { FoldedHistory } from "../../../kit/history/thing-history.tsx";
import { useMe } from "../../../kit/people/me.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { chainNote } from "../../../kit/table/chain-note.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import controls from "../../../kit/theme/button.module.css";
import { tell } from "../../../kit/toast/tell.ts";
import { toWant } from "../scenario/scenario.ts";
import style from "./what-if.module.css";

/** The segments the office decided to recruit for, and the way from the scenario to there. */
export function WantedList({
  answer,
  scenario,
  filled,
}: {
  answer: PanoramaAnswer;
  scenario: Scenario;
  filled: readonly string[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const by = useMe()?.id ?? null;
  const place = answer.place.id;
  const asked = wantedAnswer(answer.chain.id, place);
  const query = useQuery(asked);
  const renew = () => forgetTables(client, ["wanted"]);
  const add = useMutation({
    mutationFn: (segments: string[]) => addWanted(place, segments, by),
    onSettled: renew,
  });
  const drop = useMutation({
    mutationFn: (mark: { segment: string; version: number; nameZh: string; nameEn: string | null }) =>
      removeWanted(place, mark, by),
    onSuccess: ({ change }, mark) => tell(t("removed.wanted", { name: nameOf(mark, language) }), change),
    onSettled: renew,
  });
  const known = new Set(query.data?.wanted.map(({ segment }) => segment));
  const fresh = toWant(scenario, filled, answer.segments).filter((id) => !known.has(id));
  const failed = add.error ?? drop.error;
  return (
    <section className={style.section} aria-label={t("whatIf.wanted")}>
      <div className={style.heading}>
        <h2>{t("whatIf.wanted")}</h2>
        <ExcelButton
          name={t("whatIf.wanted")}
          columns={[
            { title: t("excel.segment"), value: (one) => nameOf(one, language) },
            { title: t("whatIf.wantedSince"), value: ({ since }) => since, type: "date" },
          ]}
          rows={query.data?.wanted ?? []}
          note={chainNote(answer, t, language)}
        />
      </div>
      <p className={style.hint}>{t("whatIf.wantedMeaning")}</p>
      {fresh.length > 0 ? (
        <button
          type="button"
          className={controls.button}
          disabled={add.isPending || !query.data}
          onClick={() => add.mutate(fresh)}
        >
          {t("whatIf.want", { count: fresh.length })}
        </button>
      ) : null}
      {failed ? (
        <p className={style.wrong} role="alert">
          {failed.message}
        </p>
      ) : null}
      <Answered query={query}>
        {({ wanted }) =>
          wanted.length === 0 ? (
            <p className={style.hint}>{t("whatIf.wantedNone")}</p>
          ) : (
            <ul className={style.saved}>
              {wanted.map((one) => (
                <li key={one.segment}>
                  <span>{nameOf(one, language)}</span>
                  <small>{one.since ? t("firm.since", { date: one.since }) : null}</small>
                  <Link
                    to="/candidates"
                    search={{ chain: answer.chain.id, segment: joinIds([one.segment]) }}
                    aria-label={t("gaps.findFor", { name: nameOf(one, language) })}
                  >
                    {t("whatIf.wantedFind")}
                  </Link>
                  <button
                    type="button"
                    className={style.dropSaved}
                    aria-label={t("whatIf.unwant", { name: nameOf(one, language) })}
                    disabled={drop.isPending}
                    onClick={() => drop.mutate(one)}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <FoldedHistory table="places" id={place} kind="wanted" />
    </section>
  );
}
