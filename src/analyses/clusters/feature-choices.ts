import type { FeatureId } from '../../domain/feature-list';
import type { ClustersParams } from './result';

/** The chosen features without repeats, in the order in which they were chosen. */
export const chosenFeatures = (choices: ClustersParams['features']): FeatureId[] =>
  [...new Set(choices)].filter((id) => id !== 'none');

/** The places of the chosen features with one more or less; null where all places are taken or none would be left. */
export function featureChoices(
  places: ClustersParams['features'],
  feature: FeatureId,
  on: boolean,
): ClustersParams['features'] | null {
  const others = chosenFeatures(places).filter((id) => id !== feature);
  const chosen = on ? [...others, feature] : others;
  if (chosen.length === 0 || chosen.length > places.length) return null;
  return places.map((_, i) => chosen[i] ?? 'none');
}
