import { beforeAll, describe, expect, it } from 'vitest';
import { trialOf, explain } from '../../../src/analyses/recommendations/explain';
import type { RecommendationsResult } from '../../../src/analyses/recommendations/result';
import { levelText } from '../../../src/core/levels';
import { demoWorkspace } from '../../builders/demo-workspace';
import { valueOf } from '../outcomes';
import { outcomeOf } from './shops';

describe('the demo shop of 1,200 customers, imported as it comes', () => {
  let result: RecommendationsResult;
  beforeAll(async () => {
    const kinds = ['orders', 'customers', 'products', 'events', 'feedback'] as const;
    const { workspace } = await demoWorkspace(1200, 'en', kinds);
    result = valueOf(outcomeOf(workspace));
  }, 60_000);

  it('finds that personal lists surely beat the best-sellers, because people keep to a price band', () => {
    const { trial, because, method } = result;
    expect(because).toBe('best');
    expect(trial!.base).toBe('recent');
    expect(trial!.people).toBeGreaterThan(400);
    expect(trialOf(trial!, method)!.gain.lower).toBeGreaterThan(0.1);
    expect(trialOf(trial!, 'popular')!.gain.upper).toBeLessThan(0);
    expect(explain(result).map(({ key }) => key)).toEqual([
      `finding.best.${method}`,
      'finding.trial',
      'finding.browsed',
    ]);
  });

  it('knows the planted pair: whoever has sports shoes and no socks of the band is told of socks', () => {
    const { lists, items } = result;
    const category = (item: number) => levelText(items.categories, item);
    let fitting = 0;
    let people = 0;
    for (let place = 0; place < lists.last.length; place++) {
      const own = lists.bought.items.subarray(lists.bought.starts[place], lists.bought.starts[place + 1]);
      const has = (name: string) => Array.from(own).some((item) => category(item) === name);
      if (!has('Sports shoes') || has('Sports socks')) continue;
      people++;
      const first = lists.starts[place]!;
      if (
        Array.from(lists.items.subarray(first, first + 5)).some((item) => category(item) === 'Sports socks')
      ) {
        fitting++;
      }
    }
    expect(people).toBeGreaterThan(20);
    expect(fitting / people).toBeGreaterThan(0.7);
  });

  it('has carts that were not bought, each with a coupon that leaves half of the margin', () => {
    const browsed = result.browsed!;
    const { price, cost } = result.items;
    expect(browsed.item.length).toBeGreaterThan(100);
    browsed.item.forEach((item, i) => {
      if (browsed.incentive[i] === 0) return;
      const margin = (price[item]! - cost[item]!) / price[item]!;
      expect(browsed.percent[i]! / 100).toBeLessThanOrEqual(margin / 2);
      expect(browsed.percent[i]).toBeLessThanOrEqual(10);
    });
  });

  it('says that nothing is new, and shows the newest launches instead', () => {
    const { isRecent, by, rows } = result.arrivals;
    expect([isRecent, by, rows.length]).toEqual([false, 'launch', 5]);
    expect(rows.map(({ day }) => day)).toEqual(rows.map(({ day }) => day).sort((a, b) => b - a));
  });

  it('proves on later orders that those who are ready for a step up take it more often', () => {
    const { proof, person } = result.upgrades!;
    expect(person.length).toBeGreaterThan(100);
    expect(proof!.ready.lower).toBeGreaterThan(proof!.others.upper);
  });
});
