import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { CANDIDATE_PARTS, isWeightless } from "../../../../server/model/weights.ts";
import type { Candidate, CandidatesAnswer } from "../../../../server/recruit/candidates/candidates.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { candidatesAnswer } from "../../../api/candidates.ts";
import { useLanguage } from "../../../i18n/use-language.ts";

import { SearchSheetLink } from "../../../kit/links/search-sheet-link.tsx";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { useTitle } from "../../../kit/title.ts";
import { useWidth } from "../../../kit/width.ts";
import { CandidateRow, type RowActions } from "./candidate-row.tsx";
import { CandidateRows } from "./candidate-rows.tsx";
import style from "./candidates.module.css";
import {
  askedOf,
  countFilters,
  isSizeSet,
  segmentsOf,
  useCandidatesAddress,
  weightsOf,
} from "./candidates-address.ts";
import { CompareTable } from "./compare-table.tsx";
import { ExcelOfCandidates } from "./excel.tsx";
import { mergeFacets } from "./facets.ts";
import { FiltersPanel } from "./filters-panel.tsx";
import { Nobody } from "./nobody.tsx";
import { PastShortlists } from "./past-shortlists.tsx";
import { type CandidateWeights, rank } from "./ranking.ts";
import { Shortlists } from "./shortlists.tsx";
import { WeightsPanel } from "./weights-panel.tsx";

const NewProject = lazy(() =>
  import("../../projects/changing/new-project.tsx").then((m) => ({ default: m.NewProject })),
);
const WhyNot = lazy(() => import("./why-not.tsx").then((m) => ({ default: m.WhyNot })));

const LISTED = 200;

/** Who could fill the gaps of the address: makers, and apart from them who may be able to. */
export function CandidateList({ place }: { place: string }) {
  const { address } = useCandidatesAddress();
  const asked = askedOf(address, place, segmentsOf(address).length > 1);
  const makes = useQuery(candidatesAnswer({ ...asked, tier: "makes", limit: LISTED }));
  const related = useQuery(candidatesAnswer({ ...asked, tier: "related", limit: LISTED }));
  return (
    <Answered query={makes} waiting={<Waiting lines={12} />}>
      {(answer) => (
        <Listed
          key={address.segment}
          answer={answer}
          related={related.data}
          relatedPart={(children) => <Answered query={related}>{(found) => children(found)}</Answered>}
          stale={makes.isPlaceholderData || related.isPlaceholderData}
        />
      )}
    </Answered>
  );
}

