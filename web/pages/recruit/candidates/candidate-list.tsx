import { useQuery } from "@tanstack/react-query";
import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import { CANDIDATE_PARTS, isWeightless } from "../../../../server/model/weights.ts";
import type { Candidate, CandidatesAnswer } from "../../../../server/recruit/candidates/candidates.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { type CandidatesAsked, candidatesAnswer } from "../../../api/candidates.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { SearchSheetLink } from "../../../kit/links/search-sheet-link.tsx";
import { NumberText } from "../../../kit/number-text.tsx";
import { Opened } from "../../../kit/opened/opened.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import page from "../../../kit/theme/page.module.css";
import { useTitle } from "../../../kit/title.ts";
import type { Ranked } from "./candidate-columns.tsx";
import style from "./candidates.module.css";
import {
  askedOf,
  countFilters,
  isSizeSet,
  segmentsOf,
  useCandidatesAddress,
  weightsOf,
} from "./candidates-address.ts";
import { ChosenCandidates } from "./chosen-candidates.tsx";
import { CompareTable } from "./compare-table.tsx";
import { conditionsOf } from "./conditions.ts";
import { ConditionsBar } from "./conditions-bar.tsx";
import { mergeFacets } from "./facets.ts";
import { FiltersPanel } from "./filters-panel.tsx";
import { ListHead, type Panel } from "./list-head.tsx";
import { Nobody } from "./nobody.tsx";
import { type CandidateWeights, rank, weightsFrom } from "./ranking.ts";
import { TierTable } from "./tier-table.tsx";
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
          asked={asked}
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
  asked,
}: {
  answer: CandidatesAnswer;
  related: CandidatesAnswer | undefined;
  relatedPart: (children: (found: CandidatesAnswer) => ReactNode) => ReactNode;
  stale: boolean;
  asked: CandidatesAsked;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { address, change } = useCandidatesAddress();
  const [moving, setMoving] = useState<CandidateWeights>({});
  const [proposed, setProposed] = useState<Candidate | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const [panels, setPanels] = useState<readonly Panel[]>(address.firm === undefined ? [] : ["why"]);
  const [chosen, setChosen] = useState<string[]>(address.with ?? []);
  // Side by side anew, they come into view again.
  const [comparing, setComparing] = useState(0);
  const weights = { ...weightsOf(address), ...moving };
  // The lists follow a weight being moved when there is time for it.
  const ranking = useDeferredValue(JSON.stringify(weights));
  const sizeSet = isSizeSet(address);
  const makers = useMemo(() => rank(answer.candidates, weightsFrom(ranking)), [answer.candidates, ranking]);
  const relatives = useMemo(
    () => rank(related?.candidates ?? [], weightsFrom(ranking)),
    [related?.candidates, ranking],
  );
  const ranked = useMemo(
    () =>
      new Map(
        [makers, relatives].flatMap((tier) =>
          tier.map((candidate, at): [string, Ranked] => [candidate.firm, { rank: at + 1, candidate }]),
        ),
      ),
    [makers, relatives],
  );
  const found = (firms: readonly string[]) => firms.flatMap((firm) => ranked.get(firm) ?? []);
  const compared = address.with ?? [];
  const sideBySide = found(compared).map(({ candidate }) => candidate);
  const place = answer.place.id;
  const names = answer.segments.map((segment) => nameOf(segment, language)).join(t("sentence.and"));
  const title = t("candidates.titleOf", { segments: names });
  useTitle(title);
  const { chain } = answer.segment;
  useEffect(() => {
    if (address.chain === undefined) change({ chain });
  }, [address.chain, chain, change]);
  const compare = (firms: readonly string[]) => change({ with: firms.length > 0 ? [...firms] : undefined });
  const settle = () => {
    if (Object.keys(moving).length === 0) return;
    change(moving);
    setMoving({});
  };
  const close = (panel: Panel) => {
    setPanels(panels.filter((one) => one !== panel));
    if (panel === "why") change({ firm: undefined });
  };
  const turn = (panel: Panel) => (panels.includes(panel) ? close(panel) : setPanels([...panels, panel]));
  const filters = countFilters(address);
  const facets = useMemo(() => mergeFacets(answer.facets, related?.facets), [answer.facets, related?.facets]);
  const conditions = useMemo(
    () => conditionsOf(address, facets, t, language),
    [address, facets, t, language],
  );
  const placeName = nameOf(answer.place, language);
  const note = useMemo(
    (): [string, string][] => [
      [t("excel.place"), placeName],
      [t("excel.segment"), names],
      ...conditions.map(({ text }): [string, string] => [t("excel.filter"), text]),
    ],
    [placeName, names, conditions, t],
  );
  // Those of the other tier stay chosen.
  const choose = useCallback((tier: readonly Candidate[], firms: string[]) => {
    const own = new Set(tier.map(({ firm }) => firm));
    setChosen((before) => {
      const kept = before.filter((firm) => !own.has(firm) || firms.includes(firm));
      return [...kept, ...firms.filter((firm) => !kept.includes(firm))];
    });
  }, []);
  const table = (answered: CandidatesAnswer, tier: "makes" | "related", candidates: readonly Candidate[]) => (
    <TierTable
      name={`${t(`candidates.${tier}`)} ${names}`}
      answered={answered}
      asked={{ ...asked, tier }}
      segment={answer.segment.id}
      sizeSet={sizeSet}
      candidates={candidates}
      ranking={ranking}
      chosen={chosen}
      onChosen={choose}
      onProject={setProposed}
      note={note}
    />
  );
  return (
    <>
      <ListHead
        title={title}
        answer={answer}
        panels={panels}
        onTurn={turn}
        filters={filters}
        moved={CANDIDATE_PARTS.filter((part) => address[part] !== undefined).length}
      />
      <ConditionsBar conditions={conditions} change={change} />
      <div className={style.main} data-stale={stale}>
        {made ? (
          <p className={style.made} role="status">
            {t("candidates.projectMade", { name: made })}
          </p>
        ) : null}
        {panels.includes("weights") ? (
          <Opened title={t("candidates.weights")} close={t("listed.close")} onClose={() => close("weights")}>
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
          </Opened>
        ) : null}
        {panels.includes("filters") ? (
          <Opened title={t("candidates.filters")} close={t("listed.close")} onClose={() => close("filters")}>
            <FiltersPanel address={address} change={change} facets={facets} />
          </Opened>
        ) : null}
        {panels.includes("why") ? (
          <Opened title={t("candidates.whyNot")} close={t("listed.close")} onClose={() => close("why")}>
            <Suspense fallback={<Waiting lines={3} />}>
              <WhyNot
                asked={askedOf(address, place, answer.segments.length > 1)}
                firm={address.firm}
                onAsk={(firm) => change({ firm })}
                shown={LISTED}
                sizeSet={sizeSet}
                onProject={setProposed}
              />
            </Suspense>
          </Opened>
        ) : null}
        {sideBySide.length > 1 ? (
          <CompareTable
            key={comparing}
            candidates={sideBySide}
            sizeSet={sizeSet}
            onRemove={(firm) => compare(compared.filter((one) => one !== firm))}
            onClose={() => compare([])}
          />
        ) : null}
        {isWeightless({ ...answer.weights, ...weights }) ? (
          <p className={style.note} role="alert">
            {t("candidates.noWeight")}
          </p>
        ) : null}
        <section className={`${page.sheet} ${style.tier}`} aria-label={t("candidates.makes")}>
          <h2 title={t("candidates.makesMeaning")}>
            {t("candidates.makes")}{" "}
            <span className={page.number}>
              <NumberText of={answer.total} />
            </span>
          </h2>
          {makers.length === 0 ? (
            <Nobody answer={answer} filters={filters} />
          ) : (
            table(answer, "makes", makers)
          )}
          {answer.cursor ? (
            <p className={page.none}>{t("candidates.cut", { shown: makers.length, total: answer.total })}</p>
          ) : null}
        </section>
        <section
          className={`${page.sheet} ${style.tier}`}
          aria-label={t("candidates.related")}
          data-tier="related"
        >
          <h2>
            {t("candidates.related")}{" "}
            <span className={page.number}>
              <NumberText of={related?.total} />
            </span>
          </h2>
          <p className={style.guess}>
            {t("candidates.relatedMeaning")}{" "}
            {related?.related === "cut" ? t("candidates.relatedCut", { count: LISTED }) : null}
          </p>
          {relatedPart((answered) =>
            answered.related === "pending" ? (
              <p className={page.none} role="status">
                {t("candidates.relatedPending")}
              </p>
            ) : relatives.length === 0 ? (
              <p className={page.none}>
                {t(filters > 0 ? "candidates.noneFiltered" : "candidates.relatedNone")}{" "}
                <SearchSheetLink
                  chain={answer.segment.chain}
                  segment={answer.segments.map(({ id }) => id)}
                  name={names}
                />
              </p>
            ) : (
              <>
                {table(answered, "related", relatives)}
                {answered.cursor ? (
                  <p className={page.none}>
                    {t("candidates.cut", { shown: relatives.length, total: answered.total })}
                  </p>
                ) : null}
              </>
            ),
          )}
        </section>
        <ChosenCandidates
          chosen={found(chosen)}
          place={place}
          segment={answer.segment.id}
          onCompare={() => {
            setComparing(comparing + 1);
            compare(found(chosen).map(({ candidate }) => candidate.firm));
          }}
          onProject={setProposed}
          onClear={() => setChosen([])}
        />
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
