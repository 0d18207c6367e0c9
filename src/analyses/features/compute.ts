import { compareLevels, levelText, pickLevels } from '../../core/levels';
import { fail, ok, problem, type Outcome } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { asOfDay, monthsBefore } from '../../domain/as-of';
import { FEATURES, type FeatureId } from '../../domain/feature-list';
import type { DayWindow } from '../../domain/activity';
import { featureTable, type FeatureTable } from '../../domain/features';
import { linesOf } from '../../domain/lines';
import { peopleOf } from '../../domain/people';
import { levelOfPeople, namesOf } from '../../domain/person-names';
import type { Progress } from '../contract';
import { modelOf, type Known } from './model';
import { otherNumbers } from './others';
import { reduce } from './reduce';
import type { FeatureResult, FeaturesParams, FeaturesResult, TextResult } from './result';
import { select } from './select';
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
 * What is known of each customer, as a table: statistics and distribution of every feature, which of them say something of
 * their own, the same in fewer numbers, and what of the table for models is in numbers already.
 *
 * Problems: `features/no-orders`, `features/no-customers` {lines}, `features/no-buyers` {asOf}. Notes:
 * `features/too-many-texts` {texts}, `features/no-target` {asOf}.
 */
export function compute(
  workspace: Workspace,
  params: FeaturesParams,
  progress: Progress,
): Outcome<FeaturesResult> {
  const lines = linesOf(workspace);
  if (lines.count === 0 || Number.isNaN(lines.lastDay)) return fail('features/no-orders');
  if (peopleOf(workspace).count === 0) return fail('features/no-customers', { lines: lines.count });
  const asOf = asOfDay(workspace, params.asOf);
  const from = params.months === 0 ? -Infinity : monthsBefore(asOf, params.months);
  const window = { from, to: asOf };
  const known = knownIn(workspace, window);
  if (!known) return fail('features/no-buyers', { asOf: asOf * MS_PER_DAY });
  const { people, person, features, texts, tooMany } = known;
  progress(0.6);
  const others = otherNumbers(workspace, window, person);
  progress(0.8);
  const selected = select(people.count, features, texts, tooMany, params);
  const reduction = reduce(selected, params);
  progress(0.9);
  const model = modelOf(
    workspace,
    (days) => (days === window ? known : knownIn(workspace, days)),
    window,
    params,
  );
  const notes = tooMany.map(({ levels }) => problem('features/too-many-texts', { texts: levels.length }));
  if (params.encoding === 'target' && !model.target)
    notes.push(problem('features/no-target', { asOf: asOf * MS_PER_DAY }));
  return ok(
    {
      asOf,
      from: Math.max(from, lines.firstDay),
      people,
      features,
      others,
      texts,
      selection: selected.selection,
      reduction,
      model,
    },
    notes,
  );
}

/** The people who ordered in a window and what is known of them; null where nobody did. */
function knownIn(
  workspace: Workspace,
  window: DayWindow,
): (Known & { readonly features: readonly FeatureResult[]; readonly tooMany: readonly TextResult[] }) | null {
  const table = featureTable(workspace, window);
  if (table.count === 0) return null;
  const people = peopleOf(workspace);
  const texts = TEXT_ROLES.flatMap((role) => textOf(workspace, table, people.count, role) ?? []);
  return {
    asOf: window.to,
    person: table.person,
    people: {
      count: table.count,
      keys: pickLevels(people.keys, table.person),
      names: namesOf(workspace, people.count, table.person),
    },
    features: [...table.columns].map(([id, values]) => featureOf(id, values)),
    texts: texts.filter(({ levels }) => levels.length <= MOST_TEXTS),
    tooMany: texts.filter(({ levels }) => levels.length > MOST_TEXTS),
  };
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
