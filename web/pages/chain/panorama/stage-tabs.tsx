import { useTranslation } from "react-i18next";
import type { PictureWords } from "../../../graph/caption.ts";
import type { Layout } from "../../../graph/layout.ts";
import style from "./panorama.module.css";

/** On a narrow screen: a button for each stage, to move the picture there. */
export function StageTabs({
  layout,
  words,
  onGo,
}: {
  layout: Layout;
  words: PictureWords;
  onGo: (x: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <nav className={style.tabs} aria-label={t("panorama.jump")}>
      {layout.bands.map((band) => (
        <button key={band.stage} type="button" onClick={() => onGo(band.x)}>
          {words.stages[band.stage]}
        </button>
      ))}
    </nav>
  );
}
