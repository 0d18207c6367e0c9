/** Steps of the sequential colour scale, tokens `--step-1` … `--step-5`. */
export type Step = 1 | 2 | 3 | 4 | 5;

/**
 * Depth of colour of a share beside the greatest one on the picture. By the square root, as the eye judges areas:
 * otherwise one great cell would leave all the others equally pale.
 */
export function stepOf(share: number, greatest: number): Step {
  if (!(share > 0) || !(greatest > 0)) return 1;
  return Math.min(5, 1 + Math.floor(5 * Math.sqrt(share / greatest))) as Step;
}
