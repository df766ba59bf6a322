import { firstZh } from "./first-zh.ts";
import { laterZh } from "./later-zh.ts";

/** All texts of the page, in Chinese: what every other language must say as well. */
export const zh = { ...firstZh, ...laterZh };
