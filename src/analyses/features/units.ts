import type { Format } from '../../core/format';
import type { PersonColumnUnit } from '../../domain/person-column';
import { unitText } from '../../domain/unit-text';
import type { Say } from '../contract';

/** A value in its unit, exact enough to compare; an em dash where it is unknown. */
export function valueText(unit: PersonColumnUnit | null, value: number, format: Format, say: Say): string {
  const text = unitText(unit, value, format);
  if (Number.isNaN(value)) return text;
  if (unit === 'perMonth') return say('unit.perMonth', { value: text });
  return unit === 'years' ? say('unit.years', { value: text }) : text;
}
