import { cellOf, tableOfRows, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { isoDay } from '../../core/time';
import { REASONS, STAGES } from '../../domain/life-cycle';
import { STAGE_GOALS } from '../../domain/life-cycle-goals';
import { MODEL_LABELS, MODELS } from '../../domain/life-cycle-models';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import { peopleOf } from './people';
import type { LifeCycleResult } from './result';

/** The tables of the page. */
export function tabulate(result: LifeCycleResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'stages':
      return tableOfRows(result.stages, [
        ['stage', ({ id }) => id],
        ['customers', ({ people }) => people],
        ['share_of_customers', ({ share }) => share],
        ['customers_before', ({ before }) => before],
        ['orders', ({ orders }) => orders],
        ['net_revenue', ({ revenue }) => revenue],
        ['share_of_revenue', ({ revenueShare }) => revenueShare],
        ['mean_days_since_last_order', ({ meanDays }) => meanDays],
      ]);
    case 'movement':
      return movementTable(result);
    case 'course':
      return {
        rowCount: result.course.days.length,
        columns: [
          { header: 'as_of', value: (at) => isoDay(result.course.days[at]!) },
          ...STAGES.map((stage, i) => ({
            header: stage.replaceAll('-', '_'),
            value: (at: number) => result.course.counts[i]![at]!,
          })),
        ],
      };
    case 'goals':
      return goalsTable(result);
    case 'models':
      return modelsTable(result);
    case 'limits':
      return tableOfRows(result.gaps, [
        ['category', ({ category }) => category ?? '(all)'],
        ['gaps', ({ gaps }) => gaps],
        ['median_days', ({ median }) => median],
        ['p80_days', ({ p80 }) => p80],
        ['p95_days', ({ p95 }) => p95],
        ['active_up_to_days', ({ limits }) => limits?.active ?? null],
        ['lost_after_days', ({ limits }) => limits?.lost ?? null],
      ]);
    case 'lives':
      return livesTable(result);
    case 'people':
      return peopleTable(result, peopleOf(result, { kind: 'all' }, 'key'));
  }
}

const MODEL_HEADER = { aida: 'aida', crm: 'crm', value: 'value_progress' } as const;

/** A stage by its position; beyond them the people whom the shop did not know yet. */
const stageName = (position: number): string => STAGES[position] ?? 'not-known-yet';

function movementTable({ movement }: LifeCycleResult): ExportTable {
  const width = STAGES.length + 1;
  const cells = Array.from(movement, (people, cell) => ({
    from: Math.floor(cell / width),
    to: cell % width,
    people,
  })).filter(({ people }) => people > 0);
  return tableOfRows(cells, [
    ['from_stage', ({ from }) => stageName(from)],
    ['to_stage', ({ to }) => stageName(to)],
    ['customers', ({ people }) => people],
  ]);
}

/** Each stage in each whole period: who was in it at its beginning, and who had reached its goal at its end. */
function goalsTable({ goals }: LifeCycleResult): ExportTable {
  const rows = STAGES.flatMap((stage, i) =>
    goals.periods.map((period, at) => ({
      stage,
      target: goals.targets[i]!,
      ...period,
      ...goals.counts[i]![at]!,
    })),
  );
  return tableOfRows(rows, [
    ['stage', ({ stage }) => stage],
    ['goal', ({ stage }) => STAGE_GOALS[stage].goal],
    ['from', ({ from }) => isoDay(from)],
    ['to', ({ to }) => isoDay(to - 1)],
    ['customers', ({ base }) => base],
    ['reached_goal', ({ reached }) => reached],
    ['share', ({ base, reached }) => cellOf(base > 0 ? reached / base : NaN)],
    ['target_share', ({ target }) => (target > 0 ? target / 100 : null)],
  ]);
}

/** Each model's cells with somebody; those of one model hold everybody known once. */
function modelsTable({ models }: LifeCycleResult): ExportTable {
  const cells = MODELS.flatMap((model) => {
    const labels = MODEL_LABELS[model];
    return Array.from(models[model].counts, (people, cell) => ({
      model,
      stage: Math.floor(cell / labels.length),
      label: labels[cell % labels.length]!,
      people,
    })).filter(({ people }) => people > 0);
  });
  return tableOfRows(cells, [
    ['model', ({ model }) => model],
    ['stage', ({ stage }) => stageName(stage)],
    ['model_label', ({ label }) => label],
    ['customers', ({ people }) => people],
  ]);
}

function livesTable({ lives, people }: LifeCycleResult): ExportTable {
  return {
    rowCount: lives.person.length,
    columns: [
      { header: 'customer_id', value: (k) => levelText(people.keys, lives.person[k]!) },
      { header: 'first_order', value: (k) => isoDay(lives.from[k]!) },
      { header: 'last_order', value: (k) => isoDay(lives.to[k]!) },
      { header: 'orders', value: (k) => lives.orders[k]! },
      { header: 'net_revenue', value: (k) => cellOf(lives.revenue[k]!) },
    ],
  };
}

/** The selected people with their stage, what put them there, where they were before, and their label of each model. */
export function peopleTable({ people }: LifeCycleResult, rows: Uint32Array): ExportTable {
  return {
    rowCount: rows.length,
    columns: [
      { header: 'customer_id', value: (k) => levelText(people.keys, rows[k]!) },
      { header: 'stage', value: (k) => stageName(people.stage[rows[k]!]!) },
      { header: 'reason', value: (k) => REASONS[people.reason[rows[k]!]!]! },
      { header: 'stage_before', value: (k) => stageName(people.before[rows[k]!]!) },
      ...MODELS.map((model) => ({
        header: MODEL_HEADER[model],
        value: (k: number) => MODEL_LABELS[model][people.labels[model][rows[k]!]!]!,
      })),
      {
        header: 'last_order',
        value: (k) => (Number.isNaN(people.last[rows[k]!]!) ? null : isoDay(people.last[rows[k]!]!)),
      },
      { header: 'orders', value: (k) => people.orders[rows[k]!]! },
      { header: 'net_spend', value: (k) => cellOf(people.spend[rows[k]!]!) },
    ],
  };
}
