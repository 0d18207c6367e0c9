import { Damage, type Place, placeOfText } from './json-place';
import {
  DEEDS,
  type ColumnTest,
  type Condition,
  type Label,
  type LabelDefinition,
  type Period,
  type RowFilter,
} from './label';
import { fail, ok, type Outcome } from './outcome';

/** Deeper trees than this nobody makes by hand, and reading one must not overflow. */
const MOST_LEVELS = 12;

/** The text of a rule; `readRule` gives it back. */
export const writeRule = (rule: Condition): string => JSON.stringify(rule);

/** The rule of a text, checked throughout. Problem: `labels/bad-rule` {place, expected}. */
export function readRule(text: string): Outcome<Condition> {
  try {
    return ok(conditionOf(placeOfText(text), 0));
  } catch (error) {
    if (error instanceof Damage) return fail('labels/bad-rule', error.values);
    throw error;
  }
}

/** A label of a recipe file; throws a Damage that names the place of what is wrong. */
export const labelOf = (place: Place): Label => ({
  id: place.at('id').text(),
  ...definitionOf(place),
  savedAt: place.at('savedAt').text(),
  earlier: place
    .at('earlier')
    .list((each) => ({ ...definitionOf(each), savedAt: each.at('savedAt').text() })),
});

const definitionOf = (place: Place): LabelDefinition => ({
  name: place.at('name').text(),
  scenario: place.at('scenario').text(),
  owner: place.at('owner').text(),
  rule: conditionOf(place.at('rule'), 0),
});

function conditionOf(place: Place, depth: number): Condition {
  if (depth > MOST_LEVELS) throw place.damage(`≤ ${MOST_LEVELS}`);
  const kind = place.at('kind').oneOf(['all', 'any', 'not', 'column', 'deed']);
  switch (kind) {
    case 'all':
    case 'any':
      return { kind, of: place.at('of').list((each) => conditionOf(each, depth + 1)) };
    case 'not':
      return { kind, of: conditionOf(place.at('of'), depth + 1) };
    case 'column':
      return { kind, column: place.at('column').text(), test: testOf(place.at('test')) };
    case 'deed':
      return {
        kind,
        deed: place.at('deed').oneOf(DEEDS),
        where: place.at('where').list(filterOf),
        within: periodOf(place.at('within')),
        is: place.at('is').oneOf(['at-least', 'at-most']),
        value: place.at('value').number(),
      };
  }
}

const TESTS = [
  'at-least',
  'at-most',
  'above',
  'below',
  'on-or-after',
  'before',
  'one-of',
  'none-of',
  'contains',
  'yes',
  'no',
  'known',
  'unknown',
] as const;

function testOf(place: Place): ColumnTest {
  const is = place.at('is').oneOf(TESTS);
  switch (is) {
    case 'at-least':
    case 'at-most':
    case 'above':
    case 'below':
      return { is, value: place.at('value').number() };
    case 'on-or-after':
    case 'before':
      return { is, day: place.at('day').day() };
    case 'one-of':
    case 'none-of':
      return { is, values: place.at('values').list((each) => each.text()) };
    case 'contains':
      return { is, text: place.at('text').text() };
    default:
      return { is };
  }
}

function filterOf(place: Place): RowFilter {
  const column = place.at('column').text();
  if (place.has('contains')) return { column, contains: place.at('contains').text() };
  return { column, values: place.at('values').list((each) => each.text()) };
}

function periodOf(place: Place): Period {
  const kind = place.at('kind').oneOf(['always', 'last', 'between']);
  switch (kind) {
    case 'always':
      return { kind };
    case 'last':
      return { kind, days: place.at('days').count() };
    case 'between':
      return { kind, from: place.at('from').day(), to: place.at('to').day() };
  }
}
