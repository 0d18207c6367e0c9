import { readFileSync } from 'node:fs';

const folder = new URL('../../fixtures/golden/statistics-cars/', import.meta.url);

/** Reference figures made with R 4.2.2, and with scipy and scikit-learn in the second. */
export const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
export const expectedPython = JSON.parse(readFileSync(new URL('expected_py.json', folder), 'utf8'));

const [header, ...rows] = readFileSync(new URL('input.csv', folder), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));

/** A column of the table as text. */
export function texts(name: string): string[] {
  const column = header.indexOf(name);
  return rows.map((row) => row[column]);
}

/** A column of the table as numbers. */
export function numbers(name: string): Float64Array {
  return Float64Array.from(texts(name), Number);
}

/** A column of the table as codes of its sorted levels. */
export function codes(name: string): { codes: Int32Array; levels: string[] } {
  const column = texts(name);
  const levels = [...new Set(column)].sort();
  return { codes: Int32Array.from(column, (text) => levels.indexOf(text)), levels };
}
