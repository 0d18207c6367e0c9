import type { Column } from '../../core/column';
import type { Levels } from '../../core/levels';
import type { DiagnosticLog } from '../diagnostics';
import { cellText, type RecordBatch } from './record-batch';

/** Turns the cells of one column into values; one kind of builder per kind of column. */
export interface ColumnBuilder {
  /** Appends records `from` … `to - 1` of a batch. */
  append(batch: RecordBatch, from: number, to: number): void;
  /** Appends the cells that another builder of the same column has of a later part of the file. */
  appendPart(part: ColumnPart): void;
  /** All of it as data; the builder is spent after it. */
  part(): ColumnPart;
  finish(rows: FinishedRows): BuiltColumn;
}

/** The cells of a part of a file, as a builder keeps them. */
export interface ColumnPart {
  readonly cells: Float64Array | Uint32Array | Uint8Array;
  /** Texts that the cells number; null where they are values themselves. */
  readonly levels: Levels | null;
  /** Cells without a value. */
  readonly missing: number;
}

export interface BuiltColumn {
  readonly column: Column;
  /** Rows with a value. */
  readonly filled: number;
}

export interface FinishedRows {
  readonly count: number;
  /** Number in the file of a row of the table. */
  numberOf(row: number): number;
}

/** A cell that is missing without a remark, as NaN is already taken by the unreadable. */
export const BLANK = Infinity;
/** A cell that says "nothing here" in words, such as N/A. */
export const PLACEHOLDER = -Infinity;

/** Reports a typed cell that has no value: `code` where its text cannot be read, or a placeholder. */
export function reportCell(
  log: DiagnosticLog,
  code: string,
  batch: RecordBatch,
  column: number,
  i: number,
): void {
  log.add(code, column, batch.firstNumber + i, () => cellText(batch, column, i));
}
