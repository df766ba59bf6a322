import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CandidatesAnswer } from "../../../../server/recruit/candidates/candidates.ts";
import { shortlistsAnswer } from "../../../api/candidates.ts";
import controls from "../../../kit/theme/button.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import style from "./candidates.module.css";

/** What opens from the head of the list. */
export type Panel = "filters" | "weights" | "why";

/** Of which gaps the list is, the ways on, and what opens: filters, weights, and why a firm is not in it. */
export function ListHead({
  title,
  answer,
  panels,
  onTurn,
  filters,
  moved,
}: {
  title: string;
  answer: CandidatesAnswer;
  panels: readonly Panel[];
  onTurn: (panel: Panel) => void;
  filters: number;
  moved: number;
}) {
  const { t } = useTranslation();
  const lists = useQuery(shortlistsAnswer(answer.place.id));
  const labels: Record<Panel, string> = {
    filters: filters > 0 ? t("candidates.filtersOn", { count: filters }) : t("candidates.filters"),
    weights: moved > 0 ? t("listed.weightsMoved", { count: moved }) : t("candidates.weights"),
    why: t("candidates.whyNot"),
  };
  return (
    <PageHead
      title={title}
      note={
        <>
          <Link to="/shortlists">{t("candidates.shortlist.open", { count: lists.data?.total ?? 0 })}</Link>
          {" · "}
          <Link to="/about" hash="candidates">
            {t("candidates.formula")}
          </Link>
        </>
      }
    >
      <div className={style.tools}>
        {(["filters", "weights", "why"] as const).map((panel) => (
          <button
            key={panel}
            type="button"
            className={controls.button}
            aria-expanded={panels.includes(panel)}
            onClick={() => onTurn(panel)}
          >
            {labels[panel]}
          </button>
        ))}
      </div>
    </PageHead>
  );
}
