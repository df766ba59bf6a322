import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { LeakageAnswer } from "../../../../server/chain/leakage.ts";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { leakageAnswer } from "../../../api/analysis.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { NumberText } from "../../../kit/number-text.tsx";
import { Folded } from "../../../kit/opened/folded.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { chainNote } from "../../../kit/table/chain-note.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { PartSwitch } from "../frame/part-switch.tsx";
import { boundsText } from "./amounts.ts";
import { type Declared, rowsOf, SegmentLink, useDeclaredColumns } from "./declared-columns.tsx";
import style from "./leakage.module.css";

/** What residents declare to sell and to buy elsewhere; what nobody declares is unknown, not zero. */
export function Leakage({ answer }: { answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  const query = useQuery(leakageAnswer(answer.chain.id, answer.place.id));
  return (
    <div className={page.page}>
      <PageHead title={t("leakage.title")} note={t("leakage.meaning")}>
        <PartSwitch of="gaps" />
      </PageHead>
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
  const columns = useDeclaredColumns(direction, answer.sources);
  const flows = answer[direction];
  const declared = flows.filter((flow) => flow.declared.length > 0);
  const unknown = flows.filter((flow) => flow.declared.length === 0);
  const totals = answer.totals.filter((total) => total.direction === direction);
  return (
    <section className={page.sheet} aria-label={t(`leakage.${direction}`)}>
      <div className={page.top}>
        <h2>
          {t(`leakage.${direction}`)}{" "}
          <span className={page.number}>
            <NumberText of={declared.length} />
          </span>
        </h2>
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
      {declared.length === 0 ? (
        <p className={page.none}>{t(`leakage.none.${direction}`)}</p>
      ) : (
        <DataTable<Declared>
          name={t(`leakage.${direction}`)}
          keep="leakage"
          columns={columns}
          rows={declared.flatMap(rowsOf)}
          rowKey={({ flow, said }) => `${flow.segment} ${said?.firm.id} ${said?.source}`}
          note={[
            ...chainNote(answer, t, language),
            ...totals.map((total) => [t("leakage.totals"), boundsText(total, t, language)] as const),
            ...(unknown.length > 0
              ? [
                  [
                    t("leakage.unknown"),
                    t(`leakage.undeclared.${direction}`, { count: unknown.length }),
                  ] as const,
                ]
              : []),
          ]}
          empty={t(`leakage.none.${direction}`)}
        />
      )}
      {unknown.length > 0 ? (
        <Folded
          printed
          className={style.unknown}
          summary={t(`leakage.undeclared.${direction}`, { count: unknown.length })}
        >
          <ul>
            {unknown.map((flow) => (
              <li key={flow.segment}>
                <SegmentLink segment={flow} />{" "}
                <small>{t("leakage.undeclaredFirms", { count: flow.undeclared })}</small>
              </li>
            ))}
          </ul>
        </Folded>
      ) : null}
      {answer.cut ? <p className={page.none}>{t("state.cutSimple")}</p> : null}
    </section>
  );
}
