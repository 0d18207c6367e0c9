import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PairTable } from '../../../src/analyses/correlations/pair-table';
import type { PersonField } from '../../../src/domain/person-fields';
import type { Association } from '../../../src/kernels/statistics/association';

const PEOPLE = 15;

const numberField = (id: string, values: readonly number[]): PersonField => ({
  id,
  name: id,
  known: PEOPLE,
  madeOf: [id],
  kind: 'number',
  unit: null,
  values: Float64Array.from(values),
});
const groupField = (id: string, codes: readonly number[]): PersonField => ({
  id,
  name: id,
  known: PEOPLE,
  madeOf: [id],
  kind: 'category',
  groups: ['a', 'b', 'c'].map((name) => ({ name, people: 5 })),
  codes: Int32Array.from(codes),
});
const of = (each: fc.Arbitrary<number>) => fc.array(each, { minLength: PEOPLE, maxLength: PEOPLE });
const field = (id: string): fc.Arbitrary<PersonField> =>
  fc.oneof(
    of(fc.constantFrom(0, 1, 2, 40, NaN)).map((values) => numberField(id, values)),
    of(fc.integer({ min: -1, max: 2 })).map((codes) => groupField(id, codes)),
  );
const fields = fc
  .subarray(['recency', 'orders', 'stage', 'label:a', 'label:b'])
  .chain((ids) => fc.tuple(...ids.map(field)).map((list): readonly PersonField[] => list));

function pairsOf(table: PairTable, list: readonly PersonField[]) {
  const pairs: [number, number, Association | null][] = [];
  table.measure(list, (...pair) => pairs.push(pair));
  return { pairs, skewed: list.map((_, i) => table.isSkewed(i)) };
}

it('gives the pairs of a list whatever lists came before', () => {
  fc.assert(
    fc.property(fields, fields, fc.integer({ min: 0, max: 5 }), (first, other, kept) => {
      // Of the first list the last fields change, as a label does that is saved.
      const ids = new Set(first.slice(0, kept).map(({ id }) => id));
      const second = [...first.slice(0, kept), ...other.filter(({ id }) => !ids.has(id))];
      const table = new PairTable();
      pairsOf(table, first);
      expect(pairsOf(table, second)).toEqual(pairsOf(new PairTable(), second));
    }),
  );
});

it('measures a pair again only where one of its two fields is another one', () => {
  const steady = [
    numberField('orders', [...Array(PEOPLE).keys()]),
    groupField(
      'stage',
      Array.from({ length: PEOPLE }, (_, i) => i % 3),
    ),
  ];
  const label = (id: string, yes: number) =>
    groupField(
      id,
      Array.from({ length: PEOPLE }, (_, i) => Number(i < yes)),
    );
  const table = new PairTable();
  const before = pairsOf(table, [...steady, label('label:a', 5)]).pairs;
  const after = pairsOf(table, [...steady, label('label:a', 7)]).pairs;
  expect(after[0]![2]).toBe(before[0]![2]);
  expect(after[1]![2]).not.toBe(before[1]![2]);
});
