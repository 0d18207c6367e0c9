/** A list of 32-bit integers that grows: for columns whose length is known only at the end. */
export class GrowingInts {
  #values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.length++] = value;
  }

  /** The values so far, as a view; a later `push` may leave it behind. */
  view(): Int32Array {
    return this.#values.subarray(0, this.length);
  }
}
