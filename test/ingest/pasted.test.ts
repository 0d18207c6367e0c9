import { describe, expect, it } from 'vitest';
import { pastedTable } from '../../src/app/import/pasted';
import { imported, previewed, rolesOf, tableOf } from './builders';

/** Cells as a spreadsheet puts them on the clipboard: those with a line break, a tab or a quote and a break are quoted. */
const CLIPBOARD =
  'order no\tcustomer\tdate\tproduct\tnote\tamount\r\n' +
  'A-1\tana\t2024-03-05\t5" pipe, red\tMain St 5, door 2\t1,030.00\r\n' +
  'A-2\tben\t2024-03-06\tcup\t"ring ""twice""\nplease"\t7.50\r\n' +
  'A-3\tana\t2024-03-07\t"tab\there"\t\t12.00\r\n';

describe('cells pasted from a spreadsheet', () => {
  it('are a table, with quotes, line breaks and tabs inside cells', async () => {
    const text = await pastedTable(CLIPBOARD, 'pasted')!.text();
    const preview = await previewed(text);
    expect(preview.plan.dialect.delimiter).toBe('\t');
    expect(rolesOf(preview)).toMatchObject({ 'order no': 'order_id', date: 'ordered_at', amount: 'amount' });
    const table = tableOf(await imported(text, preview.plan));
    expect(table).toMatchObject({
      order_id: ['A-1', 'A-2', 'A-3'],
      product_name: ['5" pipe, red', 'cup', 'tab\there'],
      'attribute:note': ['Main St 5, door 2', 'ring "twice"\nplease', null],
      amount: [1030, 7.5, 12],
    });
  });

  it('are told from prose and single lines', () => {
    expect(pastedTable('order no\tamount', 'x')).toBeNull();
    expect(pastedTable('Dear Ana,\nthank you.\n', 'x')).toBeNull();
    expect(pastedTable('id,amount\n1,2\n', 'x')?.name).toBe('x.csv');
    expect(pastedTable('id\tamount\n1\t2\n', 'x')?.name).toBe('x.tsv');
  });
});
