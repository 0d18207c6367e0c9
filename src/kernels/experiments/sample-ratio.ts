import { chiSquaredSurvival } from '../statistics/distributions';

/** Whether people were divided as planned. */
export interface SampleRatio {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  /** 1 with fewer than two arms. */
  readonly pValue: number;
}

/**
 * χ² of how many are in each arm against how many should be.
 *
 * @param observed people of each arm
 * @param weights  planned shares of the arms in any unit, > 0
 * Fabijan et al. 2019, doi:10.1145/3292500.3330722
 */
export function sampleRatio(observed: ArrayLike<number>, weights: ArrayLike<number>): SampleRatio {
  let [people, planned, statistic] = [0, 0, 0];
  for (let arm = 0; arm < observed.length; arm++) {
    people += observed[arm];
    planned += weights[arm];
  }
  for (let arm = 0; arm < observed.length && people > 0; arm++) {
    const expected = (people * weights[arm]) / planned;
    statistic += (observed[arm] - expected) ** 2 / expected;
  }
  const degreesOfFreedom = Math.max(0, observed.length - 1);
  return {
    statistic,
    degreesOfFreedom,
    pValue: degreesOfFreedom > 0 ? chiSquaredSurvival(statistic, degreesOfFreedom) : 1,
  };
}
