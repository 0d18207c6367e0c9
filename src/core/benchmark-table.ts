import type { BenchmarkUnit } from './benchmark';
import type { FilePreview } from './import-plan';
import { metricNamed, plainName, type Metric } from './metrics';

/** What a column of a table of benchmarks is. */
const COLUMNS = {
  metric: [
    ...['metric', 'kpi', 'indicator', 'measure', 'benchmark', 'metricname'],
    ...['指标', '指标名称', '指标名', '关键指标', '项目'],
  ],
  value: [
    ...['value', 'average', 'mean', 'median', 'benchmarkvalue', 'industryaverage', 'industrymean'],
    ...[
      '数值',
      '值',
      '行业均值',
      '行业平均',
      '行业平均值',
      '均值',
      '平均值',
      '中位数',
      '参考值',
      '基准值',
      '基准',
    ],
  ],
  source: ['source', 'publisher', 'reference', 'citation', '来源', '数据来源', '出处', '资料来源'],
  unit: ['unit', 'units', '单位'],
  industry: ['industry', 'sector', 'category', 'segment', '行业', '行业类别', '品类', '类目'],
  period: ['period', 'year', 'date', 'time', '时间', '年份', '时期', '期间', '年度'],
} as const;
type ColumnId = keyof typeof COLUMNS;

/** Where the columns of a table of benchmarks stand; null where the headers are not those of one. */
export type BenchmarkColumns = Readonly<Record<ColumnId, number>>;

/** The columns of a table of benchmarks by its headers, −1 for what is not there; null without metric, value and source. */
export function benchmarkColumns(headers: readonly string[]): BenchmarkColumns | null {
  const plain = headers.map(plainName);
  const placeOf = (id: ColumnId): number =>
    plain.findIndex((header) => (COLUMNS[id] as readonly string[]).includes(header));
  const places = Object.fromEntries(
    (Object.keys(COLUMNS) as ColumnId[]).map((id) => [id, placeOf(id)]),
  ) as Record<ColumnId, number>;
  return places.metric < 0 || places.value < 0 || places.source < 0 ? null : places;
}

/** How the number of a benchmark is meant. `percent` 25 and `fraction` .25 are the same share. */
export const READINGS = ['percent', 'fraction', 'money', 'days', 'number'] as const;
export type Reading = (typeof READINGS)[number];

export const unitOfReading = (reading: Reading): BenchmarkUnit =>
  reading === 'percent' || reading === 'fraction' ? 'share' : reading;

/** The value of a benchmark as it is kept. */
export const valueOfReading = (number: number, reading: Reading): number =>
  reading === 'percent' ? number / 100 : number;

/** A number as somebody writes it, and what its marks say of it. */
export interface WrittenNumber {
  readonly number: number;
  /** null where nothing is written beside it. */
  readonly reading: Reading | null;
  /** ISO 4217 code of a currency sign that means one alone; '' otherwise. */
  readonly currency: string;
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:cny|rmb|元|人民币)$/, 'CNY'],
  [/^(?:€|eur|euros?|欧元)$/, 'EUR'],
  [/^(?:£|gbp|英镑)$/, 'GBP'],
  [/^(?:usd|us\$|美元)$/, 'USD'],
  [/^(?:\$|¥|hk\$|hkd|jpy|日元|港元)$/, ''],
];
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, k: 1e3, m: 1e6 };

