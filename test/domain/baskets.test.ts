import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelTexts } from '../../src/core/levels';
import type { Workspace } from '../../src/core/workspace';
import type { DayWindow } from '../../src/domain/activity';
import { basketGroups } from '../../src/domain/basket-groups';
import { basketsOf, itemAt, ownCategories, type BasketChoices } from '../../src/domain/baskets';
import { itemBuyers } from '../../src/domain/item-buyers';
import { itemPrices } from '../../src/domain/item-prices';
import { itemsOf } from '../../src/domain/items';
import { peopleOf } from '../../src/domain/people';
import { anyLines, FIRST_DAY, shopOf, type AnyLine } from '../builders/any-shop';
import { orders, reordered, tableOf, workspaceOf } from '../builders/workspace';

const ALL = { from: -Infinity, to: Infinity };
const AS_OF = Date.parse('2024-02-01T00:00:00Z') / 86_400_000;
const choices = (change: Partial<BasketChoices> = {}): BasketChoices => ({
  level: 'product',
  unit: 'order',
  window: ALL,
  ...change,
});

/** Baskets by the names of their items, sorted within each. */
function basketTexts(workspace: Workspace, change: Partial<BasketChoices> = {}): string[] {
  const { level, ...rest } = choices(change);
  const { count, items, starts } = basketsOf(workspace, { level, ...rest });
  const { products, categories } = itemsOf(workspace);
  const nameOf = (item: number) => {
    const { kind, index } = itemAt(products?.count ?? 0, level, item);
    return levelTexts((kind === 'product' ? products! : categories!).names)[index]!;
  };
  return Array.from({ length: count }, (_, b) =>
    [...new Set(Array.from(items.subarray(starts[b], starts[b + 1]), nameOf))].sort().join('+'),
  );
}

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

