import type { Format } from '../../core/format';
import { FEATURES, type FeatureId, type FeatureUnit } from '../../domain/feature-list';
import type { Say } from '../contract';

/** A value of a feature in its unit; an em dash where it is unknown. */
export function featureText(id: FeatureId, value: number, format: Format, say: Say): string {
  if (Number.isNaN(value)) return format.number(value);
  const unit: FeatureUnit = FEATURES[id];
  switch (unit) {
    case 'days':
      return format.days(Math.round(value));
    case 'count':
    case 'level':
      return format.number(value, 1);
    case 'perMonth':
      return say('unit.perMonth', { value: format.number(value, 1) });
    case 'money':
      return format.money(value);
    case 'share':
      return format.share(value);
    case 'ratio':
      return format.number(value, 2);
    case 'years':
      return say('unit.years', { value: format.number(value, 0) });
  }
}

/** Between whole numbers a limit half-way reads as the lower of them: at most 7, more than 7. */
const WHOLE: readonly FeatureUnit[] = ['days', 'count', 'level'];

/** The limit of a rule: what is at most it, is at most what this says. */
export function limitText(id: FeatureId, limit: number, format: Format, say: Say): string {
  return featureText(id, WHOLE.includes(FEATURES[id]) ? Math.floor(limit) : limit, format, say);
}
