/**
 * Rows that are made when they are drawn: the cells of a row, asked for one after the other, share one making. Give it
 * the rows themselves, so that what is derived from them is derived anew when they change.
 */
export function rowReader<T>(rows: { row(i: number): T }): (i: number) => T {
  let last: { readonly i: number; readonly row: T } | null = null;
  return (i) => {
    if (last?.i !== i) last = { i, row: rows.row(i) };
    return last.row;
  };
}
