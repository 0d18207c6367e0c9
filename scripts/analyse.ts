import { parseArgs } from 'node:util';
import { catalog, definitionOf, type AnalysisId } from '../src/analyses/catalog';
import type {
  ComputeModule,
  Definition,
  ExplainModule,
  Messages,
  TabulateModule,
} from '../src/analyses/contract';
import { toCsv, type ExportTable } from '../src/core/export-table';
import { readParameters } from '../src/analyses/recipe-parameters';
import { ok, type Outcome, type Problem, type Values } from '../src/core/outcome';
import { readParams, type Param } from '../src/core/params';
import type { RecipeFile } from '../src/core/recipe';
import { EMPTY_RECIPE } from '../src/core/recipe';
import { recipeDifferences } from '../src/core/recipe-differences';
import { withListPriceNote } from '../src/domain/cleaning/list-prices';
import { withMarkedNote, withoutMarked } from '../src/domain/targeting';
import { leavingOf } from '../src/core/leaving';
import { TABLE_KINDS, type TableKind } from '../src/core/table';
import { decisionStates } from '../src/domain/people';
import type { Workspace } from '../src/core/workspace';
import { createFormat } from '../src/i18n/format';
import { LANGUAGES, type Language } from '../src/i18n/language';
import { formatMessage } from '../src/i18n/message';
import { en as sharedEn } from '../src/i18n/messages/en';
import { zhCN as sharedZh } from '../src/i18n/messages/zh-CN';
import { commandEn, commandZh } from './analyse-messages';
import { readRecipeFile, readWorkspace, type GivenFile } from './read-workspace';

const USAGE = `analyse ANALYSIS --orders FILE [--customers FILE …] [--param name=value …]
        [--recipe FILE] [--table ID | --json] [--language ${LANGUAGES.join('|')}]
analyse --list

A recipe saved in the app says how files are read, cleaned and joined, and the parameters; those given here come first.
Files: ${TABLE_KINDS.map((kind) => `--${kind}`).join(' ')}; a kind may be given more than once.
Standard output has the table as CSV (the first of the analysis unless --table names one), or everything as JSON.
Sentences, notes and problems go to standard error. Exit code 0; 1 for a problem with the data, 2 for the command.`;

const computes = import.meta.glob<ComputeModule>('../src/analyses/*/compute.ts');
const explains = import.meta.glob<ExplainModule>('../src/analyses/*/explain.ts');
const tabulates = import.meta.glob<TabulateModule>('../src/analyses/*/tabulate.ts');
const english = import.meta.glob<{ en: Messages }>('../src/analyses/*/messages/en.ts');
const chinese = import.meta.glob<{ zhCN: Messages }>('../src/analyses/*/messages/zh-CN.ts');

interface Command {
  readonly id: AnalysisId;
  readonly files: readonly GivenFile[];
  readonly params: Readonly<Record<string, string>>;
  readonly recipe: string | null;
  readonly table: string | null;
  readonly json: boolean;
  readonly language: Language;
}

/** A sentence of a key, from the analysis, the command line or the shared messages. */
type Sayer = (key: string, values?: Values) => string;

/** Runs one analysis on files. @param argv the arguments after the script's name; @returns the exit code */
export async function main(argv: readonly string[]): Promise<number> {
  let command: Command | 'list';
  try {
    command = commandOf(argv);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
    return 2;
  }
  if (command === 'list') {
    process.stdout.write(await listing());
    return 0;
  }
  const definition = definitionOf(command.id);
  const recipe = command.recipe === null ? ok(null) : await readRecipeFile(command.recipe);
  if (!recipe.ok) return refuse(recipe.problem, await sayerOf(command, null), 1);
  const saved = recipe.value && readParameters(recipe.value);
  const params = readParams(definition.params, { ...saved?.values.get(command.id), ...command.params });
  if (!params.ok) return refuse(params.problem, await sayerOf(command, null), 2);

  const read = await readWorkspace(command.files, recipe.value);
  if (!read.ok) return refuse(read.problem, await sayerOf(command, null), 1);
  const say = await sayerOf(command, read.value.currency);
  const notes = (saved?.notes ?? []).filter(({ values }) => values['analysis'] === command.id);
  for (const note of [...notes, ...read.notes]) process.stderr.write(`${problemText(note, say)}\n`);
  if (recipe.value) tellDifferences(recipe.value, read.value.workspace, say);

  const { compute } = await computes[moduleOf(command.id, 'compute.ts')]!();
  const computed = (workspace: Workspace): Outcome<unknown> =>
    withListPriceNote(
      compute(workspace, params.value as never, () => {}),
      workspace,
    );
  const { workspace } = read.value;
  let outcome = computed(workspace);
  // Lists of people are made without what the recipe marks not for targeting.
  if (outcome.ok && (await namesPeople(command, definition, outcome.value, workspace)))
    outcome = withMarkedNote(computed(withoutMarked(workspace)), workspace);
  if (!outcome.ok) return refuse(outcome.problem, say, 1);
  await print(command, definition, params.value, outcome, say);
  return 0;
}

