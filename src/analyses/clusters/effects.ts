import { adjustedRandIndex, matchClusters, overlapTable } from '../../kernels/clustering/agreement';
import { kMeans } from '../../kernels/clustering/kmeans';
import { silhouette } from '../../kernels/clustering/silhouette';
import { pickRows } from './partitions';
import type { LogChoice, Prepared, ScaleChoice } from '../../domain/prepared-features';
import type { ClustersParams, PreparationEffect } from './result';

/** Everybody is compared up to this many people, else evenly spread ones. */
const COMPARED = 800;
const RESTARTS = 3;

/**
 * What logarithms and scaling do to the groups: k-means with the same number of groups on the preparation in use, on
 * its other scalings, and on its other choice of logarithms.
 *
 * @param prepare the same people otherwise prepared
 */
export function preparationEffects(
  prepare: (log: LogChoice, scale: ScaleChoice) => Prepared,
  { log, scale, seed }: Pick<ClustersParams, 'log' | 'scale' | 'seed'>,
  k: number,
): PreparationEffect[] {
  if (k < 2) return [];
  const { count } = prepare(log, scale);
  const step = Math.max(1, Math.ceil(count / COMPARED));
  const rows = Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step);
  const scales: readonly ScaleChoice[] = ['zscore', 'minmax', 'robust'];
  const otherLog: LogChoice = log === 'none' ? 'auto' : 'none';
  const preparations = [
    { log, scale },
    ...scales.filter((other) => other !== scale).map((other) => ({ log, scale: other })),
    { log: otherLog, scale },
  ];
  const groups = preparations.map((choice) => {
    const { points, dimension } = prepare(choice.log, choice.scale);
    const picked = pickRows(points, dimension, rows);
    const { labels } = kMeans(picked, dimension, k, { seed, restarts: RESTARTS });
    return { labels, width: silhouette(picked, dimension, labels, k).mean };
  });
  return preparations.map((choice, i) => {
    const overlap = overlapTable(groups[0]!.labels, k, groups[i]!.labels, k);
    const { matched } = matchClusters(overlap, k);
    const kept = matched.reduce((sum, column, row) => sum + (column < 0 ? 0 : overlap[row * k + column]!), 0);
    return {
      ...choice,
      used: i === 0,
      silhouette: groups[i]!.width,
      agreement: adjustedRandIndex(overlap, k),
      moved: rows.length - kept,
      compared: rows.length,
    };
  });
}
