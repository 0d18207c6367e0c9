import { benchmarkOf } from './benchmark';
import { groupingOf } from './grouping-text';
import type { Dialect, ImportPlan, PlannedColumn, ValueFormat } from './import-plan';
import { fail, ok, type Outcome } from './outcome';
import { isObject, Damage, Place } from './json-place';
import { labelOf } from './label-text';
import type { ParamValues } from './params';
import type {
  CleaningStep,
  IdentityDecision,
  Recipe,
  RecipeFile,
  RecipeSource,
  SavedParameters,
  SavedStep,
  StepCounts,
} from './recipe';
import { VISITOR_KINDS } from './recipe';
import { TABLE_KINDS } from './table';
import { useMarkOf } from './use-mark';

/** Version of the file (docs/formats.md). Goes up when an earlier app would misread what is written. */
export const RECIPE_FORMAT = 3;
const MARK = 'recipe';
/** A recipe is written by hand or by a person's clicks; what is larger is another kind of file. */
export const MOST_RECIPE_BYTES = 4 * 1024 * 1024;

/** The decisions of a recipe file, to be replayed. */
export const recipeFrom = (file: RecipeFile): Recipe => ({
  format: 1,
  steps: file.steps.map(({ did: _, ...step }) => step),
  identity: file.identity,
  ...(file.labels && { labels: file.labels }),
  ...(file.groupings && { groupings: file.groupings }),
  ...(file.marks && { marks: file.marks }),
  ...(file.benchmarks && { benchmarks: file.benchmarks }),
  replayed: file,
});

/** The text of a recipe file: JSON that a person can read, with its mark and its format first. */
export const writeRecipe = (recipe: RecipeFile): string =>
  `${JSON.stringify({ regulars: MARK, format: RECIPE_FORMAT, ...recipe }, null, 2)}\n`;

/**
 * The recipe of a file's text, checked throughout: what nobody knows is left out, what is wrong is named by its place.
 *
 * Problems: `recipe/too-large` {limit}, `recipe/no-json`, `recipe/no-recipe`, `recipe/newer-format` {found, known},
 * `recipe/damaged` {place, expected}.
 */
export function readRecipe(text: string): Outcome<RecipeFile> {
  if (text.length > MOST_RECIPE_BYTES) return fail('recipe/too-large', { limit: MOST_RECIPE_BYTES });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail('recipe/no-json');
  }
  if (!isObject(json) || json['regulars'] !== MARK) return fail('recipe/no-recipe');
  const { format } = json;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    return fail('recipe/damaged', { place: 'format', expected: String(RECIPE_FORMAT) });
  if (format > RECIPE_FORMAT) return fail('recipe/newer-format', { found: format, known: RECIPE_FORMAT });
  try {
    return ok(recipeOf(new Place(json, '')));
  } catch (error) {
    if (error instanceof Damage) return fail('recipe/damaged', error.values);
    throw error;
  }
}

function recipeOf(place: Place): RecipeFile {
  const steps = place.at('steps').list(stepOf);
  const twice = steps.findIndex(({ id }, i) => steps.findIndex((other) => other.id === id) < i);
  if (twice >= 0) throw place.at('steps').item(twice).at('id').damage('another id');
  const parameters = place.at('parameters');
  return {
    savedAt: place.at('savedAt').text(),
    shop: place.at('shop').text(),
    version: place.at('version').text(),
    sources: place.at('sources').list(sourceOf),
    steps,
    identity: place.at('identity').list(decisionOf),
    ...(place.has('labels') && { labels: place.at('labels').list(labelOf) }),
    ...(place.has('groupings') && { groupings: place.at('groupings').list(groupingOf) }),
    ...(place.has('marks') && { marks: place.at('marks').list(useMarkOf) }),
    ...(place.has('benchmarks') && { benchmarks: place.at('benchmarks').list(benchmarkOf) }),
    parameters: Object.fromEntries(
      parameters.names().map((name) => [name, savedParametersOf(parameters.at(name))]),
    ),
  };
}

