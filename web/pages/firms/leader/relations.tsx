import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { NetworkLink, NetworkNode } from "../../../../server/firms/firm-network.ts";
import type { LeaderAnswer } from "../../../../server/firms/leader.ts";
import { relatedBy, tieSentence } from "../../../../server/words/tie-sentences.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import { Connected } from "./connected.tsx";
import type { Connection } from "./connections.ts";
import style from "./leader.module.css";
import { Walk } from "./source-card.tsx";

/** What sources state between this firm and others: deliveries, holdings, ties, advisers. */
export function Relations({ answer }: { answer: LeaderAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { firm, network, sources } = answer;
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const own = network.links.filter((link) => link.from === firm.id || link.to === firm.id);
  const inward = own.filter((link) => link.to === firm.id);
  const outward = own.filter((link) => link.from === firm.id);
  const connections = useMemo(
    () =>
      network.links.flatMap((link): Connection[] => {
        const tone = link.confidence === "assumed" ? "assumed" : "stated";
        if (link.to === firm.id) return [{ key: keyOf(link), from: keyOf(link), to: "firm", tone }];
        if (link.from === firm.id) return [{ key: keyOf(link), from: "firm", to: keyOf(link), tone }];
        return [];
      }),
    [network.links, firm.id],
  );
  const called = (id: string) => (id === firm.id ? firm.name : (nodes.get(id)?.name ?? id));
  const said = (link: NetworkLink) =>
    tieSentence(
      relatedBy(link),
      { first: called(link.from), second: called(link.to), forward: true },
      language,
    );
  const card = (link: NetworkLink, other: NetworkNode | undefined, end: string) => (
    <article key={keyOf(link)} className={style.partner} data-card={keyOf(link)}>
      <h3>
        {other?.kind === "adviser" ? other.name : <Walk id={other?.id ?? ""} name={other?.name ?? end} />}
        <span className={style.push} />
        <SourceMark stated={link} sources={sources} />
      </h3>
      <p className={style.small}>{[said(link), other && placeOf(other, t)].filter(Boolean).join(" · ")}</p>
    </article>
  );
  return (
    <section className={style.relations}>
      <h2>{t("leader.relations")}</h2>
      {own.length === 0 ? (
        <p className={style.small}>{t("leader.relationsNone")}</p>
      ) : (
        <Connected connections={connections}>
          <div className={style.product}>
            <div className={style.side}>
              {inward.map((link) => card(link, nodes.get(link.from), link.from))}
            </div>
            <div className={style.middle}>
              <p className={style.centre} data-card="firm">
                {firm.name}
              </p>
            </div>
            <div className={style.side}>{outward.map((link) => card(link, nodes.get(link.to), link.to))}</div>
          </div>
        </Connected>
      )}
      {network.cut ? <p className={style.small}>{t("state.cutSimple")}</p> : null}
    </section>
  );
}

const keyOf = (link: NetworkLink) =>
  [link.kind, link.from, link.to, link.segment, link.tieKind, link.source].join("|");
