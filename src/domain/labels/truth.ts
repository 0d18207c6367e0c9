/**
 * What is true of each person: 0 no, 1 yes, 2 nobody knows (Kleene's logic of three values). Unknown is never a match,
 * and not turned into one by `not`.
 */
export type Truth = Uint8Array;

export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;

/** Of nobody known. */
export const nothingKnown = (people: number): Truth => new Uint8Array(people).fill(UNKNOWN);

/** No where one is no, else unknown where one is, else yes; all of none is yes. */
export function allOf(people: number, parts: readonly Truth[]): Truth {
  const all = new Uint8Array(people).fill(YES);
  for (const part of parts) {
    for (let p = 0; p < people; p++) {
      if (part[p] === NO || (part[p] === UNKNOWN && all[p] === YES)) all[p] = part[p]!;
    }
  }
  return all;
}

/** Yes where one is yes, else unknown where one is, else no; any of none is no. */
export function anyOf(people: number, parts: readonly Truth[]): Truth {
  const any = new Uint8Array(people).fill(NO);
  for (const part of parts) {
    for (let p = 0; p < people; p++) {
      if (part[p] === YES || (part[p] === UNKNOWN && any[p] === NO)) any[p] = part[p]!;
    }
  }
  return any;
}

export const notOf = (part: Truth): Truth => part.map((value) => (value === UNKNOWN ? UNKNOWN : 1 - value));
