import type { Dossier } from "../firms/dossier-data.ts";
import type { Statement } from "../model/rows.ts";
import type { Language } from "../model/words.ts";
import { basisText } from "../words/basis.ts";
import {
  amountText,
  besideText,
  dateText,
  JOIN,
  kmText,
  listText,
  moneyText,
  nameOf,
  scoreText,
  shareText,
} from "../words/format.ts";
import { ADVICE_NAMES, CLASS_NAMES, eventName, PROJECT_STAGE_NAMES, SIGNAL_NAMES } from "../words/names.ts";
import { RECORD_PARTS } from "../words/record-words.ts";
import { relatedBy, type ToldTie, tieVerb } from "../words/tie-sentences.ts";
import type { Block } from "./document.ts";
import { DOSSIER_WORDS, type DossierWords } from "./dossier-words.ts";

const ROLES = 12;
const PRODUCTS = 40;
const RELATIONS = 40;
const EVENTS = 30;
const NAMED = 6;

/** The words of a dossier in its language, how it names things, and its sources by number. */
interface Wording {
  language: Language;
  words: DossierWords;
  name(thing: { nameZh: string; nameEn: string | null }): string;
  basis(stated: Statement): string;
  listed(names: string[]): string;
}

/** Title and pieces of the Word document of a firm's dossier. */
export function dossierDocument(dossier: Dossier, language: Language): { title: string; blocks: Block[] } {
  const words = DOSSIER_WORDS[language];
  const numbers = new Map(Object.keys(dossier.sources).map((id, at) => [id, at + 1]));
  const wording: Wording = {
    language,
    words,
    name: (thing) => nameOf(thing, language),
    basis(stated) {
      const number = stated.source === null ? undefined : numbers.get(stated.source);
      return basisText(stated, number ? `[${number}]` : words.noSource, language, dossier.on);
    },
    listed: (names) => listText(names, NAMED, language),
  };
  const title = words.title(dossier.firm.name);
  const place = dossier.place ? wording.name(dossier.place) : words.unknown;
  return {
    title,
    blocks: [
      { kind: "title", text: title, below: words.made(place, dateText(dossier.on, language)) },
      { kind: "text", text: standing(dossier, wording) },
      ...register(dossier, wording),
      ...fills(dossier, wording),
      ...introducers(dossier, wording),
      ...products(dossier, wording),
      ...relations(dossier, wording),
      ...projects(dossier, wording),
      ...signals(dossier, wording),
      ...quality(dossier, wording),
      ...sources(dossier, wording),
    ],
  };
}

const heading = (text: string): Block => ({ kind: "heading", level: 1, text });

/** A table of at most so many rows, which says when it was cut; a line where there is none. */
function table(
  { words }: Wording,
  head: string[],
  widths: number[],
  rows: string[][],
  most = Number.POSITIVE_INFINITY,
): Block[] {
  if (rows.length === 0) return [{ kind: "text", text: words.none }];
  const shown = rows.slice(0, most);
  return [
    { kind: "table", head, widths, rows: shown },
    ...(shown.length < rows.length
      ? [{ kind: "note", text: words.cut(shown.length, rows.length) } as const]
      : []),
  ];
}

