/** Sequences of elements of items; all flat. */
export interface SequenceData {
  /** ids ≥ 0 of all elements, in any order within an element, repeats allowed */
  readonly items: Int32Array;
  /** length elements + 1; element e is `items[elementStarts[e] … elementStarts[e + 1])` */
  readonly elementStarts: Int32Array;
  /** length sequences + 1; sequence s has the elements `sequenceStarts[s] … sequenceStarts[s + 1])`, in their order */
  readonly sequenceStarts: Int32Array;
  /** length elements, ascending within a sequence, in the unit of the limits; needed only for limits */
  readonly times?: Float64Array;
}

/** The same without infrequent items, recoded and sorted; indexed by cell, one cell for each item of an element. */
export interface PreparedSequences {
  /** cell → code; codes ascend with the ids, and within an element. */
  readonly codes: Int32Array;
  /** cell → element (numbered anew, empty ones left out) */
  readonly elementOf: Int32Array;
  /** element → first cell; length elements + 1 */
  readonly elementStarts: Int32Array;
  /** element → time; all 0 where there were none */
  readonly times: Float64Array;
  /** sequence → first cell; length sequences + 1 */
  readonly sequenceStarts: Int32Array;
  /** cell → sequence */
  readonly sequenceOf: Int32Array;
  /** code → id */
  readonly ids: Int32Array;
  /** Whether some element has two items or more. */
  readonly hasSets: boolean;
}

/** Keeps items that at least `minCount` sequences contain, once per element. O(cells log cells per element). */
export function prepareSequences(data: SequenceData, minCount: number): PreparedSequences {
  const { items, elementStarts, sequenceStarts } = data;
  const sequenceTotal = sequenceStarts.length - 1;
  const codeOf = frequentCodes(data, minCount);
  const ids: number[] = [];
  codeOf.forEach((code, id) => code >= 0 && ids.push(id));

  const codes = new Int32Array(items.length);
  const elementOf = new Int32Array(items.length);
  const sequenceOf = new Int32Array(items.length);
  const newElements = new Int32Array(elementStarts.length);
  const times = new Float64Array(elementStarts.length);
  const newSequences = new Int32Array(sequenceTotal + 1);
  let cell = 0;
  let element = 0;
  let hasSets = false;
  for (let s = 0; s < sequenceTotal; s++) {
    for (let e = sequenceStarts[s]!; e < sequenceStarts[s + 1]!; e++) {
      const first = cell;
      let isSorted = true;
      for (let p = elementStarts[e]!; p < elementStarts[e + 1]!; p++) {
        const code = codeOf[items[p]!]!;
        if (code < 0) continue;
        if (cell > first && codes[cell - 1]! >= code) isSorted = false;
        codes[cell++] = code;
      }
      if (cell === first) continue;
      if (!isSorted) cell = sortUnique(codes, first, cell);
      if (cell - first > 1) hasSets = true;
      elementOf.fill(element, first, cell);
      sequenceOf.fill(s, first, cell);
      times[element++] = data.times?.[e] ?? 0;
      newElements[element] = cell;
    }
    newSequences[s + 1] = cell;
  }
  return {
    codes: codes.subarray(0, cell),
    elementOf: elementOf.subarray(0, cell),
    sequenceOf: sequenceOf.subarray(0, cell),
    elementStarts: newElements.subarray(0, element + 1),
    times: times.subarray(0, element),
    sequenceStarts: newSequences,
    ids: Int32Array.from(ids),
    hasSets,
  };
}

/** id → code in the order of the ids, −1 where fewer than `minCount` sequences contain it. */
function frequentCodes({ items, elementStarts, sequenceStarts }: SequenceData, minCount: number): Int32Array {
  let idLimit = 0;
  for (const id of items) if (id >= idLimit) idLimit = id + 1;
  const counts = new Int32Array(idLimit);
  const seenIn = new Int32Array(idLimit).fill(-1);
  for (let s = 0; s + 1 < sequenceStarts.length; s++) {
    const end = elementStarts[sequenceStarts[s + 1]!]!;
    for (let p = elementStarts[sequenceStarts[s]!]!; p < end; p++) {
      const id = items[p]!;
      if (seenIn[id] === s) continue;
      seenIn[id] = s;
      counts[id]!++;
    }
  }
  let code = 0;
  return counts.map((count) => (count > 0 && count >= minCount ? code++ : -1));
}

/** Sorts a stretch and drops repeats; returns its new end. */
function sortUnique(values: Int32Array, first: number, end: number): number {
  values.subarray(first, end).sort();
  let kept = first + 1;
  for (let p = first + 1; p < end; p++) if (values[p] !== values[kept - 1]) values[kept++] = values[p]!;
  return kept;
}
