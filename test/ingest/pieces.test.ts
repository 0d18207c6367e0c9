import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ImportPlan } from '../../src/core/import-plan';
import { readByBytes, readByPapaParse } from '../../src/ingest/read/read-records';
import { TableBuilder, type BuiltTable } from '../../src/ingest/read/table-builder';
import { usualRows } from '../../src/ingest/read/usual-rows';
import { file, valuesOf } from './builders';
import { mixed, PLAN, rows, text } from './dirty-files';

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
    await readByBytes(file(bytes), plan.dialect, dialect, width, take, () => undefined, {
      ...(piece !== undefined && { pieceBytes: piece }),
    });
  } else await readByPapaParse(file(bytes), plan.dialect, width, take, () => undefined, piece);
  const { table, diagnostics } = builder.finish();
  const columns = [...table.columns].map(([name, values]) => [name, valuesOf(values)]);
  return { rows: table.rowCount, columns, diagnostics };
}

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
