import { MISSING_CODE, type CategoryColumn, type Column } from '../../core/column';
import { levelCount, levelText } from '../../core/levels';
import { choice, date, text } from '../../core/params';
import type { TableKind } from '../../core/table';
import { MS_PER_DAY, parseIsoDay } from '../../core/time';
import { defineMethod, marked, NO_EFFECT, removing, type Effect } from './method';
import { compacted } from './pick-rows';

/** What a value cannot be. */
export const IMPOSSIBLE = [
  'in-the-future',
  'before-1970',
  'before-1900',
  'negative',
  'zero',
  'no-age',
  'off-scale',
  'no-email',
  'no-phone',
] as const;
export type ImpossibleRule = (typeof IMPOSSIBLE)[number];

const NEVER_NEGATIVE: readonly ImpossibleRule[] = ['negative'];
const MOMENT: readonly ImpossibleRule[] = ['in-the-future', 'before-1970'];

/** What is looked for, by table and role. */
const RULES: Readonly<Record<TableKind, Readonly<Record<string, readonly ImpossibleRule[]>>>> = {
  orders: { ordered_at: MOMENT, quantity: ['zero'], unit_price: NEVER_NEGATIVE },
  customers: {
    birth_date: ['in-the-future', 'before-1900'],
    joined_at: MOMENT,
    age: ['no-age'],
    income: NEVER_NEGATIVE,
    household_size: NEVER_NEGATIVE,
    email: ['no-email'],
    phone: ['no-phone'],
  },
  events: { happened_at: MOMENT, duration_s: NEVER_NEGATIVE, load_ms: NEVER_NEGATIVE },
  contacts: {
    sent_at: MOMENT,
    opened_at: MOMENT,
    clicked_at: MOMENT,
    converted_at: MOMENT,
    cost: NEVER_NEGATIVE,
  },
  feedback: {
    created_at: MOMENT,
    resolved_at: MOMENT,
    rating: ['off-scale'],
    nps: ['off-scale'],
    csat: ['off-scale'],
  },
  products: { price: NEVER_NEGATIVE, cost: NEVER_NEGATIVE, competitor_price: NEVER_NEGATIVE },
  spend: {
    date: MOMENT,
    spend: NEVER_NEGATIVE,
    impressions: NEVER_NEGATIVE,
    clicks: NEVER_NEGATIVE,
    visits: NEVER_NEGATIVE,
    new_customers: NEVER_NEGATIVE,
  },
};
/** Without these values a row says nothing; of the others the row stands without the value. */
const ROW_IS_LOST = new Set([
  'ordered_at',
  'quantity',
  'unit_price',
  'happened_at',
  'sent_at',
  'created_at',
  'date',
  'spend',
]);

/**
 * Values that cannot be: the row is set aside in quarantine, or only the value is taken out and the cell is missing.
 * `latest` is the last day that is not the future, '' the day of the import: so next month's days are none.
 */
export const impossibleValues = defineMethod({
  kind: 'impossible-values',
  params: {
    column: text(),
    rule: choice(IMPOSSIBLE, 'negative'),
    latest: date(),
    action: choice(['row', 'cell'], 'row'),
  },
  propose(table, { kind, surroundings: { today } }) {
    return Object.entries(RULES[kind]).flatMap(([name, rules]) => {
      const column = table.columns.get(name);
      return rules.flatMap((rule) => {
        const marks = column && impossibleCells(column, rule, today);
        const rows = marked(marks ?? new Uint8Array(0));
        if (rows.length === 0) return [];
        const action: 'row' | 'cell' = ROW_IS_LOST.has(name) ? 'row' : 'cell';
        const params = { column: name, rule, latest: '', action } as const;
        return [{ params, column: name, rows, twins: null }];
      });
    });
  },
  apply(table, { column: name, rule, latest, action }, { surroundings: { today } }) {
    const column = table.columns.get(name);
    const marks = column && impossibleCells(column, rule, latest === '' ? today : latest);
    if (!column || !marks) return null;
    if (action === 'row') return removing(marks, { code: rule, column: name, duplicate: false });
    return withoutCells(name, column, marks);
  },
});

/** 1 for each cell that cannot be; null where the rule is not about columns of this type. */
function impossibleCells(column: Column, rule: ImpossibleRule, latest: string): Uint8Array | null {
  if (rule === 'no-email' || rule === 'no-phone') {
    return column.kind === 'category' ? impossibleTexts(column, rule) : null;
  }
  const isMoment = rule === 'in-the-future' || rule === 'before-1970' || rule === 'before-1900';
  if (column.kind !== (isMoment ? 'time' : 'number')) return null;
  const isImpossible = numberTest(rule, latest);
  const marks = new Uint8Array(column.values.length);
  for (let i = 0; i < marks.length; i++) marks[i] = Number(isImpossible(column.values[i]));
  return marks;
}

const YEAR_1900 = Date.UTC(1900, 0, 1);

/** False for NaN: a missing value is not an impossible one. */
function numberTest(rule: ImpossibleRule, latest: string): (value: number) => boolean {
  switch (rule) {
    case 'in-the-future': {
      const end = (parseIsoDay(latest) + 1) * MS_PER_DAY; // NaN without a day, and nothing is later
      return (value) => value >= end;
    }
    case 'before-1970':
      return (value) => value < 0;
    case 'before-1900':
      return (value) => value < YEAR_1900;
    case 'negative':
      return (value) => value < 0;
    case 'zero':
      return (value) => value === 0;
    case 'no-age':
      return (value) => value < 0 || value > 120;
    default:
      return (value) => value < 0 || value > 10;
  }
}

function impossibleTexts({ codes, levels }: CategoryColumn, rule: 'no-email' | 'no-phone'): Uint8Array {
  const pattern = rule === 'no-email' ? /^[^\s@]+@[^\s@]+\.[^\s@]+$/ : /^[+\d][\d\s().+\-*x/]{4,}$/i;
  const wrong = Uint8Array.from({ length: levelCount(levels) }, (_, code) =>
    Number(!pattern.test(levelText(levels, code).normalize('NFKC').trim())),
  );
  const marks = new Uint8Array(codes.length);
  for (let i = 0; i < marks.length; i++) if (codes[i] !== MISSING_CODE) marks[i] = wrong[codes[i]];
  return marks;
}

function withoutCells(name: string, column: Column, marks: Uint8Array): Effect {
  const changedCells = marks.reduce((sum, mark) => sum + mark, 0);
  if (changedCells === 0) return NO_EFFECT;
  const emptied: Column =
    column.kind === 'category'
      ? compacted({ ...column, codes: column.codes.map((code, i) => (marks[i] ? MISSING_CODE : code)) })
      : column.kind === 'flag'
        ? column
        : { kind: column.kind, values: column.values.map((value, i) => (marks[i] ? NaN : value)) };
  return { ...NO_EFFECT, columns: new Map([[name, emptied]]), changedCells };
}
