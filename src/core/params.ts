import { fail, ok, type Outcome } from './outcome';
import { parseIsoDay } from './time';

/**
 * A parameter, written once: its default, type, form field, check, place in the cache key, help, report and recipe
 * all come from here. Labels are messages: `param.<name>`, `param.<name>.hint`, `option.<name>.<option>`.
 */
export type Param =
  | {
      readonly kind: 'int' | 'number';
      readonly default: number;
      readonly min: number;
      readonly max: number;
      readonly step?: number;
    }
  | { readonly kind: 'flag'; readonly default: boolean }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly default: string }
  /** One option for each of `length` places, e.g. a segment for each cell of a grid. */
  | {
      readonly kind: 'choices';
      readonly options: readonly string[];
      readonly length: number;
      readonly default: readonly string[];
    }
  /** Ascending numbers, e.g. typed cut-points; empty means "not set". */
  | { readonly kind: 'numbers'; readonly default: readonly number[]; readonly maxLength: number }
  /** `YYYY-MM-DD`; empty means "decided from the data". */
  | { readonly kind: 'date'; readonly default: '' }
  | { readonly kind: 'text'; readonly default: string };

export type ParamSpec = Readonly<Record<string, Param>>;

type ValueOf<P extends Param> = P extends { kind: 'choices'; options: readonly (infer T)[] }
  ? readonly T[]
  : P extends { kind: 'choice'; options: readonly (infer T)[] }
    ? T
    : P extends { kind: 'flag' }
      ? boolean
      : P extends { kind: 'numbers' }
        ? readonly number[]
        : P extends { kind: 'date' | 'text' }
          ? string
          : number;

/** Values a spec accepts: `{ bins: int(…) }` gives `{ bins: number }`. */
export type ValuesOf<S extends ParamSpec> = { readonly [K in keyof S]: ValueOf<S[K]> };
export type ParamValue = number | boolean | string | readonly number[] | readonly string[];
export type ParamValues = Readonly<Record<string, ParamValue>>;

interface NumberRange {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
}

export const int = (range: NumberRange) => ({ kind: 'int', ...range }) as const;
export const number = (range: NumberRange) => ({ kind: 'number', ...range }) as const;
export const flag = (byDefault: boolean) => ({ kind: 'flag', default: byDefault }) as const;
export const choice = <const T extends string>(options: readonly T[], byDefault: NoInfer<T>) =>
  ({ kind: 'choice', options, default: byDefault }) as const;
export const choices = <const T extends string>(options: readonly T[], byDefault: readonly NoInfer<T>[]) =>
  ({ kind: 'choices', options, length: byDefault.length, default: byDefault }) as const;
export const numbers = (range: { readonly maxLength: number }) =>
  ({ kind: 'numbers', default: [] as readonly number[], ...range }) as const;
export const date = () => ({ kind: 'date', default: '' }) as const;
export const text = (byDefault = '') => ({ kind: 'text', default: byDefault }) as const;

/** Every parameter at its default. */
export function defaultsOf<S extends ParamSpec>(spec: S): ValuesOf<S> {
  return Object.fromEntries(
    Object.entries(spec).map(([name, param]) => [name, param.default]),
  ) as ValuesOf<S>;
}

/**
 * Complete, checked values from a partial set, as typed values or as the text of a form or a command line.
 * Problems: `params/unknown` {name}, `params/invalid` {name, value}, `params/out-of-range` {name, value, min, max}.
 */
export function readParams<S extends ParamSpec>(
  spec: S,
  given: Readonly<Record<string, unknown>>,
): Outcome<ValuesOf<S>> {
  const values: Record<string, ParamValue> = { ...(defaultsOf(spec) as ParamValues) };
  for (const [name, raw] of Object.entries(given)) {
    if (!Object.hasOwn(spec, name))
      return fail('params/unknown', { name, known: Object.keys(spec).join(', ') });
    const read = readValue(name, spec[name]!, raw);
    if (!read.ok) return read;
    values[name] = read.value;
  }
  return ok(values as ValuesOf<S>);
}

/** What an address or another loose source says of a spec: values that it does not know or does not accept are passed over. */
export function acceptedParams(spec: ParamSpec, asked: Readonly<Record<string, string>>): ParamValues {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, raw]) => {
      const read = Object.hasOwn(spec, name) ? readValue(name, spec[name]!, raw) : null;
      return read?.ok ? [[name, read.value]] : [];
    }),
  );
}

function readValue(name: string, param: Param, raw: unknown): Outcome<ParamValue> {
  const invalid = () => fail('params/invalid', { name, value: String(raw), allowed: allowedText(param) });
  switch (param.kind) {
    case 'int':
    case 'number': {
      const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
      if (typeof value !== 'number' || !Number.isFinite(value)) return invalid();
      if (param.kind === 'int' && !Number.isInteger(value)) return invalid();
      if (value < param.min || value > param.max)
        return fail('params/out-of-range', { name, value, min: param.min, max: param.max });
      return ok(value);
    }
    case 'flag':
      if (raw === true || raw === 'true' || raw === 'yes' || raw === '1') return ok(true);
      if (raw === false || raw === 'false' || raw === 'no' || raw === '0') return ok(false);
      return invalid();
    case 'choice':
      return typeof raw === 'string' && param.options.includes(raw) ? ok(raw) : invalid();
    case 'choices': {
      const list = typeof raw === 'string' ? raw.split(',').map((part) => part.trim()) : raw;
      const fits =
        Array.isArray(list) &&
        list.length === param.length &&
        list.every((item) => param.options.includes(item));
      return fits ? ok(list as string[]) : invalid();
    }
    case 'numbers': {
      const list =
        typeof raw === 'string'
          ? raw
              .split(/[,，;；、\s]+/)
              .filter((part) => part !== '')
              .map(Number)
          : raw;
      if (!Array.isArray(list) || list.length > param.maxLength) return invalid();
      const ascending = list.every((item, i) => Number.isFinite(item) && (i === 0 || item > list[i - 1]));
      return ascending ? ok(list as number[]) : invalid();
    }
    case 'date':
      return typeof raw === 'string' && (raw === '' || !Number.isNaN(parseIsoDay(raw))) ? ok(raw) : invalid();
    case 'text':
      return typeof raw === 'string' ? ok(raw) : invalid();
  }
}

function allowedText(param: Param): string {
  switch (param.kind) {
    case 'int':
    case 'number':
      return `${param.min} … ${param.max}`;
    case 'flag':
      return 'true, false';
    case 'choice':
      return param.options.join(', ');
    case 'choices':
      return `${param.length} × (${param.options.join(', ')})`;
    case 'numbers':
      return '1, 2, 3';
    case 'date':
      return 'YYYY-MM-DD';
    case 'text':
      return '';
  }
}

/** The values as one text, the same for equal values whatever the order they were set in: for cache keys. */
export const canonicalParams = (values: ParamValues): string =>
  JSON.stringify(
    Object.keys(values)
      .sort()
      .map((name) => [name, values[name]]),
  );
