import { createContext, useContext } from "react";
import type { Mode } from "./mode.ts";

export const ModeContext = createContext<Mode>("light");

export function useMode(): Mode {
  return useContext(ModeContext);
}
