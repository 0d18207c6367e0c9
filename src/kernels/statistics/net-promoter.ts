import { normalQuantile } from './normal';

/** A net promoter score as a difference of shares, from −1 to 1. */
export interface NetPromoter {
  readonly score: number;
  /** By the variance of two shares of one whole (multinomial). */
  readonly standardError: number;
  /** Score ± z × standard error; no interval at all where every answer is alike. */
  readonly wald: { readonly lower: number; readonly upper: number };
  /** The same after three further answers, ¾ to each end and 1½ in between: honest for few answers too. */
  readonly adjusted: { readonly lower: number; readonly upper: number };
}

/** Answers added in all, and to each end. */
const ADDED = 3;
const ADDED_TO_END = ADDED / 4;

/**
 * Share of promoters less share of detractors among `answers`; NaN without any.
 *
 * Rocks 2016, Interval estimation for the net promoter score, arXiv:1601.07235
 */
export function netPromoter(
  promoters: number,
  detractors: number,
  answers: number,
  level = 0.95,
): NetPromoter {
  const z = normalQuantile(1 - (1 - level) / 2);
  const plain = meanAndError(promoters, detractors, answers);
  const more = meanAndError(promoters + ADDED_TO_END, detractors + ADDED_TO_END, answers + ADDED);
  const around = ({ mean, error }: { mean: number; error: number }) => ({
    lower: Math.max(-1, mean - z * error),
    upper: Math.min(1, mean + z * error),
  });
  const unknown = { lower: NaN, upper: NaN };
  return {
    score: plain.mean,
    standardError: plain.error,
    wald: answers > 0 ? around(plain) : unknown,
    adjusted: answers > 0 ? around(more) : unknown,
  };
}

function meanAndError(promoters: number, detractors: number, answers: number) {
  const [up, down] = [promoters / answers, detractors / answers];
  const mean = up - down;
  return { mean, error: Math.sqrt((up + down - mean ** 2) / answers) };
}
