import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { forgetTables } from "../../../kit/fresh/forget.ts";
import { FoldedHistory } from "../../../kit/history/thing-history.tsx";
import page from "../../../kit/theme/page.module.css";
import { useTitle } from "../../../kit/title.ts";
import { tablesOf } from "./changes.ts";
import style from "./dossier.module.css";
import { DeskContext, type Editing } from "./dossier-context.ts";
import { DossierHead } from "./dossier-head.tsx";
import { Facts } from "./facts.tsx";
import { Fills } from "./fills.tsx";
import { Introduced } from "./introduced.tsx";
import { FirmTies } from "./network.tsx";
import { Products } from "./products.tsx";
import { Quality } from "./quality.tsx";
import { Saved } from "./saved.tsx";
import { Sources } from "./sources.tsx";
import { Ties } from "./ties.tsx";
import { Signals, Timeline } from "./timeline.tsx";

const RecordDrawer = lazy(() => import("./record-drawer.tsx").then((m) => ({ default: m.RecordDrawer })));

/** Everything of one firm as seen from here; on paper two pages. */
export function Dossier({ answer }: { answer: DossierAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [saved, setSaved] = useState(false);
  useTitle(answer.firm.name);
  const numbers = useMemo(
    () => new Map(Object.keys(answer.sources).map((id, index) => [id, index + 1])),
    [answer.sources],
  );
  const desk = useMemo(
    () => ({
      edit: setEditing,
      numberOf: (source: string | null) => (source === null ? null : (numbers.get(source) ?? null)),
    }),
    [numbers],
  );
  const place = answer.place ? nameOf(answer.place, language) : t("dossier.factUnknown");
  return (
    <DeskContext value={desk}>
      <article className={style.dossier}>
        <p className={style.printHead}>{t("dossier.printed", { place, on: answer.on })}</p>
        <DossierHead answer={answer} onAdd={setEditing} />
        <div className={style.columns}>
          <div className={style.main}>
            <Fills answer={answer} />
            <Introduced answer={answer} />
            <Products answer={answer} />
            <Ties answer={answer} />
            <FirmTies answer={answer} />
            <Timeline answer={answer} />
            <FoldedHistory className={`${page.sheet} ${style.history}`} table="firms" id={answer.firm.id} />
          </div>
          <div className={style.side}>
            <Facts answer={answer} />
            <Quality answer={answer} />
            <Signals answer={answer} />
            <Sources answer={answer} />
          </div>
        </div>
      </article>
      {editing ? (
        <Suspense>
          <RecordDrawer
            key={JSON.stringify(editing)}
            answer={answer}
            editing={editing}
            onClose={() => setEditing(null)}
            onSaved={(changes) => {
              setEditing(null);
              setSaved(true);
              void forgetTables(client, tablesOf(changes));
            }}
          />
        </Suspense>
      ) : null}
      {saved ? <Saved firm={answer.firm.id} onClose={() => setSaved(false)} /> : null}
    </DeskContext>
  );
}
