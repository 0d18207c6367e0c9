import type { Condition, ColumnTest, Deed, RowFilter } from '../../core/label';
import { levelCount, levelText } from '../../core/levels';
import type { Workspace } from '../../core/workspace';
import { deedsIn, rowColumnsOf, tellsDeed, windowOf } from '../../domain/labels/deeds';
import { oncePerWorkspace, Recent } from '../../domain/memo';
import type { PersonColumns } from '../../domain/person-column';
import { quantileSorted } from '../../kernels/statistics/quantile';
import type { Proposal } from './result';

/** An example before its people are counted. */
export type Example = Pick<Proposal, 'id' | 'subject' | 'rule'>;

const MOST_CATEGORIES = 2;
/** Half of the purchases, and enough of them to speak of a habit. */
const HALF = 0.5;
const TOP_FIFTH = 0.8;
const MOST_WEEKENDS = 0.6;
const ENOUGH_ORDERS = 3;
const OPENED_DAYS = 30;
const KEPT = 4;

const column = (id: string, test: ColumnTest): Condition => ({ kind: 'column', column: id, test });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const atLeast = (id: string, value: number): Condition => column(id, { is: 'at-least', value });
const deed = (of: Deed, value: number, where: readonly RowFilter[], days: number | null): Condition => ({
  kind: 'deed',
  deed: of,
  where,
  within: days === null ? { kind: 'always' } : { kind: 'last', days },
  is: 'at-least',
  value,
});

const remembered = oncePerWorkspace(() => new Recent<number, readonly Example[]>(KEPT));

/** Rules that this shop's files can carry, with limits from its own figures. Remembered by day. */
export const examplesFor = (workspace: Workspace, columns: PersonColumns): readonly Example[] =>
  remembered(workspace).get(columns.asOf, () => deriveExamples(workspace, columns));

function deriveExamples(workspace: Workspace, columns: PersonColumns): readonly Example[] {
  const has = (id: string): boolean => columns.find(id) !== undefined;
  const examples: Example[] = has('habit:category') ? loversOf(workspace, columns.asOf) : [];
  const add = (id: Example['id'], rule: Condition): void => void examples.push({ id, subject: '', rule });
  if (has('feature:discountShare')) {
    const limit = Math.max(HALF, quantileOf(columns, 'feature:discountShare', TOP_FIFTH));
    add('price', all(atLeast('feature:discountShare', limit), atLeast('feature:orders', 2)));
  }
  if (has('habit:weekendShare')) {
    add(
      'weekend',
      all(atLeast('habit:weekendShare', MOST_WEEKENDS), atLeast('feature:orders', ENOUGH_ORDERS)),
    );
  }
  const bigOrder = quantileOf(columns, 'feature:orderValue', TOP_FIFTH);
  if (bigOrder > 0) add('basket', atLeast('feature:orderValue', bigOrder));
  if (has('life-cycle:stage')) {
    const quiet = column('life-cycle:stage', { is: 'one-of', values: ['at-risk'] });
    add('quiet', all(quiet, atLeast('feature:orders', 2)));
  }
  if (tellsDeed(workspace, 'opened')) add('opens', deed('opened', 1, [], OPENED_DAYS));
  return examples;
}

/** Who mostly buys one of the categories with the most money, and spent more on it than half of its buyers. */
function loversOf(workspace: Workspace, asOf: number): Example[] {
  const categories = rowColumnsOf(workspace, 'spend').find(({ id }) => id === 'category');
  if (!categories) return [];
  const sums = Array.from({ length: levelCount(categories.levels) }, (_, i) => {
    const name = levelText(categories.levels, i);
    const spent = spentOn(workspace, name, asOf);
    return { name, spent, total: spent.reduce((sum, each) => sum + each, 0) };
  });
  return sums
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
    .slice(0, MOST_CATEGORIES)
    .map(({ name, spent }) => {
      const limit = rounded(quantileSorted(spent, 0.5));
      const where = [{ column: 'category', values: [name] }];
      const mostly = column('habit:category', { is: 'one-of', values: [name] });
      return { id: 'lover', subject: name, rule: all(mostly, deed('spend', limit, where, null)) };
    });
}

/** What its buyers spent on a category, ascending. */
const spentOn = (workspace: Workspace, category: string, asOf: number): Float64Array =>
  deedsIn(
    workspace,
    'spend',
    [{ column: 'category', values: [category] }],
    windowOf({ kind: 'always' }, asOf),
  )!
    .filter((spent) => spent > 0)
    .sort();

function quantileOf(columns: PersonColumns, id: string, q: number): number {
  const values = columns.find(id)?.values();
  if (values?.kind !== 'number') return NaN;
  const known = values.values.filter((value) => !Number.isNaN(value)).sort();
  return known.length === 0 ? NaN : rounded(quantileSorted(known, q));
}

/** To two digits: a limit is a figure that a person would choose. */
const rounded = (value: number): number => Number(value.toPrecision(2));
