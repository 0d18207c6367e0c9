import { MISSING_CODE } from '../../../src/core/column';
import { levelTexts } from '../../../src/core/levels';
import { categoryColumn, numberColumn, timeColumn, type TableKind } from '../../../src/core/table';
import { MS_PER_DAY } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import type { ByteSource } from '../../../src/ingest/byte-source';

/** A table's cells by row and column, '' and NaN where a cell is missing. */
export class Cells {
  readonly rows: number;
  readonly #table;
  readonly #texts = new Map<string, readonly string[]>();

  constructor({ tables }: Workspace, kind: TableKind) {
    this.#table = tables.get(kind)!;
    this.rows = this.#table.rowCount;
  }

  /** The text of a cell. The name may be a header too, where the column has no role. */
  text(name: string): (row: number) => string {
    const column = categoryColumn(this.#table, name)!;
    let texts = this.#texts.get(name);
    if (!texts) this.#texts.set(name, (texts = levelTexts(column.levels)));
    return (row) => (column.codes[row] === MISSING_CODE ? '' : texts[column.codes[row]!]!);
  }

  number(name: string): (row: number) => number {
    const { values } = numberColumn(this.#table, name)!;
    return (row) => values[row]!;
  }

  /** Days since 1 January 2023, with the time of day as their fraction. */
  day(name: string): (row: number) => number {
    const { values } = timeColumn(this.#table, name)!;
    return (row) => values[row]! / MS_PER_DAY - START;
  }

  filter(test: (row: number) => boolean): number[] {
    return Array.from({ length: this.rows }, (_, row) => row).filter(test);
  }
}

const START = Date.UTC(2023, 0, 1) / MS_PER_DAY;

/** How often each text occurs, the commonest first. */
export function tally(texts: Iterable<string>): [text: string, count: number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

const PIECE = 1 << 22;
const MAIN_STYLE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/** Orders of a file whose date is not written as in the others: the third cell of a line, by the first. */
export async function ordersInOtherDateStyle(source: ByteSource): Promise<number> {
  const decoder = new TextDecoder();
  const orders = new Set<string>();
  let rest = '';
  for (let at = 0; at < source.size; at += PIECE) {
    const lines = (rest + decoder.decode(await source.slice(at, at + PIECE), { stream: true })).split('\r\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const [order, , date] = line.split(',', 3);
      if (/\d/.test(order!) && !MAIN_STYLE.test(date!)) orders.add(order!);
    }
  }
  return orders.size;
}
