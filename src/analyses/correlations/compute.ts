import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { asOfDay } from '../../domain/as-of';
import { evidenceAt } from '../../domain/evidence';
import { leftOutAt } from '../../domain/left-out';
import { linesOf } from '../../domain/lines';
import { oncePerLabels, oncePerWorkspace, Recent } from '../../domain/memo';
import { ofOwnGroup } from '../../domain/own-shop';
import { peopleOf } from '../../domain/people';
import { personFieldsAt, sharePart, type PersonField } from '../../domain/person-fields';
import { snapshotAt } from '../../domain/snapshot';
import type { Association } from '../../kernels/statistics/association';
import { benjaminiHochberg } from '../../kernels/statistics/benjamini-hochberg';
import type { Progress } from '../contract';
import { detailOf } from './detail';
import { PairTable } from './pair-table';
import {
  strongestFirst,
  type CorrelationsParams,
  type CorrelationsResult,
  type FieldSummary,
  type PairSummary,
} from './result';

const DAYS_KEPT = 2;
const matrices = oncePerLabels(() => new Recent<number, Matrix>(DAYS_KEPT));
/** Of the columns that stay where labels or kept groups change, no pair is measured again. */
const measured = oncePerWorkspace(() => new Recent<number, PairTable>(DAYS_KEPT));

interface Matrix {
  readonly fields: readonly FieldSummary[];
  readonly pairs: readonly PairSummary[];
}

/**
 * Every pair of what is known of buyers, each with the coefficient that fits it, its interval and a test corrected for
 * the number of pairs; and the picture of one pair.
 *
 * Problems: `correlations/no-orders`, `correlations/no-customers` {lines}, `correlations/no-buyers` {asOf}. Notes: what
 * is left out, pairs that could not be tested, tables with few people a cell.
 */
export const compute = ofOwnGroup(computeShop);

function computeShop(
  workspace: Workspace,
  params: CorrelationsParams,
  progress: Progress,
): Outcome<CorrelationsResult> {
  const lines = linesOf(workspace);
  if (Number.isNaN(lines.lastDay)) return fail('correlations/no-orders');
  if (!peopleOf(workspace).ofLevel.get('orders')?.length) {
    return fail('correlations/no-customers', { lines: lines.count });
  }
  const asOf = asOfDay(workspace, params.asOf);
  const { buyers, list } = personFieldsAt(workspace, asOf);
  if (buyers.length === 0) return fail('correlations/no-buyers', { asOf: asOf * MS_PER_DAY });
  progress(0.3);

  const { fields, pairs } = matrices(workspace).get(asOf, () => {
    const table = measured(workspace).get(asOf, () => new PairTable());
    return matrixOf(list, table, progress);
  });
  const snapshot = snapshotAt(workspace, asOf);
  const result: CorrelationsResult = {
    asOf,
    buyers: buyers.length,
    fields,
    pairs,
    untested: (fields.length * (fields.length - 1)) / 2 - pairs.length,
    shown: shownOf(list, pairs, params),
    evidence: evidenceAt(snapshot),
  };
  const { anonymousLines, anonymousRevenue, withoutOrder, undatedLines, laterThan } = leftOutAt(
    workspace,
    snapshot,
  );
  const notes: Problem[] = [];
  const sparse = pairs.filter(({ isSparse, isFormula }) => isSparse && !isFormula).length;
  if (result.untested > 0) notes.push(problem('correlations/untested', { pairs: result.untested }));
  if (sparse > 0) notes.push(problem('correlations/sparse', { pairs: sparse }));
  if (anonymousLines > 0) {
    notes.push(problem('correlations/anonymous', { lines: anonymousLines, revenue: anonymousRevenue }));
  }
  if (withoutOrder > 0) notes.push(problem('correlations/without-order', { people: withoutOrder }));
  if (laterThan !== null) notes.push(problem('correlations/as-of', { asOf: laterThan }));
  if (undatedLines > 0) notes.push(problem('correlations/undated', { lines: undatedLines }));
  return ok(result, notes);
}

function matrixOf(list: readonly PersonField[], table: PairTable, progress: Progress): Matrix {
  const found: { first: number; second: number; isFormula: boolean; association: Association }[] = [];
  table.measure(list, (first, second, each) => {
    if (each)
      found.push({ first, second, isFormula: sharePart(list[first]!, list[second]!), association: each });
    if (first === 0) progress(0.3 + (0.65 * second ** 2) / list.length ** 2);
  });
  const pValues = found.map(({ isFormula, association: { pValue } }) => (isFormula ? NaN : pValue));
  const qValues = benjaminiHochberg(Float64Array.from(pValues));
  return {
    fields: list.map(({ id, name, kind, known, ...field }, i) => ({
      id,
      name,
      kind,
      unit: 'unit' in field ? field.unit : null,
      known,
      isSkewed: table.isSkewed(i),
    })),
    pairs: found.map(({ association: each, ...pair }, k) => ({ ...each, ...pair, qValue: qValues[k]! })),
  };
}

/** The chosen pair; where a side is not chosen or not there, the strongest pair, with the other side if that is. */
function shownOf(
  list: readonly PersonField[],
  pairs: readonly PairSummary[],
  { first, second }: CorrelationsParams,
): CorrelationsResult['shown'] {
  const place = (id: string): number => list.findIndex((field) => field.id === id);
  const [a, b] = [place(first), place(second)];
  if (a >= 0 && b >= 0 && a !== b) return detailOf(list, a, b);
  const one = Math.max(a, b);
  const best = strongestFirst(
    pairs.filter((pair) => !pair.isFormula && (one < 0 || pair.first === one || pair.second === one)),
  )[0];
  return best ? detailOf(list, best.first, best.second) : null;
}
