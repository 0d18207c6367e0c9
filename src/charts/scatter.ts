import type { ChartConfiguration } from 'chart.js';
import type { ChartAxis, ChartColor } from './model';
import type { ChartTheme } from './theme';

/** Things as points, ready to draw: every text is in the reader's language, every number in its unit. */
export interface ScatterModel {
  /** The finding as a sentence. */
  readonly title: string;
  readonly caption?: string | undefined;
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  /** In the order in which the arrow keys walk through them. */
  readonly points: readonly ScatterPoint[];
}

export interface ScatterAxis extends ChartAxis {
  /** A value on the axis, shortened. */
  readonly short: (value: number) => string;
  /** A value in the tooltip and the table, exact. */
  readonly exact: (value: number) => string;
  /** Powers of ten at equal distances; all values must be above 0. */
  readonly logarithmic?: boolean;
}

export interface ScatterPoint {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** What else is said of it, in the tooltip. */
  readonly note?: string;
  /** Depth on the scale from little to much, or the colour of its category; default the accent. */
  readonly shade?: 1 | 2 | 3 | 4 | 5;
  readonly color?: ChartColor;
  /** Stands out: ringed and in front. */
  readonly chosen?: boolean;
}

const RADIUS = 5;
const CHOSEN_RADIUS = 8;
/** From this many points on they are drawn smaller. */
const MANY = 200;
const SMALL_RADIUS = 2.5;
const ANIMATION_MS = 160;

/** Round marks, no line between them. */
export function scatterConfig(
  { x, y, points }: ScatterModel,
  theme: ChartTheme,
  animated: boolean,
): ChartConfiguration<'scatter'> {
  const font = { family: theme.font, size: 12 };
  const radius = points.length < MANY ? RADIUS : SMALL_RADIUS;
  const scale = (axis: ScatterAxis) => ({
    type: axis.logarithmic ? ('logarithmic' as const) : ('linear' as const),
    grid: { color: theme.rule },
    border: { color: theme.rule },
    ticks: {
      color: theme.caption,
      font,
      maxTicksLimit: 6,
      maxRotation: 0,
      autoSkipPadding: 16,
      callback: (value: string | number) => axis.short(Number(value)),
    },
  });
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: points.map((point) => ({ x: point.x, y: point.y })),
          backgroundColor: points.map(({ shade, color }) =>
            shade ? theme.step(shade) : theme.color(color ?? 'accent'),
          ),
          borderColor: points.map(({ chosen, shade, color }) =>
            chosen ? theme.ink : theme.color(shade ? 'accent' : (color ?? 'accent')),
          ),
          borderWidth: points.map(({ chosen }) => (chosen ? 2 : 1)),
          pointRadius: points.map(({ chosen }) => (chosen ? CHOSEN_RADIUS : radius)),
          pointHoverRadius: CHOSEN_RADIUS,
        },
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: animated ? { duration: ANIMATION_MS } : false,
      interaction: { mode: 'nearest', intersect: true },
      layout: { padding: { top: 8, right: 12 } },
      scales: { x: scale(x), y: scale(y) },
      plugins: {
        tooltip: {
          backgroundColor: theme.paper,
          titleColor: theme.ink,
          bodyColor: theme.ink,
          borderColor: theme.rule,
          borderWidth: 1,
          padding: 10,
          displayColors: false,
          titleFont: { ...font, weight: 600 },
          bodyFont: font,
          callbacks: {
            title: ([item]) => points[item?.dataIndex ?? -1]?.label ?? '',
            label: (item) => linesOf(points[item.dataIndex]!, x, y),
          },
        },
      },
    },
  };
}

/** What is said of a point below its name. */
export const linesOf = (point: ScatterPoint, x: ScatterAxis, y: ScatterAxis): string[] => [
  `${x.label}: ${x.exact(point.x)}`,
  `${y.label}: ${y.exact(point.y)}`,
  ...(point.note ? [point.note] : []),
];
