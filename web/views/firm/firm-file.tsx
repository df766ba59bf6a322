import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { FirmAnswer } from "../../../server/endpoints/firm.ts";
import { amountText, moneyText, nameOf, shareText } from "../../i18n/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import page from "../../theme/page.module.css";
import { FirmLink } from "../segment/firm-link.tsx";
import { useTitle } from "../shell/title.ts";
import style from "./firm.module.css";
import { FirmFacts } from "./firm-facts.tsx";
import { type Row, StatementRows } from "./statement-rows.tsx";

type Delivery = FirmAnswer["buys"][number];
type Holding = FirmAnswer["owns"][number];

/** Everything stated of one firm. */
export function FirmFile({ answer }: { answer: FirmAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { firm, sources } = answer;
  useTitle(firm.name);

  const segment = (row: { segment: string; chain: string; nameZh: string; nameEn: string | null }) => (
    <Link
      to="/chain/$chain"
      params={{ chain: row.chain }}
      search={(before) => ({ ...before, segment: row.segment })}
    >
      {nameOf(row, language)}
    </Link>
  );
  const delivery = (row: Delivery): Row => ({
    key: `${row.firm}:${row.segment}:${row.source}`,
    what: <FirmLink id={row.firm} name={row.name} />,
    facts: [row.segmentName],
    stated: row,
  });
  const holding = (row: Holding): Row => ({
    key: `${row.firm}:${row.source}`,
    what: <FirmLink id={row.firm} name={row.name} />,
    facts: [row.share === null ? null : t("leader.shares", { share: shareText(row.share, t) })],
    stated: row,
  });

  return (
    <>
      <div className={page.head}>
        <div>
          <h1>{firm.name}</h1>
          <p className={page.under}>{firm.fullName && firm.fullName !== firm.name ? firm.fullName : null}</p>
        </div>
        <Link to="/leader/$firm" params={{ firm: firm.id }} className={page.main}>
          {t("firm.leaderView")}
        </Link>
      </div>
      {firm.active ? null : (
        <p className={style.warning}>
          {firm.status}: {t("firm.inactive")}
        </p>
      )}
      {answer.duplicates.length > 0 ? (
        <p className={style.warning}>
          {t("firm.duplicate")}{" "}
          {answer.duplicates.map((other) => (
            <span key={other.id} className={style.duplicate}>
              <FirmLink id={other.id} name={other.name} /> (
              {t(other.reason === "same_code" ? "firm.sameCode" : "firm.sameName")})
            </span>
          ))}
        </p>
      ) : null}
      <div className={style.file}>
        <FirmFacts answer={answer} />
        <div>
          <StatementRows
            title={t("firm.makes")}
            none={t("firm.makesNone")}
            sources={sources}
            rows={answer.makes.map((row) => ({
              key: `${row.segment}:${row.source}`,
              what: segment(row),
              facts: [
                row.capacity === null
                  ? null
                  : `${t("segment.capacity")} ${amountText(row.capacity, row.unit, t, language)}`,
                row.revenueShare === null
                  ? null
                  : `${t("segment.revenueShare")} ${shareText(row.revenueShare, t)}`,
                row.soldElsewhereShare === null
                  ? null
                  : `${t("segment.soldElsewhere")} ${shareText(row.soldElsewhereShare, t)}`,
              ],
              stated: row,
              speaks: several(answer.makes, row.segment) ? row.speaks : null,
            }))}
          />
          <StatementRows
            title={t("firm.needs")}
            sources={sources}
            rows={answer.needs.map((row) => ({
              key: `${row.segment}:${row.source}`,
              what: segment(row),
              facts: [
                row.amount === null ? null : amountText(row.amount, row.unit, t, language),
                row.boughtElsewhereShare === null
                  ? null
                  : `${t("segment.boughtElsewhere")} ${shareText(row.boughtElsewhereShare, t)}`,
              ],
              stated: row,
              speaks: several(answer.needs, row.segment) ? row.speaks : null,
            }))}
          />
          <StatementRows title={t("firm.buys")} sources={sources} rows={answer.buys.map(delivery)} />
          <StatementRows title={t("firm.sells")} sources={sources} rows={answer.sells.map(delivery)} />
          <StatementRows title={t("firm.ownedBy")} sources={sources} rows={answer.ownedBy.map(holding)} />
          <StatementRows title={t("firm.owns")} sources={sources} rows={answer.owns.map(holding)} />
          <StatementRows
            title={t("firm.ties")}
            sources={sources}
            rows={answer.ties.map((row) => ({
              key: `${row.firm}:${row.kind}:${row.outward}:${row.source}`,
              what: <FirmLink id={row.firm} name={row.name} />,
              facts: [t(`tie.${row.kind}.${row.outward ? "out" : "in"}`)],
              stated: row,
            }))}
          />
          <StatementRows
            title={t("firm.leads")}
            sources={sources}
            rows={answer.leads.map((row) => ({
              key: `${row.chain}:${row.place}`,
              what: (
                <Link
                  to="/chain/$chain"
                  params={{ chain: row.chain }}
                  search={(before) => ({ ...before, place: row.place })}
                >
                  {t("firm.leadsAt", { chain: nameOf(row, language), place: row.placeName ?? row.place })}
                </Link>
              ),
              facts: [],
              stated: row,
            }))}
          />
          <StatementRows
            title={t("firm.advisers")}
            sources={sources}
            rows={answer.advisers.map((row) => ({
              key: row.id,
              what: row.name,
              facts: [row.title, row.since ? t("firm.since", { date: row.since }) : null],
              stated: row,
            }))}
          />
          <StatementRows
            title={t("firm.projects")}
            sources={sources}
            rows={answer.projects.map((row) => ({
              key: `${row.id}:${row.role}`,
              what: (
                <Link to="/project/$id" params={{ id: row.id }}>
                  {row.name}
                </Link>
              ),
              facts: [
                t(`projectStage.${row.stage}`),
                t(row.role === "target" ? "firm.roleTarget" : "firm.roleIntroducer"),
                row.amountWan === null ? null : moneyText(row.amountWan, t, language),
                row.signedOn ? t("firm.signedOn", { date: row.signedOn }) : null,
                row.placeName,
              ],
              stated: row,
            }))}
          />
          {answer.cut ? <p className={page.none}>{t("state.cutSimple")}</p> : null}
        </div>
      </div>
    </>
  );
}

function several(rows: readonly { segment: string }[], segment: string): boolean {
  return rows.filter((row) => row.segment === segment).length > 1;
}
