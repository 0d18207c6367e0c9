import { describe, expect, it } from 'vitest';
import { approximateBytes, ResultCache } from '../../src/engine/result-cache';

const MEGABYTE = 1 << 20;

describe('the result cache', () => {
  it('forgets the least recently used beyond twenty', () => {
    const cache = new ResultCache<number>();
    for (let i = 0; i < 20; i++) cache.set(`${i}`, i);
    cache.get('0');
    cache.set('20', 20);
    expect([cache.get('0'), cache.get('1'), cache.get('20')]).toEqual([0, undefined, 20]);
  });

  it('keeps no more than 64 MiB', () => {
    const cache = new ResultCache<Uint8Array>();
    for (const key of ['a', 'b', 'c']) cache.set(key, new Uint8Array(30 * MEGABYTE));
    expect(cache.get('a')).toBeUndefined();
    expect(cache.get('c')).toBeDefined();
  });

  it('does not empty itself for a result that is too large to keep', () => {
    const cache = new ResultCache<Uint8Array>();
    cache.set('small', new Uint8Array(1));
    cache.set('large', new Uint8Array(65 * MEGABYTE));
    expect(cache.get('small')).toBeDefined();
    expect(cache.get('large')).toBeUndefined();
  });

  it('counts a key that is set again once', () => {
    const cache = new ResultCache<Uint8Array>();
    for (let i = 0; i < 5; i++) cache.set('same', new Uint8Array(30 * MEGABYTE));
    cache.set('other', new Uint8Array(30 * MEGABYTE));
    expect(cache.get('same')).toBeDefined();
  });
});

describe('approximate bytes', () => {
  it('counts a buffer once, however many arrays lie on it', () => {
    const buffer = new ArrayBuffer(1000);
    expect(approximateBytes([new Uint8Array(buffer), new Float64Array(buffer)])).toBe(1000);
  });

  it('looks into maps, sets, objects and lists, and ends on circles', () => {
    const circle: Record<string, unknown> = { text: 'abc' };
    circle['self'] = circle;
    expect(approximateBytes(circle)).toBe(6 + 8);
    expect(approximateBytes(new Map([['k', new Set([1, 2])]]))).toBe(2 + 8 + 16);
  });
});
