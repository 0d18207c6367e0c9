import { describe, expect, it } from 'vitest';
import { barConfig, lineConfig } from '../../src/charts/config';
import { apart, labelRoom } from '../../src/charts/direct-labels';
import type { ChartModel } from '../../src/charts/model';
import type { ChartTheme } from '../../src/charts/theme';

const theme: ChartTheme = {
  ink: 'ink',
  caption: 'caption',
  rule: 'rule',
  paper: 'paper',
  font: 'serif',
  color: (color) => color,
  pale: (color) => `pale ${color}`,
  step: (step) => `step ${step}`,
};
const model: ChartModel = {
  title: 'Revenue doubled',
  x: { label: 'Month' },
  y: { label: 'Revenue, £', short: (value) => `£${value / 1000}k`, exact: (value) => `£${value}` },
  labels: ['Jan', 'Feb', 'Mar'],
  series: [
    { id: 'now', label: 'This year', values: [1, NaN, 3], emphasis: [2] },
    { id: 'before', label: 'Last year', values: [2, 2, 2], dashed: true },
  ],
};

describe('labels at the ends of lines', () => {
  it('stand apart, above the bottom, in the order of their lines', () => {
    expect(apart([10, 50, 90], 14, 100)).toEqual([10, 50, 90]);
    expect(apart([10, 12, 50], 14, 100)).toEqual([10, 24, 50]);
    expect(apart([40, 96, 98, 100], 14, 100)).toEqual([40, 72, 86, 100]);
  });
});

describe('a chart', () => {
  it('gives the accent to the first series and grey to what it is compared with', () => {
    expect(lineConfig(model, theme, false).data.datasets.map(({ borderColor }) => borderColor)).toEqual([
      'accent',
      'muted',
    ]);
  });

  it('turns bars pale that do not stand out', () => {
    const [now, before] = barConfig(model, theme, false).data.datasets;
    expect(now?.backgroundColor).toEqual(['pale accent', 'pale accent', 'accent']);
    expect(before?.backgroundColor).toEqual(['muted', 'muted', 'muted']);
  });

  it('leaves a gap where a value is unknown, and shows a point that stands alone', () => {
    const [now, before] = lineConfig(model, theme, false).data.datasets;
    const radius = (dataset: unknown, dataIndex: number) =>
      (dataset as { pointRadius: (context: { dataIndex: number }) => number }).pointRadius({ dataIndex });
    expect(now?.data).toEqual([1, NaN, 3]);
    expect(radius(now, 0)).toBeGreaterThan(0);
    expect(radius(before, 1)).toBe(0);
  });

  it('stands on zero and writes its axis as the model says', () => {
    for (const configure of [lineConfig, barConfig]) {
      const y = configure(model, theme, false).options?.scales?.['y'];
      expect(y).toMatchObject({ beginAtZero: true });
      const write = y?.ticks?.callback as (value: number) => string;
      expect(write(5000)).toBe('£5k');
    }
  });

  it('does not move where the reader wants no motion', () => {
    expect(lineConfig(model, theme, false).options?.animation).toBe(false);
    expect(lineConfig(model, theme, true).options?.animation).toEqual({ duration: 160 });
  });

  it('keeps room for names at the ends of lines only where there are several', () => {
    expect(labelRoom(['This year'])).toBeLessThan(10);
    expect(labelRoom(['This year', 'Year before'])).toBeGreaterThan(60);
  });
});
