import { STAGES, type Stage } from './life-cycle';

/** What a shop wants of the people of a stage. */
export type Goal = 'acquire' | 'develop' | 'maintain' | 'control-loss' | 'win-back';

/**
 * The goal of each stage, and its key figure: the share of those who were in it at the beginning of a period who are in one of
 * `reached` at its end. More is better for all of them.
 */
export const STAGE_GOALS: Readonly<
  Record<Stage, { readonly goal: Goal; readonly reached: readonly Stage[] }>
> = {
  potential: { goal: 'acquire', reached: ['new', 'growing', 'loyal', 'returned', 'at-risk', 'lost'] },
  new: { goal: 'develop', reached: ['growing', 'loyal', 'returned'] },
  growing: { goal: 'develop', reached: ['loyal'] },
  loyal: { goal: 'maintain', reached: ['loyal'] },
  returned: { goal: 'maintain', reached: ['growing', 'loyal', 'returned'] },
  'at-risk': { goal: 'control-loss', reached: ['new', 'growing', 'loyal', 'returned'] },
  lost: { goal: 'win-back', reached: ['new', 'growing', 'loyal', 'returned'] },
};

/** Of one stage in one period: who was in it, and how many of them reached its goal. */
export interface GoalCount {
  readonly base: number;
  readonly reached: number;
}

/** The goals of all stages, in the order of STAGES, from a `movement` over a period. */
export function goalCounts(movement: ArrayLike<number>): GoalCount[] {
  const width = STAGES.length + 1;
  return STAGES.map((stage, i) => {
    const to = (j: number): number => movement[i * width + j]!;
    const { reached } = STAGE_GOALS[stage];
    return {
      base: STAGES.reduce((sum, _, j) => sum + to(j), 0),
      reached: reached.reduce((sum, id) => sum + to(STAGES.indexOf(id)), 0),
    };
  });
}

/** Fewer people in a stage make a share that a few of them decide. */
export const GOAL_PEOPLE = 20;

/**
 * A target to begin with: the greatest share of the periods before the last one in which at least GOAL_PEOPLE were in the stage, in whole
 * percent cut down, and the position of that period, the earliest of equals;
 * null where there is none of 1 % or more.
 */
export function suggestedTarget(
  periods: readonly GoalCount[],
): { readonly percent: number; readonly period: number } | null {
  let best = -1;
  for (let i = 0; i < periods.length - 1; i++) {
    const { base, reached } = periods[i]!;
    if (base < GOAL_PEOPLE) continue;
    if (best < 0 || reached * periods[best]!.base > periods[best]!.reached * base) best = i;
  }
  if (best < 0) return null;
  const { base, reached } = periods[best]!;
  const percent = Math.floor((100 * reached) / base);
  return percent > 0 ? { percent, period: best } : null;
}
