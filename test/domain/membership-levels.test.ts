import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../src/core/params';
import { levelTexts } from '../../src/core/levels';
import { isoDay, parseIsoDay } from '../../src/core/time';
import type { Workspace } from '../../src/core/workspace';
import { linesOf } from '../../src/domain/lines';
import {
  isWithinReach,
  membershipAt,
  nextLevelOf,
  POINT_PARAMS,
  type PointRules,
} from '../../src/domain/membership-levels';
import { moneyOf } from '../../src/domain/money';
import { peopleOf } from '../../src/domain/people';
import { anyLines, FIRST_DAY, shopOf, type AnyLine } from '../builders/any-shop';
import { orders } from '../builders/workspace';

const rulesOf = (change: Partial<PointRules> = {}): PointRules => ({
  ...defaultsOf(POINT_PARAMS),
  ...change,
});
const day = parseIsoDay('2024-07-01');
const only = { pointsPerMoney: 0, pointsPerOrder: 0, pointsPerMonth: 0, pointsLapse: 0 };

/** Points of each person by key. */
function pointsOf(workspace: Workspace, asOf: number, rules: PointRules): Record<string, number> {
  const { points } = membershipAt(workspace, asOf, rules);
  return Object.fromEntries(levelTexts(peopleOf(workspace).keys).map((key, p) => [key, points[p]!]));
}

/** Cents of one person's lines one by one, orders by their sale lines, months by the first of these. */
function pointsByHand(lines: readonly AnyLine[], person: number, asOf: number, rules: PointRules): number {
  const from = rules.pointsLapse > 0 ? asOf - rules.pointsLapse : -Infinity;
  const own = lines
    .map((line) => ({ ...line, day: FIRST_DAY + line.day }))
    .filter((line) => line.person === person && line.day < asOf);
  const cents = own.filter((line) => line.day >= from).reduce((sum, line) => sum + line.cents, 0);
  const ordered = [...new Set(own.map(({ order }) => order))].flatMap((order) => {
    const sales = own.filter((line) => line.order === order && line.cents >= 0);
    const first = Math.min(...sales.map((line) => line.day));
    return sales.some((line) => line.cents > 0) && first >= from ? [isoDay(first).slice(0, 7)] : [];
  });
  return (
    // Rules of whole thousandths: cents × thousandths are whole.
    Math.floor((cents * Math.round(rules.pointsPerMoney * 1000)) / 100_000) +
    ordered.length * rules.pointsPerOrder +
    new Set(ordered).size * rules.pointsPerMonth
  );
}

const anyRules = fc.record({
  pointsPerMoney: fc.constantFrom(0, 0.125, 1, 1.5, 100),
  pointsPerOrder: fc.nat(20),
  pointsPerMonth: fc.nat(20),
  pointsLapse: fc.constantFrom(0, 30, 90),
  levelsFrom: fc.constantFrom([], [10], [5, 20, 60, 200]),
  levelNames: fc.constant(''),
});

describe('points', () => {
  it('are those of the lines one by one, of any shop, rules and day', () => {
    fc.assert(
      fc.property(anyLines(), anyRules, fc.nat(210), (lines, rules, later) => {
        const asOf = FIRST_DAY + later;
        for (const [key, points] of Object.entries(pointsOf(shopOf(lines), asOf, rules)))
          expect(points, key).toBe(pointsByHand(lines, Number(key.slice(1)), asOf, rules));
      }),
      { numRuns: 60 },
    );
  });

  it('know nothing of the day itself or later', () => {
    fc.assert(
      fc.property(anyLines(), anyRules, fc.nat(210), (lines, rules, later) => {
        const asOf = FIRST_DAY + later;
        const earlier = lines.filter((line) => line.day < later);
        if (earlier.length === 0) return;
        const [all, alone] = [
          membershipAt(shopOf(lines), asOf, rules),
          membershipAt(shopOf(earlier), asOf, rules),
        ];
        expect(all.levels).toEqual(alone.levels);
        expect([all.usualOrder, all.usualPoints]).toEqual([alone.usualOrder, alone.usualPoints]);
        expect(pointsOf(shopOf(lines), asOf, rules)).toMatchObject(pointsOf(shopOf(earlier), asOf, rules));
      }),
      { numRuns: 40 },
    );
  });

  it('are whole, without losing one to the binary fraction of an amount', () => {
    const shop = orders`ana 2024-06-01 0.29 | ben 2024-06-01 0.1 | ben 2024-06-02 0.2`;
    const rules = rulesOf({ ...only, pointsPerMoney: 100 });
    expect(pointsOf(shop, day, rules)).toEqual({ ana: 29, ben: 30 });
    expect(pointsOf(shop, day, rulesOf({ ...only, pointsPerMoney: 10 }))).toEqual({ ana: 2, ben: 3 });
  });

  it('are taken back by what came back, below zero too', () => {
    const shop = orders`ana 2023-01-01 100 | ana 2024-06-01 -40 | ben 2024-06-01 50 | ben 2024-06-02 -50`;
    const rules = rulesOf({ ...only, pointsPerMoney: 1 });
    expect(pointsOf(shop, day, rules)).toEqual({ ana: 60, ben: 0 });
    // The sale has lapsed, what came back has not.
    expect(pointsOf(shop, day, { ...rules, pointsLapse: 365 })).toEqual({ ana: -40, ben: 0 });
  });

  it('lapse after the days that are said, not a day sooner', () => {
    const shop = orders`ana 2024-06-01 10`;
    const rules = rulesOf({
      ...only,
      pointsPerMoney: 1,
      pointsPerOrder: 5,
      pointsPerMonth: 7,
      pointsLapse: 30,
    });
    expect(pointsOf(shop, day, rules)).toEqual({ ana: 22 });
    expect(pointsOf(shop, day + 1, rules)).toEqual({ ana: 0 });
  });
});

