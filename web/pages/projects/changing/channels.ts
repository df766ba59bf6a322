/** How a project was found, and the level that carries it, as the offices word them; others can be written. */
export const CHANNELS = ["以商招商", "产业招商", "小分队招商", "全员招商"] as const;
export const PLATFORMS = ["国家级", "省级", "州级", "县级", "园区"] as const;
