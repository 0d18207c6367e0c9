import type { Benchmark } from './benchmark';
import type { Grouping } from './grouping';
import type { ImportPlan } from './import-plan';
import type { Label, LabelDefinition } from './label';
import type { ParamValues } from './params';
import type { TableKind } from './table';
import { isSameMark, type Marked, type UseMark } from './use-mark';

/**
 * What a person decided about the files of a shop, as data: replayed on the imported tables whenever the workspace is
 * opened and on next month's files. The imported tables themselves are never changed, so undoing a step is leaving
 * it out.
 */
export interface Recipe {
  readonly format: 1;
  /** In the order they are applied. */
  readonly steps: readonly CleaningStep[];
  /** On who is the same person; later decisions come before earlier ones. */
  readonly identity: readonly IdentityDecision[];
  /** Rules that give people a name, each after those it uses; absent: none. */
  readonly labels?: readonly Label[];
  /** Groups of customers that were kept; absent: none. */
  readonly groupings?: readonly Grouping[];
  /** What is not to be used for targeting; absent: nothing is marked. */
  readonly marks?: readonly UseMark[];
  /** Figures of others beside which the shop's own are shown; absent: none. */
  readonly benchmarks?: readonly Benchmark[];
  /** The file whose steps these were at first; what was found different in the present files is told against it. */
  readonly replayed?: RecipeFile;
}

export const EMPTY_RECIPE: Recipe = { format: 1, steps: [], identity: [] };

/** One change to one table, fully told by its parameters. */
export interface CleaningStep {
  readonly id: string;
  /** Which method of cleaning, e.g. `exact-duplicates`. */
  readonly kind: string;
  readonly table: TableKind;
  readonly params: ParamValues;
  /** When it was decided, ISO 8601 in UTC; absent where nobody kept it. No part of the version: it changes no figure. */
  readonly savedAt?: string;
}

/**
 * Keys are normalised and prefixed by what they are: `id:A17`, `phone:13800000000`, `email:ana@example.com`. `visitor` says
 * whose the anonymous events of a visitor are: first `visitor:v9` (in a file without visitor ids `session:s4`), then a
 * person's key or NOBODY_KEY.
 */
export interface IdentityDecision {
  readonly decision: 'join' | 'separate' | 'visitor';
  readonly keys: readonly [string, string];
}

/** In the place of a person: the visitor is nobody in particular. */
export const NOBODY_KEY = 'nobody:';

/** What an id in a file of events stands for, and the prefix of its key. */
export const VISITOR_KINDS = ['visitor', 'session'] as const;
export type VisitorKind = (typeof VISITOR_KINDS)[number];

/** The recipe with these decisions after the others: the last one comes first. */
export const withDecisions = (recipe: Recipe, decisions: readonly IdentityDecision[]): Recipe => ({
  ...recipe,
  identity: [...recipe.identity, ...decisions],
});

/** The recipe without the last equal of each of these decisions. */
export function withoutDecisions(recipe: Recipe, decisions: readonly IdentityDecision[]): Recipe {
  const identity = [...recipe.identity];
  for (const { decision, keys } of decisions) {
    const place = identity.findLastIndex(
      (each) => each.decision === decision && each.keys[0] === keys[0] && each.keys[1] === keys[1],
    );
    if (place !== -1) identity.splice(place, 1);
  }
  return { ...recipe, identity };
}

const EARLIER_KEPT = 20;

/** The labels of a recipe, in the order of their making: each may use those before it. */
export const labelsIn = (recipe: Recipe | undefined): readonly Label[] => recipe?.labels ?? [];

/**
 * The recipe with a label: at the end, or in the place of the one with its id, whose definition then stands among its
 * earlier ones if it was another.
 */
