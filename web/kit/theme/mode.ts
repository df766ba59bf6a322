import { useSyncExternalStore } from "react";
import { recall, remember } from "../kept.ts";

export type Mode = "light" | "dark";
const STORED = "liantu.theme";
const dark = () => window.matchMedia("(prefers-color-scheme: dark)");

/** The mode of the address, else the one chosen before, else the system's. */
export function chooseMode(address: string | undefined, stored: string | null, systemDark: boolean): Mode {
  if (address === "light" || address === "dark") return address;
  if (stored === "light" || stored === "dark") return stored;
  return systemDark ? "dark" : "light";
}

export function storedMode(): string | null {
  return recall(STORED);
}

/** @param mode null follows the system again */
export function storeMode(mode: Mode | null): void {
  remember(STORED, mode);
}

export function useSystemDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = dark();
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => dark().matches,
  );
}
