import { useTranslation } from "react-i18next";
import style from "./state.module.css";

/** Grey lines where text will be; they appear after a moment, so a quick answer does not flicker. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className={style.waiting} role="status" aria-label={t("state.loading")}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines without content or identity
        <span key={line} className={style.bone} style={{ width: `${[92, 70, 84, 58, 76, 64][line % 6]}%` }} />
      ))}
    </div>
  );
}

/** The chain's columns as grey boxes, the shape of the picture to come. */
export function WaitingPicture() {
  const { t } = useTranslation();
  return (
    <div className={style.columns} role="status" aria-label={t("state.loading")}>
      {[5, 6, 4, 6, 5, 7, 3].map((cards, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns without content or identity
        <div key={column} className={style.column}>
          {Array.from({ length: cards }, (_, card) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cards without content or identity
            <span key={card} className={style.bone} />
          ))}
        </div>
      ))}
    </div>
  );
}
