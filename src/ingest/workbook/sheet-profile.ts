import { problem, type Problem } from '../../core/outcome';
import type { ColumnProfile } from '../sniff/profile';
import type { SheetColumn, SheetText } from './sheet-text';

/** A profile with what the sheet says beyond the text: its numbers have a point, and perhaps a currency in their format. */
export function profileInSheet(profile: ColumnProfile, column: SheetColumn | undefined): ColumnProfile {
  if (!column?.numbers) return profile;
  const { format } = profile.number;
  return {
    ...profile,
    number: {
      ...profile.number,
      unclear: false,
      format: {
        ...format,
        ...(format.decimalMark !== undefined && { decimalMark: '.' }),
        ...(column.currency !== null && { currency: column.currency }),
      },
    },
  };
}

/** What is said of merged cells: `ingest/workbook-merged` {count}. */
export const mergeNotes = (sheet: SheetText | undefined): Problem[] =>
  sheet && sheet.filledByMerge > 0 ? [problem('ingest/workbook-merged', { count: sheet.filledByMerge })] : [];
