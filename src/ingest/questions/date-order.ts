import type { DateQuestion } from '../../core/import-plan';
import { readTime } from '../values/time-text';

const ORDERS = ['dmy', 'mdy'] as const;

/** What the cells of a column of written dates say about the order of day and month; each text is taken once. */
export class DateOrderFacts {
  readonly #pivot: number | undefined;
  readonly #days = new Map<string, readonly [dayFirst: number, monthFirst: number]>();
  #onlyDay = false;
  #onlyMonth = false;
  #sample = '';
  readonly #from = [Infinity, Infinity];
  readonly #to = [-Infinity, -Infinity];

  /** @param centuryPivot as in the format of the column */
  constructor(centuryPivot?: number) {
    this.#pivot = centuryPivot;
  }

  add(text: string): void {
    // The day is enough, and there are far fewer of them than of moments.
    const day = /^[^\sT]+/.exec(text.trim())?.[0] ?? '';
    if (day === '' || this.#days.has(day)) return;
    const both = [this.#read(day, 'dmy'), this.#read(day, 'mdy')] as const;
    this.#days.set(day, both);
    const [dayFirst, monthFirst] = both;
    this.#onlyDay ||= !Number.isNaN(dayFirst) && Number.isNaN(monthFirst);
    this.#onlyMonth ||= !Number.isNaN(monthFirst) && Number.isNaN(dayFirst);
    if (Number.isNaN(dayFirst) || Number.isNaN(monthFirst)) return;
    if (this.#sample === '' && dayFirst !== monthFirst) this.#sample = day;
    both.forEach((ms, k) => {
      this.#from[k] = Math.min(this.#from[k]!, ms);
      this.#to[k] = Math.max(this.#to[k]!, ms);
    });
  }

  /** The one order that some cell needs and no cell forbids; null where both fit all, or neither does. */
  get decided(): 'dmy' | 'mdy' | null {
    if (this.#onlyDay === this.#onlyMonth) return null;
    return this.#onlyDay ? 'dmy' : 'mdy';
  }

  /** What is to be asked, or null where no cell is a different day under the two orders. */
  question(column: number, header: string): DateQuestion | null {
    if (this.#sample === '') return null;
    const readings = ORDERS.map((order, k) => ({
      order,
      example: this.#read(this.#sample, order),
      from: this.#from[k]!,
      to: this.#to[k]!,
    }));
    return { about: 'date-order', column, header, sample: this.#sample, readings };
  }

  #read(day: string, order: 'dmy' | 'mdy'): number {
    return readTime(day, order, 'text', this.#pivot);
  }
}
