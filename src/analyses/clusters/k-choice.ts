import { elbow } from '../../kernels/clustering/elbow';
import { gapStatistic } from '../../kernels/clustering/gap-statistic';
import { kMeans } from '../../kernels/clustering/kmeans';
import { clusterMeans, squaredDistance } from '../../kernels/clustering/members';
import type { Partitioner } from '../../kernels/clustering/partitioner';
import { silhouette, type Silhouette } from '../../kernels/clustering/silhouette';
import { bootstrapStability } from '../../kernels/clustering/stability';
import { mulberry32, streamSeed } from '../../kernels/random/mulberry32';
import { sampleWithoutReplacement } from '../../kernels/random/sample';
import type { Progress } from '../contract';
import { familyOf, pickRows, type Family, type PartitionOptions } from './partitions';
import { standard } from '../../domain/prepared-features';
import type { KChoice, KRow, Measure } from './result';

/** The measures, and what they were taken from. */
export interface Measured {
  readonly choice: KChoice;
  /** Silhouettes of the partition into k groups, from k = 2. */
  readonly silhouettes: ReadonlyMap<number, Silhouette>;
  /** Mean Jaccard of each cluster of the partition into k groups; absent where it was not measured. */
  readonly stabilities: ReadonlyMap<number, Float64Array>;
}

export interface MeasureInput {
  /** m × dimension, those who are measured. */
  readonly points: Float64Array;
  readonly dimension: number;
  readonly family: Family;
  readonly options: PartitionOptions;
  readonly maxK: number;
  /** Customers in all, of whom `points` may be a sample. */
  readonly people: number;
}

/** Below this many people the groups describe them and are not tested. */
export const TESTED_FROM = 30;
/** A mean silhouette below this is no structure (Kaufman & Rousseeuw 1990). */
const NO_STRUCTURE = 0.25;
/** A cluster of this mean Jaccard is a valid group, one below the second is none (Hennig 2007). */
export const VALID = 0.75;
export const DISSOLVED = 0.6;
const GAP_DRAWS = 20;
/** The two measures that cluster again and again take a sample above this. */
const GAP_PEOPLE = 1500;
const STABILITY_DRAWS = 20;
const STABILITY_PEOPLE = { kmeans: 1500, mixture: 400, ward: 500, average: 500, complete: 500 } as const;
const STREAMS = { gap: 101, stability: 102, sample: 103 };

/** Elbow, silhouette, gap, stability and (of mixtures) BIC for 1 … maxK groups, and what they add up to. */
export function measure(input: MeasureInput, progress: Progress): Measured {
  const { points, dimension, family, options, maxK, people } = input;
  const n = points.length / dimension;
  const tested = n >= TESTED_FROM;
  const ks = Array.from({ length: maxK }, (_, i) => i + 1);
  const partitions = ks.map((k) => {
    const partition = family.at(k);
    progress((0.25 * k) / maxK);
    return partition;
  });
  const inertias = partitions.map(({ labels, k }) => inertiaOf(points, dimension, labels, k));
  const silhouettes = new Map<number, Silhouette>();
  partitions.forEach(({ labels, k }, i) => {
    if (k > 1) silhouettes.set(ks[i]!, silhouette(points, dimension, labels, k));
    progress(0.25 + (0.2 * (i + 1)) / maxK);
  });
  const gap = tested
    ? gapStatistic(
        sampleOf(input, GAP_PEOPLE).sample,
        dimension,
        quickKMeans(dimension),
        randomOf(options.seed, STREAMS.gap),
        {
          maxK,
          draws: GAP_DRAWS,
          progress: (fraction) => progress(0.45 + 0.25 * fraction),
        },
      )
    : null;
  const shaken = tested ? stabilitiesOf(input, (fraction) => progress(0.7 + 0.3 * fraction)) : null;

  const rows = ks.map((k, i): KRow => {
    const widths = silhouettes.get(k);
    const stability = shaken?.byK.get(k);
    return {
      k,
      inertia: inertias[i]!,
      silhouette: widths?.mean ?? NaN,
      silhouetteError: widths ? errorOfMean(widths.values, people) : NaN,
      gap: gap?.gap[i] ?? NaN,
      gapError: gap?.standardError[i] ?? NaN,
      stability: stability ? standard(stability).center : NaN,
      weakest: stability ? Math.min(...stability) : NaN,
      bic: partitions[i]!.bic,
    };
  });
  const votes = votesOf(rows, gap?.k ?? null);
  return {
    choice: {
      rows,
      votes,
      ...weigh(rows, votes, tested),
      measured: n,
      people,
      gapDraws: gap ? GAP_DRAWS : 0,
      gapPeople: gap ? Math.min(n, GAP_PEOPLE) : 0,
      stabilityDraws: shaken ? STABILITY_DRAWS : 0,
      stabilityPeople: shaken?.people ?? 0,
    },
    silhouettes,
    stabilities: shaken?.byK ?? new Map(),
  };
}

const randomOf = (seed: number, stream: number) => mulberry32(streamSeed(seed, stream));
const asSeed = (random: () => number): number => Math.floor(random() * 2 ** 32);

/** For data made only to compare with: one start and no more than a few dozen passes. */
const quickKMeans =
  (dimension: number): Partitioner =>
  (points, k, random) =>
    kMeans(points, dimension, k, { seed: asSeed(random), restarts: 1, maxIterations: 50 }).labels;

