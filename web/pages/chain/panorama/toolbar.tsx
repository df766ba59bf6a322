import { type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import type { LinkKind } from "../../../../server/model/words.ts";
import type { PictureWords } from "../../../graph/caption.ts";
import { LINK_STYLES } from "../../../graph/classes.ts";
import type { PictureHandle } from "../../../graph/picture.tsx";
import { Floating } from "../../../kit/floating/floating.tsx";
import { Icon } from "../../../kit/icon.tsx";
import type { Filters } from "./filters.ts";
import { LinkKinds } from "./link-kinds.tsx";
import type { SheetHandle } from "./paper.ts";
import { PictureKey } from "./picture-key.tsx";
import style from "./toolbar.module.css";

interface ToolbarProps {
  answer: PanoramaAnswer;
  filters: Filters;
  onFilters: (filters: Filters) => void;
  view: "picture" | "table";
  onView: ((view: "picture" | "table") => void) | null;
  picture: RefObject<PictureHandle | null>;
  /** What goes full screen. */
  root: RefObject<HTMLElement | null>;
  sheet: SheetHandle;
  words: PictureWords;
  /** Whether a segment is selected. */
  chosen: boolean;
  /** Says why something cannot be done now. */
  onSaid: (text: string) => void;
}

export function Toolbar({
  answer,
  filters,
  onFilters,
  view,
  onView,
  picture,
  root,
  sheet,
  words,
  chosen,
  onSaid,
}: ToolbarProps) {
  const { t } = useTranslation();
  const kinds = (Object.keys(LINK_STYLES) as LinkKind[]).filter((kind) =>
    answer.links.some((link) => link.kind === kind),
  );
  const shown = filters.kinds ? kinds.filter((kind) => filters.kinds?.includes(kind)).length : kinds.length;
  return (
    <div className={style.toolbar} role="toolbar" aria-label={t("panorama.toolbar")}>
      {onView ? (
        <fieldset className={style.views} aria-label={t("panorama.view")}>
          {(["picture", "table"] as const).map((name) => (
            <button key={name} type="button" aria-pressed={view === name} onClick={() => onView(name)}>
              {t(`panorama.${name}`)}
            </button>
          ))}
        </fieldset>
      ) : null}
      {view === "picture" ? (
        <>
          <Floating
            className={style.button}
            popup="dialog"
            trigger={
              <>
                <span data-on={filters.kinds !== null}>
                  {filters.kinds
                    ? t("panorama.linksSome", { shown, all: kinds.length })
                    : t("panorama.links")}
                </span>
                <Icon name="down" size={12} />
              </>
            }
          >
            {() => <LinkKinds kinds={kinds} filters={filters} onFilters={onFilters} links={answer.links} />}
          </Floating>
          <button
            type="button"
            className={style.button}
            aria-pressed={filters.required}
            title={t("panorama.requiredMeaning")}
            onClick={() => onFilters({ ...filters, required: !filters.required })}
          >
            {t("panorama.required")}
          </button>
          <button
            type="button"
            className={style.button}
            aria-pressed={filters.fold}
            title={t("picture.foldMeaning")}
            onClick={() => onFilters({ ...filters, fold: !filters.fold })}
          >
            {t("picture.fold")}
          </button>
          <button
            type="button"
            className={style.button}
            aria-pressed={filters.all && chosen}
            aria-disabled={!chosen}
            title={t(chosen ? "panorama.allMeaning" : "picture.allNothing")}
            onClick={() =>
              chosen ? onFilters({ ...filters, all: !filters.all }) : onSaid(t("picture.allNothing"))
            }
          >
            {t("panorama.all")}
          </button>
        </>
      ) : null}
      <span className={style.space} />
      {view === "picture" ? <PictureKey words={words} /> : null}
      {view === "picture" ? (
        <span className={style.zoom}>
          <Tool label={t("panorama.zoomOut")} path="M3 8h10" onClick={() => picture.current?.zoomBy(0.8)} />
          <Tool
            label={t("panorama.zoomIn")}
            path="M3 8h10M8 3v10"
            onClick={() => picture.current?.zoomBy(1.25)}
          />
          <Tool
            label={t("panorama.fit")}
            path="M2 5.5V2h3.5M10.5 2H14v3.5M14 10.5V14h-3.5M5.5 14H2v-3.5M5 6.5h6v3H5z"
            onClick={() => picture.current?.fit()}
          />
        </span>
      ) : null}
      <FullScreen root={root} />
      {onView ? <Exports sheet={sheet} /> : null}
    </div>
  );
}

function Tool({ label, path, onClick }: { label: string; path: string; onClick: () => void }) {
  return (
    <button type="button" className={style.tool} aria-label={label} title={label} onClick={onClick}>
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
    </button>
  );
}

function FullScreen({ root }: { root: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  const [full, setFull] = useState(false);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", changed);
    return () => document.removeEventListener("fullscreenchange", changed);
  }, []);
  if (!document.fullscreenEnabled) return null;
  return (
    <Tool
      label={t(full ? "panorama.leaveFullScreen" : "panorama.fullScreen")}
      path={
        full
          ? "M6 2v4H2M10 2v4h4M6 14v-4H2M10 14v-4h4"
          : "M9.5 2H14v4.5M14 2 9.5 6.5M6.5 14H2V9.5M2 14l4.5-4.5"
      }
      onClick={() => void (full ? document.exitFullscreen() : root.current?.requestFullscreen())}
    />
  );
}

function Exports({ sheet }: { sheet: SheetHandle }) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  return (
    <Floating
      className={style.button}
      popup="dialog"
      trigger={
        <>
          {t("panorama.export")}
          <Icon name="down" size={12} />
        </>
      }
    >
      {(close) => (
        <div className={style.menu}>
          <button type="button" onClick={() => sheet.savePng().then(close, () => setFailed(true))}>
            {t("panorama.exportPng")}
          </button>
          <button
            type="button"
            onClick={() => {
              sheet.saveSvg();
              close();
            }}
          >
            {t("panorama.exportSvg")}
          </button>
          <button
            type="button"
            onClick={() => {
              close();
              sheet.print();
            }}
          >
            {t("panorama.print")}
          </button>
          {failed ? <p role="alert">{t("panorama.exportFailed")}</p> : null}
        </div>
      )}
    </Floating>
  );
}
