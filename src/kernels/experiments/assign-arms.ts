import type { Random } from '../random/mulberry32';
import { shuffle } from '../random/sample';

/**
 * Arm of each of n people, drawn so that each arm gets its share of every stratum to within one: people are put into a
 * random order within their stratum, stratum after stratum, and each place goes to the arm that lacks most (the first of
 * equals).
 *
 * @param strata length n, any whole number ≥ 0
 * @param shares of the arms, > 0, in any unit
 * O(n · arms). Stratified permuted allocation: Pocock 1983, Clinical Trials, section 5.3
 */
export function assignArms(strata: ArrayLike<number>, shares: ArrayLike<number>, random: Random): Uint8Array {
  const order = shuffle(
    Uint32Array.from({ length: strata.length }, (_, i) => i),
    random,
  );
  // A stable sort by stratum keeps the random order within each.
  order.sort((a, b) => strata[a] - strata[b]);
  let all = 0;
  for (let arm = 0; arm < shares.length; arm++) all += shares[arm];
  const given = new Uint32Array(shares.length);
  const arms = new Uint8Array(strata.length);
  for (let place = 0; place < order.length; place++) {
    let least = 0;
    let lack = -Infinity;
    for (let arm = 0; arm < shares.length; arm++) {
      const lacking = ((place + 1) * shares[arm]) / all - given[arm];
      if (lacking > lack) [least, lack] = [arm, lacking];
    }
    given[least]++;
    arms[order[place]] = least;
  }
  return arms;
}
