import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/clusters/compute';
import { definition } from '../../../src/analyses/clusters/definition';
import { explain } from '../../../src/analyses/clusters/explain';
import { en } from '../../../src/analyses/clusters/messages/en';
import { present } from '../../../src/analyses/clusters/present';
import type { ClustersParams, ClustersResult } from '../../../src/analyses/clusters/result';
import { tabulate } from '../../../src/analyses/clusters/tabulate';
import { defaultsOf } from '../../../src/core/params';
import { labelColumn } from '../../../src/core/label';
import { EMPTY_RECIPE, withGrouping, withLabel } from '../../../src/core/recipe';
import { isoDay, parseIsoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { personColumnsAt } from '../../../src/domain/person-columns';
import { presentationOf } from '../../builders/words';
import { tableOf, workspaceOf } from '../../builders/workspace';
import { valueOf } from '../outcomes';

const defaults = { ...defaultsOf(definition.params), k: 2, restarts: 2 };
const run = (workspace: Workspace, params: Partial<ClustersParams> = {}): ClustersResult =>
  valueOf(compute(workspace, { ...defaults, ...params }, () => {}));
const viewOf = (result: ClustersResult) => present(result, presentationOf(definition, en));

const START = parseIsoDay('2024-01-01');
const SAVED = '2024-06-01';

interface Line {
  readonly customer: string;
  readonly day: number;
  readonly amount: number;
}

/** 20 who order often and 20 who came once, until May; then two of the second kind order often, and four come new. */
const lines: Line[] = [
  ...people(20, 'often', (p) => Array.from({ length: 10 }, (_, o) => START + 14 * o + (p % 7)), 200),
  ...people(20, 'once', (p) => [START + 20 + (p % 9)], 20),
];
const later: Line[] = [
  ...people(20, 'often', (p) => [START + 160 + (p % 5)], 200),
  ...people(2, 'once', () => Array.from({ length: 10 }, (_, o) => START + 153 + o), 200),
  ...people(4, 'new', (p) => [START + 155 + p], 20),
];

function people(count: number, kind: string, days: (p: number) => number[], amount: number): Line[] {
  return Array.from({ length: count }, (_, p) =>
    days(p).map((day) => ({ customer: `${kind}-${p}`, day, amount: amount + p })),
  ).flat();
}
function shopOf(rows: readonly Line[]): Workspace {
  return workspaceOf({
    orders: tableOf('orders', {
      customer_id: rows.map(({ customer }) => customer),
      ordered_at: rows.map(({ day }) => isoDay(day)),
      amount: rows.map(({ amount }) => amount),
    }),
  });
}
/** The groups of a result, kept as they are by a person who calls them so. */
function keeping(workspace: Workspace, result: ClustersResult, names: readonly string[]): Workspace {
  const draft = viewOf(result).kept!.keep('Spring', names);
  const grouping = { ...draft, id: 'g1', savedAt: '2024-06-01T00:00:00.000Z' };
  return { ...workspace, recipe: withGrouping(EMPTY_RECIPE, grouping) };
}

const before = shopOf(lines);
const after = shopOf([...lines, ...later]);
const atSaving = run(before, { asOf: SAVED });
const kept = keeping(after, atSaving, ['Regulars', 'Passers-by']);

describe('another division', () => {
  it('is counted against the groups, everybody once', () => {
    const result = run(before, { against: 'value:tier' });
    const { table, groups, people: both, away, matched } = result.comparison!;
    expect(table.reduce((a, b) => a + b)).toBe(both);
    expect(both).toBe(40);
    const together = [...matched].reduce(
      (sum, group, row) => sum + (group < 0 ? 0 : table[row * groups.length + group]!),
      0,
    );
    expect(away).toBe(both - together);
    expect(viewOf(result).people({ kind: 'away' }).count).toBe(away);
  });

  it('of the same kind by another method agrees wholly', () => {
    const { comparison } = run(before, { against: 'method:ward' });
    expect(comparison!.agreement).toBe(1);
    expect(comparison!.away).toBe(0);
    expect(viewOf(run(before, { against: 'method:ward' })).comparison!.title).toContain('1');
  });

  it('shows who is in a cell, and in the people’s columns', () => {
    const result = run(before, { against: 'k:3' });
    const { table, groups } = result.comparison!;
    expect(groups).toHaveLength(3);
    table.forEach((count, cell) => {
      const selection = { kind: 'overlap', cluster: Math.floor(cell / 3), other: cell % 3 } as const;
      const shown = viewOf(result).people(selection);
      expect(shown.count).toBe(count);
      if (count > 0) expect(shown.row(0).other).toBe(`Group ${(cell % 3) + 1}`);
    });
  });

  it('that nobody knows is a sentence and no table', () => {
    const result = run(before, { against: 'customers:nowhere' });
    expect(result.comparison).toBeNull();
    expect(viewOf(result).comparison).toMatchObject({ table: null, caption: en['compare.caption.none'] });
    expect(tabulate(result, 'overlap').rowCount).toBe(0);
  });
});

describe('rules for any division', () => {
  it('tell value tiers by spend alone, for customers they have not seen as well', () => {
    const { explained } = run(before, { explain: 'value:tier' });
    expect(explained!.rules.accuracy).toBe(1);
    expect(explained!.rules.checked).toBeGreaterThan(explained!.rules.commonest);
    expect(explained!.people).toBe(40);
    expect(explained!.rules.rows.reduce((sum, { customers }) => sum + customers, 0)).toBe(40);
  });

  it('tell who orders again by what was known 90 days before', () => {
    const shop = shopOf([...lines, ...people(10, 'often', () => [START + 240], 200)]);
    const { explained } = run(shop, { explain: 'again' });
    expect(explained!.day).toBe(START + 240 + 1 - 90);
    // Everybody here had ordered by then; ten did again.
    expect(explained!.people).toBe(40);
    expect(explained!.rules.commonest).toBe(0.75);
  });

  it('become labels that hold for the same customers', () => {
    const result = run(before, { explain: 'life-cycle:stage' });
    const { rows } = viewOf(result).rules!;
    expect(rows.length).toBeGreaterThan(1);
    rows.forEach((row, i) => {
      const recipe = withLabel(EMPTY_RECIPE, 'l1', row.label!, '2024-06-01T00:00:00.000Z');
      const column = personColumnsAt({ ...before, recipe }, result.asOf).find(labelColumn('l1'))!;
      const held = column.values();
      const inside = held.kind === 'flag' ? held.values.filter((value) => value === 1).length : NaN;
      expect(inside).toBe(result.explained!.rules.rows[i].customers);
    });
  });

  it('of a part of the time are no labels', () => {
    const { rows } = viewOf(run(before, { months: 3 })).rules!;
    expect(rows.map(({ label }) => label)).toEqual(rows.map(() => null));
  });

  it('say so where there is nothing to tell', () => {
    const result = run(before, { explain: 'customers:nowhere' });
    expect(result.explained).toBeNull();
    expect(viewOf(result).rules).toMatchObject({ rows: [], caption: en['explain.nothing'] });
  });
});

describe('kept groups', () => {
  it('looked at from the day of saving have their names, nobody moved and nobody is new', () => {
    const result = run(kept, { asOf: SAVED });
    expect(viewOf(result).groups.map(({ name }) => name)).toEqual(['Regulars', 'Passers-by']);
    expect(result.kept).toMatchObject({ movers: 0, newcomers: 0, stayed: 40, agreement: 1 });
    expect(explain(result).map(({ key }) => key)).not.toContain('finding.kept');
  });

  it('keep their names when the shop goes on, and tell who moved and who came', () => {
    const result = run(kept);
    const view = viewOf(result);
    expect(view.groups.map(({ name }) => name).sort()).toEqual(['Passers-by', 'Regulars']);
    expect(result.kept).toMatchObject({ movers: 2, newcomers: 4, stayed: 40 });
    const names = (kind: 'movers' | 'newcomers') => {
      const shown = view.people({ kind });
      return Array.from({ length: shown.count }, (_, i) => shown.row(i).key).sort();
    };
    expect(names('movers')).toEqual(['once-0', 'once-1']);
    expect(names('newcomers')).toEqual(['new-0', 'new-1', 'new-2', 'new-3']);
    const movers = view.people({ kind: 'movers' });
    expect(movers.row(0)).toMatchObject({ group: 'Regulars', then: 'Passers-by' });
    expect(explain(result).find(({ key }) => key === 'finding.kept')?.values).toEqual({
      name: 'Spring',
      movers: 2,
      stayed: 40,
      newcomers: 4,
    });
  });

  it('assign everybody once, newcomers among them', () => {
    const { table, joined, newcomers, before: sizes, agreement } = run(kept).kept!;
    expect(table.reduce((a, b) => a + b)).toBe(44);
    expect(joined.reduce((a, b) => a + b)).toBe(newcomers);
    expect(sizes.reduce((a, b) => a + b)).toBe(40);
    expect(agreement).toBeGreaterThan(0);
    expect(agreement).toBeLessThanOrEqual(1);
  });

  it('are looked at from the as-of day where that is before their own', () => {
    const result = run(kept, { asOf: isoDay(START + 60) });
    expect(result.kept!.day).toBe(START + 60);
    expect(result.kept!.newcomers).toBe(0);
  });

  it('give way to the names proposed when asked', () => {
    const result = run(kept, { kept: 'none' });
    expect(result.kept).toBeNull();
    expect(viewOf(result).groups.map(({ name }) => name)).not.toContain('Regulars');
    expect(viewOf(result).kept!.options.map(({ value }) => value)).toEqual(['g1', 'none']);
  });

  it('are renamed without being made anew, and made anew under their name', () => {
    const view = viewOf(run(kept)).kept!;
    const { groupings } = kept.recipe!;
    const names = viewOf(run(kept)).groups.map(({ name }) => `${name}!`);
    expect(view.rename!('Spring', names)).toMatchObject({
      id: 'g1',
      asOf: SAVED,
      groups: groupings![0].groups.map((group) => ({ ...group, name: `${group.name}!` })),
    });
    expect(view.keep('Spring', names)).toMatchObject({ id: 'g1', asOf: isoDay(run(kept).asOf) });
    expect(view.keep('Summer', names)).not.toHaveProperty('id');
  });

  it('and other divisions and rules are the same in every order of the rows', () => {
    const asked = { against: 'value:tier', explain: 'life-cycle:stage' };
    const turned = { ...shopOf([...lines, ...later].reverse()), recipe: kept.recipe! };
    const [one, other] = [run(kept, asked), run(turned, asked)];
    expect(other.kept).toEqual(one.kept);
    expect(other.comparison).toEqual(one.comparison);
    expect(other.explained).toEqual(one.explained);
    expect(other.solution).toEqual(one.solution);
  });

  it.each([1, 4, 5, 30])('of a shop that now has %i customers are still told', (count) => {
    const few = lines.filter(({ customer }) => Number(customer.split('-')[1]) < count / 2);
    const result = run({ ...shopOf(few), recipe: kept.recipe! });
    expect(viewOf(result).groups.length).toBeGreaterThan(0);
    for (const table of ['overlap', 'kept', 'assigned'] as const) tabulate(result, table);
  });
});
