import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../../src/analyses/rfm/actions';
import { compute } from '../../../src/analyses/rfm/compute';
import { definition } from '../../../src/analyses/rfm/definition';
import { explain } from '../../../src/analyses/rfm/explain';
import { en } from '../../../src/analyses/rfm/messages/en';
import { zhCN } from '../../../src/analyses/rfm/messages/zh-CN';
import { peopleOf } from '../../../src/analyses/rfm/people';
import { present } from '../../../src/analyses/rfm/present';
import type { RfmParams, RfmResult } from '../../../src/analyses/rfm/result';
import { peopleTable, tabulate } from '../../../src/analyses/rfm/tabulate';
import type { ExportTable } from '../../../src/core/export-table';
import { levelText } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import { isoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { orders, tableOf, workspaceOf } from '../../builders/workspace';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';

const params = defaultsOf(definition.params);
const rfm = (workspace: Workspace, change: Partial<RfmParams> = {}): RfmResult =>
  valueOf(compute(workspace, { ...params, ...change }, () => {}));
const words = presentationOf(definition, en);
const told = (result: RfmResult, { say } = words): string[] =>
  explain(result).map(({ key, values }) => say(key, values));

/** Twenty who came in the last days, twenty who bought as much eight months before, twenty who bought little between. */
const threeKinds = (): Workspace => {
  const lines = Array.from({ length: 60 }, (_, i) => i).flatMap((i) => {
    const [day, amount, times] =
      i < 20 ? [390 - (i % 7), 100, 4] : i < 40 ? [300 - (i % 7), 5, 1] : [150 - (i % 7), 90, 3];
    return Array.from({ length: times }, (_, k) => ({ customer: `p${100 + i}`, day: day - 10 * k, amount }));
  });
  return workspaceOf({
    orders: tableOf('orders', {
      customer_id: lines.map(({ customer }) => customer),
      ordered_at: lines.map(({ day }) => isoDay(19_000 + day)),
      amount: lines.map(({ amount }) => amount),
    }),
    customers: tableOf('customers', { customer_id: ['p100', 'p101'], name: ['Ana', null] }),
  });
};

describe('what RFM says', () => {
  it('begins with who brings the money and who has gone quiet, and whom to write to', () => {
    expect(told(rfm(threeKinds()))).toEqual([
      '20 Champions, 33% of your customers, bring 59% of the money. 20 good customers have gone quiet, for 8 months on average, and are worth £5.4k so far.',
      'Write to the 20 first: they bought 3 times on average and spent £270 each. The longer they stay away, the fewer come back.',
    ]);
  });

  it('says it in Chinese as a Chinese shop would', () => {
    expect(told(rfm(threeKinds(), { map: 'eight' }), presentationOf(definition, zhCN, 'zh-CN'))).toEqual([
      '20 位重要价值客户占客户总数的 33%，贡献了 59% 的销售额。另有 20 位重要客户平均已有 8 个月没来，累计消费 £5,400。',
      '先联系这 20 位：他们平均买过 3 次，人均消费 £270。离开越久，回来的人越少。',
    ]);
  });

  it('speaks of one customer as of one', () => {
    expect(told(rfm(orders`ana 2024-01-03 40 | ana 2024-02-01 15`))).toEqual([
      'One customer so far: ana ordered 2 times and spent £55.00, last on 1 Feb 2024.',
    ]);
  });

  it('speaks of a few customers as of people, and says what they do not prove', () => {
    expect(told(rfm(orders`ana 2024-01-03 60 | ben 2024-02-01 40`))).toEqual([
      '2 customers have spent £100 so far; ana alone brought 60% of it.',
      'Talk to each of them yourself. The segments below describe these 2 people; with fewer than 30 customers they prove nothing about the next one.',
    ]);
  });

  it('speaks of no share where more came back than was sold', () => {
    expect(told(rfm(orders`ana 2024-01-03 60 | ana 2024-01-05 -90 | ben 2024-01-04 10`))[0]).toBe(
      '2 customers have placed 2 orders and spent −£20.00 in all.',
    );
  });
});

describe('actions', () => {
  it('stand by what one more order from each would bring; who orders anyway comes last', () => {
    const actions = actionsOf(rfm(threeKinds()));
    expect(actions.map(({ role, people, stake }) => [role, people, stake])).toEqual([
      ['win-back', 20, 1800],
      ['second', 15, 75],
      ['reactivate', 5, 25],
      ['best', 20, null],
    ]);
  });
});

describe('the view', () => {
  const view = present(rfm(threeKinds()), words);

  it('names its evidence and what is missing for more', () => {
    expect(view.evidence).toEqual({
      grade: 'C',
      basis: '60 buyers, 266 days',
      missing: 'Fewer than 500 buyers.',
    });
  });

  it('draws 25 cells from R 5 down, deep where the revenue is', () => {
    expect(view.grid.rowLabels).toEqual(['5', '4', '3', '2', '1']);
    expect(view.grid.cells).toHaveLength(25);
    const best = view.grid.cells.filter(({ segment }) => segment === 'champions');
    expect(best.reduce((sum, { shade }) => sum + shade, 0)).toBeCloseTo(8000 / 13_500, 12);
    expect(best.find(({ count }) => count !== '0')!.spoken).toMatch(
      /^Champions, R \d, F\+M \d: \d+ customers, \d+\.\d% of the revenue$/,
    );
  });

  it('lists segments by revenue, the empty ones last', () => {
    expect(
      view.segments

        .slice(0, 4)
        .map(({ name, people, share, revenueShare }) => [name, people, share, revenueShare]),
    ).toEqual([
      ['Champions', '20', '33%', '59%'],
      ['At risk', '20', '33%', '40%'],
      ['Promising', '15', '25%', '1%'],
      ['Hibernating', '5', '8%', '<1%'],
    ]);
    expect(view.segments).toHaveLength(11);
    expect(view.segments.slice(4).every(({ empty, days }) => empty && days === '—')).toBe(true);
  });

  it('makes the rows of a choice when they are asked for, with a name where one is known', () => {
    const champions = view.people(view.segments[0]!.selection);
    expect(champions.title).toBe('20 customers');
    expect(champions.row(0)).toEqual({
      key: 'p100',
      name: 'Ana',
      segment: 'Champions',
      colour: 1,
      days: '1 day',
      orderCount: '4',
      totalSpend: '£400',
      scores: 'R 5 · F 5 · M 5',
    });
    expect(champions.row(1).name).toBe('p101');
    expect(view.people({ kind: 'all' }).count).toBe(60);
  });

  it('explains the numbers on the customer who spent most', () => {
    expect(view.numbers.map(({ text }) => text).join('\n')).toContain(
      'p100 last ordered on 2 Feb 2023, which is 1 day: R 5.',
    );
    expect(view.numbers.at(-1)!.text).toContain(
      'p100: (5 + 5) / 2 → 5. R 5 and 5 is the cell of “Champions”',
    );
  });
});

describe('people and tables', () => {
  const result = rfm(threeKinds());

  it('sort equals by their keys', () => {
    const keys = (sort: 'spend' | 'orders' | 'days' | 'key') =>
      Array.from(peopleOf(result, { kind: 'segments', segments: [0] }, sort).slice(0, 3), (i) =>
        levelText(result.people.keys, i),
      );
    expect(keys('spend')).toEqual(['p100', 'p101', 'p102']);
    expect(keys('key')).toEqual(['p100', 'p101', 'p102']);
    expect(keys('days')).toEqual(['p100', 'p107', 'p114']);
  });

  it('choose the people of one cell', () => {
    const cell = result.people.cell[0]!;
    const chosen = peopleOf(result, { kind: 'cell', cell }, 'key');
    expect(chosen.length).toBe(result.grid.customers[cell]);
    expect(peopleTable(result, chosen).rowCount).toBe(chosen.length);
  });

  it('stand in the export by segment, then spend, then key, and add up to the totals', () => {
    const table = tabulate(result, 'people');
    const rows = rowsOf(table);
    expect(table.rowCount).toBe(60);
    expect(rows[0]).toEqual({
      customer_id: 'p100',
      name: 'Ana',
      segment: 'champions',
      days_since_last_order: 1,
      last_order: '2023-02-02',
      order_count: 4,
      total_spend: 400,
      r_score: 5,
      f_score: 5,
      m_score: 5,
    });
    const order = result.segments.map(({ id }) => id as string);
    const positions = rows.map(({ segment }) => order.indexOf(String(segment)));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    const spend = rows.reduce((sum, { total_spend }) => sum + Number(total_spend), 0);
    expect(spend).toBe(
      rowsOf(tabulate(result, 'segments')).reduce((sum, { revenue }) => sum + Number(revenue), 0),
    );
    expect(spend).toBe(
      rowsOf(tabulate(result, 'cells')).reduce((sum, { revenue }) => sum + Number(revenue), 0),
    );
  });
});

function rowsOf({ rowCount, columns }: ExportTable): Record<string, string | number | null>[] {
  return Array.from({ length: rowCount }, (_, i) =>
    Object.fromEntries(columns.map(({ header, value }) => [header, value(i)])),
  );
}
