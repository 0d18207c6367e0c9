import type { Format } from '../../core/format';
import { FEATURES, type FeatureId } from '../../domain/feature-list';
import type { Say } from '../contract';

/** A value of a feature in its unit, exact enough to compare; an em dash where it is unknown. */
export function valueText(id: FeatureId, value: number, format: Format, say: Say): string {
  if (Number.isNaN(value)) return format.number(value);
  switch (FEATURES[id]) {
    case 'days':
      return format.days(Math.round(value));
    case 'count':
    case 'level':
      return format.number(value, 1);
    case 'perMonth':
      return say('unit.perMonth', { value: format.number(value, 2) });
    case 'money':
      return format.money(value);
    case 'share':
      return format.share(value, 1);
    case 'ratio':
      return format.number(value, 2);
    case 'years':
      return say('unit.years', { value: format.number(value, 0) });
  }
}

/** The end of a bin, without its unit: the axis says it. */
export function edgeText(id: FeatureId, value: number, format: Format): string {
  if (FEATURES[id] === 'money') return format.moneyShort(value);
  return FEATURES[id] === 'share' ? format.share(value) : format.short(value);
}
