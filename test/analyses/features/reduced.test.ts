import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/features/compute';
import { definition } from '../../../src/analyses/features/definition';
import { columnSources, frameOf } from '../../../src/analyses/features/frame';
import { en } from '../../../src/analyses/features/messages/en';
import { ordinalPlaces, typedOrder } from '../../../src/analyses/features/ordinal';
import { present } from '../../../src/analyses/features/present';
import type { FeaturesParams, FeaturesResult } from '../../../src/analyses/features/result';
import { select } from '../../../src/analyses/features/select';
import { summaryOf } from '../../../src/analyses/features/statistics';
import { defaultsOf } from '../../../src/core/params';
import { isoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import type { FeatureId } from '../../../src/domain/feature-list';
import { normalDeviate } from '../../../src/kernels/random/deviates';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { presentationOf } from '../../builders/words';
import { tableOf, workspaceOf } from '../../builders/workspace';
import { valueOf } from '../outcomes';

const defaults = defaultsOf(definition.params);
const run = (workspace: Workspace, params: Partial<FeaturesParams> = {}): FeaturesResult =>
  valueOf(compute(workspace, { ...defaults, ...params }, () => {}));

/** Numbers of so many people as features of these names. */
const numbersOf = (columns: Partial<Record<FeatureId, ArrayLike<number>>>) =>
  Object.entries(columns).map(([id, values]) => {
    const all = Float64Array.from(values);
    return {
      id: id as FeatureId,
      name: id,
      unit: null,
      of: 'customers' as const,
      total: all.length,
      values: all,
      ...summaryOf(all),
    };
  });
const text = (role: string, counts: number[]) => ({
  role,
  counts,
  levels: counts.map((_, i) => `t${i}`),
  codes: Int32Array.from(counts.flatMap((count, i) => Array<number>(count).fill(i))),
});
const normal = (seed: number, n = 60): number[] => {
  const random = mulberry32(seed);
  return Array.from({ length: n }, () => normalDeviate(random));
};

describe('features are left out', () => {
  const N = 60;
  const [a, b, c] = [normal(1), normal(2), normal(3)];
  const near = a.map((value, i) => value + 0.05 * c[i]!);
  const selected = select(
    N,
    numbersOf({
      recency: a,
      orders: Array.from({ length: N }, (_, i) => (i === 0 ? 2 : 1)),
      frequency: b.map((value, i) => (i < 40 ? NaN : value)),
      orderValue: a.map((value) => 5 - 2 * value),
      spend: near,
      tenure: b,
      meanGap: b.map((value, i) => value + a[i]!),
    }),
    [text('gender', [30, 30]), text('region', [59, 1])],
    [text('occupation', Array<number>(60).fill(1))],
    { ...defaults, inflation: 20 },
  );
  const why = Object.fromEntries(
    selected.selection.rows.map(({ id, reason, other }) => [
      id,
      other === '' ? reason : `${reason} ${other}`,
    ]),
  );

  it('for one value of nearly all, for being unknown, for saying the same, for too many texts', () => {
    expect(why).toMatchObject({
      orders: 'alike',
      frequency: 'unknown',
      orderValue: 'same recency',
      gender: null,
      region: 'alike',
      occupation: 'texts',
    });
  });

  it('of two that go together the one that goes more with the others, then what the others tell together', () => {
    // recency and spend are nearly one; a sum of two is told by them once no pair goes together.
    expect([why['recency'], why['spend']]).toContain(null);
    expect([why['recency'], why['spend']].filter((reason) => reason?.startsWith('related'))).toHaveLength(1);
    const told = selected.selection.rows.filter(({ reason }) => reason === 'inflation');
    expect(told).toHaveLength(1);
    expect(told[0]!.figure).toBeGreaterThan(20);
  });

  it('and what is left has the inflation of its regression on the rest, below the limit', () => {
    const kept = selected.selection.rows.filter(({ kind, reason }) => kind === 'number' && reason === null);
    expect(kept.map(({ id }) => id)).toEqual(selected.prepared.features.map(({ id }) => id));
    for (const { inflation } of kept) expect(inflation).toBeLessThanOrEqual(20);
    // Of two columns: 1 / (1 − r²).
    const two = select(N, numbersOf({ recency: a, tenure: b }), [], [], defaults);
    const r = two.correlation[1]!;
    for (const { inflation } of two.selection.rows) expect(inflation).toBeCloseTo(1 / (1 - r * r), 10);
  });

  it('by themselves only where there are too few people to compare', () => {
    const few = select(4, numbersOf({ recency: [1, 2, 3, 4], orders: [2, 4, 6, 8] }), [], [], defaults);
    expect(few.selection).toMatchObject({ isCompared: false, rows: [{ reason: null }, { reason: null }] });
  });
});

/** 120 customers of two regions; those of the north order again in May, one in six of the others. */
const shop = (() => {
  const rows: { id: string; day: string; amount: number }[] = [];
  const people = Array.from({ length: 120 }, (_, i) => ({
    id: `c${String(i).padStart(3, '0')}`,
    region: i % 3 === 0 ? 'North' : i % 3 === 1 ? 'South' : null,
    level: ['Silver', 'Gold', 'Bronze'][i % 3 === 0 ? 0 : i % 2]!,
    again: i % 3 === 0 || i % 18 === 1,
  }));
  people.forEach(({ id, again }, i) => {
    rows.push({ id, day: `2024-01-${String(1 + (i % 28)).padStart(2, '0')}`, amount: 10 + i });
    if (i % 4 === 0) rows.push({ id, day: `2024-02-${String(1 + (i % 28)).padStart(2, '0')}`, amount: 7 });
    if (again) rows.push({ id, day: `2024-05-${String(1 + (i % 28)).padStart(2, '0')}`, amount: 5 });
  });
  rows.push({ id: 'c000', day: '2024-05-31', amount: 1 });
  return workspaceOf({
    orders: tableOf('orders', {
      order_id: rows.map((_, i) => `o${i}`),
      customer_id: rows.map(({ id }) => id),
      ordered_at: rows.map(({ day }) => day),
      amount: rows.map(({ amount }) => amount),
    }),
    customers: tableOf('customers', {
      customer_id: people.map(({ id }) => id),
      region: people.map(({ region }) => region),
      member_level: people.map(({ level }) => level),
    }),
  });
})();

describe('a target that looks ahead', () => {
  const { model, asOf } = run(shop, { encoding: 'target', target: 'again', againDays: 60 });

  it('has the table of the day before it, so that nothing in it knows what came after', () => {
    expect(isoDay(asOf)).toBe('2024-06-01');
    expect(isoDay(model.earlier!.asOf)).toBe('2024-04-02');
    const spend = model.earlier!.features.find(({ id }) => id === 'spend')!;
    expect(spend.values[0]).toBe(17); // 10 in January and 7 in February, not the 5 and 1 of May
    expect(model.target).toMatchObject({ known: 120, mean: 47 / 120, sameFigures: [] });
  });

  it('turns a text into the share that came back of the other folds, and the unknown into theirs', () => {
    const [region] = model.encoded;
    const byText = Object.fromEntries(region!.categories.map(({ text: level, value }) => [level, value]));
    // 40 of the north, all of whom came back; the prior counts like ten people.
    expect(byText['North']).toBeCloseTo((40 + 10 * (47 / 120)) / 50, 12);
    expect(byText['South']).toBeCloseTo((7 + 10 * (47 / 120)) / 50, 12);
    expect(byText['null']).toBeCloseTo((10 * (47 / 120)) / 50, 12);
    // Out of fold: not one number for all of a text, but none far from its text's.
    const north = region!.values.filter((_, i) => i % 3 === 0);
    expect(new Set(north).size).toBeGreaterThan(1);
    for (const value of north) expect(Math.abs(value - byText['North']!)).toBeLessThan(0.05);
  });

  it('is the last column of the table, and every column has a source', () => {
    const result = run(shop, { encoding: 'target' });
    const frame = frameOf(result);
    const names = [...frame.numbers, ...frame.ready!, ...frame.texts].map(({ name }) => name);
    expect(names).toEqual(columnSources(result).map(({ header }) => header));
    expect(names.slice(-3)).toEqual(['region_mean', 'member_level_mean', 'target']);
  });
});

describe('a target of today', () => {
  it('that is a feature leaves the table, and what is counted from the same figures is named', () => {
    const result = run(shop, { encoding: 'target', target: 'feature:spend' });
    expect(result.model.earlier).toBeNull();
    expect(result.model.target!.sameFigures).toEqual(expect.arrayContaining(['orders', 'orderValue']));
    expect(frameOf(result).numbers.map(({ name }) => name)).not.toContain('spend');
  });

  it('that nobody knows is said', () => {
    const outcome = compute(shop, { ...defaults, encoding: 'target', target: 'gone' }, () => {});
    expect(outcome.ok && outcome.notes.map(({ code }) => code)).toEqual(['features/no-target']);
    expect(outcome.ok && frameOf(outcome.value).texts.map(({ name }) => name)).toEqual([
      'region',
      'member_level',
    ]);
  });
});

describe('texts in an order', () => {
  it('stand as typed, the others after them', () => {
    expect(typedOrder('gold, silver；gold')).toEqual(['gold', 'silver']);
    expect(ordinalPlaces('colour', ['blue', 'gold', 'red', 'silver'], ['gold', 'silver'])).toEqual([
      3, 1, 4, 2,
    ]);
  });

  it('stand by what is known of them: member levels, city tiers, numbers; else as they come', () => {
    expect(ordinalPlaces('member_level', ['Bronze', 'Gold', 'Silver'], [])).toEqual([1, 3, 2]);
    expect(ordinalPlaces('city_tier', ['一线', '三线', '二线', '新一线'], [])).toEqual([4, 1, 2, 3]);
    expect(ordinalPlaces('occupation', ['10 years', '2 years'], [])).toEqual([2, 1]);
    expect(ordinalPlaces('region', ['North', 'South'], [])).toEqual([1, 2]);
  });

  it('give the unknown the middle', () => {
    const [region] = run(shop, { encoding: 'ordinal', order: 'South, North' }).model.encoded;
    expect(region!.categories.map(({ text: level, value }) => [level, value])).toEqual([
      ['North', 2],
      ['South', 1],
      [null, 1.5],
    ]);
  });
});

describe('bins', () => {
  it('take typed limits into the bin above, and count everybody once', () => {
    const { bins } = run(shop, { bins: 'limits', limits: [50, 100], binned: 'spend' }).model;
    expect(bins.map(({ id }) => id)).toEqual(['spend']);
    const spend = run(shop).features.find(({ id }) => id === 'spend')!.values;
    expect(bins[0]!.bins.map(({ customers }) => customers)).toEqual([
      spend.filter((value) => value < 50).length,
      spend.filter((value) => value >= 50 && value < 100).length,
      spend.filter((value) => value >= 100).length,
    ]);
  });

  it('of equal count keep equal values together', () => {
    const { features, model } = run(shop, { bins: 'count', binned: 'orders' });
    const orders = features.find(({ id }) => id === 'orders')!.values;
    const binOf = new Map([...orders].map((value, i) => [value, model.bins[0]!.values[i]]));
    expect([...orders].map((value) => binOf.get(value))).toEqual([...model.bins[0]!.values]);
  });
});

describe('fewer numbers', () => {
  it('carry no more than there is, and their scores are standardised and unrelated for components', () => {
    const { reduction, people } = run(shop, { dimensions: 2 });
    expect(reduction).toMatchObject({ kind: 'components', missing: null, count: 2 });
    const column = (f: number) =>
      Float64Array.from({ length: people.count }, (_, i) => reduction.scores[i * 2 + f]!);
    const [x, y] = [column(0), column(1)];
    const dot = (a: Float64Array, b: Float64Array) =>
      a.reduce((sum, value, i) => sum + value * b[i]!, 0) / people.count;
    expect(dot(x!, y!)).toBeCloseTo(0, 9);
    expect(dot(x!, x!)).toBeCloseTo(reduction.eigenvalues[0]!, 9);
    expect(reduction.eigenvalues.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
      reduction.features.length,
      9,
    );
  });

  it('say with how many customers there would be any', () => {
    const five = workspaceOf({
      orders: tableOf('orders', {
        order_id: ['1', '2', '3', '4', '5'],
        customer_id: ['a', 'b', 'c', 'd', 'e'],
        ordered_at: ['2024-01-01', '2024-01-05', '2024-01-09', '2024-01-10', '2024-02-01'],
        amount: [1, 5, 2, 8, 3],
      }),
    });
    const result = run(five, { reduce: 'factors' });
    expect(result.reduction.missing?.what).toMatch(/customers|features/);
    const view = present(result, presentationOf(definition, en));
    expect(view.reduction.scree).toBeNull();
    expect(view.reduction.sentences).toEqual([expect.stringMatching(/^Factors: not with/)]);
  });
});
