import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnTest, Condition } from '../../../src/core/label';
import { EMPTY_RECIPE, withLabel } from '../../../src/core/recipe';
import { levelText, levelTexts } from '../../../src/core/levels';
import type { Workspace } from '../../../src/core/workspace';
import { asOfDay } from '../../../src/domain/as-of';
import { deedsIn, rowColumnsOf } from '../../../src/domain/labels/deeds';
import { truthOf } from '../../../src/domain/labels/evaluate';
import { labelsOfPerson } from '../../../src/domain/labels/label-columns';
import { allOf, anyOf, notOf } from '../../../src/domain/labels/truth';
import { peopleOf } from '../../../src/domain/people';
import { personColumnsAt } from '../../../src/domain/person-columns';
import { anyLines, FIRST_DAY, shopOf, type AnyLine } from '../../builders/any-shop';
import { tableOf, workspaceOf } from '../../builders/workspace';

const SAY = ['no', 'yes', 'unknown'];
function truth(workspace: Workspace, rule: Condition, asOf = asOfDay(workspace, '')): string[] {
  const columns = personColumnsAt(workspace, asOf);
  const { people, find } = columns;
  return Array.from(truthOf(rule, { workspace, asOf, people, find }), (value) => SAY[value]!);
}
const is = (column: string, test: ColumnTest): Condition => ({ kind: 'column', column, test });

const shop = workspaceOf({
  orders: tableOf('orders', {
    order_id: ['1', '1', '2', '3', '4'],
    customer_id: ['ana', 'ana', 'ana', 'ben', 'cleo'],
    ordered_at: ['2024-01-01', '2024-01-01', '2024-02-01', '2024-02-10', '2024-01-15'],
    amount: [10, 20, 30, 5, 7],
    category: ['tea', 'cup', 'tea', 'cup', null],
  }),
  customers: tableOf('customers', {
    customer_id: ['ana', 'ben', 'cleo', 'dan'],
    age: [30, null, 40, 20],
    email: ['Ana@x.com', null, null, null],
    consent_marketing: [true, null, false, null],
    joined_at: ['2023-12-31', '2024-02-10', null, '2024-01-01'],
    Club: ['gold', 'blue', null, null],
  }),
  contacts: tableOf('contacts', {
    customer_id: ['ana', 'ana', 'ben'],
    channel: ['email', 'sms', 'email'],
    sent_at: ['2024-01-20', '2024-02-01', '2024-02-09'],
    opened_at: ['2024-01-21', null, '2024-02-10T09:00'],
  }),
});

describe('a comparison', () => {
  it('of a number that is not known is known of nobody', () => {
    expect(truth(shop, is('customers:age', { is: 'at-least', value: 30 }))).toEqual([
      'yes',
      'unknown',
      'yes',
      'no',
    ]);
    expect(truth(shop, is('customers:age', { is: 'below', value: 30 }))).toEqual([
      'no',
      'unknown',
      'no',
      'yes',
    ]);
  });

  it('is no match for the unknown when it is turned round', () => {
    const not: Condition = { kind: 'not', of: is('customers:age', { is: 'above', value: 30 }) };
    expect(truth(shop, not)).toEqual(['yes', 'unknown', 'no', 'yes']);
  });

  it('can ask whether something is known', () => {
    expect(truth(shop, is('customers:age', { is: 'unknown' }))).toEqual(['no', 'yes', 'no', 'no']);
  });

  it('takes texts, flags and days', () => {
    expect(truth(shop, is('customers:attribute:Club', { is: 'one-of', values: ['gold', 'red'] }))).toEqual([
      'yes',
      'no',
      'unknown',
      'unknown',
    ]);
    expect(truth(shop, is('customers:attribute:Club', { is: 'none-of', values: ['gold'] }))).toEqual([
      'no',
      'yes',
      'unknown',
      'unknown',
    ]);
    expect(truth(shop, is('customers:email', { is: 'contains', text: 'ANA@' }))[0]).toBe('yes');
    expect(truth(shop, is('customers:email', { is: 'contains', text: '' }))[0]).toBe('no');
    expect(truth(shop, is('customers:consent_marketing', { is: 'no' }))).toEqual([
      'no',
      'unknown',
      'yes',
      'unknown',
    ]);
    expect(truth(shop, is('customers:joined_at', { is: 'on-or-after', day: '2024-01-01' }))).toEqual([
      'no',
      'yes',
      'unknown',
      'yes',
    ]);
  });

  it('with a column that is not there, or of another kind, is known of nobody', () => {
    const all = ['unknown', 'unknown', 'unknown', 'unknown'];
    expect(truth(shop, is('customers:shoe', { is: 'known' }))).toEqual(all);
    expect(truth(shop, is('customers:age', { is: 'contains', text: '3' }))).toEqual(all);
  });
});

