import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
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
  expect([...new Set(codes)].sort()).toEqual(Object.keys(platformEn).sort());
});