describe('baskets', () => {
  const shop = orders`ana 2024-01-03 4 #1 @tea | ana 2024-01-03 2 #1 @cake | ben 2024-01-02 4 #2 @tea | ana 2024-01-03 1 #3 @milk`;

  it('are orders, numbered by time and then by order', () => {
    expect(basketTexts(shop)).toEqual(['tea', 'cake+tea', 'milk']);
  });

  it("are a person's day, or all that a person ever bought", () => {
    expect(basketTexts(shop, { unit: 'day' })).toEqual(['tea', 'cake+milk+tea']);
    expect(basketTexts(shop, { unit: 'customer' })).toEqual(['tea', 'cake+milk+tea']);
  });

  it('do not depend on the order of the rows or of the texts', () => {
    const turned = reordered(shop, (rows) => Array.from({ length: rows }, (_, i) => rows - 1 - i));
    for (const unit of ['order', 'day', 'customer'] as const) {
      const sorted = (workspace: Workspace) => {
        const { items, starts, count } = basketsOf(workspace, choices({ unit }));
        return Array.from({ length: count }, (_, b) => [...items.subarray(starts[b], starts[b + 1])].sort());
      };
      expect(sorted(turned)).toEqual(sorted(shop));
    }
  });

  it('hold nothing of a return line, and are none where everything came back', () => {
    const returned = orders`ana 2024-01-03 4 #1 @tea | ana 2024-01-03 -2 #1 @cake | ben 2024-01-04 3 #2 @tea !refunded`;
    expect(basketTexts(returned)).toEqual(['tea']);
  });

  it('hold a gift beside something paid, and are none where nothing was paid', () => {
    expect(basketTexts(orders`ana 2024-01-03 4 #1 @tea | ana 2024-01-03 0 #1 @gift`)).toEqual(['gift+tea']);
    expect(basketTexts(orders`ana 2024-01-03 0 #1 @gift | ben 2024-01-03 1 #2 @tea`)).toEqual(['tea']);
  });

  it('are all orders of a shop whose file has no amounts', () => {
    expect(basketTexts(orders`ana 2024-01-03 ? #1 @tea | ben 2024-01-04 ? #2 @cake`)).toEqual([
      'tea',
      'cake',
    ]);
  });

  it('of unknown people count as orders, and are left out and counted where a basket is a customer', () => {
    const anonymous = orders`- 2024-01-03 4 #1 @tea | - 2024-01-03 4 #1 @cake | ana 2024-01-04 4 #2 @tea`;
    expect(basketTexts(anonymous)).toEqual(['cake+tea', 'tea']);
    expect(basketTexts(anonymous, { unit: 'day' })).toEqual(['cake+tea', 'tea']);
    expect(basketTexts(anonymous, { unit: 'customer' })).toEqual(['tea']);
    expect(basketsOf(anonymous, choices({ unit: 'customer' })).anonymousLines).toBe(2);
  });

  it('lie within a window of days', () => {
    const window = { from: day('2024-01-03'), to: day('2024-01-04') };
    expect(basketTexts(shop, { window })).toEqual(['cake+tea', 'milk']);
  });

  it.each([
    ['one day', true],
    ['several days', false],
  ] as const)('of a window are those of its own lines, where orders are of %s', (_, isOfOneDay) => {
    /** When, whose and what each basket is, and what its lines say that it holds. */
    const told = (lines: readonly AnyLine[], unit: BasketChoices['unit'], window: DayWindow) => {
      const workspace = shopOf(lines);
      const { count, time, person, items, starts, ofLine, namelessLines, ...rest } = basketsOf(
        workspace,
        choices({ unit, window }),
      );
      const names = levelTexts(itemsOf(workspace).products!.keys);
      const keys = levelTexts(peopleOf(workspace).keys);
      const products = (b: number) => Array.from(items.subarray(starts[b], starts[b + 1]), (i) => names[i]!);
      const ofLines = (b: number) => lines.flatMap(({ product }, i) => (ofLine[i] === b ? [product] : []));
      const baskets = Array.from({ length: count }, (_, b) => {
        expect(products(b)).toEqual(ofLines(b));
        return `${time[b]} ${keys[person[b]!]} ${products(b).sort().join('+')}`;
      });
      expect(time).toEqual(time.slice().sort());
      return { baskets: baskets.sort(), namelessLines, anonymous: rest.anonymousLines };
    };
    fc.assert(
      fc.property(
        anyLines(12),
        fc.integer({ min: -1, max: 13 }),
        fc.nat(13),
        fc.boolean(),
        (drawn, start, length, fromEver) => {
          const lines = isOfOneDay
            ? drawn.map((line) => ({ ...line, order: line.order * 20 + line.day }))
            : drawn;
          const window = { from: fromEver ? -Infinity : FIRST_DAY + start, to: FIRST_DAY + start + length };
          const own = lines.filter(
            ({ day }) => day >= window.from - FIRST_DAY && day < window.to - FIRST_DAY,
          );
          for (const unit of ['order', 'day', 'customer'] as const)
            expect(told(lines, unit, window)).toEqual(told(own, unit, ALL));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('count the lines that name no item', () => {
    const nameless = orders`ana 2024-01-03 4 #1 @tea | ana 2024-01-03 2 #1`;
    expect(basketsOf(nameless, choices())).toMatchObject({ namelessLines: 1, count: 1 });
  });
});

describe('items', () => {
  const rows = {
    order_id: ['1', '1', '2', '3'],
    customer_id: ['ana', 'ana', 'ben', 'ana'],
    ordered_at: ['2024-01-03', '2024-01-03', '2024-01-04', '2024-01-05'],
    amount: [10, 4, 12, 6],
    quantity: [2, 1, 3, 1],
    product_id: ['B', 'A', 'B', 'C'],
    product_name: ['Green tea', 'Cake', 'Green Tea', 'Milk'],
    channel: ['web', 'web', 'store', 'web'],
  };
  const listed = tableOf('products', {
    product_id: ['A', 'B', 'C'],
    name: ['Apple cake', null, null],
    category: ['food', 'drink', 'drink'],
    cost: [1, 2, null],
    price: [4, 5, 7],
    margin: [null, null, 3],
  });
  const shop = workspaceOf({ orders: tableOf('orders', rows), products: listed });

  it('are numbered by the bytes of their ids and called by the product list, else as most lines do', () => {
    const { products } = itemsOf(shop);
    expect(levelTexts(products!.keys)).toEqual(['A', 'B', 'C']);
    // Both spellings stand in one line each: the first by its bytes.
    expect(levelTexts(products!.names)).toEqual(['Apple cake', 'Green Tea', 'Milk']);
  });

  it("take the category of the line, else the product list's", () => {
    expect(basketTexts(shop, { level: 'category' })).toEqual(['drink+food', 'drink', 'drink']);
    const own = { ...rows, category: ['hot', null, null, null] };
    const mixed = workspaceOf({ orders: tableOf('orders', own), products: listed });
    expect(basketTexts(mixed, { level: 'category' })).toEqual(['food+hot', 'drink', 'drink']);
  });

  it('stand beside their categories in a hierarchy, which knows whose category is whose', () => {
    expect(basketTexts(shop, { level: 'both' })[0]).toBe('Apple cake+Green Tea+drink+food');
    const isOwn = ownCategories(shop);
    const [drink, food] = [3, 4];
    expect([isOwn(0, food), isOwn(0, drink), isOwn(1, drink)]).toEqual([true, false, true]);
  });

  it('have mean prices and costs, a category over its pieces', () => {
    const { products, categories } = itemPrices(shop);
    expect([...products!.price]).toEqual([4, 22 / 5, 6]);
    expect([...products!.cost]).toEqual([1, 2, 4]);
    expect([...categories!.price]).toEqual([28 / 6, 4]);
    // Five pieces at 2 and one at 4.
    expect([...categories!.cost]).toEqual([14 / 6, 1]);
  });

  it('know their buyers, each once', () => {
    const { people, starts } = itemBuyers(basketsOf(shop, choices()));
    const keys = levelTexts(peopleOf(shop).keys);
    const buyers = [0, 1, 2].map((item) =>
      Array.from(people.subarray(starts[item], starts[item + 1]), (p) => keys[p]),
    );
    expect(buyers).toEqual([['ana'], ['ana', 'ben'], ['ana']]);
  });

  it('fall into groups by what their lines agree on, or by what the customer list says of the person', () => {
    const customers = tableOf('customers', {
      customer_id: ['ana', 'ben'],
      age: [30, null],
      birth_date: [null, '1960-01-01'],
      has_children: [true, null],
      gender: ['f', 'm'],
    });
    const people = workspaceOf({ orders: tableOf('orders', rows), customers });
    const groupsBy = (by: Parameters<typeof basketGroups>[2], unit: BasketChoices['unit'] = 'order') => {
      const groups = basketGroups(people, basketsOf(people, choices({ unit })), by, AS_OF);
      return groups && Array.from(groups.ofBasket, (group) => groups.names[group] ?? '');
    };
    expect(groupsBy('channel')).toEqual(['web', 'store', 'web']);
    expect(groupsBy('age')).toEqual(['25–35', '61+', '25–35']);
    expect(groupsBy('has_children')).toEqual(['yes', '', 'yes']);
    expect(groupsBy('gender')).toEqual(['f', 'm', 'f']);
    expect(groupsBy('member_level')).toBeNull();
    expect(groupsBy('tier')).toEqual(['potential', 'marginal', 'potential']);
    const moved = workspaceOf({
      orders: tableOf('orders', { ...rows, channel: ['web', 'store', 'store', 'web'] }),
    });
    const channels = basketGroups(moved, basketsOf(moved, choices()), 'channel', AS_OF)!;
    expect([...channels.ofBasket]).toEqual([-1, 0, 1]);
  });
});
