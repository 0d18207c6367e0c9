import type { Component } from 'svelte';
import type { AnalysisId } from '../analyses/catalog';
import type { ViewProps } from '../analyses/contract';

// Types are checked where a view is written, not where it is looked up.
type View = Component<ViewProps<never, never>>;
const views = import.meta.glob<{ default: View }>('../analyses/*/View.svelte');

/** The view of an analysis, loaded on first use. */
export const loadView = (id: AnalysisId): Promise<{ readonly default: View }> =>
  views[`../analyses/${id}/View.svelte`]!();
