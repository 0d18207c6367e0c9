/** What groups are compared by: who bought at all, and what buyers bring. */
export const METRICS = ['spend', 'bought', 'orders', 'orderValue', 'again'] as const;
export type Metric = (typeof METRICS)[number];

/** Fewer people than this stand for themselves, not for their group. */
export const FEWEST = 5;
