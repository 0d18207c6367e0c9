import { MISSING_CODE, type Column } from '../../core/column';
import { tableOfRows, type ExportColumn, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { ROLES } from '../../core/roles';
import { isoDay } from '../../core/time';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import { FIGURES, SCORE_IDS, type DataQualityResult, type QuarantinePart } from './result';

/** The tables of the page. */
export function tabulate(result: DataQualityResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'scores':
      return tableOfRows(SCORE_IDS, [
        ['score', (id) => id],
        ['value', (id) => result.scores[id].value],
        ['bad', (id) => result.scores[id].bad],
        ['of', (id) => result.scores[id].of],
      ]);
    case 'proposals':
      return proposalsTable(result);
    case 'log':
      return logTable(result);
    case 'quarantine':
      return quarantineTable(result);
    case 'days':
      return daysTable(result);
    case 'dictionary':
      return dictionaryTable(result);
    case 'links':
      return linksTable(result);
    case 'prices':
      return pricesTable(result);
  }
}

/** One row a way of treating a proposal. */
function proposalsTable({ proposals }: DataQualityResult): ExportTable {
  const rows = proposals.flatMap((proposal, place) =>
    proposal.ways.map((way) => ({ ...proposal, way, place })),
  );
  return tableOfRows(rows, [
    ['rank', (row) => row.place + 1],
    ['method', (row) => row.kind],
    ['table', (row) => row.table],
    ['column', (row) => row.column || null],
    ['rule', (row) => row.rule || null],
    ['rows_concerned', (row) => row.rows],
    ['orders_concerned', (row) => row.orders],
    ['rows_in_table', (row) => row.of],
    ['treatment', (row) => Object.values(row.way.choices).join(' ') || null],
    ['rows_removed', (row) => row.way.removed],
    ['cells_changed', (row) => row.way.changed],
    ...FIGURES.flatMap((id) => {
      const name = id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      return [
        [`${name}_before`, (row: (typeof rows)[number]) => row.before[id] ?? null] as const,
        [`${name}_after`, (row: (typeof rows)[number]) => row.way.after[id] ?? null] as const,
      ];
    }),
  ]);
}

function logTable({ log }: DataQualityResult): ExportTable {
  return tableOfRows(
    [...log.entries()],
    [
      ['step', ([i]) => i + 1],
      ['decided_at', ([, entry]) => entry.savedAt || null],
      ['method', ([, entry]) => entry.kind],
      ['table', ([, entry]) => entry.table],
      [
        'parameters',
        ([, { params }]) =>
          Object.entries(params)
            .map(([name, value]) => `${name}=${String(value)}`)
            .join('; '),
      ],
      ['rows_in', ([, entry]) => entry.rowsIn],
      ['rows_out', ([, entry]) => entry.rowsOut],
      ['rows_set_aside', ([, entry]) => entry.rejected],
      ['duplicates', ([, entry]) => entry.duplicates],
      ['cells_changed', ([, entry]) => entry.changedCells],
      ['skipped', ([, entry]) => entry.skipped],
    ],
  );
}

/** Where a row of the quarantine stands. */
interface Place {
  readonly part: QuarantinePart;
  readonly k: number;
}

/** The removed rows as they were imported: a column each role that one of them has, attributes in one. */
function quarantineTable({ quarantine }: DataQualityResult): ExportTable {
  const places = quarantine.flatMap((part) => Array.from(part.rows, (_, k): Place => ({ part, k })));
  const present = new Set(quarantine.flatMap(({ columns }) => columns.map(({ name }) => name)));
  const roles = [
    ...new Set(
      Object.values(ROLES)
        .flat()
        .map(({ name }) => name),
    ),
  ].filter((name) => present.has(name));
  const at = (header: string, value: (place: Place) => string | number | null): ExportColumn => ({
    header,
    value: (i) => value(places[i]),
  });
  const cell = ({ part, k }: Place, wanted: string): string | number | null => {
    const found = part.columns.find(({ name }) => name === wanted);
    return found ? exportedCell(found.column, k) : null;
  };
  return {
    rowCount: places.length,
    columns: [
      at('step', ({ part }) => part.step + 1),
      at('reason', ({ part, k }) => part.reasons[part.reason[k]].code),
      at('about_column', ({ part, k }) => part.reasons[part.reason[k]].column || null),
      at('from_table', ({ part }) => part.table),
      at('row', ({ part, k }) => part.rows[k] + 1),
      at('row_that_stays', ({ part, k }) => (part.twins ? part.twins[k] + 1 : null)),
      at('unread_texts', ({ part, k }) => {
        const texts = part.unread.filter((each) => each.at === k);
        return (
          texts.map(({ column, text }) => `${column.replace(/^attribute:/, '')}=${text}`).join('; ') || null
        );
      }),
      ...roles.map((name) => at(`value_${name}`, (place) => cell(place, name))),
      at('attributes', ({ part, k }) => {
        const others = part.columns.filter(({ name }) => name.startsWith('attribute:'));
        const texts = others.map(({ name, column }) => `${name.slice(10)}=${exportedCell(column, k) ?? ''}`);
        return texts.join('; ') || null;
      }),
    ],
  };
}

