import { MISSING_CODE } from '../../core/column';
import { levelText } from '../../core/levels';
import { categoryColumn, numberColumn, timeColumn, type Table } from '../../core/table';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { personOfRows } from '../../domain/people';
import { exactColumn, type Exact } from './money';
import { KNOWN, type Known } from './result';

/** What happened to a message; a person of several has all their bits. */
export const DELIVERED = 1;
export const OPENED = 2;
export const CLICKED = 4;
export const CONVERTED = 8;

/** One campaign, arm and channel; '' where the file does not say. */
export interface Slice {
  readonly campaign: string;
  readonly arm: string;
  readonly channel: string;
}

/** The messages before a day, one entry a row of their table. */
export interface Messages {
  readonly rows: number;
  /** Place among `slices`; −1 for a row of the day or later. */
  readonly slice: Int32Array;
  readonly slices: readonly Slice[];
  /** Bits; delivered for all where the file does not say. */
  readonly marks: Uint8Array;
  /** Moment; where it was not sent by any the file knows, that of what followed it first. NaN without one. */
  readonly at: Float64Array;
  readonly person: Int32Array;
  /** Null without the column; a row whose conversion comes later than the day has no revenue yet. */
  readonly revenue: Exact | null;
  readonly cost: Exact | null;
  readonly known: Readonly<Record<Known, boolean>>;
  /** Rows of the day or later, and rows without any moment: those count on every day. */
  readonly later: number;
  readonly undated: number;
}

/**
 * The rows of the contacts table before a day; null without such a table. O(rows). A blank moment says that it did not
 * happen; what was opened or clicked was delivered; revenue without a moment of conversion is a conversion.
 */
export function messagesBefore(workspace: Workspace, asOf: number): Messages | null {
  const table = workspace.tables.get('contacts');
  if (!table || table.rowCount === 0) return null;
  const rows = table.rowCount;
  const until = asOf * MS_PER_DAY;
  const times = (name: string): Float64Array =>
    timeColumn(table, name)?.values ?? new Float64Array(rows).fill(NaN);
  const sentAt = times('sent_at');
  const openedAt = times('opened_at');
  const clickedAt = times('clicked_at');
  const convertedAt = times('converted_at');
  const paid = numberColumn(table, 'revenue')?.values.slice() ?? null;
  const cost = numberColumn(table, 'cost')?.values ?? null;
  const delivery = flagValues(table);
  const { places, slices } = slicesOf(table);

  const marks = new Uint8Array(rows);
  const at = new Float64Array(rows);
  let later = 0;
  let undated = 0;
  for (let row = 0; row < rows; row++) {
    const opened = openedAt[row]!;
    const clicked = clickedAt[row]!;
    const converted = convertedAt[row]!;
    let moment = sentAt[row]!;
    if (moment !== moment) moment = firstOf(opened, clicked, converted);
    at[row] = moment;
    // Without a date of its own, an as-of day cannot leave it out; NaN is below nothing.
    if (moment >= until) {
      later++;
      places[row] = -1;
      continue;
    }
    if (moment !== moment) undated++;
    let mark = 0;
    if (opened < until) mark |= OPENED;
    if (clicked < until) mark |= CLICKED;
    if (!delivery || delivery[row] === 1 || mark !== 0) mark |= DELIVERED;
    if (converted < until || (converted !== converted && paid !== null && paid[row]! > 0)) mark |= CONVERTED;
    if (converted >= until && paid) paid[row] = NaN;
    marks[row] = mark;
  }
  const known = Object.fromEntries(KNOWN.map((name) => [name, table.columns.has(name)]));
  return {
    rows,
    slice: places,
    slices,
    marks,
    at,
    person: personOfRows(workspace, 'contacts'),
    revenue: paid && exactColumn(paid),
    cost: cost && exactColumn(cost),
    known: known as Record<Known, boolean>,
    later,
    undated,
  };
}

/** Whether conversions are known: by their moment, or by what they brought. */
export const knowsConversions = (known: Readonly<Record<Known, boolean>>): boolean =>
  known.converted_at || known.revenue;

/** The smallest of the moments that are known; NaN where none is. */
function firstOf(a: number, b: number, c: number): number {
  let first = a;
  if (!(first <= b)) first = b === b ? b : first;
  if (!(first <= c)) first = c === c ? c : first;
  return first;
}

function flagValues(table: Table): Uint8Array | null {
  const column = table.columns.get('delivered');
  return column?.kind === 'flag' ? column.values : null;
}

/** Campaign, arm and channel of each row. */
function slicesOf(table: Table): { readonly places: Int32Array; readonly slices: readonly Slice[] } {
  const [campaign, arm, channel] = (['campaign_id', 'arm', 'channel'] as const).map((role) =>
    namesIn(table, role),
  ) as [Named, Named, Named];
  const places = new Int32Array(table.rowCount);
  const slices: Slice[] = [];
  const known = new Map<number, number>();
  let lastKey = -1;
  let place = -1;
  for (let row = 0; row < places.length; row++) {
    const c = campaign.ofRow(row);
    const a = arm.ofRow(row);
    const h = channel.ofRow(row);
    const key = (c * arm.size + a) * channel.size + h;
    if (key !== lastKey) {
      lastKey = key;
      const found = known.get(key);
      if (found === undefined) {
        place = slices.length;
        known.set(key, place);
        slices.push({ campaign: campaign.names[c]!, arm: arm.names[a]!, channel: channel.names[h]! });
      } else place = found;
    }
    places[row] = place;
  }
  return { places, slices };
}

interface Named {
  /** The first is '': rows without one. */
  readonly names: readonly string[];
  /** More than any number. */
  readonly size: number;
  ofRow(row: number): number;
}

/** The texts of a column as numbers from 1, 0 for none. */
export function namesIn(table: Table, role: string): Named {
  const column = categoryColumn(table, role);
  const names = [''];
  if (!column) return { names, size: 1, ofRow: () => 0 };
  const { codes, levels } = column;
  const places = new Int32Array(levels.offsets.length - 1).fill(-1);
  const placeOf = new Map([['', 0]]);
  return {
    names,
    size: places.length + 1,
    ofRow(row) {
      const code = codes[row]!;
      if (code === MISSING_CODE) return 0;
      if (places[code] === -1) {
        const text = levelText(levels, code);
        const place = placeOf.get(text) ?? names.push(text) - 1;
        placeOf.set(text, place);
        places[code] = place;
      }
      return places[code]!;
    },
  };
}
