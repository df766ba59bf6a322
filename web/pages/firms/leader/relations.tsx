import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { NetworkLink, NetworkNode } from "../../../../server/firms/firm-network.ts";
import type { LeaderAnswer } from "../../../../server/firms/leader.ts";
import type { Language } from "../../../../server/model/words.ts";
import { shareText } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
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
  const card = (link: NetworkLink, other: NetworkNode | undefined, out: boolean) => (
    <article key={keyOf(link)} className={style.partner} data-card={keyOf(link)}>
      <h3>
        {other?.kind === "adviser" ? (
          other.name
        ) : (
          <Walk id={other?.id ?? ""} name={other?.name ?? (out ? link.to : link.from)} />
        )}
        <span className={style.push} />
        <SourceMark stated={link} sources={sources} />
      </h3>
      <p className={style.small}>
        {[describe(link, out, t, language), other && placeOf(other, t)].filter(Boolean).join(" · ")}
      </p>
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
            <div className={style.side}>{inward.map((link) => card(link, nodes.get(link.from), false))}</div>
            <div className={style.middle}>
              <p className={style.centre} data-card="firm">
                {firm.name}
              </p>
            </div>
            <div className={style.side}>{outward.map((link) => card(link, nodes.get(link.to), true))}</div>
          </div>
        </Connected>
      )}
      {network.cut ? <p className={style.small}>{t("state.cutSimple")}</p> : null}
    </section>
  );
}

const keyOf = (link: NetworkLink) =>
  [link.kind, link.from, link.to, link.segment, link.tieKind, link.source].join("|");

function describe(link: NetworkLink, out: boolean, t: Translate, language: Language): string {
  switch (link.kind) {
    case "supplies":
      return [t(out ? "leader.sellsTo" : "leader.buysFrom"), link.segmentName].filter(Boolean).join(" · ");
    case "owns": {
      const role = t(out ? "leader.owns" : "leader.ownedBy");
      return link.share === null ? role : `${role} ${shareText(link.share, language)}`;
    }
    case "tied":
      return link.tieKind ? t(`tie.${link.tieKind}.${out ? "out" : "in"}`) : t("leader.tied");
    case "works_for":
      return t("leader.adviser");
  }
}
