import { symmetricEigen, type SymmetricEigen } from '../../kernels/clustering/symmetric-eigen';
import { adequacy } from '../../kernels/factors/adequacy';
import { extractFactors, mostFactors } from '../../kernels/factors/extraction';
import { chanceEigenvalues, countAboveChance } from '../../kernels/factors/parallel-analysis';
import { product, scoreWeights } from '../../kernels/factors/scores';
import { varimax } from '../../kernels/factors/varimax';
import type { FeaturesParams, Fit, Reduction } from './result';
import type { Selected } from './select';

type Choices = Pick<FeaturesParams, 'reduce' | 'dimensions' | 'extraction' | 'rotation' | 'seed'>;

/** Shops of chance that the line of the picture is drawn from. */
const DRAWS = 100;
/** Below these a dimension is one of chance. */
const NEEDS = {
  components: { features: 2, customers: 10, perFeature: 2 },
  factors: { features: 4, customers: 50, perFeature: 5 },
} as const;

/** The kept numbers as principal components or as factors. */
export function reduce({ prepared, correlation }: Selected, choices: Choices): Reduction {
  const { count: n, dimension: p, features, points } = prepared;
  const kind = choices.reduce;
  const base = { kind, features: features.map(({ id, logged }) => ({ id, isLogged: logged })) };
  const needs = NEEDS[kind];
  const customers = Math.max(needs.customers, needs.perFeature * p);
  if (p < needs.features)
    return { ...base, ...nothing(), missing: { what: 'features', need: needs.features, have: p } };
  if (n < customers)
    return { ...base, ...nothing(), missing: { what: 'customers', need: customers, have: n } };
  const measures = kind === 'factors' ? adequacy(correlation, p, n) : undefined;
  if (kind === 'factors' && !measures)
    return { ...base, ...nothing(), missing: { what: 'sum', need: 0, have: 0 } };

  const eigen = symmetricEigen(correlation, p);
  const chance = chanceEigenvalues(n, p, DRAWS, choices.seed);
  const aboveChance = countAboveChance(eigen.values, chance);
  const most = kind === 'factors' ? mostFactors(p) : p;
  const count = Math.min(choices.dimensions || aboveChance, most);
  const found =
    kind === 'factors' ? factorsOf(correlation, p, count, choices) : componentsOf(eigen, p, count);
  const carried = new Float64Array(count);
  found.loadings.forEach((loading, o) => (carried[o % count]! += (loading * loading) / p));
  return {
    ...base,
    missing: null,
    eigenvalues: eigen.values,
    chance,
    aboveChance,
    aboveOne: eigen.values.filter((value) => value > 1).length,
    count,
    loadings: found.loadings,
    communality: found.communality,
    carried,
    scores: product(points, found.weights, n, p, count),
    fit: measures
      ? {
          ...measures,
          residual: residualOf(correlation, found.loadings, p, count),
          converged: found.converged,
        }
      : null,
  };
}

interface Found {
  readonly loadings: Float64Array;
  readonly communality: Float64Array;
  /** Scores = points · weights. */
  readonly weights: Float64Array;
  readonly converged: boolean;
}

/** New arrays each time: results are moved. */
const nothing = (): Omit<Reduction, 'kind' | 'features' | 'missing'> => ({
  eigenvalues: new Float64Array(),
  chance: new Float64Array(),
  aboveChance: 0,
  aboveOne: 0,
  count: 0,
  loadings: new Float64Array(),
  communality: new Float64Array(),
  carried: new Float64Array(),
  scores: new Float64Array(),
  fit: null,
});

/** A component's loading is its direction times its standard deviation: its correlation with the feature. */
function componentsOf({ values, vectors }: SymmetricEigen, p: number, count: number): Found {
  const weights = new Float64Array(p * count);
  const loadings = new Float64Array(p * count);
  const communality = new Float64Array(p);
  for (let t = 0; t < p; t++) {
    for (let f = 0; f < count; f++) {
      weights[t * count + f] = vectors[f * p + t]!;
      const loading = vectors[f * p + t]! * Math.sqrt(Math.max(values[f]!, 0));
      loadings[t * count + f] = loading;
      communality[t]! += loading * loading;
    }
  }
  return { loadings, communality, weights, converged: true };
}

function factorsOf(
  correlation: Float64Array,
  p: number,
  count: number,
  { extraction, rotation }: Choices,
): Found {
  if (count === 0) {
    const none = new Float64Array();
    return { loadings: none, communality: new Float64Array(p), weights: none, converged: true };
  }
  const plain = extractFactors(correlation, p, count, extraction);
  const loadings = rotation === 'varimax' ? varimax(plain.loadings, p, count) : plain.loadings;
  return {
    loadings,
    communality: plain.uniqueness.map((own) => 1 - own),
    weights: scoreWeights(correlation, loadings, p, count)!,
    converged: plain.converged,
  };
}

function residualOf(
  correlation: Float64Array,
  loadings: Float64Array,
  p: number,
  count: number,
): Fit['residual'] {
  let squares = 0;
  for (let s = 0; s < p; s++) {
    for (let t = 0; t < s; t++) {
      let made = 0;
      for (let f = 0; f < count; f++) made += loadings[s * count + f]! * loadings[t * count + f]!;
      squares += (correlation[s * p + t]! - made) ** 2;
    }
  }
  return Math.sqrt((2 * squares) / (p * (p - 1)));
}
