import type { LeakageAnswer, LeakageFlow } from "../../../../server/chain/leakage.ts";
import type { Language } from "../../../../server/model/words.ts";
import { nameOf, shareText } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { type Column, statementColumns } from "../../../kit/table/columns.ts";

/** What one firm declares of a segment; without a firm, how many do not. */
interface Declared {
  flow: LeakageFlow;
  said: LeakageFlow["declared"][number] | null;
}

export function rowsOf(flow: LeakageFlow): Declared[] {
  const said = flow.declared.map((one): Declared => ({ flow, said: one }));
  return said.length > 0 ? said : [{ flow, said: null }];
}

/** A declared share with its firm, amount and source, and how many firms declare nothing. */
export function declaredColumns(
  sources: LeakageAnswer["sources"],
  t: Translate,
  language: Language,
): Column<Declared>[] {
  const nothing = { source: null, asOf: null, confidence: null, note: null };
  return [
    { title: t("compare.segment"), value: ({ flow }) => nameOf(flow, language) },
    { title: t("firms.name"), value: ({ said }) => said?.firm.name },
    { title: t("leakage.declared"), value: ({ said }) => said && shareText(said.share, language) },
    { title: t("excel.amount"), value: ({ said }) => said?.amount },
    { title: t("figures.unit"), value: ({ said }) => said?.unit },
    { title: t("leakage.unknown"), value: ({ flow }) => flow.undeclared },
    ...statementColumns(({ said }: Declared) => said ?? nothing, sources, t).map((column) => ({
      ...column,
      value: (row: Declared) => (row.said ? column.value(row) : null),
    })),
  ];
}
