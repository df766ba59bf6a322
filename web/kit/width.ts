import { useSyncExternalStore } from "react";

/** Where the layout changes, as in the style sheets: 768 and 1200 px. */
export type Width = "phone" | "middle" | "wide";

const wide = window.matchMedia("(min-width: 1200px)");
const phone = window.matchMedia("(max-width: 767px)");

export function useWidth(): Width {
  return useSyncExternalStore(watch, () => (wide.matches ? "wide" : phone.matches ? "phone" : "middle"));
}

function watch(changed: () => void): () => void {
  wide.addEventListener("change", changed);
  phone.addEventListener("change", changed);
  return () => {
    wide.removeEventListener("change", changed);
    phone.removeEventListener("change", changed);
  };
}
