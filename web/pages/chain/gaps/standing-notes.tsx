import { useTranslation } from "react-i18next";
import type { GapsAnswer } from "../../../../server/chain/gaps.ts";
import { WhyNote } from "./why-note.tsx";

/** What stands above gaps however they are listed: why nothing can be said of them, and how many needs are open. */
export function StandingNotes({ answer, className }: { answer: GapsAnswer; className: string | undefined }) {
  const { t } = useTranslation();
  const { why, needsOpen, counts } = answer;
  return (
    <>
      {why ? <WhyNote answer={answer} why={why} /> : null}
      {needsOpen > 0 ? (
        <p className={className} title={t("gaps.needsOpenMeaning")}>
          {t("gaps.needsOpen", { count: needsOpen, needs: needsOpen, segments: counts.missing ?? 0 })}
        </p>
      ) : null}
    </>
  );
}
