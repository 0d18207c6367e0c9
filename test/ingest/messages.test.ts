import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ingestEn } from '../../src/i18n/messages/ingest.en';
import { ingestZhCN } from '../../src/i18n/messages/ingest.zh-CN';
import { placeholdersOf } from '../../src/i18n/template';

const SOURCE = fileURLToPath(new URL('../../src/ingest', import.meta.url));

function sourceText(folder: string): string {
  return readdirSync(folder)
    .map((name) => `${folder}/${name}`)
    .map((path) => (statSync(path).isDirectory() ? sourceText(path) : readFileSync(path, 'utf8')))
    .join('\n');
}

const codes = [
  ...new Set([...sourceText(SOURCE).matchAll(/'((?:ingest|cell|row)\/[a-z-]+)'/g)].map(([, code]) => code!)),
];
const keyOf = (code: string): string => `${code.startsWith('ingest/') ? 'problem' : 'diagnostic'}.${code}`;

it('every code that reading can give has a sentence in both languages, and no sentence lacks a code', () => {
  expect(codes.length).toBeGreaterThan(20);
  expect(Object.keys(ingestEn).sort()).toEqual(codes.map(keyOf).sort());
  expect(Object.keys(ingestZhCN).sort()).toEqual(Object.keys(ingestEn).sort());
});

it('both languages use the same values', () => {
  const names = (template: string): string[] =>
    [...new Set(placeholdersOf(template).map((name) => name.split(':')[0]!))].sort();
  for (const [key, template] of Object.entries(ingestEn)) {
    expect(names(ingestZhCN[key as keyof typeof ingestEn]), key).toEqual(names(template));
  }
});
