/** Results kept at most; with a handful of pages open, more would be of workspaces long left. */
const ENTRIES = 20;
const BYTES = 64 * 1024 * 1024;

interface Entry<T> {
  readonly value: T;
  readonly bytes: number;
}

/** The results last used, up to 20 of them and 64 MiB together; one that is larger by itself is not kept. */
export class ResultCache<T> {
  /** Least recently used first. */
  readonly #entries = new Map<string, Entry<T>>();
  #bytes = 0;

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: T): void {
    this.#drop(key);
    const bytes = approximateBytes(value);
    if (bytes > BYTES) return;
    this.#entries.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= ENTRIES && this.#bytes <= BYTES) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    this.#entries.delete(key);
  }
}

/** Memory of a result, roughly: exact for typed arrays, two bytes a character, eight for anything else. */
export function approximateBytes(root: unknown): number {
  const seen = new Set<unknown>();
  const waiting: unknown[] = [root];
  let bytes = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') bytes += 2 * value.length;
    if (typeof value !== 'object' || value === null) {
      bytes += 8;
      continue;
    }
    if (seen.has(value)) continue;
    seen.add(value);
    if (ArrayBuffer.isView(value)) waiting.push(value.buffer);
    else if (value instanceof ArrayBuffer) bytes += value.byteLength;
    else if (value instanceof Map) for (const [key, item] of value) waiting.push(key, item);
    else for (const item of value instanceof Set ? value : Object.values(value)) waiting.push(item);
  }
  return bytes;
}
