import type { Grouping, GroupingFeature, SavedGroup } from './grouping';
import type { Place } from './json-place';

/** A grouping of a recipe file; throws a Damage that names the place of what is wrong. */
export function groupingOf(place: Place): Grouping {
  const features = place.at('features').list(featureOf);
  if (features.length === 0) throw place.at('features').damage('[ … ]');
  return {
    id: place.at('id').text(),
    name: place.at('name').text(),
    savedAt: place.at('savedAt').text(),
    asOf: place.at('asOf').day(),
    months: place.at('months').count(),
    method: place.at('method').text(),
    features,
    groups: place.at('groups').list((group) => groupOf(group, features.length)),
  };
}

function featureOf(place: Place): GroupingFeature {
  const spread = place.at('spread').number();
  if (spread <= 0) throw place.at('spread').damage('> 0');
  return {
    id: place.at('id').text(),
    logged: place.at('logged').flag(),
    center: place.at('center').number(),
    spread,
    fill: place.at('fill').number(),
  };
}

function groupOf(place: Place, dimension: number): SavedGroup {
  const center = place.at('center').list((each) => each.number());
  if (center.length !== dimension) throw place.at('center').damage(`${dimension} × 1.5`);
  return { name: place.at('name').text(), center, customers: place.at('customers').count() };
}
