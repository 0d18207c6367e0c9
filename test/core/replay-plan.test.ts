import { describe, expect, it } from 'vitest';
import type { FilePreview, PlanChoices, PlannedColumn } from '../../src/core/import-plan';
import { fail, ok, type Outcome } from '../../src/core/outcome';
import type { RecipeSource } from '../../src/core/recipe';
import { recipeSource, replayChoices, replayPreview } from '../../src/core/replay-plan';
import type { TableKind } from '../../src/core/table';

type Columns = Readonly<Record<string, Partial<PlannedColumn>>>;
const planned = (columns: Columns): PlannedColumn[] =>
  Object.entries(columns).map(([header, column], index) => ({
    index,
    header,
    role: null,
    type: 'category',
    format: {},
    keep: true,
    ...column,
  }));
const dialect = { encoding: 'utf-8', delimiter: ',', quote: '"', skippedLines: 0, hasHeader: true };
const saved = (kind: TableKind, columns: Columns, sheet?: string): RecipeSource => ({
  fileName: `${kind}.csv`,
  rowCount: 1,
  plan: { kind, dialect: { ...dialect, ...(sheet !== undefined && { sheet }) }, columns: planned(columns) },
});
const preview = (columns: Columns, rest: Partial<FilePreview> = {}): FilePreview => ({
  fileName: 'new.csv',
  byteSize: 1,
  plan: { kind: 'orders', dialect, columns: planned(columns) },
  kindConfidence: 1,
  evidence: [],
  rows: [],
  estimatedRows: 1,
  questions: [],
  missing: [],
  notes: [],
  ...rest,
});

describe('the choices of a recipe on a new file', () => {
  const orders = saved('orders', {
    Bestellung: { role: 'order_id' },
    Datum: { role: 'ordered_at', type: 'time', format: { dateOrder: 'dmy' } },
    Notiz: { keep: false },
    Summe: { role: 'amount', type: 'number', format: { decimalMark: ',' } },
  });

  it('find columns by their headers, wherever they stand now', () => {
    const choices = replayChoices([orders], preview({ ' SUMME': {}, bestellung: {}, Datum: {}, Neu: {} }));
    expect(choices).toEqual({
      kind: 'orders',
      columns: [
        { index: 1, role: 'order_id', type: 'category', keep: true, format: {} },
        { index: 2, role: 'ordered_at', type: 'time', keep: true, format: {} },
        { index: 0, role: 'amount', type: 'number', keep: true, format: {} },
      ],
    });
  });

  it('answer the question whether the day comes first only where the file leaves it open', () => {
    const asked = preview(
      { Bestellung: {}, Datum: {}, Summe: {} },
      { questions: [{ column: 1, header: 'Datum', sample: '3/4/24', readings: [] }] as never },
    );
    const formats = replayChoices([orders], asked)!.columns!.map(({ format }) => format);
    expect(formats).toEqual([{}, { dateOrder: 'dmy' }, {}]);
  });

  it('are none where less than half of the columns are there', () => {
    expect(replayChoices([orders], preview({ Datum: {}, City: {} }))).toBeNull();
    expect(replayChoices([], preview({ Datum: {}, City: {} }))).toBeNull();
  });

  it('come from the closest of several files', () => {
    const customers = saved('customers', { Bestellung: {}, Datum: {}, Name: {} });
    const file = preview({ Name: {}, Datum: {}, Bestellung: {} });
    expect(replayChoices([orders, customers], file)!.kind).toBe('customers');
  });

  it('open the sheet that was read before they look at its columns', () => {
    const sheets = [
      { name: 'Help', rows: 3, hidden: false },
      { name: 'Data', rows: 9, hidden: false },
    ];
    const file = preview({ Read: {}, Me: {} }, { sheets });
    expect(replayChoices([saved('orders', { Datum: {} }, 'Data')], file)).toEqual({ sheet: 'Data' });
  });

  it('open the sheet whose name differs in numbers and months only', () => {
    const wanted = (read: string, ...names: string[]) => {
      const sheets = names.map((name) => ({ name, rows: 9, hidden: false }));
      return replayChoices([saved('orders', { Datum: {} }, read)], preview({ Read: {}, Me: {} }, { sheets }));
    };
    expect(wanted('Orders 2024-03', 'Help', 'ORDERS 2024-04')).toEqual({ sheet: 'ORDERS 2024-04' });
    expect(wanted('三月订单', '说明', '十二月订单')).toEqual({ sheet: '十二月订单' });
    expect(wanted('Mar', 'Help', 'April')).toEqual({ sheet: 'April' });
    expect(wanted('Orders 3', 'Orders 4', 'Orders 3')).toEqual({ sheet: 'Orders 3' });
    expect(wanted('Orders', 'Help', 'Returns')).toBeNull();
  });
});

