import { catalog } from '../analyses/catalog';
import { readParameters, savedParameters } from '../analyses/recipe-parameters';
import { ok, problem, type Outcome, type Problem } from '../core/outcome';
import {
  EMPTY_RECIPE,
  withBenchmarksOf,
  withGroupingsOf,
  withLabelsOf,
  withMarksOf,
  type RecipeFile,
} from '../core/recipe';
import { countsOf, recipeDifferences, type RecipeDifference } from '../core/recipe-differences';
import { MOST_RECIPE_BYTES, readRecipe, recipeFrom, writeRecipe } from '../core/recipe-file';
import { recipeSource } from '../core/replay-plan';
import type { WorkspaceSummary } from '../core/workspace';
import { absentDecisionsOf, cleaningOf } from './analysis-run.svelte';
import { session } from './session.svelte';

/** A recipe file that was opened. */
export interface OpenedRecipe {
  readonly name: string;
  readonly recipe: RecipeFile;
  /** Settings in it that cannot be used, or may mean something else by now. */
  readonly notes: readonly Problem[];
}

/** Recipes on their way out of a shop and into one: looked at first, then replayed now or on the next files. */
class RecipeExchange {
  #opened = $state.raw<OpenedRecipe | null>(null);
  #waiting = $state.raw<OpenedRecipe | null>(null);
  #problem = $state.raw<Problem | null>(null);

  /** To be confirmed. */
  get opened() {
    return this.#opened;
  }
  /** To be replayed on the next files that become a shop. */
  get waiting() {
    return this.#waiting;
  }
  /** Why the last file is no recipe, or the last recipe could not be saved. */
  get problem() {
    return this.#problem;
  }
  /** How files were read, to read the next ones likewise. */
  get sources(): RecipeFile['sources'] {
    return this.#waiting?.recipe.sources ?? session.current?.recipe?.replayed?.sources ?? [];
  }

  /** Opens a file, so that it can be confirmed. */
  async look(file: File): Promise<void> {
    const text = file.size > MOST_RECIPE_BYTES ? null : await file.text().catch(() => null);
    const read: Outcome<RecipeFile> =
      file.size > MOST_RECIPE_BYTES
        ? { ok: false, problem: problem('recipe/too-large', { limit: MOST_RECIPE_BYTES }) }
        : text === null
          ? { ok: false, problem: problem('recipe/unreadable') }
          : readRecipe(text);
    this.#problem = read.ok ? null : read.problem;
    this.#opened = read.ok
      ? { name: file.name, recipe: read.value, notes: readParameters(read.value).notes }
      : null;
  }

  /** Takes the opened recipe over into the open shop, in the place of what was decided there. */
  async replay(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    if (opened) await take(opened.recipe);
  }

  /** Keeps the opened recipe for the files that are added next. */
  wait(): void {
    this.#waiting = this.#opened;
    this.#opened = null;
  }

  /** Replays the recipe that waits on the shop that was just made. */
  async replayWaiting(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) await take(waiting.recipe);
  }

  close(): void {
    this.#opened = null;
  }
  stopWaiting(): void {
    this.#waiting = null;
  }

  /** The text of the open shop's recipe file; null where what its steps did cannot be found out. */
  async write(workspace: WorkspaceSummary): Promise<string | null> {
    const { recipe = EMPTY_RECIPE } = workspace;
    const entries = recipe.steps.length === 0 ? ok([]) : await cleaningOf(workspace);
    this.#problem = entries.ok ? null : entries.problem;
    if (!entries.ok) return null;
    const did = new Map(entries.value.map((entry) => [entry.step.id, countsOf(entry)]));
    const chosen = await Promise.all(
      catalog.map(async ({ id }) => [id, await session.readParams(id)] as const),
    );
    return writeRecipe({
      savedAt: new Date().toISOString(),
      shop: workspace.name,
      version: workspace.version,
      sources: workspace.sources.map(recipeSource),
      steps: recipe.steps.map((step) => ({ ...step, did: did.get(step.id) ?? null })),
      identity: recipe.identity,
      ...(recipe.labels && { labels: recipe.labels }),
      ...(recipe.groupings && { groupings: recipe.groupings }),
      ...(recipe.marks && { marks: recipe.marks }),
      ...(recipe.benchmarks && { benchmarks: recipe.benchmarks }),
      parameters: savedParameters(new Map(chosen)),
    });
  }
}

/** What the shop has beside and the file does not know stays: labels, kept groups, marks, benchmarks. */
async function take(recipe: RecipeFile): Promise<void> {
  const present = session.current?.recipe;
  const withPresent = [withLabelsOf, withGroupingsOf, withMarksOf, withBenchmarksOf].reduce(
    (taken, withMore) => withMore(taken, present),
    recipeFrom(recipe),
  );
  await session.setRecipe(withPresent);
  for (const [id, values] of readParameters(recipe).values) await session.writeParams(id, values);
}

/** How the files of a shop differ from those of the recipe it replays; null where it replays none. */
export async function replayDifferences(
  workspace: WorkspaceSummary,
): Promise<Outcome<readonly RecipeDifference[]> | null> {
  const replayed = workspace.recipe?.replayed;
  if (!replayed) return null;
  const entries = await cleaningOf(workspace);
  if (!entries.ok) return entries;
  const absent = await absentDecisionsOf(workspace);
  if (!absent.ok) return absent;
  return ok(recipeDifferences(replayed, workspace.sources, entries.value, absent.value));
}

export const recipeExchange = new RecipeExchange();
