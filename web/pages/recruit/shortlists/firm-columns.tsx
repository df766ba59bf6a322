import { Link } from "@tanstack/react-router";
import { scoreShown } from "../../../../server/model/weights.ts";
import type { Language } from "../../../../server/model/words.ts";
import type { ShortlistAnswer } from "../../../../server/recruit/shortlists.ts";
import { dateText, nameOf } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import type { TableColumn } from "../../../kit/table/columns.ts";
import { NoteCell } from "./note-cell.tsx";
import style from "./shortlists.module.css";

export type ListedFirm = ShortlistAnswer["firms"][number];

/** The firms of a list: what they fill, how they stand today, what became of them and what is noted. */
export function firmColumns(
  gap: ShortlistAnswer["gap"],
  scores: ReadonlyMap<string, number>,
  does: {
    onProject: (firm: ListedFirm) => void;
    onNote: (firm: ListedFirm, note: string | null) => Promise<string | null>;
  },
  t: Translate,
  language: Language,
): TableColumn<ListedFirm>[] {
  const makes = (firm: ListedFirm) =>
    firm.makes.map((one) => nameOf(one, language)).join(t("sentence.and")) || t("shortlists.makesNone");
  const segment = gap ? nameOf(gap, language) : "";
  const scoreOf = ({ firm }: ListedFirm) => {
    const score = scores.get(firm);
    return score === undefined ? null : scoreShown(score);
  };
  return [
    {
      key: "firm",
      title: t("shortlists.firm"),
      px: 200,
      fixed: true,
      filter: "text",
      value: ({ name }) => name,
      firm: ({ firm }) => firm,
      show: ({ firm, name, active, status }) => (
        <>
          <FirmLink id={firm} name={name} />
          {active ? null : <span className={style.quiet}> {status}</span>}
        </>
      ),
    },
    {
      key: "place",
      title: t("shortlists.place"),
      px: 130,
      filter: "values",
      value: (firm) => placeOf(firm, t),
    },
    ...(gap
      ? [
          {
            key: "fills",
            title: t("shortlists.fills"),
            px: 190,
            filter: "values",
            value: ({ fills }: ListedFirm) =>
              t(fills ? "shortlists.fillsYes" : "shortlists.fillsNo", { segment }),
          } as const satisfies TableColumn<ListedFirm>,
          {
            key: "score",
            title: t("shortlists.scoreNow"),
            type: "number",
            px: 110,
            value: scoreOf,
          } as const satisfies TableColumn<ListedFirm>,
        ]
      : []),
    {
      key: "makes",
      title: t("shortlists.makes"),
      px: 220,
      optional: gap !== null,
      value: makes,
    },
    {
      key: "project",
      title: t("shortlists.project"),
      px: 200,
      value: ({ projects }) =>
        projects.map(({ name, stage }) => `${name} ${t(`projectStage.${stage}`)}`).join("\n"),
      show: (firm) =>
        firm.projects.length === 0 ? (
          <button type="button" className={style.plain} onClick={() => does.onProject(firm)}>
            {t("listed.project")}
          </button>
        ) : (
          <span className={style.several}>
            {firm.projects.map(({ id, name, stage }) => (
              <span key={id}>
                <Link to="/project/$id" params={{ id }}>
                  {name}
                </Link>{" "}
                <span className={style.quiet}>{t(`projectStage.${stage}`)}</span>
              </span>
            ))}
          </span>
        ),
    },
    {
      key: "trips",
      title: t("shortlists.trips"),
      px: 180,
      value: ({ trips }) =>
        trips
          .map(({ name, startOn, recorded }) =>
            [
              name,
              startOn && dateText(startOn, language),
              t(recorded ? "shortlists.visited" : "shortlists.planned"),
            ]
              .filter(Boolean)
              .join(" "),
          )
          .join("\n"),
      show: ({ trips }) => (
        <span className={style.several}>
          {trips.map(({ id, name, startOn, recorded }) => (
            <span key={id}>
              <Link to="/trips/$id" params={{ id }}>
                {name}
              </Link>{" "}
              <span className={style.quiet}>
                {[
                  startOn && dateText(startOn, language),
                  t(recorded ? "shortlists.visited" : "shortlists.planned"),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
          ))}
        </span>
      ),
    },
    {
      key: "note",
      title: t("shortlists.note"),
      px: 260,
      filter: "text",
      value: ({ note }) => note,
      show: (firm) => (
        <NoteCell name={firm.name} note={firm.note} onSave={(note) => does.onNote(firm, note)} />
      ),
    },
  ];
}
