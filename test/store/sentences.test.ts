import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { TABLE_KINDS } from '../../src/core/table';
import { platformEn } from '../../src/i18n/messages/platform.en';

const root = fileURLToPath(new URL('../..', import.meta.url));

const sources = ['src/store', 'src/engine', 'src/ingest', 'workers'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(`${root}/${folder}/${path}`, 'utf8')),
);

it('every problem of storing, importing and running has its sentence, and every sentence its problem', () => {
  const codes = sources.flatMap((text) =>
    [...text.matchAll(/'((?:store|engine|import)\/[a-z-]+)'/g)].map(([, code]) => `problem.${code}`),
  );
  // One code a kind of table, made where rows are counted.
  const made = sources.some((text) => text.includes('`import/merged-${kind}`'))
    ? TABLE_KINDS.map((kind) => `problem.import/merged-${kind}`)
    : [];
  expect([...new Set([...codes, ...made])].sort()).toEqual(Object.keys(platformEn).sort());
});
