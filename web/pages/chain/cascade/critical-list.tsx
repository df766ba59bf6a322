import { useTranslation } from "react-i18next";
import type { CriticalAnswer, CriticalRow } from "../../../../server/chain/plans/critical.ts";
import type { Language } from "../../../../server/model/words.ts";
import { nameOf, number } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLatin } from "../../../kit/links/firm-link.tsx";
import type { TableColumn } from "../../../kit/table/columns.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
import style from "./cascade.module.css";
import type { Stopped } from "./replay.ts";

type Listed = CriticalRow & { kind: Stopped["kind"] };

/** The segments and firms with which most stops, worst first; one click replays one. */
export function CriticalList({
  answer,
  note,
  stopped,
  onStop,
}: {
  answer: CriticalAnswer;
  /** What the list is of, for Excel. */
  note: readonly (readonly [string, string])[];
  stopped: Stopped | null;
  onStop: (stopped: Stopped) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const zh = language === "zh";
  const rows = listed(answer);
  const columns: TableColumn<Listed>[] = [
    {
      key: "name",
      title: t("cascade.stops"),
      value: ({ kind, id }) => nameOfRow(kind, id, answer.names, language),
      firm: ({ kind, id }) => (kind === "firm" ? id : null),
      px: 124,
      fixed: true,
      show: ({ kind, id }) => (
        <button
          type="button"
          data-paper="yes"
          className={style.name}
          aria-pressed={stopped?.kind === kind && stopped.id === id}
          onClick={() => onStop({ kind, id })}
        >
          {nameOfRow(kind, id, answer.names, language)}
          {kind === "firm" ? <FirmLatin id={id} /> : null}
        </button>
      ),
    },
    {
      key: "kind",
      title: t("excel.kind"),
      value: ({ kind }) => t(`cascade.byKind.${kind}`),
      filter: "values",
      px: zh ? 68 : 92,
    },
    {
      key: "lost",
      title: t("cascade.lost"),
      value: ({ lost }) => lost,
      type: "number",
      px: zh ? 80 : 96,
      show: ({ lost, of }) => (
        <span className={style.share}>
          <span>
            {number(lost, language)} <small>/ {number(of, language)}</small>
          </span>
          <span className={style.bar} aria-hidden="true">
            <span style={{ width: `${of === 0 ? 0 : (lost / of) * 100}%` }} />
          </span>
        </span>
      ),
    },
    { key: "of", title: t("excel.of"), value: ({ of }) => of, type: "number", px: 96, optional: true },
    {
      key: "rounds",
      title: t("cascade.rounds"),
      value: ({ rounds }) => Math.max(0, rounds - 1),
      type: "number",
      px: zh ? 62 : 84,
      // In English the words of all four are wider than the panel.
      optional: !zh,
    },
  ];
  return (
    <section className={style.section} aria-label={t("cascade.critical")}>
      <h2>{t("cascade.critical")}</h2>
      <p className={style.hint}>{t("cascade.criticalMeaning")}</p>
      {(["firm", "segment"] as const).map((kind) =>
        rows.some((row) => row.kind === kind) ? null : (
          <p key={kind} className={style.hint}>
            {t(`cascade.harmless.${kind}`)}
          </p>
        ),
      )}
      {rows.length > 0 ? (
        <DataTable<Listed>
          name={t("cascade.critical")}
          keep="critical"
          columns={columns}
          rows={rows}
          rowKey={({ kind, id }) => `${kind} ${id}`}
          note={note}
          empty={null}
        />
      ) : null}
    </section>
  );
}

/** Firms and segments with which something falls, the worst first; firms before segments where as much does. */
export function listed({ firms, segments }: Pick<CriticalAnswer, "firms" | "segments">): Listed[] {
  return [
    ...firms.map((row) => ({ ...row, kind: "firm" as const })),
    ...segments.map((row) => ({ ...row, kind: "segment" as const })),
  ]
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost);
}

function nameOfRow(
  kind: Stopped["kind"],
  id: string,
  names: CriticalAnswer["names"],
  language: Language,
): string {
  if (kind === "firm") return names.firms[id] ?? id;
  const segment = names.segments[id];
  return segment ? nameOf(segment, language) : id;
}
