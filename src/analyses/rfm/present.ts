import { MS_PER_DAY } from '../../core/time';
import type { Format } from '../../core/format';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import { peopleRows, type PeopleList, type PersonRow } from '../people';
import { actionsOf } from './actions';
import type { definition } from './definition';
import { FEW } from './explain';
import { numbersOf, type NumberNote } from './numbers';
import { peopleOf, type RfmSelection } from './people';
import type { RfmResult, SegmentSummary } from './result';
import { SEGMENTS, type Role, type SegmentId } from './segments';
import { peopleTable } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface RfmView {
  readonly evidence: EvidenceView;
  /** What is counted: net of returns, all time to 10 Dec 2011. */
  readonly caption: string;
  readonly grid: GridView;
  /** By revenue, greatest first; empty segments last, in the order of the map. */
  readonly segments: readonly SegmentRow[];
  readonly actions: readonly ActionView[];
  /** "Explain these numbers": the method with this shop's own figures. */
  readonly numbers: readonly NumberNote[];
  /** The people of a part of the page, made row by row as they are scrolled to. */
  people(selection: RfmSelection): PeopleList<CustomerRow>;
}

export interface GridView {
  readonly title: string;
  readonly caption: string;
  readonly rowAxis: string;
  readonly columnAxis: string;
  /** From the top row down, from the left column on. */
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** Row-major. */
  readonly cells: readonly CellView[];
}

export interface CellView {
  readonly cell: number;
  /** Name of the segment that owns the cell, '' where rules of another kind decide. */
  readonly label: string;
  readonly segment: SegmentId | null;
  readonly colour: number | null;
  readonly count: string;
  /** Share of the revenue in [0, 1], 0 where it is not above 0; for the depth of the colour. */
  readonly shade: number;
  /** The whole cell as a sentence. */
  readonly spoken: string;
  readonly selection: RfmSelection;
}

export interface SegmentRow {
  readonly id: SegmentId;
  readonly name: string;
  /** Who they are, and what to do, in plain words. */
  readonly who: string;
  readonly advice: string;
  readonly colour: number;
  readonly people: string;
  readonly share: string;
  readonly revenue: string;
  readonly revenueShare: string;
  /** The same in [0, 1] for a bar. */
  readonly bar: number;
  readonly days: string;
  readonly orders: string;
  readonly spend: string;
  readonly orderValue: string;
  readonly empty: boolean;
  readonly selection: RfmSelection;
}

export interface ActionView {
  readonly role: Role;
  readonly title: string;
  readonly text: string;
  readonly selection: RfmSelection;
}

export interface CustomerRow extends PersonRow {
  readonly segment: string;
  readonly colour: number;
  readonly days: string;
  readonly orderCount: string;
  readonly totalSpend: string;
  /** R 5 · F 4 · M 5 */
  readonly scores: string;
}

/** The view of a result; no arithmetic is left to the markup. */
export function present(result: RfmResult, presentation: Presentation<typeof definition>): RfmView {
  const { format, say, display } = presentation;
  return {
    evidence: evidenceView(result.evidence, say),
    caption: say(`caption.${result.choices.returns}.${result.months === 0 ? 'all' : 'months'}`, {
      months: result.months,
      from: result.from * MS_PER_DAY,
      asOf: result.asOf * MS_PER_DAY,
    }),
    grid: gridOf(result, format, say),
    segments: segmentRows(result, format, say),
    actions: (result.totals.customers < FEW ? [] : actionsOf(result)).map((action) => ({
      role: action.role,
      title: say(`action.${action.role}`, { people: action.people }),
      text: say(`action.${action.role}.text`, {
        people: action.people,
        orderValue: action.orderValue,
        meanOrders: Math.round(action.meanOrders * 10) / 10,
        days: Math.round(action.meanDays),
        stake: action.stake ?? 0,
        tenth: (action.stake ?? 0) / 10,
      }),
      selection: { kind: 'segments', segments: action.segments.map((id) => positionOf(result, id)) },
    })),
    numbers: numbersOf(result, say),
    people: (selection) => peopleView(result, peopleOf(result, selection, display.peopleSort), format, say),
  };
}