export function withLabel(recipe: Recipe, id: string, definition: LabelDefinition, savedAt: string): Recipe {
  const { name, scenario, owner, rule } = definition;
  const labels = labelsIn(recipe);
  const known = labels.find((label) => label.id === id);
  if (!known) {
    return { ...recipe, labels: [...labels, { id, name, scenario, owner, rule, savedAt, earlier: [] }] };
  }
  const before = { name: known.name, scenario: known.scenario, owner: known.owner, rule: known.rule };
  if (JSON.stringify(before) === JSON.stringify({ name, scenario, owner, rule })) return recipe;
  const earlier = [...known.earlier, { ...before, savedAt: known.savedAt }].slice(-EARLIER_KEPT);
  const changed = { id, name, scenario, owner, rule, savedAt, earlier };
  return { ...recipe, labels: labels.map((label) => (label.id === id ? changed : label)) };
}

/** The recipe without a label. */
export const withoutLabel = (recipe: Recipe, id: string): Recipe => ({
  ...recipe,
  labels: labelsIn(recipe).filter((label) => label.id !== id),
});

/** The recipe with the labels that another one has beside its own; of two with one id or name its own holds. */
export function withLabelsOf(recipe: Recipe, other: Recipe | undefined): Recipe {
  const own = labelsIn(recipe);
  const more = labelsIn(other).filter(
    ({ id, name }) => !own.some((each) => each.id === id || each.name === name),
  );
  return more.length === 0 ? recipe : { ...recipe, labels: [...own, ...more] };
}

/** The recipe with a grouping: at the end, or in the place of the one with its id. */
export function withGrouping(recipe: Recipe, grouping: Grouping): Recipe {
  const groupings = recipe.groupings ?? [];
  const isKnown = groupings.some(({ id }) => id === grouping.id);
  return {
    ...recipe,
    groupings: isKnown
      ? groupings.map((each) => (each.id === grouping.id ? grouping : each))
      : [...groupings, grouping],
  };
}

/** The recipe without a grouping. */
export const withoutGrouping = (recipe: Recipe, id: string): Recipe => ({
  ...recipe,
  groupings: (recipe.groupings ?? []).filter((grouping) => grouping.id !== id),
});

/** The recipe with the groupings that another one has beside its own. */
export function withGroupingsOf(recipe: Recipe, other: Recipe | undefined): Recipe {
  const own = recipe.groupings ?? [];
  const more = (other?.groupings ?? []).filter(({ id }) => !own.some((each) => each.id === id));
  return more.length === 0 ? recipe : { ...recipe, groupings: [...own, ...more] };
}

/** What is marked not to be used for targeting, in the order of the marking. */
export const marksIn = (recipe: Recipe | undefined): readonly UseMark[] => recipe?.marks ?? [];

/** The recipe with a mark: at the end, or in the place of the one on the same thing. */
export function withMark(recipe: Recipe, mark: UseMark): Recipe {
  const marks = marksIn(recipe);
  const isKnown = marks.some((each) => isSameMark(each, mark));
  return {
    ...recipe,
    marks: isKnown ? marks.map((each) => (isSameMark(each, mark) ? mark : each)) : [...marks, mark],
  };
}

/** The recipe without the mark on something; without its last one it is as if nothing had ever been marked. */
export function withoutMark(recipe: Recipe, marked: Marked): Recipe {
  const { marks: _, ...rest } = recipe;
  const marks = marksIn(recipe).filter((each) => !isSameMark(each, marked));
  return marks.length === 0 ? rest : { ...rest, marks };
}

/** The recipe with the marks that another one has beside its own: what was forbidden stays so. */
export function withMarksOf(recipe: Recipe, other: Recipe | undefined): Recipe {
  const own = marksIn(recipe);
  const more = marksIn(other).filter((each) => !own.some((mark) => isSameMark(mark, each)));
  return more.length === 0 ? recipe : { ...recipe, marks: [...own, ...more] };
}

export const benchmarksIn = (recipe: Recipe | undefined): readonly Benchmark[] => recipe?.benchmarks ?? [];

/** The recipe with benchmarks: each at the end, or in the place of the one with its id. */
export function withBenchmarks(recipe: Recipe, more: readonly Benchmark[]): Recipe {
  const known = benchmarksIn(recipe);
  const changed = known.map((each) => more.find(({ id }) => id === each.id) ?? each);
  const added = more.filter(({ id }) => !known.some((each) => each.id === id));
  return { ...recipe, benchmarks: [...changed, ...added] };
}

