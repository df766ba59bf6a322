import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { LeaderAnswer, LeaderSource } from "../../../../server/firms/leader.ts";
import { amountText, nameOf, shareText } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Folded } from "../../../kit/opened/folded.tsx";
import { ClassIcon } from "../../../kit/segment-class/class-mark.tsx";
import { type CitedSources, SourceMark } from "../../../kit/statement/source-mark.tsx";
import { Connected } from "./connected.tsx";
import type { Connection, Tone } from "./connections.ts";
import style from "./leader.module.css";
import { SourceCard } from "./source-card.tsx";

type Product = LeaderAnswer["makes"][number];

/** Columns: what each product needs, the firm with its products, where they go. */
export function Products({ answer }: { answer: LeaderAnswer }) {
  const { t } = useTranslation();
  const connections = useMemo(() => answer.makes.flatMap(connectionsOf), [answer]);
  return (
    <Connected connections={connections}>
      <div className={style.columns}>
        <h2>{t("leader.needs")}</h2>
        <h2 className={style.firmHead}>{answer.firm.name}</h2>
        <h2>{t("leader.uses")}</h2>
      </div>
      {answer.makes.map((product) => (
        <ProductRow
          key={`${product.segment}:${product.source}`}
          product={product}
          firm={answer.firm.id}
          sources={answer.sources}
        />
      ))}
    </Connected>
  );
}

function ProductRow({ product, firm, sources }: { product: Product; firm: string; sources: CitedSources }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const facts = [
    product.capacity === null ? null : amountText(product.capacity, product.unit, language),
    product.soldElsewhereShare === null
      ? null
      : `${t("segment.soldElsewhere")} ${shareText(product.soldElsewhereShare, language)}`,
  ].filter(Boolean);
  return (
    <section className={style.product} aria-label={nameOf(product, language)}>
      <div className={style.side}>
        {product.needs.map((need) => (
          <div
            key={need.members.map((member) => `${member.id}:${member.link.kind}`).join(" ")}
            className={style.need}
            data-several={need.members.length > 1}
          >
            {need.members.length > 1 ? <p className={style.anyOf}>{t("leader.anyOf")}</p> : null}
            {need.members.map((member) => (
              <SourceCard
                key={`${member.id}:${member.link.kind}`}
                card={cardOfNeed(product, member)}
                member={member}
                chain={product.chain}
                sources={sources}
                firm={firm}
              />
            ))}
          </div>
        ))}
        <Aside
          title={t("leader.optional")}
          members={product.optional}
          product={product}
          firm={firm}
          sources={sources}
        />
        <Aside
          title={t("leader.support")}
          members={product.support}
          product={product}
          firm={firm}
          sources={sources}
        />
      </div>
      <div className={style.middle}>
        <article className={style.made} data-card={cardOfProduct(product)}>
          <h3>
            {product.class ? <ClassIcon of={product.class} /> : null}
            <Link
              to="/chain/$chain"
              params={{ chain: product.chain }}
              search={(before) => ({ ...before, segment: product.segment })}
            >
              {nameOf(product, language)}
            </Link>
          </h3>
          {facts.length > 0 ? <p className={style.small}>{facts.join(" · ")}</p> : null}
          <SourceMark stated={product} sources={sources} />
        </article>
      </div>
      <div className={style.side}>
        {product.usedBy.map((use) => (
          <article
            key={`${use.id}:${use.link.kind}`}
            className={style.use}
            data-card={cardOfUse(product, use.id, use.link.kind)}
          >
            <h3>
              {use.class ? <ClassIcon of={use.class} /> : null}
              <Link
                to="/chain/$chain"
                params={{ chain: product.chain }}
                search={(before) => ({ ...before, segment: use.id })}
              >
                {nameOf(use, language)}
              </Link>
              <span className={style.push} />
              <span className={style.meta}>
                {[
                  t(`kind.${use.link.kind}.name`),
                  use.own ? t("leader.own") : null,
                  use.makers > 0 ? t("segment.makersHere", { count: use.makers }) : null,
                  use.elsewhere > 0 ? t("segment.makersElsewhere", { count: use.elsewhere }) : null,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              <SourceMark stated={use.link} sources={sources} />
            </h3>
          </article>
        ))}
      </div>
    </section>
  );
}

function Aside({
  title,
  members,
  product,
  firm,
  sources,
}: {
  title: string;
  members: LeaderSource[];
  product: Product;
  firm: string;
  sources: CitedSources;
}) {
  if (members.length === 0) return null;
  return (
    <Folded className={style.aside} summary={`${title} ${members.length}`}>
      {members.map((member) => (
        <SourceCard
          key={`${member.id}:${member.link.kind}`}
          card=""
          member={member}
          chain={product.chain}
          sources={sources}
          firm={firm}
        />
      ))}
    </Folded>
  );
}

const cardOfProduct = (product: Product) => `${product.segment}|${product.source}`;
const cardOfNeed = (product: Product, member: LeaderSource) =>
  `${cardOfProduct(product)}<${member.id}:${member.link.kind}`;
const cardOfUse = (product: Product, use: string, kind: string) => `${cardOfProduct(product)}>${use}:${kind}`;

function connectionsOf(product: Product): Connection[] {
  const made = cardOfProduct(product);
  return [
    ...product.needs.flatMap((need) =>
      need.members.map((member) => {
        const from = cardOfNeed(product, member);
        return { key: from, from, to: made, tone: toneOf(member, need.met === true) };
      }),
    ),
    ...product.usedBy.map((use): Connection => {
      const to = cardOfUse(product, use.id, use.link.kind);
      return { key: to, from: made, to, tone: use.own ? "own" : "could" };
    }),
  ];
}

/** A delivery is drawn as one only when a source states it. */
function toneOf(member: LeaderSource, met: boolean): Tone {
  if (member.suppliers.length > 0) return "stated";
  if (member.own) return "own";
  return !met && (member.class === "missing" || member.class === "bought_in") ? "lacking" : "could";
}
