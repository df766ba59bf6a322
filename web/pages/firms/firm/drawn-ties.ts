import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import type { Language } from "../../../../server/model/words.ts";
import { relatedBy, tieVerb } from "../../../../server/words/tie-sentences.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import type { Stated } from "../../../kit/statement/source-mark.tsx";
import type { Editing } from "./dossier-context.ts";
import { adviserOf, ownsOf, suppliesOf, tieOf } from "./rows.ts";

/** One relation between the firm and another, as an arrow in the direction of the data, read from its tail to its head. */
export interface DrawnTie {
  key: string;
  id: string;
  name: string;
  below: string | null;
  adviser: boolean;
  /** From the firm to the other. */
  outward: boolean;
  label: string;
  stated: Stated;
  editing: Editing;
}

/** All relations of a firm: deliveries, holdings, other ties, advisers. */
export function drawnTies(answer: DossierAnswer, t: Translate, language: Language): DrawnTie[] {
  const { firm, buys, sells, owns, ownedBy, ties, advisers } = answer;
  const self = firm.id;
  const delivery = (row: DossierAnswer["buys"][number], outward: boolean): DrawnTie => ({
    ...other("supplies", row, outward),
    label: tieVerb(relatedBy({ ...row, kind: "supplies" }), true, language),
    editing: {
      of: "supplies",
      known: {},
      before: outward ? suppliesOf(self, row.firm, row) : suppliesOf(row.firm, self, row),
    },
  });
  const holding = (row: DossierAnswer["owns"][number], outward: boolean): DrawnTie => ({
    ...other("owns", row, outward),
    label: tieVerb(relatedBy({ ...row, kind: "owns" }), true, language),
    editing: {
      of: "owns",
      known: {},
      before: outward ? ownsOf(self, row.firm, row) : ownsOf(row.firm, self, row),
    },
  });
  return [
    ...buys.map((row) => delivery(row, false)),
    ...sells.map((row) => delivery(row, true)),
    ...ownedBy.map((row) => holding(row, false)),
    ...owns.map((row) => holding(row, true)),
    ...ties.map(
      (row): DrawnTie => ({
        ...other(row.kind, row, row.outward),
        label: tieVerb({ relation: row.kind }, true, language),
        editing: { of: "ties", before: tieOf(self, row), known: {} },
      }),
    ),
    ...advisers.map(
      (row): DrawnTie => ({
        key: `adviser ${row.id}`,
        id: row.id,
        name: row.name,
        adviser: true,
        outward: false,
        stated: row,
        below: [row.title, row.since ? t("firm.since", { date: row.since }) : null]
          .filter(Boolean)
          .join(" · "),
        label: tieVerb({ relation: "works_for" }, true, language),
        editing: { of: "advisers", before: adviserOf(self, row), known: {} },
      }),
    ),
  ];
}

function other(
  kind: string,
  row: Stated & { firm: string; name: string; segment?: string | null },
  outward: boolean,
) {
  return {
    key: [kind, outward, row.firm, row.segment, row.source].join(" "),
    id: row.firm,
    name: row.name,
    below: null,
    adviser: false,
    outward,
    stated: row,
  };
}
