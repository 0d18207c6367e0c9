import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/rfm/compute';
import { definition } from '../../../src/analyses/rfm/definition';
import type { RfmParams, RfmResult } from '../../../src/analyses/rfm/result';
import { DEFAULT_CELLS, MAP_SEGMENTS, SEGMENTS } from '../../../src/analyses/rfm/segments';
import { levelTexts } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import { isoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { orders, tableOf, workspaceOf } from '../../builders/workspace';
import { valueOf } from '../outcomes';

const outcomeOf = (workspace: Workspace, change: Partial<RfmParams> = {}) =>
  compute(workspace, { ...defaultsOf(definition.params), ...change }, () => {});
const rfm = (workspace: Workspace, change: Partial<RfmParams> = {}): RfmResult =>
  valueOf(outcomeOf(workspace, change));

/** One text a person, by key: what the test looks at. */
function each(result: RfmResult, text: (i: number) => string): Record<string, string> {
  return Object.fromEntries(levelTexts(result.people.keys).map((key, i) => [key, text(i)]));
}
const scores = (result: RfmResult) =>
  each(result, (i) => `${result.people.r[i]}${result.people.f[i]}${result.people.m[i]}`);
const segments = (result: RfmResult) => each(result, (i) => result.segments[result.people.segment[i]!]!.id);

interface Line {
  readonly customer: string;
  readonly day: number;
  readonly amount: number;
}
const shopOf = (lines: readonly Line[], change: { shift?: number; scale?: number } = {}): Workspace =>
  workspaceOf({
    orders: tableOf('orders', {
      customer_id: lines.map(({ customer }) => customer),
      ordered_at: lines.map(({ day }) => isoDay(19_000 + day + (change.shift ?? 0))),
      amount: lines.map(({ amount }) => amount * (change.scale ?? 1)),
    }),
  });
const anyLines = fc.array(
  fc.record({
    customer: fc.constantFrom(...'abcdefghijkl'),
    day: fc.integer({ min: 0, max: 400 }),
    amount: fc.integer({ min: 1, max: 500 }),
  }),
  { minLength: 1, maxLength: 60 },
);

describe('recency, frequency and money', () => {
  it('are days to the day after the last order, orders, and spend net of returns', () => {
    const { people, asOf } = rfm(
      orders`ana 2024-01-03 40 | ana 2024-01-10 15 | ben 2024-01-05 7 | ana 2024-01-08 -5`,
    );
    expect(isoDay(asOf)).toBe('2024-01-11');
    expect([...people.days]).toEqual([1, 6]);
    expect([...people.orders]).toEqual([2, 1]);
    expect([...people.spend]).toEqual([50, 7]);
  });

  it('can ignore returns, which never count as an order', () => {
    const shop = orders`ana 2024-01-03 40 | ana 2024-01-08 -5`;
    expect([...rfm(shop, { returns: 'ignore' }).people.spend]).toEqual([40]);
    expect([...rfm(shop).people.orders]).toEqual([1]);
  });

  it('can be negative where more came back than was bought in the period', () => {
    expect([...rfm(orders`ana 2024-01-03 40 | ana 2024-01-08 -90`).people.spend]).toEqual([-50]);
  });

  it('can count days with an order and the mean of an order', () => {
    const shop = orders`ana 2024-01-03 40 #1 | ana 2024-01-03 20 #2 | ana 2024-01-04 30 #3`;
    const { people } = rfm(shop, { frequency: 'days', monetary: 'mean' });
    expect([people.frequency[0], people.monetary[0], people.orders[0]]).toEqual([2, 30, 3]);
  });

  it('look no further than the as-of day, and back by the months of the period', () => {
    const shop = orders`ana 2023-10-03 1 | ana 2024-01-03 2 | ana 2024-02-03 4 | ana 2024-03-03 8`;
    expect([...rfm(shop, { asOf: '2024-03-03' }).people.spend]).toEqual([7]);
    expect([...rfm(shop, { asOf: '2024-03-03', months: 2 }).people.spend]).toEqual([6]);
  });

  it('leave out and count who only returned goods, and who paid nothing', () => {
    const { people, totals } = rfm(orders`ana 2024-01-03 40 | ben 2024-01-04 -5 | eve 2024-01-05 0`);
    expect(levelTexts(people.keys)).toEqual(['ana']);
    expect(totals).toMatchObject({ customers: 1, onlyReturned: 1, nothingPaid: 1 });
  });
});

describe('what cannot be computed', () => {
  it.each([
    ['rfm/no-orders', workspaceOf({})],
    ['rfm/no-customers', orders`- 2024-01-03 40`],
    ['rfm/no-buyers', orders`ana 2024-01-03 -40`],
  ])('is the problem %s', (code, shop) => {
    expect(outcomeOf(shop)).toMatchObject({ ok: false, problem: { code } });
  });

  it('notes lines without a customer and uneven scores', () => {
    const outcome = outcomeOf(
      orders`- 2024-01-03 40 | ana 2024-01-03 1 | ben 2024-01-04 2 | eve 2024-01-05 3`,
    );
    expect(outcome).toMatchObject({
      notes: [
        { code: 'rfm/anonymous', values: { lines: 1, revenue: 40 } },
        { code: 'rfm/ties-orders', values: { value: 1, people: 3 } },
      ],
    });
  });
});

describe('scores', () => {
  const five = orders`a 2024-01-01 10 | b 2024-01-02 20 | c 2024-01-03 30 | d 2024-01-04 40 | e 2024-01-05 50`;

  it('are fifths, the most recent and the greatest best', () => {
    expect(scores(rfm(five))).toEqual({ a: '131', b: '232', c: '333', d: '434', e: '535' });
  });

  it('can be thirds, quarters and tenths', () => {
    expect(scores(rfm(five, { scoring: 'thirds' }))).toEqual({
      a: '121',
      b: '122',
      c: '222',
      d: '223',
      e: '323',
    });
    expect(scores(rfm(five, { scoring: 'quarters' }))).toMatchObject({ a: '131', e: '434' });
    expect(rfm(five, { scoring: 'tenths' }).scales.m.steps.map(({ people }) => people)).toEqual([
      0, 1, 0, 1, 0, 1, 0, 1, 0, 1,
    ]);
  });

  it('can follow typed limits: recency up to them, the others from them on', () => {
    const typed = rfm(five, {
      scoring: 'typed',
      recencyCuts: [1, 3],
      frequencyCuts: [2],
      monetaryCuts: [20, 50],
    });
    expect(scores(typed)).toEqual({ a: '111', b: '112', c: '212', d: '212', e: '313' });
  });

  it('are fifths in a dimension where no limits were typed', () => {
    expect(scores(rfm(five, { scoring: 'typed', frequencyCuts: [2] }))).toEqual({
      a: '111',
      b: '212',
      c: '313',
      d: '414',
      e: '515',
    });
  });

  it('can be nested: frequency within recency, money within both', () => {
    // Everybody ordered on the same day, so recency is one group; two of them twice, so each pair competes in money.
    const shop = orders`a 2024-01-01 10 #1 | b 2024-01-01 20 #2 | c 2024-01-01 5 #3 | c 2024-01-01 6 #4 | d 2024-01-01 1 #5 | d 2024-01-01 1 #6`;
    expect(scores(rfm(shop, { scoring: 'nested' }))).toEqual({ a: '223', b: '225', c: '255', d: '253' });
  });
});

describe('the map of eleven segments', () => {
  it('is the published table: row by row from R 5', () => {
    expect(DEFAULT_CELLS).toHaveLength(25);
    const count = (id: string) => DEFAULT_CELLS.filter((cell) => cell === id).length;
    expect(MAP_SEGMENTS.segments.map((id) => `${id} ${count(id)}`)).toEqual([
      'champions 4',
      'loyal 3',
      'potential-loyalist 3',
      'new 1',
      'promising 2',
      'need-attention 1',
      'about-to-sleep 1',
      'at-risk 4',
      'cant-lose 2',
      'hibernating 3',
      'lost 1',
    ]);
  });

  it('puts every cell into exactly one segment and everybody into the segment of their cell', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { people, grid, segments: summaries, totals } = rfm(shopOf(lines));
        expect(grid.segment.every((segment) => segment >= 0)).toBe(true);
        people.cell.forEach((cell, i) => expect(people.segment[i]).toBe(grid.segment[cell]));
        expect(summaries.reduce((sum, { customers }) => sum + customers, 0)).toBe(people.count);
        expect(grid.customers.reduce((sum, count) => sum + count, 0)).toBe(people.count);
        expect(grid.revenue.reduce((sum, money) => sum + money, 0)).toBe(totals.revenue);
      }),
    );
  });

  it('rounds halves of F + M up', () => {
    // F 2 and M 3 make 2.5, which stands in column 3: R 3 and 3 is "need attention".
    const typed = {
      scoring: 'typed',
      recencyCuts: [1, 2, 3, 4],
      frequencyCuts: [1, 5, 6, 7],
      monetaryCuts: [1, 2, 50, 60],
    } as const;
    const shop = orders`a 2024-01-01 10 | z 2024-01-03 1`;
    expect(scores(rfm(shop, typed))['a']).toBe('323');
    expect(segments(rfm(shop, typed))['a']).toBe('need-attention');
  });

  it('gives a cell to whatever segment was chosen for it', () => {
    const cells = DEFAULT_CELLS.map(() => 'lost' as const);
    expect(segments(rfm(orders`a 2024-01-01 10`, { cells }))).toEqual({ a: 'lost' });
  });

  it('stretches scores of other lengths over five: ⌈5 s / b⌉', () => {
    const shop = orders`a 2024-01-01 10 | b 2024-01-02 20 | c 2024-01-03 30`;
    const { people, grid } = rfm(shop, { scoring: 'thirds' });
    // R 1, 2, 3 of three become 2, 4, 5: rows 3, 1, 0 from the top. F is 2 for all: 4. M 1, 2, 3 become 2, 4, 5.
    expect(
      [...people.cell].map((cell) => [Math.floor(cell / grid.columns), (cell % grid.columns) + 1]),
    ).toEqual([
      [3, 3],
      [1, 4],
      [0, 5],
    ]);
  });
});

