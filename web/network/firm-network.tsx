import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { NETWORK_DRAWN } from "../../server/model/bounds.ts";
import { foldName } from "../../server/model/text.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { Waiting } from "../kit/state/waiting.tsx";
import { useMode } from "../kit/theme/mode-context.ts";
import { useWidth } from "../kit/width.ts";
import { elementsOf } from "./elements.ts";
import { NetworkKey } from "./key.tsx";
import { nextAlong } from "./movement.ts";
import style from "./network.module.css";
import type { Network, Relation, Tie } from "./network.ts";
import { NetworkPanel } from "./panel.tsx";
import { NetworkPicture, type NetworkPictureHandle } from "./picture.tsx";
import { Places } from "./places.ts";
import { relationText } from "./relation-text.ts";
import { shownOf, wayTo } from "./shown.ts";
import { memberText, tieText } from "./texts.ts";
import { NetworkTools } from "./tools.tsx";
import { type Known, useNetwork } from "./use-network.ts";

const NetworkList = lazy(() => import("./list.tsx").then((m) => ({ default: m.NetworkList })));
const PANEL = 316;

export interface FirmNetworkProps {
  /** The key of who stands in the middle. */
  middle: string;
  name: string;
  place: string | null;
  /** What the page knows already. */
  start?: Known;
  /** What the page shows beside what is stated. */
  beside?: Network;
  /** How many steps are asked for first; null where the page's own network is all there is. */
  depth: number | null;
}

