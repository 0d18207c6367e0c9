import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { previewFile } from '../../src/ingest/preview';
import { sharedFile } from '../shared';
import { file, found, imported, previewed, tableOf, utf8 } from './builders';

const CHINESE =
  '订单编号,买家昵称,下单时间,实付金额\nA1,小王,2023/1/5 13:05,99.50\nA2,张三,2023/1/6 9:00,12.00\n';

/** Bytes of the Chinese characters of `CHINESE` in GBK, pair by pair, as the standard maps them. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = low === 0x7f ? '' : decoder.decode(Uint8Array.of(high, low));
      if ([...character].length === 1) table.set(character, [high, low]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((c) => (c.charCodeAt(0) < 0x80 ? [c.charCodeAt(0)] : table.get(c)!)),
  );
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('');
  return Uint8Array.from(
    [...Array(units.length).keys()].flatMap((k) => {
      const unit = units.charCodeAt(k);
      return bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }),
  );
}

describe('the encoding', () => {
  it.each([
    ['utf-8', utf8(CHINESE)],
    ['utf-8', utf8(`\ufeff${CHINESE}`)],
    ['gb18030', gbk(CHINESE)],
    ['utf-16le', utf16(CHINESE, false, true)],
    ['utf-16le', utf16(CHINESE, false, false)],
    ['utf-16be', utf16(CHINESE, true, true)],
    ['utf-16be', utf16(CHINESE, true, false)],
  ])('%s is recognised and read', async (encoding, bytes) => {
    const preview = await previewed(bytes);
    expect(preview.plan.dialect.encoding).toBe(encoding);
    expect(preview.plan.columns.map((column) => column.role)).toEqual([
      'order_id',
      'customer_id',
      'ordered_at',
      'amount',
    ]);
    expect(tableOf(await imported(bytes)).customer_id).toEqual(['小王', '张三']);
  });

  it('can be chosen', async () => {
    const bytes = gbk(CHINESE);
    expect((await previewed(bytes, { encoding: 'windows-1252' })).plan.columns[0]!.header).toBe('¶©µ¥±àºÅ');
  });

  it('that nobody knows is refused with its name', async () => {
    expect(await previewFile(file('a,b\n1,2\n'), { encoding: 'klingon' })).toMatchObject({
      problem: { code: 'ingest/unknown-encoding', values: { encoding: 'klingon' } },
    });
  });

  it('of a file that is ASCII at the start is told by what stands further on', async () => {
    const rows = Array.from({ length: 90_000 }, (_, i) => `A${i},2023-01-05,9.50,plain ascii`).join('\n');
    const tail = gbk('A1,2023-01-05,9.50,小王\n'.repeat(20_000));
    const head = utf8(`order id,date,amount,buyer\n${rows}\n`);
    const bytes = new Uint8Array(head.length + tail.length);
    bytes.set(head);
    bytes.set(tail, head.length);
    expect((await previewed(bytes)).plan.dialect.encoding).toBe('gb18030');
  });

  it('that does not fit a byte shows �, counted and placed', async () => {
    const bytes = utf8('order id,date,amount,buyer\nA1,2023-01-05,9.5,Zo?\n');
    bytes[bytes.length - 2] = 0xff;
    const read = await imported(
      bytes,
      (await previewed('order id,date,amount,buyer\nA1,2023-01-05,9.5,Zoe\n')).plan,
    );
    expect(tableOf(read).customer_id).toEqual(['Zo�']);
    expect(read.source.diagnostics).toMatchObject([
      { code: 'cell/undecodable', count: 1, examples: [{ row: 2, column: 3 }] },
    ]);
  });

  const folder = sharedFile('corpus/csv/generated');
  it.skipIf(!folder)('is right, or asked about, in every file of the corpus of encodings', async () => {
    for (const name of readdirSync(folder!).filter((entry) => entry.startsWith('enc_'))) {
      const expected = sharedFile(`corpus/expected/csv/gen_${name}.json`);
      if (!expected) continue;
      const bytes = readFileSync(`${folder}/${name}`);
      const { rows } = JSON.parse(readFileSync(expected, 'utf8')) as { rows: string[][] };
      const preview = await previewed(bytes);
      const asked = preview.notes.some((note) => note.code === 'ingest/encoding-unsure');
      const shown = [preview.plan.columns.map((column) => column.header), ...preview.rows];
      if (!asked) expect(shown, name).toEqual(rows.map((row) => row.map((cell) => cell.trim())));
    }
  });
});

it('characters that some program took for Latin-1 on their way into UTF-8 are put right, and told', async () => {
  const read = await imported(
    'order id,date,amount,note\n1,2023-01-05,9,Château d\u0092Or \u0096 1990\n2,2023-01-06,8,ok\n',
  );
  expect(tableOf(read)['attribute:note']).toEqual(['Château d’Or – 1990', 'ok']);
  expect(found(read)).toEqual(['cell/mended-characters note ×1 @2']);
});
