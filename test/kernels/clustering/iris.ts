import { readFileSync } from 'node:fs';

const folder = new URL('../../fixtures/golden/clustering-iris/', import.meta.url);

/** Reference figures made with R 4.2.2 and scikit-learn 1.2.1. */
export const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));

/** The first `count` columns of a table as row-major z-scores (population standard deviation). */
export function standardisedColumns(text: string, columns: readonly string[]): Float64Array {
  const [header, ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const picked = columns.map((name) => header.indexOf(name));
  return standardised(
    Float64Array.from(rows.flatMap((row) => picked.map((column) => Number(row[column])))),
    columns.length,
  );
}

/** Row-major columns to z-scores with the population standard deviation. */
export function standardised(points: Float64Array, dimension: number): Float64Array {
  const n = points.length / dimension;
  const scaled = points.slice();
  for (let t = 0; t < dimension; t++) {
    const column = Float64Array.from({ length: n }, (_, i) => points[i * dimension + t]);
    const mean = column.reduce((sum, x) => sum + x, 0) / n;
    const deviation = Math.sqrt(column.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n);
    for (let i = 0; i < n; i++) scaled[i * dimension + t] = (column[i] - mean) / deviation;
  }
  return scaled;
}

/** 150 × 4, z-scores. */
export const iris = standardisedColumns(
  readFileSync(new URL('input.csv', folder), 'utf8'),
  expected.parameters.columns,
);

/** Labels renumbered by first appearance. */
export function canonical(labels: ArrayLike<number>): number[] {
  const names = new Map<number, number>();
  return Array.from(labels, (label) => {
    if (label < 0) return label;
    if (!names.has(label)) names.set(label, names.size);
    return names.get(label)!;
  });
}
