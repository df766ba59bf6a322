import type { CascadeAnswer } from "../../../../server/chain/plans/cascade.ts";
import type { Language } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { affected, type Lost, roundsOf, type Stopped } from "./replay.ts";

/** What stops, told in one line. */
export function headline(answer: CascadeAnswer, stopped: Stopped, t: Translate, language: Language): string {
  const name = nameOfStopped(answer, stopped, language);
  const count = affected(answer);
  if (answer.lost.length === 0) return t(`cascade.nothing.${stopped.kind}`, { name });
  if (count === 0) return t("cascade.alone", { name });
  return t("cascade.headline", { name, count });
}

function nameOfStopped(answer: CascadeAnswer, { kind, id }: Stopped, language: Language): string {
  if (kind === "firm") return answer.names.firms[id] ?? id;
  return segmentName(answer, id, language);
}

/** Each round with the cause of every loss as a sentence. */
export function tellRounds(
  answer: CascadeAnswer,
  stopped: Stopped,
  t: Translate,
  language: Language,
): { round: number; lines: { segment: string; name: string; cause: string }[] }[] {
  const firm = nameOfStopped(answer, stopped, language);
  return roundsOf(answer.lost).map((lost, round) => ({
    round,
    lines: lost.map((one) => ({
      segment: one.segment,
      name: segmentName(answer, one.segment, language),
      cause: causeOf(one, answer, firm, t, language),
    })),
  }));
}

function causeOf(lost: Lost, answer: CascadeAnswer, firm: string, t: Translate, language: Language): string {
  const broken = lost.needs.map((members) =>
    t(members.length > 1 ? "cascade.anyOf" : "cascade.one", {
      names: members.map((id) => segmentName(answer, id, language)).join(t("cascade.or")),
    }),
  );
  const needs = broken.length > 0 ? t("cascade.cause.need", { needs: broken.join(t("sentence.and")) }) : "";
  if (lost.cause === "removed") return t("cascade.cause.removed");
  if (lost.cause === "need") return needs;
  const maker = lost.round === 0 ? t("cascade.cause.lastMaker", { firm }) : t("cascade.cause.noMaker");
  return needs ? `${maker}${t("cascade.also")}${needs}` : maker;
}

function segmentName({ names }: CascadeAnswer, id: string, language: Language): string {
  const named = names.segments[id];
  return named ? nameOf(named, language) : id;
}
