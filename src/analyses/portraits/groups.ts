import { MISSING_FLAG } from '../../core/column';
import { levelTexts } from '../../core/levels';
import type { PersonColumn, PersonColumns } from '../../domain/person-column';
import type { Group } from './result';

/** More cards than this are no overview; the rest stands together. */
const MOST = 12;

/** Columns that divide people into a few groups. */
export const groupingColumns = ({ list }: PersonColumns): readonly PersonColumn[] =>
  list.filter(({ kind }) => kind === 'category' || kind === 'flag');

export interface Grouped {
  readonly heads: readonly Pick<Group, 'kind' | 'level' | 'levelMessage' | 'levels'>[];
  /** Group of each buyer. */
  readonly ofBuyer: Int32Array;
}

/** A code for each person and what the codes are called; a flag has no and yes. */
export function codesOf(column: PersonColumn) {
  const values = column.values();
  if (values.kind === 'flag') {
    const codes = Int32Array.from(values.values, (flag) => (flag === MISSING_FLAG ? -1 : flag));
    return { codes, texts: ['no', 'yes'], levelMessage: 'person.' };
  }
  if (values.kind !== 'category' && values.kind !== 'text') return null;
  return { codes: values.codes, texts: levelTexts(values.levels), levelMessage: column.levelMessage };
}

/**
 * The buyers by the values of a column. Values of the app stand in their own order, those of the shop from the
 * commonest to the rarest; beyond twelve the rest stands together; those of whom it is not known come last.
 */
export function groupBuyers(column: PersonColumn, buyers: Uint32Array): Grouped {
  const { codes, texts, levelMessage } = codesOf(column)!;
  const counts = new Uint32Array(texts.length);
  let unknown = 0;
  for (const p of buyers) {
    if (codes[p]! < 0) unknown++;
    else counts[codes[p]!]!++;
  }
  const bySize = texts.map((_, code) => code).filter((code) => counts[code]! > 0);
  bySize.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const shown = bySize.slice(0, bySize.length > MOST ? MOST - 1 : MOST);
  const rest = bySize.length - shown.length;
  if (levelMessage !== null) shown.sort((a, b) => a - b);
  const groupOf = new Int32Array(texts.length).fill(shown.length);
  shown.forEach((code, group) => (groupOf[code] = group));
  const last = shown.length + Number(rest > 0);
  return {
    heads: [
      ...shown.map((code) => ({ kind: 'level' as const, level: texts[code]!, levelMessage, levels: 1 })),
      ...(rest > 0 ? [{ kind: 'others' as const, level: '', levelMessage: null, levels: rest }] : []),
      ...(unknown > 0 ? [{ kind: 'unknown' as const, level: '', levelMessage: null, levels: 1 }] : []),
    ],
    ofBuyer: Int32Array.from(buyers, (p) => (codes[p]! < 0 ? last : groupOf[codes[p]!]!)),
  };
}
