import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell, writeCell } from '../../../src/analyses/data-quality/cell-text';
import { compute } from '../../../src/analyses/data-quality/compute';
import { definition } from '../../../src/analyses/data-quality/definition';
import { binsOf, countsIn } from '../../../src/analyses/data-quality/distribution';
import { en } from '../../../src/analyses/data-quality/messages/en';
import { present } from '../../../src/analyses/data-quality/present';
import type { DataQualityResult } from '../../../src/analyses/data-quality/result';
import { defaultsOf } from '../../../src/core/params';
import type { CleaningStep } from '../../../src/core/recipe';
import type { Workspace } from '../../../src/core/workspace';
import { cleanWorkspace } from '../../../src/domain/cleaning/replay';
import { presentationOf } from '../../builders/words';
import { tableOf, workspaceOf } from '../../builders/workspace';
import { step } from '../../domain/cleaning/tables';
import { valueOf } from '../outcomes';

const run = (workspace: Workspace): DataQualityResult =>
  valueOf(compute(workspace, defaultsOf(definition.params), () => {}));
const withSteps = (workspace: Workspace, steps: readonly CleaningStep[]): Workspace =>
  cleanWorkspace({ ...workspace, recipe: { format: 1, steps, identity: [] } });
const numbersOf = (values: readonly number[]) => tableOf('customers', { age: values });

describe('the bins of a picture', () => {
  it('are the whole numbers themselves where there are few', () => {
    const table = numbersOf([3, 5, 5, 7]);
    const bins = binsOf('missing-values', 'age', {}, table)!;
    expect(bins.edges).toEqual([3, 4, 5, 6, 7, 8]);
    expect(countsIn(bins, 'age', table)).toEqual([1, 0, 2, 0, 1]);
  });

  it('are wider by the same factor where a step judges on the logarithm', () => {
    const table = numbersOf([1, 10, 100]);
    const { edges, scale } = binsOf('outliers', 'age', { scale: 'log' }, table)!;
    expect(scale).toBe('log');
    // Logarithm and back: a few units in the last place.
    for (let i = 1; i < edges.length; i++) expect(edges[i]! / edges[i - 1]!).toBeCloseTo(100 ** (1 / 24), 10);
  });

  it('hold each value that they show exactly once, as a count by hand does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 50 }),
        fc.constantFrom('log', 'plain'),
        (values, scale) => {
          const table = numbersOf(values);
          const bins = binsOf('outliers', 'age', { scale }, table);
          fc.pre(bins !== null);
          const shown = values.filter((value) => scale === 'plain' || value > 0);
          const counts = countsIn(bins, 'age', table);
          const last = counts.length - 1;
          const byHand = counts.map(
            (_, b) =>
              shown.filter((x) => (b === 0 || x >= bins.edges[b]!) && (b === last || x < bins.edges[b + 1]!))
                .length,
          );
          expect(counts).toEqual(byHand);
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(shown.length);
        },
      ),
    );
  });

  it('are the commonest texts and all others together', () => {
    const table = tableOf('customers', { region: [...'aabbbcdefghijkl', null] });
    const bins = binsOf('missing-values', 'region', {}, table)!;
    expect(bins.texts.slice(0, 3)).toEqual(['b', 'a', 'c']);
    expect(countsIn(bins, 'region', table).at(-1)).toBe(2); // k and l
  });

  it('are none where all values are equal, or the step is about whole rows', () => {
    expect(binsOf('missing-values', 'age', {}, numbersOf([4, 4]))).toBeNull();
    expect(binsOf('exact-duplicates', '', {}, numbersOf([4, 5]))).toBeNull();
  });
});

