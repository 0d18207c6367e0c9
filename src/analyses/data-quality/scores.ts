import { categoryColumn, timeColumn, type TableKind } from '../../core/table';
import { dayOf, parseIsoDay } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { levelCount } from '../../core/levels';
import type { ProposedStep } from '../../domain/cleaning/propose';
import { isFilled } from '../../domain/cleaning/row-keys';
import { quantileSorted } from '../../kernels/statistics/quantile';
import type { DataSpan, DictionaryRow, LinkRow, Score, ScoreId } from './result';

/** What a table should have in every row; other columns may be empty by nature (a coupon, a complaint's solution). */
const EXPECTED: Readonly<Record<TableKind, readonly string[]>> = {
  orders:
    'order_id customer_id ordered_at product_id product_name category quantity unit_price amount status channel store region'.split(
      ' ',
    ),
  customers: 'customer_id name phone email gender birth_date age region city joined_at'.split(' '),
  events: ['happened_at', 'event'],
  contacts: ['campaign_id', 'customer_id', 'sent_at'],
  feedback: ['created_at', 'kind'],
  products: ['product_id', 'name', 'category', 'price'],
  spend: ['date', 'channel', 'spend'],
};

interface Judged {
  readonly workspace: Workspace;
  readonly proposals: readonly ProposedStep[];
  readonly dictionary: readonly DictionaryRow[];
  readonly links: readonly LinkRow[];
  readonly span: DataSpan;
}

/** The five scores; each is 1 − bad / of, see the README. */
export function scoresOf({ workspace, proposals, dictionary, links, span }: Judged): Record<ScoreId, Score> {
  const rows = [...workspace.tables.values()].reduce((sum, { rowCount }) => sum + rowCount, 0);
  const expected = dictionary.filter(({ table, column }) => EXPECTED[table].includes(column));
  const cells = expected.reduce((sum, each) => sum + each.rows, 0);
  const filled = expected.reduce((sum, each) => sum + each.filled, 0);
  const repeated = rowsWith(proposals, ['exact-duplicates', 'fuzzy-duplicates']);
  const impossible = rowsWith(proposals, ['incomplete-rows', 'impossible-values']);
  const texts = fewValued(workspace);
  const misspelt = proposals
    .filter(({ kind }) => kind === 'unify-categories')
    .reduce((sum, proposal) => sum + proposal.rows.length, 0);
  const named = links.reduce((sum, link) => sum + link.rows, 0);
  const unknown = links.reduce((sum, link) => sum + link.rows - link.matched, 0);
  return {
    completeness: scoreOf(cells - filled, cells),
    uniqueness: scoreOf(repeated, rows),
    validity: scoreOf(impossible, rows),
    consistency: scoreOf(misspelt + unknown, texts + named),
    timeliness: timelinessOf(span),
  };
}

const scoreOf = (bad: number, of: number): Score => ({ value: of > 0 ? 1 - bad / of : NaN, bad, of });

/** Rows that any of these proposals is about, each counted once. */
function rowsWith(proposals: readonly ProposedStep[], kinds: readonly string[]): number {
  const rows = new Map<TableKind, Set<number>>();
  for (const { kind, table, rows: found } of proposals) {
    if (!kinds.includes(kind)) continue;
    const known = rows.get(table) ?? new Set();
    for (const row of found) known.add(row);
    rows.set(table, known);
  }
  return [...rows.values()].reduce((sum, each) => sum + each.size, 0);
}

const MOST_LEVELS = 500;

/** Filled cells of text columns that choose between a few values. */
function fewValued({ tables }: Workspace): number {
  let cells = 0;
  for (const table of tables.values())
    for (const name of table.columns.keys()) {
      const column = categoryColumn(table, name);
      if (!column || levelCount(column.levels) > MOST_LEVELS) continue;
      cells += isFilled(column).reduce((sum, filled) => sum + filled, 0);
    }
  return cells;
}

/** Tables that say how far the data reach, the surest first. */
export const DATED: readonly (readonly [TableKind, string])[] = [
  ['orders', 'ordered_at'],
  ['events', 'happened_at'],
  ['feedback', 'created_at'],
  ['contacts', 'sent_at'],
  ['spend', 'date'],
];
/** Data that end longer ago than this were never meant to reach the day of the import. */
const ARCHIVE_DAYS = 365;
/** A quiet week is nothing unusual in any shop. */
const LEAST_USUAL = 7;

const NO_SPAN: DataSpan = {
  table: null,
  firstDay: NaN,
  lastDay: NaN,
  lagDays: 0,
  archiveDays: 0,
  longestGap: 0,
  usualGap: LEAST_USUAL,
};

/** The days of the first table that has any. @param today `YYYY-MM-DD`, '' where nobody knows it */
export function spanOf({ tables }: Workspace, today: string): DataSpan {
  for (const [table, name] of DATED) {
    const content = tables.get(table);
    const time = content && timeColumn(content, name);
    if (!time) continue;
    const days = [
      ...new Set(
        Array.from(
          time.values.filter((ms) => ms === ms),
          dayOf,
        ),
      ),
    ].sort((a, b) => a - b);
    const [firstDay] = days;
    const lastDay = days.at(-1);
    if (firstDay === undefined || lastDay === undefined) continue;
    const gaps = gapsOf(days);
    const behind = Math.max(0, parseIsoDay(today) - lastDay) || 0;
    const isArchive = behind > ARCHIVE_DAYS;
    return {
      table,
      firstDay,
      lastDay,
      lagDays: isArchive ? 0 : behind,
      archiveDays: isArchive ? behind : 0,
      longestGap: gaps.at(-1) ?? 0,
      usualGap: usualOf(gaps),
    };
  }
  return NO_SPAN;
}

/** Days from each day with a row to the next, ascending. */
const gapsOf = (days: readonly number[]): Float64Array =>
  Float64Array.from(days.slice(1), (day, i) => day - days[i]).sort();

/** Days from one with a row to the next that are nothing unusual; ascending days. */
export const usualGapOf = (days: readonly number[]): number => usualOf(gapsOf(days));

const usualOf = (gaps: Float64Array): number =>
  gaps.length === 0 ? LEAST_USUAL : Math.max(LEAST_USUAL, Math.ceil(quantileSorted(gaps, 0.95)));

/** Days beyond the usual since the last row and in the longest gap, over all days that the data should cover. */
function timelinessOf({ firstDay, lastDay, lagDays, longestGap, usualGap }: DataSpan): Score {
  const days = lastDay - firstDay + 1 + lagDays;
  if (!(days > 0)) return scoreOf(0, 0);
  return scoreOf(Math.max(0, lagDays - usualGap) + Math.max(0, longestGap - usualGap), days);
}
