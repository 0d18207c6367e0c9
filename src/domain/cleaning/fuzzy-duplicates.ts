import { MISSING_CODE, type CategoryColumn, type Column } from '../../core/column';
import { levelCount, levelText } from '../../core/levels';
import { choice } from '../../core/params';
import { numberColumn, type Table, type TableKind } from '../../core/table';
import { groupRows } from '../../kernels/group-rows';
import { exactGroups } from './exact-duplicates';
import { foldPhone, foldText } from './fold-text';
import { defineMethod, marked, removing, type CleaningContext } from './method';
import { oncePer } from './once-per';
import { contentOrder, foldedKeys, isFilled } from './row-keys';

/** What tells two rows of a kind apart; an inner list is a choice: the first that the table has. */
const NATURAL_KEYS: Readonly<Record<TableKind, readonly (readonly string[])[]>> = {
  orders: [['order_id', 'customer_id'], ['product_id', 'product_name'], ['ordered_at']],
  customers: [['customer_id']],
  events: [['customer_id', 'visitor_id'], ['event'], ['product_id', 'page'], ['happened_at']],
  contacts: [['campaign_id'], ['customer_id'], ['sent_at']],
  feedback: [['feedback_id']],
  products: [['product_id']],
  spend: [['date'], ['channel'], ['campaign_id']],
};
/** Kinds of which one row is one thing: two rows with one key are always a mistake. */
const ONE_ROW_EACH: ReadonlySet<TableKind> = new Set(['customers', 'products', 'feedback']);

/**
 * Rows that say the same in another spelling (`match` is `spelling`: equal in every column but for blanks, case and
 * width, phones also but for signs and country prefix), or that stand for the same thing (`key`: same customer,
 * product or answer; of orders the same order, product and time). The one with most cells filled stays, of those
 * the most tidily written, then the first by its content. Rows equal to it in every cell are exact duplicates and
 * left to that method, so the two can be applied in any order.
 */
export const fuzzyDuplicates = defineMethod({
  kind: 'fuzzy-duplicates',
  params: { match: choice(['spelling', 'key'], 'spelling') },
  propose(table, context) {
    const spelling = marked(variantsOf(table, 'spelling', context).marks);
    const matches = (['spelling', 'key'] as const).filter(
      (match) => match === 'spelling' || ONE_ROW_EACH.has(context.kind),
    );
    return matches.flatMap((match) => {
      const { marks, twins } = variantsOf(table, match, context);
      const rows = marked(marks);
      // What differs in spelling only has its own proposal.
      if (rows.length === 0 || (match === 'key' && rows.length === spelling.length)) return [];
      return [{ params: { match }, column: '', rows, twins: rows.map((row) => twins[row]) }];
    });
  },
  apply(table, { match }, context) {
    const { marks, twins } = variantsOf(table, match, context);
    const code = match === 'spelling' ? 'same-spelling' : 'same-key';
    return removing(marks, { code, column: '', duplicate: true }, twins);
  },
});

type Match = 'spelling' | 'key';

/** 1 for each row that another one stands for, and that one. */
interface Variants {
  readonly marks: Uint8Array;
  readonly twins: Uint32Array;
}

/** Found once a table, which is of one kind. */
function variantsOf(table: Table, match: Match, { kind }: CleaningContext): Variants {
  const known = knownVariants(table);
  let variants = known.get(match);
  if (!variants) known.set(match, (variants = findVariants(table, match, kind)));
  return variants;
}

const knownVariants = oncePer((_table: Table) => new Map<Match, Variants>());

