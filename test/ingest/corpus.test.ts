import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/adapters/papaparse/tokenize';
import { sharedFile } from '../shared';
import { imported, previewed } from './builders';
import { comparable, textTable } from './text-table';

/** One line of the corpus's manifest. */
interface Entry {
  readonly path: string;
  readonly kind: string;
  readonly source: string;
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
      .filter((entry) => entry.kind === 'csv')
  : [];
const of = (source: RegExp): Entry[] =>
  entries.filter((entry) => source.test(`${entry.source} ${entry.family}`));
const bytesOf = (path: string): Uint8Array => readFileSync(`${corpus}${path}`);
const expectedOf = (entry: Entry, role: string): string | undefined => {
  const found = entry.expected.find((one) => one.role === role);
  return found && readFileSync(`${corpus}${found.path}`, 'utf8');
};
const nameOf = (entry: Entry): string => entry.path.split('/').at(-1)!;

interface Judgement {
  readonly verdict: 'exact' | 'told' | 'silent';
  /** Harmonic mean of precision and recall of the cells, wherever in the table they stand; 0 where the file is refused. */
  readonly f1: number;
}

/** How a file compares with its reference: the same, different and told, or different in silence. */
async function judged(entry: Entry): Promise<Judgement> {
  const clean = expectedOf(entry, 'clean-csv')!;
  const wanted = comparable(tokenize(clean, { delimiter: ',', quote: '"', newline: '\n' }, false).rows);
  const table = await textTable(bytesOf(entry.path), nameOf(entry));
  if (!('plan' in table)) return { verdict: 'told', f1: 0 };
  const got = comparable(table.rows);
  if (JSON.stringify(got) === JSON.stringify(wanted)) return { verdict: 'exact', f1: 1 };
  return { verdict: table.told.length > 0 ? 'told' : 'silent', f1: cellF1(got.flat(), wanted.flat()) };
}

function cellF1(got: readonly string[], wanted: readonly string[]): number {
  const left = new Map<string, number>();
  for (const cell of wanted) left.set(cell, (left.get(cell) ?? 0) + 1);
  let both = 0;
  for (const cell of got) {
    const many = left.get(cell) ?? 0;
    if (many > 0) both++;
    left.set(cell, many - 1);
  }
  return (2 * both) / (wanted.length + got.length);
}

/** Share of the files with each verdict, and the mean of their scores. */
async function shares(list: readonly Entry[]): Promise<Record<'exact' | 'told' | 'silent' | 'f1', number>> {
  const means = { exact: 0, told: 0, silent: 0, f1: 0 };
  for (const entry of list) {
    const { verdict, f1 } = await judged(entry);
    means[verdict] += 1 / list.length;
    means.f1 += f1 / list.length;
  }
  return means;
}

describe.skipIf(!manifest)('files nobody here wrote', () => {
  it('csv-spectrum and csv-test-data are read exactly, and their faulty files say so', async () => {
    for (const entry of of(/csv-spectrum|csv-test-data/)) {
      const json = expectedOf(entry, 'records-json');
      const table = await textTable(bytesOf(entry.path), nameOf(entry));
      if (json === undefined) {
        expect('plan' in table ? table.told : [table], nameOf(entry)).not.toEqual([]);
        continue;
      }
      const records = JSON.parse(json) as (string[] | Record<string, string>)[];
      const rows = Array.isArray(records[0])
        ? (records as string[][])
        : [Object.keys(records[0]!), ...records.map((record) => Object.values(record))];
      expect('plan' in table ? comparable(table.rows) : [], nameOf(entry)).toEqual(comparable(rows));
    }
  });

  it('of 130 polluted files (Pollock) 117 are read exactly and none silently wrong', async () => {
    const { exact, silent } = await shares(of(/Pollock polluted/));
    expect(exact).toBeGreaterThanOrEqual(117 / 130 - 1e-9); // rounding of the sum
    expect(silent).toBe(0);
  });

  it('of 43 real survey files 34 are read exactly, and of all their cells a share of F1 0.98', async () => {
    const { exact, silent, f1 } = await shares(of(/Pollock survey/));
    expect(exact).toBeGreaterThanOrEqual(34 / 43 - 1e-9); // rounding of the sum
    expect(silent).toBeLessThanOrEqual(2 / 43 + 1e-9);
    expect(f1).toBeGreaterThan(0.98);
  });

  it('the delimiter of 33 of 35 files (CSVsniffer) is found', async () => {
    const marks: Record<string, string> = { comma: ',', semicolon: ';', tab: '\t', vslash: '|' };
    let right = 0;
    for (const entry of of(/CSVsniffer/)) {
      const dialect = expectedOf(entry, 'dialect-json');
      if (dialect === undefined) continue;
      const table = await textTable(bytesOf(entry.path), nameOf(entry));
      const wanted = marks[(JSON.parse(dialect) as { fields_delimiter: string }).fields_delimiter];
      if ('plan' in table && table.plan.dialect.delimiter.trim() === wanted?.trim()) right++;
    }
    expect(right).toBeGreaterThanOrEqual(33);
  });

  it('characters, quotes and line ends across the borders of pieces are whole', async () => {
    for (const entry of of(/generated boundary/)) {
      // Its count of rows includes the header.
      const { n_rows } = JSON.parse(expectedOf(entry, 'generated-json')!) as { n_rows: number };
      const bytes = bytesOf(entry.path);
      const { table, source } = await imported(bytes, (await previewed(bytes)).plan);
      // In some of them the row at the border is two empty cells: a blank row.
      const blank = source.diagnostics.find(({ code }) => code === 'row/blank')?.count ?? 0;
      expect(table.rowCount + blank, nameOf(entry)).toBe(n_rows - 1);
      expect(source.diagnostics.length, nameOf(entry)).toBe(blank);
    }
  });

  // One test a source: each has time for itself when the machine is busy.
  it.each(['duckdb', 'generated', 'csvw', 'PapaParse'])(
    'every file of %s is read or refused, without a crash, within ten seconds',
    async (name) => {
      const files = of(new RegExp(name));
      expect(files).not.toEqual([]);
      for (const entry of files) {
        const started = performance.now();
        const bytes = bytesOf(entry.path);
        const table = await textTable(bytes, nameOf(entry));
        if ('plan' in table)
          await imported(bytes).catch((error: Error) => expect(error.message).toMatch(/^refused/));
        expect(performance.now() - started, nameOf(entry)).toBeLessThan(10_000);
      }
    },
  );
});
