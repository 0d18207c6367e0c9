import type { Place } from './json-place';
import { TABLE_KINDS, type TableKind } from './table';

/**
 * A table of the shop, or one column of it, that is not to be used for targeting: figures may be made of it, lists of
 * people that are saved may not (docs/decisions/0023).
 */
export interface UseMark {
  readonly table: TableKind;
  /** Name of the column in the table; '' for the whole table. */
  readonly column: string;
  /** Why, in the shop's own words; '' where nobody said. */
  readonly note: string;
  /** ISO 8601, in UTC. */
  readonly savedAt: string;
}

/** What a mark is on. */
export type Marked = Pick<UseMark, 'table' | 'column'>;

export const isSameMark = (a: Marked, b: Marked): boolean => a.table === b.table && a.column === b.column;

/** The mark that a column is under: its own, or that of its table; undefined where it may be used. */
export const markOf = (marks: readonly UseMark[], table: TableKind, column: string): UseMark | undefined =>
  marks.find((mark) => isSameMark(mark, { table, column })) ??
  marks.find((mark) => isSameMark(mark, { table, column: '' }));

/** A mark of a recipe file; throws a Damage that names the place of what is wrong. */
export const useMarkOf = (place: Place): UseMark => ({
  table: place.at('table').oneOf(TABLE_KINDS),
  column: place.at('column').text(),
  note: place.at('note').text(),
  savedAt: place.at('savedAt').text(),
});
