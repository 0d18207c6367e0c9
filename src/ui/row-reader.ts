/** Rows that are made when they are drawn: the cells of a row, asked for one after the other, share one making. */
export function rowReader<T>(make: (i: number) => T): (i: number) => T {
  let last: { readonly i: number; readonly row: T } | null = null;
  return (i) => {
    if (last?.i !== i) last = { i, row: make(i) };
    return last.row;
  };
}
