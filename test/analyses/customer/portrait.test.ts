import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/customer/compute';
import { definition } from '../../../src/analyses/customer/definition';
import { en } from '../../../src/analyses/customer/messages/en';
import { zhCN } from '../../../src/analyses/customer/messages/zh-CN';
import { present } from '../../../src/analyses/customer/present';
import { tabulate } from '../../../src/analyses/customer/tabulate';
import { compute as lifeCycle } from '../../../src/analyses/life-cycle/compute';
import { definition as lifeCycleDefinition } from '../../../src/analyses/life-cycle/definition';
import { defaultsOf } from '../../../src/core/params';
import { EMPTY_RECIPE, withLabel } from '../../../src/core/recipe';
import { levelText } from '../../../src/core/levels';
import { isoDay, MS_PER_DAY, parseIsoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { nextBirthday } from '../../../src/domain/birthdays';
import { preferredHours, preferredWeekday, weekdayOf } from '../../../src/domain/day-times';
import { REASONS, STAGES } from '../../../src/domain/life-cycle';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { shuffled } from '../../builders/any-shop';
import { presentationOf } from '../../builders/words';
import { reordered, tableOf, workspaceOf, type Cells } from '../../builders/workspace';
import { shops } from '../../contract/shops';
import { valueOf } from '../outcomes';

/** Rows of objects as a table. */
function rows(kind: Parameters<typeof tableOf>[0], list: readonly Record<string, Cells[number]>[]) {
  const names = [...new Set(list.flatMap((row) => Object.keys(row)))];
  return tableOf(kind, Object.fromEntries(names.map((name) => [name, list.map((row) => row[name] ?? null)])));
}

/** Ana buys coffee every 20 days at 20:15, mostly on offer; thirty others buy beans with their coffee, or tea. */
function shopWithAll(): Workspace {
  const start = parseIsoDay('2024-01-01');
  const others = Array.from({ length: 30 }, (_, i) => `p${i}`);
  const order = (id: string, who: string, day: number, product: string, discount: number | null) => ({
    order_id: id,
    customer_id: who,
    ordered_at: `${isoDay(start + day)}T20:15`,
    product_id: product,
    category: product === 'tea' ? 'leaf' : 'bean',
    amount: 10,
    discount,
    channel: who === 'ana' ? 'app' : 'web',
  });
  return workspaceOf({
    orders: rows('orders', [
      ...Array.from({ length: 6 }, (_, i) => order(`a${i}`, 'ana', i * 20, 'coffee', i === 0 ? null : 2)),
      ...others.flatMap((who, i) => [
        order(`b${i}`, who, i * 4, i < 15 ? 'coffee' : 'tea', null),
        ...(i < 15 ? [order(`c${i}`, who, i * 4, 'mug', null)] : []),
      ]),
    ]),
    customers: rows('customers', [
      { customer_id: 'ana', birth_date: '1992-05-01', consent_marketing: false, 'Shoe size': 38 },
      { customer_id: 'new', birth_date: '2000-02-29' },
    ]),
    events: rows('events', [
      {
        customer_id: 'ana',
        happened_at: '2024-03-01T09:00',
        event: 'view',
        product_id: 'tea',
        channel: 'app',
      },
      { customer_id: 'ana', happened_at: '2024-06-01T09:00', event: 'view', product_id: 'mug' },
    ]),
    contacts: rows('contacts', [
      {
        customer_id: 'ana',
        campaign_id: 'spring',
        channel: 'sms',
        sent_at: '2024-03-02T10:00',
        opened_at: '2024-03-02T20:30',
        clicked_at: '2024-03-09T20:40',
        converted_at: '2024-05-30T20:40',
        revenue: 20,
      },
      { customer_id: 'ana', campaign_id: 'lost', channel: 'mail', sent_at: '2024-03-03', delivered: false },
    ]),
    feedback: rows('feedback', [
      { customer_id: 'ana', created_at: '2024-02-01', kind: 'review', rating: 5, text: 'lovely' },
      { customer_id: 'ana', created_at: '2024-04-01', kind: 'complaint', rating: 1, text: 'cold' },
    ]),
    products: rows('products', [
      { product_id: 'coffee', name: 'Coffee', brand: 'North' },
      { product_id: 'tea', name: 'Tea', brand: 'South' },
      { product_id: 'mug', name: 'Mug', brand: 'North' },
    ]),
  });
}
const shop = shopWithAll();
const of = (person: string, asOf = '', workspace = shop) =>
  valueOf(compute(workspace, { ...defaultsOf(definition.params), person, asOf }, () => {}));
const ana = of('ana');

describe('what is known of one customer', () => {
  it('has the stage and the reason that the page of the life cycle gives everybody', () => {
    const many = shops['of a year with everything in it']!;
    const { people } = valueOf(lifeCycle(many, defaultsOf(lifeCycleDefinition.params), () => {}));
    for (const i of [0, 11, 29, people.count - 1]) {
      const { standing } = of(levelText(people.keys, i), '', many);
      expect([standing.stage, standing.reason]).toEqual([
        STAGES[people.stage[i]!],
        REASONS[people.reason[i]!],
      ]);
    }
  });

  it('puts orders, events, messages at each of their moments and feedback into one list, newest first', () => {
    expect(
      ana.timeline.filter(({ kind }) => kind !== 'order').map(({ what, detail }) => [what, detail]),
    ).toEqual([
      ['complaint', '1/5 · cold'],
      ['clicked', 'spring'],
      ['undelivered', 'lost'],
      ['opened', 'spring'],
      ['sent', 'spring'],
      ['view', 'Tea'],
      ['review', '5/5 · lovely'],
    ]);
    const times = ana.timeline.map(({ time }) => time);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(ana.timeline.filter(({ kind }) => kind === 'order')).toHaveLength(6);
  });

  it('says nothing that the day did not know: as of a day it is as if nothing later were in the files', () => {
    const day = '2024-03-05';
    const end = parseIsoDay(day) * MS_PER_DAY;
    const until = workspaceOf(
      Object.fromEntries(
        [...shop.tables].map(([kind, table]) => {
          const dates = {
            orders: 'ordered_at',
            events: 'happened_at',
            contacts: 'sent_at',
            feedback: 'created_at',
          };
          const column = table.columns.get(dates[kind as keyof typeof dates]);
          if (column?.kind !== 'time') return [kind, table];
          const kept = Array.from(column.values.keys()).filter((row) => column.values[row]! < end);
          const cut = reordered(workspaceOf({ [kind]: table }), () => kept).tables.get(kind)!;
          for (const each of cut.columns.values())
            if (each.kind === 'time') each.values.forEach((t, i) => (each.values[i] = t < end ? t : NaN));
          return [kind, cut];
        }),
      ),
    );
    const seen = of('ana', day);
    expect(seen).toEqual(of('ana', day, until));
    expect(seen.timeline.map(({ what }) => what)).not.toContain('clicked');
    expect(seen.feedback!.kind).toBe('review');
  });

  it('does not depend on the order of the rows of any file', () => {
    const random = mulberry32(5);
    const mixed = reordered(shop, (count) => shuffled(count, random));
    for (const person of ['ana', 'p3', 'new']) expect(of(person, '', mixed)).toEqual(of(person));
  });

  it('measures favourites as shares of the own lines with an index against all customers', () => {
    const [coffee] = ana.favourites;
    // 6 of 6 own lines; 21 of 51 lines of all.
    expect(coffee).toMatchObject({
      taste: 'product',
      name: 'Coffee',
      lines: 6,
      share: 1,
      shopShare: 21 / 51,
    });
    expect(coffee!.index).toBeCloseTo((100 * 51) / 21, 10);
    for (const person of ['ana', 'p3', 'p20']) {
      const { favourites } = of(person);
      for (const taste of ['product', 'category', 'brand']) {
        const shares = favourites.filter((each) => each.taste === taste).map(({ share }) => share);
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      }
    }
  });

  it('knows the rhythm, where it comes from, and when the next order is usual', () => {
    const last = parseIsoDay('2024-01-01') + 100;
    expect(ana.rhythm).toEqual({ gaps: 5, median: 20, basis: 'own', from: last + 20, to: last + 20 });
    const once = of('p3').rhythm!;
    expect(once).toMatchObject({ gaps: 0, median: NaN, basis: 'shop' });
  });

  it('says with an interval whether somebody buys on offer more than others', () => {
    expect(ana.price).toMatchObject({ reduced: 5, lines: 6, verdict: 'more', shopShare: 5 / 51 });
    expect(ana.price!.lower).toBeGreaterThan(ana.price!.shopShare);
    expect(of('p3').price!.verdict).toBe('alike');
  });

  it('names an hour and a channel that moments show, and none that chance would show too', () => {
    expect(ana.habits.channels).toEqual([{ name: 'app', orders: 6 }]);
    // Eight moments from 20:15 to 20:40; the first three hours with all of them begin at 18.
    expect(ana.habits.hours).toEqual({ at: 18, count: 8, of: 8 });
    expect(of('p3').habits.hours).toBeNull();
    expect(preferredWeekday([1, 1, 1, 1, 1, 1, 1])).toBeNull();
    expect(preferredWeekday([0, 0, 0, 0, 0, 4, 0])).toBeNull();
    expect(preferredWeekday([0, 0, 0, 0, 0, 9, 1])).toEqual({ at: 5, count: 9, of: 10 });
    expect(preferredHours(Array.from({ length: 24 }, (_, h) => (h === 23 || h === 0 ? 5 : 0)))!.at).toBe(22);
    expect([weekdayOf(0), weekdayOf(-MS_PER_DAY)]).toEqual([3, 2]);
  });

  it('counts what was sent, opened, clicked and led to an order before the day, not what did not arrive', () => {
    expect(ana.contacts).toEqual([{ channel: 'sms', sent: 1, opened: 1, clicked: 1, converted: 0 }]);
  });

  it('has the next birthday, on 28 February in short years', () => {
    expect(ana.birthday).toMatchObject({ day: parseIsoDay('2024-05-01'), turns: 32 });
    const born = parseIsoDay('2000-02-29') * MS_PER_DAY;
    expect(isoDay(nextBirthday(born, parseIsoDay('2023-01-10')))).toBe('2023-02-28');
    expect(isoDay(nextBirthday(born, parseIsoDay('2024-02-29')))).toBe('2024-02-29');
    expect(isoDay(nextBirthday(born, parseIsoDay('2024-03-01')))).toBe('2025-02-28');
    expect(nextBirthday(born, parseIsoDay('1999-01-01'))).toBeNaN();
  });

  it('answers an open complaint before all else; what is due and what to offer follow from purchases', () => {
    expect(ana.feedback).toMatchObject({ rating: 1, count: 2, isOpen: true });
    expect(ana.action).toMatchObject({ action: 'make-good', refused: true });
    // Fifteen of the fifteen others who bought coffee bought the mug, which fifteen of 31 customers have.
    expect(ana.action.offers[0]).toMatchObject({ name: 'Mug', because: 'Coffee', buyers: 15, both: 15 });
    expect(ana.action.offers[0]!.lift).toBeCloseTo(31 / 15, 10);
    // 17 of the usual 20 days have passed; after more than 40 the habit is over.
    expect(ana.action.due).toEqual([
      { name: 'Coffee', times: 6, every: 20, lastDay: parseIsoDay('2024-01-01') + 100 },
    ]);
    expect(of('ana', isoDay(parseIsoDay('2024-01-01') + 141)).action.due).toEqual([]);
    expect(of('new').action.action).toBe('first-order');
  });

  it('marks the two lives of somebody who came back', () => {
    const start = parseIsoDay('2023-01-01');
    const days = [...Array.from({ length: 25 }, (_, i) => i * 5), 400, 403];
    const back = workspaceOf({
      orders: rows(
        'orders',
        days.map((day, i) => ({
          order_id: `o${i}`,
          customer_id: 'ben',
          ordered_at: isoDay(start + day),
          amount: 1,
        })),
      ),
    });
    const ben = of('ben', '', back);
    expect(ben.standing).toMatchObject({ stage: 'returned', reason: 'came-back' });
    expect(ben.standing.lives.map(({ from, to, orders }) => [from - start, to - start, orders])).toEqual([
      [0, 120, 25],
      [400, 403, 2],
    ]);
    const around = ben.timeline.slice(1, 5).map(({ what }) => what);
    expect(around).toEqual(['order', 'life-start', 'life-end', 'order']);
    const view = present(ben, presentationOf(definition, en));
    expect(view.lives!.lines[1]).toMatch(/^After 280 days of silence: life 2/);
    expect(ben.action.action).toBe('welcome-back');
  });

  it('says what an event is in the words of the reader', () => {
    const whatIn = (view: ReturnType<typeof present>) => view.timeline.rows('event').map(({ what }) => what);
    expect(whatIn(present(ana, presentationOf(definition, en)))).toContain('looking at a product');
    expect(whatIn(present(ana, presentationOf(definition, zhCN, 'zh-CN')))).toContain('浏览商品');
  });

  it('names the labels that hold of the person', () => {
    const rule = { kind: 'column', column: 'feature:orders', test: { is: 'at-least', value: 5 } } as const;
    const label = { name: 'Coffee club', scenario: '', owner: '', rule };
    const labelled = { ...shop, recipe: withLabel(EMPTY_RECIPE, 'club', label, '2024-05-01T00:00:00Z') };
    const { standing } = of('ana', '', labelled);
    expect(standing.labels).toEqual(['Coffee club']);
    expect(of('p3', '', labelled).standing.labels).toEqual([]);
    const view = present(of('ana', '', labelled), presentationOf(definition, en));
    expect(view.standing.at(-1)).toEqual({ label: 'Labels', value: 'Coffee club', note: '' });
  });

  it('says which file would add what is missing, a line each', () => {
    expect(ana.missing).toEqual([]);
    const bare = shops['with one customer']!;
    const view = present(of('ana', '', bare), presentationOf(definition, zhCN, 'zh-CN'));
    expect(view.missing).toHaveLength(8);
    expect(view.favourites).toEqual([]);
  });

  it('exports what it shows', () => {
    expect(tabulate(ana, 'timeline').rowCount).toBe(ana.timeline.length);
    const { rowCount, columns } = tabulate(ana, 'standing');
    const figures = new Map(
      Array.from({ length: rowCount }, (_, i) => [columns[0]!.value(i), columns[1]!.value(i)]),
    );
    expect(figures.get('stage')).toBe('loyal');
    expect(figures.get('next_order_from')).toBe('2024-04-30');
  });
});
