import { MISSING_CODE, MISSING_FLAG } from '../core/column';
import { groupingColumn } from '../core/grouping';
import { labelColumn } from '../core/label';
import { levelCount, levelTexts } from '../core/levels';
import { labelsIn } from '../core/recipe';
import { categoryColumn, type Table } from '../core/table';
import type { Workspace } from '../core/workspace';
import type { Baskets } from './baskets';
import { agesOf } from './feature-profile';
import { groupingsOf as keptGroupingsOf } from './groupings';
import { knowsAmounts, linesOf } from './lines';
import { ANONYMOUS, personOfRows, peopleOf } from './people';
import { personColumnsAt } from './person-columns';
import { levelOfPeople } from './person-names';
import { CELL_SEGMENTS } from './rfm-cells';
import { NO_GROUP, segmentsAt, TIERS, tiersAt, USUAL_CUTS } from './value-tiers';

/** What baskets can be told apart by: what the person is worth, the order's own columns, then those of the person. */
export const GROUPINGS = [
  'tier',
  'rfm',
  'channel',
  'store',
  'region',
  'city',
  'city_tier',
  'gender',
  'age',
  'has_children',
  'member_level',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What people can be told apart by because the shop said so. */
export interface OwnGrouping {
  /** Id of the column of people. */
  readonly column: string;
  /** In the shop's words. */
  readonly name: string;
  /** A label, whose groups are `yes` and `no`; else groups that were kept, with names of their own. */
  readonly isLabel: boolean;
}

export interface BasketGroups {
  /** In the order of their bytes; tiers, segments and kept groups in their own, ages in that of the years; `no` and `yes` for a flag. */
  readonly names: readonly string[];
  /** Group of each basket, −1 where it is not known or the basket's lines disagree. */
  readonly ofBasket: Int32Array;
}

const AGE_BANDS = [
  { from: 0, name: '0–18' },
  { from: 19, name: '19–24' },
  { from: 25, name: '25–35' },
  { from: 36, name: '36–45' },
  { from: 46, name: '46–60' },
  { from: 61, name: '61+' },
] as const;
const UNKNOWN = -1;

/**
 * The baskets by one grouping, or by the column of a label or of kept groups; null where there is no such column. Tiers,
 * segments, ages and labels are those of the as-of day, so that nothing later is looked at. O(lines + people).
 */
export function basketGroups(
  workspace: Workspace,
  baskets: Baskets,
  by: string,
  asOf: number,
): BasketGroups | null {
  if ((by === 'tier' || by === 'rfm') && !hasValues(workspace)) return null;
  const ofPerson = groupsOfPeople(workspace, by, asOf);
  if (ofPerson) return byPerson(baskets, ofPerson);
  const orders = workspace.tables.get('orders');
  return (orders && byLines(orders, baskets, by)) ?? byTexts(workspace, baskets, by);
}

/** The groupings that some table has a column for. */
export function groupingsOf(workspace: Workspace): readonly Grouping[] {
  const orders = workspace.tables.get('orders')?.columns;
  const customers = workspace.tables.get('customers')?.columns;
  const has = (by: Grouping): boolean => {
    if (by === 'tier' || by === 'rfm') return hasValues(workspace);
    if (by === 'age' && customers?.has('birth_date')) return true;
    return (orders?.has(by) ?? false) || (customers?.has(by) ?? false);
  };
  return GROUPINGS.filter(has);
}

/** Whether people can be told apart by what they paid. */
const hasValues = (workspace: Workspace): boolean =>
  peopleOf(workspace).count > 0 && knowsAmounts(linesOf(workspace));

/** The labels of the shop, then its kept groups, each in the order of their making. */
export const ownGroupingsOf = (workspace: Workspace): readonly OwnGrouping[] => [
  ...labelsIn(workspace.recipe).map(({ id, name }) => ({ column: labelColumn(id), name, isLabel: true })),
  ...keptGroupingsOf(workspace).map(({ id, name }) => ({ column: groupingColumn(id), name, isLabel: false })),
];

/** Groups that are worked out rather than read; null for the others. */
function groupsOfPeople(workspace: Workspace, by: string, asOf: number): PersonGroups | null {
  switch (by) {
    case 'tier':
      return ranked(TIERS, tiersAt(workspace, asOf, 'spend', USUAL_CUTS)!);
    case 'rfm':
      return ranked(CELL_SEGMENTS, segmentsAt(workspace, asOf));
    case 'age':
      return ageBandsOf(workspace, asOf);
    case 'has_children':
      return parentsOf(workspace);
    default:
      return ownGroups(workspace, by, asOf);
  }
}

/** Who has a label, or which of the kept groups is nearest; of two groups with one name the first stands for both. */
function ownGroups(workspace: Workspace, by: string, asOf: number): PersonGroups | null {
  if (!ownGroupingsOf(workspace).some(({ column }) => column === by)) return null;
  const values = personColumnsAt(workspace, asOf).find(by)?.values();
  if (values?.kind === 'flag') {
    const of = Int32Array.from(values.values, (flag) => (flag === MISSING_FLAG ? UNKNOWN : flag));
    return { names: ['no', 'yes'], of };
  }
  if (values?.kind !== 'category') return null;
  const names = levelTexts(values.levels);
  const firstOf = names.map((name) => names.indexOf(name));
  return { names, of: values.codes.map((code) => (code < 0 ? UNKNOWN : firstOf[code]!)) };
}

const ranked = (names: readonly string[], of: Uint8Array): PersonGroups => ({
  names,
  of: Int32Array.from(of, (group) => (group === NO_GROUP ? UNKNOWN : group)),
});

interface PersonGroups {
  readonly names: readonly string[];
  readonly of: Int32Array;
}

function byPerson({ person }: Baskets, { names, of }: PersonGroups): BasketGroups {
  return { names, ofBasket: person.map((p) => (p === ANONYMOUS ? UNKNOWN : of[p]!)) };
}

function byTexts(workspace: Workspace, baskets: Baskets, by: string): BasketGroups | null {
  const levels = levelOfPeople(workspace, peopleOf(workspace).count, by);
  if (!levels) return null;
  const { names, groupOf } = sortedNames(levelTexts(levels.levels));
  const of = levels.ofPerson.map((level) => (level === -1 ? UNKNOWN : groupOf[level]!));
  return byPerson(baskets, { names, of });
}

function byLines(orders: Table, baskets: Baskets, by: string): BasketGroups | null {
  const column = categoryColumn(orders, by);
  if (!column || levelCount(column.levels) === 0) return null;
  const { names, groupOf } = sortedNames(levelTexts(column.levels));
  const UNSEEN = -2;
  const { count, ofLine } = baskets;
  const ofBasket = new Int32Array(count).fill(UNSEEN);
  for (let i = 0; i < ofLine.length; i++) {
    const basket = ofLine[i]!;
    const code = column.codes[i]!;
    if (basket === -1 || code === MISSING_CODE) continue;
    const group = groupOf[code]!;
    if (ofBasket[basket] === UNSEEN) ofBasket[basket] = group;
    else if (ofBasket[basket] !== group) ofBasket[basket] = UNKNOWN;
  }
  return { names, ofBasket: ofBasket.map((group) => (group === UNSEEN ? UNKNOWN : group)) };
}

function sortedNames(texts: readonly string[]): { names: string[]; groupOf: Int32Array } {
  const order = texts.map((_, level) => level).sort((a, b) => (texts[a]! < texts[b]! ? -1 : 1));
  const groupOf = new Int32Array(texts.length);
  order.forEach((level, group) => (groupOf[level] = group));
  return { names: order.map((level) => texts[level]!), groupOf };
}

/** Age bands by the age on the as-of day. */
function ageBandsOf(workspace: Workspace, asOf: number): PersonGroups | null {
  const ages = agesOf(workspace, peopleOf(workspace).count, asOf);
  if (!ages) return null;
  const of = Int32Array.from(ages, (years) => AGE_BANDS.findLastIndex(({ from }) => years >= from));
  return { names: AGE_BANDS.map(({ name }) => name), of };
}

/** Whoever any row says to have children. */
function parentsOf(workspace: Workspace): PersonGroups | null {
  const table = workspace.tables.get('customers');
  const column = table?.columns.get('has_children');
  if (column?.kind !== 'flag') return null;
  const of = new Int32Array(peopleOf(workspace).count).fill(UNKNOWN);
  personOfRows(workspace, 'customers').forEach((person, row) => {
    const flag = column.values[row]!;
    if (person === ANONYMOUS || flag > 1) return;
    of[person] = Math.max(of[person]!, flag);
  });
  return { names: ['no', 'yes'], of };
}
