import { describe, expect, it } from 'vitest';
import { scatterConfig, type ScatterModel } from '../../src/charts/scatter';
import type { ChartTheme } from '../../src/charts/theme';

const theme: ChartTheme = {
  ink: 'ink',
  caption: 'caption',
  rule: 'rule',
  paper: 'paper',
  font: 'font',
  color: (color) => color,
  pale: (color) => `pale ${color}`,
  step: (step) => `step ${step}`,
};
const axis = (label: string) => ({
  label,
  short: (value: number) => `~${value}`,
  exact: (value: number) => `=${value}`,
});
const model: ScatterModel = {
  title: 'Rules',
  x: { ...axis('Support'), logarithmic: true },
  y: axis('Confidence'),
  points: [
    { label: 'a → b', x: 0.1, y: 0.5, shade: 2, note: 'lift 2' },
    { label: 'c → d', x: 0.2, y: 0.9, color: 'category-3', chosen: true },
  ],
};

describe('a scatter chart', () => {
  const config = scatterConfig(model, theme, false);
  const [dataset] = config.data.datasets;

  it('draws each thing as a point, shaded from little to much or in its own colour', () => {
    expect(dataset!.data).toEqual([
      { x: 0.1, y: 0.5 },
      { x: 0.2, y: 0.9 },
    ]);
    expect(dataset!.backgroundColor).toEqual(['step 2', 'category-3']);
  });

  it('rings the chosen point in ink and draws it larger', () => {
    expect(dataset!.borderColor).toEqual(['accent', 'ink']);
    const [plain, chosen] = (dataset as unknown as { pointRadius: number[] }).pointRadius;
    expect(chosen).toBeGreaterThan(plain!);
  });

  it('names a point and says its exact values and its note in the tooltip', () => {
    const { title, label } = config.options!.plugins!.tooltip!.callbacks!;
    const item = { dataIndex: 0 };
    expect((title as (items: unknown[]) => string)([item])).toBe('a → b');
    expect((label as (one: unknown) => string[])(item)).toEqual([
      'Support: =0.1',
      'Confidence: =0.5',
      'lift 2',
    ]);
  });

  it('has a logarithmic axis where asked for', () => {
    expect(config.options!.scales!['x']!.type).toBe('logarithmic');
    expect(config.options!.scales!['y']!.type).toBe('linear');
  });
});
