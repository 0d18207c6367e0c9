import { describe, expect, it } from 'vitest';
import { definition } from '../../../src/analyses/association-rules/definition';
import { en } from '../../../src/analyses/association-rules/messages/en';
import { zhCN } from '../../../src/analyses/association-rules/messages/zh-CN';
import { present } from '../../../src/analyses/association-rules/present';
import { tabulate } from '../../../src/analyses/association-rules/tabulate';
import { toCsv } from '../../../src/core/export-table';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';
import { ALL_RULES, baskets, outcomeOf } from './shops';

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const lists = [
  ...times(40, ['tea', 'milk']),
  ...times(20, ['tea', 'milk', 'cake']),
  ...times(20, ['tea']),
  ...times(120, ['=soap']),
];
const shop = baskets(lists, { customer_id: (order) => (order % 9 === 0 ? null : `c${order % 20}`) });
const result = valueOf(outcomeOf(shop, { ...ALL_RULES, maxConsequent: 1, minCount: 10, minConfidence: 50 }));
const presentation = presentationOf(definition, en);

describe('the page', () => {
  const view = present(result, presentation);

  it('leaves redundant rules out of the table until they are asked for', () => {
    const all = present(result, { ...presentation, display: { ...presentation.display, folded: true } });
    expect(result.test.folded).toBeGreaterThan(0);
    expect(view.count).toBe(result.rules.count - result.test.folded);
    expect(all.count).toBe(result.rules.count);
  });

  it('says of a rule what the CSV says in full', () => {
    const row = view.row(0);
    expect(row).toMatchObject({ baskets: '60', support: '30.0%', q: '< 0.0001' });
    const { columns } = tabulate(result, 'rules');
    const cell = (header: string) => columns.find((column) => column.header === header)!.value(row.rule);
    expect(cell('baskets')).toBe(60);
    expect(cell('support')).toBe(0.3);
    expect(cell('q')).toBe(result.rules.q[row.rule]);
    expect(row.value('lift')).toBe(cell('lift'));
  });

  it('explains the headline rule with its own counts', () => {
    const [support, confidence, lift] = view.numbers;
    expect(support!.text).toContain('60 of 200, 60 ÷ 200 = 30.0%');
    expect(confidence!.text).toMatch(/60 ÷ (80|60) = /);
    expect(lift!.text).toMatch(/= 2\.5:/);
  });

  it('links only places that stand on their sides', () => {
    const { left, right, links } = view.links;
    expect(links.length).toBeGreaterThan(1);
    for (const { from, to } of links) expect([left[from], right[to]]).not.toContain(undefined);
    for (let place = 0; place < left.length; place++)
      expect(links.some(({ from }) => from === place)).toBe(true);
  });

  it('gives the audience as a list without unknown customers, and as CSV', () => {
    const { audience } = view.detail(view.rowOf(view.first) >= 0 ? view.first : 0);
    const text = toCsv(audience.table());
    expect(text).toContain('customer_id,order_count,total_spend,last_order');
    expect(text.trim().split('\r\n')).toHaveLength(audience.count + 1);
  });

  it('says that a margin cannot be checked without costs', () => {
    expect(view.detail(0).bundle.margin).toBe(en['bundle.margin.unknown']);
  });

  it('speaks Chinese with the same figures', () => {
    const chinese = present(result, presentationOf(definition, zhCN, 'zh-CN'));
    expect(chinese.numbers[0]!.text).toContain('60 ÷ 200 = 30.0%');
    expect(chinese.count).toBe(view.count);
  });
});

it('an item that looks like a formula leaves as text', () => {
  const formulas = valueOf(
    outcomeOf(baskets([...times(30, ['=1+1', '@x']), ...times(60, ['c'])]), { ...ALL_RULES, minCount: 10 }),
  );
  const csv = toCsv(tabulate(formulas, 'rules'));
  expect(csv).toContain("'=1+1");
  expect(csv).not.toMatch(/(^|,)[=@]/m);
});