describe('a file looked at the way a recipe says', () => {
  it('is looked at with the sheet, then with the columns, and keeps both choices', async () => {
    const sheets = [
      { name: 'Help', rows: 3, hidden: false },
      { name: 'Data', rows: 9, hidden: false },
    ];
    const asked: PlanChoices[] = [];
    const look = async (choices: PlanChoices) => {
      asked.push(choices);
      const sheet = choices.sheet ?? 'Help';
      const shown = preview(sheet === 'Data' ? { Day: {}, Sum: {} } : { Read: {}, Me: {} }, { sheets });
      const plan = { ...shown.plan, dialect: { ...dialect, sheet } };
      return ok({ ...shown, plan });
    };
    const read = saved('spend', { Day: {}, Sum: {} }, 'Data');
    const { choices } = await replayPreview([read], look);
    expect(choices).toMatchObject({ sheet: 'Data', kind: 'spend' });
    expect(asked.map(({ sheet, kind }) => [sheet, kind])).toEqual([
      [undefined, undefined],
      ['Data', undefined],
      ['Data', 'spend'],
    ]);
  });

  it('stays at its own sheet where the one of that name has other columns', async () => {
    const sheets = [
      { name: 'Sheet1', rows: 9, hidden: false },
      { name: 'Sheet2', rows: 3, hidden: false },
    ];
    const look = async (choices: PlanChoices) => {
      const shown = preview({ Read: {}, Me: {} }, { sheets });
      return ok({
        ...shown,
        plan: { ...shown.plan, dialect: { ...dialect, sheet: choices.sheet ?? 'Sheet1' } },
      });
    };
    const given = {};
    const first = await look({});
    const replayed = await replayPreview(
      [saved('spend', { Day: {}, Sum: {} }, 'Sheet2')],
      look,
      given,
      first,
    );
    expect(replayed.choices).toBe(given);
    expect(replayed.preview).toBe(first);
  });

  it('is looked at once where the recipe knows no file like it, and where it cannot be read', async () => {
    let looks = 0;
    const counted = (outcome: Outcome<FilePreview>) => async () => {
      looks++;
      return outcome;
    };
    await replayPreview([saved('orders', { Day: {}, Sum: {} })], counted(ok(preview({ City: {} }))));
    await replayPreview([saved('orders', { Day: {}, Sum: {} })], counted(fail('ingest/empty')));
    expect(looks).toBe(2);
  });
});

describe('the plan of a source', () => {
  it('is made of its columns where none was kept', () => {
    const source = recipeSource({
      id: 's',
      fileName: 'a.csv',
      byteSize: 9,
      importedAt: 0,
      kind: 'orders',
      rowCount: 3,
      encoding: 'big5',
      delimiter: ';',
      columns: [
        { header: 'Tag', name: 'ordered_at', type: 'time', filled: 3 },
        { header: 'Gift', name: 'attribute:Gift', type: 'flag', filled: 1 },
        { header: 'Memo', name: null, type: 'category', filled: 0 },
      ],
      diagnostics: [],
    });
    expect(source.plan.columns.map(({ header, role, keep }) => [header, role, keep])).toEqual([
      ['Tag', 'ordered_at', true],
      ['Gift', null, true],
      ['Memo', null, false],
    ]);
    expect(source).toMatchObject({ fileName: 'a.csv', rowCount: 3, plan: { dialect: { encoding: 'big5' } } });
  });
});
