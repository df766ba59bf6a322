import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ChangeLink } from "../history/change-link.tsx";
import { Undo } from "../history/undo.tsx";
import { dismiss, type Told, tell } from "./tell.ts";
import style from "./toast.module.css";

/** How long a note stands while nobody points at it. */
export const STANDS_MS = 8_000;

export function Toasts({ told }: { told: readonly Told[] }) {
  return told.map((one) => <Toast key={one.id} {...one} />);
}

/** One note: what was done, a way back, a way to the log; it stays while it is pointed at, read out or being answered. */
function Toast({ id, text, change, undoing }: Told) {
  const { t } = useTranslation();
  const [pointed, setPointed] = useState(false);
  const [within, setWithin] = useState(false);
  const [asked, setAsked] = useState(false);
  const left = useRef(STANDS_MS);
  const stays = pointed || within || asked;
  useEffect(() => {
    if (stays) return;
    const since = Date.now();
    const timer = setTimeout(() => dismiss(id), left.current);
    return () => {
      clearTimeout(timer);
      // Whoever came to read it has some time to read on.
      left.current = Math.max(STANDS_MS / 2, left.current - (Date.now() - since));
    };
  }, [id, stays]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only makes it stay
    <div
      className={style.toast}
      data-kind="toast"
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setWithin(true)}
      onBlur={(event) => setWithin(event.currentTarget.contains(event.relatedTarget))}
    >
      <span className={style.text}>{undoing ? t("toast.undone", { text }) : text}</span>
      {change === null ? null : (
        <span className={style.ways}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears that the button within was pressed */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on the button is a click as well */}
          <span onClick={() => setAsked(true)}>
            <Undo
              number={change}
              redo={undoing}
              numbered={false}
              onDone={({ number }) => {
                dismiss(id);
                tell(text, number, !undoing);
              }}
            />
          </span>
          <ChangeLink number={change}>{t("toast.history")}</ChangeLink>
        </span>
      )}
      <button type="button" className={style.close} aria-label={t("toast.close")} onClick={() => dismiss(id)}>
        ×
      </button>
    </div>
  );
}
