import type { PersonColumn, PersonColumns } from '../../domain/person-column';
import type { Prepared } from '../../domain/prepared-features';
import type { Category, DivisionChoice } from './beside';
import { codesOf } from './divisions';
import type { Method } from './result';

/** So many levels stand apart, each with at least this share of the people. */
const MOST_LEVELS = 8;
const LEAST_SHARE = 0.02;

/** Mixtures look for bell curves, which a yes or no is not, and the reach of dense groups is told in numbers. */
export const takesCategory = (method: Method): boolean => method !== 'mixture' && method !== 'density';

/** What the shop knows of people besides numbers and what the analyses made of them. */
const isOffered = ({ kind, source }: PersonColumn): boolean =>
  (source === 'customers' || source === 'habit') && (kind === 'category' || kind === 'flag');

export const categoryChoices = ({ list }: PersonColumns): DivisionChoice[] =>
  list.filter(isOffered).map(({ id, name }) => ({ id, name }));

/** The column of an id for these people; null where there is none, they are all alike, or hardly two are. */
export function categoryOf(columns: PersonColumns, id: string, persons: ArrayLike<number>): Category | null {
  const column = columns.find(id);
  if (!column || !isOffered(column)) return null;
  const { codes, names } = codesOf(column);
  const sizes = new Map<number, number>();
  for (let i = 0; i < persons.length; i++) {
    const code = codes(persons[i]!);
    sizes.set(code, (sizes.get(code) ?? 0) + 1);
  }
  sizes.delete(-1);
  if (sizes.size < 2) return null;
  const common = [...sizes]
    .sort(([a, left], [b, right]) => right - left || a - b)
    .filter(([, size], rank) => rank < MOST_LEVELS && size >= LEAST_SHARE * persons.length)
    .map(([code]) => code);
  if (common.length === 0) return null;
  const rare = sizes.size - common.length;
  // One alone needs no other name than its own.
  const apart = (rare > 1 ? common : [...sizes.keys()]).sort((a, b) => a - b);
  const position = new Map(apart.map((code, i) => [code, i]));
  const levels = apart.map(names);
  return {
    id,
    name: column.name,
    levels: rare > 1 ? [...levels, { message: 'category.other' }] : levels,
    folded: rare > 1 ? rare : 0,
    labels: Int32Array.from(persons, (p) => {
      const code = codes(p);
      return code < 0 ? -1 : (position.get(code) ?? apart.length);
    }),
  };
}

/**
 * The points with a column a level: apart / √2 for who is in it, else 0, so that people of two levels are `apart` from
 * each other by it alone, as under simple matching (Gower 1971); who is of none is apart / √2 from everybody who is.
 */
export function withCategory(prepared: Prepared, { levels, labels }: Category, apart: number): Prepared {
  const { count, dimension: before, points: plain } = prepared;
  const dimension = before + levels.length;
  const points = new Float64Array(count * dimension);
  for (let i = 0; i < count; i++) {
    points.set(plain.subarray(i * before, (i + 1) * before), i * dimension);
    if (labels[i]! >= 0) points[i * dimension + before + labels[i]!] = apart * Math.SQRT1_2;
  }
  return { ...prepared, dimension, points };
}

/** How many of each group are in each level: groups × (levels, then not known). */
export function countsOf({ levels, labels }: Category, group: Int32Array, k: number): Float64Array {
  const width = levels.length + 1;
  const counts = new Float64Array(k * width);
  labels.forEach((level, i) => counts[group[i]! * width + (level < 0 ? levels.length : level)]++);
  return counts;
}
