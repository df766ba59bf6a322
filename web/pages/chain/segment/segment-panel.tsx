import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { nameOf } from "../../../../server/words/format.ts";
import { groupName } from "../../../../server/words/group-names.ts";
import { segmentAnswer } from "../../../api/answers.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Icon } from "../../../kit/icon.tsx";
import { closesByEscape } from "../../../kit/opened/use-opened.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { useWidth } from "../../../kit/width.ts";
import style from "./segment.module.css";
import { SegmentDetails } from "./segment-details.tsx";

const SegmentDrawer = lazy(() => import("./segment-drawer.tsx").then((m) => ({ default: m.SegmentDrawer })));

/** Everything about one segment at the place, over the picture; on a phone from below. */
export function SegmentPanel({
  id,
  chain,
  place,
  overList,
  onClose,
  onSelect,
}: {
  id: string;
  /** The chain looked at, in which it is judged. */
  chain: string;
  place: string;
  overList: boolean;
  onClose: () => void;
  onSelect: (segment: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const width = useWidth();
  const query = useQuery(segmentAnswer(id, chain, place));
  const name = query.data ? nameOf(query.data.segment, language) : id;
  const body = (
    <Answered query={query}>
      {(answer) => <SegmentDetails answer={answer} place={place} onSelect={onSelect} />}
    </Answered>
  );
  const title = (
    <>
      {name}
      {query.data ? (
        <span className={style.crumb}>
          {t(`stage.${query.data.segment.stage}`)} · {groupName(query.data.segment.group, language)}
        </span>
      ) : null}
    </>
  );
  if (width === "phone") {
    return (
      <Suspense>
        <SegmentDrawer onClose={onClose} title={<h2 className={style.title}>{title}</h2>}>
          {body}
        </SegmentDrawer>
      </Suspense>
    );
  }
  return (
    <Aside label={t("segment.panel", { name })} onClose={onClose}>
      <header className={style.head}>
        <h2 className={style.title}>{title}</h2>
        <button
          type="button"
          className={style.close}
          onClick={onClose}
          aria-label={t(overList ? "segment.back" : "segment.close")}
          title={t(overList ? "segment.back" : "segment.close")}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className={style.body}>{body}</div>
    </Aside>
  );
}

function Aside({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const aside = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    aside.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside
      ref={aside}
      className={style.panel}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape" && closesByEscape(event)) onClose();
      }}
    >
      {children}
    </aside>
  );
}
