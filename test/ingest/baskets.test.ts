import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../src/ingest/byte-source';
import { previewFile } from '../../src/ingest/preview';
import { readTable } from '../../src/ingest/read-table';
import { sharedFile } from '../shared';
import { file, imported, previewed, refusal, tableOf, utf8 } from './builders';

const LIST = 'milk,bread\nmilk\nbread,"cheese, hard",milk\nbeer\ncheese,beer,bread,milk\n';
const DAY = Date.UTC(2024, 2, 5);
const dated = (text: string) => ({ ...bytesSource('march.txt', utf8(text)), modified: DAY + 9 * 3_600_000 });

describe('a list of baskets', () => {
  it('is read as anonymous orders in the order of the file, a row an item', async () => {
    const preview = await previewFile(dated(LIST));
    if (!preview.ok) throw new Error(preview.problem.code);
    const { plan, missing, questions, notes, rows } = preview.value;
    expect(plan.kind).toBe('orders');
    expect([...missing, ...questions]).toEqual([]);
    expect(notes).toEqual([{ code: 'ingest/baskets', values: { count: 5, day: DAY } }]);
    expect(rows[0]).toEqual(['march 0000001', '2024-03-05 00:00:00.001', 'milk']);
    const read = await readTable(dated(LIST), plan, () => undefined);
    if (!read.ok) throw new Error(read.problem.code);
    const table = tableOf(read.value);
    expect(table['product_name']).toEqual(
      'milk bread milk bread cheese,_hard milk beer cheese beer bread milk'
        .split(' ')
        .map((item) => item.replace('_', ' ')),
    );
    expect(table['order_id']).toEqual([1, 1, 2, 3, 3, 3, 4, 5, 5, 5, 5].map((n) => `march 000000${n}`));
    const moments = read.value.table.columns.get('ordered_at');
    expect(moments?.kind === 'time' && [...moments.values]).toEqual(
      [1, 1, 2, 3, 3, 3, 4, 5, 5, 5, 5].map((n) => DAY + n),
    );
  });

  it('is of the day that a person says', async () => {
    const day = Date.UTC(2023, 10, 9);
    const preview = await previewFile(dated(LIST), { basketsOn: day });
    if (!preview.ok) throw new Error(preview.problem.code);
    expect(preview.value.notes).toMatchObject([{ values: { day } }]);
    const read = await readTable(dated(LIST), preview.value.plan, () => undefined);
    const moments = read.ok && read.value.table.columns.get('ordered_at');
    expect(moments && moments.kind === 'time' && [moments.values[0], moments.values.at(-1)]).toEqual([
      day + 1,
      day + 5,
    ]);
  });

  it('of numbers between blanks is one, too', async () => {
    const preview = await previewed('1 2 3\n4 5\n2\n1 7 9 2\n3 2\n8 2 1\n');
    expect(preview.plan.dialect).toMatchObject({ delimiter: ' ', quote: '' });
    const { table } = await imported('1 2 3 \n4 5 \n2 \n1 7 9 2 \n3 2 \n8 2 1 \n', preview.plan);
    expect(table.rowCount).toBe(15);
  });

  it('is told from prose, from ragged tables, and from what a person says it is', async () => {
    expect(await refusal('a, b\nc\nd, e, f\ng\nh, i, j, k\n')).toBe('ingest/no-table');
    const ragged = await previewed(
      'order id,date,amount\n1,2023-01-05,9\n2,2023-01-06\n3,2023-01-07,5,x\n4\n',
    );
    expect(ragged.plan.dialect.basketsOn).toBeUndefined();
    const chosen = await previewFile(file(LIST), { kind: 'customers' });
    expect(chosen.ok && chosen.value.plan.dialect.basketsOn).not.toBeTypeOf('number');
  });
});

describe.each([
  ['data/groceries.csv', 9835, 43_367],
  ['data/fimi/retail.dat', 88_162, 908_576],
])('%s', (path, baskets, items) => {
  const found = sharedFile(path);
  it.skipIf(!found)(`is ${baskets} baskets of ${items} items`, async () => {
    const bytes = new Uint8Array(readFileSync(found!));
    const { table } = await imported(bytes);
    expect(table.rowCount).toBe(items);
    const ids = table.columns.get('order_id');
    expect(ids?.kind === 'category' && ids.levels.offsets.length - 1).toBe(baskets);
  });
});
