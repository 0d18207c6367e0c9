import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { asOfDay } from '../../domain/as-of';
import { evidenceAt } from '../../domain/evidence';
import { leftOutAt } from '../../domain/left-out';
import { linesOf } from '../../domain/lines';
import { ofOwnGroup } from '../../domain/own-shop';
import { peopleOf } from '../../domain/people';
import {
  OTHERS,
  personFieldsAt,
  sharePart,
  type GroupField,
  type PersonField,
} from '../../domain/person-fields';
import { snapshotAt } from '../../domain/snapshot';
import { benjaminiHochberg } from '../../kernels/statistics/benjamini-hochberg';
import type { Progress } from '../contract';
import { compareGroups } from './compare-groups';
import { compareNumbers } from './compare-numbers';
import type { Compared, ComparisonParams, ComparisonResult, MetricComparison } from './result';

/**
 * Two groups of buyers beside each other, by every number and grouping known of them: the test that fits, the size of
 * the difference with its interval, and a correction for the number of figures.
 *
 * Problems: `comparison/no-orders`, `comparison/no-customers` {lines}, `comparison/no-buyers` {asOf}. Notes: what is
 * left out, figures that could not be tested.
 */
export const compute = ofOwnGroup(computeShop);

function computeShop(
  workspace: Workspace,
  params: ComparisonParams,
  progress: Progress,
): Outcome<ComparisonResult> {
  const lines = linesOf(workspace);
  if (Number.isNaN(lines.lastDay)) return fail('comparison/no-orders');
  if (!peopleOf(workspace).ofLevel.get('orders')?.length) {
    return fail('comparison/no-customers', { lines: lines.count });
  }
  const asOf = asOfDay(workspace, params.asOf);
  const { buyers, list } = personFieldsAt(workspace, asOf);
  if (buyers.length === 0) return fail('comparison/no-buyers', { asOf: asOf * MS_PER_DAY });
  progress(0.4);

  const divisions = list.filter((field) => field.kind === 'category');
  const compared = comparedOf(list, divisions, params, progress);
  const snapshot = snapshotAt(workspace, asOf);
  const result: ComparisonResult = {
    asOf,
    buyers: buyers.length,
    divisions: divisions.map(({ id, name, groups }) => ({ id, name, groups })),
    compared,
    evidence: evidenceAt(snapshot),
  };
  const { anonymousLines, anonymousRevenue, withoutOrder, undatedLines, laterThan } = leftOutAt(
    workspace,
    snapshot,
  );
  const notes: Problem[] = [];
  const untested = compared?.metrics.filter(({ tested }) => !tested).length ?? 0;
  if (untested > 0) notes.push(problem('comparison/untested', { figures: untested }));
  if (anonymousLines > 0) {
    notes.push(problem('comparison/anonymous', { lines: anonymousLines, revenue: anonymousRevenue }));
  }
  if (withoutOrder > 0) notes.push(problem('comparison/without-order', { people: withoutOrder }));
  if (laterThan !== null) notes.push(problem('comparison/as-of', { asOf: laterThan }));
  if (undatedLines > 0) notes.push(problem('comparison/undated', { lines: undatedLines }));
  return ok(result, notes);
}

/** What shops ask for first, where the customer list has it. */
const TELLING = ['customers:member_level', 'customers:gender', 'customers:source_channel'];

/** What was chosen; what was not, or is not there: a telling field of the customer list, its largest group, all others. */
function comparedOf(
  list: readonly PersonField[],
  divisions: readonly GroupField[],
  params: ComparisonParams,
  progress: Progress,
): Compared | null {
  const by =
    divisions.find(({ id }) => id === params.by) ??
    TELLING.flatMap((id) => divisions.find((division) => division.id === id) ?? [])[0] ??
    divisions.find(({ id }) => id.startsWith('customers:')) ??
    divisions.find(({ id }) => id.startsWith('habit:')) ??
    divisions[0];
  if (!by) return null;
  const place = (name: string): number => by.groups.findIndex((group) => group.name === name);
  const largest = by.groups.reduce(
    (most, { name, people }, i) => (name !== OTHERS && people > by.groups[most]!.people ? i : most),
    0,
  );
  const a = place(params.a) >= 0 ? place(params.a) : largest;
  const b = place(params.b) === a ? -1 : place(params.b);
  /** 0 in a, 1 in b, −1 in neither. */
  const side = by.codes.map((code) => (code === a ? 0 : code === b || (b < 0 && code >= 0) ? 1 : -1));

  const metrics = list
    .filter(({ id }) => id !== by.id)
    .map((field, i, { length }): MetricComparison => {
      progress(0.4 + (0.5 * i) / length);
      const { id, name } = field;
      const compared =
        field.kind === 'number' ? compareNumbers(field, by, side) : compareGroups(field, by, side);
      return {
        id,
        name,
        unit: field.kind === 'number' ? field.unit : null,
        isFormula: sharePart(by, field),
        ...compared,
      };
    });
  const qValues = benjaminiHochberg(
    Float64Array.from(metrics, ({ isFormula, tested }) => (isFormula ? NaN : (tested?.pValue ?? NaN))),
  );
  let [inA, inB] = [0, 0];
  for (const each of side) {
    if (each === 0) inA++;
    if (each === 1) inB++;
  }
  return {
    by: divisions.indexOf(by),
    a,
    b,
    people: { a: inA, b: inB },
    metrics: metrics.map((metric, i) => ({
      ...metric,
      tested: metric.tested && { ...metric.tested, qValue: qValues[i]! },
    })),
  };
}
