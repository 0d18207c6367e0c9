import { tableOfRows, type ExportTable } from '../../core/export-table';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import { indexOf, isTelling, LEAST, type Group, type PortraitsResult } from './result';

/** The tables of the page. */
export function tabulate(result: PortraitsResult, table: TableIdOf<typeof definition>): ExportTable {
  return table === 'groups' ? groupsTable(result) : traitsTable(result);
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
  const cells = Array.from({ length: groups.length * width }, (_, cell) => cell).filter(
    (cell) => groups[Math.floor(cell / width)]!.people >= LEAST && known[cell]! >= LEAST,
  );
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
