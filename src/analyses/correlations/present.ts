import type { ExportTable } from '../../core/export-table';
import { MS_PER_DAY } from '../../core/time';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import type { definition } from './definition';
import { presentPair, type PairView } from './present-pair';
import { isFound, strongestFirst, type CorrelationsResult } from './result';
import { pairsTable, tabulate } from './tabulate';
import { chanceText, intervalText } from './words';

/** Everything the page shows below its headline, in the reader's words. */
export interface CorrelationsView {
  readonly evidence: EvidenceView;
  /** Who and until when. */
  readonly caption: string;
  readonly matrix: MatrixView;
  readonly pairs: readonly PairRow[];
  /** The fields to choose from, by their ids. */
  readonly fields: readonly { readonly value: string; readonly label: string }[];
  readonly pair: PairView | null;
  readonly tables: Readonly<Record<'pairs' | 'matrix', ExportTable>>;
}

export interface MatrixView {
  readonly columns: readonly { readonly label: string; readonly spoken: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly cells: readonly (MatrixCell | null)[];
  }[];
}

interface MatrixCell {
  readonly text: string;
  readonly spoken: string;
  readonly shade: number;
  readonly unfinished: boolean;
  readonly faint: boolean;
  readonly negative: boolean;
}

export interface PairRow {
  readonly first: string;
  readonly second: string;
  readonly name: string;
  readonly estimate: string;
  readonly strength: number;
  readonly interval: string;
  readonly method: string;
  readonly chance: string;
  readonly qValue: number;
  readonly customers: string;
}

/** The view of a result. */
export function present(
  result: CorrelationsResult,
  { display, format, say }: Presentation<typeof definition>,
): CorrelationsView {
  const { fields, evidence } = result;
  const nameOf = (i: number): string => say('name', { name: fields[i]!.name });
  const listed = strongestFirst(result.pairs).filter((pair) =>
    display.pairs === 'formula'
      ? pair.isFormula
      : !pair.isFormula && (display.pairs === 'tested' || isFound(pair)),
  );
  return {
    evidence: evidenceView(evidence, say),
    caption: say('caption', { customers: result.buyers, to: (result.asOf - 1) * MS_PER_DAY }),
    matrix: matrixOf(result, nameOf, (value) => format.number(value, 2), say),
    pairs: listed.map((pair) => ({
      first: fields[pair.first]!.id,
      second: fields[pair.second]!.id,
      name: say('pair', { first: fields[pair.first]!.name, second: fields[pair.second]!.name }),
      estimate: format.number(pair.estimate, 2),
      strength: Math.abs(pair.estimate),
      interval: intervalText(pair, (value) => format.number(value, 2), say),
      method: say(`method.${pair.method}`),
      chance: chanceText(pair, say),
      qValue: pair.isFormula ? pair.pValue : pair.qValue,
      customers: format.integer(pair.n),
    })),
    fields: fields.map(({ id }, i) => ({ value: id, label: nameOf(i) })),
    pair: presentPair(result, format, say),
    tables: { pairs: pairsTable(result, listed), matrix: tabulate(result, 'matrix') },
  };
}

/** The lower half: a row a field, a column for each before it. */
function matrixOf(
  { fields, pairs }: CorrelationsResult,
  nameOf: (i: number) => string,
  number: (value: number) => string,
  say: Say,
): MatrixView {
  const byPlace = new Map(pairs.map((pair) => [pair.first * fields.length + pair.second, pair]));
  const cell = (first: number, second: number): MatrixCell | null => {
    const pair = byPlace.get(first * fields.length + second);
    if (!pair) return null;
    const found = isFound(pair);
    return {
      text: number(pair.estimate),
      spoken: say('cell', {
        first: fields[first]!.name,
        second: fields[second]!.name,
        estimate: number(pair.estimate),
        method: say(`method.${pair.method}`),
        chance: chanceText(pair, say),
      }),
      shade: found ? Math.abs(pair.estimate) : 0,
      unfinished: pair.isFormula,
      faint: !found && !pair.isFormula,
      negative: found && pair.estimate < 0,
    };
  };
  const last = fields.length - 1;
  return {
    columns: fields.slice(0, last).map((_, j) => ({ label: String(j + 1), spoken: nameOf(j) })),
    rows: (fields.length > 1 ? fields : []).map(({ id }, k) => ({
      id,
      label: `${k + 1} ${nameOf(k)}`,
      cells: Array.from({ length: last }, (_, j) => (j < k ? cell(j, k) : null)),
    })),
  };
}
