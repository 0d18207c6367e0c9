import { adjustedRandIndex, matchClusters, overlapTable } from '../../kernels/clustering/agreement';
import { kMeans } from '../../kernels/clustering/kmeans';
import { silhouette } from '../../kernels/clustering/silhouette';
import type { FeatureTable } from '../../domain/features';
import { pickRows } from './partitions';
import { preparedOf, type LogChoice, type Prepared, type ScaleChoice } from '../../domain/prepared-features';
import type { ClustersParams, PreparationEffect } from './result';

/** Everybody is compared up to this many people, else evenly spread ones. */
const COMPARED = 800;
const RESTARTS = 3;

/**
 * What logarithms and scaling do to the groups: k-means with the same number of groups on the preparation in use, on
 * its other scalings, and on its other choice of logarithms.
 */
export function preparationEffects(
  table: FeatureTable,
  prepared: Prepared,
  { log, scale, seed }: Pick<ClustersParams, 'log' | 'scale' | 'seed'>,
  k: number,
): PreparationEffect[] {
  if (k < 2) return [];
  const ids = prepared.features.map(({ id }) => id);
  const step = Math.max(1, Math.ceil(table.count / COMPARED));
  const rows = Array.from({ length: Math.ceil(table.count / step) }, (_, i) => i * step);
  const scales: readonly ScaleChoice[] = ['zscore', 'minmax', 'robust'];
  const otherLog: LogChoice = log === 'none' ? 'auto' : 'none';
  const preparations = [
    { log, scale },
    ...scales.filter((other) => other !== scale).map((other) => ({ log, scale: other })),
    { log: otherLog, scale },
  ];
  const groups = preparations.map((choice, i) => {
    const { points, dimension } = i === 0 ? prepared : preparedOf(table, ids, choice.log, choice.scale);
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
