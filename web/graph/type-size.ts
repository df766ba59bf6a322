/** Type on the screen is never smaller than this, px. */
export const LEAST_ON_SCREEN = 11;
/** The smallest type of the picture at zoom 1. */
export const LEAST_TYPE = 12;
/** The zoom down to which the smallest type can be read as it is. */
export const READABLE = LEAST_ON_SCREEN / LEAST_TYPE;

const STEP = 1.06;

/**
 * The smallest type to write at a zoom, in units of the picture, so that it can be read on the screen. It grows in
 * steps, so that cards need not be set anew for every frame.
 */
export function leastType(zoom: number): number {
  if (zoom >= READABLE) return LEAST_TYPE;
  const steps = Math.ceil(Math.log(READABLE / zoom) / Math.log(STEP) - 1e-9);
  return LEAST_TYPE * STEP ** steps;
}
