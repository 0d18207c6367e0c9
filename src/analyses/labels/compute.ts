import { columnsOfRule, labelColumn, type Condition } from '../../core/label';
import { readRule } from '../../core/label-text';
import { pickLevels } from '../../core/levels';
import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { labelsIn } from '../../core/recipe';
import { MS_PER_DAY, parseIsoDay } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { MISSING_FLAG } from '../../core/column';
import { asOfDay, monthsBefore } from '../../domain/as-of';
import { refusalsOf } from '../../domain/consent';
import { evidenceAt } from '../../domain/evidence';
import { markedLabels } from '../../domain/labels/marked-labels';
import { truthOf } from '../../domain/labels/evaluate';
import { UNKNOWN, YES } from '../../domain/labels/truth';
import { leftOutAt } from '../../domain/left-out';
import { linesOf } from '../../domain/lines';
import { moneyOf, type MoneyGrid } from '../../domain/money';
import { peopleOf } from '../../domain/people';
import type { PersonColumns } from '../../domain/person-column';
import { personColumnsAt } from '../../domain/person-columns';
import { namesOf } from '../../domain/person-names';
import { peopleWhere, snapshotAt } from '../../domain/snapshot';
import type { Progress } from '../contract';
import { columnChoices, deedChoices } from './choices';
import { examplesFor } from './proposals';
import type { LabelledPeople, LabelsParams, LabelsResult, LabelSummary, Matches, Proposal } from './result';

const MONTHS_BACK = 3;

/**
 * The labels of the recipe, whom they hold for on a day and on an earlier one, the rule that is tried, and what rules
 * can be made of.
 *
 * Problems: `labels/no-orders`, `labels/nobody` {asOf}, `labels/bad-rule` {place, expected}. Notes: what is left out,
 * whom no rule can tell, `labels/marked` {labels, names}.
 */
export function compute(
  workspace: Workspace,
  params: LabelsParams,
  progress: Progress,
): Outcome<LabelsResult> {
  const lines = linesOf(workspace);
  if (Number.isNaN(lines.lastDay)) return fail('labels/no-orders');
  const draft = params.draft === '' ? null : readRule(params.draft);
  if (draft && !draft.ok) return draft;
  const asOf = asOfDay(workspace, params.asOf);
  const before =
    params.before === '' ? monthsBefore(asOf, MONTHS_BACK) : Math.min(asOf, parseIsoDay(params.before));
  const columns = personColumnsAt(workspace, asOf);
  const persons = peopleWhere(columns.people, (p) => columns.known[p] === 1);
  if (persons.length === 0) return fail('labels/nobody', { asOf: asOf * MS_PER_DAY });
  const people = peopleIn(workspace, asOf, persons);
  const { net } = snapshotAt(workspace, asOf);
  const counted: Counted = { ...people, units: Float64Array.from(persons, (p) => net[p]!), grid: lines.grid };
  progress(0.2);

  const columnsBefore = personColumnsAt(workspace, before);
  const labels = labelsIn(workspace.recipe).map((label): LabelSummary => {
    const truth = truthOfLabel(columns, label.id, persons);
    const truthBefore = truthOfLabel(columnsBefore, label.id, persons);
    const matches = matchesOf(truth, counted);
    let gained = 0;
    let lost = 0;
    for (let i = 0; i < truth.length; i++) {
      if (truth[i] === YES && truthBefore[i] !== YES) gained++;
      if (truth[i] !== YES && truthBefore[i] === YES) lost++;
    }
    return { ...matches, label, truthBefore, gained, lost, missing: missingIn(label.rule, columns) };
  });
  progress(0.6);

  const matchesOfRule = (rule: Condition): Matches =>
    matchesOf(pick(truthOf(rule, { ...columns, workspace }), persons), counted);
  const proposals = examplesFor(workspace, columns).flatMap((example): Proposal[] => {
    const { members, spend } = matchesOfRule(example.rule);
    const isTaken = labels.some(({ label }) => JSON.stringify(label.rule) === JSON.stringify(example.rule));
    return isTaken || members === 0 || members === people.count ? [] : [{ ...example, members, spend }];
  });
  progress(0.8);

  const snapshot = snapshotAt(workspace, asOf);
  const result: LabelsResult = {
    asOf,
    before,
    firstDay: lines.firstDay + 1,
    lastDay: lines.lastDay + 1,
    people,
    spend: moneyOf(
      lines.grid,
      counted.units.reduce((sum, units) => sum + units, 0),
    ),
    labels,
    draft: draft && {
      ...matchesOfRule(draft.value),
      rule: draft.value,
      missing: missingIn(draft.value, columns),
    },
    proposals,
    columns: columnChoices(columns),
    deeds: deedChoices(workspace),
    data: dataOf(workspace),
    leftOut: leftOutAt(workspace, snapshot),
    evidence: evidenceAt(snapshot),
  };
  return ok(result, [...markedNotes(workspace, asOf), ...notesOf(result)]);
}

