import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import type { SegmentClass } from "../../../../server/model/words.ts";
import { amountText, nameOf, shareText } from "../../../../server/words/format.ts";
import { chainsAnswer } from "../../../api/answers.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { NumberText } from "../../../kit/number-text.tsx";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import page from "../../../kit/theme/page.module.css";
import { Cite } from "./cite.tsx";
import style from "./dossier.module.css";
import { type Editing, useDesk } from "./dossier-context.ts";
import { makesOf, needsOf } from "./rows.ts";
import { AddButton, PrintCut, Section } from "./section.tsx";

/** Rows on paper: those with amounts take two lines. */
const PRINTED = { short: { makes: 10, needs: 7 }, long: { makes: 6, needs: 4 } };

interface Row {
  key: string;
  segment: string;
  chain: string;
  nameZh: string;
  nameEn: string | null;
  facts: (string | null)[];
  speaks: boolean;
  stated: DossierAnswer["makes"][number] | DossierAnswer["needs"][number];
  judged: { class: SegmentClass; steps: number | null; here: number; elsewhere: number } | null;
  editing: Editing;
}

/** What it makes and needs, chain by chain, with what each segment is here. */
export function Products({ answer }: { answer: DossierAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { edit } = useDesk();
  const chains = useQuery(chainsAnswer()).data?.chains ?? [];
  const { firm } = answer;
  const made = answer.makes.map((row): Row => {
    const role = answer.roles.find(({ segment }) => segment === row.segment);
    return {
      key: `${row.segment}:${row.source}`,
      segment: row.segment,
      chain: row.chain,
      speaks: row.speaks,
      nameZh: row.nameZh,
      nameEn: row.nameEn,
      stated: row,
      facts: [
        row.capacity === null
          ? null
          : `${t("segment.capacity")} ${amountText(row.capacity, row.unit, language)}`,
        row.revenueShare === null
          ? null
          : `${t("segment.revenueShare")} ${shareText(row.revenueShare, language)}`,
        row.soldElsewhereShare === null
          ? null
          : `${t("segment.soldElsewhere")} ${shareText(row.soldElsewhereShare, language)}`,
      ],
      judged: role
        ? { class: role.class, steps: role.steps, here: role.makersHere, elsewhere: role.elsewhere }
        : null,
      editing: { of: "makes", before: makesOf(firm.id, row), known: {} },
    };
  });
  const needed = answer.needs.map((row): Row => {
    const supply = answer.supply.find(({ segment }) => segment === row.segment);
    return {
      key: `${row.segment}:${row.source}`,
      segment: row.segment,
      chain: row.chain,
      speaks: row.speaks,
      nameZh: row.nameZh,
      nameEn: row.nameEn,
      stated: row,
      facts: [
        row.amount === null ? null : `${t("segment.amount")} ${amountText(row.amount, row.unit, language)}`,
        row.boughtElsewhereShare === null
          ? null
          : `${t("segment.boughtElsewhere")} ${shareText(row.boughtElsewhereShare, language)}`,
      ],
      judged: supply
        ? { class: supply.class, steps: supply.steps, here: supply.makersTotal, elsewhere: supply.elsewhere }
        : null,
      editing: { of: "needs", before: needsOf(firm.id, row), known: {} },
    };
  });
  const printed =
    PRINTED[[...made, ...needed].some((row) => row.facts.some((fact) => fact !== null)) ? "long" : "short"];
  const chainIds = [...new Set([...made, ...needed].map(({ chain }) => chain))];
  const chainName = (id: string) => {
    const chain = chains.find((one) => one.id === id);
    return chain ? nameOf(chain, language) : id;
  };
  return (
    <Section
      part="products"
      title={t("dossier.products")}
      beside={
        <>
          <AddButton
            label={t("dossier.makes")}
            onClick={() => edit({ of: "makes", before: null, known: { firm: firm.id } })}
          />
          <AddButton
            label={t("dossier.needs")}
            onClick={() => edit({ of: "needs", before: null, known: { firm: firm.id } })}
          />
        </>
      }
    >
      {chainIds.length === 0 ? <p className={page.none}>{t("dossier.productsNone")}</p> : null}
      {chainIds.map((chain) => (
        <div key={chain} className={style.groups}>
          {(
            [
              ["makes", made],
              ["needs", needed],
            ] as const
          ).map(([kind, all]) => {
            const rows = all.filter((row) => row.chain === chain);
            if (rows.length === 0) return null;
            return (
              <div key={kind} className={style.group} data-screen={all.indexOf(rows[0]!) >= printed[kind]}>
                <h3>
                  {chainName(chain)} · {t(`dossier.${kind}`)}{" "}
                  <span className={page.number}>
                    <NumberText of={rows.length} />
                  </span>
                </h3>
                <ul>
                  {rows.map((row) => (
                    <ProductRow
                      key={row.key}
                      row={row}
                      answer={answer}
                      printed={all.indexOf(row) < printed[kind]}
                    />
                  ))}
                </ul>
              </div>
            );
          })}
        </div>
      ))}
      <PrintCut
        all={made.length + needed.length}
        printed={Math.min(made.length, printed.makes) + Math.min(needed.length, printed.needs)}
      />
    </Section>
  );
}

function ProductRow({ row, answer, printed }: { row: Row; answer: DossierAnswer; printed: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = nameOf(row, language);
  const facts = row.facts.filter(Boolean).join(" · ");
  const several = (row.editing.of === "makes" ? answer.makes : answer.needs).filter(
    ({ segment }) => segment === row.segment,
  ).length;
  return (
    <li
      className={style.product}
      data-silent={!row.speaks}
      data-assumed={row.stated.confidence === "assumed"}
      data-screen={!printed}
    >
      <span className={style.what}>
        <Link
          to="/chain/$chain"
          params={{ chain: row.chain }}
          search={(before) => ({ ...before, segment: row.segment })}
        >
          {name}
        </Link>
        {row.speaks && several > 1 ? <span className={style.speaks}>{t("statement.speaks")}</span> : null}
      </span>
      <span>{row.judged ? <ClassMark of={row.judged.class} steps={row.judged.steps} /> : null}</span>
      <Cite stated={row.stated} sources={answer.sources} name={name} editing={row.editing} />
      <span className={style.detail}>
        {row.judged ? (
          <span className={style.where}>
            {t("dossier.hereMakers", { here: row.judged.here, elsewhere: row.judged.elsewhere })}
            {facts ? " · " : null}
          </span>
        ) : null}
        {facts ? <span className={style.given}>{facts}</span> : null}
      </span>
    </li>
  );
}