/** Whether what is to be written holds a list of people that must not be made of everything. */
async function namesPeople(
  { id, table, json }: Command,
  definition: Definition,
  result: unknown,
  { recipe }: Workspace,
): Promise<boolean> {
  const { tabulate } = await tabulates[moduleOf(id, 'tabulate.ts')]!();
  const written = json ? definition.tables : [table ?? definition.tables[0]!];
  return written.some(
    (each) => leavingOf(id, recipe, tabulate(result as never, each as never), false) === 'refused',
  );
}

const moduleOf = (id: string, file: string): string => `../src/analyses/${id}/${file}`;

/** The command of the arguments. Throws a sentence where they make none. */
function commandOf(argv: readonly string[]): Command | 'list' {
  const files = Object.fromEntries(
    TABLE_KINDS.map((kind) => [kind, { type: 'string', multiple: true }] as const),
  ) as Record<TableKind, { type: 'string'; multiple: true }>;
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...files,
      param: { type: 'string', multiple: true },
      recipe: { type: 'string' },
      table: { type: 'string' },
      json: { type: 'boolean', default: false },
      language: { type: 'string', default: 'en' },
      list: { type: 'boolean', default: false },
    },
  });
  if (values.list) return 'list';
  const [id, ...rest] = positionals;
  if (id === undefined || rest.length > 0) throw new Error('Name one analysis.');
  const known = catalog.find((definition) => definition.id === id);
  if (!known)
    throw new Error(`There is no analysis "${id}". Known: ${catalog.map((each) => each.id).join(', ')}.`);
  const language = LANGUAGES.find((each) => each === values.language);
  if (!language) throw new Error(`--language is one of ${LANGUAGES.join(', ')}, not ${values.language}.`);
  const tables: readonly string[] = known.tables;
  if (values.table !== undefined && !tables.includes(values.table))
    throw new Error(`${id} has no table "${values.table}". Known: ${tables.join(', ')}.`);
  const given = TABLE_KINDS.flatMap((kind) => (values[kind] ?? []).map((path) => ({ path, kind })));
  if (given.length === 0) throw new Error('Give at least one file, for example --orders FILE.');
  return {
    id: known.id,
    files: given,
    params: Object.fromEntries((values.param ?? []).map(pairOf)),
    recipe: values.recipe ?? null,
    table: values.table ?? null,
    json: values.json,
    language,
  };
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at <= 0) throw new Error(`--param takes name=value, not "${text}".`);
  return [text.slice(0, at), text.slice(at + 1)];
}

async function sayerOf(
  { id, language }: Pick<Command, 'id' | 'language'>,
  currency: string | null,
): Promise<Sayer> {
  const own: Messages =
    language === 'en'
      ? (await english[moduleOf(id, 'messages/en.ts')]!()).en
      : (await chinese[moduleOf(id, 'messages/zh-CN.ts')]!()).zhCN;
  const shared = language === 'en' ? { ...sharedEn, ...commandEn } : { ...sharedZh, ...commandZh };
  const messages: Messages = { ...shared, ...own };
  const format = createFormat(language, currency);
  return (key, values = {}) => {
    const message = messages[key];
    return message === undefined ? key : formatMessage(message, values, format);
  };
}