function standing({ standing: is, km }: Dossier, { language, words }: Wording): string {
  const far = km === null || is === "leader" || is === "resident" ? "" : words.away(kmText(km, language));
  const text = far ? besideText(words.standing[is], far, language) : words.standing[is];
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function register(
  { firm, placePath, industryName }: Dossier,
  { language, words, name, basis }: Wording,
): Block[] {
  const facts: [string, string | null][] = [
    [words.facts.fullName, firm.fullName],
    [words.facts.uscc, firm.uscc],
    [words.facts.place, placePath.map(name).join(" › ") || null],
    [words.facts.status, firm.status],
    [words.facts.founded, firm.founded && dateText(firm.founded, language)],
    [
      words.facts.capital,
      firm.registeredCapitalWan === null ? null : moneyText(firm.registeredCapitalWan, language),
    ],
    [words.facts.employees, firm.employees === null ? null : words.people(firm.employees)],
    [words.facts.industry, firm.industryCode && [firm.industryCode, industryName].filter(Boolean).join(" ")],
    [words.facts.stock, firm.stockCode],
    [words.facts.source, basis(firm)],
  ];
  return [
    heading(words.register),
    { kind: "facts", rows: facts.map(([fact, value]) => [fact, value ?? words.unknown]) },
  ];
}

function fills({ roles }: Dossier, wording: Wording): Block[] {
  const { language, words, name, listed } = wording;
  const partners = (rows: Dossier["roles"][number]["usedBy"]) =>
    listed(
      rows.map((row) =>
        row.makers.length > 0
          ? besideText(name(row), row.makers.map((maker) => maker.name).join(JOIN[language]), language)
          : name(row),
      ),
    ) || "–";
  const told = roles.filter(({ list, usedBy, fedBy }) => list !== null || usedBy.length + fedBy.length > 0);
  const rows = told.map((role) => [
    role.sole ? besideText(name(role), words.sole, language) : name(role),
    role.list === null || role.advice === null
      ? CLASS_NAMES[language][role.class]
      : besideText(CLASS_NAMES[language][role.class], ADVICE_NAMES[language][role.advice], language),
    role.list === null
      ? "–"
      : words.rank(words.list[role.list], role.rank ?? 0, role.of ?? 0, scoreText(role.score ?? 0, language)),
    partners(role.usedBy),
    partners(role.fedBy),
  ]);
  return [heading(words.fills), ...table(wording, words.heads.roles, [3, 2.2, 2.5, 3.8, 3.5], rows, ROLES)];
}

function introducers({ introducers: paths }: Dossier, { language, words }: Wording): Block[] {
  if (paths.length === 0) return [];
  return [
    heading(words.introducers),
    ...paths.map(
      ({ members, ties }): Block => ({
        kind: "item",
        text: members
          .map((member, at) => {
            const tie = ties[at - 1];
            return tie ? ` —${tieVerb(relatedBy(tie), tie.forward, language)}→ ${member.name}` : member.name;
          })
          .join(""),
      }),
    ),
  ];
}

function products({ makes, needs, roles, supply }: Dossier, wording: Wording): Block[] {
  const { language, words, name, basis } = wording;
  const classes = new Map(
    [...roles, ...supply].map((row) => [row.segment, CLASS_NAMES[language][row.class]]),
  );
  const facts = (parts: (string | null)[]) => parts.filter(Boolean).join(JOIN[language]) || "–";
  const share = (text: string | null, say: (share: string) => string) =>
    text === null ? null : say(shareText(text, language));
  const rows = [
    ...makes.map((row) => [
      `${words.makes} · ${name(row)}`,
      classes.get(row.segment) ?? "–",
      facts([
        row.capacity === null ? null : words.capacity(amountText(row.capacity, row.unit, language)),
        share(row.revenueShare, words.revenue),
        share(row.soldElsewhereShare, words.sold),
      ]),
      basis(row),
    ]),
    ...needs.map((row) => [
      `${words.needs} · ${name(row)}`,
      classes.get(row.segment) ?? "–",
      facts([
        row.amount === null ? null : words.amount(amountText(row.amount, row.unit, language)),
        share(row.boughtElsewhereShare, words.bought),
      ]),
      basis(row),
    ]),
  ];
  return [heading(words.products), ...table(wording, words.heads.products, [4, 1.6, 5, 2.6], rows, PRODUCTS)];
}

function relations(dossier: Dossier, wording: Wording): Block[] {
  const { language, words, basis } = wording;
  const self = dossier.firm.name;
  const arrow = (row: Statement & { name: string }, what: string, outward: boolean) =>
    outward ? [self, what, row.name, basis(row)] : [row.name, what, self, basis(row)];
  const delivery = (row: Dossier["buys"][number]) => verb({ ...row, kind: "supplies" });
  const holding = (row: Dossier["owns"][number]) => verb({ ...row, kind: "owns" });
  const verb = (row: ToldTie) => tieVerb(relatedBy(row), true, language);
  const rows = [
    ...dossier.buys.map((row) => arrow(row, delivery(row), false)),
    ...dossier.sells.map((row) => arrow(row, delivery(row), true)),
    ...dossier.ownedBy.map((row) => arrow(row, holding(row), false)),
    ...dossier.owns.map((row) => arrow(row, holding(row), true)),
    ...dossier.ties.map((row) => arrow(row, tieVerb({ relation: row.kind }, true, language), row.outward)),
    ...dossier.advisers.map((row) => [
      row.title ? besideText(row.name, row.title, language) : row.name,
      tieVerb({ relation: "works_for" }, true, language),
      self,
      basis(row),
    ]),
  ];
  return [
    heading(words.relations),
    ...table(wording, words.heads.relations, [4, 3, 4, 2.6], rows, RELATIONS),
  ];
}

function projects({ projects: all, events }: Dossier, wording: Wording): Block[] {
  const { language, words } = wording;
  const rows = all.map((row) => [
    row.name,
    PROJECT_STAGE_NAMES[language][row.stage],
    row.amountWan === null ? "–" : moneyText(row.amountWan, language),
    row.signedOn ? dateText(row.signedOn, language) : "–",
  ]);
  const told = events.map((row) => [
    dateText(row.on, language),
    eventName(row.kind, language),
    row.text ?? "–",
    row.projectName,
  ]);
  return [
    heading(words.projects),
    ...table(wording, words.heads.projects, [6, 2, 2.5, 2.5], rows),
    ...(told.length > 0 ? table(wording, words.heads.events, [2, 1.8, 6, 4], told, EVENTS) : []),
  ];
}

function signals({ signals: all }: Dossier, wording: Wording): Block[] {
  const { language, words, basis } = wording;
  const rows = all.map((row) => [
    dateText(row.on, language),
    SIGNAL_NAMES[language][row.kind],
    row.text ?? "–",
    basis(row),
  ]);
  return [heading(words.signals), ...table(wording, words.heads.signals, [2, 2, 7, 2.6], rows)];
}

function quality(
  { quality: found, duplicates, makes, needs }: Dossier,
  { language, words, name, listed }: Wording,
): Block[] {
  const names = new Map([...makes, ...needs].map((row) => [row.segment, name(row)]));
  const items = (
    ["missing", "disagree", "doubtful", "stale", "assumed", "unsourced", "undated"] as const
  ).flatMap((kind) => {
    const parts = found
      .filter((one) => one.kind === kind)
      .map(({ of, segments, names: others }) => {
        const told = listed([...segments.map((id) => names.get(id) ?? id), ...others]);
        return told ? besideText(RECORD_PARTS[language][of], told, language) : RECORD_PARTS[language][of];
      });
    return parts.length > 0 ? [words.finding[kind](parts.join(JOIN[language]))] : [];
  });
  if (duplicates.length > 0) items.push(words.finding.duplicate(listed(duplicates.map((one) => one.name))));
  return [
    heading(words.quality),
    ...(items.length > 0 ? items : [words.complete]).map((text): Block => ({ kind: "item", text })),
  ];
}

function sources({ sources: cited }: Dossier, wording: Wording): Block[] {
  const { language, words } = wording;
  const rows = Object.values(cited).map((source, at) => [
    `[${at + 1}]`,
    source.title,
    source.published ? dateText(source.published, language) : words.unknown,
    source.address ?? "",
  ]);
  return [heading(words.sources), ...table(wording, words.heads.sources, [1.2, 5, 2, 5], rows)];
}
