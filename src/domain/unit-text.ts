import type { Format } from '../core/format';
import type { PersonColumnUnit } from './person-column';

/** A value of a person column in its unit; an em dash where it is unknown. What a unit has no sign for, its name says. */
export function unitText(unit: PersonColumnUnit | null, value: number, format: Format): string {
  if (Number.isNaN(value)) return format.number(value);
  switch (unit) {
    case 'days':
      return format.days(Math.round(value));
    case 'money':
      return format.money(value);
    case 'share':
      return format.share(value, 1);
    case 'count':
    case 'level':
    case 'score':
    case 'years':
      return format.number(value, 1);
    case 'perMonth':
    case 'ratio':
    case null:
      return format.number(value, 2);
  }
}

/** The same shortened, for an axis whose name says the unit. */
export const unitShort = (unit: PersonColumnUnit | null, value: number, format: Format): string =>
  unit === 'money' ? format.moneyShort(value) : unit === 'share' ? format.share(value) : format.short(value);
