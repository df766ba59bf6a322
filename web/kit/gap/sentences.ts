import type { GapAnswer, GapReasons } from "../../../server/chain/gaps.ts";
import { nameOf, number, shareText } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { placeOf } from "../../i18n/place-names.ts";
import type { Language } from "../../i18n/words.ts";
import type { Stated } from "../statement/source-mark.tsx";

export interface Sentence {
  text: string;
  /** The statements it rests on, each source once. */
  statements: Stated[];
  /** Those its text names, in order. */
  projects?: { project: string; name: string }[];
}

const NAMED_SEGMENTS = 3;
const NAMED_FIRMS = 2;

/** A gap as far as sentences tell of it. */
type Judged = Pick<GapAnswer, "segment" | "class" | "steps" | "makers" | "reasons">;

interface Speaker {
  t: Translate;
  language: Language;
}

/** Why a segment is judged as it is, as sentences; the first says most. */
export function sentences(gap: Judged, t: Translate, language: Language): Sentence[] {
  const reasons = gap.reasons;
  if (!reasons) return [];
  const speaker = { t, language };
  return [
    ...because(gap, reasons, speaker),
    ...alternatives(gap, reasons, speaker),
    ...leakage(gap, reasons, speaker),
    ...underWay(reasons, speaker),
    ...elsewhere(gap, reasons, speaker),
  ];
}

function because(gap: Judged, reasons: GapReasons, speaker: Speaker): Sentence[] {
  const { t } = speaker;
  const needers = neededBy(reasons, speaker);
  const rests = cited(reasons.neededBy);
  switch (gap.class) {
    case "missing":
    case "bought_in":
      return [
        { text: t(`sentence.needed.${inputKind(reasons)}`, { needers }), statements: rests },
        ...(gap.class === "bought_in" ? [bar(reasons, speaker)] : []),
      ];
    case "single":
      return [
        {
          text: reasons.soleMaker
            ? t("sentence.sole", { maker: reasons.soleMaker.name, needers })
            : t("sentence.soleNoMaker", { needers }),
          statements: rests,
        },
      ];
    case "weak":
      return [
        ...capacity(reasons, speaker),
        { text: t("sentence.neededHere", { needers }), statements: rests },
      ];
    case "extendable":
      return feeds(reasons, speaker);
    case "unsupported":
      return [{ text: t(`sentence.uses.${supportKind(reasons)}`, { needers }), statements: rests }];
    case "distant":
      return [
        { text: distance(gap, reasons, speaker), statements: [] },
        ...(reasons.excluded || !reasons.recruitable ? [bar(reasons, speaker)] : []),
      ];
    case "strong":
    case "present":
      return [
        { text: t("sentence.strong", { count: gap.makers }), statements: [] },
        ...(needers ? [{ text: t("sentence.neededHere", { needers }), statements: rests }] : []),
      ];
    case "outside":
      return [
        { text: t("sentence.outside"), statements: [] },
        ...(reasons.excluded || !reasons.recruitable ? [bar(reasons, speaker)] : []),
      ];
  }
}

function distance(gap: Judged, reasons: GapReasons, { t, language }: Speaker): string {
  const steps = gap.steps ?? 2;
  const [first, ...rest] = reasons.path.map((each) => nameOf(each, language));
  if (first === undefined) return t("sentence.distant", { steps });
  return t("sentence.distantFrom", { steps, first, path: [first, ...rest].join(" ← ") });
}

function neededBy(reasons: GapReasons, speaker: Speaker): string {
  const { t, language } = speaker;
  const bySegment = new Map(reasons.neededBy.map((needer) => [needer.segment, needer]));
  const named = [...bySegment.values()].slice(0, NAMED_SEGMENTS).map((needer) => {
    const segment = nameOf(needer, language);
    if (needer.makers.length === 0) return segment;
    const list = needer.makers
      .slice(0, NAMED_FIRMS)
      .map((maker) => maker.name)
      .join(t("sentence.and"));
    const makers =
      needer.makersTotal > NAMED_FIRMS ? t("sentence.makersMore", { list, count: needer.makersTotal }) : list;
    return t("sentence.needer", { segment, makers });
  });
  return enumerate(named, bySegment.size, speaker);
}

function enumerate(named: string[], all: number, { t }: Speaker): string {
  const list = named.join(t("sentence.and"));
  return all > named.length ? t("sentence.listMore", { list, count: all }) : list;
}

function inputKind(reasons: GapReasons): "input_of" | "packaging_for" | "mixed" {
  const kinds = new Set(reasons.neededBy.map((needer) => needer.kind));
  if (kinds.size !== 1) return "mixed";
  return kinds.has("packaging_for") ? "packaging_for" : kinds.has("input_of") ? "input_of" : "mixed";
}

function supportKind(reasons: GapReasons): "equipment_for" | "service_for" | "mixed" {
  const kinds = new Set(reasons.neededBy.map((needer) => needer.kind));
  if (kinds.size !== 1) return "mixed";
  return kinds.has("equipment_for") ? "equipment_for" : kinds.has("service_for") ? "service_for" : "mixed";
}