describe('deeds', () => {
  const deed = (rest: Partial<Extract<Condition, { kind: 'deed' }>>): Condition => ({
    ...{ kind: 'deed', deed: 'orders', where: [], within: { kind: 'always' }, is: 'at-least', value: 1 },
    ...rest,
  });
  const of = (...values: string[]) => [{ column: 'category', values }];

  it('count an order once, whatever the number of its lines', () => {
    expect(truth(shop, deed({ value: 2 }))).toEqual(['yes', 'no', 'no', 'no']);
    expect(truth(shop, deed({ where: of('tea'), value: 2 }))).toEqual(['yes', 'no', 'no', 'no']);
  });

  it('tell who bought one thing but not another', () => {
    const rule: Condition = {
      kind: 'all',
      of: [deed({ where: of('cup') }), deed({ where: of('tea'), is: 'at-most', value: 0 })],
    };
    expect(truth(shop, rule)).toEqual(['no', 'yes', 'no', 'no']);
  });

  it('sum money within days before the as-of day, and between days', () => {
    const last = deed({ deed: 'spend', within: { kind: 'last', days: 10 }, value: 30 });
    expect(truth(shop, last)).toEqual(['yes', 'no', 'no', 'no']);
    const between = { kind: 'between', from: '2024-01-01', to: '2024-01-15' } as const;
    expect(truth(shop, deed({ deed: 'spend', within: between, value: 7 }))).toEqual([
      'yes',
      'no',
      'yes',
      'no',
    ]);
  });

  it('know who opened an e-mail', () => {
    const opened = deed({
      deed: 'opened',
      where: [{ column: 'channel', values: ['email'] }],
      within: { kind: 'last', days: 5 },
    });
    expect(truth(shop, opened)).toEqual(['no', 'yes', 'no', 'no']);
  });

  it('that the files do not tell are known of nobody', () => {
    expect(truth(shop, deed({ deed: 'events' }))[0]).toBe('unknown');
    expect(truth(shop, deed({ where: [{ column: 'store', values: ['x'] }] }))[0]).toBe('unknown');
  });

  it('can be picked by texts of their table, but not by names of single rows', () => {
    expect(rowColumnsOf(shop, 'orders').map(({ id }) => id)).toEqual(['category']);
    expect(rowColumnsOf(shop, 'sent').map(({ id }) => id)).toEqual(['channel']);
  });
});

describe('labels', () => {
  const old = is('customers:age', { is: 'at-least', value: 35 });
  const defined = { scenario: '', owner: '' };
  const recipe = [
    ['first', { ...defined, name: 'Old', rule: old }],
    ['second', { ...defined, name: 'Not old', rule: { kind: 'not', of: is('label:first', { is: 'yes' }) } }],
  ] as const;
  const labelled: Workspace = {
    ...shop,
    recipe: recipe.reduce(
      (all, [id, definition]) => withLabel(all, id, definition as never, '1'),
      EMPTY_RECIPE,
    ),
  };

  it('are columns, and may use those before them', () => {
    expect(truth(labelled, is('label:second', { is: 'yes' }))).toEqual(['yes', 'unknown', 'no', 'yes']);
  });

  it('of a person are those that are true of them', () => {
    const columns = personColumnsAt(labelled, asOfDay(labelled, ''));
    expect([0, 1, 2].map((p) => labelsOfPerson(labelled, columns, p).map(({ name }) => name))).toEqual([
      ['Not old'],
      [],
      ['Old'],
    ]);
  });

  it('that use a later one are known of nobody, and nothing goes in circles', () => {
    const round: Workspace = {
      ...shop,
      recipe: [
        ['a', 'b'],
        ['b', 'a'],
      ].reduce(
        (all, [id, other]) =>
          withLabel(all, id!, { ...defined, name: id!, rule: is(`label:${other}`, { is: 'yes' }) }, '1'),
        EMPTY_RECIPE,
      ),
    };
    expect(truth(round, is('label:b', { is: 'known' }))).toEqual(['no', 'no', 'no', 'no']);
  });

  it('say nothing of people whom the shop did not know yet', () => {
    const { find } = personColumnsAt(labelled, asOfDay(labelled, '2024-01-01'));
    const values = find('label:second')!.values();
    // Dan joined on that day, Ben later; of Cleo nothing says since when.
    expect(values.kind === 'flag' && [...values.values]).toEqual([1, 255, 0, 255]);
  });
});

/** Kleene's tables, written out. */
const AND = [
  [0, 0, 0],
  [0, 1, 2],
  [0, 2, 2],
];
const OR = [
  [0, 1, 2],
  [1, 1, 1],
  [2, 1, 2],
];

