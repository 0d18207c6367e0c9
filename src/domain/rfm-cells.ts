/** The segments of the 25-cell map, in the order in which they are offered. */
export const CELL_SEGMENTS = [
  'champions',
  'loyal',
  'potential-loyalist',
  'new',
  'promising',
  'need-attention',
  'about-to-sleep',
  'at-risk',
  'cant-lose',
  'hibernating',
  'lost',
] as const;
export type CellSegment = (typeof CELL_SEGMENTS)[number];

/** Segment of each cell of R × FM: five rows from R 5 down to R 1, in each FM 1 … 5. */
export const DEFAULT_CELLS: readonly CellSegment[] = [
  ...(['new', 'potential-loyalist', 'potential-loyalist', 'champions', 'champions'] as const),
  ...(['promising', 'potential-loyalist', 'loyal', 'champions', 'champions'] as const),
  ...(['promising', 'about-to-sleep', 'need-attention', 'loyal', 'loyal'] as const),
  ...(['hibernating', 'hibernating', 'at-risk', 'at-risk', 'at-risk'] as const),
  ...(['lost', 'hibernating', 'at-risk', 'cant-lose', 'cant-lose'] as const),
];
