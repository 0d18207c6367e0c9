import { resized } from '../../core/memory';
import type { DiagnosticLog } from '../diagnostics';
import { grown } from './byte-dictionary';
import type { BuiltColumn, ColumnBuilder, ColumnPart, FinishedRows } from './column-builder';
import type { RecordBatch } from './record-batch';

/** What remains of a builder's values when they have gone into a column. */
const NONE = new Float64Array(0);

/** A column of doubles, NaN where missing: how its room grows and its parts are joined; what a cell says is the subclass's. */
export abstract class DoublesBuilder implements ColumnBuilder {
  protected values: Float64Array<ArrayBuffer>;
  protected count = 0;
  protected missing = 0;

  constructor(
    readonly kind: 'number' | 'time',
    protected readonly column: number,
    protected readonly log: DiagnosticLog,
    expectedRows: number,
  ) {
    this.values = new Float64Array(expectedRows);
  }

  abstract append(batch: RecordBatch, from: number, to: number): void;

  /** The values with room for so many rows more. */
  protected withRoom(rows: number): Float64Array<ArrayBuffer> {
    if (this.count + rows > this.values.length) this.values = grown(this.values, this.count + rows);
    return this.values;
  }

  appendPart({ cells, missing }: ColumnPart): void {
    this.withRoom(cells.length).set(cells, this.count);
    this.count += cells.length;
    this.missing += missing;
  }

  part(): ColumnPart {
    return { cells: this.values.subarray(0, this.count), levels: null, missing: this.missing };
  }

  finish(rows: FinishedRows): BuiltColumn {
    const values = resized(this.values, rows.count);
    this.values = NONE;
    return { column: { kind: this.kind, values }, filled: rows.count - this.missing };
  }
}
