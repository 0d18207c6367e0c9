import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/life-cycle/compute';
import { definition } from '../../../src/analyses/life-cycle/definition';
import { explain } from '../../../src/analyses/life-cycle/explain';
import { en } from '../../../src/analyses/life-cycle/messages/en';
import { peopleOf } from '../../../src/analyses/life-cycle/people';
import { present } from '../../../src/analyses/life-cycle/present';
import type { LifeCycleParams, LifeCycleResult } from '../../../src/analyses/life-cycle/result';
import { captionOf, sameSelection } from '../../../src/analyses/life-cycle/selection';
import { tabulate } from '../../../src/analyses/life-cycle/tabulate';
import { levelText } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import type { Workspace } from '../../../src/core/workspace';
import { STAGES } from '../../../src/domain/life-cycle';
import { MODELS, type Model } from '../../../src/domain/life-cycle-models';
import { createFormat } from '../../../src/i18n/format';
import { formatMessage } from '../../../src/i18n/message';
import { orders, tableOf } from '../../builders/workspace';
import { valueOf } from '../outcomes';

const nothing = () => {};
const typed = { activeDays: 30, lostDays: 60 };
const run = (workspace: Workspace, params: Partial<LifeCycleParams> = {}): LifeCycleResult =>
  valueOf(compute(workspace, { ...defaultsOf(definition.params), ...params }, nothing));
const format = createFormat('en', 'GBP');
const say = (key: string, values = {}) => formatMessage(en[key as keyof typeof en], values, format);
const viewOf = (result: LifeCycleResult, stages: 'all' | 'four' = 'all', model: Model = 'crm') =>
  present(result, { display: { ...defaultsOf(definition.display), stages, model }, format, say });

/** As of 1 July 2024, with 1 April before it. */
const shop = orders`new 2024-06-20 1
  | often 2024-03-01 10 | often 2024-03-20 10 | often 2024-06-10 10 | often 2024-06-30 10
  | cool 2024-03-25 4 | cool 2024-05-20 4
  | gone 2024-03-30 4
  | back 2024-01-01 4 | back 2024-06-20 6`;

