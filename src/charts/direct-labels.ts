import type { Chart, Plugin } from 'chart.js';
import type { ChartTheme } from './theme';

const FONT_SIZE = 12;
const GAP = 6;

/** Names each line at its end, instead of a legend; labels that would touch are moved apart. */
export const directLabels = (theme: ChartTheme): Plugin => ({
  id: 'directLabels',
  afterDatasetsDraw(chart) {
    if (chart.data.datasets.length < 2) return;
    const { ctx } = chart;
    const labels = chart.data.datasets.flatMap((dataset, index) => {
      const end = lastPoint(chart, index);
      return end ? [{ text: dataset.label ?? '', first: index === 0, ...end }] : [];
    });
    labels.sort((a, b) => a.y - b.y);
    const places = apart(
      labels.map(({ y }) => y),
      FONT_SIZE + 2,
      chart.chartArea.bottom,
    );
    ctx.save();
    ctx.font = `${FONT_SIZE}px ${theme.font}`;
    ctx.textBaseline = 'middle';
    labels.forEach((label, i) => {
      ctx.fillStyle = label.first ? theme.ink : theme.caption;
      ctx.fillText(label.text, label.x + GAP, places[i]!);
    });
    ctx.restore();
  },
});

/** Heights from the top, moved down until none touches the one before, and up again from the bottom. */
export function apart(heights: readonly number[], step: number, bottom: number): number[] {
  const places: number[] = [];
  for (const height of heights) places.push(Math.max(height, (places.at(-1) ?? -Infinity) + step));
  let highest = bottom;
  for (let i = places.length - 1; i >= 0 && places[i]! > highest; i--) {
    places[i] = highest;
    highest -= step;
  }
  return places;
}

/** Room that the labels need at the right, in pixels. */
export const labelRoom = (labels: readonly string[]): number =>
  labels.length < 2 ? GAP : GAP * 2 + widest(labels);

/** Width of the longest text on a chart, in pixels. */
export const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf)) * FONT_SIZE;

/** In heights of the letters: Chinese ones are square. */
const widthOf = (label: string): number =>
  [...label].reduce((width, letter) => width + (letter > '\u2e7f' ? 1 : 0.62), 0);

function lastPoint(chart: Chart, index: number): { x: number; y: number } | null {
  const points = chart.getDatasetMeta(index).data;
  for (let i = points.length - 1; i >= 0; i--) {
    const { x, y, skip } = points[i] as unknown as { x: number; y: number; skip?: boolean };
    if (!skip && Number.isFinite(y)) return { x, y };
  }
  return null;
}
