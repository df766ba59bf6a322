import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { scoreShown } from "../../../../server/model/weights.ts";
import type { Language } from "../../../../server/model/words.ts";
import type {
  Candidate,
  CandidateStanding,
  CandidatesAnswer,
} from "../../../../server/recruit/candidates/candidates.ts";
import { kmText, nameOf, shareText } from "../../../../server/words/format.ts";

import { type CandidatesAsked, candidatesAnswer } from "../../../api/candidates.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Field } from "../../../kit/form/field.tsx";
import { FirmSelect } from "../../../kit/form/firm-select.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import { CandidateDetails } from "./candidate-details.tsx";
import style from "./candidates.module.css";

/** A firm asked after: where it stands, and which filter or part holds it back. */
export function WhyNot({
  asked,
  firm,
  onAsk,
  shown,
  sizeSet,
  onProject,
}: {
  asked: CandidatesAsked;
  firm: string | undefined;
  onAsk: (firm: string | undefined) => void;
  /** How many of the list are on the screen. */
  shown: number;
  sizeSet: boolean;
  onProject: (candidate: Candidate) => void;
}) {
  const { t } = useTranslation();
  const query = useQuery({
    ...candidatesAnswer({ ...asked, firm, limit: 1 }),
    enabled: firm !== undefined,
  });
  return (
    <>
      <div className={style.whyBody}>
        <p className={style.hint}>{t("candidates.whyNotHint")}</p>
        <AntdRoom>
          <Field label={t("candidates.whyFirm")}>
            {(bound) => (
              <FirmSelect {...bound} value={firm ?? null} onChange={(chosen) => onAsk(chosen ?? undefined)} />
            )}
          </Field>
        </AntdRoom>
        {firm === undefined ? null : (
          <Answered query={query}>
            {(answer) =>
              answer.asked ? <Standing answer={answer} standing={answer.asked} shown={shown} /> : null
            }
          </Answered>
        )}
      </div>
      {query.data?.asked?.candidate && firm !== undefined ? (
        <div className={style.whyDetails}>
          <CandidateDetails
            key={firm}
            candidate={query.data.asked.candidate}
            rank={query.data.asked.position}
            of={{
              place: query.data.place.id,
              segment: query.data.segment.id,
              sizeSet,
              sources: query.data.sources,
              onProject,
            }}
          />
        </div>
      ) : null}
    </>
  );
}

function Standing({
  answer,
  standing,
  shown,
}: {
  answer: CandidatesAnswer;
  standing: CandidateStanding;
  shown: number;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { verdict, name, position, of, heldBack, losses, relatedness } = standing;
  const partName = (part: CandidateStanding["losses"][number]["part"]) => t(`candidates.part.${part}.name`);
  const words = { name, position: position ?? 0, of: of ?? 0 };
  const [worst] = losses;
  return (
    <div className={style.told} role="status">
      <p>
        <strong>
          {verdict === "here"
            ? t("candidates.why.here", { name, place: nameOf(answer.place, language) })
            : t(`candidates.why.${verdict}`, words)}
        </strong>{" "}
        {verdict === "listed" && position !== null && position > shown && worst
          ? t("candidates.why.listedFar", { part: partName(worst.part) })
          : null}
        {relatedness && verdict === "not_related" ? t("candidates.why.related", relatedness) : null}{" "}
        {verdict === "not_related" && position !== null ? t("candidates.why.wouldStand", { position }) : null}
      </p>
      {heldBack.length > 0 ? (
        <ul className={style.held}>
          {heldBack.map((held) => (
            <li key={held.filter}>{heldText(held, t, language)}</li>
          ))}
        </ul>
      ) : null}
      {losses.length > 0 ? (
        <p className={style.hint}>
          {t("candidates.why.losses", {
            list: losses
              .map(({ part, lost }) =>
                t("candidates.why.loss", { part: partName(part), lost: scoreShown(lost) }),
              )
              .join(t("sentence.and")),
          })}
        </p>
      ) : null}
    </div>
  );
}

function heldText(
  { filter, has }: CandidateStanding["heldBack"][number],
  t: Translate,
  language: Language,
): string {
  const name = t(`candidates.filter.${filter}`);
  if (has === null && filter === "listed")
    return t("candidates.heldBack", { filter: name, has: t("candidates.unlisted") });
  if (has === null) return t("candidates.heldBackUnknown", { filter: name });
  const shown = {
    tier: () => t(has === "makes" ? "candidates.makes" : "candidates.related"),
    within: () => kmText(Number(has), language),
    revenueShare: () => shareText(has, language),
  }[filter as string];
  return t("candidates.heldBack", { filter: name, has: shown ? shown() : has });
}
