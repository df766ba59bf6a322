import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../kit/icon.tsx";
import controls from "../kit/theme/button.module.css";
import style from "./network.module.css";
import type { NetworkPictureHandle } from "./picture.tsx";

const STEP = 1.3;
const DEPTHS = [1, 2, 3] as const;

/** What can be done with the whole picture: steps, looking for somebody, list or picture, zoom, saving. */
export function NetworkTools({
  depth,
  onDepth,
  sought,
  onSought,
  hits,
  onHit,
  view,
  onView,
  picture,
  name,
  onTidy,
}: {
  /** Null where there is nothing to choose. */
  depth: number | null;
  onDepth: (depth: number) => void;
  sought: string;
  onSought: (text: string) => void;
  hits: ReadonlySet<string> | null;
  onHit: () => void;
  view: "picture" | "list";
  onView: (view: "picture" | "list") => void;
  picture: RefObject<NetworkPictureHandle | null>;
  name: string;
  onTidy: () => void;
}) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const save = async () => {
    setFailed(false);
    try {
      const [{ saveFile, fileName }, png] = await Promise.all([
        import("../kit/save.ts"),
        picture.current!.png(),
      ]);
      saveFile(png, `${fileName(name, t("network.title"))}.png`);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className={style.tools}>
      {depth === null ? null : (
        <fieldset className={style.choice}>
          <legend>{t("network.depth")}</legend>
          {DEPTHS.map((one) => (
            <button key={one} type="button" aria-pressed={one === depth} onClick={() => onDepth(one)}>
              {t("network.depthOf", { count: one })}
            </button>
          ))}
        </fieldset>
      )}
      <fieldset className={style.choice}>
        <legend className="unseen">{t("network.view")}</legend>
        {(["picture", "list"] as const).map((one) => (
          <button key={one} type="button" aria-pressed={one === view} onClick={() => onView(one)}>
            {t(`network.${one}`)}
          </button>
        ))}
      </fieldset>
      <form
        className={style.search}
        onSubmit={(event) => {
          event.preventDefault();
          onHit();
        }}
      >
        <Icon name="search" size={14} />
        <input
          type="search"
          value={sought}
          aria-label={t("network.search")}
          placeholder={t("network.search")}
          onChange={(event) => onSought(event.target.value)}
        />
        {hits === null ? null : (
          <span className={style.hits} role="status">
            {t("network.hits", { count: hits.size })}
          </span>
        )}
      </form>
      {view === "picture" ? (
        <div className={style.buttons}>
          <button
            type="button"
            className={controls.button}
            aria-label={t("network.closer")}
            title={t("network.closer")}
            onClick={() => picture.current?.zoomBy(STEP)}
          >
            ＋
          </button>
          <button
            type="button"
            className={controls.button}
            aria-label={t("network.farther")}
            title={t("network.farther")}
            onClick={() => picture.current?.zoomBy(1 / STEP)}
          >
            －
          </button>
          <button type="button" className={controls.button} onClick={() => picture.current?.fit()}>
            {t("network.fit")}
          </button>
          <button type="button" className={controls.button} title={t("network.tidyMeaning")} onClick={onTidy}>
            {t("network.tidy")}
          </button>
          <button type="button" className={controls.button} onClick={() => void save()}>
            <Icon name="download" size={14} /> PNG
          </button>
          {failed ? <span role="alert">{t("network.saveFailed")}</span> : null}
        </div>
      ) : null}
    </div>
  );
}
