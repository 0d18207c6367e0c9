import { describe, expect, it } from 'vitest';
import type { CleaningEntry, RecipeFile, SkipReason, StepCounts } from '../../src/core/recipe';
import { countsOf, recipeDifferences } from '../../src/core/recipe-differences';
import { recipeSource } from '../../src/core/replay-plan';
import type { ColumnKind } from '../../src/core/column';
import type { TableKind } from '../../src/core/table';
import type { Source } from '../../src/core/workspace';

const source = (
  kind: TableKind,
  rowCount: number,
  columns: Readonly<Record<string, readonly [name: string | null, type: ColumnKind]>>,
): Source => ({
  id: kind,
  fileName: `${kind}.csv`,
  byteSize: 1,
  importedAt: 0,
  kind,
  rowCount,
  encoding: 'utf-8',
  delimiter: ',',
  columns: Object.entries(columns).map(([header, [name, type]]) => ({
    header,
    name,
    type,
    filled: rowCount,
  })),
  diagnostics: [],
});

const did = (rejected: number, changedCells: number): StepCounts => ({
  rowsIn: 10,
  rowsOut: 10 - rejected,
  rejected,
  duplicates: 0,
  changedCells,
});
const step = (id: string) => ({ id, kind: 'outliers', table: 'orders', params: {} }) as const;
const entry = (id: string, counts: StepCounts, skipped?: SkipReason): CleaningEntry => ({
  step: step(id),
  ...counts,
  ...(skipped && { skipped }),
});

const file = (sources: readonly Source[], steps: RecipeFile['steps'] = []): RecipeFile => ({
  savedAt: '',
  shop: '',
  version: '',
  sources: sources.map(recipeSource),
  steps,
  identity: [],
  parameters: {},
});

const orders = source('orders', 10, { Day: ['ordered_at', 'time'], Sum: ['amount', 'number'] });
const told = (differences: ReturnType<typeof recipeDifferences>) =>
  differences.map(({ code, table, detail }) => [code, table, detail]);

describe('the differences of a replay', () => {
  it('name marks on what is in no file, and no others', () => {
    const mark = (table: TableKind, column: string) => ({ table, column, note: '', savedAt: '' });
    const marks = [
      mark('orders', ''),
      mark('orders', 'amount'),
      mark('orders', 'attribute:Gift'),
      mark('spend', ''),
    ];
    expect(told(recipeDifferences({ ...file([orders]), marks }, [orders], [], []))).toEqual([
      ['mark-column', 'orders', 'Gift'],
      ['mark-table', 'spend', ''],
    ]);
  });

  it('are none on the same files', () => {
    expect(recipeDifferences(file([orders]), [orders], [], [])).toEqual([]);
  });

  it('name tables that are missing or new, and other numbers of rows', () => {
    const now = [{ ...orders, rowCount: 25 }, source('spend', 3, {})];
    expect(recipeDifferences(file([orders, source('contacts', 7, {})]), now, [], [])).toMatchObject([
      { code: 'rows', table: 'orders', saved: 10, now: 25 },
      { code: 'table-missing', table: 'contacts', saved: 7 },
      { code: 'table-added', table: 'spend', now: 3 },
    ]);
  });

  it('add up the files of a kind: twelve months are as good as their year', () => {
    const halves = [
      { ...orders, id: 'a', rowCount: 4 },
      { ...orders, id: 'b', rowCount: 6 },
    ];
    expect(recipeDifferences(file([orders]), halves, [], [])).toEqual([]);
  });

  it('name columns that are missing, new, of another type or role', () => {
    const now = source('orders', 10, {
      ' day ': ['attribute:day', 'time'],
      SUM: ['amount', 'category'],
      New: ['attribute:New', 'flag'],
    });
    const saved = source('orders', 10, {
      Day: ['ordered_at', 'time'],
      Sum: ['amount', 'number'],
      Gone: ['coupon', 'category'],
      'Left out': [null, 'category'],
    });
    expect(told(recipeDifferences(file([saved]), [now], [], []))).toEqual([
      ['column-role', 'orders', 'Day'],
      ['column-type', 'orders', 'Sum'],
      ['column-missing', 'orders', 'Gone'],
      ['column-added', 'orders', 'New'],
    ]);
  });

  it('name a table of several below each other that no file has any more', () => {
    const prices = source('products', 4, { SKU: ['product_id', 'category'], Price: ['price', 'number'] });
    const among = (each: Source): RecipeFile['sources'][number] => {
      const { plan, ...rest } = recipeSource(each);
      return { ...rest, plan: { ...plan, dialect: { ...plan.dialect, amongTables: true } } };
    };
    const saved = { ...file([orders]), sources: [recipeSource(orders), among(prices)] };
    const other = source('products', 4, { Item: ['name', 'category'], Cost: ['cost', 'number'] });
    expect(told(recipeDifferences(saved, [orders, other], [], []))[0]).toEqual([
      'stacked-missing',
      'products',
      'products.csv: SKU · Price',
    ]);
    expect(recipeDifferences(saved, [orders, prices], [], [])).toEqual([]);
    expect(told(recipeDifferences(saved, [orders], [], []))).toEqual([['table-missing', 'products', '']]);
  });

  it('say of each step what it did then and now, and which was skipped and why', () => {
    const steps = [
      { ...step('same'), did: did(2, 0) },
      { ...step('skipped'), did: did(2, 0) },
      { ...step('idle'), did: did(2, 1) },
      { ...step('other'), did: did(2, 1) },
      { ...step('gone'), did: did(1, 0) },
    ];
    const entries = [
      entry('same', did(2, 0)),
      entry('skipped', did(0, 0), 'no-column'),
      entry('added since', did(5, 0)),
      entry('idle', did(0, 0)),
      entry('other', did(3, 4)),
    ];
    const differences = recipeDifferences(file([orders], steps), [orders], entries, []);
    expect(differences.map(({ code, step, saved, now }) => [code, step, saved, now])).toEqual([
      ['step-skipped', 1, NaN, NaN],
      ['step-idle', 3, 3, 0],
      ['step-removed', 4, 2, 3],
      ['step-changed', 4, 1, 4],
    ]);
    expect(differences[0]!.detail).toBe('no-column');
  });
});

