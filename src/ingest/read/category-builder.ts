import { MISSING_CODE } from '../../core/column';
import { resized } from '../../core/memory';
import type { DiagnosticLog } from '../diagnostics';
import { ByteDictionary, grown, sameBytes, viewOf } from './byte-dictionary';
import type { BuiltColumn, ColumnBuilder, ColumnPart, FinishedRows } from './column-builder';
import { tidyLevels, type TidyLevels } from './tidy-levels';
import type { RecordBatch } from './record-batch';

/** What remains of a builder's codes when they have gone into a column. */
const NONE = new Uint32Array(0);

export class CategoryBuilder implements ColumnBuilder {
  readonly #column: number;
  readonly #isKey: boolean;
  readonly #log: DiagnosticLog;
  readonly #dictionary = new ByteDictionary();
  #codes: Uint32Array<ArrayBuffer>;
  #count = 0;
  #missing = 0;
  /** Code of the last row with a value. */
  #above = MISSING_CODE;

  /** A key (id, phone, e-mail) is compared in its normal form, so that full-width digits are the same id. */
  constructor(column: number, isKey: boolean, log: DiagnosticLog, expectedRows: number) {
    this.#codes = new Uint32Array(expectedRows);
    this.#column = column;
    this.#isKey = isKey;
    this.#log = log;
  }

  append(batch: RecordBatch, from: number, to: number): void {
    const { bytes, view, starts, ends, capacity } = batch;
    const base = this.#column * capacity;
    if (this.#count + to - from > this.#codes.length) {
      this.#codes = grown(this.#codes, this.#count + to - from);
    }
    const codes = this.#codes;
    const dictionary = this.#dictionary;
    let above = this.#above;
    let aboveStart = above === MISSING_CODE ? 0 : dictionary.offsets[above]!;
    let aboveLength = above === MISSING_CODE ? -1 : dictionary.offsets[above + 1]! - aboveStart;
    let known = dictionary.view;
    let out = this.#count;
    for (let i = from; i < to; i++) {
      let s = starts[base + i]!;
      let e = ends[base + i]!;
      while (s < e && bytes[s]! <= 32) s++;
      while (e > s && bytes[e - 1]! <= 32) e--;
      const length = e - s;
      if (length === 0) {
        codes[out++] = MISSING_CODE;
        this.#missing++;
        continue;
      }
      if (length === aboveLength && sameBytes(known, aboveStart, view, s, length)) {
        codes[out++] = above;
        continue;
      }
      above = dictionary.intern(view, s, e);
      codes[out++] = above;
      known = dictionary.view;
      aboveStart = dictionary.offsets[above]!;
      aboveLength = length;
    }
    this.#above = above;
    this.#count = out;
  }

  appendPart({ cells, levels, missing }: ColumnPart): void {
    const { bytes, offsets } = levels!;
    const view = viewOf(bytes);
    const numbers = new Uint32Array(offsets.length - 1);
    for (let k = 0; k < numbers.length; k++)
      numbers[k] = this.#dictionary.intern(view, offsets[k]!, offsets[k + 1]!);
    if (this.#count + cells.length > this.#codes.length) {
      this.#codes = grown(this.#codes, this.#count + cells.length);
    }
    const codes = this.#codes;
    const from = this.#count;
    for (let i = 0; i < cells.length; i++) {
      const code = cells[i]!;
      codes[from + i] = code === MISSING_CODE ? MISSING_CODE : numbers[code]!;
    }
    this.#count += cells.length;
    this.#missing += missing;
  }

  part(): ColumnPart {
    const cells = this.#codes.subarray(0, this.#count);
    return { cells, levels: this.#dictionary.levels(), missing: this.#missing };
  }

  finish(rows: FinishedRows): BuiltColumn {
    const codes = resized(this.#codes, rows.count);
    this.#codes = NONE;
    const tidy = tidyLevels(this.#dictionary.levels(), this.#isKey);
    if (tidy.recode) this.#recode(codes, tidy.recode, tidy.remarks, rows);
    return { column: { kind: 'category', codes, levels: tidy.levels }, filled: rows.count - this.#missing };
  }

  #recode(codes: Uint32Array, recode: Uint32Array, remarks: TidyLevels['remarks'], rows: FinishedRows): void {
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i]!;
      if (code === MISSING_CODE) continue;
      const remark = remarks.get(code);
      if (remark) this.#log.add(remark.code, this.#column, rows.numberOf(i), () => remark.text);
      codes[i] = recode[code]!;
      if (codes[i] === MISSING_CODE) this.#missing++;
    }
  }
}
