import { fail, ok, type Outcome } from '../../core/outcome';
import { categoryColumn } from '../../core/table';
import type { Workspace } from '../../core/workspace';
import type { CleaningKind } from '../../domain/cleaning/methods';
import { proposalsOf, type ProposedStep } from '../../domain/cleaning/propose';
import { importDay } from '../../domain/cleaning/replay';
import { listPrices } from '../../domain/cleaning/list-prices';
import type { ParamsOf, Progress } from '../contract';
import type { definition } from './definition';
import { daysOf } from './days';
import { dictionaryOf } from './dictionary';
import { binsOf, countsIn } from './distribution';
import { figuresOf } from './figures';
import { insidesOf } from './inside';
import { linksOf } from './links';
import { pricesOf, pricesSample } from './prices';
import { quarantineOf, unreadCount } from './quarantine';
import type { DataQualityResult, LogEntry, ProposalResult } from './result';
import { sampleOf } from './sample';
import { scoresOf, spanOf } from './scores';
import { waysOf } from './ways';

/**
 * How good the data of a shop are, what is worth cleaning with the figures before and after, and what was done.
 *
 * Problems: `data-quality/no-data`.
 */
export function compute(
  workspace: Workspace,
  { reachTo }: ParamsOf<typeof definition>,
  progress: Progress,
): Outcome<DataQualityResult> {
  if ([...workspace.tables.values()].every(({ rowCount }) => rowCount === 0) && !workspace.imported)
    return fail('data-quality/no-data');
  const today = importDay(workspace.sources);
  const proposals = proposalsOf(workspace);
  progress(0.3);
  const dictionary = dictionaryOf(workspace);
  const links = linksOf(workspace);
  const days = daysOf(workspace);
  const span = spanOf(workspace, reachTo === '' ? today : reachTo);
  const scores = scoresOf({ workspace, proposals, dictionary, links, span });
  progress(0.5);
  const judged = proposals.map((proposal) => resultOf(workspace, proposal));
  progress(0.9);
  return ok({
    scores,
    span,
    proposals: judged.sort((a, b) => b.weight - a.weight || compareNames(a, b)),
    log: logOf(workspace),
    quarantine: quarantineOf(workspace),
    unread: unreadCount(workspace),
    days,
    dictionary,
    links,
  });
}

/** What a share of rows counts for: a repeated or impossible row moves every sum, a missing cell only splits by it. */
const WEIGHTS: Readonly<Record<CleaningKind, number>> = {
  'exact-duplicates': 1,
  'fuzzy-duplicates': 1,
  'incomplete-rows': 1,
  'impossible-values': 1,
  outliers: 1,
  'change-unit': 1,
  'list-prices': 1,
  'unify-categories': 0.5,
  'missing-values': 0.1,
  'readmit-row': 0, // nobody but a person can propose it
};

function resultOf(workspace: Workspace, proposal: ProposedStep): ProposalResult {
  const { kind, table, column, params, rows } = proposal;
  const content = workspace.tables.get(table)!;
  const before = figuresOf(kind, table, column, content);
  const bins = binsOf(kind, column, params, content);
  const distribution = bins && { bins, counts: countsIn(bins, column, content) };
  const ways = waysOf(proposal, workspace, { before, distribution });
  const prices = kind === listPrices.kind ? pricesOf(content, workspace.tables, params) : null;
  const share = (WEIGHTS[kind] * rows.length) / content.rowCount;
  const moved = (['revenue', 'orderValue'] as const).map((id) => movedShare(before[id], ways[0]?.after[id]));
  const ids = table === 'orders' ? categoryColumn(content, 'order_id')?.codes : undefined;
  return {
    kind,
    table,
    column,
    rule:
      typeof params['rule'] === 'string'
        ? params['rule']
        : typeof params['match'] === 'string'
          ? params['match']
          : '',
    rows: rows.length,
    orders: ids ? new Set(Array.from(rows, (row) => ids[row])).size : NaN,
    of: content.rowCount,
    weight: Math.max(share, ...moved),
    before,
    distribution,
    ways,
    sample: prices ? pricesSample(prices) : sampleOf(proposal, content),
    prices,
  };
}

/** How far a figure moves, as a share of the greater of the two; one that becomes known is new altogether. */
function movedShare(before = 0, after = 0): number {
  if (before !== before) return Number(after === after);
  const greater = Math.max(Math.abs(before), Math.abs(after));
  return greater === 0 ? 0 : Math.abs(after - before) / greater;
}

const compareNames = (a: ProposalResult, b: ProposalResult): number => (nameOf(a) < nameOf(b) ? -1 : 1);
const nameOf = ({ table, kind, column, rule }: ProposalResult): string =>
  [table, kind, column, rule].join(' ');

function logOf(workspace: Workspace): LogEntry[] {
  const insides = insidesOf(workspace);
  return (workspace.cleaning ?? []).map(({ step, skipped, ...counts }, position) => ({
    id: step.id,
    kind: step.kind,
    table: step.table,
    column: String(step.params['column'] ?? ''),
    params: step.params,
    savedAt: step.savedAt ?? '',
    skipped: skipped ?? null,
    inside: insides.get(position) ?? null,
    ...counts,
  }));
}