function findVariants(table: Table, match: Match, kind: TableKind): Variants {
  const marks = new Uint8Array(table.rowCount);
  const twins = Uint32Array.from({ length: table.rowCount }, (_, i) => i);
  const keys = match === 'spelling' ? spellingKeys(table) : naturalKeys(table, kind);
  if (keys.length === 0) return { marks, twins };

  const groups = groupRows(keys, table.rowCount);
  let isBetter: ReturnType<typeof betterRow> | undefined; // costly to make, and most tables need it for no row
  const exact = exactGroups(table);
  const best = new Int32Array(table.rowCount).fill(-1);
  const crowded = new Uint8Array(table.rowCount);
  for (let i = 0; i < groups.length; i++) {
    const other = best[groups[i]];
    if (other >= 0) {
      if (exact[i] === exact[other]) continue; // no better and no worse
      crowded[groups[i]] = 1;
    }
    if (other < 0 || (isBetter ??= betterRow(table))(i, other)) best[groups[i]] = i;
  }
  const lacksKey = match === 'key' ? withoutKey(table, kind) : null;
  for (let i = 0; i < groups.length; i++) {
    const stays = best[groups[i]];
    if (!crowded[groups[i]] || exact[i] === exact[stays] || lacksKey?.[i]) continue;
    marks[i] = 1;
    twins[i] = stays;
  }
  return { marks, twins };
}

const spellingKeys = (table: Table): ArrayLike<number>[] =>
  [...table.columns].map(([name, column]) => foldedKeys(name, column));

/** The columns that tell rows apart; null where the table lacks one of them. */
function keyColumns(table: Table, kind: TableKind): [string, Column][] | null {
  const names = NATURAL_KEYS[kind].map((options) => options.find((option) => table.columns.has(option)));
  return names.every((name) => name !== undefined)
    ? names.map((name) => [name, table.columns.get(name)!])
    : null;
}

/** What tells rows apart; nothing where the table lacks a column for it. A return is another line than its sale. */
function naturalKeys(table: Table, kind: TableKind): ArrayLike<number>[] {
  const columns = keyColumns(table, kind);
  if (!columns) return [];
  const keys = columns.map(([name, column]) => foldedKeys(name, column));
  if (kind === 'orders') {
    for (const name of ['quantity', 'amount']) {
      const values = numberColumn(table, name)?.values;
      if (values) keys.push(values.map((value) => Number(value < 0)));
    }
  }
  return keys;
}

/** 1 for each row of which a key is missing: it stands for nothing known. */
function withoutKey(table: Table, kind: TableKind): Uint8Array {
  const filled = keyColumns(table, kind)!.map(([, column]) => isFilled(column));
  const lacks = new Uint8Array(table.rowCount);
  for (const column of filled) for (let i = 0; i < lacks.length; i++) if (!column[i]) lacks[i] = 1;
  return lacks;
}

/** Whether row i says more than row j, says it more tidily, or comes first by its content. */
function betterRow(table: Table): (i: number, j: number) => boolean {
  const columns = [...table.columns];
  const filled = columns.map(([, column]) => isFilled(column));
  const tidy = columns.flatMap(([name, column]) =>
    column.kind === 'category' ? [tidiness(name, column)] : [],
  );
  const byContent = contentOrder(table);
  const fullness = (i: number) => filled.reduce((sum, part) => sum + part[i], 0);
  const neatness = (i: number) => tidy.reduce((sum, part) => sum + part(i), 0);
  return (i, j) => (fullness(i) - fullness(j) || neatness(i) - neatness(j) || byContent(j, i)) > 0;
}

/** For a row 1 where its text has no doubled, leading or trailing blank and no letter of full width; a phone nothing but digits. */
function tidiness(name: string, { levels, codes }: CategoryColumn): (i: number) => number {
  const known = new Int8Array(levelCount(levels)).fill(-1); // few of the texts are ever asked about
  return (i) => {
    const code = codes[i];
    if (code === MISSING_CODE) return 0;
    if (known[code] < 0) known[code] = Number(isTidy(name, levelText(levels, code)));
    return known[code];
  };
}

function isTidy(name: string, text: string): boolean {
  const tidyText = name === 'phone' ? foldPhone(text) : text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  return text === (name === 'email' ? foldText(tidyText) : tidyText);
}
