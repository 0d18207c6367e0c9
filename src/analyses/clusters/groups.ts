import { matchClusters, overlapTable } from '../../kernels/clustering/agreement';
import { buildKdTree, rowsWithin } from '../../kernels/clustering/kd-tree';
import { clusterMeans, squaredDistance } from '../../kernels/clustering/members';
import { silhouette } from '../../kernels/clustering/silhouette';
import { mulberry32, streamSeed } from '../../kernels/random/mulberry32';
import { sampleWithoutReplacement } from '../../kernels/random/sample';
import type { Workspace } from '../../core/workspace';
import { oncePerWorkspace } from '../../domain/memo';
import type { Progress } from '../contract';
import { densityOf } from './density';
import { errorOfMean, measure, type Measured } from './k-choice';
import { familyOf, nearestCenters, pickRows, type Family, type PartitionOptions } from './partitions';
import { standard, type Prepared } from '../../domain/prepared-features';
import type { Density } from './result';

/** Up to this many people everybody is measured; a hierarchy or density is built on them. */
export const MEASURED_LIMIT = 5000;
/** Above it, a sample of this size. */
export const SAMPLE = 3000;
/** Up to this many people each silhouette is exact: all pairs of people are compared. */
const EXACT_LIMIT = 10_000;
const SAMPLE_STREAM = 104;

/** Who was measured of the prepared points, and how the points fall into groups. */
export interface Session {
  readonly prepared: Prepared;
  readonly options: PartitionOptions;
  /** The rows that were measured, ascending. */
  readonly rows: Int32Array;
  readonly points: Float64Array;
  readonly family: Family;
  /** Most groups that make sense here. */
  readonly maxK: number;
  readonly measured: (progress: Progress) => Measured;
}

const SESSIONS_KEPT = 3;
const sessions = oncePerWorkspace(() => new Map<string, Session>());

/**
 * The grouping of a workspace's customers, remembered by what it was made from, so that another number of groups is
 * a look-up. `key` tells apart all that `prepared` and `options` depend on.
 */
export function sessionOf(
  workspace: Workspace,
  key: string,
  prepared: Prepared,
  options: PartitionOptions,
  maxK: number,
  progress: Progress,
): Session {
  const known = sessions(workspace);
  const found = known.get(key);
  if (found) return found;
  const [oldest] = known.keys();
  if (known.size >= SESSIONS_KEPT && oldest !== undefined) known.delete(oldest);
  const session = openSession(prepared, options, maxK, progress);
  known.set(key, session);
  return session;
}

/** Without remembering. */
export function openSession(
  prepared: Prepared,
  options: PartitionOptions,
  most: number,
  progress: Progress,
): Session {
  const { rows, points } = measuredRows(prepared, options.seed);
  const maxK = Math.min(most, differentRows(points, prepared.dimension, most));
  const family = familyOf(points, prepared.dimension, options, progress);
  let measured: Measured | null = null;
  return {
    prepared,
    options,
    rows,
    points,
    family,
    maxK,
    measured(tell) {
      const { dimension, count } = prepared;
      return (measured ??= measure({ points, dimension, family, options, maxK, people: count }, tell));
    },
  };
}

/** Everybody, or a sample that the seed draws. */
export function measuredRows({ points, dimension, count }: Prepared, seed: number) {
  const size = count <= MEASURED_LIMIT ? count : SAMPLE;
  const rows = sampleWithoutReplacement(count, size, mulberry32(streamSeed(seed, SAMPLE_STREAM)));
  return { rows, points: size === count ? points : pickRows(points, dimension, rows) };
}

/** How many different points there are, counted up to `most`. */
function differentRows(points: Float64Array, dimension: number, most: number): number {
  const seen = new Set<string>();
  for (let o = 0; o < points.length && seen.size < most; o += dimension) {
    seen.add(points.subarray(o, o + dimension).join(' '));
  }
  return seen.size;
}

