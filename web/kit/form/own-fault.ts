import { createContext, useContext, useEffect } from "react";

/** How an input tells its field what it cannot read. */
export const Telling = createContext<((fault: string | null) => void) | null>(null);

/** How often the form around was sent. */
export const Attempt = createContext(0);

/** Tells the field what is wrong with what was typed; a form with such a field is not sent. */
export function useOwnFault(fault: string | null): { told: boolean } {
  const tell = useContext(Telling);
  useEffect(() => {
    tell?.(fault);
  }, [tell, fault]);
  useEffect(() => () => tell?.(null), [tell]);
  return { told: tell !== null };
}
