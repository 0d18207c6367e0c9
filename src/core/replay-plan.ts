import type { FilePreview, ImportPlan, PlanChoices, PlannedColumn, ValueFormat } from './import-plan';
import type { Outcome } from './outcome';
import type { RecipeSource } from './recipe';
import type { Source } from './workspace';

/** A header as it is looked for: another system's export differs in width, case and blanks. */
export const plainHeader = (header: string): string =>
  header.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * What the names of sheets of one origin have in common, month after month: numbers and names of months count as one. Of
 * `2024年3月` and `Mar 2024` what stays is `#年#月` and `# #`.
 */
export const sheetPattern = (name: string): string =>
  plainHeader(name).replace(
    /\d+|[一二三四五六七八九十]+(?=月)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/g,
    '#',
  );

/** How a file was read, for its recipe. What was imported before plans were kept gets one of its columns. */
export function recipeSource({ fileName, rowCount, ...source }: Source): RecipeSource {
  if (source.plan) return { fileName, rowCount, plan: source.plan };
  const { kind, encoding, delimiter, sheet, columns } = source;
  const planned = columns.map(({ header, name, type }, index): PlannedColumn => {
    const role = name === null || name.startsWith('attribute:') ? null : name;
    return { index, header, role, type, format: {}, keep: name !== null };
  });
  const dialect = {
    encoding,
    delimiter,
    quote: '"',
    skippedLines: 0,
    hasHeader: true,
    ...(sheet !== undefined && { sheet }),
  };
  return { fileName, rowCount, plan: { kind, dialect, columns: planned } };
}

/** Less than this share of a plan's columns in a file, and the plan was of another file. */
const LEAST_SHARED = 0.5;
const LEAST_COLUMNS = 2;

/**
 * What a recipe decided about a file like this one, as choices on its preview; null where none of its files was like
 * it. The plan with the greatest share of its columns in the file is taken, of equal ones the first of the same kind.
 * How the text is cut, encoded and written is found in each file anew; what the file leaves open is answered as then.
 */
export function replayChoices(sources: readonly RecipeSource[], preview: FilePreview): PlanChoices | null {
  const sheet = wantedSheet(sources, preview);
  if (sheet !== null) return { sheet };
  const tableRow = wantedTable(sources, preview);
  if (tableRow !== null) return { tableRow };
  const headers = new Map(preview.plan.columns.map((column) => [plainHeader(column.header), column]));
  const plan = closestPlan(sources, preview.plan, new Set(headers.keys()));
  if (!plan) return null;
  const open = new Set(preview.questions.map(({ column }) => column));
  const columns = plan.columns.flatMap(({ header, role, type, format, keep }) => {
    const found = headers.get(plainHeader(header));
    if (!found) return [];
    const answers = open.has(found.index) ? answersIn(format) : {};
    return [{ index: found.index, role, type, keep, format: answers }];
  });
  return { kind: plan.kind, columns };
}

/**
 * A file looked at the way a recipe says: first its sheet, of several tables in it the one that was read, then its
 * columns. `choices` are those made, to be kept when the person changes one of them.
 *
 * @param look  makes a preview with these choices
 * @param first the preview with the choices given, where there is one
 */
export async function replayPreview(
  sources: readonly RecipeSource[],
  look: (choices: PlanChoices) => Promise<Outcome<FilePreview>>,
  given: PlanChoices = {},
  first?: Outcome<FilePreview>,
): Promise<{ readonly choices: PlanChoices; readonly preview: Outcome<FilePreview> }> {
  let choices = given;
  let preview = first ?? (await look(choices));
  const untouched = { choices, preview };
  let isKnown = true;
  // Of another sheet the table is still to be chosen, of another table the columns.
  for (let steps = 0; preview.ok && steps < 3; steps++) {
    const more = replayChoices(sources, preview.value);
    if (!more) break;
    choices = { ...choices, ...more };
    preview = await look(choices);
    isKnown = more.columns !== undefined;
    if (isKnown) break;
  }
  // A sheet or a table of that name with other columns is not the one that was read.
  return isKnown ? { choices, preview } : untouched;
}

/** What of a format a person is asked where a file leaves it open. */
const ANSWERS: ReadonlySet<string> = new Set(['dateOrder', 'decimalMark', 'perOrder']);
const answersIn = (format: ValueFormat): ValueFormat =>
  Object.fromEntries(Object.entries(format).filter(([name]) => ANSWERS.has(name)));

/**
 * The sheet of a workbook that the recipe read, where the preview shows another one: the one of that name, else the first whose
 * name differs from it in numbers and months only.
 */
function wantedSheet(sources: readonly RecipeSource[], { sheets, plan }: FilePreview): string | null {
  const read = sources.flatMap(({ plan: { dialect } }) => dialect.sheet ?? []);
  if (!sheets || read.includes(plan.dialect.sheet ?? '')) return null;
  const same = sheets.find(({ name }) => read.includes(name));
  if (same) return same.name;
  const patterns = new Set(read.map(sheetPattern));
  const alike = sheets.filter(({ name }) => patterns.has(sheetPattern(name)));
  return alike.some(({ name }) => name === plan.dialect.sheet) ? null : (alike[0]?.name ?? null);
}

/**
 * The row of the table that the recipe read of a file with several, where the preview shows another one; of equally close
 * ones the one that is shown, else the first. Tables are known by their headers: their rows are others every month.
 */
function wantedTable(sources: readonly RecipeSource[], { tables }: FilePreview): number | null {
  if (!tables) return null;
  const plans = sources.flatMap(({ plan }) => (plan.dialect.amongTables ? plan : []));
  const shares = tables.map(({ headers }) => {
    const present = new Set(headers.map(plainHeader));
    return Math.max(0, ...plans.map((plan) => sharedColumns(plan, present)));
  });
  const most = Math.max(...shares);
  const closest = tables.filter((_, t) => shares[t] === most);
  return most === 0 || closest.some(({ chosen }) => chosen) ? null : closest[0]!.row;
}

function closestPlan(
  sources: readonly RecipeSource[],
  { kind }: ImportPlan,
  headers: ReadonlySet<string>,
): ImportPlan | null {
  let best: { readonly plan: ImportPlan; readonly share: number } | null = null;
  const sameKindFirst = [...sources].sort(
    (a, b) => Number(b.plan.kind === kind) - Number(a.plan.kind === kind),
  );
  for (const { plan } of sameKindFirst) {
    const share = sharedColumns(plan, headers);
    if (share > (best?.share ?? 0)) best = { plan, share };
  }
  return best?.plan ?? null;
}

/** Share of the columns that a plan reads among some plain headers, 0 where it was of another table. */
export function sharedColumns({ columns }: ImportPlan, headers: ReadonlySet<string>): number {
  const wanted = columns.filter(({ keep }) => keep);
  const found = wanted.filter(({ header }) => headers.has(plainHeader(header))).length;
  const share = found / wanted.length;
  return found < LEAST_COLUMNS || share < LEAST_SHARED ? 0 : share;
}
