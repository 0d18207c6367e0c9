import type { ValueFormat } from '../../core/import-plan';
import type { DiagnosticLog } from '../diagnostics';
import { readNumber } from '../values/number-text';
import { isPlaceholder } from '../values/placeholder';
import { BLANK, PLACEHOLDER, reportCell } from './column-builder';
import { DoublesBuilder } from './doubles-builder';
import type { RecordBatch } from './record-batch';
import { ValueMemo } from './value-memo';

const POWERS_OF_TEN = Float64Array.from({ length: 16 }, (_, i) => 10 ** i);
/** An integer of so many digits, and a power of ten with so many zeros, are exact doubles; their quotient is rounded once. */
const EXACT_DIGITS = 15;

const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;

export class NumberBuilder extends DoublesBuilder {
  readonly #mark: number;
  readonly #percent: boolean;
  readonly #memo: ValueMemo;

  constructor(column: number, format: ValueFormat, log: DiagnosticLog, expectedRows: number) {
    super('number', column, log, expectedRows);
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
    const base = this.column * capacity;
    const values = this.withRoom(to - from);
    const mark = this.#mark;
    const digitsOnly = !this.#percent;
    let out = this.count;
    for (let i = from; i < to; i++) {
      let s = starts[base + i]!;
      let e = ends[base + i]!;
      while (s < e && bytes[s]! <= 32) s++;
      while (e > s && bytes[e - 1]! <= 32) e--;
      if (s === e) {
        values[out++] = NaN;
        this.missing++;
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
      this.missing++;
      if (value !== BLANK) {
        const code = value === PLACEHOLDER ? 'cell/placeholder' : 'cell/not-a-number';
        reportCell(this.log, code, batch, this.column, i);
      }
    }
    this.count = out;
  }
}