function peopleIn(workspace: Workspace, asOf: number, persons: Uint32Array): LabelledPeople {
  const { orders, net, last } = snapshotAt(workspace, asOf);
  const { grid } = linesOf(workspace);
  const all = peopleOf(workspace);
  const refused = refusalsOf(workspace);
  return {
    count: persons.length,
    keys: pickLevels(all.keys, persons),
    names: namesOf(workspace, all.count, persons),
    orders: persons.map((p) => orders[p]!),
    spend: Float64Array.from(persons, (p) => moneyOf(grid, net[p]!)),
    days: Float64Array.from(persons, (p) => (orders[p]! > 0 ? asOf - last[p]! : NaN)),
    refused: Uint8Array.from(persons, (p) => refused[p]!),
  };
}

function pick(truth: Uint8Array, persons: Uint32Array): Uint8Array {
  const picked = new Uint8Array(persons.length);
  for (let i = 0; i < picked.length; i++) picked[i] = truth[persons[i]!]!;
  return picked;
}

function truthOfLabel(columns: PersonColumns, id: string, persons: Uint32Array): Uint8Array {
  const values = columns.find(labelColumn(id))?.values();
  if (values?.kind !== 'flag') throw new Error(`label ${id} is no column of flags`);
  return pick(values.values, persons).map((flag) => (flag === MISSING_FLAG ? UNKNOWN : flag));
}

/** People with their money in grid units, for exact sums. */
interface Counted extends Pick<LabelledPeople, 'refused'> {
  readonly units: Float64Array;
  readonly grid: MoneyGrid;
}

function matchesOf(truth: Uint8Array, { units, grid, refused }: Counted): Matches {
  let members = 0;
  let unknown = 0;
  let money = 0;
  let refusals = 0;
  for (let i = 0; i < truth.length; i++) {
    if (truth[i] === UNKNOWN) unknown++;
    if (truth[i] !== YES) continue;
    members++;
    money += units[i]!;
    refusals += refused[i]!;
  }
  return { truth, members, unknown, spend: moneyOf(grid, money), refused: refusals };
}

const missingIn = (rule: Condition, columns: PersonColumns): string[] =>
  columnsOfRule(rule).filter((id) => columns.find(id) === undefined);

/** Labels do not make other data: files and cleaning do. */
function dataOf({ sources = [], recipe }: Workspace): LabelsResult['data'] {
  if (sources.length === 0) return { signature: '', importedAt: NaN };
  const files = sources.map(({ id, importedAt, rowCount }) => [id, importedAt, rowCount]);
  return {
    signature: JSON.stringify([files, recipe?.steps ?? [], recipe?.identity ?? []]),
    importedAt: Math.max(...sources.map(({ importedAt }) => importedAt)),
  };
}

function markedNotes(workspace: Workspace, asOf: number): Problem[] {
  const names = markedLabels(workspace, asOf).map(({ name }) => name);
  return names.length === 0
    ? []
    : [problem('labels/marked', { labels: names.length, names: names.join(', ') })];
}

function notesOf({ leftOut, labels }: LabelsResult): Problem[] {
  const { anonymousLines, anonymousRevenue, undatedLines, laterThan } = leftOut;
  const notes: Problem[] = [];
  if (anonymousLines > 0) {
    notes.push(problem('labels/anonymous', { lines: anonymousLines, revenue: anonymousRevenue }));
  }
  const broken = labels.filter(({ missing }) => missing.length > 0).length;
  if (broken > 0) notes.push(problem('labels/missing-columns', { labels: broken }));
  if (undatedLines > 0) notes.push(problem('labels/undated', { lines: undatedLines }));
  if (laterThan !== null) notes.push(problem('labels/as-of', { asOf: laterThan }));
  return notes;
}
