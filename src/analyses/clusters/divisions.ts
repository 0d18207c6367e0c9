import { MISSING_FLAG } from '../../core/column';
import { levelTexts } from '../../core/levels';
import type { PersonColumn, PersonColumnName, PersonColumns } from '../../domain/person-column';
import type { Division, DivisionChoice } from './beside';

/** More groups than this nobody compares. */
export const MOST_COMPARED = 20;

/** Whatever divides people: segments, stages, tiers, labels, kept groups, and the choices of the customer list. */
export const divisionChoices = ({ list }: PersonColumns): DivisionChoice[] =>
  list
    .filter(({ kind, source }) => source !== 'habit' && (kind === 'category' || kind === 'flag'))
    .map(({ id, name }) => ({ id, name }));

/** The groups of a column that some of these people are in; null where fewer than two are, or too many. */
export function divisionBy(column: PersonColumn, persons: ArrayLike<number>): Division | null {
  const { codes, names } = codesOf(column);
  const used = new Set<number>();
  for (let i = 0; i < persons.length; i++) {
    const code = codes(persons[i]!);
    if (code >= 0) used.add(code);
  }
  if (used.size < 2 || used.size > MOST_COMPARED) return null;
  const kept = [...used].sort((a, b) => a - b);
  const position = new Map(kept.map((code, i) => [code, i]));
  return {
    name: column.name,
    groups: kept.map(names),
    labels: Int32Array.from(persons, (p) => position.get(codes(p)) ?? -1),
  };
}

/** Codes of people and what they are called. */
export function codesOf(column: PersonColumn): {
  readonly codes: (person: number) => number;
  readonly names: (code: number) => PersonColumnName;
} {
  const values = column.values();
  switch (values.kind) {
    case 'category':
    case 'text': {
      const { levelMessage } = column;
      const texts = levelTexts(values.levels);
      const names = (code: number): PersonColumnName =>
        levelMessage === null ? { text: texts[code]! } : { message: levelMessage + texts[code]! };
      return { codes: (p) => values.codes[p]!, names };
    }
    case 'flag':
      return {
        codes: (p) => (values.values[p] === MISSING_FLAG ? -1 : 1 - values.values[p]!),
        names: (code) => ({ message: code === 0 ? 'division.yes' : 'division.no' }),
      };
    case 'number':
    case 'date':
      return { codes: () => -1, names: () => ({ text: '' }) };
  }
}
