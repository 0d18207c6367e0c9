import type { Column } from '../../core/column';
import type { DiagnosticGroup } from '../../core/diagnostics';
import type { ImportPlan, PlannedColumn } from '../../core/import-plan';
import { release } from '../../core/memory';
import { problem, type Problem } from '../../core/outcome';
import { attributeName, type Table } from '../../core/table';
import type { SourceColumn } from '../../core/workspace';
import { DiagnosticLog, WHOLE_ROW, type FoundCell, type FoundInPart } from '../diagnostics';
import { MAX_ROWS } from '../limits';
import { CategoryBuilder } from './category-builder';
import type { ColumnBuilder, ColumnPart } from './column-builder';
import { neededEmpty } from './needed-rows';
import { FlagBuilder } from './flag-builder';
import { NumberBuilder } from './number-builder';
import {
  DOUBLED_QUOTE,
  QUOTE_INSIDE,
  recordText,
  singleQuotes,
  STRAY_QUOTE,
  UNCLOSED_QUOTE,
  type RecordBatch,
} from './record-batch';
import { repairRow, REPAIRS, type RepairedRow } from './repair-row';
import { RowFilter } from './row-filter';
import { RowNumbers, type RowNumbersPart } from './row-numbers';
import { batchOfRows } from './string-batch';
import { TimeBuilder } from './time-builder';
import type { UsualRows } from './usual-rows';

export interface BuiltTable {
  readonly table: Table;
  readonly columns: readonly SourceColumn[];
  readonly diagnostics: readonly DiagnosticGroup[];
  /** The first cells of each column that could not be read, by their rows in the table. */
  readonly unread: readonly FoundCell[];
}

/** The rows of the end of a file, as data that can move between threads; everything is numbered from its first record. */
export interface TablePart {
  /** One a column of the plan; null where it is not kept. */
  readonly columns: readonly (ColumnPart | null)[];
  readonly numbers: RowNumbersPart;
  readonly found: FoundInPart;
  /** Rows of the wrong length that were looked at closely. */
  readonly looked: number;
}

/** All cells of record i, also those beyond the width of the table. */
export type SplitRow = (batch: RecordBatch, i: number) => string[];

/** Rows of the wrong length that are looked at closely before most of them must turn out to be repairable. */
const REPAIRS_TRIED = 200;
const WIDEST_REPAIRED = 64;
const AS_IT_STANDS: RepairedRow = { cells: [], code: null };

const KEY_ROLE = /_id$|^(?:phone|email|coupon)$/;

/**
 * Turns batches of records into the columns of a plan. Leaves out, and says so: blank rows, repeats of the header and rows
 * of totals. A row with too few or too many cells is repaired where only one repair makes sense, padded or cut otherwise.
 */
export class TableBuilder {
  readonly #plan: ImportPlan;
  readonly #usual: UsualRows | null;
  readonly #log = new DiagnosticLog();
  readonly #numbers = new RowNumbers();
  readonly #filter: RowFilter;
  readonly #builders: readonly (ColumnBuilder | null)[];
  readonly #names: readonly string[];
  readonly #quote: number;
  #looked = 0;
  #repaired = 0;
  /** Number of the first record of data. */
  readonly #firstData: number;
  /** Number of the first record of another table. */
  readonly #end: number;

  /**
   * Trusts that `plan.columns[c].index` is c for every c. A good guess of the rows saves copying. Of the end of a file
   * (`isPart`) every record is data.
   */
  constructor(plan: ImportPlan, usual: UsualRows | null, expectedRows = 1024, isPart = false) {
    this.#plan = plan;
    this.#usual = usual;
    this.#filter = new RowFilter(plan);
    this.#names = columnNames(plan.columns);
    this.#builders = plan.columns.map((column) =>
      column.keep ? builderOf(column, this.#log, expectedRows) : null,
    );
    this.#quote = plan.dialect.quote.charCodeAt(0);
    this.#end = plan.dialect.tableEnd ?? Infinity;
    this.#firstData = isPart ? 1 : plan.dialect.skippedLines + (plan.dialect.hasHeader ? 2 : 1);
  }

  get rowCount(): number {
    return this.#numbers.count;
  }

