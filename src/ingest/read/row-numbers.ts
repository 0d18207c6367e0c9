import { grown } from './byte-dictionary';

/** The rows at which numbers jump, the numbers there, and how many rows there are. */
export interface RowNumbersPart {
  readonly rows: Uint32Array;
  readonly numbers: Uint32Array;
  readonly count: number;
}

/**
 * Number in the file of each row of the table. Rows follow on from one another but for the few places where records
 * were left out, and only those places are kept.
 */
export class RowNumbers {
  #rows = new Uint32Array(16);
  #numbers = new Uint32Array(16);
  #places = 0;
  count = 0;

  /** Says that the next `many` rows have the numbers `first`, `first + 1` … */
  append(first: number, many: number): void {
    const last = this.#places - 1;
    const expected = last < 0 ? -1 : this.#numbers[last]! + this.count - this.#rows[last]!;
    if (first !== expected) {
      if (this.#places === this.#rows.length) {
        this.#rows = grown(this.#rows, this.#places + 1);
        this.#numbers = grown(this.#numbers, this.#places + 1);
      }
      this.#rows[this.#places] = this.count;
      this.#numbers[this.#places++] = first;
    }
    this.count += many;
  }

  /** Appends the rows of a later part of the file, whose numbers begin after `records` records. */
  appendPart(part: RowNumbersPart, records: number): void {
    part.numbers.forEach((number, place) =>
      this.append(number + records, (part.rows[place + 1] ?? part.count) - part.rows[place]!),
    );
  }

  /** All of it as data. */
  part(): RowNumbersPart {
    return {
      rows: this.#rows.slice(0, this.#places),
      numbers: this.#numbers.slice(0, this.#places),
      count: this.count,
    };
  }

  /** Number in the file, from 1, of row `row` of the table. */
  numberOf(row: number): number {
    let low = 0;
    let high = this.#places - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#rows[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return this.#numbers[low]! + row - this.#rows[low]!;
  }

  /** The row of the table that has this number. Trusts that there is one. */
  rowOf(number: number): number {
    let low = 0;
    let high = this.#places - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#numbers[middle]! <= number) low = middle;
      else high = middle - 1;
    }
    return this.#rows[low]! + number - this.#numbers[low]!;
  }
}