/** `25%`, `¥1,200.50`, `1.2万元`, `12,5 %`, `0.25`; null where it is no number. */
export function readWrittenNumber(text: string): WrittenNumber | null {
  const plain = text.normalize('NFKC').trim().toLowerCase().replace('−', '-');
  const match = /^([^\d.,+-]*?)\s*([+-]?[\d.,' ]*\d)\s*([万亿km]?)\s*([^\d]*)$/.exec(plain);
  const number = match && plainNumber(match[2]!.replace(/[' ]/g, ''));
  if (!match || number === null) return null;
  const [, before, , scale, after] = match;
  const marks = [before!, after!].map((mark) => mark.trim()).filter((mark) => mark !== '');
  if (marks.length > 1) return null;
  const said = marks.length === 0 ? NOTHING_SAID : readUnit(marks[0]!);
  return said && { ...said, number: number! * (SCALES[scale!] ?? 1) };
}

const NOTHING_SAID = { reading: null, currency: '' } as const;

/** What a word or sign for a unit says; null where it is none. */
export function readUnit(text: string): Omit<WrittenNumber, 'number'> | null {
  const unit = text.normalize('NFKC').trim().toLowerCase();
  if (unit === '') return NOTHING_SAID;
  if (/^(?:%|percent|pct|per cent|百分比|百分点)$/.test(unit)) return { reading: 'percent', currency: '' };
  if (/^(?:share|ratio|fraction|rate|比例|小数|占比)$/.test(unit))
    return { reading: 'fraction', currency: '' };
  if (/^(?:d|days?|天|日)$/.test(unit)) return { reading: 'days', currency: '' };
  if (/^(?:x|×|times?|points?|score|number|count|次|倍|分|个|单|件)$/.test(unit))
    return { reading: 'number', currency: '' };
  if (/^(?:money|currency|金额)$/.test(unit)) return { reading: 'money', currency: '' };
  const known = CURRENCIES.find(([form]) => form.test(unit));
  return known ? { reading: 'money', currency: known[1] } : null;
}

/** Digits with a point or comma: the last of both is the decimal mark, a comma before three digits is none. */
function plainNumber(digits: string): number | null {
  const point = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
  const european = /^[+-]?\d{1,3}(?:\.\d{3})*,\d+$/;
  if (comma === -1 || grouped.test(digits)) {
    const plain = digits.replaceAll(',', '');
    return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
  }
  if (!european.test(digits) && !(point === -1 && /^[+-]?\d+,\d+$/.test(digits))) return null;
  return Number(digits.replaceAll('.', '').replace(',', '.'));
}

/** Why a row cannot be taken as it is; `column` is the header. */
export type RowProblem =
  | { readonly code: 'no-number'; readonly column: string }
  | { readonly code: 'no-unit'; readonly column: string }
  | { readonly code: 'no-name'; readonly column: string }
  | { readonly code: 'no-source'; readonly column: string };

/** A row of a table of benchmarks, as it is shown before it is taken. */
export interface BenchmarkRow {
  /** Number of the row as a spreadsheet counts. */
  readonly row: number;
  readonly name: string;
  /** Cell of the value as it is written. */
  readonly written: string;
  /** NaN where the cell holds none. */
  readonly number: number;
  /** What the cell or the unit says; null where nothing does. */
  readonly said: Reading | null;
  readonly currency: string;
  readonly metric: Metric | undefined;
  readonly source: string;
  readonly industry: string;
  readonly period: string;
  readonly problem: RowProblem | null;
}

/**
 * The rows of a table of benchmarks; rows without any cell are left out.
 *
 * @param firstRow number of the first of `rows`, as a spreadsheet counts
 */
export function benchmarkRows(
  headers: readonly string[],
  columns: BenchmarkColumns,
  rows: readonly (readonly string[])[],
  firstRow: number,
): BenchmarkRow[] {
  const cell = (row: readonly string[], id: ColumnId): string => (row[columns[id]] ?? '').trim();
  const header = (id: ColumnId): string => headers[columns[id]] ?? '';
  // `Value (%)` says the unit of its whole column.
  const inHeader = /[([（]\s*([^)\]）]+?)\s*[)\]）]/.exec(header('value'))?.[1] ?? '';
  return rows.flatMap((row, i): BenchmarkRow[] => {
    if (row.every((text) => text.trim() === '')) return [];
    const name = cell(row, 'metric');
    const written = cell(row, 'value');
    const read = readWrittenNumber(written);
    const unitCell = cell(row, 'unit');
    const unit = readUnit(unitCell);
    const column = readUnit(inHeader);
    const said = read?.reading ?? unit?.reading ?? column?.reading ?? null;
    const problem: RowProblem | null =
      name === ''
        ? { code: 'no-name', column: header('metric') }
        : read === null
          ? { code: 'no-number', column: header('value') }
          : unit === null
            ? { code: 'no-unit', column: header('unit') }
            : cell(row, 'source') === ''
              ? { code: 'no-source', column: header('source') }
              : null;
    return [
      {
        row: firstRow + i,
        name,
        written: [written, ...(unitCell === '' ? [] : [unitCell])].join(' '),
        number: read?.number ?? NaN,
        said,
        currency: read?.currency || unit?.currency || column?.currency || '',
        metric: metricNamed(name),
        source: cell(row, 'source'),
        industry: cell(row, 'industry'),
        period: cell(row, 'period'),
        problem,
      },
    ];
  });
}

/** How a number can be meant for a metric; for none in particular it can be anything. */
export const readingsFor = (metric: Metric | undefined): readonly Reading[] =>
  metric === undefined ? READINGS : READINGS.filter((reading) => unitOfReading(reading) === metric.unit);

/**
 * How a number is meant: as is written beside it; else a share above 1 is in percent and one up to 1 a fraction, anything
 * else in the unit of the metric. Null where what is written is no unit of the metric.
 */
export function readingOf(number: number, said: Reading | null, metric: Metric | undefined): Reading | null {
  const possible = readingsFor(metric);
  if (said !== null) return possible.includes(said) ? said : null;
  if (metric?.unit === 'share') return Math.abs(number) > 1 ? 'percent' : 'fraction';
  return metric ? possible[0]! : 'number';
}

/** What is read of a file that holds benchmarks. */
export interface BenchmarkTable {
  readonly rows: readonly BenchmarkRow[];
  /** Rows of the file that are beyond what was looked at. */
  readonly left: number;
}

/** The benchmarks of a file as it was looked at; null where its headers, or its first row, are not those of such a table. */
export function benchmarkTable({ plan, rows, estimatedRows }: FilePreview): BenchmarkTable | null {
  const headers = plan.columns.map(({ header }) => header);
  const first = plan.dialect.skippedLines + (plan.dialect.hasHeader ? 2 : 1);
  const left = Math.max(0, estimatedRows - rows.length);
  const columns = benchmarkColumns(headers);
  if (columns) return { rows: benchmarkRows(headers, columns, rows, first), left };
  const [own = [], ...rest] = rows;
  const inFirstRow = benchmarkColumns(own);
  return inFirstRow && { rows: benchmarkRows(own, inFirstRow, rest, first + 1), left };
}
