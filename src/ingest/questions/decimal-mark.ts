import type { MarkQuestion } from '../../core/import-plan';
import { readNumber } from '../values/number-text';

const MARKS = ['.', ','] as const;
/** Texts whose values are kept, so that they are read once. */
const MOST_KNOWN = 100_000;

/** What the cells of a column of numbers say about its decimal mark. */
export class DecimalMarkFacts {
  readonly #known = new Map<string, readonly (number | null)[]>();
  #onlyPoint = false;
  #onlyComma = false;
  #sample = '';
  readonly #total = [0, 0];

  add(text: string): void {
    const cell = text.trim();
    let values = this.#known.get(cell);
    if (!values) {
      values = MARKS.map((mark) => readNumber(cell, mark)?.value ?? null);
      const [point, comma] = values;
      if (this.#known.size < MOST_KNOWN) this.#known.set(cell, values);
      this.#onlyPoint ||= point !== null && comma === null;
      this.#onlyComma ||= comma !== null && point === null;
      if (this.#sample === '' && point !== null && comma !== null && point !== comma) this.#sample = cell;
    }
    values.forEach((value, k) => (this.#total[k]! += value ?? 0));
  }

  /** The one mark that some cell needs and no cell forbids; null where both fit all, or neither does. */
  get decided(): '.' | ',' | null {
    if (this.#onlyPoint === this.#onlyComma) return null;
    return this.#onlyPoint ? '.' : ',';
  }

  /** What is to be asked, or null where no cell is a different number under the two marks. */
  question(column: number, header: string): MarkQuestion | null {
    if (this.#sample === '') return null;
    const readings = MARKS.map((mark, k) => ({
      mark,
      example: readNumber(this.#sample, mark)!.value,
      total: this.#total[k]!,
    }));
    return { about: 'decimal-mark', column, header, sample: this.#sample, readings };
  }
}
