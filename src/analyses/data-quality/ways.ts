import type { ParamValues } from '../../core/params';
import type { Table } from '../../core/table';
import { imputationsOf } from '../../domain/cleaning/missing-values';
import type { ProposedStep } from '../../domain/cleaning/propose';
import type { Workspace } from '../../core/workspace';
import { cleanTables, surroundingsOf } from '../../domain/cleaning/replay';
import { countsIn } from './distribution';
import { figuresOf } from './figures';
import type { Figures, ProposalResult, Way } from './result';

/** Asking the most similar rows about more cells than this takes longer than a page may; it can be chosen by hand. */
const MOST_NEAREST = 2000;

/** The ways of treating a proposal, each tried out: the one proposed first. */
export function waysOf(
  proposal: ProposedStep,
  workspace: Workspace,
  { before, distribution }: Pick<ProposalResult, 'before' | 'distribution'>,
): Way[] {
  const { params } = proposal;
  const others = choicesOf(proposal, workspace.tables.get(proposal.table)!);
  const proposed = Object.fromEntries(
    Object.keys(others[0] ?? {}).map((name) => [name, String(params[name])]),
  );
  const isProposed = (choices: Readonly<Record<string, string>>) =>
    Object.entries(choices).every(([name, value]) => proposed[name] === value);
  return [proposed, ...others.filter((choices) => !isProposed(choices))].flatMap((choices) => {
    const way = tried(proposal, workspace, before, distribution, { ...params, ...choices });
    return way ? [{ ...way, choices }] : [];
  });
}

/** The choices worth offering; one without a choice where there is only one way. */
function choicesOf({ kind, column, rows }: ProposedStep, table: Table): Readonly<Record<string, string>>[] {
  switch (kind) {
    case 'outliers':
      return ['iqr', 'mad', 'isolation'].flatMap((method) =>
        ['keep', 'cap', 'drop'].map((action) => ({ method, action })),
      );
    case 'impossible-values':
      return [{ action: 'row' }, { action: 'cell' }];
    case 'missing-values':
      return imputationsOf(table.columns.get(column)!)
        .filter((method) => method !== 'constant' && (method !== 'nearest' || rows.length <= MOST_NEAREST))
        .map((method) => ({ method }));
    default:
      return [];
  }
}

function tried(
  { kind, table: name, column }: ProposedStep,
  workspace: Workspace,
  before: Figures,
  distribution: ProposalResult['distribution'],
  params: ParamValues,
): Omit<Way, 'choices'> | null {
  const step = { id: '', kind, table: name, params };
  const { tables, entries } = cleanTables(workspace.tables, [step], surroundingsOf(workspace.sources));
  const [entry] = entries;
  if (!entry || entry.skipped) return null;
  const removed = entry.rejected + entry.duplicates;
  const changed = entry.changedCells;
  if (removed + changed === 0)
    return { params, removed, changed, after: before, counts: distribution?.counts ?? [] };
  const content = tables.get(name)!;
  const after = figuresOf(kind, name, column, content);
  const counts = distribution ? countsIn(distribution.bins, column, content) : [];
  return { params, removed, changed, after, counts };
}