/** At most `size` of the points, drawn by the seed. */
function sampleOf({ points, dimension, options }: MeasureInput, size: number) {
  const n = points.length / dimension;
  if (n <= size) return { rows: Int32Array.from({ length: n }, (_, i) => i), sample: points };
  const rows = sampleWithoutReplacement(n, size, randomOf(options.seed, STREAMS.sample));
  return { rows, sample: pickRows(points, dimension, rows) };
}

function stabilitiesOf(input: MeasureInput, progress: Progress) {
  const { dimension, family, options, maxK } = input;
  const { rows, sample } = sampleOf(input, STABILITY_PEOPLE[options.method]);
  const byK = new Map<number, Float64Array>();
  for (let k = 2; k <= maxK; k++) {
    const all = family.at(k);
    const labels = Int32Array.from(rows, (row) => all.labels[row]!);
    const anew: Partitioner = (data, count, random) =>
      familyOf(data, dimension, { ...options, seed: asSeed(random), restarts: 2, maxIterations: 40 }).at(
        count,
      ).labels;
    const random = randomOf(options.seed, STREAMS.stability + k);
    const { meanJaccard } = bootstrapStability(sample, dimension, labels, all.k, anew, random, {
      draws: STABILITY_DRAWS,
    });
    byK.set(k, meanJaccard);
    progress((k - 1) / (maxK - 1));
  }
  return { byK, people: rows.length };
}

/** Sum of squared distances to the own centre. */
export function inertiaOf(points: Float64Array, dimension: number, labels: Int32Array, k: number): number {
  const { centers } = clusterMeans(points, dimension, labels, k);
  let sum = 0;
  for (let i = 0; i < labels.length; i++) sum += squaredDistance(points, i, centers, labels[i]!, dimension);
  return sum;
}

/** Of a mean over some of the people, drawn without replacement. */
export function errorOfMean(values: Float64Array, people: number): number {
  const m = values.length;
  if (m >= people) return 0;
  return (standard(values).spread / Math.sqrt(m - 1)) * Math.sqrt(1 - m / people);
}

function votesOf(rows: readonly KRow[], gapChoice: number | null): KChoice['votes'] {
  const votes: { measure: Measure; k: number }[] = [];
  if (rows.length > 2) {
    votes.push({ measure: 'elbow', k: rows[elbow(rows.map(({ inertia }) => inertia)).index]!.k });
  }
  const widest = bestOf(rows, ({ silhouette: width }) => width);
  if (widest) votes.push({ measure: 'silhouette', k: widest.k });
  if (gapChoice !== null) votes.push({ measure: 'gap', k: gapChoice });
  if (rows.some(({ weakest }) => !Number.isNaN(weakest))) {
    const valid = rows.filter(({ weakest }) => weakest >= VALID);
    votes.push({ measure: 'stability', k: valid[valid.length - 1]?.k ?? 1 });
  }
  const likeliest = bestOf(rows, ({ bic }) => -bic);
  if (likeliest) votes.push({ measure: 'bic', k: likeliest.k });
  return votes;
}

/** The first row with the greatest value; undefined where none has one. */
function bestOf(rows: readonly KRow[], value: (row: KRow) => number): KRow | undefined {
  let best: KRow | undefined;
  for (const row of rows) if (value(row) > (best ? value(best) : -Infinity)) best = row;
  return best;
}

/**
 * One crowd where the gap sees none and the groups are neither separate nor stable. Else, of the numbers named, those
 * whose every group comes back when the data is shaken (all of them where none does): BIC's for a mixture, or the one
 * that most measures name, of equals the one with the greater silhouette.
 */
function weigh(
  rows: readonly KRow[],
  votes: KChoice['votes'],
  tested: boolean,
): Pick<KChoice, 'suggested' | 'reason'> {
  const voteOf = (measure: Measure) => votes.find((vote) => vote.measure === measure)?.k;
  const widthAt = (k: number) => rows[k - 1]!.silhouette;
  const widest = voteOf('silhouette');
  if (widest === undefined) return { suggested: 1, reason: 'none' };
  if (!tested) return { suggested: widthAt(widest) >= NO_STRUCTURE ? widest : 1, reason: 'few' };
  if (voteOf('gap') === 1 && (widthAt(widest) < NO_STRUCTURE || voteOf('stability') === 1)) {
    return { suggested: 1, reason: 'none' };
  }
  const named = votes.map(({ k }) => k).filter((k) => k > 1);
  const lasting = named.filter((k) => rows[k - 1]!.weakest >= DISSOLVED);
  const eligible = lasting.length > 0 ? lasting : named;
  const likeliest = voteOf('bic');
  if (likeliest !== undefined && eligible.includes(likeliest)) return { suggested: likeliest, reason: 'bic' };
  const timesNamed = (k: number) => eligible.filter((each) => each === k).length;
  const most = Math.max(...eligible.map(timesNamed));
  const leading = [...new Set(eligible)].filter((k) => timesNamed(k) === most);
  const suggested = leading.reduce((best, k) => (widthAt(k) > widthAt(best) ? k : best));
  return { suggested, reason: leading.length > 1 ? 'tie' : 'most' };
}
