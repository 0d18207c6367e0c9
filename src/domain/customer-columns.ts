import { MISSING_FLAG, type Column } from '../core/column';
import { levelCount, pickLevels, type Levels } from '../core/levels';
import { dayOf } from '../core/time';
import type { Workspace } from '../core/workspace';
import { byteOrder } from '../kernels/byte-order';
import { ANONYMOUS, peopleOf, personOfRows } from './people';
import type { PersonColumn, PersonColumnKind, PersonValues } from './person-column';
import { levelOfPeople } from './person-names';

const ATTRIBUTE = 'attribute:';
/** Texts that tell people apart, or hold several words at once: never one of a few values. */
const TEXT_ROLES = ['name', 'phone', 'email', 'tags'];
const MONEY_ROLES = ['income'];
/** More different texts than this are no choice between a few. */
const MOST_LEVELS = 200;

/**
 * Every column of the customer list, those without a role too, as the list tells it now: of an earlier day only its
 * dates are known, and a date that lies not before the as-of day is not. Where several rows of a person disagree, the
 * least holds: the smallest number, the earliest date, no before yes, the first text by its bytes.
 */
export function customerColumns(workspace: Workspace, asOf: number): PersonColumn[] {
  const table = workspace.tables.get('customers');
  if (!table) return [];
  return [...table.columns]
    .filter(([name]) => name !== 'customer_id')
    .sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .map(([name, column]) => ({
      id: `customers:${name}`,
      source: 'customers',
      kind: kindOf(name, column),
      unit: MONEY_ROLES.includes(name) ? 'money' : name === 'age' ? 'years' : null,
      name: name.startsWith(ATTRIBUTE)
        ? { text: name.slice(ATTRIBUTE.length) }
        : { message: `person.customers.${name}` },
      levelMessage: null,
      values: once(() => valuesOf(workspace, name, column, asOf)),
    }));
}

/** Columns with a role stand before the shop's own. */
const placeOf = (name: string): number => Number(name.startsWith(ATTRIBUTE));

/** The value, made on first use. */
export function once<T>(derive: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: derive() }).value;
}

function kindOf(name: string, column: Column): PersonColumnKind {
  switch (column.kind) {
    case 'number':
    case 'flag':
      return column.kind;
    case 'time':
      return 'date';
    case 'category':
      return TEXT_ROLES.includes(name) || levelCount(column.levels) > MOST_LEVELS ? 'text' : 'category';
  }
}

function valuesOf(workspace: Workspace, name: string, column: Column, asOf: number): PersonValues {
  const people = peopleOf(workspace).count;
  switch (column.kind) {
    case 'category': {
      const { ofPerson, levels } = levelOfPeople(workspace, people, name)!;
      return { kind: kindOf(name, column) as 'category' | 'text', ...orderedLevels(ofPerson, levels) };
    }
    case 'number':
      return { kind: 'number', values: leastOf(workspace, column.values) };
    case 'time': {
      const days = leastOf(workspace, column.values).map(dayOf);
      return { kind: 'date', values: days.map((day) => (day < asOf ? day : NaN)) };
    }
    case 'flag': {
      const values = new Uint8Array(people).fill(MISSING_FLAG);
      personOfRows(workspace, 'customers').forEach((p, row) => {
        if (p !== ANONYMOUS && column.values[row]! < values[p]!) values[p] = column.values[row]!;
      });
      return { kind: 'flag', values };
    }
  }
}

function leastOf(workspace: Workspace, ofRow: Float64Array): Float64Array {
  const values = new Float64Array(peopleOf(workspace).count).fill(NaN);
  personOfRows(workspace, 'customers').forEach((p, row) => {
    if (p !== ANONYMOUS && !(values[p]! <= ofRow[row]!) && !Number.isNaN(ofRow[row]!))
      values[p] = ofRow[row]!;
  });
  return values;
}

/** Codes into those levels that occur, in the order of their bytes. */
export function orderedLevels(codes: Int32Array, levels: Levels): { codes: Int32Array; levels: Levels } {
  const occurs = new Uint8Array(levelCount(levels));
  for (const code of codes) if (code >= 0) occurs[code] = 1;
  const order = byteOrder(levels.bytes, levels.offsets).filter((level) => occurs[level] === 1);
  const place = new Int32Array(occurs.length).fill(-1);
  order.forEach((level, k) => (place[level] = k));
  return { codes: codes.map((code) => (code < 0 ? -1 : place[code]!)), levels: pickLevels(levels, order) };
}
