import { createContext, use } from "react";
import type { FirmChange } from "../../../../server/firms/entry/change-shapes.ts";

type Of = FirmChange["of"];
export type RowOf<T extends Of> = NonNullable<Extract<FirmChange, { of: T }>["after"]>;

/** What is being entered: a row that is there, or a new one of which something is known. */
export type Editing = {
  [T in Of]: { of: T; before: RowOf<T> | null; known: Partial<RowOf<T>> };
}[Of];

interface Desk {
  edit(editing: Editing): void;
  /** The number of a source in the list of sources, for print. */
  numberOf(source: string | null): number | null;
}

export const DeskContext = createContext<Desk>({ edit: () => {}, numberOf: () => null });
export const useDesk = (): Desk => use(DeskContext);
