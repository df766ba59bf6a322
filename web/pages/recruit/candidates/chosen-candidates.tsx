import { useTranslation } from "react-i18next";
import { COMPARED } from "../../../../server/model/bounds.ts";
import type { Candidate } from "../../../../server/recruit/candidates/candidates.ts";
import controls from "../../../kit/theme/button.module.css";
import { ChosenBar } from "../chosen-bar.tsx";
import { TripLink } from "../trip-link.tsx";
import type { Ranked } from "./candidate-columns.tsx";
import { ListButton } from "./list-form.tsx";

/** What can be done with the candidates that are chosen. */
export function ChosenCandidates({
  chosen,
  place,
  segment,
  onCompare,
  onProject,
  onClear,
}: {
  chosen: readonly Ranked[];
  place: string;
  segment: string;
  onCompare: () => void;
  onProject: (candidate: Candidate) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation();
  const count = chosen.length;
  const firms = chosen.map(({ candidate }) => candidate.firm);
  const comparable = count > 1 && count <= COMPARED;
  return (
    <ChosenBar
      label={t("listed.chosen", { count })}
      text={t("listed.chosen", { count })}
      names={chosen.map(({ candidate }) => candidate.name)}
      onClear={onClear}
    >
      <button
        type="button"
        className={controls.button}
        disabled={!comparable}
        title={comparable ? undefined : t("listed.compareFew")}
        onClick={onCompare}
      >
        {t("listed.compare")}
      </button>
      <ListButton
        firms={chosen.map(({ candidate: { firm, name, score }, rank }) => ({ firm, name, score, rank }))}
        place={place}
        segment={segment}
        label={t("listed.listOf", { count })}
      >
        {t("listed.list")}
      </ListButton>
      {count === 1 ? (
        <button type="button" className={controls.button} onClick={() => onProject(chosen[0]!.candidate)}>
          {t("listed.project")}
        </button>
      ) : null}
      <TripLink firms={firms}>{t("listed.trip")}</TripLink>
    </ChosenBar>
  );
}
