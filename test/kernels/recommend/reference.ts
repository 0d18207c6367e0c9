import { readFileSync } from 'node:fs';
import type { SparseRows } from '../../../src/kernels/recommend/sparse-rows';

/** Purchases as `user,order,ts,item,qty`, and each user's last new item held out where they have five. */
export interface HeldOut {
  readonly users: readonly string[];
  readonly items: readonly string[];
  /** user × item, values: rows of the file. */
  readonly train: SparseRows;
  /** Held-out item of each user, −1 where there is none. */
  readonly wanted: Int32Array;
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function readHeldOut(file: string): HeldOut {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [user = '', order = '', ts = '', item = ''] = line.split(',');
      return { user, order, ts, item };
    });
  const users = [...new Set(rows.map(({ user }) => user))].sort((a, b) => Number(a) - Number(b));
  const items = [...new Set(rows.map(({ item }) => item))].sort(byCodeUnits);
  const wanted = new Int32Array(users.length).fill(-1);
  const held = users.map((user, u) => {
    const own = rows
      .filter((row) => row.user === user)
      .sort(
        (a, b) => byCodeUnits(a.ts, b.ts) || Number(a.order) - Number(b.order) || byCodeUnits(a.item, b.item),
      );
    const counts = new Map<string, number>();
    for (const { item } of own) counts.set(item, (counts.get(item) ?? 0) + 1);
    if (counts.size >= 5) {
      const last = [...counts.keys()].at(-1)!; // in the order of the first purchases
      wanted[u] = items.indexOf(last);
      counts.delete(last);
    }
    return [...counts]
      .map(([item, count]) => ({ item: items.indexOf(item), count }))
      .sort((a, b) => a.item - b.item);
  });
  return { users, items, train: sparse(held, items.length), wanted };
}

/** Rows given as lists of cells. */
export function sparse(
  rows: readonly (readonly { readonly item: number; readonly count: number }[])[],
  columns: number,
): SparseRows {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => (starts[r + 1] = starts[r] + row.length));
  return {
    rows: rows.length,
    columns,
    starts,
    indices: Int32Array.from(rows.flat(), ({ item }) => item),
    values: Float64Array.from(rows.flat(), ({ count }) => count),
  };
}
