/** What a cell says of a cohort at an age, a customer. */
export const MEASURES = [
  'on',
  'later',
  'orders',
  'revenue',
  'accumulated',
  'margin',
  'accumulated-margin',
] as const;
export type Measure = (typeof MEASURES)[number];
