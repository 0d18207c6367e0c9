import { MISSING_CODE, type CategoryColumn } from '../core/column';
import { levelCount } from '../core/levels';
import { categoryColumn } from '../core/table';
import { MS_PER_DAY } from '../core/time';
import { ascendingOrder } from '../kernels/ascending-order';
import { byteOrder } from '../kernels/byte-order';
import { linesOf, type Lines } from './lines';
import { oncePerWorkspace } from './memo';
import { ANONYMOUS, personOfLines } from './people';

/** What makes lines one order: its id; without ids one person's minute or day. */
export type OrderUnit = 'id' | 'minute' | 'day';

/**
 * Which lines belong together. Orders are numbered by id in the order of its bytes, then those without an id by
 * person and moment: the order of the rows has no effect.
 */
export interface Orders {
  readonly count: number;
  readonly unit: OrderUnit;
  /** Order of each line, −1 where it can be told from neither an id nor a date. */
  readonly ofLine: Int32Array;
  /** Person of each order, ANONYMOUS where there is none. */
  readonly person: Int32Array;
  /** Level of each order's id in the order_id column, −1 where it has none. */
  readonly idLevel: Int32Array;
}

const MS_PER_MINUTE = 60_000;

/**
 * The orders of a workspace. An id that several people share (till numbers that start anew every day) is one order a
 * person. Lines without an id: one person's minute where most times are that fine, else one person's day; such lines
 * without a person cannot be told to belong together, so each is an order.
 */
export const ordersOf = oncePerWorkspace((workspace): Orders => {
  const table = workspace.tables.get('orders');
  const lines = linesOf(workspace);
  const personOfLine = personOfLines(workspace);
  const ids = table && categoryColumn(table, 'order_id');
  const builder = new OrderList(lines.count);
  if (ids) numberById(builder, ids, personOfLine);
  const unit = ids ? 'id' : finestUnit(lines);
  if (builder.unnumbered > 0) {
    numberByMoment(builder, lines, personOfLine, unit === 'day' ? MS_PER_DAY : MS_PER_MINUTE);
  }
  return { unit, ...builder.done() };
});

class OrderList {
  readonly ofLine: Int32Array;
  readonly #person: number[] = [];
  readonly #idLevel: number[] = [];

  /** Lines that no id put into an order. */
  unnumbered: number;

  constructor(lineCount: number) {
    this.ofLine = new Int32Array(lineCount).fill(-1);
    this.unnumbered = lineCount;
  }

  add(person: number, idLevel: number): number {
    this.#idLevel.push(idLevel);
    return this.#person.push(person) - 1;
  }

  done() {
    return {
      count: this.#person.length,
      ofLine: this.ofLine,
      person: Int32Array.from(this.#person),
      idLevel: Int32Array.from(this.#idLevel),
    };
  }
}

const UNSEEN = -2;
const SHARED = -3;

function numberById(list: OrderList, ids: CategoryColumn, personOfLine: Int32Array): void {
  const levels = levelCount(ids.levels);
  const personOfLevel = new Int32Array(levels).fill(UNSEEN);
  let anyShared = false;
  for (let i = 0; i < personOfLine.length; i++) {
    const level = ids.codes[i]!;
    if (level === MISSING_CODE) continue;
    const known = personOfLevel[level]!;
    if (known === UNSEEN) personOfLevel[level] = personOfLine[i]!;
    else if (known !== personOfLine[i]) {
      personOfLevel[level] = SHARED;
      anyShared = true;
    }
  }
  const sharers = anyShared ? peopleSharing(ids, personOfLine, personOfLevel) : new Map<number, number[]>();
  const firstOrder = new Int32Array(levels);
  for (const level of byteOrder(ids.levels.bytes, ids.levels.offsets)) {
    const person = personOfLevel[level]!;
    if (person === UNSEEN) continue;
    const owners = person === SHARED ? sharers.get(level)! : [person];
    firstOrder[level] = list.add(owners[0]!, level);
    for (const owner of owners.slice(1)) list.add(owner, level);
  }
  let missing = 0;
  for (let i = 0; i < personOfLine.length; i++) {
    const level = ids.codes[i]!;
    if (level === MISSING_CODE) missing++;
    else if (personOfLevel[level] !== SHARED) list.ofLine[i] = firstOrder[level]!;
    else list.ofLine[i] = firstOrder[level]! + sharers.get(level)!.indexOf(personOfLine[i]!);
  }
  list.unnumbered = missing;
}

/** The different people of each shared id, ascending. */
function peopleSharing(ids: CategoryColumn, personOfLine: Int32Array, personOfLevel: Int32Array) {
  const sharers = new Map<number, Set<number>>();
  for (let i = 0; i < personOfLine.length; i++) {
    const level = ids.codes[i]!;
    if (level === MISSING_CODE || personOfLevel[level] !== SHARED) continue;
    let people = sharers.get(level);
    if (!people) sharers.set(level, (people = new Set()));
    people.add(personOfLine[i]!);
  }
  return new Map([...sharers].map(([level, people]) => [level, [...people].sort((a, b) => a - b)]));
}

/** Minutes where more than half of the dated lines have a time of day other than midnight. */
function finestUnit(lines: Lines): 'minute' | 'day' {
  let timed = 0;
  for (let i = 0; i < lines.count; i++) if (lines.time[i]! % MS_PER_DAY !== 0) timed++;
  // NaN % x is NaN, which differs from 0, so undated lines were counted too.
  return (timed - lines.undated) * 2 > lines.count - lines.undated ? 'minute' : 'day';
}

function numberByMoment(list: OrderList, lines: Lines, personOfLine: Int32Array, unitMs: number): void {
  const rest: number[] = [];
  for (let i = 0; i < lines.count; i++) {
    if (list.ofLine[i] === -1 && !Number.isNaN(lines.time[i]!)) rest.push(i);
  }
  if (rest.length === 0) return;
  // Least important first: the sorts are stable. Anonymous lines that agree in all three are interchangeable.
  const byUnits = ascendingOrder(rest.map((line) => lines.units[line]!));
  const byTime = sortedBy(byUnits, (k) => lines.time[rest[k]!]!);
  const byPerson = sortedBy(byTime, (k) => personOfLine[rest[k]!]!);
  let order = -1;
  let person = UNSEEN;
  let moment = NaN;
  for (const k of byPerson) {
    const line = rest[k]!;
    const sameOrder =
      personOfLine[line] === person &&
      person !== ANONYMOUS &&
      Math.floor(lines.time[line]! / unitMs) === moment;
    if (!sameOrder) {
      person = personOfLine[line]!;
      moment = Math.floor(lines.time[line]! / unitMs);
      order = list.add(person, -1);
    }
    list.ofLine[line] = order;
  }
}

function sortedBy(positions: Uint32Array, value: (position: number) => number): Uint32Array {
  const order = ascendingOrder(Float64Array.from(positions, value));
  return order.map((k) => positions[k]!);
}
