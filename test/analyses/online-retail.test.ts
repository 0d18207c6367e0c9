import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { compute as computeCohorts } from '../../src/analyses/cohorts/compute';
import { definition as cohortsDefinition } from '../../src/analyses/cohorts/definition';
import { explain as explainCohorts } from '../../src/analyses/cohorts/explain';
import { meanAt } from '../../src/analyses/cohorts/measures';
import type { CohortsResult } from '../../src/analyses/cohorts/result';
import { compute as computeHabits } from '../../src/analyses/habits/compute';
import { definition as habitsDefinition } from '../../src/analyses/habits/definition';
import type { HabitsResult } from '../../src/analyses/habits/result';
import { compute as computeLifeCycle } from '../../src/analyses/life-cycle/compute';
import { definition as lifeCycleDefinition } from '../../src/analyses/life-cycle/definition';
import { compute as computeProfile } from '../../src/analyses/profile/compute';
import { definition as profileDefinition } from '../../src/analyses/profile/definition';
import { compute as computeTiers } from '../../src/analyses/value-tiers/compute';
import { definition as tiersDefinition } from '../../src/analyses/value-tiers/definition';
import { defaultsOf } from '../../src/core/params';
import { isoDay } from '../../src/core/time';
import type { Workspace } from '../../src/core/workspace';
import { readWorkspace } from '../../scripts/read-workspace';
import { sharedFile } from '../shared';
import { valueOf } from './outcomes';

const retail = sharedFile('data/online_retail.csv');
const nothing = () => {};

