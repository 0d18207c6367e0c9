import { numberColumn, timeColumn } from '../core/table';
import type { Workspace } from '../core/workspace';
import { MS_PER_DAY } from '../core/time';
import { NO_ITEM } from './items';
import { productFactsOf, productOfRows } from './product-facts';

/** What buyers say of products on the scale of 1 to 5, by the numbers of `productFactsOf`. */
export interface ProductRatings {
  readonly count: Int32Array;
  /** Mean of its ratings drawn towards the shop's mean as if it had `PRIOR` ratings more at that; NaN without any. */
  readonly mean: Float64Array;
  /** Mean of all ratings of a product; NaN without any. */
  readonly shopMean: number;
}

/** So many ratings at the shop's mean are added to each product's, so that one angry review does not decide. */
export const PRIOR = 5;

/**
 * Ratings of products before day `to`: the rating column of the feedback, else its satisfaction. Ratings without a
 * date count. Sums are in hundredths, so that they do not depend on the order of the rows.
 */
export function productRatingsOf(workspace: Workspace, to: number): ProductRatings {
  const products = productFactsOf(workspace)?.count ?? 0;
  const count = new Int32Array(products);
  const sums = new Float64Array(products);
  const table = workspace.tables.get('feedback');
  const ratings = table && (numberColumn(table, 'rating') ?? numberColumn(table, 'csat'))?.values;
  if (ratings) {
    const time = timeColumn(table, 'created_at')?.values;
    productOfRows(workspace, table).forEach((product, row) => {
      const rating = ratings[row]!;
      if (product === NO_ITEM || !(rating >= 1 && rating <= 5) || (time && time[row]! >= to * MS_PER_DAY))
        return;
      count[product]!++;
      sums[product]! += Math.round(rating * 100);
    });
  }
  const total = count.reduce((sum, value) => sum + value, 0);
  const shopMean = total === 0 ? NaN : sums.reduce((sum, value) => sum + value, 0) / total / 100;
  return {
    count,
    mean: sums.map((sum, product) =>
      count[product] === 0 ? NaN : (sum / 100 + PRIOR * shopMean) / (count[product]! + PRIOR),
    ),
    shopMean,
  };
}
