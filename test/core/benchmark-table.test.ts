import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/analyses/catalog';
import {
  benchmarkColumns,
  benchmarkRows,
  readingOf,
  readWrittenNumber,
  unitOfReading,
  valueOfReading,
} from '../../src/core/benchmark-table';
import { benchmarkDifference } from '../../src/core/benchmark-difference';
import { metricNamed, METRICS, metricOfCard, plainName } from '../../src/core/metrics';

describe('a table of benchmarks', () => {
  it.each([
    [
      ['metric', 'value', 'source'],
      [0, 1, 2],
    ],
    [
      ['指标', '行业均值', '来源'],
      [0, 1, 2],
    ],
    [
      ['Source', 'KPI', 'Unit', 'Value (%)', 'Industry', 'Year'],
      [1, 3, 0],
    ],
    [
      ['数据来源', '指标名称', '数值（%）', '行业'],
      [1, 2, 0],
    ],
  ])('is known by its headers %j', (headers, [metric, value, source]) => {
    expect(benchmarkColumns(headers)).toMatchObject({ metric, value, source });
  });

  it.each([
    [['order id', 'customer', 'date', 'amount', 'source']],
    [['metric', 'value']],
    [['客户号', '姓名', '来源']],
    [['date', 'channel', 'spend', 'source']],
  ])('is none without metric, value and source: %j', (headers) => {
    expect(benchmarkColumns(headers)).toBeNull();
  });

  const headers = ['指标', '数值', '单位', '来源', '行业'];
  const rowsOf = (...rows: string[][]) => benchmarkRows(headers, benchmarkColumns(headers)!, rows, 2);

  it('names the row and the column of what cannot be read', () => {
    const rows = rowsOf(
      ['复购率', '25%', '', '年报', '烘焙'],
      ['客单价', '约八十', '元', '年报', ''],
      ['', '3', '', '年报', ''],
      ['', '', '', '', ''],
      ['净推荐值', '40', '光年', '年报', ''],
      ['基尼系数', '0.5', '', '', ''],
    );
    expect(rows.map(({ row, problem }) => [row, problem?.code ?? null, problem?.column ?? null])).toEqual([
      [2, null, null],
      [3, 'no-number', '数值'],
      [4, 'no-name', '指标'],
      [6, 'no-unit', '单位'],
      [7, 'no-source', '来源'],
    ]);
    expect(rows[0]).toMatchObject({
      name: '复购率',
      number: 25,
      said: 'percent',
      industry: '烘焙',
      source: '年报',
    });
    expect(rows[0]!.metric?.id).toBe('repeatRate');
  });

  it('takes the unit from the cell, else from its own column, else from the header', () => {
    const said = (value: string, unit: string, header: string) => {
      const own = ['metric', header, 'unit', 'source'];
      return benchmarkRows(own, benchmarkColumns(own)!, [['x', value, unit, 's']], 2)[0]!.said;
    };
    expect(said('25%', '', 'value')).toBe('percent');
    expect(said('25', '%', 'value')).toBe('percent');
    expect(said('25', '', 'value (%)')).toBe('percent');
    expect(said('¥25', '', 'value (%)')).toBe('money');
    expect(said('25', '', 'value')).toBeNull();
  });
});

