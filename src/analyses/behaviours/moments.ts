import type { Visits } from '../../domain/visits';

/** Where each step is first and last done in each visit that has it. */
export class StepMoments {
  readonly #visits: Visits;
  /** Visits of each step, ascending; the elements in which it is first and last done. */
  readonly #of: { readonly visit: number[]; readonly first: number[]; readonly last: number[] }[];

  constructor(visits: Visits) {
    const { items, elementStarts, sequenceStarts, steps } = visits;
    this.#visits = visits;
    this.#of = steps.map(() => ({ visit: [], first: [], last: [] }));
    for (let s = 0; s + 1 < sequenceStarts.length; s++) {
      for (let e = sequenceStarts[s]!; e < sequenceStarts[s + 1]!; e++) {
        for (let cell = elementStarts[e]!; cell < elementStarts[e + 1]!; cell++) {
          const { visit, first, last } = this.#of[items[cell]!]!;
          if (visit.at(-1) === s) last[last.length - 1] = e;
          else {
            visit.push(s);
            first.push(e);
            last.push(e);
          }
        }
      }
    }
  }

  /** The visits with a step, ascending. */
  visitsWith(step: number): readonly number[] {
    return this.#of[step]!.visit;
  }

  /** The visits in which one step is done, and another later: its first time before the other's last. */
  visitsInOrder(first: number, next: number): number[] {
    const a = this.#of[first]!;
    const b = this.#of[next]!;
    const found: number[] = [];
    for (let i = 0, k = 0; i < a.visit.length && k < b.visit.length;) {
      if (a.visit[i]! < b.visit[k]!) i++;
      else if (a.visit[i]! > b.visit[k]!) k++;
      else {
        if (a.first[i]! < b.last[k]!) found.push(a.visit[i]!);
        i++;
        k++;
      }
    }
    return found;
  }

  /** Known people with a visit that has the step, each with the moment of the last such visit. */
  peopleWith(step: number): Map<number, number> {
    const { person, begins } = this.#visits;
    const people = new Map<number, number>();
    // Visits ascend by time, so the last one stays.
    for (const s of this.#of[step]!.visit) if (person[s]! >= 0) people.set(person[s]!, begins[s]!);
    return people;
  }
}
