import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDigitalTime } from '../../src/ingest/read/digital-time';
import { readFlag } from '../../src/ingest/values/flag-text';
import { currencyOfHeader, isoCurrency, readNumber } from '../../src/ingest/values/number-text';
import { readTime, type DateForm, type DateOrder } from '../../src/ingest/values/time-text';
import { imported, previewed, utf8, valuesOf } from './builders';

const number = (text: string, mark: '.' | ',' = '.'): number | undefined => readNumber(text, mark)?.value;

describe('numbers', () => {
  it.each([
    ['1,234.56', 1234.56],
    ['1 234.56', 1234.56],
    ['1\u00a0234.56', 1234.56],
    ["1'234.56", 1234.56],
    ['1’234.56', 1234.56],
    ['1,23,456.78', 123456.78],
    ['12,34,567', 1234567],
    ['.5', 0.5],
    ['1e3', 1000],
    ['1.2万', 12000],
    ['3.05亿', 305000000],
    ['-0.07万', -700],
  ])('%s is %d', (text, value) => expect(number(text)).toBe(value));

  it.each([
    ['1.234,56', 1234.56],
    ['1 234,56', 1234.56],
    ['1\u202f234,56', 1234.56],
    ['1.234.567', 1234567],
    ['1,5', 1.5],
    ['1.234,56 €', 1234.56],
    ['R$ 1.234,56', 1234.56],
    ['12,5 %', 0.125],
  ])('%s is %d where the comma sets off decimals', (text, value) => expect(number(text, ',')).toBe(value));

  it.each([
    ['¥1,234.00', 1234, '¥'],
    ['￥99', 99, '¥'],
    ['$1,234.56', 1234.56, '$'],
    ['US$ 12', 12, 'US$'],
    ['£0.85', 0.85, '£'],
    ['CHF 1’234.50', 1234.5, 'CHF'],
    ['99元', 99, '元'],
    ['1,234円', 1234, '円'],
  ])('%s is money', (text, value, currency) =>
    expect(readNumber(text, '.')).toMatchObject({ value, currency }),
  );

  it.each([
    ['(45.00)', -45],
    ['45.00-', -45],
    ['−123.45', -123.45],
    ['($12.50)', -12.5],
    ['-$12.50', -12.5],
    ['$-12.50', -12.5],
    ['＋１２３．４５', 123.45],
    ['１２，３４５', 12345],
    ['12%', 0.12],
  ])('%s is %d', (text, value) => expect(number(text)).toBe(value));

  it.each([
    '',
    'abc',
    '12abc',
    '1,2',
    '1.2.3',
    '1,23,45',
    '--5',
    '(-5)',
    '0x1F',
    '1_000',
    'Infinity',
    'NaN',
    '5-Jan',
    '10:30',
    '1..2',
  ])('“%s” is no number', (text) => expect(readNumber(text, '.')).toBeNull());

  it('every value is the double nearest to the decimal that is written', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        fc.integer({ min: 0, max: 12 }),
        (digits, decimals) => {
          const text = digits.toString().padStart(decimals + 1, '0');
          const plain = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
          expect(number(plain)).toBe(Number(plain));
        },
      ),
    );
  });

  it('the column reads digits to the same double as the text reader', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.double({ noNaN: true, noDefaultInfinity: true }),
            fc.integer(),
            fc.constantFrom(0.1, -0, 9007199254740992, 1e21),
          ),
          { minLength: 3, maxLength: 12 },
        ),
        async (numbers) => {
          const plan = {
            kind: 'orders' as const,
            dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', skippedLines: 0, hasHeader: true },
            columns: [{ index: 0, header: 'x', role: null, type: 'number' as const, format: {}, keep: true }],
          };
          const read = await imported(`x\n${numbers.join('\n')}\n`, plan);
          const values = valuesOf(read.table.columns.get('attribute:x')) as number[];
          values.forEach((value, i) =>
            expect(value === 0 ? 0 : value).toBe(Number(numbers[i]!.toString()) || 0),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a header may name the currency', () => {
    expect(
      ['Price (GBP)', 'amount_usd', '金额(元)', '金额（元）', 'Total £', 'Gusdorf', 'Price'].map(
        currencyOfHeader,
      ),
    ).toEqual(['GBP', 'USD', 'CNY', 'CNY', 'GBP', null, null]);
    expect(isoCurrency('￥')).toBe('CNY');
  });
});

