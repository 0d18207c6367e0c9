import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../src/core/import-plan';
import type { Outcome } from '../../src/core/outcome';
import { endOfFile, readFileEnd, type EndReader } from '../../src/ingest/read/file-end';
import { readTable, type ReadTable } from '../../src/ingest/read-table';
import { file, utf8, valuesOf } from './builders';
import { mixed, PLAN, text } from './dirty-files';

/** Reads as another worker would: what comes back has crossed as a copy. */
const elsewhere = (bytes: Uint8Array, plan: ImportPlan, joined = { count: 0 }): EndReader => ({
  leastBytes: 0,
  read: async (from, told) => {
    joined.count++;
    return structuredClone(await readFileEnd(file(bytes), plan, from, told));
  },
});

function contents(read: Outcome<ReadTable>): unknown {
  if (!read.ok) return read.problem;
  const { table, source, currency } = read.value;
  return { currency, source, columns: [...table.columns].map(([name, c]) => [name, valuesOf(c)]) };
}

async function expectSame(bytes: Uint8Array, plan: ImportPlan): Promise<number> {
  const joined = { count: 0 };
  const whole = await readTable(file(bytes), plan, () => {});
  const inTwo = await readTable(file(bytes), plan, () => {}, elsewhere(bytes, plan, joined));
  expect(contents(inTwo)).toEqual(contents(whole));
  return joined.count;
}

describe('a file whose end is read elsewhere', () => {
  it('gives the table and the findings of the whole, however dirty, wherever its middle lies', async () => {
    let joined = 0;
    await fc.assert(
      fc.asyncProperty(mixed, fc.boolean(), async (lines, crlf) => {
        const bytes = text(lines);
        const asWritten = crlf ? utf8(new TextDecoder().decode(bytes).replaceAll('\n', '\r\n')) : bytes;
        joined += await expectSame(asWritten, PLAN);
      }),
      { numRuns: 300 },
    );
    expect(joined).toBeGreaterThan(200);
  });

  it('is read on here where its middle turns out to lie inside a cell', async () => {
    const long = `A1,2023-01-05,1,"${'line\n'.repeat(40)}"`;
    expect(await expectSame(text(['A0,2023-01-05,1,tea', long, 'A2,2023-01-06,2,tea']), PLAN)).toBe(1);
  });

  it('is read on here where broken rows are so many that the first ones decide about the others', async () => {
    const broken = Array.from({ length: 600 }, (_, i) => `A${i},2023-01-05`);
    expect(await expectSame(text(broken), PLAN)).toBe(1);
  });

  it('knows the header again and counts its rows from the top of the file', async () => {
    const lines = Array.from({ length: 50 }, (_, i) => `A${i},2023-01-05,${i === 45 ? 'abc' : i},tea`);
    lines.splice(40, 0, 'id,date,amount,note');
    const bytes = text(lines);
    const read = await readTable(file(bytes), PLAN, () => {}, elsewhere(bytes, PLAN));
    const found = read.ok ? read.value.source.diagnostics : [];
    expect(found.map(({ code, examples }) => [code, examples.map(({ row }) => row)])).toEqual([
      ['row/repeated-header', [42]],
      ['cell/not-a-number', [48]],
      ['row/without-needed', [48]],
    ]);
  });

  it('begins behind a line end in any encoding whose bytes mean the same from there', async () => {
    const source = file(utf8('a,b\n1,2\n3,4\n'));
    const planIn = (encoding: string): ImportPlan => ({ ...PLAN, dialect: { ...PLAN.dialect, encoding } });
    expect(await endOfFile(source, planIn('gb18030'), 0)).toBe(8);
    expect(await endOfFile(source, planIn('utf-16le'), 0)).toBeNull();
    expect(await endOfFile(source, { ...PLAN, dialect: { ...PLAN.dialect, escape: '\\' } }, 0)).toBeNull();
    expect(await endOfFile(source, PLAN)).toBeNull();
  });
});