it('a decision of the recipe that finds nobody is a difference, one made since is not', () => {
  const join = { decision: 'join', keys: ['id:A17', 'phone:13800000000'] } as const;
  const separate = { decision: 'separate', keys: ['id:A17', 'id:B2'] } as const;
  const later = { decision: 'join', keys: ['id:C', 'id:D'] } as const;
  const visitor = { decision: 'visitor', keys: ['visitor:v9', 'id:A17'] } as const;
  const nobody = { decision: 'visitor', keys: ['session:s4', 'nobody:'] } as const;
  const saved = { ...file([orders]), identity: [join, separate, visitor, nobody] };
  expect(told(recipeDifferences(saved, [orders], [], [join, visitor, nobody, later]))).toEqual([
    ['decision-join', 'customers', 'A17 / 13800000000'],
    ['decision-visitor', 'events', 'v9 / A17'],
    ['decision-nobody', 'events', 's4'],
  ]);
});

describe('what a step did, for its recipe', () => {
  it('is nothing where it was skipped', () => {
    expect(countsOf(entry('a', did(2, 1)))).toEqual(did(2, 1));
    expect(countsOf(entry('a', did(0, 0), 'no-table'))).toBeNull();
  });

  it('tell of a label that looks at a column which the customer list lacks', () => {
    const customers = source('customers', 3, {
      No: ['customer_id', 'category'],
      Club: ['attribute:Club', 'category'],
    });
    const rule = (column: string) => ({ kind: 'column', column, test: { is: 'known' } }) as const;
    const label = (name: string, column: string) =>
      ({ id: name, name, scenario: '', owner: '', rule: rule(column), savedAt: '', earlier: [] }) as const;
    const saved = {
      ...file([customers]),
      labels: [label('Members', 'customers:attribute:Club'), label('Tall', 'customers:attribute:Height')],
    };
    expect(told(recipeDifferences(saved, [customers], [], []))).toEqual([
      ['label-column', 'customers', 'Tall: Height'],
    ]);
  });
});
