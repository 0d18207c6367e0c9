import type { Workspace } from '../../core/workspace';
import { salesInBlocks, type DayBlocks, type SalesLevel, type SalesMeasure } from '../../domain/item-sales';
import { oncePerWorkspace, Recent } from '../../domain/memo';
import { benjaminiHochberg } from '../../kernels/statistics/benjamini-hochberg';
import { mannKendall } from '../../kernels/time-series/mann-kendall';
import { theilSenSlope } from '../../kernels/time-series/theil-sen';
import type { RankedItems } from './result';

/** Below so many blocks not even an unbroken rise would be clear once many items are tested. */
export const FEWEST_BLOCKS = 6;
/** Of the arrows shown, at most this share is expected to be due to chance. */
export const FALSE_ARROWS = 0.05;
const MOST_COMPARED = 3;

/** Blocks on each side of the comparison: up to three. */
export const comparedBlocks = (blocks: number): number => Math.min(MOST_COMPARED, Math.floor(blocks / 2));

/** What some items sold block by block, and its trends; one entry an item, in their order. */
export interface ItemCourse extends Trends {
  readonly series: Float64Array;
}

export interface CourseChoices {
  readonly level: SalesLevel;
  readonly measure: SalesMeasure;
  readonly blocks: DayBlocks;
  /** First day of the period that the items are of. */
  readonly from: number;
  /** Units in one of what is shown. */
  readonly scale: number;
}

const KEPT = 4;
const remembered = oncePerWorkspace(() => new Recent<string, ItemCourse>(KEPT));

/** The course of the items sold in a period, which the limits of the classes do not change: remembered. */
export function courseOf(workspace: Workspace, items: Uint32Array, choices: CourseChoices): ItemCourse {
  const { level, measure, blocks, from, scale } = choices;
  const key = `${level} ${measure} ${from} ${blocks.from} ${blocks.days} ${blocks.count}`;
  return remembered(workspace).get(key, () => {
    const all = salesInBlocks(workspace, level, measure, blocks);
    const series = new Float64Array(items.length * blocks.count);
    items.forEach((item, i) => {
      for (let k = 0; k < blocks.count; k++)
        series[i * blocks.count + k] = all[item * blocks.count + k]! / scale;
    });
    return { series, ...trendsOf(series, blocks.count, items.length) };
  });
}

export interface Trends extends Pick<RankedItems, 'change' | 'slope' | 'qValue' | 'direction'> {
  readonly tested: number;
}

/** Whether each item rises or falls over the blocks; what never changes is not tested. O(items · blocks²). */
export function trendsOf(series: Float64Array, blocks: number, items: number): Trends {
  const compared = comparedBlocks(blocks);
  const change = new Float64Array(items).fill(NaN);
  const slope = new Float64Array(items).fill(NaN);
  const pValue = new Float64Array(items).fill(NaN);
  const score = new Float64Array(items);
  for (let i = 0; i < items; i++) {
    const own = series.subarray(i * blocks, (i + 1) * blocks);
    if (compared > 0) {
      const last = sumOf(own.subarray(blocks - compared));
      const before = sumOf(own.subarray(blocks - 2 * compared, blocks - compared));
      if (before > 0) change[i] = last / before - 1;
    }
    if (blocks < FEWEST_BLOCKS) continue;
    const mean = sumOf(own) / blocks;
    if (mean > 0) slope[i] = theilSenSlope(own) / mean;
    const found = mannKendall(own);
    score[i] = found.score;
    pValue[i] = found.pValue;
  }
  const qValue = benjaminiHochberg(pValue);
  const direction = Int8Array.from(qValue, (q, i) => (q <= FALSE_ARROWS ? Math.sign(score[i]!) : 0));
  const tested = pValue.reduce((count, p) => count + Number(!Number.isNaN(p)), 0);
  return { change, slope, qValue, direction, tested };
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