/** The recipe without a benchmark; without its last one it is as if there had never been any. */
export function withoutBenchmark(recipe: Recipe, id: string): Recipe {
  const { benchmarks: _, ...rest } = recipe;
  const benchmarks = benchmarksIn(recipe).filter((each) => each.id !== id);
  return benchmarks.length === 0 ? rest : { ...rest, benchmarks };
}

/** The recipe with the benchmarks that another one has beside its own. */
export function withBenchmarksOf(recipe: Recipe, other: Recipe | undefined): Recipe {
  const own = benchmarksIn(recipe);
  const more = benchmarksIn(other).filter(({ id }) => !own.some((each) => each.id === id));
  return more.length === 0 ? recipe : { ...recipe, benchmarks: [...own, ...more] };
}

/** What one step did: rows in = rows kept + rows rejected + duplicates, always. */
export interface CleaningEntry {
  readonly step: CleaningStep;
  readonly rowsIn: number;
  readonly rowsOut: number;
  /** Rows set aside in quarantine. */
  readonly rejected: number;
  /** Rows dropped because another row says the same. */
  readonly duplicates: number;
  readonly changedCells: number;
  /** Why it did nothing; absent where it was applied. */
  readonly skipped?: SkipReason;
}

/**
 * A step whose table, column or row is not in the files, that no method knows, that an earlier step equals, or whose
 * tables have their money in different currencies.
 */
export type SkipReason =
  'no-table' | 'no-column' | 'no-row' | 'unknown-kind' | 'bad-params' | 'repeated' | 'other-currency';

/** Rows that one step took out of its table. Arrays are of equal length. */
export interface RemovedRows {
  /** Position of the step in the recipe. */
  readonly step: number;
  readonly table: TableKind;
  /** Rows of the imported table, ascending. */
  readonly rows: Uint32Array;
  /** Position in `reasons` of each. */
  readonly reason: Uint8Array;
  readonly reasons: readonly RemovalReason[];
  /** Imported row that stays for each, where they are duplicates; null where they are not. */
  readonly twins: Uint32Array | null;
}

export interface RemovalReason {
  /** Has the message `reason.<code>` wherever removed rows are shown. */
  readonly code: string;
  /** The column it is about, '' where the whole row is meant. */
  readonly column: string;
  /** Dropped because another row says the same; otherwise set aside. */
  readonly duplicate: boolean;
}

/** A recipe as it leaves in a file: the decisions, and what they met, so that a replay can tell what is different. */
export interface RecipeFile {
  /** ISO 8601, in UTC. */
  readonly savedAt: string;
  readonly shop: string;
  /** Of the workspace it was saved from: the same version again is the same data, and every figure is the same. */
  readonly version: string;
  readonly sources: readonly RecipeSource[];
  readonly steps: readonly SavedStep[];
  readonly identity: readonly IdentityDecision[];
  /** Absent in files from before there were labels. */
  readonly labels?: readonly Label[];
  /** Absent in files from before groups were kept. */
  readonly groupings?: readonly Grouping[];
  /** Absent in files from before anything could be marked. */
  readonly marks?: readonly UseMark[];
  /** Absent in files from before there were benchmarks. */
  readonly benchmarks?: readonly Benchmark[];
  /** What was chosen on the pages, by analysis; only what is not as it comes. */
  readonly parameters: Readonly<Record<string, SavedParameters>>;
}

/** How a file was read. */
export interface RecipeSource {
  readonly fileName: string;
  readonly rowCount: number;
  readonly plan: ImportPlan;
}

export interface SavedStep extends CleaningStep {
  /** What it did where it was saved; null where it was skipped or nobody counted. */
  readonly did: StepCounts | null;
}

export type StepCounts = Pick<
  CleaningEntry,
  'rowsIn' | 'rowsOut' | 'rejected' | 'duplicates' | 'changedCells'
>;

export interface SavedParameters {
  /** Version of the analysis: with another one the same choices may give other figures. */
  readonly version: number;
  readonly values: ParamValues;
}
