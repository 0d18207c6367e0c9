import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkspace } from '../../../scripts/read-workspace';
import { compute } from '../../../src/analyses/clusters/compute';
import { definition } from '../../../src/analyses/clusters/definition';
import type { ClustersParams, ClustersResult } from '../../../src/analyses/clusters/result';
import { levelText } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import type { Workspace } from '../../../src/core/workspace';
import { planShop } from '../../../src/demo/plan';
import { shopFiles } from '../../../src/demo/shop-files';
import { truthOf } from '../../../src/demo/truth';
import { valueOf } from '../outcomes';

const plan = planShop({ size: 1200 });
const truth = truthOf(plan);
let workspace: Workspace;

/** The files of the demo shop, dirt and all, through the import. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
  try {
    const files = shopFiles(plan)
      .filter(({ kind }) => ['orders', 'customers', 'products'].includes(kind))
      .map(({ kind, fileName, chunks }) => {
        const path = join(folder, fileName);
        writeFileSync(path, [...chunks()].join(''));
        return { path, kind };
      });
    workspace = valueOf(await readWorkspace(files)).workspace;
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

const run = (params: Partial<ClustersParams>): ClustersResult =>
  valueOf(compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {}));

/** Planted people of each group in each cluster, by revenue. */
function tableOf({ people, clusters }: ClustersResult): Record<string, number[]> {
  const table: Record<string, number[]> = {};
  for (let i = 0; i < people.count; i++) {
    const planted = truth.groupOf.get(levelText(people.keys, i));
    if (!planted) continue;
    table[planted] ??= clusters.map(() => 0);
    table[planted][people.cluster[i]]++;
  }
  return table;
}

describe('the demo shop of 1,200 customers, uncleaned', () => {
  it('falls into its four planted groups by default, 1,199 of 1,200 people where they belong', () => {
    const result = run({ k: 4 });
    // A growth customer's order of 1,000,000 puts that one among the high-value. The account of 42 one-yuan orders is
    // the one more; the person with two ids counts once.
    expect(tableOf(result)).toEqual({
      high: [180, 0, 0, 0],
      growth: [1, 359, 0, 0],
      lost: [0, 0, 300, 0],
      fresh: [0, 0, 0, 360],
    });
    expect(result.clusters.map(({ customers }) => customers)).toEqual([181, 359, 301, 360]);
    const shares = result.clusters.map(({ share }) => Math.round(share * 100));
    expect(shares).toEqual([15, 30, 25, 30]);
  });

  it('suggests four groups by itself', () => {
    const { choice, clusters } = run({});
    expect(choice?.suggested).toBe(4);
    expect(clusters).toHaveLength(4);
  });

  it('names the groups by what was planted: large orders, old friends, long silence, new faces', () => {
    const { clusters } = run({ k: 4 });
    expect(clusters.map(({ traits }) => traits.map((t) => `${t.feature} ${t.direction}`))).toEqual([
      ['orderValue high', 'orders high'],
      ['tenure high', 'orders high'],
      ['recency high', 'orderValue low'],
      ['orders low', 'tenure low'],
    ]);
  });

  it('is told by at most eight rules for 99 of 100 people', () => {
    const { rules } = run({ k: 4 });
    expect(rules.accuracy).toBeGreaterThan(0.99);
    expect(rules.rows.length).toBeLessThanOrEqual(8);
  });

  it.each(['ward', 'mixture', 'density'] as const)('falls into the same four groups by %s', (method) => {
    const result = run({ method, k: 4 });
    const right = Object.values(tableOf(result)).reduce((sum, row) => sum + Math.max(...row), 0);
    expect(right).toBeGreaterThanOrEqual(1195);
  });

  it('becomes core, potential and low value with k = 3 on orders, order value, premium goods and member level', () => {
    const features = definition.params.features.default.map(
      (_, i) => (['orders', 'orderValue', 'premiumShare', 'memberLevel'] as const)[i] ?? 'none',
    );
    const result = run({ features, k: 3 });
    expect(tableOf(result)).toEqual({
      high: [180, 0, 0],
      growth: [1, 359, 0],
      // The lost who once ordered as often as the growing stand with them: recency is not asked about here.
      lost: [0, 21, 279],
      fresh: [0, 0, 360],
    });
    const at = (id: string) => result.features.findIndex((feature) => feature.id === id);
    const falling = (id: string) => result.clusters.map(({ typical }) => typical[at(id)]);
    for (const id of ['orders', 'orderValue', 'premiumShare', 'memberLevel']) {
      const [core, potential, low] = falling(id);
      expect([core > low, potential > low], id).toEqual([true, true]);
    }
    expect(falling('memberLevel')[0]).toBeGreaterThan(falling('memberLevel')[1]);
  });
});
