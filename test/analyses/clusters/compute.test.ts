import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/clusters/compute';
import { definition } from '../../../src/analyses/clusters/definition';
import { explain } from '../../../src/analyses/clusters/explain';
import { featureChoices } from '../../../src/analyses/clusters/feature-choices';
import { en } from '../../../src/analyses/clusters/messages/en';
import { present } from '../../../src/analyses/clusters/present';
import type { ClustersParams, ClustersResult } from '../../../src/analyses/clusters/result';
import { tabulate } from '../../../src/analyses/clusters/tabulate';
import { isoDay, parseIsoDay } from '../../../src/core/time';
import { defaultsOf } from '../../../src/core/params';
import type { Workspace } from '../../../src/core/workspace';
import { presentationOf } from '../../builders/words';
import { tableOf, workspaceOf } from '../../builders/workspace';
import { valueOf } from '../outcomes';

const defaults = defaultsOf(definition.params);
const run = (workspace: Workspace, params: Partial<ClustersParams> = {}): ClustersResult =>
  valueOf(compute(workspace, { ...defaults, ...params }, () => {}));
const places = (...ids: Exclude<ClustersParams['features'][number], 'none'>[]): ClustersParams['features'] =>
  defaults.features.map((_, i) => ids[i] ?? 'none');

/** Half of the people buy often and much, half once and little; `copies` of everybody. */
function twoKinds(people: number, copies = 1): Workspace {
  const start = parseIsoDay('2024-01-01');
  const lines = Array.from({ length: people }, (_, p) => {
    const isRegular = p % 2 === 0;
    const count = isRegular ? 8 + (p % 3) : 1;
    return Array.from({ length: count }, (_, o) => ({
      person: p,
      day: isRegular ? start + 10 * o + (p % 7) : start + 20 + (p % 9),
      amount: isRegular ? 200 + (p % 11) : 20 + (p % 5),
    }));
  })
    .flat()
    .flatMap((line) => Array.from({ length: copies }, (_, c) => ({ ...line, copy: c })));
  return workspaceOf({
    orders: tableOf('orders', {
      customer_id: lines.map(({ person, copy }) => `p${person}-${copy}`),
      ordered_at: lines.map(({ day }) => isoDay(day)),
      amount: lines.map(({ amount }) => amount),
    }),
  });
}

describe('small shops', () => {
  it.each([
    [1, 'few', 'finding.one'],
    [4, 'few', 'finding.few'],
    [5, 'groups', 'finding.groups'],
    [30, 'groups', 'finding.groups'],
    [80, 'groups', 'finding.groups'],
  ])('of %i customers give %s and a sentence', (people, kind, key) => {
    const result = run(twoKinds(people));
    expect([result.kind, explain(result)[0].key]).toEqual([kind, key]);
    expect(result.people.count).toBe(people);
    const view = present(result, presentationOf(definition, en));
    expect(view.groups.length).toBeGreaterThan(0);
    expect(view.people({ kind: 'all' }).count).toBe(people);
  });

  it('below 30 customers use Ward and are not tested; from 30 on they are', () => {
    const small = run(twoKinds(29));
    expect(small.method).toBe('ward');
    expect(small.choice?.votes.map(({ measure }) => measure)).not.toContain('gap');
    const tested = run(twoKinds(30));
    expect(tested.method).toBe('kmeans');
    expect(tested.choice?.votes.map(({ measure }) => measure)).toContain('gap');
  });

  it('say so when more groups are asked for than there can be', () => {
    const outcome = compute(twoKinds(10), { ...defaults, k: 9 }, () => {});
    expect(outcome.ok && outcome.notes.map(({ code }) => code)).toContain('clusters/limited');
  });
});

