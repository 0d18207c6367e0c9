import { ByteDictionary, grown } from './byte-dictionary';

const MOST_REMEMBERED = 1 << 16;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Values of written forms that the digit readers do not take (5-Jan-23, £1,234.50, 1.2万): each distinct text is read
 * once as a string and remembered by its bytes. Forgets everything when it grows large.
 */
export class ValueMemo {
  readonly #read: (text: string) => number;
  #dictionary = new ByteDictionary();
  #values = new Float64Array(256);

  constructor(read: (text: string) => number) {
    this.#read = read;
  }

  value(source: DataView, from: number, to: number): number {
    if (this.#dictionary.size >= MOST_REMEMBERED) this.#dictionary = new ByteDictionary();
    const known = this.#dictionary.size;
    const id = this.#dictionary.intern(source, from, to);
    if (id < known) return this.#values[id]!;
    if (id >= this.#values.length) this.#values = grown(this.#values, id + 1);
    const text = new Uint8Array(source.buffer, source.byteOffset + from, to - from);
    const value = this.#read(decoder.decode(text).trim());
    this.#values[id] = value;
    return value;
  }
}
