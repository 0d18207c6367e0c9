import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MISSING_FLAG } from '../../src/core/column';
import { levelText, levelTexts } from '../../src/core/levels';
import { parseIsoDay } from '../../src/core/time';
import type { Workspace } from '../../src/core/workspace';
import { asOfDay } from '../../src/domain/as-of';
import { peopleOf } from '../../src/domain/people';
import { isKnownOf, valuesOfPeople, type PersonValues } from '../../src/domain/person-column';
import { personColumnsAt } from '../../src/domain/person-columns';
import { anyLines, FIRST_DAY, shopOf, shuffled } from '../builders/any-shop';
import { orders, tableOf, workspaceOf } from '../builders/workspace';

const columnsOf = (workspace: Workspace, asOf = '') => personColumnsAt(workspace, asOfDay(workspace, asOf));

/** What a column says of everybody, in the order of their keys. */
function said(workspace: Workspace, id: string, asOf = ''): unknown[] {
  const values = columnsOf(workspace, asOf).find(id)!.values();
  return plain(values);
}
function plain(values: PersonValues): unknown[] {
  if ('codes' in values)
    return Array.from(values.codes, (code) => (code < 0 ? null : levelText(values.levels, code)));
  if (values.kind === 'flag')
    return Array.from(values.values, (value) => (value === MISSING_FLAG ? null : value));
  return Array.from(values.values, (value) => (Number.isNaN(value) ? null : value));
}

const shop = workspaceOf({
  orders: tableOf('orders', {
    order_id: ['1', '2', '3', '4', '5'],
    customer_id: ['ana', 'ana', 'ana', 'ben', null],
    // 6 January 2024 was a Saturday.
    ordered_at: ['2024-01-06', '2024-01-07', '2024-01-10', '2024-01-10', '2024-01-10'],
    amount: [10, 20, 30, 5, 7],
    channel: ['app', 'shop', 'shop', null, 'app'],
  }),
  customers: tableOf('customers', {
    customer_id: ['ana', 'ana', 'ben', 'cleo'],
    name: ['Ana', 'Ann', null, 'Cleo'],
    gender: ['f', null, 'm', 'f'],
    points: [5, 3, null, 9],
    joined_at: ['2024-01-02', '2024-01-01', '2024-01-09', '2024-02-01'],
    consent_marketing: [true, false, null, true],
    'Shoe size': [38, null, 44, null],
    Club: ['gold', null, 'blue', null],
  }),
});

describe('columns of a person', () => {
  it('say what the customer list says, and of several rows the least', () => {
    expect(said(shop, 'customers:name')).toEqual(['Ana', null, 'Cleo']);
    expect(said(shop, 'customers:points')).toEqual([3, null, 9]);
    expect(said(shop, 'customers:consent_marketing')).toEqual([0, null, 1]);
    expect(said(shop, 'customers:joined_at', '2024-03-01')).toEqual(
      ['2024-01-01', '2024-01-09', '2024-02-01'].map(parseIsoDay),
    );
  });

  it('hold the columns without a role, under the words of the file', () => {
    const columns = columnsOf(shop);
    expect(columns.find('customers:attribute:Shoe size')).toMatchObject({
      kind: 'number',
      name: { text: 'Shoe size' },
    });
    expect(said(shop, 'customers:attribute:Club')).toEqual(['gold', 'blue', null]);
    expect(columns.find('customers:customer_id')).toBeUndefined();
  });

  it('know no date that is still to come', () => {
    expect(said(shop, 'customers:joined_at').at(-1)).toBeNull();
    expect([...columnsOf(shop).known]).toEqual([1, 1, 0]);
    expect([...columnsOf(shop, '2024-03-01').known]).toEqual([1, 1, 1]);
  });

  it('give who has not ordered 0 orders and no segment', () => {
    expect(said(shop, 'feature:orders')).toEqual([3, 1, 0]);
    expect(said(shop, 'feature:spend')).toEqual([60, 5, 0]);
    expect(said(shop, 'feature:recency')).toEqual([1, 1, null]);
    expect(said(shop, 'rfm:segment')[2]).toBeNull();
    expect(said(shop, 'value:tier')[2]).toBeNull();
    expect(said(shop, 'life-cycle:stage', '2024-03-01')[2]).toBe('potential');
  });

  it('tell habits from the orders', () => {
    expect(said(shop, 'habit:weekendShare')).toEqual([2 / 3, 0, null]);
    expect(said(shop, 'habit:channel')).toEqual(['shop', null, null]);
    expect(said(shop, 'habit:weekday')).toEqual(['wednesday', 'wednesday', null]);
  });

  it('offer no column that the files say nothing of', () => {
    const bare = columnsOf(orders`ana 2024-01-01 10`);
    const ids = bare.list.map(({ id }) => id);
    for (const absent of ['feature:discountShare', 'habit:channel', 'response:engagement', 'feature:age']) {
      expect(ids).not.toContain(absent);
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are there for a shop without orders, and for one without anybody', () => {
    const listed = workspaceOf({ customers: tableOf('customers', { customer_id: ['ana'], gender: ['f'] }) });
    expect(said(listed, 'customers:gender')).toEqual(['f']);
    expect(columnsOf(workspaceOf({})).list).toEqual([]);
  });

  it('are copied for the people asked for', () => {
    const picked = valuesOfPeople(columnsOf(shop).find('customers:gender')!, [1, 0]);
    expect(plain(picked)).toEqual(['m', 'f']);
    expect(isKnownOf(picked, 0)).toBe(true);
  });

  it('are made once', () => {
    const column = columnsOf(shop).find('feature:frequency')!;
    expect(columnsOf(shop).find('feature:frequency')!.values()).toBe(column.values());
  });
});

const everything = (workspace: Workspace, asOf: number) =>
  personColumnsAt(workspace, asOf).list.map((column) => [column.id, plain(column.values())]);

describe('columns of anybody', () => {
  const draws = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));
  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(anyLines(), fc.nat(200), draws, (lines, days, random) => {
        const mixed = shuffled(lines.length, () => random.next().value as number).map((i) => lines[i]!);
        const asOf = FIRST_DAY + days;
        expect(everything(shopOf(mixed), asOf)).toEqual(everything(shopOf(lines), asOf));
      }),
      { numRuns: 15 },
    );
  });

  it('look at nothing of the day or later', () => {
    fc.assert(
      fc.property(anyLines(), fc.nat(200), (lines, days) => {
        const changed = lines.map((line) =>
          line.day < days ? line : { ...line, cents: 1999 - line.cents, channel: 'other' },
        );
        const asOf = FIRST_DAY + days;
        expect(everything(shopOf(changed), asOf)).toEqual(everything(shopOf(lines), asOf));
      }),
      { numRuns: 15 },
    );
  });

  it('have one entry a person and levels without repetition', () => {
    fc.assert(
      fc.property(anyLines(), (lines) => {
        const workspace = shopOf(lines);
        const columns = columnsOf(workspace);
        for (const column of columns.list) {
          const values = column.values();
          expect(values.kind).toBe(column.kind);
          expect(plain(values).length).toBe(peopleOf(workspace).count);
          if (values.kind !== 'category' && values.kind !== 'text') continue;
          const texts = levelTexts(values.levels);
          expect(new Set(texts).size).toBe(texts.length);
          expect(values.codes.every((code) => code < texts.length)).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });
});
