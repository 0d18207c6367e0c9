import { tableOfRows, type ExportTable } from '../../core/export-table';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import {
  describesGroup,
  indexOf,
  isMore,
  isTelling,
  LEAST,
  peopleIn,
  type Group,
  type PortraitsResult,
  type Traits,
} from './result';

/** The tables of the page. */
export function tabulate(result: PortraitsResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'groups':
      return groupsTable(result);
    case 'traits':
      return traitsTable(result);
    case 'needs':
      return needsTable(result);
  }
}

const groupText = ({ kind, level }: Group): string => (kind === 'level' ? level : kind);

function groupsTable({ groups }: PortraitsResult): ExportTable {
  return tableOfRows(groups, [
    ['group', groupText],
    ['customers', ({ people }) => people],
    ['share_of_customers', ({ share }) => share],
    ['net_revenue', ({ revenue }) => revenue],
    ['share_of_revenue', ({ revenueShare }) => revenueShare],
    ['orders', ({ orders }) => orders],
    ['average_order_value', ({ orderValue }) => orderValue],
    ['lines_per_order', ({ orderLines }) => orderLines],
    ['mean_days_since_last_order', ({ days }) => days],
    ['lifetime_value_per_customer', ({ future }) => future && future.value],
    ['share_still_customers', ({ future }) => future && future.alive],
    ['main_channel', ({ channel }) => channel?.name ?? null],
    ['main_channel_share', ({ channel }) => channel && channel.orders / channel.of],
    ['preferred_hour_from', ({ hours }) => hours && hours.at],
    ['usual_purchases', ({ basket }) => basket.map(({ name }) => name).join('; ') || null],
  ]);
}

/** Every comparison, whether it tells something or not; groups too small to describe are left out. */
function traitsTable(result: PortraitsResult): ExportTable {
  const { groups, traits, value, effect, q, known } = result;
  const width = traits.length;
  const cells = comparedCells(groups, result);
  const traitOf = (cell: number) => traits[cell % width]!;
  return tableOfRows(cells, [
    ['group', (cell) => groupText(groups[Math.floor(cell / width)]!)],
    ['column', (cell) => traitOf(cell).column],
    ['value', (cell) => traitOf(cell).level],
    ['measure', (cell) => traitOf(cell).kind],
    ['of_group', (cell) => value[cell]!],
    ['of_all', (cell) => traitOf(cell).all],
    ['index', (cell) => indexOf(value[cell]!, traitOf(cell))],
    ['difference_in_standard_deviations', (cell) => effect[cell]!],
    ['q_value', (cell) => q[cell]!],
    ['known_in_group', (cell) => known[cell]!],
    ['known_in_all', (cell) => traitOf(cell).of],
    ['makes_the_groups', (cell) => (traitOf(cell).defines ? 'yes' : 'no')],
    ['sets_apart', (cell) => (isTelling(result, cell) ? 'yes' : 'no')],
  ]);
}

/** Likewise what they say and look at, first what is more than chance; a phrase that five of the group say in context. */
function needsTable({ groups, needs }: PortraitsResult): ExportTable {
  const { traits, value, effect, q, known, examples } = needs;
  const width = traits.length;
  const cells = comparedCells(groups, needs);
  cells.sort((a, b) => Number(isMore(needs, b)) - Number(isMore(needs, a)));
  const traitOf = (cell: number) => traits[cell % width]!;
  return tableOfRows(cells, [
    ['group', (cell) => groupText(groups[Math.floor(cell / width)]!)],
    ['source', (cell) => traitOf(cell).column],
    ['need', (cell) => traitOf(cell).level],
    ['customers', (cell) => peopleIn(needs, cell)],
    ['known_in_group', (cell) => known[cell]!],
    ['of_group', (cell) => value[cell]!],
    ['of_all', (cell) => traitOf(cell).all],
    ['index', (cell) => indexOf(value[cell]!, traitOf(cell))],
    ['difference_in_standard_deviations', (cell) => effect[cell]!],
    ['q_value', (cell) => q[cell]!],
    ['known_in_all', (cell) => traitOf(cell).of],
    ['more_than_everybody', (cell) => (isMore(needs, cell) ? 'yes' : 'no')],
    ['example', (cell) => examples.get(cell) ?? null],
  ]);
}

const comparedCells = (groups: readonly Group[], { traits, known }: Traits): number[] =>
  Array.from(known.keys()).filter(
    (cell) => describesGroup(groups[Math.floor(cell / traits.length)]!) && known[cell]! >= LEAST,
  );