describe('groups', () => {
  it('keep the two kinds of people apart, the better half first', () => {
    const result = run(twoKinds(60), { k: 2 });
    expect(result.clusters.map(({ customers }) => customers)).toEqual([30, 30]);
    expect(result.clusters[0].revenueShare).toBeGreaterThan(0.9);
    // A mean of twenty ones, each divided by twenty.
    expect(result.clusters[0].stability).toBeCloseTo(1, 12);
    expect(result.rules).toMatchObject({ accuracy: 1, rows: [{ hits: 30 }, { hits: 30 }] });
  });

  it('have the same shares and centres when everybody stands twice in the file', () => {
    const once = run(twoKinds(60), { k: 2 });
    const twice = run(twoKinds(60, 2), { k: 2 });
    expect(twice.clusters.map(({ share }) => share)).toEqual(once.clusters.map(({ share }) => share));
    once.clusters.forEach((cluster, j) =>
      cluster.mean.forEach((mean, t) => {
        // Sums of twice as many terms round differently.
        if (!Number.isNaN(mean)) expect(twice.clusters[j].mean[t]).toBeCloseTo(mean, 9);
      }),
    );
  });

  it('do not depend on what was asked before', () => {
    const workspace = twoKinds(60);
    run(workspace, { k: 3 });
    run(workspace, { k: 2, scale: 'robust' });
    expect(run(workspace, { k: 2 })).toEqual(run({ ...workspace }, { k: 2 }));
  });

  it('are one crowd where everybody is alike, and the page says which features tell nothing', () => {
    const outcome = compute(twoKinds(60), { ...defaults, features: places('channels') }, () => {});
    expect(outcome.ok && outcome.value.kind).toBe('alike');
    expect(outcome.ok && outcome.notes).toEqual([{ code: 'clusters/absent', values: { n: 1 } }]);
  });

  it('are one when one is asked for', () => {
    const result = run(twoKinds(60), { k: 1 });
    expect([result.kind, explain(result)[0].key]).toEqual(['whole', 'finding.whole.asked']);
  });

  it('of a mixture give everybody a probability', () => {
    const { people } = run(twoKinds(120), { method: 'mixture', k: 2 });
    expect(people.probability).toHaveLength(120);
    expect(Math.min(...people.probability)).toBeGreaterThan(0.5);
  });

  it('by density leave the lonely out', () => {
    const { clusters, density } = run(twoKinds(60), { method: 'density', radius: 1, minSamples: 5 });
    expect(density).toMatchObject({ radius: 1, minSamples: 5, proposed: false });
    expect(clusters.reduce((sum, { customers }) => sum + customers, 0)).toBe(60);
  });
});

describe('many customers', () => {
  const workspace = twoKinds(5600);

  it('are measured on a stated sample, and everybody is in a group', () => {
    const outcome = compute(workspace, { ...defaults, k: 2, restarts: 2 }, () => {});
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const { choice, clusters } = outcome.value;
    expect([choice?.measured, choice?.people]).toEqual([3000, 5600]);
    expect(choice!.rows[2].silhouetteError).toBeGreaterThan(0);
    expect(clusters.map(({ customers }) => customers)).toEqual([2800, 2800]);
    expect(outcome.notes.map(({ code }) => code)).toContain('clusters/sampled');
  }, 60_000);

  it('get a hierarchy built on the sample, with a sentence', () => {
    const outcome = compute(workspace, { ...defaults, k: 2, method: 'ward' }, () => {});
    if (!outcome.ok) throw new Error(outcome.problem.code);
    expect(outcome.value.builtOn).toBe(3000);
    expect(outcome.value.clusters.map(({ customers }) => customers)).toEqual([2800, 2800]);
    expect(outcome.notes.map(({ code }) => code)).toContain('clusters/built');
  }, 60_000);
});

describe('the page', () => {
  it('draws a tree with a cut for each number of groups', () => {
    const view = present(run(twoKinds(60), { method: 'ward', k: 2 }), presentationOf(definition, en));
    expect(view.tree?.leaves).toHaveLength(30);
    expect(view.tree?.branches).toHaveLength(29);
    expect(view.tree?.cuts.find(({ k }) => k === 2)?.chosen).toBe(true);
    const heights = view.tree!.cuts.map(({ y }) => y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });

  it('writes a limit between whole numbers as the lower one', () => {
    const result = run(twoKinds(60), { k: 2, features: places('orders') });
    const view = present(result, presentationOf(definition, en));
    expect(view.rules?.rows.map(({ conditions }) => conditions)).toEqual([
      ['Orders: more than 4'],
      ['Orders: at most 4'],
    ]);
  });

  it('saves the people of a group with their features', () => {
    const table = tabulate(run(twoKinds(10), { k: 2 }), 'people');
    const headers = table.columns.map(({ header }) => header);
    expect(headers).toEqual(expect.arrayContaining(['customer_id', 'cluster', 'order_value', 'mean_gap']));
    expect(table.rowCount).toBe(10);
  });

  it('adds and takes away a feature, and keeps the last one', () => {
    const one = featureChoices(places('recency'), 'age', true)!;
    expect(one.filter((id) => id !== 'none')).toEqual(['recency', 'age']);
    expect(featureChoices(places('recency'), 'recency', false)).toBeNull();
  });
});