const stepOf = (place: Place): SavedStep => ({
  ...bareStepOf(place),
  did: place.at('did').isNull() ? null : countsOf(place.at('did')),
});

const bareStepOf = (place: Place): CleaningStep => ({
  id: place.at('id').text(),
  kind: place.at('kind').text(),
  table: place.at('table').oneOf(TABLE_KINDS),
  params: paramsOf(place.at('params')),
  ...(place.has('savedAt') && { savedAt: place.at('savedAt').text() }),
});

const countsOf = (place: Place): StepCounts => ({
  rowsIn: place.at('rowsIn').count(),
  rowsOut: place.at('rowsOut').count(),
  rejected: place.at('rejected').count(),
  duplicates: place.at('duplicates').count(),
  changedCells: place.at('changedCells').count(),
});

const decisionOf = (place: Place): IdentityDecision => {
  const [first, second, ...more] = place.at('keys').list((key) => key.text());
  if (first === undefined || second === undefined || more.length > 0)
    throw place.at('keys').damage('two keys');
  const decision = place.at('decision').oneOf(['join', 'separate', 'visitor']);
  if (decision === 'visitor' && !VISITOR_KINDS.some((kind) => first.startsWith(`${kind}:`)))
    throw place.at('keys').damage(VISITOR_KINDS.map((kind) => `"${kind}:…"`).join(', '));
  return { decision, keys: [first, second] };
};

const savedParametersOf = (place: Place): SavedParameters => ({
  version: place.at('version').count(),
  values: paramsOf(place.at('values')),
});

const paramsOf = (place: Place): ParamValues =>
  Object.fromEntries(place.names().map((name) => [name, place.at(name).param()]));

const sourceOf = (place: Place): RecipeSource => ({
  fileName: place.at('fileName').text(),
  rowCount: place.at('rowCount').count(),
  plan: planOf(place.at('plan')),
});

const planOf = (place: Place): ImportPlan => ({
  kind: place.at('kind').oneOf(TABLE_KINDS),
  dialect: dialectOf(place.at('dialect')),
  columns: place.at('columns').list(columnOf),
});

const dialectOf = (place: Place): Dialect => ({
  encoding: place.at('encoding').text(),
  delimiter: place.at('delimiter').text(),
  quote: place.at('quote').text(),
  skippedLines: place.at('skippedLines').count(),
  hasHeader: place.at('hasHeader').flag(),
  ...(place.has('sheet') && { sheet: place.at('sheet').text() }),
  ...(place.has('amongTables') && place.at('amongTables').flag() && { amongTables: true as const }),
});

const columnOf = (place: Place): PlannedColumn => ({
  index: place.at('index').count(),
  header: place.at('header').text(),
  role: place.at('role').isNull() ? null : place.at('role').text(),
  type: place.at('type').oneOf(['number', 'time', 'category', 'flag']),
  format: formatOf(place.at('format')),
  keep: place.at('keep').flag(),
});

const formatOf = (place: Place): ValueFormat => ({
  ...(place.has('dateOrder') && { dateOrder: place.at('dateOrder').oneOf(['ymd', 'dmy', 'mdy']) }),
  ...(place.has('dateForm') && {
    dateForm: place.at('dateForm').oneOf(['text', 'excel', 'unix-s', 'unix-ms', 'compact']),
  }),
  ...(place.has('decimalMark') && { decimalMark: place.at('decimalMark').oneOf(['.', ',']) }),
  ...(place.has('currency') && { currency: place.at('currency').text() }),
  ...(place.has('percent') && place.at('percent').flag() && { percent: true as const }),
  ...(place.has('perOrder') && { perOrder: place.at('perOrder').flag() }),
  ...(place.has('carryDown') && place.at('carryDown').flag() && { carryDown: true as const }),
  ...(place.has('clockColumn') && { clockColumn: place.at('clockColumn').count() }),
});