function problemText({ code, values }: Problem, say: Sayer): string {
  const roles = values['roles'];
  const kind = values['kind'];
  const named = {
    ...values,
    code,
    ...(typeof roles === 'string' && {
      roles: roles
        .split(' ')
        .map((role) => say(`role.${role}`))
        .join(' / '),
    }),
    ...(typeof kind === 'string' && { kind: say(`kind.${kind}`) }),
  };
  if (code === 'analyse/diagnostic')
    return say('problem.analyse/diagnostic', {
      ...values,
      what: say(`diagnostic.${values['code']}`, values),
    });
  const text = say(`problem.${code}`, named);
  return text === `problem.${code}` ? say('problem.unknown', named) : text;
}

function tellDifferences(file: RecipeFile, workspace: Workspace, say: Sayer): void {
  const { sources = [], cleaning = [], recipe = EMPTY_RECIPE } = workspace;
  const states = decisionStates(workspace);
  const absent = recipe.identity.filter((_, d) => states[d] === 'absent');
  const differences = recipeDifferences(file, sources, cleaning, absent);
  const sentences = differences.map(({ code, table, detail, step, saved, now }) =>
    say(`recipe.difference.${code}`, {
      ...{ table: say(`kind.${table}`), detail, step: step + 1, saved, now },
      reason: say(`recipe.skipped.${detail}`),
    }),
  );
  if (sentences.length === 0) sentences.push(say('recipe.differences.none'));
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
}

function refuse(problem: Problem, say: Sayer, exitCode: number): number {
  process.stderr.write(`${problemText(problem, say)}\n`);
  return exitCode;
}

async function print(
  { id, table, json }: Command,
  definition: Definition,
  params: unknown,
  outcome: Outcome<unknown> & { ok: true },
  say: Sayer,
): Promise<void> {
  const { explain } = await explains[moduleOf(id, 'explain.ts')]!();
  const { tabulate } = await tabulates[moduleOf(id, 'tabulate.ts')]!();
  const findings = explain(outcome.value as never, params as never).map(({ key, values }) => ({
    key,
    values,
    text: say(key, values),
  }));
  const notes = outcome.notes.map((note) => ({ ...note, text: problemText(note, say) }));
  if (!json) {
    for (const { text } of [...findings, ...notes]) process.stderr.write(`${text}\n`);
    const chosen = tabulate(outcome.value as never, (table ?? definition.tables[0]) as never);
    process.stdout.write(toCsv(chosen).slice(1)); // without the byte order mark, which is for spreadsheets
    return;
  }
  const tables = Object.fromEntries(
    definition.tables.map((each) => [each, rowsOf(tabulate(outcome.value as never, each as never))]),
  );
  const all = { analysis: id, version: definition.version, params, findings, notes, tables };
  process.stdout.write(`${JSON.stringify(all, null, 1)}\n`);
}

function rowsOf({ rowCount, columns }: ExportTable): Record<string, string | number | null>[] {
  return Array.from({ length: rowCount }, (_, i) =>
    Object.fromEntries(columns.map(({ header, value }) => [header, value(i)])),
  );
}

async function listing(): Promise<string> {
  const parts: string[] = [];
  for (const definition of catalog) {
    const say = await sayerOf({ id: definition.id, language: 'en' }, null);
    const params = Object.entries<Param>(definition.params).map(
      ([name, param]) => `    ${name}=${String(param.default)}  ${allowed(param)}`,
    );
    parts.push(
      `${definition.id}  ${say('title')}\n  parameters\n${params.join('\n')}\n  tables\n    ${definition.tables.join(' ')}\n`,
    );
  }
  return parts.join('\n');
}

function allowed(param: Param): string {
  switch (param.kind) {
    case 'int':
    case 'number':
      return `(${param.min} to ${param.max})`;
    case 'flag':
      return '(true, false)';
    case 'choice':
      return `(${param.options.join(', ')})`;
    case 'choices':
      return `(${param.length} of: ${param.options.join(', ')})`;
    case 'numbers':
      return '(ascending numbers, or empty)';
    case 'date':
      return '(YYYY-MM-DD, or empty)';
    case 'text':
      return '(text)';
  }
}