/** Everybody in a group. */
export interface Groups {
  readonly k: number;
  /** 0 … k − 1; −1 for those in no dense place. */
  readonly labels: Int32Array;
  /** Next likely group, −1 where there is none. */
  readonly next: Int32Array;
  readonly silhouette: Float64Array;
  readonly separation: { readonly mean: number; readonly error: number };
  /** Of the own group, of a mixture; else empty. */
  readonly probability: Float64Array;
  /** 1 for who could as well be in the next group. */
  readonly fence: Uint8Array;
  /** Mean Jaccard of each group; NaN where it was not measured. */
  readonly stability: Float64Array;
  readonly builtOn: number;
}

/** A silhouette below this is as near to the next group as to the own one. */
const FENCE_WIDTH = 0.05;
/** A member with no more than this probability could as well be elsewhere. */
const FENCE_PROBABILITY = 0.6;

/** Everybody's group of k, with nothing measured; `probabilities` of a mixture are count × k. */
export function labelsAt(
  { prepared, family, rows, points, options }: Session,
  k: number,
): { readonly labels: Int32Array; readonly probabilities: Float64Array | null; readonly k: number } {
  const { dimension, count } = prepared;
  const isSample = rows.length < count;
  const base = family.at(k);
  if (!isSample) return base;
  if (!family.tree) return familyOf(prepared.points, dimension, options).at(k);
  const { centers } = clusterMeans(points, dimension, base.labels, base.k);
  const near = nearestCenters(prepared.points, dimension, centers);
  const labels = Int32Array.from({ length: count }, (_, i) => near.nearest(i));
  rows.forEach((row, i) => (labels[row] = base.labels[i]!));
  return { labels, probabilities: null, k: base.k };
}

/** The customers in k groups. */
export function groupsOf(session: Session, k: number, progress: Progress): Groups {
  const { prepared, family, rows } = session;
  const { count } = prepared;
  const isSample = rows.length < count;
  const { labels, probabilities, k: made } = labelsAt(session, k);
  progress(0.5);

  const { next, widths, separation } = widthsOf(session, k, labels, made);
  const own = probabilities && probabilityOf(probabilities, labels, made);
  const fence = Uint8Array.from(widths, (width, i) =>
    made > 1 && (own ? own.own[i]! <= FENCE_PROBABILITY : width < FENCE_WIDTH) ? 1 : 0,
  );
  return {
    k: made,
    labels: labels.slice(),
    next: own ? own.next : next,
    silhouette: widths,
    separation,
    probability: own ? own.own : new Float64Array(0),
    fence,
    stability: stabilityOf(session, k, labels, made),
    builtOn: isSample && family.tree ? rows.length : count,
  };
}

/** Silhouettes, the next nearest group, and their mean. */
function widthsOf({ prepared, rows, measured }: Session, k: number, labels: Int32Array, made: number) {
  const { points, dimension, count } = prepared;
  if (made < 2) {
    const next = new Int32Array(count).fill(-1);
    return { next, widths: new Float64Array(count), separation: { mean: NaN, error: 0 } };
  }
  const { centers } = clusterMeans(points, dimension, labels, made);
  const near = nearestCenters(points, dimension, centers);
  const next = Int32Array.from(labels, (label, i) => near.nearest(i, label));
  if (count <= EXACT_LIMIT) {
    const known = rows.length === count ? measured(() => {}).silhouettes.get(k) : undefined;
    const { values, mean } = known ?? silhouette(points, dimension, labels, made);
    return { next, widths: values.slice(), separation: { mean, error: 0 } };
  }
  const widths = Float64Array.from(labels, (label, i) => {
    const inside = near.distances[i * made + label]!;
    const outside = near.distances[i * made + next[i]!]!;
    const larger = Math.max(inside, outside);
    return larger > 0 ? (outside - inside) / larger : 0;
  });
  const sample = pickRows(points, dimension, rows);
  const picked = Int32Array.from(rows, (row) => labels[row]!);
  const { values, mean } = silhouette(sample, dimension, picked, made);
  return { next, widths, separation: { mean, error: errorOfMean(values, count) } };
}

