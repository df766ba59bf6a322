import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import type { Language } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import type { Editing } from "./dossier-context.ts";
import { adviserOf, makesOf, needsOf, registerOf } from "./rows.ts";

/** Something to do on a firm's record: what is wrong, what to do, and the row where it is done. */
export interface Todo {
  key: string;
  kind: DossierAnswer["quality"][number]["kind"] | "duplicate";
  text: string;
  advice: string;
  editing: Editing | null;
}

const NAMED = 5;
const STATEMENTS = ["makes", "needs", "capacity", "amount"] as const;

/** The findings as a list to do: what the register lacks in one line, what concerns the same kind of doubt in one. */
export function todosOf(answer: DossierAnswer, t: Translate, language: Language): Todo[] {
  const { quality, duplicates } = answer;
  const todos: Todo[] = [];
  const lacking = quality.filter(({ kind, of }) => kind === "missing" && !isStatement(of));
  if (lacking.length > 0)
    todos.push({
      key: "register",
      kind: "missing",
      editing: registerEditing(answer),
      text: t("dossier.quality.register", {
        count: lacking.length,
        list: lacking.map(({ of }) => t(`dossier.quality.field.${of as "uscc"}`)).join(t("dossier.join")),
      }),
      advice: t("dossier.quality.registerDo"),
    });
  for (const { of, segments } of quality.filter(({ kind, of }) => kind === "missing" && isStatement(of))) {
    const which = of as "makes" | "capacity" | "amount";
    todos.push({
      key: `missing ${of}`,
      kind: "missing",
      editing: statementEditing(answer, which, segments[0]),
      text: t(`dossier.quality.missing.${which}`, { list: listed(segmentNames(segments)) }),
      advice: t(`dossier.quality.missingDo.${which}`),
    });
  }
  for (const kind of ["disagree", "doubtful", "stale", "assumed", "unsourced", "undated"] as const) {
    const found = quality.filter((one) => one.kind === kind);
    if (found.length === 0) continue;
    const list = found.map(({ of, segments, names }) => {
      const label = t(`dossier.quality.of.${of as "makes"}`);
      const named = [...segmentNames(segments), ...names];
      return named.length > 0 ? t("dossier.quality.ofList", { of: label, list: listed(named) }) : label;
    });
    const asOf = found.flatMap((one) => one.asOf ?? []).sort()[0] ?? "";
    todos.push({
      key: kind,
      kind,
      editing: editingOf(answer, found[0]!),
      text: t(`dossier.quality.${kind}`, { list: list.join(t("dossier.join")), asOf }),
      advice: t(`dossier.quality.${kind}Do`),
    });
  }
  if (duplicates.length > 0) {
    const list = duplicates.map(({ name, reason }) =>
      t("dossier.quality.ofList", { of: name, list: t(`dossier.quality.duplicateBy.${reason}`) }),
    );
    todos.push({
      key: "duplicate",
      kind: "duplicate",
      editing: registerEditing(answer),
      text: t("dossier.quality.duplicate", { list: listed(list) }),
      advice: t("dossier.quality.duplicateDo"),
    });
  }
  return todos;

  function segmentNames(segments: string[]): string[] {
    return segments.map((id) => {
      const row = [...answer.makes, ...answer.needs].find(({ segment }) => segment === id);
      return row ? nameOf(row, language) : id;
    });
  }
  function listed(names: string[]): string {
    const shown = names.slice(0, NAMED).join(t("dossier.join"));
    return names.length > NAMED ? t("dossier.quality.listMore", { list: shown, count: names.length }) : shown;
  }
}

const isStatement = (of: string) => (STATEMENTS as readonly string[]).includes(of);

function registerEditing(answer: DossierAnswer): Editing {
  return { of: "firms", before: registerOf(answer), known: {} };
}

function statementEditing(
  answer: DossierAnswer,
  of: "makes" | "capacity" | "amount" | "needs",
  segment: string | undefined,
): Editing {
  const { firm } = answer;
  if (of === "amount" || of === "needs") {
    const row = answer.needs.find((one) => one.segment === segment && one.speaks);
    return { of: "needs", before: row ? needsOf(firm.id, row) : null, known: { firm: firm.id } };
  }
  const row = answer.makes.find((one) => one.segment === segment && one.speaks);
  return { of: "makes", before: row ? makesOf(firm.id, row) : null, known: { firm: firm.id } };
}

/** The first row that a finding is of; relations are altered where they are drawn. */
function editingOf(
  answer: DossierAnswer,
  { of, segments, names }: DossierAnswer["quality"][number],
): Editing | null {
  if (of === "firm") return registerEditing(answer);
  if (of === "makes" || of === "needs") return statementEditing(answer, of, segments[0]);
  const adviser = answer.advisers.find(({ name }) => name === names[0]);
  if (of === "works_for" && adviser)
    return { of: "advisers", before: adviserOf(answer.firm.id, adviser), known: {} };
  return null;
}
