import type { Random } from '../random/mulberry32';
import { sampleWithReplacement } from '../random/sample';
import { jaccardTable, overlapTable } from './agreement';
import type { Partitioner } from './partitioner';

/** How to shake the data. */
export interface StabilityOptions {
  /** Bootstrap samples, default 100. */
  readonly draws?: number;
  /** Cluster rows drawn twice as two points; default false, each once, as `fpc::clusterboot` does. */
  readonly keepRepeats?: boolean;
  readonly progress?: (fraction: number) => void;
}

/** What became of each cluster, length k. */
export interface ClusterStability {
  /** Mean over the samples of the Jaccard overlap with the most similar cluster found anew. */
  readonly meanJaccard: Float64Array;
  /** Share of the samples with an overlap ≤ 0.5: dissolved. */
  readonly dissolved: Float64Array;
  /** Share of the samples with an overlap ≥ 0.75: recovered. */
  readonly recovered: Float64Array;
}

/**
 * Stability of clusters by the bootstrap: each sample of rows is clustered anew, and each original cluster is
 * compared, on the rows drawn, with the new cluster most like it.
 * Hennig 2007, doi:10.1016/j.csda.2006.11.025; R's `fpc::clusterboot` with `bootmethod = "boot"`
 *
 * @param points n × dimension, row-major
 * @param labels length n, 0 … k − 1: the clusters to judge
 */
export function bootstrapStability(
  points: Float64Array,
  dimension: number,
  labels: Int32Array,
  k: number,
  partition: Partitioner,
  random: Random,
  { draws = 100, keepRepeats = false, progress }: StabilityOptions = {},
): ClusterStability {
  const n = labels.length;
  const meanJaccard = new Float64Array(k);
  const dissolved = new Float64Array(k);
  const recovered = new Float64Array(k);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = sampleWithReplacement(n, n, random).sort();
    const firsts = drawn.map((row, i) => (i === 0 || row !== drawn[i - 1] ? 1 : 0));
    const rows = keepRepeats ? drawn : drawn.filter((_, i) => firsts[i] === 1);
    const sample = new Float64Array(rows.length * dimension);
    rows.forEach((row, i) => {
      sample.set(points.subarray(row * dimension, (row + 1) * dimension), i * dimension);
    });
    const anew = partition(sample, k, random);
    const once = keepRepeats ? (_: number, i: number) => firsts[i] === 1 : () => true;
    const before = rows.map((row) => labels[row]).filter(once);
    const jaccard = jaccardTable(overlapTable(before, k, anew.filter(once), k), k);
    for (let j = 0; j < k; j++) {
      const best = Math.max(...jaccard.subarray(j * k, (j + 1) * k));
      meanJaccard[j] += best / draws;
      if (best <= 0.5) dissolved[j] += 1 / draws;
      if (best >= 0.75) recovered[j] += 1 / draws;
    }
    progress?.((draw + 1) / draws);
  }
  return { meanJaccard, dissolved, recovered };
}
