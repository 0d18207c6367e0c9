import type { ExportTable } from '../core/export-table';
import { levelText, type Levels } from '../core/levels';
import { ascendingOrder } from '../kernels/ascending-order';

/** Ids of people, and their names where the shop has names ('' for who has none). */
export interface NamedPeople {
  readonly keys: Levels;
  readonly names: Levels | null;
}

/** The name of person i; null where it is not known. */
export const knownName = ({ names }: NamedPeople, i: number): string | null =>
  (names && levelText(names, i)) || null;

/** The id of person i and what they are called. */
export function personAt(people: NamedPeople, i: number): { readonly key: string; readonly name: string } {
  const key = levelText(people.keys, i);
  return { key, name: knownName(people, i) ?? key };
}

/** A person as a list shows them, beside the figures of the analysis. */
export interface PersonRow {
  /** The customer id, as the page of one customer takes it. */
  readonly key: string;
  /** The name, or the id where none is known. */
  readonly name: string;
  /** Colour of what they belong to, where that has one. */
  readonly colour?: number;
}

/** People of a result in an order; each row is made when it is drawn. */
export interface PeopleList<Row extends PersonRow> {
  readonly count: number;
  /** 679 customers */
  readonly title: string;
  row(position: number): Row;
  /** The same people, for CSV. */
  table(): ExportTable;
}

/** The rows of a list of people: `places` are positions in `people`, `figures` the texts beside the name. */
export function peopleRows<Figures>(
  people: NamedPeople,
  places: Uint32Array,
  figures: (i: number) => Figures,
): { readonly count: number; row(position: number): Figures & PersonRow } {
  return {
    count: places.length,
    row(position) {
      const i = places[position]!;
      return { ...personAt(people, i), ...figures(i) };
    },
  };
}

/**
 * Positions of the selected among `count` people by a figure, the smallest first, equals as they stand; for `key` all as
 * they stand.
 */
export function selectPeople<Figure extends string>(
  count: number,
  isSelected: (i: number) => boolean,
  sort: Figure | 'key',
  figures: Readonly<Record<Figure, (i: number) => number>>,
): Uint32Array {
  const chosen: number[] = [];
  for (let i = 0; i < count; i++) if (isSelected(i)) chosen.push(i);
  if (sort === 'key') return Uint32Array.from(chosen);
  return ascendingOrder(chosen.map(figures[sort])).map((k) => chosen[k]!);
}