describe('the result', () => {
  const result = run(shop, typed);

  it('puts everybody into one stage, so that all shares add up', () => {
    expect(result.stages.map(({ people }) => people).reduce((a, b) => a + b)).toBe(5);
    expect(result.stages.map(({ share }) => share).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(result.stages.map(({ revenueShare }) => revenueShare).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(result.stages.map(({ revenue }) => revenue).reduce((a, b) => a + b)).toBe(63);
  });

  it('has a matrix whose sides are the stages of both days', () => {
    const width = STAGES.length + 1;
    const rowSum = (i: number) => result.movement.slice(i * width, (i + 1) * width).reduce((a, b) => a + b);
    const columnSum = (j: number) =>
      result.movement.filter((_, cell) => cell % width === j).reduce((a, b) => a + b, 0);
    result.stages.forEach(({ people, before }, i) => {
      expect(rowSum(i)).toBe(before);
      expect(columnSum(i)).toBe(people);
    });
  });

  it('begins its course when somebody can have been lost, and ends it with the stages of the day', () => {
    const { days, counts } = result.course;
    expect(days.at(-1)).toBe(result.asOf);
    expect(counts.map((row) => row.at(-1))).toEqual(result.stages.map(({ people }) => people));
    expect(days).toEqual([3, 4, 5, 6, 7].map((month) => Date.UTC(2024, month - 1, 1) / 86_400_000));
  });

  it('shows both lives of who came back', () => {
    const { lives, people } = result;
    expect(Array.from(lives.person, (i) => levelText(people.keys, i))).toEqual([
      'back',
      'back',
      'often',
      'often',
    ]);
    expect([...lives.revenue]).toEqual([4, 6, 20, 20]);
    expect(viewOf(result).lives.rows[0]!.text).toBe('2 orders, £20.00 · away for 82 days · 2 orders, £20.00');
  });

  it('says what moved', () => {
    const findings = explain(run(shop, typed));
    expect(findings.map(({ key }) => key)).toEqual(['finding.no-loyal', 'finding.few']);
  });
});

describe('the page', () => {
  it('puts seven stages into four with the same people', () => {
    const result = run(shop, typed);
    const sum = (stages: 'all' | 'four') =>
      viewOf(result, stages)
        .stages.map(({ people }) => Number(people))
        .reduce((a, b) => a + b);
    expect(viewOf(result, 'four').stages.map(({ name, people }) => [name, people])).toEqual([
      ['Introduction', '1'],
      ['Growth', '2'],
      ['Maturity', '0'],
      ['Decline', '2'],
    ]);
    expect(sum('four')).toBe(sum('all'));
  });

  it('finds the people of a cell of the matrix, and says which', () => {
    const result = run(shop, typed);
    const view = viewOf(result);
    const { nodes, cells } = view.movement;
    const from = nodes.findIndex(({ label }) => label === 'New');
    const to = nodes.findIndex(({ label }) => label === 'Lost');
    const cell = cells[from]![to]!;
    expect(cell.spoken).toBe('1 customer from New to Lost, 50% of New');
    expect(view.people(cell.selection).row(0)).toMatchObject({
      key: 'gone',
      reason: 'silent for very long',
      before: 'New',
    });
    expect(captionOf(view, cell.selection, say)).toBe('From New to Lost');
    expect(sameSelection(cell.selection, view.stages[0]!.selection)).toBe(false);
  });

  it.each(MODELS)('shows the stages by %s, all cells together everybody', (model) => {
    const result = run(shop, typed);
    for (const stages of ['all', 'four'] as const) {
      const view = viewOf(result, stages, model);
      const rows = view.models.rows.map(({ note, cells }) => {
        const sum = cells.reduce((total, { text }) => total + Number(text), 0);
        expect(note).toBe(String(sum));
        return sum;
      });
      expect(rows.at(-1)).toBe(5);
      expect(rows.slice(0, -1)).toEqual(
        view.stages.map(({ people }) => Number(people)).filter((people) => people > 0),
      );
      const people = view.models.labels.map((label) => Number(label.people));
      expect(people.reduce((a, b) => a + b)).toBe(5);
    }
  });

  it('finds the people of a label in a stage, and of a label in all stages', () => {
    const result = run(shop, typed);
    const view = viewOf(result);
    const { columns, rows } = view.models;
    expect(columns.map(({ label }) => label)).toEqual([
      'First-time buyer',
      'Repeat buyer',
      'Loyal buyer',
      'Lapsed',
    ]);
    const cell = rows.find(({ label }) => label === 'Returned')!.cells[2]!;
    expect(cell.spoken).toBe('1 person: Returned and Loyal buyer, 50% of Returned');
    expect(view.people(cell.selection).row(0).key).toBe('often');
    expect(captionOf(view, cell.selection, say)).toBe('Returned: Loyal buyer');
    const all = rows.at(-1)!.cells[1]!;
    expect(Array.from({ length: 2 }, (_, i) => view.people(all.selection).row(i).key)).toEqual([
      'back',
      'cool',
    ]);
    expect(sameSelection(cell.selection, all.selection)).toBe(false);
  });

  it('says what the files do not tell of a model, and where it tells nobody apart', () => {
    const customers = tableOf('customers', { customer_id: ['listed'] });
    const listed = { ...shop, tables: new Map([...shop.tables, ['customers', customers] as const]) };
    expect(viewOf(run(listed, typed), 'all', 'aida').models.untold).toEqual([
      'No file tells before 1 Jul 2024 what known customers looked at, so interest and desire cannot be told: who has not bought stands at attention.',
    ]);
    expect(viewOf(run(shop, typed), 'all', 'aida').models.untold).toEqual([
      'Everybody the shop knows has bought, so AIDA tells nobody apart; the other models do. People without an order come from a customer list, visits or messages.',
    ]);
    expect(viewOf(run(shop, typed), 'all', 'value').models.untold).toEqual([]);
  });

  it('shows the goal of each stage in the last whole month, and whether its target was met', () => {
    const of = (targetNew: number) =>
      viewOf(run(shop, { ...typed, targetNew })).goals!.cards.find(({ stage }) => stage === 'new')!;
    const { goals } = run(shop, typed);
    expect(goals.periods.at(-1)).toEqual({
      from: Date.UTC(2024, 5, 1) / 864e5,
      to: Date.UTC(2024, 6, 1) / 864e5,
    });
    const april = goals.periods.findIndex(({ to }) => to === Date.UTC(2024, 4, 1) / 864e5);
    // `cool` and `gone` had one order on 1 April, and no other by 1 May.
    expect(goals.counts[STAGES.indexOf('new')]![april]).toEqual({ base: 2, reached: 0 });
    expect(of(0)).toMatchObject({ value: '—', sentence: 'Nobody was in this stage.', suggestion: null });
    const lost = (targetLost: number) =>
      viewOf(run(shop, { ...typed, targetLost })).goals!.cards.find(({ stage }) => stage === 'lost')!;
    expect(lost(0)).toMatchObject({
      value: '66.7%',
      sentence: '2 of 3 customers reached it; no target is set.',
    });
    expect(lost(66)).toMatchObject({
      value: '66.7% of 66%',
      sentence: 'Met: 2 of 3 customers reached it, the target is 66%.',
    });
    expect(lost(67).sentence).toBe('Not met: 2 of 3 customers reached it, the target is 67%.');
  });

  it('draws the target of the chosen stage as a line', () => {
    const display = { ...defaultsOf(definition.display), goal: 'lost' as const };
    const { goals } = present(run(shop, { ...typed, targetLost: 30 }), { display, format, say });
    expect(goals!.chart.line).toEqual({ label: 'Target', share: 0.3 });
    expect(goals!.chart.values).toHaveLength(goals!.chart.labels.length);
    expect(goals!.chart.values.at(-1)).toBeCloseTo(2 / 3, 12);
    expect(present(run(shop, typed), { display, format, say }).goals!.chart.line).toBeNull();
  });

  it('lists the returned by key', () => {
    const result = run(shop, typed);
    const keys = Array.from(peopleOf(result, { kind: 'came-back' }, 'key'), (i) =>
      levelText(result.people.keys, i),
    );
    expect(keys).toEqual(['back', 'often']);
  });
});

it('with too few gaps takes the figures of retail and says so', () => {
  const outcome = compute(shop, defaultsOf(definition.params), nothing);
  expect(outcome.ok && outcome.notes.map(({ code }) => code)).toContain('life-cycle/few-gaps');
  expect(valueOf(outcome)).toMatchObject({ source: 'fallback', limits: { active: 90, lost: 180 } });
});

it('before anybody was known says so', () => {
  expect(compute(shop, { ...defaultsOf(definition.params), asOf: '2023-01-01' }, nothing)).toMatchObject({
    ok: false,
    problem: { code: 'life-cycle/nobody' },
  });
});

describe.each([1, 5, 30, 80])('a shop of %i customers', (customers) => {
  const text = Array.from({ length: customers }, (_, i) => {
    const first = `c${i} 2024-0${1 + (i % 3)}-0${1 + (i % 7)} ${10 + i}`;
    return i % 2 === 0 ? `${first} | c${i} 2024-0${3 + (i % 3)}-12 ${5 + i}` : first;
  }).join(' | ');
  const result = run(orders(Object.assign([text], { raw: [text] })));

  it('has its evidence grade and a sentence that does not claim more', () => {
    expect(result.evidence.grade).toBe(customers < 30 ? 'D' : 'C');
    const keys = explain(result).map(({ key }) => key);
    if (customers === 1) expect(keys).toEqual(['finding.one.loyal']);
    else expect(keys.includes('finding.few')).toBe(customers < 30);
  });
});

describe('exports', () => {
  const result = run(shop, typed);
  const read = (table: Parameters<typeof tabulate>[1]) => {
    const { columns, rowCount } = tabulate(result, table);
    return Array.from({ length: rowCount }, (_, i) =>
      Object.fromEntries(columns.map(({ header, value }) => [header, value(i)])),
    );
  };
  it('give each person with stage, reason and the stage before', () => {
    expect(read('people')[0]).toEqual({
      customer_id: 'back',
      stage: 'returned',
      reason: 'came-back',
      stage_before: 'lost',
      aida: 'action',
      crm: 'repeat',
      value_progress: 'middle-rising',
      last_order: '2024-06-20',
      orders: 2,
      net_spend: 10,
    });
  });
  it('give the cells of every model, each holding everybody once', () => {
    const cells = read('models');
    expect(cells).toContainEqual({ model: 'crm', stage: 'returned', model_label: 'loyal', customers: 1 });
    for (const model of MODELS) {
      const own = cells.filter((cell) => cell['model'] === model);
      expect(own.reduce((sum, { customers }) => sum + Number(customers), 0)).toBe(5);
    }
  });
  it('give the moves, those of unknown people too', () => {
    const moves = read('movement');
    expect(moves).toContainEqual({ from_stage: 'not-known-yet', to_stage: 'new', customers: 1 });
    expect(moves.reduce((sum, { customers }) => sum + Number(customers), 0)).toBe(5);
  });
});
