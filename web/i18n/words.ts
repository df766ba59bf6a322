import type { zh } from "./zh.ts";

/** The tree of texts another language must fill whole; it may add a form for one (`key_one`). */
export type Words = Filled<typeof zh>;

export type Filled<T> = {
  [K in keyof T]: T[K] extends string ? string : Filled<T[K]>;
} & {
  [K in keyof T & string as T[K] extends string ? `${K}_one` : never]?: string;
};
