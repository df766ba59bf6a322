import { doubtOf } from "../../../../server/model/doubt.ts";
import { scoreShown } from "../../../../server/model/weights.ts";
import type { Language } from "../../../../server/model/words.ts";
import type { Candidate } from "../../../../server/recruit/candidates/candidates.ts";
import { dateText, kmText, nameOf, shareText } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import type { CitedSources } from "../../../kit/statement/source-mark.tsx";
import { restColumns, type TableColumn } from "../../../kit/table/columns.ts";
import { CandidateScore } from "./candidate-score.tsx";
import style from "./candidates.module.css";
import { FirmCell } from "./firm-cell.tsx";
import { makingText, reasonTexts, sizeText } from "./raw-text.ts";
import { SaysCell } from "./says-cell.tsx";

/** A candidate with where it stands. */
export interface Ranked {
  rank: number;
  candidate: Candidate;
}

/** The table of candidates: the same for the screen, Excel and paper; every part of the score is there to be chosen. */
export function candidateColumns(
  first: Candidate | undefined,
  sources: CitedSources,
  t: Translate,
  language: Language,
): TableColumn<Ranked>[] {
  const fits = (candidate: Candidate) =>
    candidate.makes.length > 0
      ? candidate.makes.map((made) => makingText(made, t, language)).join(t("sentence.and"))
      : reasonTexts(candidate, t, language).join(" · ");
  const line = (text: string) => (
    <span className={style.line} title={text}>
      {text}
    </span>
  );
  const optional = <K extends string>(key: K, value: TableColumn<Ranked>["value"]): TableColumn<Ranked> => ({
    key,
    title: t(`listed.column.${key as "fullName"}`),
    value,
    optional: true,
  });
  return [
    {
      key: "rank",
      title: t("listed.column.rank"),
      type: "number",
      px: 76,
      fixed: true,
      value: ({ rank }) => rank,
    },
    {
      key: "firm",
      title: t("listed.column.firm"),
      px: 196,
      fixed: true,
      value: ({ candidate }) => candidate.name,
      firm: ({ candidate }) => candidate.firm,
      show: ({ candidate }) => <FirmCell candidate={candidate} />,
    },
    {
      key: "fits",
      title: t("listed.column.fits"),
      px: 172,
      value: ({ candidate }) => fits(candidate),
      show: ({ candidate }) => line(fits(candidate)),
    },
    {
      key: "place",
      title: t("listed.column.place"),
      px: 100,
      value: ({ candidate }) => placeOf(candidate, t),
      show: ({ candidate }) => line(placeOf(candidate, t) ?? t("state.unknown")),
    },
    {
      key: "km",
      title: t("listed.column.km"),
      type: "number",
      px: 98,
      value: ({ candidate: { km } }) => (km === null ? null : Math.round(km)),
      show: ({ candidate: { km, approximate } }) =>
        km === null ? t("listed.kmUnknown") : kmText(km, language, approximate),
    },
    {
      key: "score",
      title: t("listed.column.score"),
      type: "number",
      px: 150,
      value: ({ candidate }) => scoreShown(candidate.score),
      rank: ({ candidate }) => candidate.score,
      show: ({ candidate }) => <CandidateScore candidate={candidate} />,
    },
    {
      key: "introducer",
      title: t("listed.column.introducer"),
      px: 112,
      value: ({ candidate }) => introducerText(candidate, t),
      show: ({ candidate }) =>
        candidate.path ? (
          line(introducerText(candidate, t) ?? "")
        ) : (
          <span className={style.nothing}>{t("listed.nobody")}</span>
        ),
    },
    {
      key: "size",
      title: t("listed.column.size"),
      px: 112,
      value: ({ candidate }) => sizeText(candidate, t, language) || null,
      rank: ({ candidate }) => candidate.employees ?? candidate.registeredCapitalWan,
      show: ({ candidate }) => line(sizeText(candidate, t, language) || t("state.unknown")),
    },
    {
      key: "status",
      title: t("listed.column.status"),
      px: 76,
      value: ({ candidate: { status, active } }) => status ?? (active ? t("listed.active") : null),
    },
    {
      key: "says",
      title: t("listed.column.says"),
      px: 146,
      width: 30,
      value: ({ candidate }) => saysText(candidate, sources, t, language),
      brief: true,
      show: ({ candidate }) => <SaysCell candidate={candidate} sources={sources} />,
    },
    ...(first?.parts ?? []).map(
      ({ name }): TableColumn<Ranked> => ({
        key: `part-${name}`,
        title: t(`candidates.part.${name}.name`),
        type: "number",
        optional: true,
        value({ candidate }) {
          const part = candidate.parts.find((one) => one.name === name);
          if (part === undefined) return null;
          return part.known ? scoreShown(part.value) : t("candidates.unknown");
        },
      }),
    ),
    optional("fullName", ({ candidate }) => candidate.fullName),
    optional("code", ({ candidate }) => candidate.stockCode),
    optional("industry", ({ candidate }) => candidate.industry?.name ?? candidate.industry?.code),
    { ...optional("founded", ({ candidate }) => candidate.founded), type: "date" },
    optional("share", ({ candidate }) => {
      const share = candidate.makes.find(({ revenueShare }) => revenueShare)?.revenueShare;
      return share && shareText(share, language);
    }),
    optional("rivals", ({ candidate: { rivals } }) =>
      rivals.map((rival) => nameOf(rival, language)).join(t("sentence.and")),
    ),
    ...restColumns<Ranked>(({ candidate }) => [candidate.registered, ...candidate.makes], sources, t).map(
      (column, at): TableColumn<Ranked> => ({ ...column, key: `stated-${at}`, optional: true, rank: false }),
    ),
  ];
}

/** Which sources say it, of when, and what is doubtful about that. */
function saysText(
  { makes, registered }: Candidate,
  sources: CitedSources,
  t: Translate,
  language: Language,
): string {
  const texts = (makes.length > 0 ? makes : [registered]).flatMap((one) => {
    const doubt = doubtOf(one);
    const source = one.source === null ? t("statement.noSource") : (sources[one.source]?.title ?? one.source);
    return [
      [source, one.asOf && dateText(one.asOf, language)].filter(Boolean).join(" "),
      ...(doubt ? [t("candidates.doubt", { doubt })] : []),
    ];
  });
  return [...new Set(texts)].join("\n");
}

function introducerText({ path }: Candidate, t: Translate): string | null {
  const name = path?.members[0]?.name;
  if (!path || name === undefined) return null;
  return path.steps === 1 ? t("listed.direct", { name }) : t("listed.steps", { name, count: path.steps });
}
