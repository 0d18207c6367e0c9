import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movement, OWN_RULES, STAGES, stagesAt, type LifeCycleChoices } from '../../src/domain/life-cycle';
import { GOAL_PEOPLE, goalCounts, STAGE_GOALS, suggestedTarget } from '../../src/domain/life-cycle-goals';
import { anyLines, FIRST_DAY, shopOf } from '../builders/any-shop';

const typed: LifeCycleChoices = { ...OWN_RULES, activeDays: 30, lostDays: 60, loyalOrders: 3 };

it('the goals of the stages count those who were in it, and those of them who got where they should', () => {
  fc.assert(
    fc.property(anyLines(), fc.nat(210), fc.nat(210), (lines, one, other) => {
      const workspace = shopOf(lines);
      const before = stagesAt(workspace, FIRST_DAY + Math.min(one, other), typed).stage;
      const after = stagesAt(workspace, FIRST_DAY + Math.max(one, other), typed).stage;
      const expected = STAGES.map((stage, i) => {
        const people = [...before.keys()].filter((p) => before[p] === i);
        const reached = people.filter((p) => STAGE_GOALS[stage].reached.includes(STAGES[after[p]!]!));
        return { base: people.length, reached: reached.length };
      });
      expect(goalCounts(movement(before, after, STAGES.length))).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

it('a suggested target was reached in an earlier period, and surpassed by a whole percent in none', () => {
  const count = fc.nat(60).chain((base) => fc.record({ base: fc.constant(base), reached: fc.nat(base) }));
  fc.assert(
    fc.property(fc.array(count, { maxLength: 8 }), (periods) => {
      const earlier = periods.slice(0, -1).filter(({ base }) => base >= GOAL_PEOPLE);
      const percents = earlier.map(({ base, reached }) => Math.floor((100 * reached) / base));
      const best = Math.max(0, ...percents);
      const suggestion = suggestedTarget(periods);
      expect(suggestion?.percent ?? 0).toBe(best);
      if (!suggestion) return;
      const { base, reached } = periods[suggestion.period]!;
      expect(Math.floor((100 * reached) / base)).toBe(best);
      expect(suggestion.period).toBeLessThan(periods.length - 1);
    }),
  );
});

it('few people in a stage, and the last period itself, suggest nothing', () => {
  expect(
    suggestedTarget([
      { base: GOAL_PEOPLE - 1, reached: 10 },
      { base: 100, reached: 90 },
    ]),
  ).toBeNull();
  expect(
    suggestedTarget([
      { base: 50, reached: 0 },
      { base: 100, reached: 90 },
    ]),
  ).toBeNull();
  expect(suggestedTarget([])).toBeNull();
});
