import type { VisitSheet } from "../../../server/trips/sheet.ts";
import { nameOf } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { Language } from "../../i18n/words.ts";

const NAMED = 6;

/** What is open, one line for each kind of it. */
export function questionLines(
  { questions, makes, needs }: Pick<VisitSheet, "questions" | "makes" | "needs">,
  t: Translate,
  language: Language,
): string[] {
  const called = new Map([...makes, ...needs].map((row) => [row.segment, nameOf(row, language)]));
  const join = t("sentence.and");
  const about = ({ of, segments, names }: VisitSheet["questions"][number]) => {
    const what = [...segments.map((segment) => called.get(segment) ?? segment), ...names];
    const label = of === null ? "" : t(`visit.of.${of}`);
    return what.length === 0 || label === ""
      ? label || what.join(join)
      : t("visit.about", { of: label, names: what.slice(0, NAMED).join(join) });
  };
  return [...new Set(questions.map(({ kind }) => kind))].map((kind) => {
    const some = questions.filter((question) => question.kind === kind);
    const [asOf] = some.flatMap((question) => question.asOf ?? []).sort();
    return t(`visit.ask.${kind}`, { list: some.map(about).join(join), asOf: asOf ?? "" });
  });
}