describe('a look inside a step', () => {
  const shop = workspaceOf({
    customers: tableOf('customers', {
      customer_id: ['a', 'b', 'c', 'd', 'e'],
      age: [20, 30, 40, null, null],
      region: ['North', 'north', 'North', 'South', 'South'],
    }),
  });
  const steps = [
    step('unify-categories', { column: 'region' }, 'customers'),
    step('missing-values', { column: 'age', method: 'mean' }, 'customers'),
    step('impossible-values', { column: 'age', rule: 'zero', action: 'cell' }, 'customers'),
    step('missing-values', { column: 'gone', method: 'mean' }, 'customers'),
  ];
  const { log } = run(withSteps(shop, steps));

  it('shows equal changes together, with the rows they are in', () => {
    expect(log[0]!.inside!.changes).toEqual([
      { column: 'region', type: 'category', from: 'north', to: 'North', rows: 1 },
    ]);
    expect(log[1]!.inside!.changes).toEqual([{ column: 'age', type: 'number', from: null, to: 30, rows: 2 }]);
  });

  it('names the column that marks what was filled, and shows the distribution before and after', () => {
    expect(log[1]!.inside!.marks).toEqual(['attribute:age imputed']);
    const { before, after, bins } = log[1]!.inside!.distribution!;
    expect(before.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(after.reduce((sum, count) => sum + count, 0)).toBe(5);
    const filled = after.findIndex((count, i) => count - before[i]! === 2);
    expect(bins.edges[filled]! <= 30 && 30 < bins.edges[filled + 1]!).toBe(true);
  });

  it('tells when each was decided, where that was kept', () => {
    const [first, ...others] = steps;
    const decided = run(withSteps(shop, [{ ...first!, savedAt: '2026-11-20T07:30:00.000Z' }, ...others]));
    expect(decided.log.map(({ savedAt }) => savedAt)).toEqual(['2026-11-20T07:30:00.000Z', '', '', '']);
    const views = present(decided, presentationOf(definition, en)).log;
    expect(views[0]!.decided).toMatch(/^decided .*2026/);
    expect(views[1]!.decided).toBe('');
  });

  it('shows nothing of a step that changed nothing, or was skipped', () => {
    expect(log[2]!.inside).toEqual({
      ...{ changes: [], others: 0, marks: [], distribution: null },
      ...{ prices: null, sample: null },
    });
    expect(log[3]!.inside).toBeNull();
  });
});

describe('the picture of a proposal', () => {
  it('counts the values before, and after each way of treating it', () => {
    const ages = [...Array.from({ length: 98 }, (_, i) => 20 + (i % 50)), null, null];
    const customers = tableOf('customers', { customer_id: ages.map((_, i) => `c${i}`), age: ages });
    const [proposal] = run(workspaceOf({ customers })).proposals;
    expect(proposal).toMatchObject({ kind: 'missing-values', column: 'age' });
    const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
    expect(total(proposal!.distribution!.counts)).toBe(98);
    const after = proposal!.ways.map(({ choices, counts }) => [choices['method'], total(counts)]);
    expect(Object.fromEntries(after)).toMatchObject({ leave: 98, mean: 100, median: 100, mode: 100 });
  });
});

describe('a row in quarantine', () => {
  const shop = workspaceOf({
    orders: tableOf('orders', {
      order_id: ['1', '2'],
      ordered_at: ['2024-01-03', '2024-01-04T10:15'],
      quantity: [1, 0],
      amount: [5, 6],
    }),
  });
  const zero = step('impossible-values', { column: 'quantity', rule: 'zero' });
  const viewOf = (workspace: Workspace) => present(run(workspace), presentationOf(definition, en)).quarantine;

  it('can be put right and taken back in; the step is replayed first, and nothing is left in quarantine', () => {
    const quarantine = viewOf(withSteps(shop, [zero]));
    expect(quarantine.count).toBe(1);
    expect(quarantine.cells(0).map(({ name, text }) => [name, text])).toEqual([
      ['order_id', '2'],
      ['ordered_at', '2024-01-04 10:15:00'],
      ['quantity', '0'],
      ['amount', '6'],
    ]);
    const { step: readmission, wrong } = quarantine.readmission(0, { quantity: '2', amount: '6' });
    expect(wrong).toEqual([]);
    const after = run(withSteps(shop, [{ ...readmission!, id: 'r' }, zero]));
    expect(after.quarantine).toEqual([]);
    expect(after.log.map(({ rowsIn, rowsOut, changedCells }) => [rowsIn, rowsOut, changedCells])).toEqual([
      [2, 2, 1],
      [2, 2, 0],
    ]);
  });

  it('names the columns that cannot hold what was typed', () => {
    const quarantine = viewOf(withSteps(shop, [zero]));
    expect(quarantine.readmission(0, { quantity: 'two', ordered_at: '2024-02-31' })).toEqual({
      step: null,
      wrong: ['ordered_at', 'quantity'],
    });
  });

  it('makes another step of each of two equal rows', () => {
    const twice = workspaceOf({
      orders: tableOf('orders', { ordered_at: Array(3).fill('2024-01-03') as string[], amount: [5, 5, 5] }),
    });
    const first = viewOf(withSteps(twice, [step('exact-duplicates')])).readmission(0, {}).step!;
    const second = viewOf(withSteps(twice, [{ ...first, id: 'r' }, step('exact-duplicates')])).readmission(
      0,
      {},
    ).step!;
    const both = [{ ...second, id: 's' }, { ...first, id: 'r' }, step('exact-duplicates')];
    expect(run(withSteps(twice, both)).log.map(({ skipped, duplicates }) => [skipped, duplicates])).toEqual([
      [null, 0],
      [null, 0],
      [null, 0],
    ]);
  });
});

describe('a cell written for editing', () => {
  it('is read back as the same cell', () => {
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
    const moment = fc.integer({ min: Date.UTC(1000, 0), max: Date.UTC(9999, 0) });
    fc.assert(
      fc.property(number, moment, fc.string({ minLength: 1 }), (value, ms, text) => {
        expect(readCell('number', writeCell('number', value === 0 ? 0 : value))).toBe(
          value === 0 ? 0 : value,
        );
        expect(readCell('time', writeCell('time', ms))).toBe(ms);
        fc.pre(text.trim() !== '');
        expect(readCell('category', writeCell('category', text))).toBe(text);
      }),
    );
    for (const cell of [0, 1, null]) expect(readCell('flag', writeCell('flag', cell))).toBe(cell);
  });

  it('takes numbers with thousands and full width, and refuses what is none', () => {
    expect(readCell('number', '１,234.5')).toBe(1234.5);
    expect([readCell('number', 'x'), readCell('time', '31/1/2024'), readCell('flag', 'yes')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