describe('three values', () => {
  const anyTruth = fc.uint8Array({ min: 0, max: 2, minLength: 5, maxLength: 5 });
  it('follow the tables of Kleene', () => {
    fc.assert(
      fc.property(anyTruth, anyTruth, (a, b) => {
        expect([...allOf(5, [a, b])]).toEqual(Array.from(a, (value, p) => AND[value]![b[p]!]));
        expect([...anyOf(5, [a, b])]).toEqual(Array.from(a, (value, p) => OR[value]![b[p]!]));
        expect(allOf(5, [notOf(a), notOf(b)])).toEqual(notOf(anyOf(5, [a, b])));
      }),
    );
  });
});

describe('deeds of any shop', () => {
  const window = fc.tuple(fc.integer({ min: -5, max: 205 }), fc.nat(120));
  const picked = fc.constantFrom('web', 'shop', null);

  it('are those that a look at every line finds', () => {
    fc.assert(
      fc.property(anyLines(), window, picked, (lines, [start, days], channel) => {
        const workspace = shopOf(lines);
        const [from, to] = [FIRST_DAY + start, FIRST_DAY + start + days];
        const where = channel === null ? [] : [{ column: 'channel', values: [channel] }];
        const inWindow = ({ day }: AnyLine) => day >= start && day < start + days;
        const taken = (line: AnyLine) => inWindow(line) && (channel === null || line.channel === channel);
        const keys = levelTexts(peopleOf(workspace).keys);
        for (const deed of ['orders', 'spend'] as const) {
          const found = deedsIn(workspace, deed, where, { from, to })!;
          keys.forEach((key, p) => {
            const own = lines.filter(({ person }) => `p${person}` === key);
            const orders = new Set(
              own.filter((line) => taken(line) && line.cents >= 0).map(({ order }) => order),
            );
            // An order counts once something was paid for it before the end of the window.
            const paid = [...orders].filter((order) =>
              own.some((line) => line.order === order && line.cents > 0 && line.day < start + days),
            );
            const cents = own.filter(taken).reduce((sum, line) => sum + line.cents, 0);
            expect(found[p]).toBe(deed === 'orders' ? paid.length : cents / 100);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('and rules over them are the same as a tree walked person by person', () => {
    const leaf: fc.Arbitrary<Condition> = fc.oneof(
      fc.record({
        kind: fc.constant('column' as const),
        column: fc.constantFrom('feature:orders', 'feature:recency', 'feature:spend'),
        test: fc.record({ is: fc.constantFrom('at-least' as const, 'below' as const), value: fc.nat(40) }),
      }),
      fc.record({
        kind: fc.constant('column' as const),
        column: fc.constant('habit:channel'),
        test: fc.record({
          is: fc.constantFrom('one-of' as const, 'none-of' as const),
          values: fc.subarray(['web', 'shop']),
        }),
      }),
    );
    const { rule: anyRule } = fc.letrec<{ rule: Condition }>((tie) => ({
      rule: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.record({ kind: fc.constant('not' as const), of: tie('rule') }),
        fc.record({
          kind: fc.constantFrom('all' as const, 'any' as const),
          of: fc.array(tie('rule'), { maxLength: 3 }),
        }),
      ),
    }));
    fc.assert(
      fc.property(anyLines(), anyRule, (lines, rule) => {
        const workspace = shopOf(lines);
        const { find } = personColumnsAt(workspace, asOfDay(workspace, ''));
        const expected = Array.from({ length: peopleOf(workspace).count }, (_, p) => walked(rule, p));
        expect(truth(workspace, rule)).toEqual(
          expected.map((value) => (value === null ? 'unknown' : value ? 'yes' : 'no')),
        );

        function walked(part: Condition, p: number): boolean | null {
          if (part.kind === 'not') {
            const inner = walked(part.of, p);
            return inner === null ? null : !inner;
          }
          if (part.kind === 'all' || part.kind === 'any') {
            const parts = part.of.map((each) => walked(each, p));
            const decisive = part.kind === 'any';
            return parts.includes(decisive) ? decisive : parts.includes(null) ? null : !decisive;
          }
          if (part.kind !== 'column') throw new Error(part.kind);
          const values = find(part.column)!.values();
          const { test } = part;
          if ('codes' in values) {
            const code = values.codes[p]!;
            if (code < 0 || !('values' in test)) return null;
            return test.values.includes(levelText(values.levels, code)) === (test.is === 'one-of');
          }
          const value = values.values[p]!;
          if (Number.isNaN(value) || !('value' in test)) return null;
          return test.is === 'at-least' ? value >= test.value : value < test.value;
        }
      }),
      { numRuns: 40 },
    );
  });
});
