import { describe, expect, it } from 'vitest';
import { release, resized } from '../../src/core/memory';

describe('an array in another length', () => {
  it('keeps its items, with zeros beyond them', () => {
    expect([...resized(Float64Array.of(1, 2, 3), 5)]).toEqual([1, 2, 3, 0, 0]);
    expect([...resized(Uint32Array.of(1, 2, 3), 2)]).toEqual([1, 2]);
    expect([...resized(Uint8Array.of(), 1)]).toEqual([0]);
  });

  it('is itself where the length is right', () => {
    const array = Int32Array.of(4, 5);
    expect(resized(array, 2)).toBe(array);
  });
});

it('memory that is given back leaves its views empty, where the platform can', () => {
  const bytes = new Uint8Array(8);
  release([bytes.buffer]);
  expect(bytes.length).toBe('transfer' in ArrayBuffer.prototype ? 0 : 8);
});