describe('levels', () => {
  it('hold everybody exactly once, by the points they ask for', () => {
    fc.assert(
      fc.property(anyLines(), anyRules, fc.nat(210), (lines, rules, later) => {
        const { levels, points, level } = membershipAt(shopOf(lines), FIRST_DAY + later, rules);
        const froms = levels.map(({ from }) => from);
        expect(froms).toEqual([...new Set(froms)].sort((a, b) => a - b));
        level.forEach((own, p) => {
          const holding = levels.flatMap(({ from }, k) =>
            points[p]! >= from && points[p]! < (levels[k + 1]?.from ?? Infinity) ? [k] : [],
          );
          expect(holding).toEqual([own]);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('begin at round numbers near 2, 5, 12 and 30 usual orders where none are typed, always five of them', () => {
    const shop = orders`ana 2024-06-01 30 | ben 2024-06-01 40 | cid 2024-06-01 900`;
    const { levels, usualOrder, usualPoints } = membershipAt(shop, day, rulesOf());
    expect([moneyOf(linesOf(shop).grid, usualOrder), usualPoints]).toEqual([40, 50]);
    expect(levels.map(({ from }) => from)).toEqual([-Infinity, 100, 200, 500, 2000]);
    for (let amount = 1; amount < 2000; amount += 7) {
      const froms = membershipAt(
        shopOf([{ order: 1, person: 1, day: 0, cents: amount * 100, channel: null, product: 'tea' }]),
        FIRST_DAY + 1,
        rulesOf({ pointsPerOrder: 0 }),
      ).levels.map(({ from }) => from);
      expect(new Set(froms).size, String(amount)).toBe(5);
    }
  });

  it('are called what the shop calls them, from the first on', () => {
    const { levels } = membershipAt(
      orders`ana 2024-06-01 30`,
      day,
      rulesOf({ levelsFrom: [0, 50, 90], levelNames: ' 新客， 老友 ' }),
    );
    expect(levels).toEqual([
      { name: { own: '新客' }, from: -Infinity },
      { name: { own: '老友' }, from: 50 },
      { name: { usual: 'gold' }, from: 90 },
    ]);
  });
});

describe('the way to the next level', () => {
  it('is enough and not a cent too much: one order of that sum goes up, one of a cent less does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000 }), fc.constantFrom(0.125, 0.3, 1, 1.5), (cents, each) => {
        const rules = rulesOf({ pointsPerMoney: each, pointsPerMonth: 0, levelsFrom: [1000] });
        const before: AnyLine = { order: 1, person: 1, day: 0, cents, channel: null, product: 'tea' };
        const levelAfter = (more: number): number =>
          membershipAt(shopOf([before, { ...before, order: 2, cents: more }]), FIRST_DAY + 1, rules)
            .level[0]!;
        const shop = shopOf([before]);
        const { grid } = linesOf(shop);
        const membership = membershipAt(shop, FIRST_DAY + 1, rules);
        const next = nextLevelOf(membership, 0, rules, grid);
        if (!next) return;
        expect(membership.points[0]! + next.points).toBe(1000);
        const needed = Math.ceil(moneyOf(grid, next.units) * 100 - 1e-6); // sums of cents have no thousandth
        if (needed > 0) expect(levelAfter(needed)).toBe(1);
        // Rounding down leaves less than a point in hand: that much less may do, never more.
        const less = needed - Math.ceil(100 / each);
        if (less > 0) expect(levelAfter(less)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('is within reach where one usual order is enough, and ends on the highest level', () => {
    const shop = orders`ana 2024-06-01 60 | ben 2024-06-01 40 | cid 2024-06-01 900`;
    const rules = rulesOf({ pointsPerMonth: 0, levelsFrom: [120, 500] });
    const membership = membershipAt(shop, day, rules);
    const { grid } = linesOf(shop);
    const next = [0, 1, 2].map((p) => nextLevelOf(membership, p, rules, grid));
    expect(membership.usualPoints).toBe(70);
    expect(next.map((way) => way && [way.points, moneyOf(grid, way.units)])).toEqual([
      [50, 40],
      [70, 60],
      null,
    ]);
    expect(next.map((way) => isWithinReach(membership, way))).toEqual([true, true, false]);
    const free = { ...rules, pointsPerMoney: 0 };
    expect(nextLevelOf(membershipAt(shop, day, free), 0, free, grid)?.units).toBeNaN();
  });
});
