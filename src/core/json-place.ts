import type { ParamValue } from './params';
import { parseIsoDay } from './time';

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Thrown and caught where a text is read: a value is not what it must be. */
export class Damage extends Error {
  readonly values: { readonly place: string; readonly expected: string };
  constructor(place: string, expected: string) {
    super(place);
    this.values = { place, expected };
  }
}

/** A value of the file with the way to it, such as `steps[2].table`; a wrong type throws a Damage that names the way. */
export class Place {
  readonly #value: unknown;
  readonly #path: string;
  constructor(value: unknown, path: string) {
    this.#value = value;
    this.#path = path;
  }

  damage(expected: string): Damage {
    return new Damage(this.#path, expected);
  }
  has(name: string): boolean {
    return isObject(this.#value) && Object.hasOwn(this.#value, name);
  }
  at(name: string): Place {
    const path = this.#path === '' ? name : `${this.#path}.${name}`;
    if (!isObject(this.#value)) throw this.damage('{ … }');
    return new Place(Object.hasOwn(this.#value, name) ? this.#value[name] : undefined, path);
  }
  item(i: number): Place {
    return new Place((this.#value as readonly unknown[])[i], `${this.#path}[${i}]`);
  }
  names(): readonly string[] {
    if (!isObject(this.#value)) throw this.damage('{ … }');
    return Object.keys(this.#value);
  }
  list<T>(read: (place: Place) => T): T[] {
    if (!Array.isArray(this.#value)) throw this.damage('[ … ]');
    return this.#value.map((_, i) => read(this.item(i)));
  }
  isNull(): boolean {
    return this.#value === null;
  }
  text(): string {
    if (typeof this.#value !== 'string') throw this.damage('"…"');
    return this.#value;
  }
  flag(): boolean {
    if (typeof this.#value !== 'boolean') throw this.damage('true, false');
    return this.#value;
  }
  /** A whole number from 0 on. */
  count(): number {
    const value = this.#value;
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
      throw this.damage('0, 1, 2 …');
    return value;
  }
  /** `YYYY-MM-DD`. */
  day(): string {
    const text = this.text();
    if (Number.isNaN(parseIsoDay(text))) throw this.damage('YYYY-MM-DD');
    return text;
  }
  /** Any number but none that JSON cannot hold. */
  number(): number {
    if (typeof this.#value !== 'number' || !Number.isFinite(this.#value)) throw this.damage('1, 2.5 …');
    return this.#value;
  }
  oneOf<const T extends string>(options: readonly T[]): T {
    const found = options.find((option) => option === this.#value);
    if (found === undefined) throw this.damage(options.map((option) => `"${option}"`).join(', '));
    return found;
  }
  param(): ParamValue {
    const value = this.#value;
    if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
    if (Array.isArray(value)) {
      if (value.every((item) => typeof item === 'string')) return value;
      if (value.every((item) => typeof item === 'number')) return value;
    }
    throw this.damage('1, "…", true, [1, 2], ["…"]');
  }
}

/** The value of a JSON text; a text that is none throws a Damage. */
export function placeOfText(text: string): Place {
  try {
    return new Place(JSON.parse(text), '');
  } catch {
    throw new Damage('', 'JSON');
  }
}