describe('the eight classes', () => {
  const shop = orders`a 2024-01-01 10 #1 | b 2024-01-09 30 #2 | b 2024-01-08 30 #3 | c 2024-01-05 35 #4`;

  it('tell high from low by the mean, which itself is low', () => {
    const { limits } = rfm(shop, { map: 'eight' });
    expect(limits).toEqual({ days: 5, frequency: 4 / 3, monetary: 35 });
    expect(segments(rfm(shop, { map: 'eight' }))).toEqual({
      a: 'general-win-back',
      b: 'key-value',
      c: 'general-win-back',
    });
  });

  it('leave everybody low where all are equal', () => {
    const equal = orders`a 2024-01-01 0.1 | b 2024-01-01 0.1 | c 2024-01-01 0.1`;
    expect(segments(rfm(equal, { map: 'eight' }))['b']).toBe('general-win-back');
  });

  it('count a value at a typed limit as high', () => {
    const typed = {
      map: 'eight',
      limits: 'typed',
      recencyLimit: [5],
      frequencyLimit: [1],
      monetaryLimit: [35],
    } as const;
    expect(segments(rfm(shop, typed))).toEqual({ a: 'general-keep', b: 'key-value', c: 'key-value' });
  });
});

describe('the groups of the shop platforms', () => {
  it('cover the 125 score triples as published', () => {
    const counts: Record<string, number> = {};
    for (let r = 1; r <= 5; r++) {
      for (let f = 1; f <= 5; f++) {
        for (let m = 1; m <= 5; m++) {
          // One person with these scores by typed limits, one more so that the as-of day stays.
          const shop = shopOf(
            [
              ...Array.from({ length: f }, (_, k) => ({
                customer: 'a',
                day: 100 - 10 * (6 - r) - k / 10,
                amount: m / f,
              })),
              { customer: 'z', day: 100, amount: 1 },
            ].map((line) => ({ ...line, day: Math.round(line.day) })),
          );
          const found = rfmOfTriple(r, f, m, shop);
          counts[found] = (counts[found] ?? 0) + 1;
        }
      }
    }
    expect(counts).toEqual({
      active: 32,
      'at-risk': 18,
      'need-attention': 16,
      loyal: 12,
      'previously-loyal': 12,
      dormant: 10,
      'almost-lost': 10,
      promising: 6,
      champions: 6,
      new: 3,
    });
  });

  function rfmOfTriple(r: number, f: number, m: number, shop: Workspace): string {
    const at = (score: number, limits: number[]): number[] =>
      limits.map((limit) => limit + 1000 * Number(limit >= score));
    const result = rfm(shop, {
      map: 'merchant',
      scoring: 'typed',
      // Limits that give "a" exactly this score whatever the value: those below it are tiny, the others huge.
      recencyCuts: [0, 1, 2, 3].map((k) => (k < 5 - r ? 0.1 + k / 10 : 1000 + k)),
      frequencyCuts: at(f, [1, 2, 3, 4]).map((limit) => (limit > 1000 ? limit : limit / 100)),
      monetaryCuts: at(m, [1, 2, 3, 4]).map((limit) => (limit > 1000 ? limit : limit / 100)),
    });
    expect(scores(result)['a']).toBe(`${r}${f}${m}`);
    return segments(result)['a']!;
  }
});

