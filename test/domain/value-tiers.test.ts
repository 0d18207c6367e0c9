import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelTexts } from '../../src/core/levels';
import { parseIsoDay } from '../../src/core/time';
import type { Workspace } from '../../src/core/workspace';
import { activityIn } from '../../src/domain/activity';
import { linesOf } from '../../src/domain/lines';
import { marginsOf } from '../../src/domain/margins';
import { peopleOf, personOfLines } from '../../src/domain/people';
import { rfmScores, rfmValues } from '../../src/domain/rfm';
import { CELL_SEGMENTS, DEFAULT_CELLS } from '../../src/domain/rfm-cells';
import {
  NO_GROUP,
  scoresAt,
  segmentsAt,
  TIERS,
  tiersAt,
  VALUE_MEASURES,
  valuesAt,
  type ValueMeasure,
} from '../../src/domain/value-tiers';
import { mulberry32 } from '../../src/kernels/random/mulberry32';
import { anyLines, FIRST_DAY, shopOf, shuffled } from '../builders/any-shop';
import { orders, reordered, tableOf, workspaceOf } from '../builders/workspace';

const cuts = { core: 15, potential: 35 };
const day = parseIsoDay('2024-07-01');

/** Tier of each buyer by key. */
function tiersOf(
  workspace: Workspace,
  asOf: number,
  measure: ValueMeasure,
  of = cuts,
): Record<string, string> {
  const keys = levelTexts(peopleOf(workspace).keys);
  const tiers = tiersAt(workspace, asOf, measure, of);
  if (!tiers) return {};
  return Object.fromEntries(
    keys.flatMap((key, p) => (tiers[p] === NO_GROUP ? [] : [[key, TIERS[tiers[p]!]!] as const])),
  );
}
const shopOfSpends = (spends: readonly number[]) =>
  workspaceOf({
    orders: tableOf('orders', {
      customer_id: spends.map((_, i) => `c${String(i).padStart(2, '0')}`),
      ordered_at: spends.map(() => '2024-06-01'),
      amount: spends,
    }),
  });

describe('value tiers', () => {
  it('are the top 15 %, the next 35 % and the rest of the customers', () => {
    const tiers = Object.values(
      tiersOf(shopOfSpends(Array.from({ length: 20 }, (_, i) => 100 - i)), day, 'spend'),
    );
    expect(tiers).toEqual([
      ...Array<string>(3).fill('core'),
      ...Array<string>(7).fill('potential'),
      ...Array<string>(10).fill('marginal'),
    ]);
  });

  it('hold equal sums together, by the middle of their ranks', () => {
    expect(tiersOf(shopOfSpends([5, 5, 5, 5]), day, 'spend')).toEqual({
      c00: 'marginal',
      c01: 'marginal',
      c02: 'marginal',
      c03: 'marginal',
    });
    expect(tiersOf(shopOfSpends([9, 9, 1, 1]), day, 'spend', { core: 50, potential: 10 })).toEqual({
      c00: 'core',
      c01: 'core',
      c02: 'marginal',
      c03: 'marginal',
    });
  });

  it('round to the nearest person, so that the best of five is core and the only one potential', () => {
    expect(tiersOf(shopOfSpends([9, 5, 4, 3, 2]), day, 'spend')['c00']).toBe('core');
    expect(tiersOf(shopOfSpends([9]), day, 'spend')).toEqual({ c00: 'marginal' });
  });

  it('by margin take the cost of the goods off, and are not there without costs', () => {
    const workspace = workspaceOf({
      orders: tableOf('orders', {
        customer_id: ['ana', 'ben'],
        ordered_at: ['2024-06-01', '2024-06-01'],
        product_id: ['gold', 'tea'],
        amount: [100, 20],
      }),
      products: tableOf('products', { product_id: ['gold', 'tea'], cost: [99, 2] }),
    });
    const half = { core: 50, potential: 10 };
    expect(tiersOf(workspace, day, 'spend', half)['ana']).toBe('core');
    expect(tiersOf(workspace, day, 'margin', half)['ben']).toBe('core');
    expect(tiersAt(orders`ana 2024-06-01 4`, day, 'margin', cuts)).toBeNull();
  });

  it('by scores rank equal ones by money', () => {
    const workspace = shopOfSpends([10, 10, 10, 11]);
    expect(tiersOf(workspace, day, 'rfm', { core: 25, potential: 25 })['c03']).toBe('core');
  });
});

