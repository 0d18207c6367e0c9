/**
 * The bytes of a stream in the amounts in which they are asked for. A stream that fails (a torn archive, a file that is
 * gone) gives no more: whoever reads it finds it too short.
 */
export class StreamBytes {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);
  #failed = false;

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  /** The next bytes in memory of their own; null where there are not as many. */
  async take(length: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length;) {
      if (!(await this.#hasMore())) return null;
      const some = this.#rest.subarray(0, length - at);
      bytes.set(some, at);
      at += some.length;
      this.#rest = this.#rest.subarray(some.length);
    }
    return bytes;
  }

  /** The bytes up to the next LF, which is taken too; null where there is none among the next `most`. */
  async line(most: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const bytes: number[] = [];
    while (bytes.length <= most && (await this.#hasMore())) {
      const [byte] = this.#rest;
      this.#rest = this.#rest.subarray(1);
      if (byte === LF) return Uint8Array.from(bytes);
      bytes.push(byte!);
    }
    return null;
  }

  /** Whether all of it is taken, and its end is the end it should have. */
  async isAtEnd(): Promise<boolean> {
    return !(await this.#hasMore()) && !this.#failed;
  }

  /** Nothing more will be asked for. */
  close(): void {
    void this.#reader.cancel().catch(() => {}); // it may have failed, or ended, already
  }

  async #hasMore(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const next = await this.#reader.read().catch(() => null);
      this.#failed ||= next === null;
      if (!next || next.done) return false;
      this.#rest = next.value;
    }
    return true;
  }
}

const LF = 10;
