import { MISSING_CODE, type CategoryColumn } from '../../core/column';
import type { DiagnosticLog } from '../diagnostics';
import { ByteDictionary, grown } from './byte-dictionary';
import type { ColumnBuilder, FinishedRows } from './column-builder';
import { tidyLevels } from './tidy-levels';
import type { RecordBatch } from './record-batch';

export class CategoryBuilder implements ColumnBuilder {
  readonly #column: number;
  readonly #isKey: boolean;
  readonly #log: DiagnosticLog;
  readonly #dictionary = new ByteDictionary();
  #codes = new Uint32Array(1 << 10);
  #count = 0;
  /** Code of the last row with a value. */
  #above = MISSING_CODE;

  /** A key (id, phone, e-mail) is compared in its normal form, so that full-width digits are the same id. */
  constructor(column: number, isKey: boolean, log: DiagnosticLog) {
    this.#column = column;
    this.#isKey = isKey;
    this.#log = log;
  }

  append(batch: RecordBatch, from: number, to: number): void {
    const { bytes, starts, ends, capacity } = batch;
    const base = this.#column * capacity;
    if (this.#count + to - from > this.#codes.length) {
      this.#codes = grown(this.#codes, this.#count + to - from);
    }
    const codes = this.#codes;
    const dictionary = this.#dictionary;
    let above = this.#above;
    let aboveStart = above === MISSING_CODE ? 0 : dictionary.offsets[above]!;
    let aboveLength = above === MISSING_CODE ? -1 : dictionary.offsets[above + 1]! - aboveStart;
    let known = dictionary.bytes;
    let out = this.#count;
    for (let i = from; i < to; i++) {
      let s = starts[base + i]!;
      let e = ends[base + i]!;
      while (s < e && bytes[s]! <= 32) s++;
      while (e > s && bytes[e - 1]! <= 32) e--;
      const length = e - s;
      if (length === 0) {
        codes[out++] = MISSING_CODE;
        continue;
      }
      if (length === aboveLength) {
        let k = 0;
        while (k < length && bytes[s + k] === known[aboveStart + k]) k++;
        if (k === length) {
          codes[out++] = above;
          continue;
        }
      }
      above = dictionary.intern(bytes, s, e);
      codes[out++] = above;
      known = dictionary.bytes;
      aboveStart = dictionary.offsets[above]!;
      aboveLength = length;
    }
    this.#above = above;
    this.#count = out;
  }

  finish(rows: FinishedRows): CategoryColumn {
    const codes = this.#codes.slice(0, rows.count);
    const tidy = tidyLevels(this.#dictionary.levels(), this.#isKey);
    if (tidy.recode) {
      for (let i = 0; i < codes.length; i++) {
        const code = codes[i]!;
        if (code === MISSING_CODE) continue;
        const remark = tidy.remarks.get(code);
        if (remark) this.#log.add(remark.code, this.#column, rows.numberOf(i), () => remark.text);
        codes[i] = tidy.recode[code]!;
      }
    }
    return { kind: 'category', codes, levels: tidy.levels };
  }
}
