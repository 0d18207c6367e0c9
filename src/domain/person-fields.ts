import { levelText } from '../core/levels';
import { MISSING_FLAG } from '../core/column';
import type { Workspace } from '../core/workspace';
import { oncePerLabels, Recent } from './memo';
import type { PersonColumn, PersonColumnUnit } from './person-column';
import { personColumnsAt } from './person-columns';
import { peopleWhere, snapshotAt } from './snapshot';

/** One thing that is known of buyers and can be compared: a number, or one of a few groups. */
export type PersonField = NumberField | GroupField;

interface Field {
  /** Of its column in `personColumnsAt`. */
  readonly id: string;
  /** A message `person.…`, or the shop's own word: the style `name` of a message writes both. */
  readonly name: string;
  /** Buyers of whom it is known. */
  readonly known: number;
  /** What it is made of: two fields that share one go together by their formula. */
  readonly madeOf: readonly string[];
}
export interface NumberField extends Field {
  readonly kind: 'number';
  readonly unit: PersonColumnUnit | null;
  /** One a buyer, NaN where unknown. */
  readonly values: Float64Array;
}
export interface GroupField extends Field {
  readonly kind: 'category';
  /** In the order of their column; the rare ones together come last. */
  readonly groups: readonly { readonly name: string; readonly people: number }[];
  /** Position in `groups` of each buyer, −1 where unknown. */
  readonly codes: Int32Array;
}

/** What can be compared of the people who ordered before a day. Shared and remembered: never change or move it. */
export interface PersonFields {
  readonly asOf: number;
  /** Positions in `peopleOf` of those with a counting order, ascending. */
  readonly buyers: Uint32Array;
  readonly list: readonly PersonField[];
  find(id: string): PersonField | undefined;
}

/** More groups than this are no picture; the rest go together. */
const MOST_GROUPS = 12;
/** A group of fewer people stands for those people only. */
const FEWEST_PEOPLE = 5;
/** More fields than this are no table. */
const MOST_FIELDS = 40;
/** Name of the group of all rare values. */
export const OTHERS = 'person.others';
const DAYS_KEPT = 2;

/** Said by another field already. */
const COPIES: Readonly<Record<string, string>> = {
  'customers:age': 'feature:age',
  'feature:memberLevel': 'customers:member_level',
};

/**
 * What goes into the formula of a column: orders bound how many channels and categories somebody can have, spend is
 * orders × order value, a segment is cut from its scores, levels and points are earned by buying, more time leaves room
 * for more orders, and the first order of somebody with one is the last.
 */
const MADE_OF: Readonly<Record<string, readonly string[]>> = {
  'rfm:segment': ['last', 'orders', 'money'],
  'life-cycle:stage': ['last', 'orders', 'first'],
  'value:tier': ['orders', 'money'],
  'feature:recency': ['last'],
  'feature:orders': ['orders'],
  'feature:frequency': ['orders', 'first', 'last'],
  'feature:orderValue': ['orders', 'money'],
  'feature:spend': ['orders', 'money'],
  'feature:tenure': ['first', 'last', 'orders'],
  'feature:meanGap': ['orders', 'first', 'last'],
  'feature:gapVariation': ['orders', 'first', 'last'],
  'feature:trend': ['orders', 'last'],
  'feature:channels': ['orders', 'channel'],
  'feature:mainChannelShare': ['orders', 'channel'],
  'feature:categories': ['orders', 'category'],
  'feature:mainCategoryShare': ['orders', 'category'],
  'feature:premiumShare': ['money'],
  'feature:brandShare': ['orders', 'brand'],
  'feature:age': ['age'],
  'feature:memberLevel': ['member-level', 'orders', 'money'],
  'customers:member_level': ['member-level', 'orders', 'money'],
  'customers:points': ['member-level', 'orders', 'money'],
  'customers:age': ['age'],
  'customers:preferred_channel': ['channel'],
  'customers:region': ['place'],
  'customers:city': ['place'],
  'customers:city_tier': ['place'],
  'response:engagement': ['first'],
  'habit:region': ['place'],
  'habit:store': ['place', 'channel'],
  'habit:channel': ['channel'],
  'habit:category': ['category'],
  'habit:weekday': ['weekday'],
  'habit:weekendShare': ['weekday'],
};

/** What goes into the formula of a column; a column of the files is made of itself. */
export const formulaParts = (id: string): readonly string[] => MADE_OF[id] ?? [id];

