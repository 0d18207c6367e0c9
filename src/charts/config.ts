import type { Chart, ChartConfiguration, ChartOptions } from 'chart.js';
import { directLabels, labelRoom, widest } from './direct-labels';
import { colorOf, exactOf, type ChartModel, type ChartSeries } from './model';
import type { ChartTheme } from './theme';

/** Draws a model in a theme: what `LineChart` and `BarChart` differ in. */
export type Configure = (
  model: ChartModel,
  theme: ChartTheme,
  animated: boolean,
) => ChartConfiguration<'line' | 'bar'>;

const ANIMATION_MS = 160;
/** Pixels between two texts of an axis, and those that the value axis and the names of lines take. */
const TICK_GAP = 16;
const BESIDE_AXIS = 100;

/** Lines on a zero-based axis, named at their ends; gaps stay gaps. */
export const lineConfig: Configure = (model, theme, animated) => ({
  type: 'line',
  plugins: [directLabels(theme)],
  data: {
    labels: [...model.labels],
    datasets: model.series.map((series, index) => {
      const color = theme.color(colorOf(series, index));
      return {
        label: series.label,
        data: [...series.values],
        borderColor: color,
        backgroundColor: color,
        borderWidth: index === 0 ? 2 : 1.5,
        borderDash: series.dashed ? [4, 4] : [],
        // A point between two gaps is no line: it must show as a point.
        pointRadius: (context) => (series.points ? 5 : isAlone(series, context.dataIndex) ? 3 : 0),
        showLine: !series.points,
        pointHoverRadius: 4,
        tension: 0,
      };
    }),
  },
  options: {
    ...commonOptions(model, theme, animated),
    layout: { padding: { right: labelRoom(model.series.map(({ label }) => label)), top: 8 } },
  },
});

/** Upright bars from zero, side by side where there are several series. */
export const barConfig: Configure = (model, theme, animated) => ({
  type: 'bar',
  data: {
    labels: [...model.labels],
    datasets: model.series.map((series, index) => {
      const name = colorOf(series, index);
      const color = (i: number) =>
        series.emphasis && !series.emphasis.includes(i) ? theme.pale(name) : theme.color(name);
      return {
        label: series.label,
        data: [...series.values],
        backgroundColor: series.values.map((_, i) => color(i)),
        borderRadius: 2,
        maxBarThickness: 48,
        categoryPercentage: 0.8,
        barPercentage: 0.92,
      };
    }),
  },
  options: commonOptions(model, theme, animated),
});

/** Bars, and the lines of shares that belong to them, in front of the bars. */
export const paretoConfig: Configure = (model, theme, animated) => {
  const bars = barConfig(model, theme, animated);
  const scales = bars.options?.scales ?? {};
  const texts = model.series.flatMap(({ asShare }) => asShare ?? []);
  return {
    ...bars,
    data: {
      ...bars.data,
      datasets: bars.data.datasets.map((bar, index) => {
        const series = model.series[index]!;
        if (!series.asShare) return { ...bar, order: 1 };
        const color = theme.color(colorOf(series, index));
        return {
          type: 'line' as const,
          label: series.label,
          data: [...series.values],
          yAxisID: 'share',
          borderColor: color,
          backgroundColor: color,
          borderWidth: 1.5,
          pointRadius: 0,
          pointHoverRadius: 4,
          order: 0,
        };
      }),
    },
    options: {
      ...bars.options,
      scales: {
        ...scales,
        share: {
          position: 'right',
          min: 0,
          max: 1,
          grid: { display: false },
          border: { display: false },
          ticks: {
            color: theme.caption,
            font: { family: theme.font, size: 12 },
            maxTicksLimit: 6,
            callback: (value) => texts[0]?.(Number(value)) ?? '',
          },
        },
      },
    },
  };
};

function commonOptions(
  model: ChartModel,
  theme: ChartTheme,
  animated: boolean,
): ChartOptions<'line' | 'bar'> {
  const font = { family: theme.font, size: 12 };
  const tickWidth = widest(model.x.ticks ?? model.labels);
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: animated ? { duration: ANIMATION_MS } : false,
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: {
        grid: { display: false },
        border: { color: theme.rule },
        ticks: {
          color: theme.caption,
          font,
          maxRotation: 0,
          autoSkipPadding: TICK_GAP,
          // Between two points of a line Chart.js counts one tick more than has room.
          // It takes a function here as everywhere, which its types do not say.
          maxTicksLimit: (({ chart }: { chart: Chart }) =>
            Math.max(
              2,
              Math.floor((chart.width - BESIDE_AXIS) / (tickWidth + TICK_GAP)),
            )) as unknown as number,
          ...(model.x.ticks ? { callback: (_, place) => model.x.ticks![place] } : {}),
        },
      },
      y: {
        beginAtZero: true,
        grid: { color: theme.rule },
        border: { display: false },
        ticks: {
          color: theme.caption,
          font,
          maxTicksLimit: 6,
          padding: 8,
          callback: (value) => model.y.short(Number(value)),
        },
      },
    },
    plugins: {
      tooltip: {
        backgroundColor: theme.paper,
        titleColor: theme.ink,
        bodyColor: theme.ink,
        borderColor: theme.rule,
        borderWidth: 1,
        padding: 10,
        boxWidth: 9,
        boxHeight: 9,
        boxPadding: 5,
        titleFont: { ...font, weight: 600 },
        bodyFont: font,
        callbacks: {
          label: (item) =>
            `${item.dataset.label}: ${exactOf(model, model.series[item.datasetIndex]!)(item.parsed.y ?? NaN)}`,
        },
      },
    },
  };
}

const isAlone = ({ values }: ChartSeries, i: number): boolean =>
  !Number.isFinite(values[i - 1] ?? NaN) && !Number.isFinite(values[i + 1] ?? NaN);
