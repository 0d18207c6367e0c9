import type { Prepared } from '../../domain/prepared-features';
import type { Division, Rules } from './beside';
import { MOST_COMPARED } from './divisions';

/** Everybody by the rule that holds of them, in the order of the rules; null for fewer than two rules, or too many. */
export function leavesOf({ rows }: Rules, { features, count }: Prepared): Division | null {
  if (rows.length < 2 || rows.length > MOST_COMPARED) return null;
  const valuesOf = new Map(features.map(({ id, values }) => [id, values]));
  const rules = rows.map(({ bounds }) =>
    bounds.map(({ feature, above, upTo }) => ({ values: valuesOf.get(feature), above, upTo })),
  );
  return {
    name: { message: 'compare.leaves' },
    groups: rules.map((_, i) => ({ text: String(i + 1) })),
    labels: Int32Array.from({ length: count }, (_, i) =>
      rules.findIndex((bounds) =>
        bounds.every(({ values, above, upTo }) => values && values[i]! > above && values[i]! <= upTo),
      ),
    ),
  };
}
