import type { Format } from '../../core/format';
import type { Say } from '../contract';
import type { FeaturesResult, SelectionRow } from './result';
import { FEWEST_COMPARED } from './definition';

export interface SelectionView {
  /** How many are kept, and whether they were compared, in a sentence. */
  readonly caption: string;
  readonly rows: readonly SelectionRowView[];
}

export interface SelectionRowView {
  readonly id: string;
  readonly name: string;
  readonly isKept: boolean;
  /** Kept or left out. */
  readonly verdict: string;
  /** Why it is left out; '' where it is kept. */
  readonly reason: string;
  readonly unknown: string;
  readonly unknownShare: number;
  readonly commonest: string;
  readonly commonestShare: number;
  readonly inflation: string;
  /** What it is sorted by; 0 where there is none. */
  readonly inflationValue: number;
}

/** What a feature or a text of the customer list is called. */
export const nameOfColumn = (kind: 'number' | 'text', id: string, say: Say): string =>
  say('name', { name: kind === 'number' ? `person.feature.${id}` : `person.customers.${id}` });

export function selectionView(
  { selection, people }: FeaturesResult,
  format: Format,
  say: Say,
): SelectionView {
  const { rows, isCompared } = selection;
  const kept = rows.filter(({ reason }) => reason === null).length;
  return {
    caption: say(isCompared ? 'selection.caption' : 'selection.few', {
      kept,
      all: rows.length,
      customers: people.count,
      need: FEWEST_COMPARED,
    }),
    rows: rows.map((row) => ({
      id: row.id,
      name: nameOfColumn(row.kind, row.id, say),
      isKept: row.reason === null,
      verdict: say(row.reason === null ? 'verdict.kept' : 'verdict.out'),
      reason: reasonOf(row, say),
      unknown: format.share(row.unknown, 1),
      unknownShare: row.unknown,
      commonest: format.share(row.commonest, 1),
      commonestShare: row.commonest,
      inflation: Number.isFinite(row.inflation) ? format.number(row.inflation, 1) : '—',
      inflationValue: Number.isFinite(row.inflation) ? row.inflation : 0,
    })),
  };
}

function reasonOf({ reason, figure, other, sharesFormula }: SelectionRow, say: Say): string {
  if (reason === null) return '';
  if (reason === 'inflation' && figure === Infinity) return say('verdict.sum');
  const values = { figure, other: other === '' ? '' : nameOfColumn('number', other, say) };
  return say(`verdict.${reason}${sharesFormula && reason === 'related' ? '.formula' : ''}`, values);
}
