import { growTree, leafRules } from '../../kernels/clustering/classification-tree';
import { crossValidatedAccuracy } from '../../kernels/clustering/tree-validation';
import { mulberry32, streamSeed } from '../../kernels/random/mulberry32';
import { sampleWithoutReplacement } from '../../kernels/random/sample';
import { pickRows } from './partitions';
import type { Prepared } from '../../domain/prepared-features';
import type { Rules } from './beside';

const LEAST_LEAF = 2;
const FOLDS = 10;
/** More people than this are checked by a sample. */
const CHECKED = 5000;
const STREAMS = { sample: 105, folds: 106 };

const NO_RULES: Rules = { rows: [], accuracy: NaN, checked: NaN, checkedPeople: 0, commonest: NaN };

/**
 * A decision tree on the features in their own units that tells groups apart, as rules; by group, the largest first. A
 * leaf keeps at least a hundredth of the people. Who is in no group (−1) is left out.
 */
export function rulesOf(
  { features, count }: Prepared,
  group: Int32Array,
  k: number,
  { maxDepth, seed }: { readonly maxDepth: number; readonly seed: number },
): Rules {
  const dimension = features.length;
  if (k < 2 || dimension === 0) return NO_RULES;
  const rows = Int32Array.from({ length: count }, (_, i) => i).filter((i) => group[i]! >= 0);
  if (rows.length < 2) return NO_RULES;
  const labels = rows.map((row) => group[row]!);
  const points = new Float64Array(rows.length * dimension);
  features.forEach(({ values }, t) => rows.forEach((row, i) => (points[i * dimension + t] = values[row]!)));
  const optionsFor = (people: number) => ({
    maxDepth,
    minLeaf: Math.max(LEAST_LEAF, Math.round(people / 100)),
  });
  const found = leafRules(growTree(points, dimension, labels, k, optionsFor(rows.length)))
    .map(({ label, size, hits, bounds }) => ({
      cluster: label,
      customers: size,
      hits,
      bounds: bounds.map(({ column, above, upTo }) => ({ feature: features[column]!.id, above, upTo })),
    }))
    .sort((a, b) => a.cluster - b.cluster || b.customers - a.customers);

  const randomOf = (stream: number) => mulberry32(streamSeed(seed, stream));
  const checked =
    rows.length > CHECKED ? sampleWithoutReplacement(rows.length, CHECKED, randomOf(STREAMS.sample)) : null;
  const [seen, seenLabels] = checked
    ? [pickRows(points, dimension, checked), checked.map((i) => labels[i]!)]
    : [points, labels];
  const folds = Math.min(FOLDS, seenLabels.length);
  const sizes = new Float64Array(k);
  for (const label of labels) sizes[label]++;
  return {
    rows: found,
    accuracy: found.reduce((sum, { hits }) => sum + hits, 0) / rows.length,
    checked: crossValidatedAccuracy(
      seen,
      dimension,
      seenLabels,
      k,
      optionsFor(seenLabels.length),
      folds,
      randomOf(STREAMS.folds),
    ),
    checkedPeople: seenLabels.length,
    commonest: Math.max(...sizes) / rows.length,
  };
}
