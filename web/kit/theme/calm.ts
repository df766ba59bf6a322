/** Whether the reader wants no motion: nothing plays by itself, and what opens is there at once. */
export const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
