import { choice, choices, date, int, number, text } from '../../core/params';
import { FEATURE_IDS } from '../../domain/feature-list';
import { defineAnalysis } from '../contract';

/** The most groups that are looked for. */
export const MOST_GROUPS = 10;
/** A solution that is made by this column as well, `also:customers:region`; `also:` is the one without any. */
export const ALSO = 'also:';
/** The leaves of the decision tree that the page tells, as a division. */
export const LEAVES = 'leaves';

export const definition = defineAnalysis({
  id: 'clusters',
  version: 4,
  needs: { orders: [['customer_id'], ['ordered_at'], ['amount', 'unit_price']] },
  params: {
    method: choice(['kmeans', 'ward', 'average', 'complete', 'mixture', 'density'], 'kmeans'),
    /** Groups; 0: as the measures suggest. */
    k: int({ default: 0, min: 0, max: MOST_GROUPS }),
    /** What people are compared by; `none` leaves a place empty. */
    features: choices(
      ['none', ...FEATURE_IDS],
      ['recency', 'orders', 'orderValue', 'tenure', 'none', 'none', 'none', 'none', 'none', 'none'],
    ),
    /** A column of people they are compared by as well, by its id; empty: none. */
    also: text(),
    /** How far that sets two people apart, on the scale of the features. */
    apart: number({ default: 1, min: 0.25, max: 5, step: 0.25 }),
    /** Logarithms: of what is skewed above 2, of nothing, of everything. */
    log: choice(['auto', 'none', 'all'], 'auto'),
    scale: choice(['zscore', 'minmax', 'robust'], 'zscore'),
    asOf: date(),
    /** Calendar months before the as-of day; 0: everything. */
    months: int({ default: 0, min: 0, max: 120 }),
    /** Shape of the groups of a mixture. */
    covariance: choice(['full', 'diagonal'], 'full'),
    /** Reach of a density group on the scale used; 0: from the data. */
    radius: number({ default: 0, min: 0, max: 100, step: 0.05 }),
    /** People within reach, oneself counted, that make a place dense; 0: twice the number of features. */
    minSamples: int({ default: 0, min: 0, max: 1000 }),
    /** Questions on the way to a rule. */
    treeDepth: int({ default: 3, min: 1, max: 6 }),
    /** Random starts of k-means, the best is kept. */
    restarts: int({ default: 10, min: 1, max: 100 }),
    seed: int({ default: 1, min: 0, max: 2_147_483_647 }),
    /** The other division: id of a column of people, `k:5`, `method:ward`, `also:` with the id of one or none, `leaves`. */
    against: text('rfm:segment'),
    /** What the rules tell: the groups, or the id of a column of people, or `again`. */
    explain: text(),
    /** Id of the kept grouping that names are taken from; empty: the newest. */
    kept: text(),
  },
  display: {
    peopleSort: choice(['spend', 'fence', 'key'], 'spend'),
  },
  tables: [
    'clusters',
    'people',
    'centers',
    'choice',
    'rules',
    'features',
    'overlap',
    'beside',
    'besideProfile',
    'kept',
    'assigned',
    'preparations',
    'merges',
    'radii',
  ],
  references: [
    {
      text: 'Arthur, D. & Vassilvitskii, S. (2007). k-means++: the advantages of careful seeding. SODA, 1027–1035.',
    },
    {
      text: 'Hartigan, J. A. & Wong, M. A. (1979). Algorithm AS 136: a k-means clustering algorithm. Applied Statistics 28, 100–108.',
      doi: '10.2307/2346830',
    },
    {
      text: 'Rousseeuw, P. J. (1987). Silhouettes. Journal of Computational and Applied Mathematics 20, 53–65.',
      doi: '10.1016/0377-0427(87)90125-7',
    },
    {
      text: 'Tibshirani, R., Walther, G. & Hastie, T. (2001). Estimating the number of clusters in a data set via the gap statistic. JRSS B 63, 411–423.',
      doi: '10.1111/1467-9868.00293',
    },
    {
      text: 'Hennig, C. (2007). Cluster-wise assessment of cluster stability. Computational Statistics & Data Analysis 52, 258–271.',
      doi: '10.1016/j.csda.2006.11.025',
    },
    {
      text: 'Fraley, C. & Raftery, A. E. (2002). Model-based clustering, discriminant analysis, and density estimation. JASA 97, 611–631.',
      doi: '10.1198/016214502760047131',
    },
    {
      text: 'Ester, M., Kriegel, H.-P., Sander, J. & Xu, X. (1996). A density-based algorithm for discovering clusters. KDD-96, 226–231.',
    },
    {
      text: 'Hubert, L. & Arabie, P. (1985). Comparing partitions. Journal of Classification 2, 193–218.',
      doi: '10.1007/BF01908075',
    },
    {
      text: 'Fisher, R. A. (1936). The use of multiple measurements in taxonomic problems. Annals of Eugenics 7, 179–188.',
      doi: '10.1111/j.1469-1809.1936.tb02137.x',
    },
    {
      text: 'Gower, J. C. (1971). A general coefficient of similarity and some of its properties. Biometrics 27, 857–871.',
      doi: '10.2307/2528823',
    },
    {
      text: 'Breiman, L., Friedman, J., Olshen, R. & Stone, C. (1984). Classification and Regression Trees. Wadsworth.',
    },
  ],
});
