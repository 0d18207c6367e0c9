import { MISSING_FLAG } from '../../core/column';
import { resized } from '../../core/memory';
import type { DiagnosticLog } from '../diagnostics';
import { readFlag } from '../values/flag-text';
import { isPlaceholder } from '../values/placeholder';
import { grown } from './byte-dictionary';
import {
  BLANK,
  PLACEHOLDER,
  reportCell,
  type BuiltColumn,
  type ColumnBuilder,
  type ColumnPart,
  type FinishedRows,
} from './column-builder';
import type { RecordBatch } from './record-batch';
import { ValueMemo } from './value-memo';

export class FlagBuilder implements ColumnBuilder {
  readonly #column: number;
  readonly #log: DiagnosticLog;
  readonly #memo = new ValueMemo((text) => {
    if (text === '') return BLANK;
    return readFlag(text) ?? (isPlaceholder(text) ? PLACEHOLDER : NaN);
  });
  #values: Uint8Array<ArrayBuffer>;
  #count = 0;
  #filled = 0;

  constructor(column: number, log: DiagnosticLog, expectedRows: number) {
    this.#values = new Uint8Array(expectedRows);
    this.#column = column;
    this.#log = log;
  }

  append(batch: RecordBatch, from: number, to: number): void {
    const { view, starts, ends, capacity } = batch;
    const base = this.#column * capacity;
    if (this.#count + to - from > this.#values.length) {
      this.#values = grown(this.#values, this.#count + to - from);
    }
    for (let i = from; i < to; i++) {
      const value = this.#memo.value(view, starts[base + i]!, ends[base + i]!);
      const readable = Number.isFinite(value);
      this.#values[this.#count++] = readable ? value : MISSING_FLAG;
      if (readable && value !== MISSING_FLAG) this.#filled++;
      if (!readable && value !== BLANK) {
        const code = value === PLACEHOLDER ? 'cell/placeholder' : 'cell/not-a-flag';
        reportCell(this.#log, code, batch, this.#column, i);
      }
    }
  }

  appendPart({ cells, missing }: ColumnPart): void {
    if (this.#count + cells.length > this.#values.length) {
      this.#values = grown(this.#values, this.#count + cells.length);
    }
    this.#values.set(cells, this.#count);
    this.#count += cells.length;
    this.#filled += cells.length - missing;
  }

  part(): ColumnPart {
    const cells = this.#values.subarray(0, this.#count);
    return { cells, levels: null, missing: this.#count - this.#filled };
  }

  finish(rows: FinishedRows): BuiltColumn {
    return { column: { kind: 'flag', values: resized(this.#values, rows.count) }, filled: this.#filled };
  }
}
