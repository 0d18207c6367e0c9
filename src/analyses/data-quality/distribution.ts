import { MISSING_CODE } from '../../core/column';
import { levelCount, levelText } from '../../core/levels';
import { categoryColumn, numberColumn, type Table } from '../../core/table';
import type { ParamValues } from '../../core/params';
import { orderValues } from '../../domain/cleaning/order-values';
import { ORDER_VALUE } from '../../domain/cleaning/outliers';
import { histogramCounts, histogramEdges } from '../../kernels/statistics/histogram';
import type { Bins } from './result';

const MOST_BINS = 24;
const MOST_TEXTS = 10;

/**
 * The bins in which the values of a column are shown before and after a step: as many whole numbers as there are, or
 * 24 of equal width, on the logarithm where the step judges on it; of texts the ten commonest, and the rest together.
 * Null where a picture would say nothing.
 */
export function binsOf(kind: string, column: string, params: ParamValues, content: Table): Bins | null {
  if (kind !== 'outliers' && kind !== 'missing-values') return null;
  if (categoryColumn(content, column)) return textBins(column, content);
  const isLog = kind === 'outliers' && params['scale'] === 'log';
  const edges = histogramEdges(shownValues(column, content, isLog), MOST_BINS, isLog);
  return edges.length === 0 ? null : { scale: isLog ? 'log' : 'plain', edges, texts: [] };
}

/** How many values of a column lie in each bin. */
export function countsIn(bins: Bins, column: string, content: Table): number[] {
  return bins.scale === 'texts'
    ? textCounts(bins, column, content)
    : histogramCounts(shownValues(column, content, bins.scale === 'log'), bins.edges);
}

function shownValues(column: string, content: Table, isLog: boolean): Float64Array {
  const values = column === ORDER_VALUE ? orderValues(content).values : numberColumn(content, column)?.values;
  return (values ?? new Float64Array(0)).filter((value) =>
    isLog ? value > 0 && value < Infinity : Number.isFinite(value),
  );
}

function textBins(column: string, content: Table): Bins | null {
  const counts = countsByText(column, content);
  if (counts.size < 2) return null;
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([text]) => text);
  return { scale: 'texts', edges: [], texts: ranked.slice(0, MOST_TEXTS) };
}

/** A count for each text, and one for all others. */
function textCounts({ texts }: Bins, column: string, content: Table): number[] {
  const counts = countsByText(column, content);
  const shown = texts.map((text) => counts.get(text) ?? 0);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...shown, all - shown.reduce((sum, count) => sum + count, 0)];
}

function countsByText(column: string, content: Table): Map<string, number> {
  const counts = new Map<string, number>();
  const found = categoryColumn(content, column);
  if (!found) return counts;
  const ofLevel = new Float64Array(levelCount(found.levels));
  for (const code of found.codes) if (code !== MISSING_CODE) ofLevel[code]++;
  ofLevel.forEach((count, code) => {
    const text = levelText(found.levels, code);
    if (count > 0) counts.set(text, (counts.get(text) ?? 0) + count);
  });
  return counts;
}
