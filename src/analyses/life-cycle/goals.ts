import type { Stage } from '../../domain/life-cycle';
import type { LifeCycleParams } from './result';

/** The parameter that holds the target of each stage. */
export const TARGET_PARAM = {
  potential: 'targetPotential',
  new: 'targetNew',
  growing: 'targetGrowing',
  loyal: 'targetLoyal',
  returned: 'targetReturned',
  'at-risk': 'targetAtRisk',
  lost: 'targetLost',
} as const satisfies Readonly<Record<Stage, keyof LifeCycleParams>>;
