import type { PersonField } from '../../domain/person-fields';
import { association, isSkewed, type Association, type Variable } from '../../kernels/statistics/association';

/** The fields of the last list with all their pairs: what a next list has of them is not measured again. */
export class PairTable {
  #fields: readonly PersonField[] = [];
  #variables: readonly Variable[] = [];
  /** Of the fields i < k at k (k − 1) / 2 + i. */
  #pairs: readonly (Association | null)[] = [];

  /** Gives every pair of the list, first < second, null where it cannot be tested. */
  measure(
    list: readonly PersonField[],
    visit: (first: number, second: number, found: Association | null) => void,
  ): void {
    const byId = new Map(this.#fields.map((field, place) => [field.id, place]));
    const before = list.map((field) => {
      const place = byId.get(field.id);
      return place !== undefined && isSame(field, this.#fields[place]!) ? place : -1;
    });
    const variables = list.map((field, i) => this.#variables[before[i]!] ?? variableOf(field));
    const pairs: (Association | null)[] = [];
    for (let second = 0; second < list.length; second++) {
      for (let first = 0; first < second; first++) {
        const [a, b] = [before[first]!, before[second]!];
        const isKnown = a >= 0 && a < b;
        const found = isKnown
          ? this.#pairs[(b * (b - 1)) / 2 + a]!
          : association(variables[first]!, variables[second]!);
        pairs.push(found);
        visit(first, second, found);
      }
    }
    this.#fields = list;
    this.#variables = variables;
    this.#pairs = pairs;
  }

  /** Whether a field of the last list is a skewed number. */
  isSkewed(place: number): boolean {
    const variable = this.#variables[place]!;
    return variable.kind === 'number' && variable.isSkewed;
  }
}

const variableOf = (field: PersonField): Variable =>
  field.kind === 'number'
    ? { kind: 'number', values: field.values, isSkewed: isSkewed(field.values) }
    : { kind: 'category', codes: field.codes, groups: field.groups.length };

/** Whether two fields say the same of everybody. */
function isSame(a: PersonField, b: PersonField): boolean {
  if (a === b) return true;
  if (a.kind === 'number' && b.kind === 'number') return isEqual(a.values, b.values);
  if (a.kind === 'number' || b.kind === 'number') return false;
  return a.groups.length === b.groups.length && isEqual(a.codes, b.codes);
}

const isEqual = (a: Float64Array | Int32Array, b: Float64Array | Int32Array): boolean =>
  a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