describe('the four groups by rules', () => {
  const monthly = (customer: string, from: number, amount: number) =>
    Array.from({ length: 3 }, (_, k) => ({ customer, day: from + 25 * k, amount }));

  it('are the first rule that fits', () => {
    const shop = shopOf([
      { customer: 'new', day: 320, amount: 90 },
      { customer: 'lost', day: 10, amount: 20 },
      { customer: 'gone but rich', day: 10, amount: 900 },
      ...Array.from({ length: 6 }, (_, k) => ({ customer: 'high', day: 330 + 8 * k, amount: 300 })),
      { customer: 'high', day: 1, amount: 300 },
      ...monthly('growth', 320, 110),
      { customer: 'growth', day: 200, amount: 110 },
      ...Array.from({ length: 12 }, (_, k) => ({ customer: 'cheap', day: 150 + 15 * k, amount: 20 })),
      { customer: 'z', day: 399, amount: 90 },
    ]);
    expect(segments(rfm(shop, { map: 'rules' }))).toEqual({
      new: 'new',
      lost: 'lost',
      'gone but rich': 'unclassified',
      high: 'high-value',
      growth: 'growth',
      cheap: 'unclassified',
      z: 'new',
    });
  });

  it('ask for the first order ever, whatever the period', () => {
    const shop = shopOf([
      { customer: 'old', day: 0, amount: 50 },
      { customer: 'old', day: 390, amount: 50 },
    ]);
    expect(segments(rfm(shop, { map: 'rules', months: 2 }))['old']).not.toBe('new');
  });
});

