import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SegmentAnswer, SegmentNeighbour } from "../../../../server/chain/segments/segment.ts";
import { scoreLevel, scoreShown } from "../../../../server/model/weights.ts";
import type { SegmentClass } from "../../../../server/model/words.ts";
import { RANKED_CLASSES } from "../../../../server/model/words.ts";
import { amountText, kmText, moneyText, nameOf, shareText } from "../../../../server/words/format.ts";
import { groupName } from "../../../../server/words/group-names.ts";
import { LEVEL_NAMES } from "../../../../server/words/names.ts";
import { gapAnswer } from "../../../api/answers.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { AdviceMark } from "../../../kit/gap/advice-mark.tsx";
import { Reasons } from "../../../kit/gap/reasons.tsx";
import { PartBars } from "../../../kit/gap/score.tsx";
import { sentences } from "../../../kit/gap/sentences.ts";
import { FindFirms } from "../../../kit/links/find-firms.tsx";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import { NumberText } from "../../../kit/number-text.tsx";
import { ClassIcon, ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { type CitedSources, SourceMark } from "../../../kit/statement/source-mark.tsx";
import { useChainAddress } from "../address/chain-address.ts";
import { movedIn } from "../gaps/moved.ts";
import { FirmMakesList } from "./firm-makes-list.tsx";
import style from "./segment.module.css";

/** Classes of which somebody elsewhere could be wanted here. */
const TO_FIND: readonly SegmentClass[] = [...RANKED_CLASSES, "unsupported", "distant"];

export function SegmentDetails({
  answer,
  place,
  onSelect,
}: {
  answer: SegmentAnswer;
  place: string;
  onSelect: (segment: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { segment, sources } = answer;
  const neighbours = (list: SegmentNeighbour[], showKind: boolean) => (
    <ul className={style.neighbours}>
      {list.map((each) => (
        <Neighbour
          key={`${each.id}:${each.link.kind}`}
          neighbour={each}
          sources={sources}
          kind={showKind}
          onSelect={onSelect}
        />
      ))}
    </ul>
  );
  return (
    <div className={style.details}>
      {answer.class ? (
        <Why id={segment.id} chain={answer.chain.id} place={place} segmentClass={answer.class} />
      ) : null}
      {answer.class && TO_FIND.includes(answer.class) ? (
        <p className={style.find}>
          <FindFirms segment={segment.id} name={nameOf(segment, language)} />
        </p>
      ) : null}

      <Part title={t("segment.here")} count={answer.makersHereTotal}>
        {answer.makersHere.length === 0 ? (
          <p className={style.none}>{t("segment.hereNone")}</p>
        ) : (
          <FirmMakesList firms={answer.makersHere} unit={segment.unit} far={false} sources={sources} />
        )}
        <SeeAll shown={answer.makersHere.length} total={answer.makersHereTotal} segment={segment.id} here />
      </Part>

      {answer.projects.length > 0 ? (
        <Part title={t("segment.projects")} count={answer.projects.length}>
          <ul className={style.firms}>
            {answer.projects.map((project) => (
              <li key={project.project}>
                <div className={style.line}>
                  <Link to="/project/$id" params={{ id: project.project }}>
                    {project.name}
                  </Link>
                  <span className={style.push} />
                  <span className={style.stage}>{t(`projectStage.${project.stage}`)}</span>
                </div>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}

      <Part title={t("segment.needs")} count={needsCount(answer)}>
        {answer.needs.length === 0 ? <p className={style.none}>{t("segment.needsNone")}</p> : null}
        <ul className={style.needs}>
          {answer.needs.map((need) => (
            <li
              key={need.members.map((member) => `${member.id}:${member.link.kind}`).join(" ")}
              data-met={need.met}
            >
              <span className="unseen">
                {need.met === null ? "" : t(need.met ? "segment.needMet" : "segment.needUnmet")}
              </span>
              {need.members.length > 1 ? <span className={style.met}>{t("segment.anyOf")}</span> : null}
              {neighbours(need.members, need.kind === "packaging_for")}
            </li>
          ))}
        </ul>
      </Part>

      <Part title={t("segment.usedBy")} count={answer.usedBy.length}>
        {answer.usedBy.length === 0 ? <p className={style.none}>{t("segment.usedByNone")}</p> : null}
        {neighbours(answer.usedBy, true)}
      </Part>

      <Part title={t("segment.elsewhere")} count={answer.elsewhereTotal}>
        {answer.elsewhere.length === 0 ? (
          <p className={style.none}>{t("segment.elsewhereNone")}</p>
        ) : (
          <FirmMakesList firms={answer.elsewhere} unit={segment.unit} far sources={sources} />
        )}
        <SeeAll
          shown={answer.elsewhere.length}
          total={answer.elsewhereTotal}
          segment={segment.id}
          here={false}
        />
      </Part>

      {answer.declaredNeeds.length > 0 ? (
        <Part title={t("segment.declared")} count={answer.declaredNeeds.length}>
          <ul className={style.firms}>
            {answer.declaredNeeds.map((need) => (
              <li key={`${need.firm}:${need.source}`}>
                <div className={style.line}>
                  <FirmLink id={need.firm} name={need.name} />
                  <span className={style.push} />
                  <SourceMark stated={need} sources={sources} />
                </div>
                <div className={style.small}>
                  {[
                    need.amount === null
                      ? null
                      : `${t("segment.amount")} ${amountText(need.amount, need.unit ?? segment.unit, language)}`,
                    need.boughtElsewhereShare === null
                      ? null
                      : `${t("segment.boughtElsewhere")} ${shareText(need.boughtElsewhereShare, language)}`,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </div>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}

      <Folded title={t("segment.support")} count={answer.support.length}>
        {neighbours(answer.support, true)}
      </Folded>
      <Folded title={t("segment.optional")} count={answer.optional.length}>
        {neighbours(answer.optional, true)}
      </Folded>
      <Folded title={t("segment.returns")} count={answer.returns.length}>
        {neighbours(answer.returns, true)}
      </Folded>

      <dl className={style.plain}>
        <dt>{t("segment.chains")}</dt>
        <dd>
          <Chains answer={answer} />
        </dd>
        {segment.kindOf ? (
          <>
            <dt>{t("segment.kindOf")}</dt>
            <dd>{nameOf(segment.kindOf, language)}</dd>
          </>
        ) : null}
        {segment.kinds.length > 0 ? (
          <>
            <dt>{t("segment.kinds")}</dt>
            <dd>{segment.kinds.map((kind) => nameOf(kind, language)).join(t("sentence.and"))}</dd>
          </>
        ) : null}
        {segment.radiusKm === null ? null : (
          <>
            <dt>{t("segment.radius")}</dt>
            <dd>{t("segment.radiusKm", { km: kmText(segment.radiusKm, language) })}</dd>
          </>
        )}
        {segment.minInvestWan === null ? null : (
          <>
            <dt>{t("segment.minInvest")}</dt>
            <dd>{t("segment.radiusKm", { km: moneyText(segment.minInvestWan, language) })}</dd>
          </>
        )}
        {segment.aliases.length > 0 ? (
          <>
            <dt>{t("segment.aliases")}</dt>
            <dd>{segment.aliases.join(t("sentence.and"))}</dd>
          </>
        ) : null}
        {segment.industryCode ? (
          <>
            <dt>{t("segment.industry")}</dt>
            <dd>{segment.industryCode}</dd>
          </>
        ) : null}
        {language === "zh" && segment.nameEn ? (
          <>
            <dt>English</dt>
            <dd lang="en">{segment.nameEn}</dd>
          </>
        ) : null}
      </dl>
    </div>
  );
}

/** Every chain a segment belongs to, its home first; each leads to the segment there. */
function Chains({ answer: { segment, chain } }: { answer: SegmentAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul>
      {segment.chains.map((each) => (
        <li key={each.id}>
          {each.id === chain.id ? (
            nameOf(each, language)
          ) : (
            <Link
              to="/chain/$chain"
              params={{ chain: each.id }}
              search={(before) => ({ ...before, segment: segment.id })}
            >
              {nameOf(each, language)}
            </Link>
          )}{" "}
          <small>
            {t(`stage.${each.stage}`)} · {groupName(each.group, language)}
            {each.home && segment.chains.length > 1 ? ` · ${t("segment.home")}` : ""}
          </small>
        </li>
      ))}
    </ul>
  );
}

function Why({
  id,
  chain,
  place,
  segmentClass,
}: {
  id: string;
  chain: string;
  place: string;
  segmentClass: SegmentClass;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { address } = useChainAddress();
  const query = useQuery(gapAnswer(chain, place, id, movedIn(address)));
  const gap = query.data?.gaps.find((each) => each.segment === id);
  return (
    <section className={style.why} data-class={segmentClass}>
      <h3>
        <ClassMark of={segmentClass} steps={gap?.steps ?? null} />
        {gap?.score == null ? null : (
          <span className={style.score}>
            {t("gaps.scoreOf", {
              score: scoreShown(gap.score),
              level: LEVEL_NAMES[language][scoreLevel(gap.score)],
            })}
          </span>
        )}
      </h3>
      {gap ? (
        <p className={style.advised}>
          <AdviceMark advice={gap.advice} evidence={gap.evidence} />
        </p>
      ) : null}
      <p className={style.meaning}>{t(`class.${segmentClass}.meaning`)}</p>
      {gap && query.data ? <Reasons said={sentences(gap, t, language)} sources={query.data.sources} /> : null}
      {gap && gap.parts.length > 0 ? <PartBars parts={gap.parts} /> : null}
    </section>
  );
}

function Neighbour({
  neighbour,
  sources,
  kind,
  onSelect,
}: {
  neighbour: SegmentNeighbour;
  sources: CitedSources;
  kind: boolean;
  onSelect: (segment: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = nameOf(neighbour, language);
  return (
    <li className={style.neighbour}>
      {neighbour.class ? <ClassIcon of={neighbour.class} /> : null}
      <button
        type="button"
        className={style.go}
        onClick={() => onSelect(neighbour.id)}
        aria-label={t("segment.openSegment", { name })}
      >
        {name}
      </button>
      {kind ? <span className={style.tag}>{t(`kind.${neighbour.link.kind}.name`)}</span> : null}
      <span className={style.push} />
      <span className={style.small}>
        {neighbour.makers > 0
          ? t("segment.makersHere", { count: neighbour.makers })
          : neighbour.elsewhere > 0
            ? t("segment.makersElsewhere", { count: neighbour.elsewhere })
            : ""}
      </span>
      <SourceMark stated={neighbour.link} sources={sources} />
    </li>
  );
}

function SeeAll({
  shown,
  total,
  segment,
  here,
}: {
  shown: number;
  total: number;
  segment: string;
  here: boolean;
}) {
  const { t } = useTranslation();
  if (shown >= total) return null;
  return (
    <p className={style.cut}>
      {t("state.cut", { shown, total })}{" "}
      <Link to="/firms" search={(before) => ({ ...before, segment, ...(here ? {} : { place: undefined }) })}>
        {t("segment.all", { count: total })}
      </Link>
    </p>
  );
}

function needsCount({ needs }: SegmentAnswer): string {
  return needs.length === 0 ? "0" : `${needs.filter((need) => need.met).length} / ${needs.length}`;
}

function Part({ title, count, children }: { title: string; count: ReactNode; children: ReactNode }) {
  return (
    <section className={style.part}>
      <h3>
        {title} <span className={style.number}>{count}</span>
      </h3>
      {children}
    </section>
  );
}

function Folded({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <details className={style.folded}>
      <summary>
        {title}{" "}
        <span className={style.number}>
          <NumberText of={count} />
        </span>
      </summary>
      {children}
    </details>
  );
}