const remembered = oncePerLabels(() => new Recent<number, PersonFields>(DAYS_KEPT));

/**
 * The numbers, yes-or-no columns and groups known of the buyers as of a day, at most 40, each known of somebody and not
 * the same for all. Of a group column the twelve largest values are groups, if they have five people; the others go
 * together. Scores (a cut of what is there) and copies are left out.
 */
export const personFieldsAt = (workspace: Workspace, asOf: number): PersonFields =>
  remembered(workspace).get(asOf, () => {
    const { orders } = snapshotAt(workspace, asOf);
    const buyers = peopleWhere(orders.length, (p) => orders[p]! > 0);
    const columns = personColumnsAt(workspace, asOf);
    const list = columns.list
      .filter(({ id, source }) => {
        const original = COPIES[id];
        return source !== 'rfm-score' && !(original !== undefined && columns.find(original));
      })
      .flatMap((column) => fieldOnce(column, buyers) ?? [])
      .slice(0, MOST_FIELDS);
    const byId = new Map(list.map((field) => [field.id, field]));
    return { asOf, buyers, list, find: (id) => byId.get(id) };
  });

/** Whether two fields share a part of their formulas. */
export const sharePart = (a: Field, b: Field): boolean => a.madeOf.some((part) => b.madeOf.includes(part));

const fields = new WeakMap<PersonColumn, { readonly field: PersonField | null }>();

/** A column is of one day, and so are its buyers; most columns stay where labels change. */
function fieldOnce(column: PersonColumn, buyers: Uint32Array): PersonField | null {
  let known = fields.get(column);
  if (!known) fields.set(column, (known = { field: fieldOf(column, buyers) }));
  return known.field;
}

/** Null where it is a text or a date, known of nobody, or the same for all. */
function fieldOf(column: PersonColumn, buyers: Uint32Array): PersonField | null {
  if (column.kind === 'text' || column.kind === 'date') return null;
  const { id, unit } = column;
  const name = 'message' in column.name ? column.name.message : column.name.text;
  const base = { id, name, madeOf: formulaParts(id) };
  const all = column.values();
  switch (all.kind) {
    case 'number': {
      const values = new Float64Array(buyers.length);
      for (let i = 0; i < buyers.length; i++) values[i] = all.values[buyers[i]!]!;
      const known = values.filter((value) => Number.isFinite(value));
      if (!known.some((value) => value !== known[0])) return null;
      return { ...base, kind: 'number', unit, known: known.length, values };
    }
    case 'flag': {
      const codes = Int32Array.from(buyers, (p) =>
        all.values[p] === MISSING_FLAG ? -1 : 1 - all.values[p]!,
      );
      return grouped(base, codes, ['person.yes', 'person.no']);
    }
    case 'category': {
      const codes = Int32Array.from(buyers, (p) => all.codes[p]!);
      const names = Array.from({ length: all.levels.offsets.length - 1 }, (_, i) => {
        const text = levelText(all.levels, i);
        return column.levelMessage === null ? text : column.levelMessage + text;
      });
      return grouped(base, codes, names);
    }
    default:
      return null;
  }
}

function grouped(
  base: Omit<Field, 'known'>,
  levelOf: Int32Array,
  names: readonly string[],
): GroupField | null {
  const counts = new Uint32Array(names.length);
  for (const level of levelOf) if (level >= 0) counts[level]!++;
  const kept = new Set(
    [...names.keys()]
      .filter((level) => counts[level]! >= FEWEST_PEOPLE)
      .sort((a, b) => counts[b]! - counts[a]! || a - b)
      .slice(0, MOST_GROUPS),
  );
  const groups = [...names.keys()]
    .filter((level) => kept.has(level))
    .map((level) => ({ name: names[level]!, people: counts[level]! }));
  const others = counts.reduce((sum, count, level) => (kept.has(level) ? sum : sum + count), 0);
  const withOthers = others >= FEWEST_PEOPLE;
  if (groups.length + Number(withOthers) < 2) return null;
  const place = new Int32Array(names.length).fill(withOthers ? groups.length : -1);
  [...kept].sort((a, b) => a - b).forEach((level, k) => (place[level] = k));
  if (withOthers) groups.push({ name: OTHERS, people: others });
  return {
    ...base,
    kind: 'category',
    known: groups.reduce((sum, { people }) => sum + people, 0),
    groups,
    codes: levelOf.map((level) => (level < 0 ? -1 : place[level]!)),
  };
}
