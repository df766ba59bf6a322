import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/use-language.ts";
import { FirmLink } from "../kit/links/firm-link.tsx";
import { type CitedSources, SourceMark } from "../kit/statement/source-mark.tsx";
import { statementColumns, type TableColumn } from "../kit/table/columns.ts";
import { DataTable } from "../kit/table/data-table.tsx";
import controls from "../kit/theme/button.module.css";
import style from "./network.module.css";
import type { Tie } from "./network.ts";
import { relationText } from "./relation-text.ts";
import type { ShownNetwork } from "./shown.ts";

/** The same network as a table of its ties, the nearest to the middle first. */
export function NetworkList({
  shown,
  hits,
  sought,
  sources,
  name,
  full,
  onOpen,
  onFold,
}: {
  shown: ShownNetwork;
  /** Who fits what is looked for; null where nothing is. */
  hits: ReadonlySet<string> | null;
  sought: string;
  sources: CitedSources;
  name: string;
  full: boolean;
  onOpen: (key: string) => void;
  onFold: (key: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const of = (key: string) => shown.members.get(key)!;
  const firmOf = (key: string) => {
    const { member } = of(key);
    return member.kind === "firm" ? member.id : null;
  };
  const steps = (tie: Tie) => Math.max(of(tie.from).depth, of(tie.to).depth);
  const end = (key: string) => {
    const { member, more, opened, folded } = of(key);
    return (
      <span className={style.end}>
        {member.kind === "firm" ? <FirmLink id={member.id} name={member.name} /> : member.name}
        {more !== 0 && (!full || folded) ? (
          <button
            type="button"
            className={controls.button}
            aria-label={t("network.openOf", { name: member.name })}
            onClick={() => onOpen(key)}
          >
            {more === null ? "＋" : `＋${more}`}
          </button>
        ) : opened && key !== shown.middle ? (
          <button
            type="button"
            className={controls.button}
            aria-label={t("network.foldOf", { name: member.name })}
            onClick={() => onFold(key)}
          >
            －
          </button>
        ) : null}
      </span>
    );
  };
  const [source, asOf, confidence, note] = statementColumns<Tie>((tie) => tie, sources, t);
  const columns: TableColumn<Tie>[] = [
    {
      key: "from",
      title: t("network.from"),
      value: ({ from }) => of(from).member.name,
      firm: ({ from }) => firmOf(from),
      show: ({ from }) => end(from),
      fixed: true,
      px: 190,
    },
    {
      key: "relation",
      title: t("network.relationHead"),
      value: ({ relation }) => t(`network.relation.${relation}`),
      filter: "values",
    },
    {
      key: "to",
      title: t("network.to"),
      value: ({ to }) => of(to).member.name,
      firm: ({ to }) => firmOf(to),
      show: ({ to }) => end(to),
    },
    { key: "what", title: t("network.what"), value: (tie) => relationText(tie, language) },
    { key: "steps", title: t("network.stepsHead"), value: steps, type: "number" },
    {
      ...source!,
      key: "source",
      show: (tie) =>
        tie.relation === "could" ? t("network.couldShort") : <SourceMark stated={tie} sources={sources} />,
    },
    { ...asOf!, key: "asOf", optional: true },
    { ...confidence!, key: "confidence", filter: "values", optional: true },
    { ...note!, key: "note" },
  ];
  const rows = shown.ties
    .filter(({ from, to }) => hits === null || hits.has(from) || hits.has(to))
    .sort((a, b) => steps(a) - steps(b));
  return (
    <DataTable<Tie>
      name={t("network.listOf", { name })}
      keep="network"
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      {...(hits && { note: [[t("network.search"), sought.trim()]] })}
      empty={t(hits ? "network.noHits" : "network.none")}
    />
  );
}
