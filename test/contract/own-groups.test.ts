import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/analyses/catalog';
import { takesOwnGroup, type ComputeModule, type Definition } from '../../src/analyses/contract';
import type { Grouping } from '../../src/core/grouping';
import type { Condition } from '../../src/core/label';
import type { FeedbackResult } from '../../src/analyses/feedback/result';
import type { CampaignsResult } from '../../src/analyses/campaigns/result';
import type { LifeCycleResult } from '../../src/analyses/life-cycle/result';
import { defaultsOf } from '../../src/core/params';
import { EMPTY_RECIPE, withLabel } from '../../src/core/recipe';
import type { Workspace } from '../../src/core/workspace';
import { asOfDay } from '../../src/domain/as-of';
import { MODELS } from '../../src/domain/life-cycle-models';
import { shopOf } from '../../src/domain/own-shop';
import { peopleOf } from '../../src/domain/people';
import { personColumnsAt } from '../../src/domain/person-columns';
import { smallShop } from './small-shop';

const computes = import.meta.glob<ComputeModule>('../../src/analyses/*/compute.ts');
const ids = (catalog as readonly Definition[]).filter(takesOwnGroup).map(({ id }) => id);

const kept: Grouping = {
  id: 'g',
  name: 'Kept',
  savedAt: '2024-01-01T00:00:00.000Z',
  asOf: '2024-01-01',
  months: 0,
  method: 'kmeans',
  features: [{ id: 'recency', logged: false, center: 60, spread: 50, fill: 60 }],
  groups: [
    { name: 'Here', center: [-1], customers: 100 },
    { name: 'Gone', center: [1], customers: 200 },
  ],
};
const orders = (is: 'at-least' | 'at-most', value: number): Condition => ({
  kind: 'column',
  column: 'feature:orders',
  test: { is, value },
});
const label = (name: string, rule: Condition) => ({ name, scenario: '', owner: '', rule });
const NOW = '2024-01-01T00:00:00.000Z';
const everybody = label('Everybody', orders('at-least', 0));
const nobody = label('Nobody', orders('at-most', -1));
const recipe = withLabel(
  withLabel({ ...EMPTY_RECIPE, groupings: [kept] }, 'all', everybody, NOW),
  'none',
  nobody,
  NOW,
);
const shop: Workspace = { ...smallShop(40), recipe };

async function outcomeOf(id: string, own: string) {
  const { compute } = await computes[`../../src/analyses/${id}/compute.ts`]!();
  const { params } = (catalog as readonly Definition[]).find((each) => each.id === id)!;
  return compute(shop, { ...defaultsOf(params), own } as never, () => {});
}

/** What adds up over people, of each page. */
const SUMS: Readonly<Record<string, (result: never) => readonly number[]>> = {
  'best-sellers': ({ totals }: { totals: { revenue: number } }) => [totals.revenue],
  trend: ({ periods }: { periods: { value: Float64Array } }) => [periods.value.reduce((a, b) => a + b, 0)],
  concentration: (r: { holders: number; totals: { revenue: number } }) => [r.holders, r.totals.revenue],
  cohorts: ({ totals }: { totals: { customers: number } }) => [totals.customers],
  'life-cycle': ({ stages, models }: LifeCycleResult) => [
    ...stages.map(({ people }) => people),
    ...MODELS.flatMap((model) => [...models[model].counts]),
  ],
  'value-tiers': ({ groups }: { groups: { people: number }[] }) => groups.map(({ people }) => people),
  'lifetime-value': ({ customers }: { customers: number }) => [customers],
  rfm: (r: { totals: { revenue: number }; segments: { customers: number }[] }) => [
    r.totals.revenue,
    ...r.segments.map(({ customers }) => customers),
  ],
  portraits: (r: { customers: number; revenue: number }) => [r.customers, r.revenue],
  comparison: ({ buyers }: { buyers: number }) => [buyers],
  experiments: ({ buyers }: { buyers: number }) => [buyers],
  repurchase: ({ customers }: { customers: number }) => [customers],
  sequences: ({ customers }: { customers: { count: number } }) => [customers.count],
  correlations: ({ buyers }: { buyers: number }) => [buyers],
  recommendations: ({ lists }: { lists: { last: Float64Array } }) => [lists.last.length],
  profile: ({ totals }: { totals: { people: number; revenue: number } }) => [totals.people, totals.revenue],
  feedback: ({ totals, sentiment }: FeedbackResult) => [totals.rows, totals.people, ...sentiment.counts],
  campaigns: ({ contacts }: CampaignsResult) => [
    contacts?.totals.sent ?? 0,
    contacts?.totals.delivered ?? 0,
    contacts?.totals.opened ?? 0,
    contacts?.people.arm.length ?? 0,
  ],
  habits: ({ totals }: { totals: { orders: number; revenue: number } }) => [totals.orders, totals.revenue],
};

describe('a page that is kept to one of the shop’s own groups', () => {
  it.each(ids)('%s: of a group that everybody is in it is the page of all', async (id) => {
    const [all, group] = [await outcomeOf(id, ''), await outcomeOf(id, 'label:all')];
    if (!all.ok || !group.ok) throw new Error('no answer');
    expect(group.value).toEqual(all.value);
    const only = { code: 'people/only', values: { group: 'Everybody', people: 40 } };
    expect(group.notes).toEqual([only, ...all.notes]);
  });

  it.each(ids)('%s: the groups of a kept grouping add up to the page of all', async (id) => {
    const sums = SUMS[id]!;
    const of = async (own: string) => {
      const outcome = await outcomeOf(id, own);
      if (!outcome.ok) throw new Error(outcome.problem.code);
      return sums(outcome.value as never);
    };
    const [all, here, gone] = [await of(''), await of('grouping:g=Here'), await of('grouping:g=Gone')];
    all.forEach((sum, i) => {
      expect(here[i]! + gone[i]!).toBeCloseTo(sum, 6); // money: sums in another order
    });
    for (const part of [here, gone]) expect(part.some((sum) => sum > 0)).toBe(true);
  });

  it.each(ids)('%s: of a group that nobody is in it says so', async (id) => {
    const outcome = await outcomeOf(id, 'label:none');
    if (outcome.ok) expect(outcome.notes[0]).toMatchObject({ values: { people: 0 } });
    else expect(outcome.problem).toEqual({ code: 'people/too-little', values: { group: 'Nobody' } });
  });
});

describe('the people of a part', () => {
  it('are what they are in the whole: their names, scores, stages, labels', () => {
    const asOf = asOfDay(shop, '');
    const chosen = Uint8Array.from({ length: 40 }, (_, p) => (p % 3 === 1 ? 1 : 0));
    const part = shopOf(shop, chosen);
    const people = Array.from(chosen.keys()).filter((p) => chosen[p] === 1);
    expect(peopleOf(part).count).toBe(people.length);
    const [all, own] = [personColumnsAt(shop, asOf), personColumnsAt(part, asOf)];
    expect(own.list.map(({ id }) => id)).toEqual(all.list.map(({ id }) => id));
    for (const column of all.list) {
      const [values, picked] = [column.values(), own.find(column.id)!.values()];
      const at = (of: typeof values, p: number) => ('codes' in of ? of.codes[p] : of.values[p]);
      expect(
        people.map((_, i) => at(picked, i)),
        column.id,
      ).toEqual(people.map((p) => at(values, p)));
    }
  });
});