/** Expected figures were counted apart from this code, by Python's csv and fractions on the same file and the rules of `domain`. */
describe.skipIf(!retail)('in an online shop of 541,909 lines', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = valueOf(await readWorkspace([{ path: retail!, kind: 'orders' }])).workspace;
  }, 120_000);

  describe('the monthly cohorts', () => {
    let result: CohortsResult;
    const row = (matrix: ArrayLike<number>, c: number) =>
      Array.from({ length: result.ages }, (_, age) => matrix[c * result.ages + age]!);
    beforeAll(() => {
      result = valueOf(computeCohorts(workspace, defaultsOf(cohortsDefinition.params), nothing));
    });

    it('are thirteen, of all 4,338 customers', () => {
      expect(result.cohorts.map(({ people }) => people)).toEqual([
        885, 417, 380, 452, 300, 284, 242, 188, 169, 299, 358, 323, 41,
      ]);
    });

    it('keep as many of their people, in a month and in it or later', () => {
      expect(row(result.active, 0)).toEqual([
        885, 324, 286, 340, 321, 352, 321, 309, 313, 350, 331, 445, 235,
      ]);
      expect(row(result.activeLater, 0)).toEqual([
        885, 766, 753, 741, 724, 713, 696, 672, 652, 621, 583, 510, 235,
      ]);
      expect(row(result.active, 5)).toEqual([284, 54, 49, 49, 59, 66, 75, 27, 0, 0, 0, 0, 0]);
    });

    it('accumulate the same money, net of returns', () => {
      const sums = row(result.accumulated, 0).map((sum) => sum / 885);
      // Fractions against sums on the money grid: 1e-10 relative, as all closed-form figures.
      expect(sums[0]! / 631.110384180791).toBeCloseTo(1, 10);
      expect(sums[12]! / 4908.575875706215).toBeCloseTo(1, 10);
    });

    it('have a mean that weighs them by people and leaves the running month out', () => {
      const rows = result.cohorts.map((_, i) => i);
      expect(meanAt(result, result.active, rows, 1)).toMatchObject({ sum: 940, eligible: 3974 });
      expect(meanAt(result, result.active, rows, 6)).toMatchObject({ sum: 781, eligible: 2718 });
      expect(explainCohorts(result)[0]).toEqual({
        key: 'finding.retention.month',
        values: { customers: 4338, first: 940 / 3974, far: 781 / 2718, later: 1680 / 2718, age: 6 },
      });
    });
  });

  it('everybody is in the same stage, and moved alike in three months', () => {
    const result = valueOf(computeLifeCycle(workspace, defaultsOf(lifeCycleDefinition.params), nothing));
    expect(result.gaps[0]).toMatchObject({ gaps: 14_194, median: 22, p80: 63, p95: 146 });
    expect(result.limitsBefore).toEqual({ active: 56, lost: 118 });
    expect(isoDay(result.before)).toBe('2011-09-10');
    expect(result.stages.map(({ people }) => people)).toEqual([34, 456, 370, 1247, 352, 849, 1064]);
    expect(result.stages.map(({ before }) => before)).toEqual([42, 259, 200, 779, 191, 821, 1120]);
    // Rows: potential … lost and not known yet then; columns: the same now.
    const rows = Array.from({ length: 8 }, (_, i) => [...result.movement.slice(8 * i, 8 * i + 8)]);
    expect(rows).toEqual([
      [31, 7, 2, 0, 0, 2, 0, 0],
      [0, 0, 57, 42, 0, 160, 0, 0],
      [0, 0, 28, 86, 0, 86, 0, 0],
      [0, 0, 0, 624, 0, 155, 0, 0],
      [0, 0, 16, 91, 0, 84, 0, 0],
      [0, 0, 52, 239, 100, 72, 358, 0],
      [0, 0, 10, 61, 252, 91, 706, 0],
      [3, 449, 205, 104, 0, 199, 0, 0],
    ]);
    expect(new Set(result.lives.person).size).toBe(701);
    // Sums on the money grid against fractions: 1e-10 relative.
    expect(result.stages[3]!.revenue / 6_229_775.891).toBeCloseTo(1, 10);
    expect(result.stages[5]!.revenue / 824_451.352).toBeCloseTo(1, 10);
  });

  it('the top 15 % and 50 % of the customers bring what sqlite finds, and the segments are those of RFM', () => {
    const expected = JSON.parse(
      readFileSync(sharedFile('golden/real/rfm-online-retail/expected.json')!, 'utf8'),
    ) as {
      topShare: Record<'15' | '50', number>;
      segments: Record<string, { customers: number; netSpend: number }>;
    };
    const { groups } = valueOf(computeTiers(workspace, defaultsOf(tiersDefinition.params), nothing));
    // 15 % of 4,338 are 650.7: whole customers, so the share is that of 651.
    expect(groups.map(({ people }) => people)).toEqual([651, 1518, 2169]);
    expect(groups[0]!.revenueShare).toBeCloseTo(expected.topShare[15], 10);
    expect(groups[0]!.revenueShare + groups[1]!.revenueShare).toBeCloseTo(expected.topShare[50], 10);

    const params = { ...defaultsOf(tiersDefinition.params), groups: 'segments' as const };
    const { groups: segments } = valueOf(computeTiers(workspace, params, nothing));
    const figures = segments.flatMap(({ people, revenue }) => (people > 0 ? [[people, revenue]] : []));
    const golden = Object.values(expected.segments).map(({ customers, netSpend }) => [customers, netSpend]);
    const byPeople = (list: number[][]) => list.toSorted((a, b) => a[0]! - b[0]!);
    byPeople(figures).forEach(([people, revenue], i) => {
      const [customers, netSpend] = byPeople(golden)[i]!;
      expect(people).toBe(customers);
      expect(revenue! / netSpend!).toBeCloseTo(1, 10);
    });
    expect(figures).toHaveLength(golden.length);
  });

  describe('the habits', () => {
    let result: HabitsResult;
    beforeAll(() => {
      result = valueOf(computeHabits(workspace, defaultsOf(habitsDefinition.params), nothing));
    });

    it('are 19,960 orders, most on Thursdays and from twelve to three', () => {
      expect(result.weekdays.map(({ orders }) => orders)).toEqual([3126, 3554, 3690, 4246, 3140, 0, 2204]);
      expect(Array.from(result.hourOrders.slice(3 * 24 + 6, 3 * 24 + 21))).toEqual([
        1, 9, 122, 306, 462, 390, 594, 496, 472, 452, 351, 261, 179, 135, 16,
      ]);
      expect(result.months.map(({ orders }) => orders)).toEqual([
        1086, 1100, 1454, 1246, 1681, 1533, 1475, 1361, 1837, 2040, 2769, 2378,
      ]);
      expect(result.best).toEqual({ weekday: 3, hour: 12, orders: 594 + 496 + 472, of: 4246 });
      expect(result.totals).toMatchObject({ orders: 19_960, revenue: 9747747.934, placed: 10666684.544 });
    });

    it('are 14,194 gaps with a median of 22 days, and orders of 304 in the middle', () => {
      expect(result.orderCounts.map(({ people }) => people)).toEqual([
        1493, 835, 508, 388, 242, 172, 143, 98, 68, 54, 52, 45, 30, 20, 28, 11, 18, 14, 12, 107,
      ]);
      expect(result.gaps.all).toMatchObject({ gaps: 14_194, median: 22, p80: 63, p95: 146 });
      expect(result.orderValues.median).toBeCloseTo(303.835, 9); // two doubles halved
      expect(result.orderValues.mean).toBeCloseTo(534.4030332665354, 9);
    });
  });

  it('the customers stand in the country of most of their orders, and eighteen small countries are hidden', () => {
    const { attributes } = valueOf(computeProfile(workspace, defaultsOf(profileDefinition.params), nothing));
    const countries = attributes.find(({ id }) => id === 'orders.region')!.groups;
    const shown = countries.filter(({ compared }) => compared.spend !== null);
    expect(
      countries
        .slice(0, 4)
        .map(({ people, orders, revenue, repeaters }) => [people, orders, revenue, repeaters]),
    ).toEqual([
      [3920, 16646, 6776919.194, 2570],
      [94, 457, 221705.71, 68],
      [87, 389, 196712.84, 59],
      [29, 91, 57163.18, 19],
    ]);
    expect(shown.reduce((sum, { people }) => sum + people, 0)).toBe(4338 - 37);
    // The 34 people without an order that counts are the unknown.
    expect(countries.length - shown.length).toBe(18 + 1);
  });
});
