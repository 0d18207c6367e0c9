import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../src/ui/column-widths';
import { rowOrder, type OrderColumn } from '../../src/ui/row-order';

const names = ['Ben', '陈静', 'ana', 'Ben'];
const spends = [5, NaN, 70, 5];
const columns: OrderColumn[] = [
  { id: 'name', text: (i) => names[i]!, value: (i) => names[i]! },
  { id: 'spend', text: (i) => `£${spends[i]}`, value: (i) => spends[i]! },
];
const order = (sort: Parameters<typeof rowOrder>[2], query = '') => {
  const rows = rowOrder(4, columns, sort, query);
  return rows && [...rows];
};

describe('row order', () => {
  it('leaves rows as they are when nothing is asked', () => {
    expect(order(null)).toBeNull();
  });

  it('puts unknown numbers last both ways and keeps equals in their order', () => {
    expect(order({ column: 'spend', descending: false })).toEqual([0, 3, 2, 1]);
    expect(order({ column: 'spend', descending: true })).toEqual([2, 0, 3, 1]);
  });

  it('finds a text in any column, whatever its case', () => {
    expect(order(null, ' BEN ')).toEqual([0, 3]);
    expect(order(null, '70')).toEqual([2]);
    expect(order({ column: 'spend', descending: true }, 'n')).toEqual([2, 0, 3, 1]);
    expect(order(null, 'nobody')).toEqual([]);
  });

  it('is a stable sort of all rows for any numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(NaN))),
        fc.boolean(),
        (values, descending) => {
          const rows = rowOrder(
            values.length,
            [{ id: 'x', text: String, value: (i) => values[i]! }],
            { column: 'x', descending },
            '',
          );
          const naive = values
            .map((value, i) => ({ value: Number.isNaN(value) ? Infinity : descending ? -value : value, i }))
            .sort((a, b) => (a.value === b.value ? a.i - b.i : a.value - b.value))
            .map(({ i }) => i);
          expect([...rows!]).toEqual(naive);
        },
      ),
    );
  });
});

describe('column widths', () => {
  it('are shares of one whole, wider where the text is longer, a Chinese character counting twice', () => {
    const widths = columnWidths(1, [
      { label: 'a', text: () => '客户编号一二三四' },
      { label: 'b', text: () => 'customer' },
      { label: 'c', text: () => '' },
    ]);
    expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo(1, 12);
    expect(widths[0]).toBeGreaterThan(widths[1]!);
    expect(widths[1]).toBeGreaterThan(widths[2]!);
  });
});
