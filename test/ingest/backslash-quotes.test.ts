import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Pieces } from '../../src/ingest/decoded-pieces';
import { piecesWithDoubledQuotes, withDoubledQuotes } from '../../src/ingest/read/backslash-quotes';
import { file, imported, previewed, tableOf, utf8 } from './builders';

const ORDERS = [
  'order id,date,amount,note',
  String.raw`1,2023-01-05,9.50,"she said \"two, please\""`,
  String.raw`2,2023-01-06,12.00,"path C:\\goods\\"`,
  String.raw`3,2023-01-07,7.00,"plain"`,
].join('\n');

describe('quotes escaped by a backslash', () => {
  it('are found and read, with escaped backslashes', async () => {
    const { plan } = await previewed(ORDERS);
    expect(plan.dialect).toMatchObject({ delimiter: ',', quote: '"', escape: '\\' });
    const read = await imported(ORDERS, plan);
    expect(tableOf(read)['attribute:note']).toEqual(['she said "two, please"', 'path C:\\goods\\', 'plain']);
    expect(read.source.diagnostics).toEqual([]);
  });

  it('are not seen in paths that end with a backslash', async () => {
    const { plan } = await previewed('id,path,n\n1,"C:\\tea\\",4\n2,"C:\\pots\\",5\n3,"C:\\cups\\",6\n');
    expect(plan.dialect.escape).toBeUndefined();
  });

  it('pieces of any size give the text of the whole', async () => {
    const text = fc.string({ unit: fc.constantFrom('\\', '"', ',', 'a', '茶', '\n'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (content, size) => {
        const source = file(content);
        let joined: number[] = [];
        for await (const { bytes } of piecesWithDoubledQuotes(
          utf8Pieces(source, 'utf-8', size),
          34,
          source.size,
        ))
          joined = [...joined, ...bytes];
        expect(Uint8Array.from(joined)).toEqual(utf8(withDoubledQuotes(content, '"')));
      }),
    );
  });
});
