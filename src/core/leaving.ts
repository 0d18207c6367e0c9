import type { ExportTable } from './export-table';
import { marksIn, type Recipe } from './recipe';

/** The header that names a customer in every table that leaves the app. */
const CUSTOMER_HEADER = 'customer_id';

/**
 * Pages whose tables name customers for another purpose than to address them: who is the same person, what is wrong with
 * a row, all that is kept of one person.
 */
const NO_AUDIENCE: ReadonlySet<string> = new Set(['identity', 'data-quality', 'customer']);

/** Whether lists of people that leave this page may be used to address them. */
export const makesAudiences = (analysis: string): boolean => !NO_AUDIENCE.has(analysis);

/** Whether a row of the table tells who somebody is. */
export const namesCustomers = ({ columns }: ExportTable): boolean =>
  columns.some(({ header }) => header === CUSTOMER_HEADER);

/** What becomes of a table that is to be saved from a page of a shop with something marked. */
export type Leaving = 'any-use' | 'for-targeting' | 'refused';

/** Lists of people leave only a page that was computed without what is marked; anything else leaves as it is. */
export function leavingOf(
  analysis: string,
  recipe: Recipe | undefined,
  table: ExportTable,
  forTargeting: boolean,
): Leaving {
  if (marksIn(recipe).length === 0 || !makesAudiences(analysis) || !namesCustomers(table)) return 'any-use';
  return forTargeting ? 'for-targeting' : 'refused';
}