/** A cell as it leaves: times in ISO 8601 without a zone, which the shop's own clock means. */
function exportedCell(column: Column, row: number): string | number | null {
  if (column.kind === 'category') {
    const code = column.codes[row];
    return code === MISSING_CODE ? null : levelText(column.levels, code);
  }
  const value = column.values[row];
  if (value !== value || (column.kind === 'flag' && value > 1)) return null;
  return column.kind === 'time' ? isoMoment(value) : value;
}

/** `2023-05-01T13:05:00` of shop-local milliseconds; the number itself where no calendar reaches. */
const isoMoment = (ms: number): string | number =>
  Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString().slice(0, 19) : ms;

/** One row a run of days without a row. */
function daysTable({ days }: DataQualityResult): ExportTable {
  const rows = days.flatMap(({ table, column, gaps }) => gaps.map((gap) => ({ table, column, ...gap })));
  return tableOfRows(rows, [
    ['table', (row) => row.table],
    ['column', (row) => row.column],
    ['first_day', (row) => isoDay(row.firstDay)],
    ['last_day', (row) => isoDay(row.lastDay)],
    ['days_missing', (row) => row.missing],
  ]);
}

function dictionaryTable({ dictionary }: DataQualityResult): ExportTable {
  const bound = (type: string, value: number) =>
    type === 'time' && value === value ? isoMoment(value) : value;
  return tableOfRows(dictionary, [
    ['table', (row) => row.table],
    ['column', (row) => row.column],
    ['header_in_file', (row) => row.header || null],
    ['file', (row) => row.file || null],
    ['role', (row) => (row.isRole ? row.column : null)],
    ['use', (row) => row.use],
    ['use_note', (row) => row.useNote || null],
    ['type', (row) => row.type],
    ['rows', (row) => row.rows],
    ['filled', (row) => row.filled],
    ['filled_share', (row) => row.filled / row.rows],
    ['distinct', (row) => row.distinct],
    ['min', (row) => bound(row.type, row.min)],
    ['max', (row) => bound(row.type, row.max)],
  ]);
}

function linksTable({ links }: DataQualityResult): ExportTable {
  return tableOfRows(links, [
    ['table', (row) => row.table],
    ['column', (row) => row.column],
    ['target', (row) => row.target],
    ['rows_with_key', (row) => row.rows],
    ['rows_matched', (row) => row.matched],
    ['matched_share', (row) => row.matched / row.rows],
    ['keys', (row) => row.keys],
    ['unknown_keys', (row) => row.unknownKeys],
    ['target_rows', (row) => row.targetRows],
    ['target_rows_unused', (row) => row.unused],
  ]);
}

/** Products of the lines without an amount, and what the list says of them: of each step that took its prices, then of the proposal. */
function pricesTable({ log, proposals }: DataQualityResult): ExportTable {
  const found = [
    ...log.map(({ inside }, position) => ({ step: position + 1, prices: inside?.prices })),
    ...proposals.map(({ prices }) => ({ step: null, prices })),
  ];
  const rows = found.flatMap(({ step, prices }) => {
    if (!prices) return [];
    const nameless = { key: null, prices: 0, price: NaN, lines: prices.nameless, amount: NaN };
    const all = prices.nameless > 0 ? [...prices.products, nameless] : prices.products;
    return all.map((product) => ({ step, ...product }));
  });
  return tableOfRows(rows, [
    ['step', (row) => row.step],
    ['product', (row) => row.key],
    ['prices_in_list', (row) => row.prices],
    ['list_price', (row) => row.price],
    ['lines_without_amount', (row) => row.lines],
    ['lines_priced', (row) => (row.prices === 1 ? row.lines : 0)],
    ['amount', (row) => row.amount],
  ]);
}
