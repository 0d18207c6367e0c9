import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/clusters/compute';
import { definition } from '../../../src/analyses/clusters/definition';
import { en } from '../../../src/analyses/clusters/messages/en';
import { present } from '../../../src/analyses/clusters/present';
import type { ClustersParams, ClustersResult } from '../../../src/analyses/clusters/result';
import { tabulate } from '../../../src/analyses/clusters/tabulate';
import { levelText } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import { isoDay, parseIsoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { presentationOf } from '../../builders/words';
import { tableOf, workspaceOf } from '../../builders/workspace';
import { valueOf } from '../outcomes';

const REGION = 'customers:region';
const defaults = { ...defaultsOf(definition.params), restarts: 2 };
const run = (workspace: Workspace, params: Partial<ClustersParams> = {}): ClustersResult =>
  valueOf(compute(workspace, { ...defaults, ...params }, () => {}));
const viewOf = (result: ClustersResult) => present(result, presentationOf(definition, en));
const START = parseIsoDay('2024-01-01');

/** Frequent and single buyers in the regions given, in turn; '' is not known. The rows of orders can stand backwards. */
function shopOf(people: number, regions: readonly string[], backwards = false): Workspace {
  const lines = Array.from({ length: people }, (_, p) =>
    Array.from({ length: p % 2 === 0 ? 6 + (p % 3) : 1 }, (_, o) => ({
      customer: `p${p}`,
      day: START + 12 * o + (p % 11),
      amount: (p % 2 === 0 ? 150 : 20) + (p % 7),
    })),
  ).flat();
  if (backwards) lines.reverse();
  const persons = Array.from({ length: people }, (_, p) => p);
  if (backwards) persons.reverse();
  return workspaceOf({
    orders: tableOf('orders', {
      customer_id: lines.map(({ customer }) => customer),
      ordered_at: lines.map(({ day }) => isoDay(day)),
      amount: lines.map(({ amount }) => amount),
    }),
    customers: tableOf('customers', {
      customer_id: persons.map((p) => `p${p}`),
      region: persons.map((p) => regions[Math.floor(p / 2) % regions.length]!),
    }),
  });
}
const groupOf = ({ people }: ClustersResult) =>
  new Map(Array.from(people.cluster, (group, i) => [levelText(people.keys, i), group]));

const shop = shopOf(120, ['North', 'South']);
const two = { k: 2 } as const;

describe('a column of people beside the features', () => {
  it('changes nothing while none is chosen, whatever it would count', () => {
    expect(run(shop, { ...two, apart: 4 })).toEqual(run(shop, two));
  });

  it('weighs nothing against habits when it is small, and decides when it is large', () => {
    const plain = run(shop, two);
    const small = run(shop, { ...two, also: REGION, apart: 0.25 });
    expect(groupOf(small)).toEqual(groupOf(plain));
    const { category } = run(shop, { ...two, also: REGION, apart: 5 });
    // Two clusters × (North, South, not known): each region is a group of its own.
    expect([...category!.counts].sort((a, b) => a - b)).toEqual([0, 0, 0, 0, 60, 60]);
  });

  it('stands beside exactly the groups that the page shows without it, and the other way round', () => {
    const plain = run(shop, two);
    const having = run(shop, { ...two, also: REGION, apart: 5 });
    const withIt = run(shop, { ...two, also: REGION, apart: 5, against: 'also:' }).comparison!;
    expect(withIt.labels).toEqual(plain.people.cluster);
    expect(withIt.side!.clusters).toEqual(plain.clusters);
    expect(withIt.side!.separation).toEqual(plain.separation);
    const without = run(shop, { ...two, apart: 5, against: `also:${REGION}` }).comparison!;
    expect(without.labels).toEqual(having.people.cluster);
    expect(without.side!.clusters).toEqual(having.clusters);
    expect(without.agreement).toBe(withIt.agreement);
  });

  it('counts everybody once in every table of the two', () => {
    const result = run(shopOf(120, ['North', 'South', '']), { also: REGION, against: 'also:' });
    const { category, comparison } = result;
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b);
    expect([sum(category!.counts), sum(comparison!.side!.counts), sum(comparison!.table)]).toEqual([
      120, 120, 120,
    ]);
    const rows = tabulate(result, 'besideProfile');
    const valueAt = (header: string, row: number) =>
      rows.columns.find((column) => column.header === header)!.value(row);
    let shares = 0;
    for (let row = 0; row < rows.rowCount; row++) {
      if (valueAt('feature', row) === REGION) shares += Number(valueAt('share', row));
    }
    // Each group's shares of the regions and of the unknown are one whole.
    expect(shares).toBeCloseTo(result.clusters.length + comparison!.side!.clusters.length, 9);
    expect(tabulate(result, 'beside').rowCount).toBe(
      result.clusters.length + comparison!.side!.clusters.length,
    );
  });

  it('does not hang on the order of the rows', () => {
    const asked = { also: REGION, against: 'also:' } as const;
    const regions = ['North', 'South', 'East', ''];
    expect(run(shopOf(90, regions, true), asked)).toEqual(run(shopOf(90, regions), asked));
  });

  it('puts rare values together, and keeps one alone under its name', () => {
    const many = ['A', 'A', 'A', 'A', 'B', 'B', 'B', 'B', 'C', ...'defghijklmn'];
    const { category } = run(shopOf(46, many), { also: REGION });
    expect(category!.levels).toHaveLength(9);
    expect(category!.levels[8]).toEqual({ message: 'category.other' });
    expect(category!.folded).toBe(14 - 8);
    const few = run(shopOf(120, [...Array<string>(59).fill('A'), 'Z']), { also: REGION });
    expect(few.category!.levels).toEqual([{ text: 'A' }, { text: 'Z' }]);
  });

  it.each([
    ['mixture', REGION, 'clusters/also-method'],
    ['density', REGION, 'clusters/also-method'],
    ['kmeans', 'customers:nowhere', 'clusters/also-none'],
  ] as const)('is left out of %s by %s, with a note', (method, also, code) => {
    const outcome = compute(shop, { ...defaults, method, also }, () => {});
    expect(outcome).toMatchObject({
      ok: true,
      notes: expect.arrayContaining([expect.objectContaining({ code })]),
    });
    const plain = run(shop, { method });
    expect(valueOf(outcome)).toEqual({ ...plain, choices: { ...plain.choices, also } });
  });

  it.each([1, 5, 30, 80])('holds up with %i customers', (people) => {
    const result = run(shopOf(people, ['North', 'South']), { also: REGION, against: 'also:' });
    expect(result.people.count).toBe(people);
    expect(viewOf(result).side === null).toBe(result.comparison === null);
  });

  it('is named, profiled and drawn beside', () => {
    const view = viewOf(run(shop, { ...two, also: REGION, apart: 5, against: 'also:' }));
    expect(view.groups.map(({ name }) => name.split(',')[0]).sort()).toEqual(['North', 'South']);
    expect(view.profile.rows.slice(0, 2).map(({ typical }) => typical)).toEqual(['50%', '50%']);
    const { measures, solutions } = view.side!;
    expect(measures[0]).toMatchObject({ shown: '2', beside: '2' });
    expect(solutions.map(({ profile }) => profile.groups.length)).toEqual([2, 2]);
    expect(view.comparison!.table!.columns).toHaveLength(2);
  });
});

