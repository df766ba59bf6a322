import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { WantedAnswer } from "../../../../server/chain/plans/wanted.ts";
import { joinIds } from "../../../../server/model/id-list.ts";
import { isUnderWay } from "../../../../server/model/projects.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { wantedHere } from "../../../api/projects.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Folded } from "../../../kit/opened/folded.tsx";
import style from "./wanted.module.css";

const NewProject = lazy(() => import("../changing/new-project.tsx").then((m) => ({ default: m.NewProject })));

type Wanted = WantedAnswer["wanted"][number];

/** The segments the office decided to recruit for and for which nothing is under way: to look for firms, or to begin. */
export function WantedStrip({
  place,
  chain,
  projects,
}: {
  place: string | undefined;
  chain: string | undefined;
  projects: readonly ProjectRow[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const all = useQuery(wantedHere(place, chain)).data?.wanted ?? [];
  const [making, setMaking] = useState<Wanted | null>(null);
  const open = openOf(all, projects);
  if (open.length === 0) return null;
  return (
    <Folded className={style.wanted} summary={t("projects.wanted", { count: open.length })}>
      <ul>
        {open.map((one) => {
          const name = nameOf(one, language);
          return (
            <li key={`${one.place} ${one.segment}`}>
              <Link
                to="/chain/$chain"
                params={{ chain: one.chain }}
                search={{ place: one.place, segment: one.segment }}
              >
                {name}
              </Link>
              <small>{placeOf(one, t)}</small>
              <Link
                to="/candidates"
                search={{ place: one.place, chain: one.chain, segment: joinIds([one.segment]) }}
                aria-label={t("gaps.findFor", { name })}
              >
                {t("whatIf.wantedFind")}
              </Link>
              <button
                type="button"
                aria-label={t("projects.beginFor", { name })}
                onClick={() => setMaking(one)}
              >
                {t("projects.begin")}
              </button>
            </li>
          );
        })}
      </ul>
      {making ? (
        <Suspense>
          <NewProject
            initial={{
              name: nameOf(making, language),
              gap: [nameOf(making, language), placeOf(making, t)].filter(Boolean).join(" · "),
              place: making.place,
              segments: [making.segment],
            }}
            onClose={() => setMaking(null)}
            onMade={() => setMaking(null)}
          />
        </Suspense>
      ) : null}
    </Folded>
  );
}

/** Those that no project before production fills at the place. */
export function openOf<One extends Pick<Wanted, "place" | "segment">>(
  wanted: readonly One[],
  projects: readonly Pick<ProjectRow, "stage" | "place" | "segments">[],
): One[] {
  const filled = new Set(
    projects
      .filter(({ stage }) => isUnderWay(stage))
      .flatMap(({ place, segments }) => segments.map(({ segment }) => `${place}\n${segment}`)),
  );
  return wanted.filter(({ place, segment }) => !filled.has(`${place}\n${segment}`));
}
