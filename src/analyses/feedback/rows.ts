import { MISSING_CODE } from '../../core/column';
import { levelText, type Levels } from '../../core/levels';
import { categoryColumn } from '../../core/table';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { answersOf, isComplaint, type Answers } from '../../domain/feedback';
import { ANONYMOUS, personOfRows } from '../../domain/people';
import { productFactsOf, productNumbers } from '../../domain/product-facts';
import { sentimentsAt, type Sentiments } from '../../domain/sentiment';
import { byteOrder } from '../../kernels/byte-order';

/** A text column of the feedback: the number of each row in texts by their bytes, −1 for none. */
export interface Texts {
  readonly of: Int32Array;
  readonly texts: readonly string[];
}

/** The rows of the feedback that are looked at, and what is known of every row. */
export interface FeedbackRows {
  /** In the order of the file. */
  readonly chosen: readonly number[];
  readonly answers: Answers;
  readonly person: Int32Array;
  readonly sentiments: Sentiments;
  readonly kind: Texts;
  readonly topic: Texts;
  /** By name. */
  readonly product: Texts;
  readonly category: Texts;
  /** Codes and levels of the texts themselves, which may be long: they are not taken apart here. */
  readonly text: Int32Array;
  /** Of each text its place in the order of their bytes. */
  readonly textRank: Uint32Array;
  textAt(code: number): string;
  /** 1 for complaints. */
  readonly complaint: Uint8Array;
  /** Whether a row was answered before the as-of day. */
  isAnswered(row: number): boolean;
}

/** The feedback in a window of days; rows without a date are in it where it has no beginning. Null without feedback. */
export function rowsIn(workspace: Workspace, from: number, asOf: number): FeedbackRows | null {
  const answers = answersOf(workspace);
  const sentiments = sentimentsAt(workspace, asOf);
  if (!answers || !sentiments) return null;
  const { time, resolved } = answers;
  const chosen: number[] = [];
  for (let row = 0; row < answers.rows; row++) {
    const own = time[row]!;
    if (Number.isNaN(own) ? from === -Infinity : own >= from * MS_PER_DAY && own < asOf * MS_PER_DAY)
      chosen.push(row);
  }
  const kind = textsOf(workspace, 'kind');
  const isOfKind = kind.texts.map(isComplaint);
  const column = categoryColumn(workspace.tables.get('feedback')!, 'text');
  return {
    chosen,
    answers,
    person: personOfRows(workspace, 'feedback'),
    sentiments,
    kind,
    topic: textsOf(workspace, 'topic'),
    ...productsOf(workspace),
    text: Int32Array.from({ length: answers.rows }, (_, row) => {
      const code = column?.codes[row] ?? MISSING_CODE;
      return code === MISSING_CODE ? -1 : code;
    }),
    textRank: column ? ranksOf(column.levels) : new Uint32Array(0),
    textAt: (code) => levelText(column!.levels, code),
    complaint: Uint8Array.from(kind.of, (of) => Number(of >= 0 && isOfKind[of])),
    isAnswered: (row) => resolved[row]! < asOf * MS_PER_DAY,
  };
}

function ranksOf({ bytes, offsets }: Levels): Uint32Array {
  const order = byteOrder(bytes, offsets);
  const ranks = new Uint32Array(order.length);
  order.forEach((level, rank) => (ranks[level] = rank));
  return ranks;
}

export const isKnown = ({ person }: FeedbackRows, row: number): boolean => person[row] !== ANONYMOUS;

function textsOf(workspace: Workspace, role: string): Texts {
  const table = workspace.tables.get('feedback')!;
  const column = categoryColumn(table, role);
  if (!column) return { of: new Int32Array(table.rowCount).fill(-1), texts: [] };
  const { codes, levels } = column;
  return numbered(Array.from(codes, (code) => (code === MISSING_CODE ? null : levelText(levels, code))));
}

/** Different texts in an order of their own. */
function numbered(values: readonly (string | null)[]): Texts {
  const texts = [...new Set(values)].filter((value) => value !== null).sort();
  const numbers = new Map(texts.map((text, i) => [text, i]));
  return { of: Int32Array.from(values, (value) => (value === null ? -1 : numbers.get(value)!)), texts };
}

/** The product of each row by its name, or its id where no order or list knows it, and the product's category. */
function productsOf(workspace: Workspace): { readonly product: Texts; readonly category: Texts } {
  const table = workspace.tables.get('feedback')!;
  const column = categoryColumn(table, 'product_id');
  const facts = productFactsOf(workspace);
  const numbers = productNumbers(workspace);
  const known = new Map<number, { readonly name: string; readonly category: string | null }>();
  const at = (code: number) => {
    let own = known.get(code);
    if (!own) {
      const key = levelText(column!.levels, code);
      const i = numbers.get(key) ?? -1;
      own = { name: facts?.names[i] ?? key, category: facts?.categories[i] ?? null };
      known.set(code, own);
    }
    return own;
  };
  const rows = Array.from({ length: table.rowCount }, (_, row) => {
    const code = column?.codes[row] ?? MISSING_CODE;
    return code === MISSING_CODE ? null : at(code);
  });
  return {
    product: numbered(rows.map((row) => row?.name ?? null)),
    category: numbered(rows.map((row) => row?.category ?? null)),
  };
}