describe('a written number', () => {
  it.each([
    ['25%', 25, 'percent'],
    ['２５．５％', 25.5, 'percent'],
    ['0.25', 0.25, null],
    ['-12', -12, null],
    ['¥1,200.50', 1200.5, 'money'],
    ['€ 1.234,50', 1234.5, 'money'],
    ['12,5 %', 12.5, 'percent'],
    ['1.2万元', 12000, 'money'],
    ['86 元', 86, 'money'],
    ['1,234', 1234, null],
    ['30天', 30, 'days'],
    ['4.5分', 4.5, 'number'],
  ] as const)('%s', (text, number, reading) => {
    expect(readWrittenNumber(text)).toMatchObject({ number, reading });
  });

  it.each(['', 'n/a', '—', '25–30%', '1.2.3', '12 or 13', '25 %%', '1,23,4', '$5€', '3 months'])(
    '“%s” is none',
    (text) => {
      expect(readWrittenNumber(text)).toBeNull();
    },
  );

  it('is read back as it was written, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (digits, places) => {
        const number = digits / 10 ** places;
        expect(readWrittenNumber(String(number))?.number).toBe(number);
        const grouped = number.toLocaleString('en-US', { maximumFractionDigits: places });
        expect(readWrittenNumber(`${grouped}%`)?.number).toBe(number);
      }),
    );
  });

  it.each([
    [25, null, 'repeatRate', 'percent', 0.25],
    [0.25, null, 'repeatRate', 'fraction', 0.25],
    [0.8, 'percent', 'repeatRate', 'percent', 0.008],
    [86, null, 'orderValue', 'money', 86],
    [40, null, 'nps', 'number', 40],
    [0.5, null, '', 'number', 0.5],
  ] as const)('%d (%s) as %s is meant as %s', (number, said, metric, reading, value) => {
    const meant = readingOf(number, said, metricNamed(metric));
    expect(meant).toBe(reading);
    expect(valueOfReading(number, meant!)).toBeCloseTo(value, 12); // one division by 100
  });

  it('is no value of a metric of another unit', () => {
    expect(readingOf(25, 'percent', metricNamed('客单价'))).toBeNull();
    expect(readingOf(25, 'money', metricNamed('复购率'))).toBeNull();
  });
});

describe('a metric', () => {
  it.each([
    ['Repeat rate', 'repeatRate'],
    ['repeat-purchase rate (%)', 'repeatRate'],
    ['复购率（%）', 'repeatRate'],
    ['AOV', 'orderValue'],
    ['客单价 (元)', 'orderValue'],
    ['平均交易额（AOV）', 'orderValue'],
    ['Net Promoter Score', 'nps'],
    ['获客成本(CAC)', 'cac'],
    ['Gini', 'gini'],
  ])('%s is %s', (name, id) => {
    expect(metricNamed(name)?.id).toBe(id);
  });

  it.each(['', '(%)', 'market share', '退货率', 'rate'])('“%s” is none', (name) => {
    expect(metricNamed(name)).toBeUndefined();
  });

  it('has names that mean it alone, written as they are compared', () => {
    const names = METRICS.flatMap((metric) => metric.names);
    expect(new Set(names).size).toBe(names.length);
    expect(names.map(plainName)).toEqual(names);
  });

  it('is shown by analyses of the catalog, a figure by one metric', () => {
    const known = new Set<string>(catalog.map(({ id }) => id));
    const cards = METRICS.flatMap((metric) => metric.cards);
    expect(cards.filter(({ analysis }) => !known.has(analysis))).toEqual([]);
    for (const metric of METRICS)
      for (const { analysis, figure, when } of metric.cards)
        expect(metricOfCard(analysis, figure, when ?? {})).toBe(metric);
    expect(metricOfCard('concentration', 'gini', { of: 'products' })).toBeUndefined();
  });
});

describe('the difference to a benchmark', () => {
  const of = (name: string, value: number, benchmark: number) =>
    benchmarkDifference(metricNamed(name)!, value, benchmark);

  it('is in points for a share, and a share of the benchmark for money', () => {
    expect(of('repeatRate', 0.28, 0.25)).toMatchObject({ direction: 'above', in: 'points' });
    expect(of('repeatRate', 0.28, 0.25)!.amount).toBeCloseTo(3, 12); // a difference of two shares
    expect(of('orderValue', 60, 80)).toEqual({ direction: 'below', in: 'share', amount: 0.25 });
    expect(of('nps', 30, -10)).toEqual({ direction: 'above', in: 'points', amount: 40 });
  });

  it('is none where the two are written alike', () => {
    expect(of('repeatRate', 0.25004, 0.25)!.direction).toBe('same');
    expect(of('orderValue', 80.01, 80)!.direction).toBe('same');
  });

  it('is not told of what is not known, nor against nothing', () => {
    expect(of('repeatRate', NaN, 0.25)).toBeNull();
    expect(of('orderValue', 60, 0)).toBeNull();
  });

  it('turns round with the two, and grows with what is between them', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [there, back] = [of('repeatRate', a, b)!, of('repeatRate', b, a)!];
        expect(there.amount).toBe(back.amount);
        expect([there.direction, back.direction].sort().join()).toMatch(/^(above,below|same,same)$/);
      }),
    );
  });

  it('keeps to the unit of its metric', () => {
    for (const metric of METRICS)
      expect(unitOfReading(readingOf(0.5, null, metric)!), metric.id).toBe(metric.unit);
  });
});
