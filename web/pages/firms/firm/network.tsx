import { useTranslation } from "react-i18next";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import { keyOf } from "../../../../server/model/ties.ts";
import page from "../../../kit/theme/page.module.css";
import { NetworkRoom } from "../../../network/network-room.tsx";
import style from "./dossier.module.css";

const FIRST = 2;

/** The firm among those it is tied to, and those behind them. */
export function FirmTies({ answer }: { answer: DossierAnswer }) {
  const { t } = useTranslation();
  const { firm, place } = answer;
  const relations = ["buys", "sells", "owns", "ownedBy", "ties", "advisers"] as const;
  if (relations.every((list) => answer[list].length === 0)) return null;
  return (
    <section className={style.network} aria-label={t("network.title")} data-part="network">
      <h2>
        {t("network.title")} <span className={page.number}>{t("network.lead")}</span>
      </h2>
      <NetworkRoom
        middle={keyOf({ kind: "firm", id: firm.id })}
        name={firm.name}
        place={place?.id ?? null}
        depth={FIRST}
      />
    </section>
  );
}
