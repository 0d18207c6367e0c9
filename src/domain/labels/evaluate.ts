import { MISSING_FLAG } from '../../core/column';
import type { ColumnTest, Condition } from '../../core/label';
import { levelCount, levelText, type Levels } from '../../core/levels';
import { parseIsoDay } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { isKnownOf, type PersonColumn, type PersonValues } from '../person-column';
import { deedsIn, textsWith, windowOf } from './deeds';
import { allOf, anyOf, NO, nothingKnown, notOf, UNKNOWN, YES, type Truth } from './truth';

/** What a rule is asked of. */
export interface RuleContext {
  readonly workspace: Workspace;
  readonly asOf: number;
  /** People of `peopleOf`. */
  readonly people: number;
  /** The column of an id; undefined where there is none that the rule may use. */
  find(id: string): PersonColumn | undefined;
}

/**
 * Whom a rule holds for as of a day, one entry a person. A comparison with something that the files do not tell, or
 * that cannot be compared so, is known of nobody. O(people) a comparison, O(rows) a deed.
 */
export function truthOf(rule: Condition, context: RuleContext): Truth {
  const { workspace, people, asOf } = context;
  switch (rule.kind) {
    case 'all':
      return allOf(
        people,
        rule.of.map((part) => truthOf(part, context)),
      );
    case 'any':
      return anyOf(
        people,
        rule.of.map((part) => truthOf(part, context)),
      );
    case 'not':
      return notOf(truthOf(rule.of, context));
    case 'column': {
      const column = context.find(rule.column);
      return (column && compared(column.values(), rule.test, people)) ?? nothingKnown(people);
    }
    case 'deed': {
      const done = deedsIn(workspace, rule.deed, rule.where, windowOf(rule.within, asOf));
      if (!done) return nothingKnown(people);
      const { is, value } = rule;
      return truthWhere(people, (p) => Number(is === 'at-least' ? done[p]! >= value : done[p]! <= value));
    }
  }
}

/** Which tests a column of a kind can be put to. */
export const TESTS_OF: Readonly<Record<PersonColumn['kind'], readonly ColumnTest['is'][]>> = {
  number: ['at-least', 'at-most', 'above', 'below', 'known', 'unknown'],
  date: ['on-or-after', 'before', 'known', 'unknown'],
  category: ['one-of', 'none-of', 'contains', 'known', 'unknown'],
  text: ['contains', 'one-of', 'none-of', 'known', 'unknown'],
  flag: ['yes', 'no', 'known', 'unknown'],
};

/** Null where the test is none for such values. */
function compared(values: PersonValues, test: ColumnTest, people: number): Truth | null {
  if (!TESTS_OF[values.kind].includes(test.is)) return null;
  if (test.is === 'known' || test.is === 'unknown') {
    const wanted = test.is === 'known';
    return truthWhere(people, (p) => Number(isKnownOf(values, p) === wanted));
  }
  switch (values.kind) {
    case 'number':
    case 'date': {
      const holds = comparison(test);
      return truthWhere(people, (p) => {
        const value = values.values[p]!;
        return Number.isNaN(value) ? UNKNOWN : Number(holds(value));
      });
    }
    case 'flag': {
      const wanted = test.is === 'yes' ? 1 : 0;
      return values.values.map((value) => (value === MISSING_FLAG ? UNKNOWN : value === wanted ? YES : NO));
    }
    case 'category':
    case 'text': {
      const holds = levelsThat(values.levels, test);
      return truthWhere(people, (p) => (values.codes[p]! < 0 ? UNKNOWN : holds[values.codes[p]!]!));
    }
  }
}

/** A plain loop: `from` with a function goes through an iterator, which takes ten times as long. */
function truthWhere(people: number, truthOfPerson: (p: number) => number): Truth {
  const truth = new Uint8Array(people);
  for (let p = 0; p < people; p++) truth[p] = truthOfPerson(p);
  return truth;
}

function comparison(test: ColumnTest): (value: number) => boolean {
  const limit = 'day' in test ? parseIsoDay(test.day) : 'value' in test ? test.value : NaN;
  switch (test.is) {
    case 'at-least':
    case 'on-or-after':
      return (value) => value >= limit;
    case 'at-most':
      return (value) => value <= limit;
    case 'above':
      return (value) => value > limit;
    default:
      return (value) => value < limit;
  }
}

/** 1 for each level that a test takes. */
function levelsThat(levels: Levels, test: ColumnTest): Uint8Array {
  if (test.is === 'contains') return textsWith(levels, test.text);
  const wanted = new Set('values' in test ? test.values : []);
  const taken = Number(test.is === 'one-of');
  return Uint8Array.from({ length: levelCount(levels) }, (_, i) =>
    wanted.has(levelText(levels, i)) ? taken : 1 - taken,
  );
}
