import { compareLevels, levelText, pickLevels } from '../../core/levels';
import { fail, ok, problem, type Outcome } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { asOfDay, monthsBefore } from '../../domain/as-of';
import { FEATURES, type FeatureId } from '../../domain/feature-list';
import { featureTable, type FeatureTable } from '../../domain/features';
import { linesOf } from '../../domain/lines';
import { peopleOf } from '../../domain/people';
import { levelOfPeople, namesOf } from '../../domain/person-names';
import type { ParamsOf, Progress } from '../contract';
import type { definition } from './definition';
import { otherNumbers } from './others';
import type { FeatureResult, FeaturesResult, TextResult } from './result';
import { summaryOf } from './statistics';

/** What the customer list says in words, where it says one of a few. */
const TEXT_ROLES = [
  'gender',
  'region',
  'city_tier',
  'occupation',
  'member_level',
  'source_channel',
  'preferred_channel',
];
/** More different texts than this are no choice between a few. */
const MOST_TEXTS = 50;

/**
 * What is known of each customer, as a table: statistics and distribution of every feature.
 *
 * Problems: `features/no-orders`, `features/no-customers` {lines}, `features/no-buyers` {asOf}. Notes:
 * `features/too-many-texts` {texts}.
 */
export function compute(
  workspace: Workspace,
  { asOf: chosen, months }: ParamsOf<typeof definition>,
  progress: Progress,
): Outcome<FeaturesResult> {
  const lines = linesOf(workspace);
  if (lines.count === 0 || Number.isNaN(lines.lastDay)) return fail('features/no-orders');
  const people = peopleOf(workspace);
  if (people.count === 0) return fail('features/no-customers', { lines: lines.count });
  const asOf = asOfDay(workspace, chosen);
  const window = { from: months === 0 ? -Infinity : monthsBefore(asOf, months), to: asOf };
  const table = featureTable(workspace, window);
  if (table.count === 0) return fail('features/no-buyers', { asOf: asOf * MS_PER_DAY });
  progress(0.6);

  const features = [...table.columns].map(([id, values]) => featureOf(id, values));
  progress(0.8);
  const others = otherNumbers(workspace, window, table.person);
  progress(0.9);
  const texts = TEXT_ROLES.flatMap((role) => textOf(workspace, table, people.count, role) ?? []);
  const tooMany = texts.filter(({ levels }) => levels.length > MOST_TEXTS);
  return ok(
    {
      asOf,
      from: Math.max(window.from, lines.firstDay),
      people: {
        count: table.count,
        keys: pickLevels(people.keys, table.person),
        names: namesOf(workspace, people.count, table.person),
      },
      features,
      others,
      texts: texts.filter((text) => !tooMany.includes(text)),
    },
    tooMany.map(({ levels }) => problem('features/too-many-texts', { texts: levels.length })),
  );
}

function featureOf(id: FeatureId, values: Float64Array): FeatureResult {
  return {
    id,
    name: `person.feature.${id}`,
    unit: FEATURES[id],
    of: 'customers',
    total: values.length,
    values: values.slice(), // results move to the page, and the table is remembered
    ...summaryOf(values),
  };
}

/** Null where the customer list has no such column, or nobody in the table has a value. */
function textOf(
  workspace: Workspace,
  { person }: FeatureTable,
  people: number,
  role: string,
): TextResult | null {
  const found = levelOfPeople(workspace, people, role);
  if (!found) return null;
  const used = [...new Set(Array.from(person, (p) => found.ofPerson[p]!))].filter((code) => code >= 0);
  if (used.length === 0) return null;
  used.sort((a, b) => compareLevels(found.levels, a, b));
  const position = new Map(used.map((code, place) => [code, place]));
  const codes = Int32Array.from(person, (p) => position.get(found.ofPerson[p]!) ?? -1);
  const counts = Array<number>(used.length).fill(0);
  for (const code of codes) if (code >= 0) counts[code]!++;
  return { role, codes, levels: used.map((code) => levelText(found.levels, code)), counts };
}
