import type { ImportPlan } from '../../core/import-plan';
import { cellText, type RecordBatch } from './record-batch';
import { isTotalLabel } from './total-row';

/** First bytes (UTF-8) of the words that name a row of totals, as `isTotalLabel` knows them. */
const LABEL = 1;
/** White space and control characters, which a blank record may begin with. */
const BLANK = 2;
/** What the first cell of the header begins with. */
const HEADER = 4;

/** Finds the records that are no data: blank ones, repeats of the header, rows of totals. */
export class RowFilter {
  /** Columns of the time and the ids, which a row of totals leaves empty. */
  readonly #identifying: readonly number[];
  readonly #times: ReadonlySet<number>;
  #header: readonly Uint8Array[] = [];
  /** What a record may be by its first byte: LABEL | BLANK | HEADER. */
  readonly #suspects = new Uint8Array(256).fill(BLANK, 0, 33);

  constructor(plan: ImportPlan) {
    for (const byte of new TextEncoder().encode('TSGPROtsgpro(*合小全年总本月累汇総'))
      this.#suspects[byte]! |= LABEL;
    const playing = plan.columns.filter((column) => column.role !== null);
    this.#times = new Set(playing.filter((column) => column.type === 'time').map((column) => column.index));
    this.#identifying = playing
      .filter((column) => column.type === 'time' || column.role!.endsWith('_id'))
      .map((column) => column.index);
  }

  /** Remembers the header, to know it again. */
  setHeader(batch: RecordBatch, i: number): void {
    this.#header = Array.from({ length: batch.width }, (_, c) => {
      const at = c * batch.capacity + i;
      return batch.bytes.slice(batch.starts[at], batch.ends[at]);
    });
    const byte = this.#header[0]?.[0];
    if (byte !== undefined) this.#suspects[byte]! |= HEADER;
  }

  /** Why record i is no data: a diagnostic's code, or null where it is. */
  reason(batch: RecordBatch, i: number): string | null {
    const first = batch.starts[i]!;
    const empty = batch.ends[i] === first;
    const suspect = empty ? LABEL | BLANK | HEADER : this.#suspects[batch.bytes[first]!]!;
    if (suspect === 0) return null;
    if (suspect & BLANK && isBlank(batch, i)) return hasNul(batch, i) ? 'row/nul-bytes' : 'row/blank';
    if (suspect & HEADER && this.#repeatsHeader(batch, i)) return 'row/repeated-header';
    return suspect & (LABEL | BLANK) && this.#isTotal(batch, i) ? 'row/total' : null;
  }

  #repeatsHeader(batch: RecordBatch, i: number): boolean {
    if (this.#header.length === 0) return false;
    for (let c = 0; c < batch.width; c++) {
      const header = this.#header[c]!;
      const at = c * batch.capacity + i;
      const start = batch.starts[at]!;
      if (batch.ends[at]! - start !== header.length) return false;
      for (let k = 0; k < header.length; k++) if (batch.bytes[start + k] !== header[k]) return false;
    }
    return true;
  }

  /** A label such as "Total" comes first, and what tells one row from another is missing. */
  #isTotal(batch: RecordBatch, i: number): boolean {
    let label = 0;
    while (label < batch.width && isEmptyCell(batch, label, i)) label++;
    if (label === batch.width || label >= batch.cellCounts[i]!) return false;
    const others = this.#identifying.filter((c) => c !== label);
    const lacks =
      this.#times.has(label) ||
      others.some((c) => isEmptyCell(batch, c, i)) ||
      (others.length === 0 && emptyCells(batch, i) * 2 >= batch.width);
    return lacks && isTotalLabel(cellText(batch, label, i));
  }
}

function isEmptyCell(batch: RecordBatch, c: number, i: number): boolean {
  const at = c * batch.capacity + i;
  for (let k = batch.starts[at]!; k < batch.ends[at]!; k++) if (batch.bytes[k]! > 32) return false;
  return true;
}

function emptyCells(batch: RecordBatch, i: number): number {
  let count = 0;
  for (let c = 0; c < batch.width; c++) if (isEmptyCell(batch, c, i)) count++;
  return count;
}

function isBlank(batch: RecordBatch, i: number): boolean {
  for (let c = 0; c < batch.width; c++) if (!isEmptyCell(batch, c, i)) return false;
  return batch.cellCounts[i]! <= batch.width || blankTail(batch, i);
}

/** Whether a record of nothing but empty cells has only empty ones beyond the width too. */
function blankTail(batch: RecordBatch, i: number): boolean {
  const from = batch.ends[(batch.width - 1) * batch.capacity + i]!;
  const separator = batch.bytes[from]!;
  for (let k = from; k < batch.recordEnds[i]!; k++) {
    if (batch.bytes[k]! > 32 && batch.bytes[k] !== separator && batch.bytes[k] !== 0x22) return false;
  }
  return true;
}

const hasNul = (batch: RecordBatch, i: number): boolean =>
  batch.bytes.subarray(batch.recordStarts[i], batch.recordEnds[i]).includes(0);
