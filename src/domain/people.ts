import { MISSING_CODE } from '../core/column';
import { levelCount, levelText, NO_LEVELS, pickLevels, type Levels } from '../core/levels';
import { categoryColumn, type TableKind } from '../core/table';
import { byteOrder } from '../kernels/byte-order';
import { oncePerWorkspace } from './memo';

/** Person of a row without a customer. */
export const ANONYMOUS = -1;

/** Everybody whom any table names, numbered in the order of their keys' bytes, so that no row order shows. */
export interface People {
  readonly count: number;
  readonly keys: Levels;
  /** Person of each level of the customer_id column of a table; absent where a table has no such column. */
  readonly ofLevel: ReadonlyMap<TableKind, Int32Array>;
}

/** Who is who. A person is a customer id; what joins several keys to one person will change this function only. */
export const peopleOf = oncePerWorkspace((workspace): People => {
  const columns = [...workspace.tables]
    .map(([kind, table]) => ({ kind, column: categoryColumn(table, 'customer_id') }))
    .flatMap(({ kind, column }) => (column ? [{ kind, levels: column.levels }] : []));
  const all = joinLevels(columns.map(({ levels }) => levels));
  const order = byteOrder(all.bytes, all.offsets);
  const personOf = new Int32Array(order.length);
  const firsts: number[] = [];
  for (let k = 0; k < order.length; k++) {
    if (k === 0 || !equalLevels(all, order[k - 1]!, order[k]!)) firsts.push(order[k]!);
    personOf[order[k]!] = firsts.length - 1;
  }
  const ofLevel = new Map<TableKind, Int32Array>();
  let start = 0;
  for (const { kind, levels } of columns) {
    ofLevel.set(kind, personOf.slice(start, start + levelCount(levels)));
    start += levelCount(levels);
  }
  return { count: firsts.length, keys: pickLevels(all, firsts), ofLevel };
});

/** Person of each row of the orders table, ANONYMOUS where there is none. */
export const personOfLines = oncePerWorkspace((workspace): Int32Array => personOfRows(workspace, 'orders'));

/** Person of each row of a table, ANONYMOUS where there is none. */
export function personOfRows(workspace: Parameters<typeof peopleOf>[0], kind: TableKind): Int32Array {
  const table = workspace.tables.get(kind);
  const column = table && categoryColumn(table, 'customer_id');
  const ofLevel = peopleOf(workspace).ofLevel.get(kind);
  const persons = new Int32Array(table?.rowCount ?? 0);
  if (!column || !ofLevel) return persons.fill(ANONYMOUS);
  for (let i = 0; i < persons.length; i++) {
    const code = column.codes[i]!;
    persons[i] = code === MISSING_CODE ? ANONYMOUS : ofLevel[code]!;
  }
  return persons;
}

/** The person of a key, or ANONYMOUS where nobody has it. */
export function personOfKey(people: People, key: string): number {
  let from = 0;
  let to = people.count;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const text = levelText(people.keys, middle);
    if (text === key) return middle;
    if (comesBefore(text, key)) from = middle + 1;
    else to = middle;
  }
  return ANONYMOUS;
}

/** By code points, which is the order of the bytes in UTF-8. */
function comesBefore(a: string, b: string): boolean {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) return difference < 0;
  }
  return left.length < right.length;
}

function joinLevels(lists: readonly Levels[]): Levels {
  if (lists.length === 0) return NO_LEVELS;
  const total = lists.reduce((sum, list) => sum + levelCount(list), 0);
  const bytes = new Uint8Array(lists.reduce((sum, list) => sum + list.offsets[levelCount(list)]!, 0));
  const offsets = new Uint32Array(total + 1);
  let text = 0;
  let byte = 0;
  for (const list of lists) {
    const end = list.offsets[levelCount(list)]!;
    bytes.set(list.bytes.subarray(0, end), byte);
    for (let i = 1; i <= levelCount(list); i++) offsets[++text] = byte + list.offsets[i]!;
    byte += end;
  }
  return { bytes, offsets };
}

function equalLevels({ bytes, offsets }: Levels, i: number, j: number): boolean {
  const length = offsets[i + 1]! - offsets[i]!;
  if (length !== offsets[j + 1]! - offsets[j]!) return false;
  for (let b = 0; b < length; b++) if (bytes[offsets[i]! + b] !== bytes[offsets[j]! + b]) return false;
  return true;
}
