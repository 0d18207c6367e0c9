import { tableOfRows, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { describedOf, headerOf } from './frame';
import type { FeaturesResult } from './result';

/** Which features are kept, and why the others are not. */
export const selectionTable = ({ selection }: FeaturesResult): ExportTable =>
  tableOfRows(selection.rows, [
    ['feature', ({ id }) => headerOf(id)],
    ['type', ({ kind }) => kind],
    ['kept', ({ reason }) => (reason === null ? 1 : 0)],
    ['reason', ({ reason }) => reason],
    ['measured', ({ figure }) => finite(figure)],
    ['instead', ({ other }) => (other === '' ? null : headerOf(other))],
    ['same_figures', ({ other, sharesFormula }) => (other === '' ? null : Number(sharesFormula))],
    ['unknown_share', ({ unknown }) => unknown],
    ['commonest_share', ({ commonest }) => commonest],
    ['variance_inflation', ({ inflation }) => finite(inflation)],
  ]);

/** One line an eigenvalue, with the line of chance. */
export function dimensionsTable({ reduction }: FeaturesResult): ExportTable {
  const { eigenvalues, chance, count, carried } = reduction;
  const p = eigenvalues.length;
  return tableOfRows(
    Array.from({ length: p }, (_, k) => k),
    [
      ['dimension', (k) => k + 1],
      ['eigenvalue', (k) => eigenvalues[k]!],
      ['chance_eigenvalue', (k) => chance[k]!],
      ['variance_share', (k) => eigenvalues[k]! / p],
      ['carried_share', (k) => (k < count ? carried[k]! : null)],
    ],
  );
}

/** One line a feature and dimension. */
export function loadingsTable({ reduction }: FeaturesResult): ExportTable {
  const { features, loadings, count, communality, fit } = reduction;
  return tableOfRows(
    Array.from(loadings, (loading, o) => ({
      loading,
      feature: Math.floor(o / count),
      dimension: (o % count) + 1,
    })),
    [
      ['feature', ({ feature }) => headerOf(features[feature]!.id)],
      ['dimension', ({ dimension }) => dimension],
      ['loading', ({ loading }) => loading],
      ['communality', ({ feature }) => communality[feature]!],
      ['uniqueness', ({ feature }) => 1 - communality[feature]!],
      ['kmo', ({ feature }) => fit?.kmoOf[feature] ?? null],
    ],
  );
}

/** Each customer's place on each dimension. */
export function scoresTable({ people, reduction }: FeaturesResult): ExportTable {
  const { count, scores } = reduction;
  return {
    rowCount: people.count,
    columns: [
      { header: 'customer_id', value: (i) => levelText(people.keys, i) },
      ...Array.from({ length: count }, (_, f) => ({
        header: `dimension_${f + 1}`,
        value: (i: number) => scores[i * count + f]!,
      })),
    ],
  };
}

/** The number of each text. */
export const encodingTable = ({ model }: FeaturesResult): ExportTable =>
  tableOfRows(
    model.encoded.flatMap(({ role, categories }) => categories.map((category) => ({ role, ...category }))),
    [
      ['column', ({ role }) => role],
      ['value', ({ text }) => text],
      ['customers', ({ customers }) => customers],
      ['number', ({ value }) => value],
    ],
  );

/** The bins of each feature that is in bins. */
export function binsTable(result: FeaturesResult): ExportTable {
  const { count } = describedOf(result).people;
  return tableOfRows(
    result.model.bins.flatMap(({ id, bins }) => bins.map((bin, k) => ({ id, bin: k + 1, ...bin }))),
    [
      ['feature', ({ id }) => headerOf(id)],
      ['bin', ({ bin }) => bin],
      ['from', ({ from }) => from],
      ['to', ({ to }) => to],
      ['customers', ({ customers }) => customers],
      ['share', ({ customers }) => customers / count],
    ],
  );
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
