import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { doubtOf } from "../../../../server/model/doubt.ts";
import { scoreShown } from "../../../../server/model/weights.ts";
import type { PortfolioAnswer } from "../../../../server/recruit/portfolio/portfolio.ts";
import { kmText, nameOf, number, scoreText } from "../../../../server/words/format.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { PortfolioAddress } from "../../../kit/address.ts";
import { FirmLatin } from "../../../kit/links/firm-link.tsx";
import { NumberText } from "../../../kit/number-text.tsx";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import { type Column, restColumns } from "../../../kit/table/columns.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./portfolio.module.css";

type One = PortfolioAnswer["chosen"][number];

interface ChosenProps {
  answer: PortfolioAnswer;
  address: PortfolioAddress;
  onChange: (changed: Partial<PortfolioAddress>) => void;
}

/** The firms chosen, each with what it adds and who says that it makes it. */
export function Chosen({ answer, address, onChange }: ChosenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { chosen, covered, reachable, all, underWay, leftOut } = answer;
  const firms = chosen.map(({ id }) => id);
  return (
    <section className={page.sheet} aria-label={t("portfolio.result")}>
      <div className={page.top}>
        <h2>
          {t("portfolio.result")}{" "}
          <span className={page.number}>
            <NumberText of={chosen.length} />
          </span>
        </h2>
        <span className={style.actions}>
          <ExcelButton name={t("portfolio.result")} columns={useColumns(answer)} rows={chosen} />
          {chosen.length > 0 ? (
            <Link to="/trips" search={{ firms, chain: address.chain }} className={page.main}>
              {t("portfolio.trip", { count: chosen.length })}
            </Link>
          ) : null}
        </span>
      </div>
      <div className={style.sum} title={t("portfolio.sumMeaning")}>
        <span className={style.sumBar} aria-hidden="true">
          <span style={{ width: `${(covered / all) * 100}%` }} />
          <span style={{ width: `${((reachable - covered) / all) * 100}%` }} />
        </span>
        <p>
          {t("portfolio.sum", {
            firms: chosen.length,
            covered: number(scoreShown(covered), language),
            reachable: number(scoreShown(reachable), language),
            all: number(scoreShown(all), language),
          })}
        </p>
        <p className={style.quiet}>
          {t("portfolio.sumMeaning")}
          {underWay > 0 ? ` ${t("portfolio.underWay", { count: underWay })}` : null}
          {leftOut.rivals > 0 ? ` ${t("portfolio.rivalsLeft", { count: leftOut.rivals })}` : null}
          {leftOut.unplaced > 0 ? ` ${t("portfolio.unplacedLeft", { count: leftOut.unplaced })}` : null}
        </p>
      </div>
      {chosen.length === 0 ? <p className={page.none}>{t("portfolio.none")}</p> : null}
      <ol className={style.chosen}>
        {chosen.map((one, at) => (
          <Firm key={one.id} one={one} rank={at + 1} answer={answer} address={address} onChange={onChange} />
        ))}
      </ol>
    </section>
  );
}

function Firm({ one, rank, answer, address, onChange }: ChosenProps & { one: One; rank: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, name, gain, closes, also, must } = one;
  const most = Math.max(...answer.chosen.map((other) => other.gain));
  const { must: musts = [], never: nevers = [] } = address;
  const without = musts.filter((firm) => firm !== id);
  const place = [placeOf(one, t), one.placeName === one.province?.nameZh ? null : one.province];
  return (
    <li>
      <span className={style.rank} aria-hidden="true">
        {rank}
      </span>
      <div className={style.firm}>
        <div className={style.line}>
          <Link to="/firm/$id" params={{ id }} className={style.name}>
            {name}
            <FirmLatin id={id} />
          </Link>
          {must ? <span className={style.must}>{t("portfolio.mustMark")}</span> : null}
          {one.rival ? <span className={style.must}>{t("candidates.rival")}</span> : null}
          <span className={style.gain}>{t("portfolio.gain", { gain: scoreShown(gain) })}</span>
        </div>
        <span className={style.bar} aria-hidden="true">
          <span style={{ width: `${most === 0 ? 0 : (gain / most) * 100}%` }} />
        </span>
        <p className={style.quiet}>
          {[
            ...place.map((part) => (typeof part === "string" ? part : part && nameOf(part, language))),
            one.province === null && one.placeName === null ? t("portfolio.noProvince") : null,
            kmText(one.km, language, one.approximate),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {closes.length === 0 ? <p>{t("portfolio.nothing")}</p> : null}
        <ul className={style.closes}>
          {closes.map((gap) => (
            <li key={`${gap.chain} ${gap.segment}`} data-assumed={gap.confidence === "assumed"}>
              <ClassMark of={gap.class} />
              <Link
                to="/chain/$chain"
                params={{ chain: gap.chain }}
                search={{ segment: gap.segment }}
                className={style.gap}
              >
                {nameOf(gap, language)}
              </Link>
              <span className={style.quiet} title={t("portfolio.priority")}>
                {gap.gain < gap.priority - 1e-9
                  ? `${scoreShown(gap.gain)} / ${scoreText(gap.priority, language)}`
                  : scoreText(gap.priority, language)}
              </span>
              {gap.oneOf.length > 0 ? (
                <span
                  className={style.quiet}
                  title={gap.oneOf.map((one) => nameOf(one, language)).join(t("sentence.and"))}
                >
                  {t("portfolio.oneOf", { count: gap.oneOf.length + 1 })}
                </span>
              ) : null}
              {gap.instead ? (
                <span className={style.quiet}>
                  {t("portfolio.instead", { name: nameOf(gap.instead, language) })}
                </span>
              ) : null}
              <SourceMark stated={gap} sources={answer.sources} />
              {doubtOf(gap) === null ? null : (
                <span className={style.quiet}>{t("candidates.doubt", { doubt: doubtOf(gap) ?? "" })}</span>
              )}
            </li>
          ))}
        </ul>
        {also.length > 0 ? (
          <p className={style.quiet}>
            {t("portfolio.also", { names: also.map((gap) => nameOf(gap, language)).join(t("sentence.and")) })}
          </p>
        ) : null}
        <p className={style.choose}>
          <button
            type="button"
            aria-label={t(must ? "portfolio.unkeepLabel" : "portfolio.keepLabel", { name })}
            onClick={() =>
              onChange({ must: must ? (without.length > 0 ? without : undefined) : [...musts, id] })
            }
          >
            {t(must ? "portfolio.unkeep" : "portfolio.keep")}
          </button>
          <button
            type="button"
            aria-label={t("portfolio.dropLabel", { name })}
            onClick={() =>
              onChange({ never: [...nevers, id], must: without.length > 0 ? without : undefined })
            }
          >
            {t("portfolio.drop")}
          </button>
        </p>
      </div>
    </li>
  );
}

function useColumns({ sources }: PortfolioAnswer): Column<One>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return [
    { title: t("portfolio.firm"), value: ({ name }) => name, firm: ({ id }) => id },
    { title: t("portfolio.place"), value: (one) => placeOf(one, t) },
    { title: t("portfolio.province"), value: ({ province }) => province && nameOf(province, language) },
    {
      title: t("portfolio.km"),
      value: ({ km, approximate }) => km && (approximate ? kmText(km, language, true) : Math.round(km)),
    },
    { title: t("portfolio.gainHead"), value: ({ gain }) => scoreShown(gain) },
    {
      title: t("portfolio.closesHead"),
      value: ({ closes }) => closes.map((gap) => nameOf(gap, language)).join(t("sentence.and")),
    },
    ...restColumns<One>(({ closes }) => closes, sources, t),
  ];
}
