import { describe, expect, it } from 'vitest';
import { toCsv, type ExportTable } from '../../src/core/export-table';

const column = (header: string, cells: readonly (string | number | null)[]): ExportTable => ({
  rowCount: cells.length,
  columns: [{ header, value: (i) => cells[i]! }],
});
const lines = (csv: string) => csv.replace('\uFEFF', '').split('\r\n');

describe('CSV export', () => {
  it('starts with a byte order mark and ends every record with CRLF', () => {
    expect(toCsv(column('customer_id', ['ana', 1.5, null]))).toBe('\uFEFFcustomer_id\r\nana\r\n1.5\r\n\r\n');
  });

  it('quotes delimiters, quotes and line breaks (RFC 4180)', () => {
    expect(toCsv(column('x', ['a,b', 'say "hi"', 'a\nb']))).toBe(
      '\uFEFFx\r\n"a,b"\r\n"say ""hi"""\r\n"a\nb"\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\tx', ' =1', '＝1+1', '＠x', '\r=1'])(
    'keeps the text %j from running as a formula',
    (text) => {
      const written = toCsv(column('x', [text])).slice(4);
      expect(written.replace(/^"/, '')[0]).toBe("'");
    },
  );

  it('leaves negative numbers numbers', () => {
    expect(lines(toCsv(column('x', [-1])))[1]).toBe('-1');
  });

  it('writes numbers with every digit and no number as nothing', () => {
    expect(lines(toCsv(column('x', [0.1 + 0.2, NaN])))).toEqual(['x', '0.30000000000000004', '', '']);
  });
});
