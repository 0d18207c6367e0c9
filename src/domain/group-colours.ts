import type { Stage } from './life-cycle';
import type { CellSegment } from './rfm-cells';

/** Category colours 1 … 8, the same wherever a group is drawn; groups of a kind share one, 8 is the grey of "the rest". */
export const SEGMENT_COLOUR: Readonly<Record<CellSegment, number>> = {
  champions: 1,
  loyal: 2,
  'potential-loyalist': 5,
  new: 7,
  promising: 7,
  'need-attention': 6,
  'about-to-sleep': 6,
  'at-risk': 3,
  'cant-lose': 4,
  hibernating: 8,
  lost: 8,
};

export const STAGE_COLOUR: Readonly<Record<Stage, number>> = {
  potential: 6,
  new: 7,
  growing: 5,
  loyal: 2,
  returned: 1,
  'at-risk': 3,
  lost: 8,
};

export const TIER_COLOUR = { core: 1, potential: 5, marginal: 8 } as const;

const BY_WORD: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'person.rfm.segment.': SEGMENT_COLOUR,
  'person.life-cycle.stage.': STAGE_COLOUR,
  'person.value.tier.': TIER_COLOUR,
};

/** The colour of a level of a person column by the beginning of its message; null for groups that have none of their own. */
export const groupColour = (levelMessage: string | null, level: string): number | null =>
  BY_WORD[levelMessage ?? '']?.[level] ?? null;
