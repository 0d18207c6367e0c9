import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ImportPlan } from '../../src/core/import-plan';
import { readByBytes, readByPapaParse } from '../../src/ingest/read/read-records';
import { TableBuilder, type BuiltTable } from '../../src/ingest/read/table-builder';
import { usualRows } from '../../src/ingest/read/usual-rows';
import { file, utf8, valuesOf } from './builders';

const column = (index: number, role: string | null, type: 'category' | 'time' | 'number', format = {}) => ({
  index,
  header: role ?? `extra ${index}`,
  role,
  type,
  format,
  keep: true,
});

const PLAN: ImportPlan = {
  kind: 'orders',
  dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', skippedLines: 0, hasHeader: true },
  columns: [
    column(0, 'order_id', 'category'),
    column(1, 'ordered_at', 'time', { dateOrder: 'ymd', dateForm: 'text' }),
    column(2, 'amount', 'number'),
    column(3, null, 'category'),
  ],
};
const USUAL = usualRows([
  ['A1', '2023-01-05', '9.50', 'tea'],
  ['A2', '2023-01-06', '12.00', 'milk'],
]);

async function built(
  bytes: Uint8Array,
  plan: ImportPlan,
  road: 'bytes' | 'papaparse',
  piece?: number,
): Promise<{ rows: number; columns: unknown; diagnostics: BuiltTable['diagnostics'] }> {
  const builder = new TableBuilder(plan, USUAL);
  const width = plan.columns.length;
  const take = builder.append.bind(builder);
  if (road === 'bytes') {
    const quote = plan.dialect.quote === '' ? -1 : plan.dialect.quote.charCodeAt(0);
    const dialect = { delimiter: plan.dialect.delimiter.charCodeAt(0), quote };
    await readByBytes(file(bytes), plan.dialect, dialect, width, take, () => undefined, piece);
  } else await readByPapaParse(file(bytes), plan.dialect, width, take, () => undefined, piece);
  const { table, diagnostics } = builder.finish();
  const columns = [...table.columns].map(([name, values]) => [name, valuesOf(values)]);
  return { rows: table.rowCount, columns, diagnostics };
}

const id = fc.constantFrom('A1', 'A2', '007', '１２', ' a ', 'NULL', 'Total', '合计', '');
const moment = fc.constantFrom(
  '2023-01-05',
  '2023-1-5 8:05',
  '2023-01-05T10:00:00Z',
  '5-Jan-23',
  '2023-02-30',
  'N/A',
  '',
);
const amount = fc.constantFrom(
  '9.50',
  '-3',
  '1,234.50',
  '£5',
  '1.2万',
  '12%',
  'abc',
  '-',
  '',
  '0.1',
  '99999999999999999999',
);
const word = fc.constantFrom('tea', 'a, b', 'say "hi"', 'two\nlines', '客户', '😀', '\u3000', '');
const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const row = fc.tuple(id, moment, amount, word).map((cells) => cells.map(quoted).join(','));
const rows = fc.array(row, { minLength: 1, maxLength: 30 });
const text = (lines: readonly string[]): Uint8Array => utf8(`id,date,amount,note\n${lines.join('\n')}\n`);

it('both roads give the same table and the same findings', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (lines) => {
      const bytes = text(lines);
      const [a, b] = [await built(bytes, PLAN, 'bytes'), await built(bytes, PLAN, 'papaparse')];
      expect([a.rows, a.columns]).toEqual([b.rows, b.columns]);
      const counts = ({ diagnostics }: typeof a): unknown =>
        diagnostics.map(({ code, column, count, examples }) => [
          code,
          column,
          count,
          examples.map((one) => one.row),
        ]);
      expect(counts(a)).toEqual(counts(b));
    }),
    { numRuns: 200 },
  );
});

it('a file in pieces of any size gives the table and the findings of the whole, however dirty', async () => {
  const dirty = fc.constantFrom(
    '',
    ',,,',
    'A1,2023-01-05',
    'A1,,2023-01-05,9.50,tea',
    'A1;2023-01-05;9.50;tea',
    '"A1,2023-01-05,9.50,tea',
    'A1,2023-01-05,9.50,"tea" x',
    'A9,2023-01-05,9.50"tea"',
    'id,date,amount,note',
    'Total,,99,',
    '\0\0\0',
    'A1,2023-01-05,9.50,5" nail',
  );
  const mixed = fc.array(fc.oneof(row, dirty), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(mixed, fc.integer({ min: 1, max: 64 }), async (lines, piece) => {
      expect(await built(text(lines), PLAN, 'bytes', piece)).toEqual(await built(text(lines), PLAN, 'bytes'));
    }),
    { numRuns: 300 },
  );
});

it('no byte sequence makes the readers throw or stall', async () => {
  const byte = fc.oneof(
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(10, 13, 34, 44, 0, 0xe5, 0x90, 0x88),
  );
  const bytes = fc.array(byte, { maxLength: 120 }).map((list) => Uint8Array.from(list));
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.constantFrom('utf-8', 'gb18030', 'utf-16le', 'big5'),
      async (content, encoding) => {
        const plan = { ...PLAN, dialect: { ...PLAN.dialect, encoding } };
        const { rows: count } = await built(content, plan, 'bytes', 7);
        expect(count).toBeLessThanOrEqual(content.length);
      },
    ),
    { numRuns: 300 },
  );
});
