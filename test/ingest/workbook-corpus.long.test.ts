import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/adapters/papaparse/tokenize';
import { bytesSource } from '../../src/ingest/byte-source';
import { previewFile } from '../../src/ingest/preview';
import { readNumber } from '../../src/ingest/values/number-text';
import { readTime } from '../../src/ingest/values/time-text';
import { openWorkbook } from '../../src/ingest/workbook/open-workbook';
import { sharedFile } from '../shared';
import { comparable } from './text-table';

interface Entry {
  readonly path: string;
  readonly kind: string;
  readonly family: string;
  readonly expected: readonly { readonly role: string; readonly path: string }[];
}

const manifest = sharedFile('corpus/manifest.jsonl');
const corpus = manifest?.replace('manifest.jsonl', '');
const entries: Entry[] = manifest
  ? readFileSync(manifest, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Entry)
      .filter((entry) => entry.kind === 'xlsx')
  : [];
const sourceOf = ({ path }: Entry) => bytesSource(path, new Uint8Array(readFileSync(`${corpus}${path}`)));
const textOf = (bytes: Uint8Array | string): string =>
  typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
const rowsOf = (text: Uint8Array | string): string[][] =>
  comparable(tokenize(textOf(text), { delimiter: ',', quote: '"', newline: '\n' }, false).rows);

/** What the reference shows is rounded to its decimals and in the cell's own format of dates. */
function sameCell(ours: string, shown: string): boolean {
  if (ours === shown) return true;
  const a = readNumber(ours, '.');
  const b = readNumber(shown, '.');
  if (a && b) {
    const decimals = /\.(\d+)/.exec(shown)?.[1]?.length ?? 0;
    return Math.abs(a.value - b.value) <= 0.5 * 10 ** -(decimals + (b.percent ? 2 : 0)) + 1e-12; // half the last digit shown
  }
  const time = readTime(ours, 'ymd', 'text');
  return !Number.isNaN(time) && time === readTime(shown, 'mdy', 'text');
}

/** Files whose refusal is asked for, by a part of their path. */
const ENCRYPTED =
  /password\.xls$|password_2002|xor-encryption|protected_passtika|pass_protected|ole2_encrypted/;
const REFUSED: readonly (readonly [RegExp, RegExp])[] = [
  [ENCRYPTED, /workbook-encrypted/],
  [/bomb_zeros/, /workbook-inflates/],
  [/xmlbomb/, /workbook-doctype/],
  [/zip_60k/, /workbook-entries/],
  [/truncated_|duplicate/, /workbook-damaged/],
];

describe.skipIf(!manifest)('workbooks nobody here wrote', () => {
  it(
    'all 449 are read or refused with a reason, each within five seconds',
    { timeout: 900_000 },
    async () => {
      const whole = await previewFile(sourceOf(entries.find(({ family }) => family === 'base')!));
      const rows = whole.ok ? whole.value.rows : [];
      for (const entry of entries) {
        const before = process.cpuUsage();
        const preview = await previewFile(sourceOf(entry));
        const { user, system } = process.cpuUsage(before);
        expect((user + system) / 1e6, entry.path).toBeLessThan(5);
        const code = preview.ok ? 'read' : preview.problem.code;
        for (const [path, wanted] of REFUSED)
          if (path.test(entry.path)) expect(code, entry.path).toMatch(wanted);
        if (/html_as_xls/.test(entry.path)) expect(code).toBe('ingest/markup');
        if (/csv_named_xlsx|dim_lies|proto_sheet|hidden_sheets/.test(entry.path))
          expect(code).toMatch(/read|header-only/);
        if (preview.ok && entry.family === 'bitflip') expect(preview.value.rows, entry.path).toEqual(rows);
      }
    },
  );

  it('of 25 reference sheets 23 are the same, and the others but for cells that change by themselves', async () => {
    const scores: number[] = [];
    for (const entry of entries.filter(({ expected }) => expected.some(({ role }) => role === 'sheet-csv'))) {
      const opened = await openWorkbook(sourceOf(entry));
      if (!opened.ok) throw new Error(entry.path);
      const sheets = opened.value.map(({ bytes }) => rowsOf(bytes));
      for (const { path } of entry.expected) {
        const wanted = rowsOf(readFileSync(`${corpus}${path}`, 'utf8'));
        if (wanted.length === 0) continue;
        const same = Math.max(
          ...sheets.map((rows) => {
            const cells = wanted.flatMap((row, r) =>
              row.map((cell, c) => sameCell(rows[r]?.[c] ?? '', cell)),
            );
            return cells.filter(Boolean).length / cells.length;
          }),
        );
        scores.push(same);
      }
    }
    expect(scores.length).toBe(25);
    expect(scores.filter((same) => same === 1).length).toBe(23);
    expect(Math.min(...scores)).toBeGreaterThan(0.97); // three of 130 cells are NOW(), TODAY() and the like
  });
});