function alternatives(gap: Judged, reasons: GapReasons, speaker: Speaker): Sentence[] {
  if (reasons.alternatives.length === 0 || (gap.class !== "missing" && gap.class !== "bought_in")) return [];
  const { t, language } = speaker;
  const listed = (all: readonly { nameZh: string; nameEn: string | null }[]) =>
    enumerate(
      all.slice(0, NAMED_SEGMENTS).map((each) => nameOf(each, language)),
      all.length,
      speaker,
    );
  const list = listed(reasons.alternatives);
  if (oneOfSeveral(reasons)) return [{ text: t("sentence.alternativesAbsent", { list }), statements: [] }];
  const some = reasons.neededBy.filter(({ alternative }) => alternative);
  const needers = listed([...new Map(some.map((needer) => [needer.segment, needer])).values()]);
  return [{ text: t("sentence.alternativesFor", { needers, list }), statements: [] }];
}

/** Whether something else will do for everyone who needs the segment. */
export function oneOfSeveral({ neededBy, alternatives }: GapReasons): boolean {
  return alternatives.length > 0 && neededBy.every(({ alternative }) => alternative);
}

function capacity(reasons: GapReasons, { t, language }: Speaker): Sentence[] {
  if (!reasons.capacity) return [];
  const { have, want, unit } = reasons.capacity;
  const short = number(want - have, language);
  return [
    {
      text: t("sentence.capacity", {
        have: number(have, language),
        want: number(want, language),
        short,
        unit,
      }),
      statements: [],
    },
  ];
}

function feeds(reasons: GapReasons, speaker: Speaker): Sentence[] {
  const { t, language } = speaker;
  const waste = reasons.feeds.filter((feed) => feed.kind === "waste_to" || feed.kind === "recycle_to");
  const direct = reasons.feeds.filter((feed) => !waste.includes(feed));
  const say = (list: GapReasons["feeds"]) => {
    const names = [...new Set(list.map((feed) => nameOf(feed, language)))];
    return enumerate(names.slice(0, NAMED_SEGMENTS), names.length, speaker);
  };
  return [
    ...(direct.length > 0
      ? [{ text: t("sentence.feeds", { feeds: say(direct) }), statements: cited(direct) }]
      : []),
    ...(waste.length > 0
      ? [{ text: t("sentence.feedsWaste", { feeds: say(waste) }), statements: cited(waste) }]
      : []),
  ];
}

function bar(reasons: GapReasons, { t }: Speaker): Sentence {
  const { excluded } = reasons;
  if (!excluded) return { text: t("sentence.notRecruitable"), statements: [] };
  return {
    text: t("sentence.excluded", {
      place: placeOf(excluded, t) ?? "",
      reason: excluded.reason.replace(/[。.]$/, ""),
    }),
    statements: [excluded],
  };
}

function leakage(gap: Judged, reasons: GapReasons, { t, language }: Speaker): Sentence[] {
  return reasons.leakage.map((leak) => {
    const told = { firm: leak.name, share: shareText(leak.share, t) };
    const feed = leak.segment === gap.segment ? undefined : reasons.feeds.find(fed(leak.segment));
    const text = feed
      ? t("sentence.soldOf", { ...told, segment: nameOf(feed, language) })
      : t(`sentence.${leak.direction}`, told);
    return { text, statements: [leak] };
  });
}

const fed = (segment: string) => (feed: GapReasons["feeds"][number]) => feed.segment === segment;

function underWay(reasons: GapReasons, { t }: Speaker): Sentence[] {
  if (reasons.underWay.length === 0) return [];
  const list = reasons.underWay
    .map((project) =>
      t("sentence.project", { name: project.name, stage: t(`projectStage.${project.stage}`) }),
    )
    .join(t("sentence.and"));
  return [{ text: t("sentence.underWay", { list }), statements: [], projects: reasons.underWay }];
}

function elsewhere(gap: Judged, reasons: GapReasons, { t, language }: Speaker): Sentence[] {
  if (gap.class === "strong" || gap.class === "present" || gap.class === "outside") return [];
  const { count, nearest } = reasons.elsewhere;
  if (count === 0) return [{ text: t("sentence.elsewhereNone"), statements: [] }];
  if (!nearest) return [{ text: t("sentence.elsewhereFar", { count }), statements: [] }];
  const km = number(Math.round(nearest.km), language);
  const text = nearest.placeName
    ? t("sentence.elsewhereNear", { count, firm: nearest.name, place: placeOf(nearest, t) ?? "", km })
    : t("sentence.elsewhereNearNoPlace", { count, firm: nearest.name, km });
  return [{ text, statements: [] }];
}

function cited(statements: readonly Stated[]): Stated[] {
  const seen = new Map<string, Stated>();
  for (const { source, asOf, confidence, note } of statements) {
    const key = JSON.stringify([source, asOf, confidence, note]);
    if (!seen.has(key)) seen.set(key, { source, asOf, confidence, note });
  }
  return [...seen.values()];
}
