import type { AnalysisId } from '../../analyses/catalog';

/** A stop of the tour: a real page, and what is said there. */
export interface Stop {
  /** Names its heading, `tour.<id>.title`, and without an analysis also `tour.<id>` and `tour.<id>.try`. */
  readonly id:
    | 'home'
    | 'quality'
    | 'identity'
    | 'rfm'
    | 'cohorts'
    | 'clusters'
    | 'customers'
    | 'rules'
    | 'recommendations'
    | 'data'
    | 'privacy';
  readonly path: string;
  /** Its messages `tour` and `tour.try` are said, with the figures on the screen. */
  readonly analysis: AnalysisId | null;
}

/** The stops in order; less than half a minute each, and one thing to try. */
export const STOPS: readonly Stop[] = [
  { id: 'home', path: '', analysis: 'overview' },
  { id: 'quality', path: 'data/quality', analysis: 'data-quality' },
  { id: 'identity', path: 'data/identity', analysis: 'identity' },
  { id: 'rfm', path: 'customers/rfm', analysis: 'rfm' },
  { id: 'cohorts', path: 'customers/cohorts', analysis: 'cohorts' },
  { id: 'clusters', path: 'customers/clusters', analysis: 'clusters' },
  { id: 'customers', path: 'customers/list', analysis: 'customers' },
  { id: 'rules', path: 'products/rules', analysis: 'association-rules' },
  { id: 'recommendations', path: 'products/recommendations', analysis: 'recommendations' },
  { id: 'data', path: 'data', analysis: null },
  { id: 'privacy', path: 'privacy', analysis: null },
];
