import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/data-quality/compute';
import { definition } from '../../../src/analyses/data-quality/definition';
import { en } from '../../../src/analyses/data-quality/messages/en';
import { present, type DataQualityView } from '../../../src/analyses/data-quality/present';
import { tabulate } from '../../../src/analyses/data-quality/tabulate';
import { UNREAD_KEPT } from '../../../src/core/diagnostics';
import { defaultsOf } from '../../../src/core/params';
import { EMPTY_RECIPE, type CleaningStep } from '../../../src/core/recipe';
import type { Source, Workspace } from '../../../src/core/workspace';
import { cleanWorkspace } from '../../../src/domain/cleaning/replay';
import { mergeTables } from '../../../src/ingest/merge-tables';
import { presentationOf } from '../../builders/words';
import { imported, previewed, tableOf as cellsOf } from '../../ingest/builders';
import { bitsOf } from '../../store/tables';
import { valueOf } from '../outcomes';

const HEADER = 'order no,customer,date,sku,amount';
/** Enough good rows for the columns to be numbers and dates. */
const GOOD = Array.from({ length: 12 }, (_, i) => `G${i},c${i % 3},2024-03-${i + 10},tea,${i + 20}`);
const BAD = [
  'Z3,ana,2024-03-05,cup,abc',
  'A1,ben,soon,cup,40',
  'Z3,ana,2024-03-05,cup,free of charge',
  'A0,eve,2024-03-07,cup,',
];
const textOf = (rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

/** A shop of these files, merged as an import merges them. */
async function shopOf(...files: readonly string[]): Promise<Workspace> {
  // A plan for a clean file of the kind, as it is remembered for the next one.
  const { plan } = await previewed(textOf(GOOD));
  const read = await Promise.all(files.map((text) => imported(text, plan)));
  const { table } = valueOf(
    mergeTables(
      'orders',
      null,
      read.map((each, i) => ({ name: `${i}`, table: each.table })),
    ),
  );
  const sources = read.map(({ source }, i): Source => ({
    ...source,
    id: `${i}`,
    importedAt: Date.UTC(2024, 3, 1),
  }));
  return { id: 'shop', version: 'v', tables: new Map([['orders', table]]), sources };
}
const incomplete: CleaningStep = { id: 'i', kind: 'incomplete-rows', table: 'orders', params: {} };
const withSteps = (shop: Workspace, steps: readonly CleaningStep[]): Workspace =>
  cleanWorkspace({ ...shop, recipe: { ...EMPTY_RECIPE, steps } });
const run = (shop: Workspace) => valueOf(compute(shop, defaultsOf(definition.params), () => {}));
const viewOf = (shop: Workspace): DataQualityView => present(run(shop), presentationOf(definition, en));
const quarantined = (shop: Workspace): string[] => {
  const { quarantine } = viewOf(shop);
  return Array.from({ length: quarantine.count }, (_, i) => quarantine.row(i).content);
};

describe('a cell that could not be read', () => {
  it('shows what stood there in the quarantine, wherever merging and sorting put its row', async () => {
    const shop = withSteps(await shopOf(textOf(GOOD), textOf(BAD)), [incomplete]);
    expect(quarantined(shop)).toEqual([
      'Z3 · ana · 5 Mar 2024 00:00 · cup · abc',
      'Z3 · ana · 5 Mar 2024 00:00 · cup · free of charge',
      'A0 · eve · 7 Mar 2024 00:00 · cup',
      'A1 · ben · soon · cup · 40',
    ]);
    expect(viewOf(shop).unread).toMatch(/^3 cells of your files could not be read/);
    const table = tabulate(run(shop), 'quarantine');
    const texts = table.columns.find(({ header }) => header === 'unread_texts')!;
    expect(Array.from({ length: table.rowCount }, (_, i) => texts.value(i))).toEqual([
      'amount=abc',
      'amount=free of charge',
      null,
      'ordered_at=soon',
    ]);
  });

  it('is where its edit box starts: put right it comes back in, left as it is it is not taken for nothing', async () => {
    const shop = await shopOf(textOf([...GOOD, ...BAD]));
    const { quarantine } = viewOf(withSteps(shop, [incomplete]));
    const amount = quarantine.cells(0).find(({ name }) => name === 'amount')!;
    expect(amount.text).toBe('abc');
    expect(quarantine.readmission(0, {})).toEqual({ step: null, wrong: ['amount'] });
    expect(quarantine.readmission(0, { amount: '' }).wrong).toEqual([]);
    const { step } = quarantine.readmission(0, { amount: '12.5' });
    const corrected = withSteps(shop, [{ ...step!, id: 'r' }, incomplete]);
    expect(corrected.cleaning!.map(({ rejected, rowsIn, rowsOut }) => [rowsIn, rowsOut, rejected])).toEqual([
      [16, 16, 0],
      [16, 13, 3],
    ]);
    const amounts = cellsOf({ table: corrected.tables.get('orders')! } as never)['amount']!;
    expect(amounts).toContain(12.5);
    expect(quarantined(corrected)).toHaveLength(3);

    // Taking both steps back gives the tables as they were imported, bit for bit.
    const undone = withSteps(shop, []);
    expect(bitsOf(undone.tables.get('orders')!)).toBe(bitsOf(shop.tables.get('orders')!));
    expect(bitsOf(corrected.imported!.tables.get('orders')!)).toBe(bitsOf(shop.tables.get('orders')!));
  });

  it('is kept for the first of each column, and that there are more is said', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `M${i + 100},ana,2024-03-05,cup,x${i}`);
    const shop = withSteps(await shopOf(textOf([...GOOD, ...many])), [incomplete]);
    const contents = quarantined(shop);
    expect(contents).toHaveLength(300);
    expect(contents.filter((content) => /x\d+$/.test(content))).toHaveLength(UNREAD_KEPT);
    expect(contents[0]).toBe('M100 · ana · 5 Mar 2024 00:00 · cup · x0');
    expect(viewOf(shop).unread).toBe(
      '300 cells of your files could not be read as a number, a date or yes and no. What stood there is kept of the first in each column (200 in all) and shown here; of the others look into the file.',
    );
  });

  it('is not shown of a row that a later file has put right', async () => {
    const later = textOf([...GOOD, 'A1,ben,2024-03-06,cup,40']);
    const faulty = textOf([...GOOD, 'A1,ben,2024-03-06,cup,forty']);
    const shop = withSteps(await shopOf(faulty, later), [incomplete]);
    expect(quarantined(shop)).toEqual([]);
    expect(JSON.stringify(shop.sources!.map(({ unread }) => unread ?? null))).toMatch(
      /^\[\[\{"column":"amount","text":"forty","mark":"[0-9a-f]{16}"\}\],null\]$/,
    );
  });
});
