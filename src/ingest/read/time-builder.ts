import type { ValueFormat } from '../../core/import-plan';
import { resized } from '../../core/memory';
import type { DiagnosticLog } from '../diagnostics';
import { isPlaceholder } from '../values/placeholder';
import { readTime, type DateOrder } from '../values/time-text';
import { grown, sameBytes } from './byte-dictionary';
import {
  BLANK,
  PLACEHOLDER,
  reportCell,
  type BuiltColumn,
  type ColumnBuilder,
  type ColumnPart,
  type FinishedRows,
} from './column-builder';
import { readDigitalTime } from './digital-time';
import type { RecordBatch } from './record-batch';
import { ValueMemo } from './value-memo';

/** What remains of a builder's values when they have gone into a column. */
const NONE = new Float64Array(0);

export class TimeBuilder implements ColumnBuilder {
  readonly #column: number;
  readonly #log: DiagnosticLog;
  readonly #order: DateOrder;
  readonly #text: boolean;
  readonly #memo: ValueMemo;
  #values: Float64Array<ArrayBuffer>;
  #count = 0;
  #missing = 0;

  constructor(column: number, format: ValueFormat, log: DiagnosticLog, expectedRows: number) {
    this.#values = new Float64Array(expectedRows);
    this.#column = column;
    this.#log = log;
    const order = format.dateOrder ?? 'ymd';
    const form = format.dateForm ?? 'text';
    this.#order = order;
    this.#text = form === 'text';
    this.#memo = new ValueMemo((text) => {
      if (text === '') return BLANK;
      return isPlaceholder(text) ? PLACEHOLDER : readTime(text, order, form, format.centuryPivot);
    });
  }

  append(batch: RecordBatch, from: number, to: number): void {
    const { bytes, view, starts, ends, capacity } = batch;
    const base = this.#column * capacity;
    if (this.#count + to - from > this.#values.length) {
      this.#values = grown(this.#values, this.#count + to - from);
    }
    const values = this.#values;
    let out = this.#count;
    let aboveStart = 0;
    let aboveLength = 0;
    let aboveValue = NaN;
    for (let i = from; i < to; i++) {
      let s = starts[base + i]!;
      let e = ends[base + i]!;
      while (s < e && bytes[s]! <= 32) s++;
      while (e > s && bytes[e - 1]! <= 32) e--;
      const length = e - s;
      if (length === 0) {
        values[out++] = NaN;
        this.#missing++;
        continue;
      }
      if (length === aboveLength && sameBytes(view, aboveStart, view, s, length)) {
        values[out++] = aboveValue;
        continue;
      }
      let value = this.#text ? readDigitalTime(bytes, s, e, this.#order) : NaN;
      if (Number.isNaN(value)) value = this.#memo.value(view, s, e);
      if (Number.isFinite(value)) {
        values[out++] = value;
        aboveStart = s;
        aboveLength = length;
        aboveValue = value;
        continue;
      }
      values[out++] = NaN;
      this.#missing++;
      aboveLength = 0;
      if (value !== BLANK) {
        const code = value === PLACEHOLDER ? 'cell/placeholder' : 'cell/not-a-date';
        reportCell(this.#log, code, batch, this.#column, i);
      }
    }
    this.#count = out;
  }

  appendPart({ cells, missing }: ColumnPart): void {
    if (this.#count + cells.length > this.#values.length) {
      this.#values = grown(this.#values, this.#count + cells.length);
    }
    this.#values.set(cells, this.#count);
    this.#count += cells.length;
    this.#missing += missing;
  }

  part(): ColumnPart {
    return { cells: this.#values.subarray(0, this.#count), levels: null, missing: this.#missing };
  }

  finish(rows: FinishedRows): BuiltColumn {
    const values = resized(this.#values, rows.count);
    this.#values = NONE;
    return { column: { kind: 'time', values }, filled: rows.count - this.#missing };
  }
}
