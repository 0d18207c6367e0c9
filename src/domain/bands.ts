/**
 * What is found once for many as-of days: of something that grows by the day (customers, orders) a search of the days of
 * a band answers for all of them, from its top down to nine tenths of it.
 */
const BAND = 0.9;
/** For fewer a lower limit would find far more, and a search costs little. */
const FEW = 20;

/** The top of the band of `own`: of all, nine tenths, 81 % … (whole numbers) the least that is not below it. */
export function topOfBand(all: number, own: number): number {
  let top = all;
  while (top > own && Math.floor(top * BAND) >= own) top = Math.floor(top * BAND);
  return top;
}

/** About the lowest limit in the band that the same share of the whole asks for as `limit` of `own` does. */
export const lowestInBand = (limit: number, own: number, top: number): number =>
  Math.max(Math.min(limit, FEW), Math.min(limit, Math.floor((limit * BAND * top) / own)));
