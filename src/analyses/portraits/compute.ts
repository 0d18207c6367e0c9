import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn } from '../../domain/activity';
import { asOfDay } from '../../domain/as-of';
import { evidenceAt } from '../../domain/evidence';
import { largeOrderOf, MANY_ORDERS } from '../../domain/large-order';
import { leftOutAt } from '../../domain/left-out';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { ofOwnGroup } from '../../domain/own-shop';
import { peopleOf } from '../../domain/people';
import { personColumnsAt } from '../../domain/person-columns';
import { peopleWhere, snapshotAt } from '../../domain/snapshot';
import type { Progress } from '../contract';
import { groupsOf } from './figures-of-groups';
import { groupBuyers, groupingColumns } from './groups';
import { needsOf } from './needs';
import { LEAST, type PortraitsParams, type PortraitsResult } from './result';
import { compareTraits } from './traits';

/**
 * The customers in groups by any column that is known of them, and what sets each group apart from the others.
 *
 * Problems: `portraits/no-orders`, `portraits/no-customers` {lines}, `portraits/no-buyers` {asOf}. Notes: what is left
 * out, a column that is no longer there, groups too small to describe.
 */
export const compute = ofOwnGroup(computeShop);

function computeShop(
  workspace: Workspace,
  params: PortraitsParams,
  progress: Progress,
): Outcome<PortraitsResult> {
  const lines = linesOf(workspace);
  if (Number.isNaN(lines.lastDay)) return fail('portraits/no-orders');
  if (!knowsAmounts(lines)) return fail('amounts/none');
  if (!peopleOf(workspace).ofLevel.get('orders')?.length) {
    return fail('portraits/no-customers', { lines: lines.count });
  }
  const asOf = asOfDay(workspace, params.asOf);
  const snapshot = snapshotAt(workspace, asOf);
  const buyers = peopleWhere(snapshot.orders.length, (p) => snapshot.orders[p]! > 0);
  if (buyers.length === 0) return fail('portraits/no-buyers', { asOf: asOf * MS_PER_DAY });
  progress(0.2);

  const columns = personColumnsAt(workspace, asOf);
  const offered = groupingColumns(columns);
  const by = offered.find(({ id }) => id === params.by) ?? offered[0]!;
  const grouped = groupBuyers(by, buyers);
  const groups = groupsOf(workspace, asOf, buyers, grouped);
  progress(0.5);
  const traits = compareTraits(workspace, columns, by, buyers, grouped, (done) => progress(0.5 + done * 0.3));
  progress(0.8);
  const units = buyers.reduce((sum, p) => sum + snapshot.net[p]!, 0);
  const result: PortraitsResult = {
    asOf,
    by: { id: by.id, source: by.source, name: by.name },
    groupings: offered.map(({ id, source, name }) => ({ id, source, name })),
    customers: buyers.length,
    revenue: moneyOf(lines.grid, units),
    groups,
    ...traits,
    needs: needsOf(workspace, asOf, buyers, grouped),
    largeOrder: largeOrderOf(workspace, activityIn(workspace, { from: -Infinity, to: asOf }), MANY_ORDERS),
    leftOut: leftOutAt(workspace, snapshot),
    evidence: evidenceAt(snapshot),
  };
  return ok(result, notesOf(result, params));
}

function notesOf({ by, groups, leftOut }: PortraitsResult, params: PortraitsParams): Problem[] {
  const notes: Problem[] = [];
  if (params.by !== by.id) notes.push(problem('portraits/no-column', { column: params.by }));
  const small = groups.filter(({ people }) => people < LEAST).length;
  if (small > 0) notes.push(problem('portraits/small', { groups: small, least: LEAST }));
  const { anonymousLines: lines, anonymousRevenue: revenue, laterThan } = leftOut;
  if (lines > 0) notes.push(problem('portraits/anonymous', { lines, revenue }));
  if (leftOut.withoutOrder > 0)
    notes.push(problem('portraits/without-order', { people: leftOut.withoutOrder }));
  if (laterThan !== null) notes.push(problem('portraits/as-of', { asOf: laterThan }));
  if (leftOut.undatedLines > 0) notes.push(problem('portraits/undated', { lines: leftOut.undatedLines }));
  return notes;
}
