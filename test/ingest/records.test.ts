import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../src/core/import-plan';
import { cellText, DOUBLED_QUOTE, singleQuotes, type RecordBatch } from '../../src/ingest/read/record-batch';
import { readByBytes, readByPapaParse, type TakeBatch } from '../../src/ingest/read/read-records';
import { file, utf8 } from './builders';

type Rows = string[][];

/** Collects the cells of records, trimmed, an extra column telling how many cells each record really has. */
function collector(quote: number): { readonly rows: Rows; readonly take: TakeBatch } {
  const rows: Rows = [];
  return {
    rows,
    take: (batch: RecordBatch) => {
      for (let i = 0; i < batch.count; i++) {
        if (batch.flags[i]! & DOUBLED_QUOTE) singleQuotes(batch, i, quote);
        rows.push([
          String(batch.cellCounts[i]),
          ...Array.from({ length: batch.width }, (_, c) => cellText(batch, c, i)),
        ]);
      }
      return null;
    },
  };
}

const DIALECT: Dialect = { encoding: 'utf-8', delimiter: ',', quote: '"', skippedLines: 0, hasHeader: true };

async function byBytes(
  bytes: Uint8Array,
  width: number,
  pieceBytes = 1 << 20,
  delimiter = ',',
): Promise<Rows> {
  const { rows, take } = collector(0x22);
  const dialect = { delimiter: delimiter.charCodeAt(0), quote: 0x22 };
  const stopped = await readByBytes(
    file(bytes),
    { encoding: 'utf-8', quote: '' },
    dialect,
    width,
    take,
    () => undefined,
    { pieceBytes },
  );
  expect(stopped).toBeNull();
  return rows;
}

async function byPapaParse(
  bytes: Uint8Array,
  width: number,
  pieceBytes = 1 << 20,
  delimiter = ',',
): Promise<Rows> {
  const { rows, take } = collector(0x22);
  await readByPapaParse(file(bytes), { ...DIALECT, delimiter }, width, take, () => undefined, pieceBytes);
  return rows;
}

const lines = (text: string, width = 3): Promise<Rows> => byBytes(utf8(text), width);

describe('laws of the two roads', () => {
  const character = fc.constantFrom(
    'a',
    'Z',
    '7',
    '.',
    '-',
    ' ',
    ',',
    ';',
    '\t',
    '|',
    '"',
    "'",
    '\n',
    '\r',
    '\r\n',
    'é',
    '客',
    '😀',
    '\u3000',
  );
  const cell = fc.string({ unit: character, maxLength: 6 });
  const written = fc
    .record({
      rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      quotedAnyway: fc.infiniteStream(fc.boolean()),
      endsWithNewline: fc.boolean(),
    })
    .map(({ rows, delimiter, newline, quotedAnyway, endsWithNewline }) => {
      const write = (text: string): string => {
        const needed = /["\r\n]/.test(text) || text.includes(delimiter);
        const anyway = quotedAnyway.next().value === true;
        return needed || anyway ? `"${text.replaceAll('"', '""')}"` : text;
      };
      const text = rows.map((row) => row.map(write).join(delimiter)).join(newline);
      return { rows, delimiter, bytes: utf8(endsWithNewline ? text + newline : text) };
    });

  it('the byte reader gives back the cells that were written, whatever their quoting', async () => {
    await fc.assert(
      fc.asyncProperty(written, async ({ rows, delimiter, bytes }) => {
        const width = Math.max(...rows.map((row) => row.length));
        const expected = rows.map((row) => [
          String(row.length),
          ...Array.from({ length: width }, (_, c) => (row[c] ?? '').trim()),
        ]);
        // A last record of one empty, unquoted cell is no record.
        const got = await byBytes(bytes, width, undefined, delimiter);
        const last = expected.at(-1)!;
        if (got.length === expected.length - 1 && last[0] === '1' && last[1] === '') expected.pop();
        expect(got).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('the byte reader and PapaParse cut the same file into the same cells', async () => {
    await fc.assert(
      fc.asyncProperty(written, async ({ rows, delimiter, bytes }) => {
        const width = Math.max(...rows.map((row) => row.length));
        expect(await byBytes(bytes, width, undefined, delimiter)).toEqual(
          await byPapaParse(bytes, width, undefined, delimiter),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('pieces of any size give the records of the whole, on both roads', async () => {
    await fc.assert(
      fc.asyncProperty(
        written,
        fc.integer({ min: 1, max: 40 }),
        async ({ rows, delimiter, bytes }, piece) => {
          const width = Math.max(...rows.map((row) => row.length));
          const whole = await byBytes(bytes, width, undefined, delimiter);
          expect(await byBytes(bytes, width, piece, delimiter)).toEqual(whole);
          expect(await byPapaParse(bytes, width, piece, delimiter)).toEqual(whole);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('pieces of any size give the records of the whole however wrong the quotes are', async () => {
    const unit = fc.constantFrom('a', ',', '"', '""', '\n', '\r\n', ' ', '客');
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (text, piece) => {
          expect(await byBytes(utf8(text), 3, piece)).toEqual(await byBytes(utf8(text), 3));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('records', () => {
  it('end at LF, CR and CRLF, and inside quotes at none of them', async () => {
    expect(await lines('a,b\nc,d\r\ne,f\rg,"h\r\ni"', 2)).toEqual([
      ['2', 'a', 'b'],
      ['2', 'c', 'd'],
      ['2', 'e', 'f'],
      ['2', 'g', 'h\r\ni'],
    ]);
  });

  it('have empty cells where cells are missing, and say how many they really have', async () => {
    expect(await lines('a\na,b,c,d\n')).toEqual([
      ['1', 'a', '', ''],
      ['4', 'a', 'b', 'c'],
    ]);
  });
});

describe('quotes in the wrong place', () => {
  it('inside a quoted cell are a part of its text', async () => {
    expect(await lines('1,"a 5" pipe",3\n')).toEqual([['3', '1', 'a 5" pipe', '3']]);
  });

  it('that open a cell before another quoted cell are a part of the text', async () => {
    expect(await lines('1,"AN-2,3,"x, y",z\n', 5)).toEqual([['5', '1', '"AN-2', '3', 'x, y', 'z']]);
  });

  it('that are not closed on their line stay on their line', async () => {
    expect(await lines('1,"a,3\n2,"b",4\n')).toEqual([
      ['3', '1', '"a', '3'],
      ['3', '2', 'b', '4'],
    ]);
  });

  it('that are never closed swallow nothing', async () => {
    expect(await lines('1,"a,3\n2,b,4\n')).toEqual([
      ['3', '1', '"a', '3'],
      ['3', '2', 'b', '4'],
    ]);
  });

  it('twenty thousand in a row are read in time', async () => {
    const started = process.cpuUsage().user;
    await lines(`1,"${'a"b'.repeat(20_000)}\n2,b,c\n`);
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(2);
  });
});
