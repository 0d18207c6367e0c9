import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportPlan, PlannedColumn } from '../../src/core/import-plan';
import { mergeTables } from '../../src/ingest/merge-tables';
import { planOfFigures, tableFigures } from '../../src/ingest/preview-figures';
import { readTable } from '../../src/ingest/read-table';
import { file, imported, previewed, utf8, valuesOf } from './builders';
import { mixed, PLAN, text } from './dirty-files';

/** What is told before the import: the rows read by the plan of their figures. */
async function counted(bytes: Uint8Array, plan: ImportPlan) {
  const read = await readTable(file(bytes), planOfFigures(plan), () => undefined);
  return read.ok ? tableFigures(plan, read.value.table) : null;
}

/** The same of the table as it is stored, cell by cell. */
async function stored(bytes: Uint8Array, plan: ImportPlan) {
  const read = await readTable(file(bytes), plan, () => undefined);
  if (!read.ok) return null;
  const merged = mergeTables(plan.kind, null, [{ name: 'shop', table: read.value.table }]);
  if (!merged.ok) throw new Error(merged.problem.code);
  const { columns, rowCount } = merged.value.table;
  const cells = (name: string): (number | null)[] =>
    columns.has(name) ? (valuesOf(columns.get(name)) as (number | null)[]) : Array<null>(rowCount).fill(null);
  const [amounts, prices, quantities] = [cells('amount'), cells('unit_price'), cells('quantity')];
  const days = columns.get('ordered_at');
  if (days?.kind !== 'time') throw new Error('no day');
  const dated = [...days.values.keys()].filter((row) => !Number.isNaN(days.values[row]!));
  const moments = dated.map((row) => days.values[row]!).sort((a, b) => a - b);
  const worths = dated.map((row) => amounts[row] ?? (prices[row] ?? 0) * (quantities[row] ?? 1));
  const total = worths.reduce((sum, worth) => sum + worth, 0);
  const size = worths.reduce((sum, worth) => sum + Math.abs(worth), 0);
  return { rowCount, from: moments[0], to: moments.at(-1), total, size };
}

/** A stored table is in another order, in which a sum rounds otherwise: by less than 1e-12 of what is added up. */
async function expectTold(bytes: Uint8Array, plan: ImportPlan): Promise<void> {
  const [told, truth] = [await counted(bytes, plan), await stored(bytes, plan)];
  expect(told?.estimatedRows).toBe(truth?.rowCount);
  expect(told?.figures?.from).toBe(truth?.from);
  expect(told?.figures?.to).toBe(truth?.to);
  if (!told?.figures || !truth) return;
  expect(told.figures.whole).toBe(true);
  expect(Math.abs(told.figures.total! - truth.total)).toBeLessThanOrEqual(1e-12 * truth.size);
}

const withColumns = (change: (column: PlannedColumn) => Partial<PlannedColumn>): ImportPlan => ({
  ...PLAN,
  columns: PLAN.columns.map((column) => ({ ...column, ...change(column) })),
});

describe('what all rows of a file come to, told before it is imported', () => {
  it('is what its stored table holds: by bytes and by PapaParse, however dirty the file', async () => {
    await fc.assert(
      fc.asyncProperty(mixed, async (lines) => {
        await expectTold(text(lines), PLAN);
        const wide = utf8(new TextDecoder().decode(text(lines)).replaceAll(',', '||'));
        await expectTold(wide, { ...PLAN, dialect: { ...PLAN.dialect, delimiter: '||' } });
      }),
      { numRuns: 40 },
    );
  });

  it('takes unit price × quantity where no amount is, the time of day, and what is left to the row above', async () => {
    const named = [
      ['order_id', 'category', {}],
      ['ordered_at', 'time', { dateOrder: 'ymd', dateForm: 'text', clockColumn: 4, carryDown: true }],
      ['unit_price', 'number', { carryDown: true }],
      ['quantity', 'number', {}],
      [null, 'category', {}],
      ['amount', 'number', {}],
      ['product_name', 'category', {}],
    ] as const;
    const columns = named.map(([role, type, format], index): PlannedColumn => ({
      ...{ index, header: role ?? 'time of day', role, type, format, keep: true },
    }));
    const cell = (...choices: string[]) => fc.constantFrom(...choices);
    const line = fc
      .tuple(
        cell('A', 'B', ''),
        cell('2023-01-05', '2023-02-01', ''),
        cell('2.5', '-1', 'x', ''),
        cell('2', '-3', ''),
        cell('08:30', '23:59:10', 'noon', ''),
        cell('7', '-0.5', '?', '', ''),
        cell('tea', 'Total'),
      )
      .map((cells) => cells.join(','));
    const plan: ImportPlan = { ...PLAN, columns };
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) =>
        expectTold(utf8(`id,date,price,qty,clock,amount,name\n${lines.join('\n')}\n`), plan),
      ),
      { numRuns: 40 },
    );
  });

  it('is no sum where each amount is the whole order’s, and nobody reads the columns of money', async () => {
    const plan = withColumns(({ role }) => (role === 'amount' ? { format: { perOrder: true } } : {}));
    const bytes = text(['A1,2023-01-05,9.50,tea', 'A1,2023-01-05,9.50,cup', 'A2,2023-02-01,3,tea']);
    expect(await counted(bytes, plan)).toEqual({
      estimatedRows: 3,
      figures: { from: Date.UTC(2023, 0, 5), to: Date.UTC(2023, 1, 1), total: null, whole: true },
    });
    expect(planOfFigures(plan).columns.map(({ keep }) => keep)).toEqual([false, true, false, false]);
  });

  it('reads only the columns it is made of, and leaves out what the person left out', async () => {
    const kept = (plan: ImportPlan) => planOfFigures(plan).columns.map(({ keep }) => keep);
    expect(kept(PLAN)).toEqual([false, true, true, false]);
    const plan = withColumns(({ role }) => ({ keep: role !== 'amount' }));
    expect(kept(plan)).toEqual([false, true, false, false]);
    expect((await counted(text(['A1,2023-01-05,9.50,tea']), plan))?.figures?.total).toBeNull();
  });

  it('replaces what the preview of a longer file could not tell', async () => {
    const long = `order,day,amount\n${'1,2023-01-05,2.50\n'.repeat(5000)}2,2023-03-01,-0.5\n`;
    const { plan, figures, rows } = await previewed(long);
    expect(figures).toMatchObject({ total: null, whole: false });
    expect(rows.length).toBeGreaterThanOrEqual(20);
    const { estimatedRows, figures: exact } = tableFigures(plan, (await imported(long, plan)).table);
    expect(estimatedRows).toBe(5001);
    expect(exact).toMatchObject({ to: Date.UTC(2023, 2, 1), total: 12_499.5, whole: true });
  });
});
