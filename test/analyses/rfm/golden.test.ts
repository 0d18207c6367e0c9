import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/rfm/compute';
import { definition } from '../../../src/analyses/rfm/definition';
import type { RfmParams, RfmResult } from '../../../src/analyses/rfm/result';
import { levelTexts } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import { isoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { readWorkspace } from '../../../scripts/read-workspace';
import { sharedFile } from '../../shared';
import { valueOf } from '../outcomes';

/** Figures of pandas and sqlite, by the rules at the end of each expected file. */
interface Expected {
  readonly asOf: string;
  readonly rows: number;
  readonly anonymousRows: number;
  readonly anonymousRevenue: number;
  readonly returnRows: number;
  readonly returnAmount: number;
  readonly netRevenue: number;
  readonly grossRevenue: number;
  readonly customersWithOrders: number;
  readonly countingOrders: number;
  readonly customersWithoutOrders: number;
  readonly scores: Record<'R' | 'F' | 'M', Record<string, number>>;
  readonly segments: Record<
    string,
    { customers: number; orders: number; netSpend: number; meanDays: number }
  >;
  readonly eightClassByMean: Record<string, number>;
  readonly means: { days: number; orders: number; netSpend: number };
  readonly sample: {
    customer: string;
    days: number;
    orders: number;
    netSpend: number;
    R: number;
    F: number;
    M: number;
    segment: string;
  }[];
}

const own = (file: string) =>
  fileURLToPath(new URL(`../../fixtures/golden/rfm-simulated/${file}`, import.meta.url));

/** Through the import, with what it proposes for the columns taken as it is. */
const ordersOf = async (path: string): Promise<Workspace> =>
  valueOf(await readWorkspace([{ path, kind: 'orders' }])).workspace;

const shops: { name: string; input: string | undefined; expected: string | undefined }[] = [
  {
    name: '700 simulated customers',
    input: own('input.csv'),
    expected: own('segments.json'),
  },
  {
    name: 'the CDNOW sample',
    input: sharedFile('golden/real/rfm-cdnow/input.csv'),
    expected: sharedFile('golden/real/rfm-cdnow/segments.json'),
  },
  {
    name: 'the online shop of 541,909 lines',
    input: sharedFile('data/online_retail.csv'),
    expected: sharedFile('golden/real/rfm-online-retail/expected.json'),
  },
];

const names: Readonly<Record<string, string>> = {
  champions: 'Champions',
  loyal: 'Loyal',
  'potential-loyalist': 'Potential loyalist',
  new: 'New',
  promising: 'Promising',
  'need-attention': 'Need attention',
  'about-to-sleep': 'About to sleep',
  'at-risk': 'At risk',
  'cant-lose': "Can't lose them",
  hibernating: 'Hibernating',
  lost: 'Lost',
  'key-value': '重要价值',
  'key-keep': '重要保持',
  'key-develop': '重要发展',
  'key-win-back': '重要挽留',
  'general-value': '一般价值',
  'general-keep': '一般保持',
  'general-develop': '一般发展',
  'general-win-back': '一般挽留',
};

describe.each(shops)('RFM of $name', ({ input, expected: expectedFile }) => {
  let workspace: Workspace;
  let expected: Expected;
  let result: RfmResult;

  beforeAll(async () => {
    if (!input || !expectedFile) return;
    workspace = await ordersOf(input);
    expected = JSON.parse(readFileSync(expectedFile, 'utf8')) as Expected;
    result = run(workspace);
  }, 120_000);
  const check = it.skipIf(!input || !expectedFile);

  check('counts the same lines, orders and money', () => {
    const { totals } = result;
    expect(isoDay(result.asOf)).toBe(expected.asOf);
    expect(totals.lines).toBe(expected.rows);
    expect(totals.anonymousLines).toBe(expected.anonymousRows);
    expect(totals.returnLines).toBe(expected.returnRows);
    expect(totals.customers).toBe(expected.customersWithOrders);
    expect(totals.orders).toBe(expected.countingOrders);
    expect(totals.onlyReturned + totals.nothingPaid).toBe(expected.customersWithoutOrders);
    closeTo(totals.anonymousRevenue, expected.anonymousRevenue);
    closeTo(totals.returnAmount, expected.returnAmount);
    closeTo(totals.netRevenue, expected.netRevenue);
    closeTo(totals.grossRevenue, expected.grossRevenue);
  });

  check('gives each score to as many people', () => {
    for (const dimension of ['R', 'F', 'M'] as const) {
      const { steps } = result.scales[dimension.toLowerCase() as 'r' | 'f' | 'm'];
      const counts = steps
        .filter(({ people }) => people > 0)
        .map(({ score, people }) => [String(score), people]);
      expect(Object.fromEntries(counts)).toEqual(expected.scores[dimension]);
    }
  });

  check('fills the eleven segments with the same people and money', () => {
    const filled = result.segments.filter(({ customers }) => customers > 0);
    expect(filled.map(({ id }) => names[id]).sort()).toEqual(Object.keys(expected.segments).sort());
    for (const segment of filled) {
      const { customers, orders, netSpend, meanDays } = expected.segments[names[segment.id]!]!;
      expect(segment.customers).toBe(customers);
      expect(segment.orders).toBe(orders);
      closeTo(segment.revenue, netSpend);
      closeTo(segment.meanDays, meanDays);
    }
  });

  check('tells the eight classes by the means', () => {
    const { segments, limits } = run(workspace, { map: 'eight' });
    expect(Object.fromEntries(segments.map(({ id, customers }) => [names[id], customers]))).toEqual(
      expected.eightClassByMean,
    );
    closeTo(limits!.days, expected.means.days);
    closeTo(limits!.frequency, expected.means.orders);
    closeTo(limits!.monetary, expected.means.netSpend);
  });

  check('describes each sampled person alike', () => {
    const { people, segments } = result;
    const keys = levelTexts(people.keys);
    for (const person of expected.sample) {
      const i = keys.indexOf(person.customer);
      expect([people.days[i], people.orders[i], people.r[i], people.f[i], people.m[i]]).toEqual([
        person.days,
        person.orders,
        person.R,
        person.F,
        person.M,
      ]);
      closeTo(people.spend[i]!, person.netSpend);
      expect(names[segments[people.segment[i]!]!.id]).toBe(person.segment);
    }
  });
});

describe('scores and classes of each of the 700 simulated customers', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await ordersOf(own('input.csv'));
  });
  const { customers, scores, segment8 } = JSON.parse(readFileSync(own('expected.json'), 'utf8')) as {
    customers: Record<
      'customer_id' | 'recency_days' | 'orders' | 'active_days' | 'monetary_sum' | 'monetary_per_order',
      number[]
    >;
    scores: { ceil_pct_rank_average: Record<'R' | 'F' | 'M', number[]> };
    segment8: Record<'mean' | 'median', { counts: Record<string, number> }>;
  };
  const inOrderOf = (result: RfmResult, values: ArrayLike<number>): number[] => {
    const keys = levelTexts(result.people.keys);
    const at = new Map(keys.map((key, i) => [key, i]));
    return customers.customer_id.map((id) => values[at.get(String(id))!]!);
  };

  it('has the recency, frequency and money of pandas', () => {
    const result = run(workspace);
    expect(inOrderOf(result, result.people.days)).toEqual(customers.recency_days);
    expect(inOrderOf(result, result.people.orders)).toEqual(customers.orders);
    inOrderOf(result, result.people.spend).forEach((spend, i) => closeTo(spend, customers.monetary_sum[i]!));
  });

  it('counts days with an order and money an order where these are chosen', () => {
    const result = run(workspace, { frequency: 'days', monetary: 'mean' });
    expect(inOrderOf(result, result.people.frequency)).toEqual(customers.active_days);
    inOrderOf(result, result.people.monetary).forEach((mean, i) =>
      closeTo(mean, customers.monetary_per_order[i]!),
    );
  });

  it('scores like ⌈5 · average rank / n⌉ in pandas', () => {
    const result = run(workspace);
    expect(inOrderOf(result, result.people.r)).toEqual(scores.ceil_pct_rank_average.R);
    expect(inOrderOf(result, result.people.f)).toEqual(scores.ceil_pct_rank_average.F);
    expect(inOrderOf(result, result.people.m)).toEqual(scores.ceil_pct_rank_average.M);
  });

  it.each(['mean', 'median'] as const)('has the eight classes by the %s', (limits) => {
    const { segments } = run(workspace, { map: 'eight', limits });
    expect(Object.fromEntries(segments.map(({ id, customers: n }) => [`${names[id]}客户`, n]))).toEqual(
      segment8[limits].counts,
    );
  });
});

function run(workspace: Workspace, change: Partial<RfmParams> = {}): RfmResult {
  return valueOf(compute(workspace, { ...defaultsOf(definition.params), ...change }, () => {}));
}

/** Two independent tools agree on means and sums to 1e-13; ours must to 1e-10, relative. */
function closeTo(actual: number, expected: number): void {
  expect(Math.abs(actual - expected) / Math.max(1, Math.abs(expected))).toBeLessThanOrEqual(1e-10);
}
