/** A column as sorting and searching see it. */
export interface OrderColumn {
  readonly id: string;
  /** Text of row i, as shown. */
  readonly text: (i: number) => string;
  /** What row i is sorted by: a number (NaN comes last) or a text; without it the column is not sorted here. */
  readonly value?: ((i: number) => number | string) | undefined;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** The columns a reader may sort by: those with a value, and those the table's owner sorts. */
export const sortableColumns = <C extends OrderColumn & { readonly sortable?: boolean }>(
  columns: readonly C[],
  ownerSorts: boolean,
): readonly C[] => columns.filter(({ sortable, value }) => (ownerSorts ? sortable : value !== undefined));

/** The order after a click on a column's header: figures begin with the largest, texts with A; a second click turns round. */
export const nextSort = (
  sort: Sort | null,
  column: { readonly id: string; readonly align?: 'start' | 'end' },
): Sort => ({
  column: column.id,
  descending: sort?.column === column.id ? !sort.descending : column.align === 'end',
});

/**
 * Rows in the order they are shown: those with `query` in any column's text (case ignored), sorted by the column's
 * values. Equal values keep their order; unknown numbers come last both ways. Null: all rows as they are.
 */
export function rowOrder(
  rowCount: number,
  columns: readonly OrderColumn[],
  sort: Sort | null,
  query: string,
): Uint32Array | null {
  const wanted = query.trim().toLowerCase();
  const value = columns.find(({ id }) => id === sort?.column)?.value;
  if (wanted === '' && !value) return null;

  const kept: number[] = [];
  for (let i = 0; i < rowCount; i++) {
    if (wanted === '' || columns.some(({ text }) => text(i).toLowerCase().includes(wanted))) kept.push(i);
  }
  if (value) {
    const keys = new Map(kept.map((i) => [i, value(i)]));
    const sign = sort?.descending ? -1 : 1;
    kept.sort((a, b) => compare(keys.get(a)!, keys.get(b)!, sign));
  }
  return Uint32Array.from(kept);
}

const collator = new Intl.Collator(undefined, { numeric: true });

function compare(a: number | string, b: number | string, sign: number): number {
  if (typeof a === 'number' && typeof b === 'number') {
    const unknown = Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return unknown || (a < b ? -sign : a > b ? sign : 0);
  }
  return sign * collator.compare(String(a), String(b));
}
