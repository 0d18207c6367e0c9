import { describe, expect, it } from 'vitest';
import {
  acceptedParams,
  canonicalParams,
  choice,
  choices,
  date,
  defaultsOf,
  flag,
  int,
  number,
  numbers,
  readParams,
  text,
} from '../../src/core/params';

const spec = {
  bins: int({ default: 5, min: 2, max: 10 }),
  share: number({ default: 0.5, min: 0, max: 1 }),
  nested: flag(false),
  map: choice(['eleven', 'eight'], 'eleven'),
  cells: choices(['a', 'b'], ['a', 'b', 'a']),
  cuts: numbers({ maxLength: 3 }),
  asOf: date(),
  query: text(),
};

describe('parameters', () => {
  it('satisfy their own spec at their defaults', () => {
    expect(readParams(spec, defaultsOf(spec))).toEqual({ ok: true, value: defaultsOf(spec), notes: [] });
  });

  it('are read alike from typed values and from the text of a command line', () => {
    const typed = {
      bins: 4,
      share: 0.25,
      nested: true,
      map: 'eight',
      cells: ['b', 'b', 'a'],
      cuts: [1, 2.5],
      asOf: '2024-02-29',
      query: 'ana',
    };
    const written = {
      bins: '4',
      share: '.25',
      nested: 'yes',
      map: 'eight',
      cells: 'b, b, a',
      cuts: '1；2.5',
      asOf: '2024-02-29',
      query: 'ana',
    };
    expect(readParams(spec, typed)).toEqual({ ok: true, value: typed, notes: [] });
    expect(readParams(spec, written)).toEqual(readParams(spec, typed));
  });

  it.each([
    ['bins', 2.5, 'params/invalid'],
    ['bins', '', 'params/invalid'],
    ['bins', 11, 'params/out-of-range'],
    ['share', 'half', 'params/invalid'],
    ['nested', 'perhaps', 'params/invalid'],
    ['map', 'twelve', 'params/invalid'],
    ['cells', 'a,b', 'params/invalid'],
    ['cuts', '2,1', 'params/invalid'],
    ['cuts', '1,2,3,4', 'params/invalid'],
    ['asOf', '2023-02-29', 'params/invalid'],
    ['colour', 'red', 'params/unknown'],
  ])('refuse %s = %j as %s', (name, value, code) => {
    const read = readParams(spec, { [name]: value });
    expect(read.ok ? 'accepted' : read.problem.code).toBe(code);
  });

  it('have one canonical text whatever order they were set in', () => {
    expect(canonicalParams({ a: 1, b: [2, 3] })).toBe(canonicalParams({ b: [2, 3], a: 1 }));
    expect(canonicalParams({ a: 1 })).not.toBe(canonicalParams({ a: '1' }));
  });

  it('take of an address what they know and accept, and pass over the rest', () => {
    const address = {
      bins: '7',
      share: '1.5',
      map: 'nine',
      nested: 'true',
      query: '王 芳',
      toString: 'x',
      id: '1',
    };
    expect(acceptedParams(spec, address)).toEqual({ bins: 7, nested: true, query: '王 芳' });
    expect(acceptedParams(spec, {})).toEqual({});
  });
});
