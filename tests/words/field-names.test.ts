import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../server/model/words.ts";
import { DOSSIER_WORDS } from "../../server/outputs/dossier-words.ts";
import { HANDBOOK_WORDS } from "../../server/outputs/handbook-words.ts";
import { fieldMessage } from "../../server/words/field-fault.ts";
import {
  FIRM_FIELDS,
  inSentence,
  inWan,
  PROJECT_FIELDS,
  STATEMENT_FIELDS,
} from "../../server/words/field-names.ts";
import { RECORD_PARTS } from "../../server/words/record-words.ts";
import { en } from "../../web/i18n/en.ts";
import { zh } from "../../web/i18n/zh.ts";
import { columnText } from "../../web/kit/history/words.ts";
import { projectColumns } from "../../web/pages/projects/board/project-columns.tsx";
import { speech } from "../web/i18n/speech.ts";

const pages = { zh, en };

/** Every place that names a column, with what it calls it. */
function labels(
  language: Language,
): [table: "firm" | "project" | "statement", field: string, label: string][] {
  const page = pages[language];
  const t = speech(language);
  const firm = (label: string, field: string): ["firm", string, string] => ["firm", field, label];
  const project = (label: string, field: string): ["project", string, string] => ["project", field, label];
  return [
    ...Object.keys(FIRM_FIELDS.zh).map((field) => firm(columnText("firms", field, t), field)),
    ...(["capacity", "revenueShare", "soldElsewhereShare"] as const).map((field) =>
      firm(columnText("makes", field, t), field),
    ),
    ...(["amount", "boughtElsewhereShare"] as const).map((field) =>
      firm(columnText("needs", field, t), field),
    ),
    firm(columnText("owns", "share", t), "share"),
    firm(page.firm.code, "uscc"),
    firm(page.firm.industry, "industryCode"),
    firm(page.segment.industry, "industryCode"),
    firm(page.firm.founded, "founded"),
    firm(page.firms.founded, "founded"),
    firm(page.firm.capital, "registeredCapitalWan"),
    firm(page.firms.capital, "registeredCapitalWan"),
    firm(page.firms.capitalWan, "registeredCapitalWan"),
    firm(page.firm.employees, "employees"),
    firm(page.firms.employees, "employees"),
    firm(page.firm.status, "status"),
    firm(page.firm.place, "place"),
    firm(page.firms.place, "place"),
    firm(page.firms.fullName, "fullName"),
    firm(page.segment.capacity, "capacity"),
    firm(page.segment.revenueShare, "revenueShare"),
    firm(page.segment.soldElsewhere, "soldElsewhereShare"),
    firm(page.segment.boughtElsewhere, "boughtElsewhereShare"),
    firm(page.segment.amount, "amount"),
    ...(["uscc", "status", "founded", "registeredCapitalWan", "employees", "industryCode"] as const).flatMap(
      (field) => [firm(page.dossier.quality.field[field], field), firm(RECORD_PARTS[language][field], field)],
    ),
    ...[DOSSIER_WORDS[language].facts, HANDBOOK_WORDS[language].firm].flatMap((document) => [
      firm(document.uscc, "uscc"),
      firm(document.status, "status"),
      firm(document.founded, "founded"),
      firm(document.capital, "registeredCapitalWan"),
      firm(document.employees, "employees"),
      firm(document.industry, "industryCode"),
      firm(document.stock, "stockCode"),
      firm(document.place, "place"),
    ]),
    ...(Object.keys(PROJECT_FIELDS.zh) as (keyof typeof PROJECT_FIELDS.zh)[])
      .filter((field) => field !== "arrivedWan")
      .map((field) => project(columnText("projects", field, t), field)),
    ...projectColumns(t, language).flatMap(({ key, title }): ["project", string, string][] => {
      const field = key.replace(/Name$/, "");
      return field in PROJECT_FIELDS.zh ? [project(title, field)] : [];
    }),
    ...(["owner", "channel", "platform"] as const).map((field) => project(page.figures[field], field)),
    project(page.project.arrivals, "arrivedWan"),
    project(page.excel.arrivedWan, "arrivedWan"),
    project(page.company.company, "company"),
    ...(["source", "asOf", "confidence", "note"] as const).flatMap(
      (field): ["statement", string, string][] => [
        ["statement", field, page.statement[field]],
        ["statement", field, page.project.field[field]],
        ["statement", field, columnText("makes", field, t)],
      ],
    ),
  ];
}

describe.each(LANGUAGES)("in %s", (language) => {
  const names: Record<string, Record<string, string>> = {
    firm: FIRM_FIELDS[language],
    project: PROJECT_FIELDS[language],
    statement: STATEMENT_FIELDS[language],
  };

  test("a column has one name on pages, in forms, lists, documents and the log", () => {
    const other = labels(language).filter(([table, field, label]) => {
      const name = names[table]![field]!;
      return ![name, inSentence(name), inWan(name, language)].includes(label);
    });
    expect(other).toEqual([]);
  });

  test("and no two columns of a table share one", () => {
    for (const table of Object.values(names))
      expect(new Set(Object.values(table)).size).toBe(Object.keys(table).length);
  });

  test("an error says it too", () => {
    const fault = {
      field: "startedOn",
      code: "before",
      params: { value: "2024", other: "signedOn", than: "2025" },
    } as const;
    expect(fieldMessage(fault, language)).toContain(inSentence(PROJECT_FIELDS[language].signedOn));
  });
});
