import { changeUnit } from './change-unit';
import { exactDuplicates } from './exact-duplicates';
import { fuzzyDuplicates } from './fuzzy-duplicates';
import { impossibleValues } from './impossible-values';
import { incompleteRows } from './incomplete-rows';
import { listPrices } from './list-prices';
import type { CleaningMethod } from './method';
import { missingValues } from './missing-values';
import { outliers } from './outliers';
import { readmitRow } from './readmit-row';
import { unifyCategories } from './unify-categories';

/** Every method of cleaning, in the order in which they are best applied. To add one: its file and a line here. */
export const cleaningMethods = [
  readmitRow,
  exactDuplicates,
  fuzzyDuplicates,
  incompleteRows,
  impossibleValues,
  unifyCategories,
  changeUnit,
  listPrices,
  outliers,
  missingValues,
] as const satisfies readonly CleaningMethod[];

export type CleaningKind = (typeof cleaningMethods)[number]['kind'];

/** The method of a kind; types are checked where a method is written, not where it is looked up. */
export const methodOf = (kind: string): CleaningMethod | undefined =>
  (cleaningMethods as readonly CleaningMethod[]).find((method) => method.kind === kind);