function Listed({
  answer,
  related,
  relatedPart,
  stale,
}: {
  answer: CandidatesAnswer;
  related: CandidatesAnswer | undefined;
  relatedPart: (children: (found: CandidatesAnswer) => ReactNode) => ReactNode;
  stale: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const width = useWidth();
  const { address, change } = useCandidatesAddress();
  const [moving, setMoving] = useState<CandidateWeights>({});
  const [proposed, setProposed] = useState<Candidate | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const [asking, setAsking] = useState(address.firm !== undefined);
  const weights = { ...weightsOf(address), ...moving };
  const sizeSet = isSizeSet(address);
  const makers = rank(answer.candidates, weights);
  const relatives = rank(related?.candidates ?? [], weights);
  const compared = address.with ?? [];
  const sideBySide = compared.flatMap(
    (firm) => [...makers, ...relatives].find((one) => one.firm === firm) ?? [],
  );
  const place = answer.place.id;
  const names = answer.segments.map((segment) => nameOf(segment, language)).join(t("sentence.and"));
  const title = t("candidates.titleOf", { segments: names });
  useTitle(title);
  const { chain } = answer.segment;
  useEffect(() => {
    if (address.chain !== chain) change({ chain });
  }, [address.chain, chain, change]);
  const toggle = (firm: string) => {
    const next = compared.includes(firm) ? compared.filter((one) => one !== firm) : [...compared, firm];
    change({ with: next.length > 0 ? next : undefined });
  };
  const actions: RowActions = { compared, onCompare: toggle, onProject: setProposed };
  const settle = () => {
    if (Object.keys(moving).length === 0) return;
    change(moving);
    setMoving({});
  };
  const row = (candidate: Candidate, at: number, found: CandidatesAnswer) => (
    <CandidateRow
      key={candidate.firm}
      candidate={candidate}
      place={place}
      segment={answer.segment.id}
      sizeSet={sizeSet}
      sources={found.sources}
      actions={actions}
      rank={at + 1}
    />
  );
  const filters = countFilters(address);
  const side = (
    <>
      <WeightsPanel
        defaults={answer.weights}
        weights={weights}
        onMove={(name, value) => setMoving({ ...moving, [name]: value })}
        onSet={settle}
        onReset={() => {
          setMoving({});
          change(Object.fromEntries(CANDIDATE_PARTS.map((name) => [name, undefined])));
        }}
      />
      <FiltersPanel address={address} change={change} facets={mergeFacets(answer.facets, related?.facets)} />
    </>
  );
  return (
    <>
      <div className={page.head}>
        <div>
          <h1>{title}</h1>
          <p className={page.under}>
            {answer.segments.map((segment) => (
              <ClassMark key={segment.id} of={segment.class} steps={null} bare />
            ))}
            {" · "}
            <Link to="/candidates" search={{ chain }}>
              {t("candidates.other")}
            </Link>
            {" · "}
            <Link to="/search-sheet" search={{ chain, segment: answer.segment.id }}>
              {t("candidates.searchSheet")}
            </Link>
            {" · "}
            <Link to="/about" hash="candidates">
              {t("candidates.formula")}
            </Link>
          </p>
        </div>
        <div className={style.tools}>
          <ExcelOfCandidates
            title={title}
            makers={makers}
            relatives={relatives}
            sources={{ ...answer.sources, ...related?.sources }}
          />
          <button
            type="button"
            className={controls.button}
            aria-expanded={asking}
            onClick={() => {
              setAsking(!asking);
              if (asking) change({ firm: undefined });
            }}
          >
            {t("candidates.whyNot")}
          </button>
        </div>
      </div>
      <div className={style.columns}>
        {width === "wide" ? (
          <aside className={style.side}>{side}</aside>
        ) : (
          <details className={`${page.sheet} ${style.folded}`}>
            <summary>
              {t("candidates.weights")} ·{" "}
              {filters > 0 ? t("candidates.filtersOn", { count: filters }) : t("candidates.filters")}
            </summary>
            <div className={style.side}>{side}</div>
          </details>
        )}
        <div className={style.main} data-stale={stale}>
          {made ? (
            <p className={style.made} role="status">
              {t("candidates.projectMade", { name: made })}
            </p>
          ) : null}
          {asking ? (
            <Suspense fallback={<Waiting lines={3} />}>
              <WhyNot
                asked={askedOf(address, place, answer.segments.length > 1)}
                firm={address.firm}
                onAsk={(firm) => change({ firm })}
                shown={LISTED}
                sizeSet={sizeSet}
                actions={actions}
              />
            </Suspense>
          ) : null}
          {sideBySide.length > 1 ? (
            <CompareTable
              candidates={sideBySide}
              sizeSet={sizeSet}
              onRemove={toggle}
              onClose={() => change({ with: undefined })}
            />
          ) : null}
          {isWeightless({ ...answer.weights, ...weights }) ? (
            <p className={style.note} role="alert">
              {t("candidates.noWeight")}
            </p>
          ) : null}
          <section className={page.sheet} aria-label={t("candidates.makes")}>
            <h2 title={t("candidates.makesMeaning")}>
              {t("candidates.makes")} <span className={page.number}>{answer.total}</span>
            </h2>
            {makers.length === 0 ? <Nobody answer={answer} filters={filters} /> : null}
            <CandidateRows candidates={makers}>{(one, at) => row(one, at, answer)}</CandidateRows>
            {answer.cursor ? (
              <p className={page.none}>
                {t("candidates.cut", { shown: makers.length, total: answer.total })}
              </p>
            ) : null}
          </section>
          <section className={page.sheet} aria-label={t("candidates.related")}>
            <h2>
              {t("candidates.related")} <span className={page.number}>{related?.total}</span>
            </h2>
            <p className={style.guess}>
              {t("candidates.relatedMeaning")}{" "}
              {related?.related === "cut" ? t("candidates.relatedCut", { count: LISTED }) : null}
            </p>
            {relatedPart((found) =>
              found.related === "pending" ? (
                <p className={page.none} role="status">
                  {t("candidates.relatedPending")}
                </p>
              ) : relatives.length === 0 ? (
                <p className={page.none}>
                  {t(filters > 0 ? "candidates.noneFiltered" : "candidates.relatedNone")}{" "}
                  {answer.segments.map((one) => (
                    <SearchSheetLink
                      key={one.id}
                      chain={one.chain}
                      segment={one.id}
                      name={nameOf(one, language)}
                    />
                  ))}
                </p>
              ) : (
                <CandidateRows candidates={relatives}>{(one, at) => row(one, at, found)}</CandidateRows>
              ),
            )}
          </section>
          <Shortlists place={place} />
          <PastShortlists place={place} />
        </div>
      </div>
      {proposed ? (
        <Suspense>
          <NewProject
            initial={{
              name: t("candidates.projectName", { firm: proposed.name, segments: names }),
              firm: proposed.firm,
              place,
              segments:
                proposed.makes.length > 0
                  ? proposed.makes.map((one) => one.segment)
                  : answer.segments.map(({ id }) => id),
              introducer: proposed.path?.members[0]?.id ?? null,
            }}
            onMade={(_, name) => {
              setMade(name);
              setProposed(null);
            }}
            onClose={() => setProposed(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
