/** What is known of a rule A → C from four counts of rows. Shares in [0, 1] unless said otherwise. */
export interface RuleMeasures {
  readonly support: number;
  readonly antecedentSupport: number;
  readonly consequentSupport: number;
  /** Share of the antecedent's rows that hold the consequent. */
  readonly confidence: number;
  /** confidence / consequentSupport; 1 = independent. */
  readonly lift: number;
  /** support − antecedentSupport · consequentSupport, in [−.25, .25]. */
  readonly leverage: number;
  /** (1 − consequentSupport) / (1 − confidence); Infinity when the confidence is 1. */
  readonly conviction: number;
  /** In [−1, 1]; 0 when both sides are in all rows. Zhang 2000, doi:10.1007/3-540-45372-5_4 */
  readonly zhang: number;
  readonly jaccard: number;
  /** Mean of the confidences in both directions. */
  readonly kulczynski: number;
  /** 0 = both sides equally frequent. Wu, Chen & Han 2010, doi:10.1007/s10618-009-0161-2 */
  readonly imbalance: number;
  readonly cosine: number;
  /** In [−1, 1]: how far the confidence is from the consequent's support towards 1, or towards 0. */
  readonly certainty: number;
}

/**
 * All measures of one rule, each from whole numbers with one division.
 *
 * @param both       rows with antecedent and consequent
 * @param antecedent rows with the antecedent, ≥ 1
 * @param consequent rows with the consequent, ≥ 1
 * @param total      all rows
 */
export function measureRule(
  both: number,
  antecedent: number,
  consequent: number,
  total: number,
): RuleMeasures {
  const either = antecedent + consequent - both;
  // both · total − antecedent · consequent: above 0 when they meet more often than by chance.
  const excess = both * total - antecedent * consequent;
  const zhangScale = Math.max(both * (total - antecedent), antecedent * (consequent - both));
  const certaintyScale = excess > 0 ? antecedent * (total - consequent) : antecedent * consequent;
  return {
    support: both / total,
    antecedentSupport: antecedent / total,
    consequentSupport: consequent / total,
    confidence: both / antecedent,
    lift: (both * total) / (antecedent * consequent),
    leverage: excess / (total * total),
    conviction:
      both === antecedent ? Infinity : ((total - consequent) * antecedent) / (total * (antecedent - both)),
    zhang: zhangScale === 0 ? 0 : excess / zhangScale,
    jaccard: both / either,
    kulczynski: (both / antecedent + both / consequent) / 2,
    imbalance: Math.abs(antecedent - consequent) / either,
    cosine: both / Math.sqrt(antecedent * consequent),
    certainty: excess === 0 ? 0 : excess / certaintyScale,
  };
}

/**
 * Interval of the lift on the log scale, by the delta method for one multinomial sample of rows:
 * Var(ln lift) ≈ 1/both − 1/antecedent − 1/consequent + (2 lift − 1)/total.
 * Agresti 2002, Categorical Data Analysis, section 14.1, doi:10.1002/0471249688. Rough below about 5 common rows.
 *
 * @param z standard normal quantile; default that of 95 %
 */
export function liftInterval(
  both: number,
  antecedent: number,
  consequent: number,
  total: number,
  z = 1.959963984540054,
): { readonly lower: number; readonly upper: number } {
  if (both === 0) return { lower: 0, upper: Infinity };
  const lift = (both * total) / (antecedent * consequent);
  const variance = 1 / both - 1 / antecedent - 1 / consequent + (2 * lift - 1) / total;
  // Never below 0 but for rounding, where lift is 1 without doubt.
  const factor = Math.exp(z * Math.sqrt(Math.max(0, variance)));
  return { lower: lift / factor, upper: lift * factor };
}