const time = (text: string, order: DateOrder = 'ymd', form: DateForm = 'text'): string | null => {
  const ms = readTime(text, order, form);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
};

describe('moments', () => {
  it.each([
    ['2023-01-05', '2023-01-05 00:00:00'],
    ['2023/1/5 13:05', '2023-01-05 13:05:00'],
    ['2023.1.5', '2023-01-05 00:00:00'],
    ['2023年1月5日', '2023-01-05 00:00:00'],
    ['2023年1月5日 13时05分30秒', '2023-01-05 13:05:30'],
    ['２０２３年１月５日', '2023-01-05 00:00:00'],
    ['2023-01-05 下午1:05', '2023-01-05 13:05:00'],
    ['2023-01-05T13:05:09Z', '2023-01-05 13:05:09'],
    ['2023-01-05T13:05:09.123+08:00', '2023-01-05 13:05:09'],
    ['2023-01-05 13:05:09 +0800', '2023-01-05 13:05:09'],
    ['5-Jan-23', '2023-01-05 00:00:00'],
    ['05 January 2023', '2023-01-05 00:00:00'],
    ['Jan 5, 2023 1:05 PM', '2023-01-05 13:05:00'],
    ['Thu, 5 Jan 2023 13:05:00 GMT', '2023-01-05 13:05:00'],
    ['2024-02-29', '2024-02-29 00:00:00'],
  ])('%s is %s', (text, moment) => expect(time(text)).toBe(moment));

  it('the order of day and month is the column’s', () => {
    expect([time('05/01/2023', 'dmy'), time('05/01/2023', 'mdy')]).toEqual([
      '2023-01-05 00:00:00',
      '2023-05-01 00:00:00',
    ]);
    expect([time('12/1/2010 8:26', 'mdy'), time('1.2.99', 'dmy')]).toEqual([
      '2010-12-01 08:26:00',
      '1999-02-01 00:00:00',
    ]);
  });

  it('numbers are moments where the column says so', () => {
    expect(time('20230105', 'ymd', 'compact')).toBe('2023-01-05 00:00:00');
    expect(time('20230105130509', 'ymd', 'compact')).toBe('2023-01-05 13:05:09');
    expect(time('44931.5', 'ymd', 'excel')).toBe('2023-01-05 12:00:00');
    expect(time('1672923909', 'ymd', 'unix-s')).toBe('2023-01-05 13:05:09');
    expect(time('1672923909000', 'ymd', 'unix-ms')).toBe('2023-01-05 13:05:09');
  });

  it.each([
    '31/02/2024',
    '2023-02-29',
    '1900-02-29',
    '2023-13-01',
    '0/1/2023',
    '2023-1-32',
    '2023-01-05 25:00',
    '2023-01-05 10:61',
    '1446/09/30',
    '30/03/2568',
    '令和7年3月30日',
    'yesterday',
    '5 Mai 2023',
    '2023-01-05 and more',
    '',
  ])('“%s” is no moment', (text) => expect([time(text, 'dmy'), time(text, 'ymd')]).toEqual([null, null]));

  it('digits are read straight from the bytes to what the text reader says', () => {
    const two = fc.integer({ min: 0, max: 61 });
    const separator = fc.constantFrom('-', '/', '.');
    const date = fc
      .tuple(
        fc.constantFrom('ymd', 'dmy', 'mdy'),
        fc.integer({ min: 1899, max: 2101 }),
        two,
        two,
        separator,
        fc.boolean(),
      )
      .map(([order, y, m, d, s, padded]) => {
        const [month, day] = [m, d].map((part) =>
          padded ? String(part).padStart(2, '0') : String(part),
        ) as [string, string];
        const parts = order === 'ymd' ? [y, month, day] : order === 'dmy' ? [day, month, y] : [month, day, y];
        return { order: order as DateOrder, text: parts.join(s) };
      });
    const clock = fc.oneof(
      fc.constant(''),
      fc
        .tuple(fc.constantFrom(' ', 'T'), two, two, two)
        .map(([mark, h, m, s]) => `${mark}${h}:${String(m).padStart(2, '0')}:${String(s).padStart(2, '0')}`),
      fc.tuple(two, two).map(([h, m]) => ` ${h}:${String(m).padStart(2, '0')}`),
    );
    fc.assert(
      fc.property(date, clock, ({ order, text }, rest) => {
        const bytes = utf8(`${text}${rest}`);
        const direct = readDigitalTime(bytes, 0, bytes.length, order);
        const slow = readTime(`${text}${rest}`, order, 'text');
        // What the digit reader leaves to the text reader is no disagreement; what it reads must be the same.
        if (!Number.isNaN(direct)) expect(direct).toBe(slow);
        else if (!/ 24:00/.test(rest)) expect(slow).toBeNaN();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('yes and no', () => {
  it('are known in English and Chinese', () => {
    expect(
      ['yes', 'Y', 'TRUE', '1', '是', 'no', 'False', '0', '否', 'unknown', 'maybe'].map(readFlag),
    ).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 255, null]);
  });
});

describe('Chinese dates', () => {
  it.each([
    ['2023年1月5日', '2023-01-05T00:00'],
    ['2023年01月05日 下午3:05', '2023-01-05T15:05'],
    ['二〇二三年十二月三十一日', '2023-12-31T00:00'],
    ['二零二三年二月廿八日', '2023-02-28T00:00'],
    ['2023年十月二十号', '2023-10-20T00:00'],
    ['05-1月-23', '2023-01-05T00:00'],
    ['05-十二月-2023', '2023-12-05T00:00'],
    ['2023年1月', '2023-01-01T00:00'],
    ['２０２３年１月５日', '2023-01-05T00:00'],
  ])('%s', (text, iso) => expect(readTime(text, 'ymd', 'text')).toBe(Date.parse(`${iso}Z`)));

  it.each(['十三月', '2023年十三月五日', '二月', '一等奖', '五月天', '2023年二月三十日'])(
    '%s is none',
    (text) => expect(readTime(text, 'ymd', 'text')).toBeNaN(),
  );

  it('make a column of moments though it has no digit', async () => {
    const { table } = await imported(
      '订单号,下单时间,金额\n1,二〇二三年一月五日,9\n2,二〇二三年一月六日,8\n',
    );
    expect(valuesOf(table.columns.get('ordered_at'))).toEqual(['2023-01-05 00:00:00', '2023-01-06 00:00:00']);
  });
});

describe('years of two digits', () => {
  const yearsOf = async (header: string, ...dates: string[]): Promise<(string | null)[]> => {
    const rows = dates.map((date, i) => `M${100 + i},ana ${i},${date}`);
    const content = `member id,name,${header}\n${rows.join('\n')}\n`;
    const { table } = await imported(content, (await previewed(content, { kind: 'customers' })).plan);
    const column = table.columns.get('birth_date') ?? table.columns.get(`attribute:${header}`);
    return valuesOf(column).map((text) => (text as string | null)?.slice(0, 4) ?? null);
  };

  it('of births lie in the past', async () => {
    expect(await yearsOf('birthday', '25/12/45', '13/01/68', '30/06/07', '14/02/99')).toEqual([
      '1945',
      '1968',
      '2007',
      '1999',
    ]);
  });

  it('of other columns pass into the last century at 69', async () => {
    expect(await yearsOf('warranty', '25/12/45', '13/01/68', '14/02/69')).toEqual(['2045', '2068', '1969']);
  });
});
