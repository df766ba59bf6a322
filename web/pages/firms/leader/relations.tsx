import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { LeaderAnswer } from "../../../../server/firms/leader.ts";
import { keyOf } from "../../../../server/model/ties.ts";
import { networksOfLeader } from "../../../network/known.ts";
import { NetworkRoom } from "../../../network/network-room.tsx";
import style from "./leader.module.css";

/** What sources state between this firm and others, and who could deliver to it: drawn, to be opened further. */
export function Relations({ answer }: { answer: LeaderAnswer }) {
  const { t } = useTranslation();
  const { firm, network, place } = answer;
  const { start, could } = useMemo(() => {
    const { stated, could } = networksOfLeader(answer);
    return { start: { network: stated, sources: answer.sources }, could };
  }, [answer]);
  return (
    <section className={style.relations} aria-label={t("leader.relations")}>
      <h2>{t("leader.relations")}</h2>
      {network.links.length === 0 ? <p className={style.small}>{t("leader.relationsNone")}</p> : null}
      {network.links.length + could.ties.size > 0 ? (
        <NetworkRoom
          middle={keyOf({ kind: "firm", id: firm.id })}
          name={firm.name}
          place={place?.id ?? null}
          start={start}
          beside={could}
          depth={1}
        />
      ) : null}
      {network.cut ? <p className={style.small}>{t("state.cutSimple")}</p> : null}
    </section>
  );
}
