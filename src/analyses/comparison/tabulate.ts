import { tableOfRows, type ExportTable } from '../../core/export-table';
import type { Quartiles } from '../../kernels/statistics/quartiles';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import { shareOf } from './explain';
import { isFound, strongestFirst, type ComparisonResult, type MetricComparison } from './result';

/** The tables of the page; figures and groups by their ids. */
export function tabulate(result: ComparisonResult, table: TableIdOf<typeof definition>): ExportTable {
  return table === 'differences' ? differencesTable(result) : groupsTable(result);
}

function differencesTable({ compared }: ComparisonResult): ExportTable {
  const side = (metric: MetricComparison, of: 'a' | 'b') =>
    metric.figures.kind === 'number' ? metric.figures[of] : null;
  const known = (metric: MetricComparison, of: 'a' | 'b'): number =>
    metric.figures.kind === 'number'
      ? metric.figures[of].n
      : metric.figures[of].reduce((sum, count) => sum + count, 0);
  return tableOfRows(strongestFirst(compared?.metrics ?? []), [
    ['figure', ({ id }) => id],
    ['customers_a', (metric) => known(metric, 'a')],
    ['customers_b', (metric) => known(metric, 'b')],
    ['mean_a', (metric) => side(metric, 'a')?.mean ?? null],
    ['mean_b', (metric) => side(metric, 'b')?.mean ?? null],
    ['median_a', (metric) => side(metric, 'a')?.median ?? null],
    ['median_b', (metric) => side(metric, 'b')?.median ?? null],
    ['test', ({ tested }) => tested?.test ?? null],
    ['effect', ({ tested }) => tested?.effect.estimate ?? null],
    ['effect_lower_95', ({ tested }) => tested?.effect.lower ?? null],
    ['effect_upper_95', ({ tested }) => tested?.effect.upper ?? null],
    ['difference', ({ tested }) => tested?.difference?.estimate ?? null],
    ['difference_lower_95', ({ tested }) => tested?.difference?.lower ?? null],
    ['difference_upper_95', ({ tested }) => tested?.difference?.upper ?? null],
    ['p_value', ({ tested }) => tested?.pValue ?? null],
    ['q_value', ({ tested }) => tested?.qValue ?? null],
    [
      'beyond_chance',
      (metric) => (metric.isFormula || !metric.tested ? null : isFound(metric) ? 'yes' : 'no'),
    ],
    ['by_formula', ({ isFormula }) => (isFormula ? 'yes' : 'no')],
    ['overall_test', ({ overall }) => overall?.test ?? null],
    ['overall_effect', ({ overall }) => overall?.effect ?? null],
    ['overall_p_value', ({ overall }) => overall?.pValue ?? null],
  ]);
}

interface GroupRow extends Quartiles {
  readonly id: string;
  readonly name: string;
  readonly level: string | null;
  readonly share: number | null;
}

/** Every figure in every group of the division. */
function groupsTable({ divisions, compared }: ComparisonResult): ExportTable {
  const groups = compared ? divisions[compared.by]!.groups : [];
  const rows = (compared?.metrics ?? []).flatMap(({ id, figures }) =>
    groups.flatMap(({ name }, g): GroupRow[] =>
      figures.kind === 'number'
        ? [{ id, name, level: null, share: null, ...figures.groups[g]! }]
        : figures.levels.map((level, l) => ({
            id,
            name,
            level,
            n: figures.groups[g]![l]!,
            share: shareOf(figures.groups[g]!, l),
            mean: NaN,
            lower: NaN,
            median: NaN,
            upper: NaN,
          })),
    ),
  );
  return tableOfRows(rows, [
    ['group', ({ name }) => name],
    ['figure', ({ id }) => id],
    ['value', ({ level }) => level],
    ['customers', ({ n }) => n],
    ['share', ({ share }) => share],
    ['mean', ({ mean }) => mean],
    ['lower_quartile', ({ lower }) => lower],
    ['median', ({ median }) => median],
    ['upper_quartile', ({ upper }) => upper],
  ]);
}
