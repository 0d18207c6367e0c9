import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { asOfDay } from '../../domain/as-of';
import { evidenceAt } from '../../domain/evidence';
import { leftOutAt } from '../../domain/left-out';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { ofOwnGroup } from '../../domain/own-shop';
import { peopleOf } from '../../domain/people';
import { personFieldsAt, type GroupField } from '../../domain/person-fields';
import { snapshotAt } from '../../domain/snapshot';
import type { Progress } from '../contract';
import { planFor } from './plan';
import { readingsAt } from './read';
import type { ExperimentsParams, ExperimentsResult } from './result';
import { rankGroups } from './whom';

/**
 * Groups of buyers by value × response, a trial on one of them with its people drawn into arms, and what the campaigns
 * of the contact file say.
 *
 * Problems: `experiments/no-orders`, `experiments/no-customers` {lines}, `experiments/no-buyers` {asOf}. Notes: what is
 * left out, and which file is missing.
 */
export const compute = ofOwnGroup(computeShop);

/** What a trial is planned for first, where there is such a field. */
const TELLING = ['rfm:segment', 'life-cycle:stage', 'value:tier'];

function computeShop(
  workspace: Workspace,
  params: ExperimentsParams,
  progress: Progress,
): Outcome<ExperimentsResult> {
  const lines = linesOf(workspace);
  if (Number.isNaN(lines.lastDay)) return fail('experiments/no-orders');
  if (!peopleOf(workspace).ofLevel.get('orders')?.length) {
    return fail('experiments/no-customers', { lines: lines.count });
  }
  const asOf = asOfDay(workspace, params.asOf);
  const fields = personFieldsAt(workspace, asOf);
  if (fields.buyers.length === 0) return fail('experiments/no-buyers', { asOf: asOf * MS_PER_DAY });
  progress(0.3);

  const divisions = fields.list.filter((field): field is GroupField => field.kind === 'category');
  const field =
    divisions.find(({ id }) => id === params.by) ??
    TELLING.flatMap((id) => divisions.find((division) => division.id === id) ?? [])[0] ??
    divisions[0] ??
    null;
  const ranking = rankGroups(workspace, fields, field, asOf, params.horizonDays);
  progress(0.5);
  const plan = field && planFor(workspace, fields, field, ranking, asOf, params);
  progress(0.6);
  const snapshot = snapshotAt(workspace, asOf);
  const result: ExperimentsResult = {
    asOf,
    buyers: fields.buyers.length,
    horizonDays: params.horizonDays,
    divisions: divisions.map(({ id, name }) => ({ id, name })),
    by: field ? divisions.indexOf(field) : -1,
    responses: ranking.responses,
    whole: ranking.whole,
    groups: ranking.groups,
    plan,
    readings: readingsAt(workspace, asOf, params),
    evidence: evidenceAt(snapshot),
  };
  progress(0.95);
  return ok(result, notesOf(workspace, result));
}

function notesOf(workspace: Workspace, { asOf, responses }: ExperimentsResult): Problem[] {
  const { anonymousLines, anonymousRevenue, withoutOrder, undatedLines, laterThan } = leftOutAt(
    workspace,
    snapshotAt(workspace, asOf),
  );
  const notes: Problem[] = [];
  if (!workspace.tables.has('contacts')) notes.push(problem('experiments/no-contacts'));
  else if (responses === 'repeat') notes.push(problem('experiments/no-answers'));
  if (!knowsAmounts(linesOf(workspace))) notes.push(problem('experiments/no-amounts'));
  if (anonymousLines > 0) {
    notes.push(problem('experiments/anonymous', { lines: anonymousLines, revenue: anonymousRevenue }));
  }
  if (withoutOrder > 0) notes.push(problem('experiments/without-order', { people: withoutOrder }));
  if (laterThan !== null) notes.push(problem('experiments/as-of', { asOf: laterThan }));
  if (undatedLines > 0) notes.push(problem('experiments/undated', { lines: undatedLines }));
  return notes;
}
