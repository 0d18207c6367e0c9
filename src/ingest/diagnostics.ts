import {
  EXAMPLES_KEPT,
  UNREADABLE,
  UNREAD_KEPT,
  UNREAD_LENGTH,
  type Diagnostic,
  type DiagnosticGroup,
} from '../core/diagnostics';

/** Column of a diagnostic that means the whole row. */
export const WHOLE_ROW = -1;

const SAMPLE_LENGTH = 80;

/** All findings of one kind in one column, or of whole rows. */
interface Found {
  readonly code: string;
  readonly column: number;
  count: number;
  readonly examples: Diagnostic[];
  /** Cells that could not be read, of codes that tell of such. */
  readonly unread: FoundCell[];
}

/** A cell by the number of its row in the file. */
export interface FoundCell {
  readonly column: number;
  readonly row: number;
  readonly text: string;
}

/** What was found in a part of a file. */
export type FoundInPart = readonly Readonly<Found>[];

/** Collects what was found while reading: counts everything, keeps the first few of each kind. */
export class DiagnosticLog {
  readonly #groups = new Map<string, Found>();

  /** Notes one finding; `sample` is asked for only while texts are kept. */
  add(code: string, column: number, row: number, sample: () => string): void {
    const group = this.#group(code, column);
    group.count++;
    const isKept = UNREADABLE.has(code) && group.unread.length < UNREAD_KEPT;
    if (group.examples.length >= EXAMPLES_KEPT && !isKept) return;
    const text = sample();
    if (group.examples.length < EXAMPLES_KEPT)
      group.examples.push({ code, row, column, sample: shortened(text, SAMPLE_LENGTH) });
    if (isKept) group.unread.push({ column, row, text: shortened(text, UNREAD_LENGTH) });
  }

  /** Adds what was found in a later part of the file, whose rows begin after `records` records. */
  appendPart(part: FoundInPart, records: number): void {
    for (const { code, column, count, examples, unread } of part) {
      const group = this.#group(code, column);
      group.count += count;
      const moved = <T extends { readonly row: number }>(each: T): T => ({
        ...each,
        row: each.row + records,
      });
      group.examples.push(...examples.slice(0, EXAMPLES_KEPT - group.examples.length).map(moved));
      group.unread.push(...unread.slice(0, UNREAD_KEPT - group.unread.length).map(moved));
    }
  }

  /** All of it as data. */
  part(): FoundInPart {
    return [...this.#groups.values()];
  }

  #group(code: string, column: number): Found {
    const key = `${column} ${code}`;
    let group = this.#groups.get(key);
    if (!group) {
      group = { code, column, count: 0, examples: [], unread: [] };
      this.#groups.set(key, group);
    }
    return group;
  }

  /** The first cells of each column that could not be read, by column, then by row. */
  unread(): FoundCell[] {
    return [...this.#groups.values()]
      .flatMap(({ unread }) => unread)
      .sort((a, b) => a.column - b.column || a.row - b.row);
  }

  /** All groups: whole rows first, then by column, then by code. */
  groups(headerOf: (column: number) => string): DiagnosticGroup[] {
    return [...this.#groups.values()]
      .map(({ unread: _, ...group }) => ({
        ...group,
        header: group.column === WHOLE_ROW ? '' : headerOf(group.column),
      }))
      .sort((a, b) => a.column - b.column || (a.code < b.code ? -1 : 1));
  }
}

const shortened = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
