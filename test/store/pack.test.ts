import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MISSING_CODE } from '../../src/core/column';
import { pack, unpack, type Packable } from '../../src/store/pack';

const bytesOf = (array: Float64Array | Uint32Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(array.buffer as ArrayBuffer, array.byteOffset, array.byteLength);

/** Bytes a number takes in the store, having checked that all come back bit for bit; null where they stay as they are. */
function widthOf(array: Float64Array | Uint32Array): number | null {
  const as: Packable = array instanceof Float64Array ? 'float64' : 'uint32';
  const packed = pack(bytesOf(array), as);
  if (!packed) return null;
  const target = new Uint8Array(array.byteLength);
  expect(unpack(packed, target)).toBe(true);
  expect(target).toEqual(bytesOf(array));
  expect(packed.bytes.byteLength).toBe(array.length * packed.width);
  return packed.width;
}

const minute = 60_000;
const day = Date.UTC(2024, 0, 3);

describe('a packed chunk', () => {
  it.each([
    ['few texts', Uint32Array.of(0, 7, MISSING_CODE, 254), 1],
    ['texts next to each other, however many there are', Uint32Array.of(900_000, 900_100, 900_254), 1],
    ['thousands of texts', Uint32Array.of(0, 4000, MISSING_CODE), 2],
    ['one text more than two bytes tell apart', Uint32Array.of(0, 65_535), null],
    ['nothing but gaps', Uint32Array.of(MISSING_CODE, MISSING_CODE), 1],
    ['pieces', Float64Array.of(1, 2, 12, -1), 1],
    ['nothing but missing numbers', Float64Array.of(NaN, NaN), 1],
    ['prices', Float64Array.of(2.55, 3.39, NaN, 4.25), 1],
    ['days', Float64Array.of(day, day + 250 * 86_400_000), 1],
    ['minutes of a month', Float64Array.of(day, NaN, day + 40_000 * minute), 2],
    ['seconds of a decade', Float64Array.of(day, day + 1000, day + 3e11), 4],
    ['minus zero', Float64Array.of(0, -0), null],
    ['more decimals than money has', Float64Array.of(1 / 3), null],
    ['what no number can be', Float64Array.of(Infinity, 1), null],
    ['numbers beyond exact whole ones', Float64Array.of(2 ** 60), null],
    ['more milliseconds than four bytes tell apart', Float64Array.of(day + 1, day + 1 + 2 ** 33), null],
  ])('holds %s in as few bytes as it takes', (_, numbers, width) => {
    expect(widthOf(numbers)).toBe(width);
  });

  it('leaves a NaN of other bits as it is', () => {
    const bits = new BigUint64Array([0x7ff8000000000001n]);
    expect(widthOf(new Float64Array(bits.buffer))).toBe(null);
  });

  it('gives back every number bit for bit', () => {
    const money = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100);
    const moment = fc.integer({ min: -1e9, max: 1e9 }).map((seconds) => seconds * 1000);
    const anything = fc.oneof(fc.double(), money, moment, fc.constant(NaN));
    const one = fc.oneof(...[money, moment, anything].map((value) => fc.array(value, { minLength: 1 })));
    fc.assert(fc.property(one, (values) => void widthOf(Float64Array.from(values))));
    const code = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.nat(300));
    fc.assert(
      fc.property(fc.array(code, { minLength: 1 }), (codes) => void widthOf(Uint32Array.from(codes))),
    );
  });

  it('is refused where it holds more or fewer numbers than it should', () => {
    const packed = pack(bytesOf(Float64Array.of(1, 2, 3)), 'float64')!;
    expect(unpack(packed, new Uint8Array(16))).toBe(false);
    expect(unpack(packed, new Uint8Array(32))).toBe(false);
    expect(unpack(new ArrayBuffer(8), new Uint8Array(16))).toBe(false);
  });
});