function probabilityOf(probabilities: Float64Array, labels: Int32Array, k: number) {
  const own = Float64Array.from(labels, (label, i) => probabilities[i * k + label]!);
  const next = Int32Array.from(labels, (label, i) => {
    let best = -1;
    for (let j = 0; j < k; j++) {
      if (j !== label && (best < 0 || probabilities[i * k + j]! > probabilities[i * k + best]!)) best = j;
    }
    return best;
  });
  return { own, next };
}

/** Stabilities were measured on the sample's groups: each is given to the group most like it. */
function stabilityOf({ rows, family, measured }: Session, k: number, labels: Int32Array, made: number) {
  const stability = new Float64Array(made).fill(NaN);
  const known = measured(() => {}).stabilities.get(k);
  if (!known) return stability;
  const base = family.at(k);
  const here = Int32Array.from(rows, (row) => labels[row]!);
  const { matched } = matchClusters(overlapTable(here, made, base.labels, base.k), base.k);
  return stability.map((_, j) => (matched[j]! < 0 ? NaN : known[matched[j]!]!));
}

/** Dense groups, everybody else in none. Above the limit they grow on a sample; the others join within its reach. */
export function denseGroupsOf(
  prepared: Prepared,
  seed: number,
  given: { readonly radius: number; readonly minSamples: number },
  progress: Progress,
): { readonly groups: Groups; readonly density: Density } {
  const { dimension, count } = prepared;
  const { rows, points } = measuredRows(prepared, seed);
  progress(0.1);
  const { density, groups } = densityOf(points, dimension, given);
  progress(0.7);
  const labels =
    rows.length === count ? groups.labels.slice() : joinGroups(prepared, points, groups, density.radius);
  const dense = Int32Array.from(rows.keys()).filter((i) => groups.labels[i]! >= 0);
  const widths = new Float64Array(count);
  let separation = { mean: NaN, error: 0 };
  if (groups.k > 1) {
    const own = Int32Array.from(dense, (i) => groups.labels[i]!);
    const { values } = silhouette(pickRows(points, dimension, dense), dimension, own, groups.k);
    dense.forEach((i, at) => (widths[rows[i]!] = values[at]!));
    const people = labels.filter((label) => label >= 0).length;
    separation = { mean: standard(values).center, error: errorOfMean(values, people) };
  }
  progress(0.9);
  return {
    density,
    groups: {
      k: groups.k,
      labels,
      next: new Int32Array(count).fill(-1),
      silhouette: widths,
      separation,
      probability: new Float64Array(0),
      fence: new Uint8Array(count),
      stability: new Float64Array(groups.k).fill(NaN),
      builtOn: rows.length,
    },
  };
}

/** Each of the people joins the group of the nearest core within reach. */
function joinGroups(
  prepared: Prepared,
  points: Float64Array,
  { labels, core }: { readonly labels: Int32Array; readonly core: Uint8Array },
  radius: number,
): Int32Array {
  const { dimension, count } = prepared;
  const cores = Int32Array.from(core.keys()).filter((i) => core[i] === 1);
  const corePoints = pickRows(points, dimension, cores);
  if (cores.length === 0) return new Int32Array(count).fill(-1);
  const tree = buildKdTree(corePoints, dimension);
  const found = new Int32Array(cores.length);
  return Int32Array.from({ length: count }, (_, i) => {
    const within = rowsWithin(tree, prepared.points, i * dimension, radius, found);
    let best = -1;
    let least = Infinity;
    for (let f = 0; f < within; f++) {
      const square = squaredDistance(prepared.points, i, corePoints, found[f]!, dimension);
      if (square < least || (square === least && found[f]! < best)) {
        least = square;
        best = found[f]!;
      }
    }
    return best < 0 ? -1 : labels[cores[best]!]!;
  });
}
