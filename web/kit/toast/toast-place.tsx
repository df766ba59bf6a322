import { lazy, Suspense } from "react";
import { withTexts } from "../../i18n/i18n.ts";
import { useTold } from "./tell.ts";
import style from "./toast.module.css";

const Toasts = lazy(() => withTexts(import("./toasts.tsx")).then((m) => ({ default: m.Toasts })));

/** Where the page tells what was just done; it is there before anything is told, so that it is read out. */
export function ToastPlace() {
  const told = useTold();
  return (
    <div role="status" className={style.place}>
      {told.length > 0 ? (
        <Suspense fallback={<span className="unseen">{told.at(-1)?.text}</span>}>
          <Toasts told={told} />
        </Suspense>
      ) : null}
    </div>
  );
}
