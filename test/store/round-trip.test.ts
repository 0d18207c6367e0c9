import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MISSING_CODE, MISSING_FLAG, type Column } from '../../src/core/column';
import type { Table } from '../../src/core/table';
import { CHUNK_BYTES } from '../../src/store/format';
import { freshName, opened, valueOf } from './databases';
import { bitsOf, categories, draftOf, flags, numbers, tableOf, times, twoOrders } from './tables';

async function savedAndLoaded(table: Table): Promise<Table> {
  const store = await opened(freshName());
  const { id } = valueOf(await store.saveWorkspace(draftOf({ orders: table })));
  return valueOf(await store.loadWorkspace(id)).tables.get('orders')!;
}

async function expectSame(table: Table): Promise<void> {
  expect(bitsOf(await savedAndLoaded(table))).toBe(bitsOf(table));
}

describe('a stored table comes back bit for bit', () => {
  it('with numbers of every kind, the bits of NaN included', async () => {
    const values = Float64Array.of(
      0,
      -0,
      1 / 3,
      Infinity,
      -Infinity,
      NaN,
      Number.MIN_VALUE,
      Number.MAX_VALUE,
    );
    const otherNaN = new Float64Array(Uint32Array.of(0xdeadbeef, 0x7ff4dead).buffer);
    await expectSame(tableOf({ a: { kind: 'number', values } }));
    await expectSame(tableOf({ a: { kind: 'time', values: otherNaN } }));
  });

  it('with flags and missing flags', () => expectSame(tableOf({ a: flags(0, 1, MISSING_FLAG) })));

  it('with texts in any script, empty ones, and missing codes', () =>
    expectSame(tableOf({ a: categories([0, 2, MISSING_CODE, 1], '', '熟客', 'naïve 🛒', 'unused') })));

  it('without rows, and without columns', async () => {
    await expectSame(tableOf({ a: numbers(), b: categories([]), c: flags() }));
    await expectSame({ rowCount: 3, columns: new Map() });
  });

  it('with columns named like things every object has', () =>
    expectSame(tableOf({ 'attribute:__proto__': numbers(1), 'attribute:constructor': flags(1) })));

  it.each([-1, 0, 1, CHUNK_BYTES])('with a column %i bytes longer than two chunks', (more) => {
    const values = Uint8Array.from({ length: 2 * CHUNK_BYTES + more }, (_, i) => (i * 31) % 251);
    return expectSame(tableOf({ a: { kind: 'flag', values } }));
  });

  it('with columns that are parts of a larger array', async () => {
    const values = Float64Array.of(1, 2, 3, 4).subarray(1, 3);
    await expectSame(tableOf({ a: { kind: 'number', values } }));
  });

  it('whatever it holds', async () => {
    const rows = fc.integer({ min: 0, max: 40 });
    const column = (length: number): fc.Arbitrary<Column> =>
      fc.oneof(
        fc.array(fc.double(), { minLength: length, maxLength: length }).map((list) => numbers(...list)),
        fc.array(fc.double(), { minLength: length, maxLength: length }).map((list) => times(...list)),
        fc.uint8Array({ minLength: length, maxLength: length }).map((list) => flags(...list)),
        fc
          .tuple(
            fc.array(fc.nat(), { minLength: length, maxLength: length }),
            fc.array(fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed())),
          )
          .map(([codes, levels]) => categories(codes, ...levels)),
      );
    const tables = rows.chain((length) => fc.dictionary(fc.string(), column(length)).map(tableOf));
    await fc.assert(fc.asyncProperty(tables, expectSame), { numRuns: 50 });
  });
});

describe('the version of a workspace', () => {
  const versionOf = async (table: Table) =>
    valueOf(await (await opened(freshName())).saveWorkspace(draftOf({ orders: table }))).version;

  it('is equal for equal content, wherever and under whatever id it is stored', async () => {
    expect(await versionOf(twoOrders())).toBe(await versionOf(twoOrders()));
  });

  it('differs when one bit, one name or one kind differs', async () => {
    const variants = [
      tableOf({ a: numbers(1, 2) }),
      tableOf({ a: numbers(1, 2 + 2 ** -51) }),
      tableOf({ b: numbers(1, 2) }),
      tableOf({ a: times(1, 2) }),
    ];
    expect(new Set(await Promise.all(variants.map(versionOf))).size).toBe(variants.length);
  });

  it('does not depend on the order in which the tables came', async () => {
    const store = await opened(freshName());
    const tables = { orders: twoOrders(), customers: tableOf({ age: numbers(30) }) };
    const one = valueOf(await store.saveWorkspace(draftOf(tables)));
    const other = valueOf(
      await store.saveWorkspace(draftOf({ customers: tables.customers, orders: tables.orders })),
    );
    expect(other.version).toBe(one.version);
  });
});
