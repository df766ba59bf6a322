import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import type { ScorecardRow } from "../../../../server/chain/scorecard.ts";
import { ALL_CHAINS, RANKED_CLASSES } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { WHY_WORDS } from "../../../../server/words/why-words.ts";
import { scorecardAnswer } from "../../../api/analysis.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { fraction, percentOf } from "../../../kit/completeness.ts";
import { FirmLatin } from "../../../kit/links/firm-link.tsx";
import { NumberText } from "../../../kit/number-text.tsx";
import { usePrinting } from "../../../kit/paper/printed.ts";
import { ClassIcon } from "../../../kit/segment-class/class-mark.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { cardColumns } from "./card-columns.ts";
import { History } from "./history.tsx";
import style from "./scorecard.module.css";

const GAPS = [...RANKED_CLASSES, "unsupported", "bought_in"] as const;
const LEADERS_NAMED = 4;

/** Every chain at the place in figures, and how the one in the address came to where it is. */
export function Scorecard({ answer }: { answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useQuery(scorecardAnswer(answer.place.id));
  const isAll = answer.chain.id === ALL_CHAINS;
  const whole = useQuery({ ...scorecardAnswer(answer.place.id, ALL_CHAINS), enabled: isAll });
  const together = (isAll && whole.data?.cards) || [];
  return (
    <div className={page.page}>
      <PageHead
        title={t("scorecard.title", { place: nameOf(answer.place, language) })}
        note={t("scorecard.meaning")}
      >
        {query.data ? (
          <ExcelButton
            name={t("scorecard.title", { place: nameOf(answer.place, language) })}
            columns={cardColumns(GAPS, t, language)}
            rows={[...together, ...query.data.cards]}
            note={[[t("excel.place"), nameOf(answer.place, language)]]}
          />
        ) : null}
      </PageHead>
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {({ cards }) => (
          <ul className={style.cards}>
            {[...together, ...cards].map((card) => (
              <Card key={card.chain.id} card={card} current={card.chain.id === answer.chain.id} />
            ))}
          </ul>
        )}
      </Answered>
      {isAll ? (
        <p className={page.none}>{t("scorecard.historyByChain")}</p>
      ) : (
        <History key={answer.chain.id} answer={answer} />
      )}
    </div>
  );
}

function Card({ card, current }: { card: ScorecardRow; current: boolean }) {
  const { t } = useTranslation();
  const named = usePrinting() ? card.leaders.length : LEADERS_NAMED;
  const language = useLanguage();
  const { completeness, counts, leaders, leakage } = card;
  const percent = percentOf(completeness);
  return (
    <li className={style.card} data-current={current}>
      <h3>
        <Link
          to="/chain/$chain"
          params={{ chain: card.chain.id }}
          search={(before) => ({ ...before, view: "scorecard" as const })}
          resetScroll={false}
          aria-current={current ? "true" : undefined}
        >
          {nameOf(card.chain, language)}
        </Link>
      </h3>
      <p className={style.score}>
        <strong title={card.why ? WHY_WORDS[language][card.why].text : undefined}>
          {card.why ? WHY_WORDS[language][card.why].short : (percent ?? "–")}
        </strong>
        <span>
          {t("headline.completeness")} {fraction(completeness)}
        </span>
      </p>
      <span className={style.gauge} aria-hidden="true">
        <span style={{ width: percent ?? 0 }} />
      </span>
      <ul className={style.gaps} aria-label={t("scorecard.gaps")}>
        {GAPS.map((name) => (
          <li key={name} data-none={(counts[name] ?? 0) === 0} title={t(`class.${name}.meaning`)}>
            <ClassIcon of={name} /> {t(`class.${name}.name`)} <b>{counts[name] ?? 0}</b>
          </li>
        ))}
      </ul>
      <dl>
        <dt title={t("gaps.needsOpenMeaning")}>{t("scorecard.needsOpen")}</dt>
        <dd>{t("scorecard.needsOpenOf", { needs: card.needsOpen, segments: counts.missing ?? 0 })}</dd>
        <dt>{t("headline.made")}</dt>
        <dd>
          {card.present} / {card.segments}
        </dd>
        <dt>{t("scorecard.makers")}</dt>
        <dd>
          <NumberText of={card.makers} />
        </dd>
        <dt>{t("headline.leaders")}</dt>
        <dd>
          {leaders.length === 0
            ? t("headline.leadersNone")
            : leaders.slice(0, named).map((leader, index) => (
                <span key={leader.id}>
                  {index > 0 ? t("sentence.and") : ""}
                  <Link to="/leader/$firm" params={{ firm: leader.id }}>
                    {leader.name}
                    <FirmLatin id={leader.id} />
                  </Link>
                </span>
              ))}
          {leaders.length > named ? ` ${t("headline.more", { count: leaders.length })}` : ""}
        </dd>
        {(["sold", "bought"] as const).map((direction) => (
          <Declared key={direction} name={t(`scorecard.${direction}`)} of={leakage[direction]} />
        ))}
        <dt>{t("scorecard.underWay")}</dt>
        <dd>{card.underWay}</dd>
      </dl>
    </li>
  );
}

function Declared({ name, of }: { name: string; of: { declared: number; undeclared: number } }) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{name}</dt>
      <dd>{t("scorecard.declared", { declared: of.declared, undeclared: of.undeclared })}</dd>
    </>
  );
}
