import type { ValueFormat } from '../../core/import-plan';
import { resized } from '../../core/memory';
import type { DiagnosticLog } from '../diagnostics';
import { readNumber } from '../values/number-text';
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

const POWERS_OF_TEN = Float64Array.from({ length: 16 }, (_, i) => 10 ** i);
/** An integer of so many digits, and a power of ten with so many zeros, are exact doubles; their quotient is rounded once. */
const EXACT_DIGITS = 15;

const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;

/** What remains of a builder's values when they have gone into a column. */
const NONE = new Float64Array(0);

export class NumberBuilder implements ColumnBuilder {
  readonly #column: number;
  readonly #log: DiagnosticLog;
  readonly #mark: number;
  readonly #percent: boolean;
  readonly #memo: ValueMemo;
  #values: Float64Array<ArrayBuffer>;
  #count = 0;
  #missing = 0;

  constructor(column: number, format: ValueFormat, log: DiagnosticLog, expectedRows: number) {
    this.#values = new Float64Array(expectedRows);
    this.#column = column;
    this.#log = log;
    const mark = format.decimalMark ?? '.';
    this.#mark = mark === ',' ? COMMA : DOT;
    this.#percent = format.percent === true;
    this.#memo = new ValueMemo((text) => {
      if (text === '') return BLANK;
      if (isPlaceholder(text)) return PLACEHOLDER;
      const number = readNumber(text, mark);
      return number === null || (this.#percent && !number.percent) ? NaN : number.value;
    });
  }

  append(batch: RecordBatch, from: number, to: number): void {
    const { bytes, view, starts, ends, capacity } = batch;
    const base = this.#column * capacity;
    if (this.#count + to - from > this.#values.length) {
      this.#values = grown(this.#values, this.#count + to - from);
    }
    const values = this.#values;
    const mark = this.#mark;
    const digitsOnly = !this.#percent;
    let out = this.#count;
    for (let i = from; i < to; i++) {
      let s = starts[base + i]!;
      let e = ends[base + i]!;
      while (s < e && bytes[s]! <= 32) s++;
      while (e > s && bytes[e - 1]! <= 32) e--;
      if (s === e) {
        values[out++] = NaN;
        this.#missing++;
        continue;
      }
      const negative = bytes[s] === MINUS;
      let p = negative ? s + 1 : s;
      let mantissa = 0;
      let digits = 0;
      let decimals = -1;
      for (; p < e; p++) {
        const d = bytes[p]! - ZERO;
        if (d >= 0 && d <= 9) {
          mantissa = mantissa * 10 + d;
          digits++;
          if (decimals >= 0) decimals++;
        } else if (bytes[p] === mark && decimals < 0 && digits > 0) decimals = 0;
        else break;
      }
      if (p === e && digits > 0 && digits <= EXACT_DIGITS && digitsOnly) {
        const magnitude = decimals > 0 ? mantissa / POWERS_OF_TEN[decimals]! : mantissa;
        values[out++] = negative ? -magnitude : magnitude;
        continue;
      }
      const value = this.#memo.value(view, s, e);
      if (Number.isFinite(value)) {
        values[out++] = value;
        continue;
      }
      values[out++] = NaN;
      this.#missing++;
      if (value !== BLANK) {
        const code = value === PLACEHOLDER ? 'cell/placeholder' : 'cell/not-a-number';
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
    return { column: { kind: 'number', values }, filled: rows.count - this.#missing };
  }
}