  /** Takes the next records of the file; a problem ends the reading. */
  append(batch: RecordBatch, split: SplitRow): Problem | null {
    let from = Math.min(batch.count, Math.max(0, this.#firstData - batch.firstNumber));
    const header = this.#firstData - 1 - batch.firstNumber;
    if (this.#plan.dialect.hasHeader && header >= 0 && header < batch.count) {
      this.#filter.setHeader(batch, header);
    }
    for (let i = from; i < batch.count; i++) {
      const reason = batch.firstNumber + i < this.#end ? this.#filter.reason(batch, i) : 'row/other-table';
      const flags = batch.flags[i]!;
      const whole = batch.cellCounts[i] === batch.width;
      if (reason === null && whole && flags === 0) continue;
      this.#reportQuotes(batch, i, flags & (STRAY_QUOTE | UNCLOSED_QUOTE));
      const inside = (flags & QUOTE_INSIDE) !== 0;
      const row = reason !== null ? null : whole && !inside ? AS_IT_STANDS : this.#repair(batch, i, split);
      if (row !== null && whole && row.code === null) {
        if (inside) this.#reportQuotes(batch, i, STRAY_QUOTE);
        if (flags & DOUBLED_QUOTE) singleQuotes(batch, i, this.#quote);
        continue;
      }
      this.#take(batch, from, i);
      from = i + 1;
      const code = row === null ? reason : row.code;
      const number = batch.firstNumber + i;
      if (code !== null) this.#log.add(code, WHOLE_ROW, number, () => recordText(batch, i));
      if (row === null) continue;
      const { delimiter } = this.#plan.dialect;
      this.#take(batchOfRows([row.cells], batch.width, number, delimiter), 0, 1);
    }
    this.#take(batch, from, batch.count);
    return this.rowCount > MAX_ROWS ? problem('ingest/too-many-rows', { limit: MAX_ROWS }) : null;
  }

  /** Remembers the header of the file, to know it again. */
  knowHeader(batch: RecordBatch, i: number): void {
    this.#filter.setHeader(batch, i);
  }

  /** All that was taken as data; the builder is spent after it. */
  part(): TablePart {
    return {
      columns: this.#builders.map((builder) => builder?.part() ?? null),
      numbers: this.#numbers.part(),
      found: this.#log.part(),
      looked: this.#looked,
    };
  }

  /**
   * Takes the rows of the end of the file, which follow after `records` records, and their memory. False, and nothing taken, where rows
   * of the wrong length are so many that those before decide how closely the later ones are looked at.
   */
  appendPart({ columns, numbers, found, looked }: TablePart, records: number): boolean {
    if (this.#looked + looked > REPAIRS_TRIED) return false;
    this.#builders.forEach((builder, c) => builder?.appendPart(columns[c]!));
    release(columns.flatMap((column) => (column ? [column.cells.buffer] : [])));
    this.#numbers.appendPart(numbers, records);
    this.#log.appendPart(found, records);
    return true;
  }

  /** The table of all that was taken; the builder is spent after it. */
  finish(): BuiltTable {
    const rows = {
      count: this.rowCount,
      numberOf: (row: number) => this.#numbers.numberOf(row),
    };
    const built = new Map<string, Column>();
    const filled = new Map<string, number>();
    const columns = this.#plan.columns.map((planned, c): SourceColumn => {
      const { header, type } = planned;
      const done = this.#builders[c]?.finish(rows);
      if (!done) return { header, name: null, type, filled: 0 };
      const name = this.#names[c]!;
      built.set(name, done.column);
      filled.set(name, done.filled);
      return { header, name, type, filled: done.filled };
    });
    const table = { rowCount: rows.count, columns: built };
    neededEmpty(table, this.#plan, filled, (c, row) =>
      this.#log.add('row/without-needed', c, rows.numberOf(row), () => ''),
    );
    return {
      table,
      columns,
      diagnostics: this.#log.groups((c) => this.#plan.columns[c]!.header),
      unread: this.#log.unread().map((cell) => ({ ...cell, row: this.#numbers.rowOf(cell.row) })),
    };
  }

  #take(batch: RecordBatch, from: number, to: number): void {
    if (from >= to) return;
    for (const builder of this.#builders) builder?.append(batch, from, to);
    this.#numbers.append(batch.firstNumber + from, to - from);
  }

  #repair(batch: RecordBatch, i: number, split: SplitRow): RepairedRow {
    const hopeless =
      batch.width > WIDEST_REPAIRED || (this.#looked++ > REPAIRS_TRIED && this.#repaired * 5 < this.#looked);
    const row = repairRow(
      recordText(batch, i),
      split(batch, i),
      this.#plan.dialect.delimiter,
      batch.width,
      hopeless ? null : this.#usual,
    );
    if (row.code !== null && REPAIRS.has(row.code)) this.#repaired++;
    return row;
  }

  #reportQuotes(batch: RecordBatch, i: number, flags: number): void {
    if (flags === 0) return;
    const code = flags & UNCLOSED_QUOTE ? 'row/unclosed-quote' : 'row/stray-quote';
    this.#log.add(code, WHOLE_ROW, batch.firstNumber + i, () => recordText(batch, i));
  }
}

/** Name of each column in the table; a role or header that is taken keeps its first column, the next get a number. */
function columnNames(columns: readonly PlannedColumn[]): string[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const role = column.role !== null && !taken.has(column.role) ? column.role : null;
    let name = role ?? attributeName(column.header);
    for (let k = 2; taken.has(name); k++) name = `${attributeName(column.header)} (${k})`;
    if (column.keep) taken.add(name);
    return name;
  });
}

function builderOf(column: PlannedColumn, log: DiagnosticLog, expectedRows: number): ColumnBuilder {
  switch (column.type) {
    case 'number':
      return new NumberBuilder(column.index, column.format, log, expectedRows);
    case 'time':
      return new TimeBuilder(column.index, column.format, log, expectedRows);
    case 'flag':
      return new FlagBuilder(column.index, log, expectedRows);
    case 'category':
      return new CategoryBuilder(
        column.index,
        column.role !== null && KEY_ROLE.test(column.role),
        log,
        expectedRows,
      );
  }
}