describe('the leaves of the tree', () => {
  it('are a division of everybody, as large as the rules say', () => {
    const result = run(shop, { ...two, against: 'leaves' });
    const { comparison, rules } = result;
    const sizes = rules.rows.map((_, leaf) => comparison!.labels.filter((own) => own === leaf).length);
    expect(sizes).toEqual(rules.rows.map(({ customers }) => customers));
    expect(comparison!.people).toBe(120);
    expect(viewOf(result).comparison!.table!.columns[0]!.label).toMatch(/, rule 1$/);
  });

  it('of another division are those of its rules', () => {
    const { comparison, explained } = run(shop, { ...two, explain: 'value:tier', against: 'leaves' });
    const sizes = explained!.rules.rows.map(
      (_, leaf) => comparison!.labels.filter((own) => own === leaf).length,
    );
    expect(sizes).toEqual(explained!.rules.rows.map(({ customers }) => customers));
  });

  it('of ordering again put everybody of today by what is known today', () => {
    const { comparison } = run(shop, { ...two, explain: 'again', against: 'leaves' });
    if (comparison) expect(comparison.labels.every((leaf) => leaf >= 0)).toBe(true);
    const nowhere = run(shop, { ...two, explain: 'customers:nowhere', against: 'leaves' });
    expect(nowhere.comparison).toBeNull();
  });
});