describe('laws', () => {
  it('a shift of all dates changes nothing but the dates', () => {
    fc.assert(
      fc.property(anyLines, fc.integer({ min: -300, max: 300 }), (lines, shift) => {
        const { asOf: _, from: __, ...rest } = rfm(shopOf(lines));
        const { asOf: ___, from: ____, ...shifted } = rfm(shopOf(lines, { shift }));
        expect(shifted).toEqual(rest);
      }),
    );
  });

  it('money in another unit changes no score and no segment, and scales every sum', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const result = rfm(shopOf(lines));
        const scaled = rfm(shopOf(lines, { scale: 100 }));
        expect(scores(scaled)).toEqual(scores(result));
        expect(scaled.segments.map(({ revenue }) => revenue)).toEqual(
          result.segments.map(({ revenue }) => revenue * 100),
        );
      }),
    );
  });

  it('everybody twice doubles every sum, and moves a score by one at most', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const twins = lines.map((line) => ({ ...line, customer: `${line.customer}′` }));
        const [once, twice] = [rfm(shopOf(lines)), rfm(shopOf([...lines, ...twins]))];
        expect(twice.totals.revenue).toBe(2 * once.totals.revenue);
        const [before, after] = [scores(once), scores(twice)];
        for (const [key, triple] of Object.entries(before)) {
          // A midrank among twice as many stands half a rank lower in relation, which may cross one limit.
          [...triple].forEach((score, d) =>
            expect(Math.abs(Number(score) - Number(after[key]![d]))).toBeLessThanOrEqual(1),
          );
          expect(after[`${key}′`]).toBe(after[key]);
        }
      }),
    );
  });
});

it('every segment of every map has a role and a colour of the palette', () => {
  for (const ids of Object.values(MAP_SEGMENTS)) {
    for (const id of ids) expect(SEGMENTS[id].colour).toBeGreaterThanOrEqual(1);
    for (const id of ids) expect(SEGMENTS[id].colour).toBeLessThanOrEqual(8);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