const positionOf = (result: RfmResult, id: SegmentId): number =>
  result.segments.findIndex((segment) => segment.id === id);

/** Something to draw: in [0, 1], 0 for a loss and for a share of nothing. */
const drawn = (share: number): number => (share > 0 ? Math.min(1, share) : 0);

function gridOf({ grid, segments, totals }: RfmResult, format: Format, say: Say): GridView {
  const { kind, rows, columns } = grid;
  const rowLabels = Array.from({ length: rows }, (_, row) =>
    kind === 'high-low' ? say(`axis.row.${row}`) : format.integer(rows - row),
  );
  const columnLabels = Array.from({ length: columns }, (_, column) =>
    kind === 'high-low'
      ? say(`axis.column.${column}`)
      : format.number(kind === 'halves' ? 1 + column / 2 : 1 + column, 1),
  );
  const cells = Array.from(grid.customers, (customers, cell): CellView => {
    const segment = segments[grid.segment[cell]!];
    const label = segment ? say(`segment.${segment.id}`) : '';
    const share = totals.revenue > 0 ? grid.revenue[cell]! / totals.revenue : NaN;
    const row = rowLabels[Math.floor(cell / columns)]!;
    const column = columnLabels[cell % columns]!;
    return {
      cell,
      label,
      segment: segment?.id ?? null,
      colour: segment ? SEGMENTS[segment.id].colour : null,
      count: format.integer(customers),
      shade: drawn(share),
      spoken: say(`cell.${kind}.${segment ? 'named' : 'plain'}`, { label, row, column, customers, share }),
      selection: { kind: 'cell', cell },
    };
  });
  return {
    title: say('grid.title'),
    caption: say('grid.caption'),
    rowAxis: say(`axis.rows.${kind}`),
    columnAxis: say(`axis.columns.${kind}`),
    rowLabels,
    columnLabels,
    cells,
  };
}

function segmentRows(result: RfmResult, format: Format, say: Say): SegmentRow[] {
  const filled = result.segments.filter(({ customers }) => customers > 0);
  const empty = result.segments.filter(({ customers }) => customers === 0);
  return [...filled.sort((a, b) => b.revenue - a.revenue), ...empty].map((segment) =>
    segmentRow(segment, positionOf(result, segment.id), format, say),
  );
}

function segmentRow(segment: SegmentSummary, position: number, format: Format, say: Say): SegmentRow {
  const { id } = segment;
  return {
    id,
    name: say(`segment.${id}`),
    who: say(`segment.${id}.who`),
    advice: say(`segment.${id}.do`),
    colour: SEGMENTS[id].colour,
    people: format.integer(segment.customers),
    share: format.share(segment.share),
    revenue: format.moneyShort(segment.revenue),
    revenueShare: format.share(segment.revenueShare),
    bar: drawn(segment.revenueShare),
    days: format.days(Math.round(segment.meanDays)),
    orders: format.number(segment.meanOrders, 1),
    spend: format.money(segment.meanSpend),
    orderValue: format.money(segment.orderValue),
    empty: segment.customers === 0,
    selection: { kind: 'segments', segments: [position] },
  };
}

function peopleView(result: RfmResult, rows: Uint32Array, format: Format, say: Say): PeopleList<CustomerRow> {
  const { people, segments } = result;
  return {
    title: say('people.title', { people: rows.length }),
    table: () => peopleTable(result, rows),
    ...peopleRows(people, rows, (i) => {
      const { id } = segments[people.segment[i]!]!;
      return {
        segment: say(`segment.${id}`),
        colour: SEGMENTS[id].colour,
        days: format.days(people.days[i]!),
        orderCount: format.integer(people.orders[i]!),
        totalSpend: format.money(people.spend[i]!),
        scores: say('people.scores', { r: people.r[i]!, f: people.f[i]!, m: people.m[i]! }),
      };
    }),
  };
}