/** The network around a firm or an adviser: drawn, to be opened and folded, and as a list. */
export default function FirmNetwork({ middle, name, place, start, beside, depth: first }: FirmNetworkProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const theme = useMode();
  const narrow = useWidth() === "phone";
  const since = useRef(performance.now());
  const [depth, setDepth] = useState(first);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [hidden, setHidden] = useState<ReadonlySet<Relation>>(new Set());
  const [chosen, setChosen] = useState<string | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [sought, setSought] = useState("");
  const [view, setView] = useState<"picture" | "list">("picture");
  const [tidied, setTidied] = useState(0);
  const picture = useRef<NetworkPictureHandle>(null);
  const firm = middle.slice(middle.indexOf(" ") + 1);
  const { known, left, waiting, error, drawn, retry } = useNetwork({
    firm,
    place,
    depth,
    start,
    beside,
    opened,
  });
  const { network, sources } = known;
  const shown = useMemo(
    () => shownOf(network, { middle, folded, hidden }),
    [network, middle, folded, hidden],
  );
  const base = `${drawn} ${tidied}`;
  const places = useRef({ base, of: new Places() });
  const standing = useMemo(() => {
    if (places.current.base !== base) {
      places.current = { base, of: new Places() };
      since.current = performance.now();
    }
    return places.current.of.place(shown);
  }, [shown, base]);
  const way = useMemo(() => (chosen === null ? [] : wayTo(shown, chosen)), [shown, chosen]);
  const hits = useMemo(() => {
    const wanted = foldName(sought);
    if (wanted === "") return null;
    const found = [...shown.members].filter(([, { member }]) => foldName(member.name).includes(wanted));
    return new Set(found.map(([key]) => key));
  }, [shown, sought]);
  const say = useCallback(
    (tie: Tie) => relationText(tie, language) || t(`network.relation.${tie.relation}`),
    [language, t],
  );
  const elements = useMemo(
    () => elementsOf({ shown, places: standing, chosen, cursor, way, hits, say }),
    [shown, standing, chosen, cursor, way, hits, say],
  );
  const gone = (key: string | null) =>
    key !== null && !shown.members.has(key) && !shown.ties.some((tie) => tie.key === key);
  useEffect(() => {
    if (gone(chosen)) setChosen(null);
    if (gone(cursor)) setCursor(null);
  });

  const full = network.members.size >= NETWORK_DRAWN;
  const open = (key: string) => {
    const one = shown.members.get(key);
    if (!one) return;
    setFolded((before) => without(before, key));
    const { kind, id } = one.member;
    if (kind === "firm" && !folded.has(key) && one.more !== 0 && !full && !opened.includes(id))
      setOpened([...opened, id]);
  };
  const fold = (key: string) => {
    if (shown.members.get(key)?.opened) setFolded((before) => new Set(before).add(key));
  };
  const turn = (key: string) => {
    const one = shown.members.get(key);
    if (one?.opened && one.more === 0) fold(key);
    else open(key);
  };
  const choose = (key: string | null) => {
    setChosen(key);
    if (key !== null && shown.members.has(key)) setCursor(key);
  };
  const at = cursor ?? middle;
  const onCursor = shown.members.get(at);

  return (
    <div className={style.network}>
      <NetworkTools
        depth={first === null ? null : depth}
        onDepth={(next) => {
          setDepth(next);
          setOpened([]);
          setFolded(new Set());
          setChosen(null);
        }}
        sought={sought}
        onSought={setSought}
        hits={hits}
        onHit={() => {
          const found = [...(hits ?? [])];
          if (view === "picture" && found.length > 0)
            choose(found[(found.indexOf(chosen ?? "") + 1) % found.length]!);
        }}
        view={view}
        onView={setView}
        picture={picture}
        name={name}
        onTidy={() => setTidied(tidied + 1)}
      />
      {error ? (
        <p className={style.note} role="alert">
          {error.message}{" "}
          <button type="button" className={style.plain} onClick={retry}>
            {t("network.again")}
          </button>
        </p>
      ) : null}
      {left > 0 || full ? (
        <p className={style.note} role="status">
          {left > 0
            ? t("network.left", { shown: shown.members.size, left })
            : t("network.full", { most: NETWORK_DRAWN })}
        </p>
      ) : null}
      {view === "picture" ? (
        <div className={style.room} data-chosen={chosen !== null}>
          <div className={style.drawn} data-many={sizeOf(shown.members.size)}>
            <NetworkPicture
              handle={picture}
              elements={elements}
              theme={theme}
              label={t("network.label", { name, count: shown.members.size, ties: shown.ties.length })}
              help={t("network.keys")}
              describe={describe}
              cursor={cursor}
              chosen={chosen}
              drawn={base}
              coveredRight={narrow ? 0 : PANEL}
              since={since.current}
              onChoose={choose}
              onOpen={turn}
              onMove={(way) => setCursor(way === null ? at : nextAlong(shown, standing, at, way))}
              onFold={(opens) => (opens ? open(at) : fold(at))}
            />
            {waiting ? (
              <span className={style.waiting} role="status">
                {t("network.waiting")}
              </span>
            ) : null}
            {shown.members.size <= 1 && !waiting ? <p className={style.none}>{t("network.none")}</p> : null}
          </div>
          {chosen === null || gone(chosen) ? null : (
            <NetworkPanel
              key={chosen}
              chosen={chosen}
              shown={shown}
              way={way}
              sources={sources}
              full={full}
              onChoose={choose}
              onClose={() => {
                choose(null);
                picture.current?.focus();
              }}
              onOpen={open}
              onFold={fold}
            />
          )}
        </div>
      ) : (
        <Suspense fallback={<Waiting lines={8} />}>
          <NetworkList
            shown={shown}
            hits={hits}
            sought={sought}
            sources={sources}
            name={name}
            onOpen={open}
            onFold={fold}
            full={full}
          />
        </Suspense>
      )}
      <NetworkKey
        known={network}
        shown={shown}
        hidden={hidden}
        onHidden={(relation) =>
          setHidden((before) =>
            before.has(relation) ? without(before, relation) : new Set(before).add(relation),
          )
        }
      />
      <span className="unseen" role="status">
        {cursor !== null && onCursor ? memberText(onCursor, t) : null}
      </span>
    </div>
  );

  function describe(key: string): string | undefined {
    const one = shown.members.get(key);
    if (one) return memberText(one, t);
    const tie = shown.ties.find((other) => other.key === key);
    return tie && tieText(tie, shown, t, language);
  }
}

/** A few need no large picture. */
const sizeOf = (members: number) => (members <= 5 ? "few" : members <= 14 ? "some" : "many");

function without<T>(all: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const rest = new Set(all);
  rest.delete(one);
  return rest;
}
