import { canonicalParams, defaultsOf, readParams, type ParamValues } from '../core/params';
import { problem, type Problem } from '../core/outcome';
import type { RecipeFile, SavedParameters } from '../core/recipe';
import { catalog, definitionOf, type AnalysisId } from './catalog';
import type { Definition } from './contract';

const definitions: readonly Definition[] = catalog;

/** What was chosen on the pages, for a recipe: of each analysis the parameters that are not as they come. */
export function savedParameters(chosen: ReadonlyMap<string, ParamValues>): Record<string, SavedParameters> {
  const saved: Record<string, SavedParameters> = {};
  for (const { id, version, params } of definitions) {
    const defaults = defaultsOf(params) as ParamValues;
    const values = Object.fromEntries(
      Object.entries(chosen.get(id) ?? {}).filter(
        ([name, value]) =>
          Object.hasOwn(params, name) &&
          canonicalParams({ name: value }) !== canonicalParams({ name: defaults[name]! }),
      ),
    );
    if (Object.keys(values).length > 0) saved[id] = { version, values };
  }
  return saved;
}

/** Parameters that can be used, and what stands in the way of the others. */
export interface ReadParameters {
  readonly values: ReadonlyMap<AnalysisId, ParamValues>;
  /** `recipe/unknown-analysis` {analysis}, `recipe/bad-parameter` {analysis, name}, `recipe/other-version` {analysis}. */
  readonly notes: readonly Problem[];
}

/** The parameters of a recipe that this app knows. A single one that it cannot use does not cost the others. */
export function readParameters({ parameters }: RecipeFile): ReadParameters {
  const values = new Map<AnalysisId, ParamValues>();
  const notes: Problem[] = [];
  for (const [analysis, saved] of Object.entries(parameters)) {
    const id = catalog.find((each) => each.id === analysis)?.id;
    if (id === undefined) {
      notes.push(problem('recipe/unknown-analysis', { analysis }));
      continue;
    }
    const definition = definitionOf(id);
    if (definition.version !== saved.version) notes.push(problem('recipe/other-version', { analysis }));
    const usable = Object.entries(saved.values).filter(([name, value]) => {
      const isUsable = readParams(definition.params, { [name]: value }).ok;
      if (!isUsable) notes.push(problem('recipe/bad-parameter', { analysis, name }));
      return isUsable;
    });
    values.set(id, Object.fromEntries(usable));
  }
  return { values, notes };
}
