import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { LeakageAnswer, LeakageFlow } from "../../../../server/chain/leakage.ts";
import { nameOf, shareText } from "../../../../server/words/format.ts";
import { unitText } from "../../../../server/words/units.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import { statementColumns, type TableColumn } from "../../../kit/table/columns.ts";
import { boundsText } from "./amounts.ts";
import style from "./leakage.module.css";

/** What one firm declares of a segment; without a firm, how many do not. */
export interface Declared {
  flow: LeakageFlow;
  said: LeakageFlow["declared"][number] | null;
}

export function rowsOf(flow: LeakageFlow): Declared[] {
  const said = flow.declared.map((one): Declared => ({ flow, said: one }));
  return said.length > 0 ? said : [{ flow, said: null }];
}

/** A segment, as a link to where it stands in the chain. */
export function SegmentLink({
  segment,
}: {
  segment: { segment: string; nameZh: string; nameEn: string | null };
}) {
  const language = useLanguage();
  return (
    <Link
      from="/chain/$chain"
      to="."
      search={(before) => ({ ...before, view: undefined, segment: segment.segment })}
    >
      {nameOf(segment, language)}
    </Link>
  );
}

/** A declared share with its firm, amount and source, and how many firms declare nothing. */
export function useDeclaredColumns(
  direction: LeakageFlow["direction"],
  sources: LeakageAnswer["sources"],
): TableColumn<Declared>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const nothing = { source: null, asOf: null, confidence: null, note: null };
  return [
    {
      key: "segment",
      title: t("compare.segment"),
      value: ({ flow }) => nameOf(flow, language),
      filter: "text",
      fixed: true,
      px: 170,
      show: ({ flow }) => <SegmentLink segment={flow} />,
    },
    {
      key: "firm",
      title: t("firms.name"),
      value: ({ said }) => said?.firm.name,
      firm: ({ said }) => said?.firm.id ?? null,
      filter: "text",
      px: 230,
      show: ({ said }) =>
        said && (
          <>
            <FirmLink id={said.firm.id} name={said.firm.name} />{" "}
            <SourceMark stated={said} sources={sources} />
          </>
        ),
    },
    {
      key: "share",
      title: t("leakage.declared"),
      value: ({ said }) => said && shareText(said.share, language),
      rank: false,
      px: 130,
    },
    {
      key: "amount",
      title: t(`leakage.whole.${direction}`),
      value: ({ said }) => said?.amount,
      type: "number",
      px: 120,
    },
    {
      key: "unit",
      title: t("figures.unit"),
      value: ({ said }) => said?.unit && unitText(said.unit, language),
      filter: "values",
      px: 90,
    },
    {
      key: "flow",
      title: t(`leakage.ofSegment.${direction}`),
      value: ({ flow }) => flow.amounts.map((amount) => boundsText(amount, t, language)).join("\n"),
      rank: false,
      px: 190,
      show: ({ flow }) => (
        <>
          {flow.amounts.map((amount) => (
            <div key={amount.unit}>{boundsText(amount, t, language)}</div>
          ))}
          {flow.withoutAmount > 0 ? (
            <small className={style.quiet}>{t("leakage.withoutAmount", { count: flow.withoutAmount })}</small>
          ) : null}
        </>
      ),
    },
    {
      key: "undeclared",
      title: t("leakage.unknown"),
      value: ({ flow }) => flow.undeclared,
      type: "number",
      px: 110,
    },
    ...statementColumns(({ said }: Declared) => said ?? nothing, sources, t).map(
      (column, at): TableColumn<Declared> => ({
        ...column,
        key: `source${at}`,
        optional: at > 1,
        value: (row) => (row.said ? column.value(row) : null),
      }),
    ),
  ];
}
