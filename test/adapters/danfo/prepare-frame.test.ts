import { beforeAll, describe, expect, it } from 'vitest';
import type { Frame, PreparedFrame } from '../../../src/core/frame';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { mean, standardDeviation } from '../../../src/kernels/statistics/moments';
import { median } from '../../../src/kernels/statistics/quantile';
import { expected, numbers } from '../../kernels/statistics/cars';
import { bundled } from './bundled';

type PrepareFrame = typeof import('../../../src/adapters/danfo/prepare-frame');
let prepareFrame: PrepareFrame['prepareFrame'];
beforeAll(async () => {
  ({ prepareFrame } = await bundled<PrepareFrame>('src/adapters/danfo/prepare-frame.ts'));
}, 60_000);

const frameOf = (numbers: Record<string, number[]>, texts: Record<string, string[]> = {}): Frame => ({
  rowCount: Object.values({ ...numbers, ...texts })[0]?.length ?? 0,
  numbers: Object.entries(numbers).map(([name, values]) => ({ name, values: Float64Array.from(values) })),
  texts: Object.entries(texts).map(([name, values]) => ({ name, values })),
});
const valuesOf = ({ columns }: PreparedFrame) =>
  Object.fromEntries(columns.map(({ name, values }) => [name, [...values]]));

describe('a frame prepared by danfojs', () => {
  it('stays as it is where nothing is asked', () => {
    expect(valuesOf(prepareFrame(frameOf({ spend: [3, 1, 2.5] }), 'one-hot', 'none'))).toEqual({
      spend: [3, 1, 2.5],
    });
  });

  it('passes on what is ready, unscaled, and describes of it what is known', () => {
    const ready = [{ name: 'target', values: Float64Array.of(1, NaN, 4) }];
    const { columns } = prepareFrame({ ...frameOf({ spend: [3, 1, 2] }), ready }, 'one-hot', 'standard');
    expect(columns.map(({ name }) => name)).toEqual(['spend', 'target']);
    expect([...columns[1]!.values]).toEqual([1, NaN, 4]);
    expect(columns[1]).toMatchObject({ mean: 2.5, min: 1, median: 2.5, max: 4 });
  });

  it('has a column of 0 and 1 for each text, in the order of the texts', () => {
    const frame = frameOf({}, { region: ['south', 'north', 'south', '东'] });
    expect(valuesOf(prepareFrame(frame, 'one-hot', 'none'))).toEqual({
      'region=north': [0, 1, 0, 0],
      'region=south': [1, 0, 1, 0],
      'region=东': [0, 0, 0, 1],
    });
  });

  it('has the place of each text among the sorted ones, whatever the order of the rows', () => {
    const codes = (...texts: string[]) =>
      valuesOf(prepareFrame(frameOf({}, { region: texts }), 'label', 'none'))['region'];
    expect(codes('c', 'a', 'b', 'a')).toEqual([2, 0, 1, 0]);
    expect(codes('a', 'b', 'a', 'c')).toEqual([0, 1, 0, 2]);
  });

  it('is less the median and over the middle half of the values where that is asked for', () => {
    const found = valuesOf(prepareFrame(frameOf({ spend: [5, 1, 2, 4, 1000] }), 'one-hot', 'robust'));
    expect(found['spend']).toEqual([1 / 3, -1, -2 / 3, 0, 332]); // quartiles 2, 4, 5
  });

  it('is 0 in a scaled column in which all are alike', () => {
    for (const scaling of ['standard', 'min-max', 'robust'] as const)
      expect(valuesOf(prepareFrame(frameOf({ same: [7, 7, 7] }), 'one-hot', scaling))['same']).toEqual([
        0, 0, 0,
      ]);
  });

  it('is empty without a row', () => {
    expect(prepareFrame(frameOf({ spend: [] }), 'one-hot', 'standard').columns).toEqual([]);
  });

  it('leaves texts unscaled: they are what they say', () => {
    const frame = frameOf({ spend: [1, 2, 9] }, { region: ['a', 'b', 'b'] });
    const { columns } = prepareFrame(frame, 'label', 'standard');
    expect(columns.map(({ name }) => name)).toEqual(['spend', 'region']);
    expect([...columns[1]!.values]).toEqual([0, 1, 1]);
  });
});

describe('against R', () => {
  it('describes 93 cars alike', () => {
    const prices = numbers('price');
    const [found] = prepareFrame(frameOf({ price: [...prices] }), 'one-hot', 'none').columns;
    const golden = expected.describe.price;
    // Tolerance of the golden figures: 1e-10 relative.
    expect(found!.mean / golden.mean).toBeCloseTo(1, 10);
    expect(found!.deviation / golden.sd).toBeCloseTo(1, 10);
    expect(found!.median).toBeCloseTo(golden.median, 10);
  });
});

describe('against our own kernels', () => {
  const random = mulberry32(7);
  const columns = {
    spend: Array.from({ length: 500 }, () => Math.exp(4 + 2 * random())),
    days: Array.from({ length: 500 }, () => Math.floor(400 * random())),
    share: Array.from({ length: 500 }, () => random()),
  };
  /** Single precision, relative to the size of the column: 2^-23, and some for sums of 500. */
  const SINGLE = 2e-6;

  it.each(Object.keys(columns) as (keyof typeof columns)[])('describes %s alike', (name) => {
    const values = columns[name];
    const [found] = prepareFrame(frameOf({ [name]: values }), 'one-hot', 'none').columns;
    // Both in double precision: sums in another order.
    expect(found!.mean / mean(values)).toBeCloseTo(1, 12);
    expect(found!.deviation / standardDeviation(values)).toBeCloseTo(1, 12);
    expect(found!.median).toBe(median(Float64Array.from(values).sort()));
    expect([found!.min, found!.max]).toEqual([Math.min(...values), Math.max(...values)]);
  });

  it('standardises by the mean and the deviation of the population, to single precision', () => {
    const prepared = valuesOf(prepareFrame(frameOf(columns), 'one-hot', 'standard'));
    for (const [name, values] of Object.entries(columns)) {
      const center = mean(values);
      const spread = standardDeviation(values) * Math.sqrt((values.length - 1) / values.length);
      values.forEach((value, i) => {
        const expected = (value - center) / spread;
        expect(Math.abs(prepared[name]![i]! - expected)).toBeLessThan(
          SINGLE * Math.max(1, Math.abs(center) / spread),
        );
      });
    }
  });

  it('scales from 0 to 1, to single precision', () => {
    const prepared = valuesOf(prepareFrame(frameOf(columns), 'one-hot', 'min-max'));
    for (const [name, values] of Object.entries(columns)) {
      const [low, high] = [Math.min(...values), Math.max(...values)];
      values.forEach((value, i) =>
        expect(Math.abs(prepared[name]![i]! - (value - low) / (high - low))).toBeLessThan(SINGLE),
      );
    }
  });
});
