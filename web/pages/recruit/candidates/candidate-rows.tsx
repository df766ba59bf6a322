import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Candidate } from "../../../../server/recruit/candidates/candidates.ts";
import style from "./candidates.module.css";

const SHOWN = 25;

/** The first of a list, and more when asked for. */
export function CandidateRows({
  candidates,
  children,
}: {
  candidates: Candidate[];
  children: (candidate: Candidate, at: number) => ReactNode;
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN);
  const left = candidates.length - shown;
  return (
    <>
      <ol>{candidates.slice(0, shown).map(children)}</ol>
      {left > 0 ? (
        <button type="button" className={style.more} onClick={() => setShown(shown + SHOWN)}>
          {t("candidates.more", { count: Math.min(left, SHOWN) })}
        </button>
      ) : null}
    </>
  );
}
