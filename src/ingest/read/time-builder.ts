import type { ValueFormat } from '../../core/import-plan';
import type { DiagnosticLog } from '../diagnostics';
import { isPlaceholder } from '../values/placeholder';
import { readTime, type DateOrder } from '../values/time-text';
import { sameBytes } from './byte-dictionary';
import { BLANK, PLACEHOLDER, reportCell } from './column-builder';
import { readDigitalTime } from './digital-time';
import { DoublesBuilder } from './doubles-builder';
import type { RecordBatch } from './record-batch';
import { ValueMemo } from './value-memo';

export class TimeBuilder extends DoublesBuilder {
  readonly #order: DateOrder;
  readonly #text: boolean;
  readonly #memo: ValueMemo;

  constructor(column: number, format: ValueFormat, log: DiagnosticLog, expectedRows: number) {
    super('time', column, log, expectedRows);
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
    const base = this.column * capacity;
    const values = this.withRoom(to - from);
    let out = this.count;
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
        this.missing++;
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
      this.missing++;
      aboveLength = 0;
      if (value !== BLANK) {
        const code = value === PLACEHOLDER ? 'cell/placeholder' : 'cell/not-a-date';
        reportCell(this.log, code, batch, this.column, i);
      }
    }
    this.count = out;
  }
}