describe('RFM+', () => {
  const workspace = workspaceOf({
    orders: tableOf('orders', {
      customer_id: ['ana', 'ben', 'cid'],
      ordered_at: ['2024-06-01', '2024-06-01', '2024-06-01'],
      amount: [5, 5, 5],
    }),
    events: tableOf('events', {
      customer_id: ['ana', 'ana', 'ben', 'cid', 'cid'],
      happened_at: ['2024-06-02', '2024-06-03', '2024-06-03', '2024-07-05', '2024-07-06'],
      event: ['view', 'view', 'view', 'view', 'view'],
    }),
    feedback: tableOf('feedback', {
      customer_id: ['ben', 'ben', 'ana', 'ana'],
      created_at: ['2024-06-02', '2024-06-04', '2024-06-02', '2024-07-09'],
      rating: [5, 4, 2, 5],
    }),
  });

  it('scores visits a month and the mean rating beside recency, frequency and money, up to the day', () => {
    const { recency, engagement, satisfaction } = scoresAt(workspace, day);
    expect([...recency]).toEqual([2, 2, 2]);
    expect([...engagement!]).toEqual([5, 4, 2]);
    expect([...satisfaction!]).toEqual([3, 5, 0]);
  });

  it('takes the mean of the scores that a person has', () => {
    expect([...valuesAt(workspace, day, 'rfm')!]).toEqual([10 / 3, 10 / 3, 10 / 3]);
    expect([...valuesAt(workspace, day, 'rfm-plus')!]).toEqual([
      (10 + 5 + 3) / 5,
      (10 + 4 + 5) / 5,
      (10 + 2) / 4,
    ]);
  });

  it('is RFM where the shop knows no more', () => {
    const plain = orders`ana 2024-06-01 5 | ben 2024-06-03 7`;
    expect(valuesAt(plain, day, 'rfm-plus')).toEqual(valuesAt(plain, day, 'rfm'));
  });
});

const anyCase = fc.record({
  after: fc.integer({ min: 0, max: 220 }),
  measure: fc.constantFrom(...VALUE_MEASURES),
  core: fc.integer({ min: 1, max: 60 }),
  potential: fc.integer({ min: 1, max: 40 }),
});

describe('tiers and segments', () => {
  it('are what counting the people above each gives', () => {
    fc.assert(
      fc.property(anyLines(), anyCase, (lines, { after, measure, ...of }) => {
        const workspace = shopOf(lines);
        const asOf = FIRST_DAY + after;
        const tiers = tiersAt(workspace, asOf, measure, of);
        const { people } = activityIn(workspace, { from: -Infinity, to: asOf });
        const buyers = Array.from(people.orders.keys()).filter((p) => people.orders[p]! > 0);
        const value =
          measure === 'margin' ? marginBefore(workspace, asOf) : valuesAt(workspace, asOf, measure);
        if (!value) {
          expect(tiers).toBeNull();
          return;
        }
        const isAbove = (a: number, b: number) =>
          value[a]! > value[b]! ||
          (measure.startsWith('rfm') && value[a] === value[b] && people.net[a]! > people.net[b]!);
        for (const p of buyers) {
          const above = buyers.filter((other) => isAbove(other, p)).length;
          const equal = buyers.filter((other) => !isAbove(other, p) && !isAbove(p, other)).length;
          const middle = above + equal / 2;
          const share = (percent: number) => middle * 100 < percent * buyers.length;
          const tier = share(of.core) ? 0 : share(of.core + of.potential) ? 1 : 2;
          expect(tiers![p]).toBe(tier);
        }
        expect(tiers!.filter((tier) => tier !== NO_GROUP).length).toBe(buyers.length);
      }),
    );
  });

  it('have the scores and cells of RFM', () => {
    fc.assert(
      fc.property(anyLines(), fc.integer({ min: 1, max: 210 }), (lines, after) => {
        const workspace = shopOf(lines);
        const asOf = FIRST_DAY + after;
        const choices = { frequency: 'orders', monetary: 'total', returns: 'net' } as const;
        const values = rfmValues(workspace, activityIn(workspace, { from: -Infinity, to: asOf }), choices);
        const { r, f, m } = rfmScores(values, { kind: 'parts', bins: 5 });
        const segments = segmentsAt(workspace, asOf);
        const scores = scoresAt(workspace, asOf);
        values.person.forEach((p, i) => {
          expect([scores.recency[p], scores.frequency[p], scores.monetary[p]]).toEqual([r[i], f[i], m[i]]);
          const fm = Math.floor((f[i]! + m[i]! + 1) / 2);
          expect(CELL_SEGMENTS[segments[p]!]).toBe(DEFAULT_CELLS[(5 - r[i]!) * 5 + fm - 1]);
        });
      }),
    );
  });

  it('of a day are left as they were by later rows and by the order of the rows', () => {
    fc.assert(
      fc.property(anyLines(), anyCase, (lines, { after, measure, ...of }) => {
        const asOf = FIRST_DAY + after;
        const all = shopOf(lines);
        const tiers = tiersOf(all, asOf, measure, of);
        const random = mulberry32(after);
        expect(
          tiersOf(
            reordered(all, (rows) => shuffled(rows, random)),
            asOf,
            measure,
            of,
          ),
        ).toEqual(tiers);
        const before = shopOf(lines.filter((line) => line.day < after));
        // Before anything with a known cost was sold there are no margins.
        if (measure !== 'margin' || marginsOf(before))
          expect(tiersOf(before, asOf, measure, of)).toEqual(tiers);
      }),
    );
  });
});

function marginBefore(workspace: Workspace, asOf: number): Float64Array | null {
  const margins = marginsOf(workspace);
  if (!margins) return null;
  const sums = new Float64Array(peopleOf(workspace).count);
  personOfLines(workspace).forEach((p, i) => {
    if (p >= 0 && linesOf(workspace).time[i]! < asOf * 86_400_000) sums[p]! += margins.units[i]!;
  });
  return sums;
}
