import { readFileSync } from 'node:fs';

const folder = new URL('../../fixtures/golden/forecast-airpassengers/', import.meta.url);

/** Reference figures made with R 4.2.2. */
export const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));

/** Monthly airline passengers 1949–1960 (Box & Jenkins). */
export const passengers = Float64Array.from(
  readFileSync(new URL('input.csv', folder), 'utf8').trim().split('\n').slice(1),
  (line) => Number(line.split(',')[2]),
);
