import type { AnalysisId } from '../analyses/catalog';

/** A page below a place: one analysis in the page frame. */
export interface AnalysisPlace {
  readonly path: string;
  readonly analysis: AnalysisId;
}

/** A place of the navigation, by the job to be done. Its label is the message `place.<id>`. */
export interface Place {
  readonly id:
    'home' | 'data' | 'customers' | 'products' | 'predict' | 'measure' | 'listen' | 'privacy' | 'settings';
  readonly path: string;
  /** Shown under the place while it is open; labels are the analyses' own `nav` messages. */
  readonly pages: readonly AnalysisPlace[];
}

/** Every place, in the order of the navigation. */
export const PLACES: readonly Place[] = [
  { id: 'home', path: '', pages: [{ path: 'home/number', analysis: 'lineage' }] },
  {
    id: 'data',
    path: 'data',
    pages: [
      { path: 'data/quality', analysis: 'data-quality' },
      { path: 'data/identity', analysis: 'identity' },
    ],
  },
  {
    id: 'customers',
    path: 'customers/rfm',
    pages: [
      { path: 'customers/rfm', analysis: 'rfm' },
      { path: 'customers/profile', analysis: 'profile' },
      { path: 'customers/habits', analysis: 'habits' },
      { path: 'customers/cohorts', analysis: 'cohorts' },
      { path: 'customers/life-cycle', analysis: 'life-cycle' },
      { path: 'customers/value', analysis: 'value-tiers' },
      { path: 'customers/concentration', analysis: 'concentration' },
      { path: 'customers/labels', analysis: 'labels' },
      { path: 'customers/clusters', analysis: 'clusters' },
      { path: 'customers/portraits', analysis: 'portraits' },
      { path: 'customers/features', analysis: 'features' },
      { path: 'customers/relations', analysis: 'correlations' },
      { path: 'customers/compare', analysis: 'comparison' },
      { path: 'customers/list', analysis: 'customers' },
    ],
  },
  {
    id: 'products',
    path: 'products/best-sellers',
    pages: [
      { path: 'products/best-sellers', analysis: 'best-sellers' },
      { path: 'products/trend', analysis: 'trend' },
      { path: 'products/rules', analysis: 'association-rules' },
      { path: 'products/behaviours', analysis: 'behaviours' },
      { path: 'products/next', analysis: 'sequences' },
      { path: 'products/repurchase', analysis: 'repurchase' },
      { path: 'products/recommendations', analysis: 'recommendations' },
    ],
  },
  {
    id: 'predict',
    path: 'predict/lifetime-value',
    pages: [{ path: 'predict/lifetime-value', analysis: 'lifetime-value' }],
  },
  {
    id: 'measure',
    path: 'measure/campaigns',
    pages: [
      { path: 'measure/campaigns', analysis: 'campaigns' },
      { path: 'measure/experiments', analysis: 'experiments' },
    ],
  },
  {
    id: 'listen',
    path: 'listen/feedback',
    pages: [{ path: 'listen/feedback', analysis: 'feedback' }],
  },
  { id: 'privacy', path: 'privacy', pages: [] },
  { id: 'settings', path: 'settings', pages: [] },
];

/** The place that a path belongs to; files come in by Data. */
export const placeOf = (path: readonly string[]): Place => {
  const first = path[0] === 'import' ? 'data' : (path[0] ?? '');
  return PLACES.find(({ path: own }) => own.split('/')[0] === first) ?? PLACES[0]!;
};
