import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { LeakageAnswer, LeakageFlow } from "../../../../server/chain/leakage.ts";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { amountText, nameOf, shareText } from "../../../../server/words/format.ts";
import { leakageAnswer } from "../../../api/analysis.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import { chainNote } from "../../../kit/table/chain-note.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import page from "../../../kit/theme/page.module.css";
import { boundsText } from "./amounts.ts";
import { declaredColumns, rowsOf } from "./declared-columns.ts";
import style from "./leakage.module.css";

/** What residents declare to sell and to buy elsewhere; what nobody declares is unknown, not zero. */
export function Leakage({ answer }: { answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  const query = useQuery(leakageAnswer(answer.chain.id, answer.place.id));
  return (
    <div className={page.page}>
      <div className={page.head}>
        <div>
          <h2 className={style.title}>{t("leakage.title")}</h2>
          <p className={page.under}>{t("leakage.meaning")}</p>
        </div>
      </div>
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(found) => (
          <>
            <Uses answer={found} />
            <Flows answer={found} direction="out" />
            <Flows answer={found} direction="in" />
          </>
        )}
      </Answered>
    </div>
  );
}

function SegmentLink({ segment }: { segment: { segment: string; nameZh: string; nameEn: string | null } }) {
  const language = useLanguage();
  return (
    <Link
      from="/chain/$chain"
      to="."
      search={(before) => ({ ...before, view: undefined, segment: segment.segment })}
    >
      {nameOf(segment, language)}
    </Link>
  );
}

function Uses({ answer: { uses } }: { answer: LeakageAnswer }) {
  const { t } = useTranslation();
  return (
    <section className={page.sheet} aria-label={t("leakage.uses")}>
      <h2>{t("leakage.uses")}</h2>
      {uses.length === 0 ? <p className={page.none}>{t("leakage.usesNone")}</p> : null}
      <ul className={style.uses}>
        {uses.map((use) => (
          <li key={use.segment}>
            <SegmentLink segment={use} />
            <span className={style.arrow} aria-hidden="true">
              →
            </span>
            <span className="unseen">{t("leakage.usable")}</span>
            <span className={style.users}>
              {use.users.map((user) => (
                <SegmentLink key={user.segment} segment={user} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Flows({ answer, direction }: { answer: LeakageAnswer; direction: "out" | "in" }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const flows = answer[direction];
  const declared = flows.filter((flow) => flow.declared.length > 0);
  const unknown = flows.filter((flow) => flow.declared.length === 0);
  const totals = answer.totals.filter((total) => total.direction === direction);
  return (
    <section className={page.sheet} aria-label={t(`leakage.${direction}`)}>
      <div className={page.top}>
        <h2>
          {t(`leakage.${direction}`)} <span className={page.number}>{declared.length}</span>
        </h2>
        <ExcelButton
          name={t(`leakage.${direction}`)}
          columns={declaredColumns(answer.sources, t, language)}
          rows={[...declared, ...unknown].flatMap(rowsOf)}
          note={chainNote(answer, t, language)}
        />
      </div>
      {totals.length > 0 ? (
        <p className={style.totals}>
          {t("leakage.totals")}
          {totals.map((total) => (
            <strong key={total.unit}>{boundsText(total, t, language)}</strong>
          ))}
          <small>{t("leakage.totalsNote")}</small>
        </p>
      ) : null}
      {declared.length === 0 ? <p className={page.none}>{t(`leakage.none.${direction}`)}</p> : null}
      {declared.length > 0 ? (
        <div className={page.scroll}>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{t("compare.segment")}</th>
                <th scope="col">{t("leakage.declared")}</th>
                <th scope="col">{t("leakage.amount")}</th>
                <th scope="col">{t("leakage.unknown")}</th>
              </tr>
            </thead>
            <tbody>
              {declared.map((flow) => (
                <Row key={flow.segment} flow={flow} sources={answer.sources} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {unknown.length > 0 ? (
        <details className={style.unknown}>
          <summary>{t(`leakage.undeclared.${direction}`, { count: unknown.length })}</summary>
          <ul>
            {unknown.map((flow) => (
              <li key={flow.segment}>
                <SegmentLink segment={flow} />{" "}
                <small>{t("leakage.undeclaredFirms", { count: flow.undeclared })}</small>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {answer.cut ? <p className={page.none}>{t("state.cutSimple")}</p> : null}
    </section>
  );
}

function Row({ flow, sources }: { flow: LeakageFlow; sources: LeakageAnswer["sources"] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <tr>
      <th scope="row" className={style.name}>
        <SegmentLink segment={flow} />
      </th>
      <td>
        <ul className={style.declared}>
          {flow.declared.map((said) => (
            <li key={`${said.firm.id} ${said.source}`}>
              <Link to="/firm/$id" params={{ id: said.firm.id }}>
                {said.firm.name}
              </Link>{" "}
              <strong>{shareText(said.share, language)}</strong>
              {said.amount === null ? null : (
                <small>
                  {" "}
                  {t(`leakage.of.${flow.direction}`, {
                    amount: amountText(said.amount, said.unit, language),
                  })}
                </small>
              )}{" "}
              <SourceMark stated={said} sources={sources} />
            </li>
          ))}
        </ul>
      </td>
      <td>
        {flow.amounts.map((amount) => (
          <div key={amount.unit}>{boundsText(amount, t, language)}</div>
        ))}
        {flow.withoutAmount > 0 ? (
          <small className={style.quiet}>{t("leakage.withoutAmount", { count: flow.withoutAmount })}</small>
        ) : null}
      </td>
      <td>
        {flow.undeclared > 0
          ? t("leakage.undeclaredFirms", { count: flow.undeclared })
          : t("leakage.allDeclared")}
      </td>
    </tr>
  );
}
