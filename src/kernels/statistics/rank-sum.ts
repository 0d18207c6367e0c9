import { normalSurvival } from './normal';

/**
 * Two-sided p-value of Mann and Whitney's test that a part of some values is like the rest, from the ranks of all: as
 * `mannWhitneyTest` of the part and the rest, for many parts of one ranking. NaN where all values are equal or a side
 * is empty. doi:10.1214/aoms/1177730491
 *
 * @param rankSum sum of the ranks of the part
 * @param size    values in the part
 * @param ties    `tieSum` of the ranking's runs
 */
export function rankSumPValue(rankSum: number, size: number, total: number, ties: number): number {
  const pairs = size * (total - size);
  const excess = rankSum - (size * (size + 1)) / 2 - pairs / 2;
  const spread = Math.sqrt((pairs / 12) * (total + 1 - ties / (total * (total - 1))));
  const z = (Math.abs(excess) - (excess === 0 ? 0 : 0.5)) / spread;
  return Math.min(1, 2 * normalSurvival(z));
}
